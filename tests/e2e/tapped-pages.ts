import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import type { Settings } from '../../lib/settings/types.ts';
import * as itaMatrix from '../fixtures/ita-matrix-pages.ts';
import * as kayak from '../fixtures/kayak-pages.ts';
import * as latam from '../fixtures/latam-pages.ts';
import * as lufthansaGroup from '../fixtures/lufthansa-group-pages.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import type { Sandbox } from '../harness/sandbox-process.ts';

/** A list of a site that needs the tap, whose page fetches the answer with code of its own, as the site's does; the same for whichever browser opens it. */
export interface TappedPage {
  /** The id of the site. */
  readonly id: string;
  readonly url: string;
  /** Whom the page asks, which for some sites is another host. */
  readonly answer: string;
  readonly hosts: readonly string[];
  /** The programme and status that its badges are read with. */
  readonly programme: Settings['programme'];
  /** Tells the sandbox of page and answer; `before` runs before every other script of the page; with `runsScripts` false the page's policy lets none of them run. */
  serve(sandbox: Sandbox, options?: { readonly before?: string; readonly runsScripts?: boolean }): Promise<void>;
}

const SENATOR = DEMO_SETTINGS.programme;

/** Asks by `fetch` and keeps what came of it in `window.seen`. */
const byFetch = (url: string, init: object, read: string) =>
  `<script>fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then((answer) => answer.${read}()).then((said) => { window.seen = JSON.stringify(said).length; });</script>`;

/** The same by `XMLHttpRequest`. */
const byRequest = (url: string) =>
  `<script>const asked = new XMLHttpRequest(); asked.open('POST', ${JSON.stringify(url)}); asked.onload = () => { window.seen = JSON.stringify(asked.responseText).length; }; asked.send('{}');</script>`;

const headed = (html: string, before: string) => html.replace('<head>', () => `<head>${before}`);

const LATAM_ANSWER = 'https://www.latamairlines.com/bff/air-offers/v2/offers/search';
const LUFTHANSA_ANSWER = 'https://api.shop.lufthansa.com/one-booking/v2/search/air-bounds';

/** LATAM Pass pays by the price alone, so each badge tells which flight and fare it is of. */
export const LATAM: TappedPage = {
  id: 'latam',
  url: latam.ONE_WAY,
  answer: LATAM_ANSWER,
  hosts: ['www.latamairlines.com'],
  programme: { code: 'LAP' as ProgrammeCode, tier: 1 },
  async serve(sandbox, { before = '', runsScripts = true } = {}) {
    await sandbox.control('POST', '/pages', { url: LATAM_ANSWER, answer: latam.answerOf(latam.MADE_FLIGHTS, { currency: 'USD' }) });
    const html = latam.pageOf(latam.MADE_FLIGHTS, { currency: 'USD', script: byFetch(LATAM_ANSWER, {}, 'json') });
    await sandbox.control('POST', '/pages', { url: latam.ONE_WAY, html: headed(html, before), scripts: runsScripts });
  },
};

export const LUFTHANSA_GROUP: TappedPage = {
  id: 'lufthansa-group',
  url: lufthansaGroup.LIST,
  answer: LUFTHANSA_ANSWER,
  hosts: ['shop.lufthansa.com', 'api.shop.lufthansa.com'],
  programme: SENATOR,
  async serve(sandbox, { before = '', runsScripts = true } = {}) {
    const { answerOf, LIST, MADE_FLIGHTS, ONE_WAY_LEGS, pageOf, searchOf } = lufthansaGroup;
    await sandbox.control('POST', '/pages', { url: LUFTHANSA_ANSWER, answer: answerOf(MADE_FLIGHTS, { currency: 'USD' }) });
    const search = `<script>sessionStorage.setItem('airBoundsSearch', ${JSON.stringify(searchOf(ONE_WAY_LEGS, 0))});</script>`;
    const html = pageOf(MADE_FLIGHTS, { currency: 'USD', script: search + byRequest(LUFTHANSA_ANSWER) });
    await sandbox.control('POST', '/pages', { url: LIST, html: headed(html, before), scripts: runsScripts });
  },
};

export const KAYAK: TappedPage = {
  id: 'kayak',
  url: kayak.ONE_WAY,
  answer: kayak.POLL,
  hosts: ['www.kayak.com'],
  programme: SENATOR,
  async serve(sandbox, { before = '', runsScripts = true } = {}) {
    await sandbox.control('POST', '/pages', { url: kayak.POLL, answer: kayak.answerOf(kayak.MADE_RESULTS) });
    const html = kayak.pageOf(kayak.MADE_RESULTS, { script: byFetch(kayak.POLL, { method: 'POST', body: '{}' }, 'text') });
    await sandbox.control('POST', '/pages', { url: kayak.ONE_WAY, html: headed(html, before), scripts: runsScripts });
  },
};

export const ITA_MATRIX: TappedPage = {
  id: 'ita-matrix',
  url: itaMatrix.SEARCH,
  answer: itaMatrix.BATCH,
  hosts: ['matrix.itasoftware.com', 'content-alkalimatrix-pa.googleapis.com'],
  programme: { code: 'UMP' as ProgrammeCode, tier: 1 },
  async serve(sandbox, { before = '', runsScripts = true } = {}) {
    const { BATCH, listOf, MADE_SOLUTIONS, pageOf, SEARCH, wrapped } = itaMatrix;
    await sandbox.control('POST', '/pages', { url: BATCH, text: wrapped(listOf(MADE_SOLUTIONS)) });
    const html = pageOf(MADE_SOLUTIONS, { script: byRequest(BATCH) });
    await sandbox.control('POST', '/pages', { url: SEARCH, html: headed(html, before), scripts: runsScripts });
  },
};
