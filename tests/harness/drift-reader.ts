import { JSDOM } from 'jsdom';
import type { Segment } from '../../lib/flights/itinerary';
import { shownSegments, type Offer } from '../../lib/flights/offer';
import { pageSiteAt } from '../../lib/sites/page-registry';
import { SITES } from '../../lib/sites/registry';
import { RowBook } from '../../lib/sites/row-book';
import type { Answer, Collected, PageSite, Skipped, Site } from '../../lib/sites/site';
import { tapOf } from '../../lib/sites/tap-registry';
import { answersIn } from '../../lib/tap/unwrapped';

/** Loaded through the bundler (`drift.ts`), since the product's own modules are. */

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** What a site's reader finds on one saved page. */
export interface Drift {
  readonly page: string;
  readonly kind: 'offers' | 'empty' | 'unrecognised';
  readonly rows: number;
  /** In how many of the rows each field is known, for every segment where it is a segment's. */
  readonly fields: readonly { readonly name: string; readonly found: number }[];
  readonly skipped: readonly Skipped[];
  /** The hooks that were looked for, where the page is not recognised. */
  readonly missing: readonly string[];
}

export interface DriftReport {
  readonly site: string;
  /** Answers that the site's tap picks nothing from. */
  readonly unpicked: readonly string[];
  readonly pages: readonly Drift[];
}

/** The ids of the sites that there are. */
export function siteIds(): readonly string[] {
  return SITES.map(({ id }) => id);
}

/** The address that a site's pages are taken to be from, where none is given; `null` for no site, and for an address that is none of the site's. */
export function addressOf(siteId: string, given: string | null): URL | null {
  const site = SITES.find(({ id }) => id === siteId);
  const url = given === null ? URL.parse(site?.matches[0]?.replace('*', '') ?? '') : URL.parse(given);
  return url !== null && pageSiteAt(url)?.id === siteId ? url : null;
}

/** Reads each page with all the answers, as if it had asked for them in this order. */
export function driftOf(siteId: string, url: URL, pages: readonly SavedFile[], answers: readonly SavedFile[]): DriftReport {
  const site = SITES.find(({ id }) => id === siteId);
  const page = pageSiteAt(url);
  if (site === undefined || page === null) throw new RangeError(`${siteId} is no site, or ${url.href} none of its addresses`);
  const picked = answers.map(({ text }) => saidIn(site, page, text));
  const said = picked.flat().map((each, at): Answer => ({ id: at + 1, said: each }));
  return {
    site: site.name,
    unpicked: answers.flatMap(({ name }, at) => (picked[at]?.length === 0 ? [name] : [])),
    pages: pages.map(({ name, text }) => pageDrift(name, text, url, site, page, said)),
  };
}

/** What the site's tap would hand over of an answer, checked as the overlay checks it. */
function saidIn({ id }: Site, page: PageSite, text: string): readonly Answer['said'][] {
  const tap = tapOf(id);
  if (tap === null) return [];
  return answersIn(text, tap, JSON.parse).flatMap((answer) => {
    const picked = tap.pick(answer);
    const said = picked === null ? null : (page.asAnswer?.(JSON.parse(JSON.stringify(picked))) ?? null);
    return said === null ? [] : [said];
  });
}

function pageDrift(name: string, html: string, url: URL, site: Site, page: PageSite, answers: readonly Answer[]): Drift {
  const { document } = new JSDOM(html, { url: url.href }).window;
  const rows = page.rows(document);
  const collected = JSON.parse(JSON.stringify(new RowBook(page).judge({ document, url, answers }, rows).collected())) as Collected;
  const { outcomes, verdict } = site.interpret(collected);
  if (verdict === null) throw new TypeError(`${site.id} gives no verdict on a page that is judged`);
  const offers = outcomes.flatMap((outcome) => ('offer' in outcome ? [outcome.offer] : []));
  return {
    page: name,
    kind: verdict.kind,
    rows: rows.length,
    fields: FIELDS.map(([field, isKnown]) => ({ name: field, found: offers.filter(isKnown).length })),
    skipped: verdict.kind === 'empty' ? [] : verdict.skipped,
    missing: verdict.kind === 'unrecognised' ? verdict.missing : [],
  };
}

const ofEverySegment = (isKnown: (segment: Segment) => boolean) => (offer: Offer) => shownSegments(offer).every(isKnown);

const FIELDS: readonly (readonly [name: string, isKnown: (offer: Offer) => boolean])[] = [
  // An offer is made of flights that can be named, or not at all.
  ['flight number', () => true],
  ['price', ({ fares }) => fares[0].price !== null],
  ['price per traveller', ({ fares }) => fares[0].price !== null && fares[0].per !== 'unknown'],
  ['taxes', ({ fares }) => fares[0].taxes !== null],
  ['brand', ({ fares }) => fares[0].brand !== null],
  ['booking class', ({ fares }) => fares[0].classes.length > 0 && fares[0].classes.every((letter) => letter !== null)],
  ['operating carrier', ofEverySegment(({ operatingCarrier }) => operatingCarrier !== null)],
  ['operator’s name', ofEverySegment(({ operatingCarrier, operatorName }) => operatingCarrier !== null || operatorName !== null)],
  ['cabin', ofEverySegment(({ cabin }) => cabin !== null)],
  ['searched cabin', ({ trip }) => trip.searchedCabin !== null],
  ['aircraft', ofEverySegment(({ aircraft }) => aircraft !== null)],
  ['trip', ({ trip }) => trip.kind !== 'unknown'],
  ['travellers', ({ fares }) => fares[0].travellers !== null],
];
