import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { itaMatrix } from '../../lib/sites/ita-matrix';
import { asToldAnswer, type ToldSlice } from '../../lib/sites/ita-matrix/answer';
import { itaMatrixPage } from '../../lib/sites/ita-matrix/page';
import { itaMatrixTap } from '../../lib/sites/ita-matrix/tapped';
import { kayak } from '../../lib/sites/kayak';
import { asListAnswer } from '../../lib/sites/kayak/answer';
import { firstPageResults } from '../../lib/sites/kayak/first-page';
import { kayakPage } from '../../lib/sites/kayak/page';
import { kayakTap } from '../../lib/sites/kayak/tapped';
import type { Page } from '../../lib/sites/site';
import { cases, pageOf } from './google-flights.pages';
import { latamCases, latamPageOf } from './latam.pages';
import { shopCases } from './lufthansa-group.pages';
import { blows, mutate } from './mutate';
import { openGoogleFlights, openLatam, openLufthansaGroup, openReader, type PlacedOffer, type Reader } from './read-page';
import { casesOf, type Sides } from './site.pages';

/**
 * Whatever becomes of a page, its reader throws nothing, and no flight that it reports is another than the page, or the answers to it, truly hold: the same numbers, ways and days in the
 * same order.
 *
 * `MUTATED_PAGES` is how many are made of each reader's own pages, 10,000 where it is not set; `MUTATED_CAPTURES` how many of each saved page, which has a thousand times their nodes.
 */
const PAGES = Number(process.env['MUTATED_PAGES'] ?? 10_000);
const CAPTURES = Number(process.env['MUTATED_CAPTURES'] ?? 4);
const SEED = 20_270_313;
/** A busy machine takes its time, and so does a greater number; nothing here is about speed. */
const TIMEOUT = 600_000 + PAGES * 60;

const BESIDE = new URL('../../../shared/captures/', import.meta.url).pathname;
const FOLDER = existsSync(BESIDE) ? BESIDE : null;
if (FOLDER === null) console.info('The saved pages (../shared/captures) are not beside this clone: they are not mutated.');

interface MutatedSite {
  readonly name: string;
  readonly open: () => Reader;
  /** The site's own pages: every case of its fixtures. */
  readonly pages: () => readonly Page[];
  /** Flights of a page by what names them, found without the reader; with each, what its row says. */
  readonly held: (page: Page) => ReadonlyMap<string, readonly string[]>;
  /** The part of the page that says it. */
  readonly saidIn: (row: Element) => Element | null;
  readonly captures: readonly { readonly file: string; readonly open: (html: string) => Page }[];
}

const google = (file: string) => ({
  file: `google-flights/${file}.html`,
  open: (html: string) => pageOf(html, 'https://www.google.com/travel/flights/search'),
});

const LATAM_CARD = '[data-testid^="wrapper-card-flight-"]';

/** Every reader. Adding a site is one line. */
const SITES: readonly MutatedSite[] = [
  {
    name: 'Google Flights',
    open: openGoogleFlights,
    pages: () => cases().map(({ page }) => page),
    held: inAttributes,
    saidIn: (row) => row,
    captures: ['lhr-cdg', 'lax-fra', 'gcm-lon-connecting', 'gru-gyn-pt-br', 'containers-only', 'sfo-fra-not-rendered'].map(google),
  },
  {
    name: 'LATAM',
    open: openLatam,
    pages: () => latamCases().map(({ page }) => page),
    held: inAnswers,
    saidIn: (row) => row.closest(LATAM_CARD) ?? row.parentElement?.closest('li')?.querySelector(LATAM_CARD) ?? null,
    captures: [{ file: 'latam/gru-mia.html', open: (html) => latamPageOf(html, 'https://www.latamairlines.com/br/pt/oferta-voos', savedAnswer()) }],
  },
  {
    name: 'the Lufthansa Group',
    open: openLufthansaGroup,
    pages: () => shopCases().map(({ page }) => page),
    held: inAnswers,
    saidIn: (row) => row.closest('refx-upsell-premium-row-pres'),
    captures: [],
  },
  {
    name: 'KAYAK',
    open: () => openReader(kayakPage, kayak),
    pages: () => pagesOf({ page: kayakPage, tap: kayakTap }),
    held: inResults,
    saidIn: (row) => row,
    captures: [],
  },
  {
    name: 'ITA Matrix',
    open: () => openReader(itaMatrixPage, itaMatrix),
    pages: () => pagesOf({ page: itaMatrixPage, tap: itaMatrixTap }),
    held: inSolutions,
    saidIn: (row) => row,
    captures: [],
  },
];

function pagesOf(sides: Sides): readonly Page[] {
  return casesOf(sides).map(({ page }) => page);
}

/** Every itinerary that an attribute of the page names: "IXM-HYD-6E-6023-20251015,…". What the row says of it is that attribute. */
function inAttributes({ document }: Page): ReadonlyMap<string, readonly string[]> {
  const named = [...document.documentElement.outerHTML.matchAll(/[?&;]itinerary=([^"&#]*)/g)].map(([, itinerary = '']) => decodeURIComponent(itinerary));
  const written = (itinerary: string) => itinerary.replace(/-0*(\d+)-(\d{4})(\d{2})(\d{2})(?=,|$)/g, '-$1-$2-$3-$4');
  return new Map(named.map((itinerary) => [written(itinerary), []]));
}

/** Every flight that the answers tell of, in the form of the taps, which is the same for all sites as far as it is looked at here. A row says when it leaves and arrives. */
function inAnswers({ answers }: Page): ReadonlyMap<string, readonly string[]> {
  const told = answers.flatMap(({ said }) => (said as unknown as Told).flights).filter((flight) => flight !== null);
  return new Map(
    told.map(({ departs, arrives, segments }) => [
      segments.map((segment) => [segment.from, segment.to, segment.carrier, segment.number, segment.departs.slice(0, 10)].join('-')).join(),
      [departs, arrives].map((time) => `${Number(time.slice(11, 13))}:${time.slice(14, 16)}`),
    ]),
  );
}

/** Every result that KAYAK's answers tell of, or the page itself carries. A card is joined by its id, so that nothing else in it need be left. */
function inResults({ document, answers }: Page): ReadonlyMap<string, readonly string[]> {
  const carried = [...document.scripts].flatMap(({ text }) => [...firstPageResults(text).values()]);
  const told = [...answers.flatMap(({ said }) => asListAnswer(said)?.results ?? []), ...carried];
  return new Map(told.map(({ legs }) => [legs.flat().map(keyOf).join(), []]));
}

/** Every itinerary that ITA Matrix's answers tell of, listed or opened; flights that are listed under one day's slice leave on that day. */
function inSolutions({ answers }: Page): ReadonlyMap<string, readonly string[]> {
  const told = answers.flatMap(({ said }) => asToldAnswer(said) ?? []);
  const listed = told.flatMap((answer) => ('solutions' in answer ? answer.solutions : [])).map(({ slices }) => slices.flatMap(keysOfSlice));
  const opened = told
    .flatMap((answer) => ('opened' in answer ? [answer.opened] : []))
    .map(({ slices }) => slices.flat().flatMap(({ carrier, number, hops }) => hops.map((hop) => keyOf({ ...hop, carrier, number }))));
  return new Map([...listed, ...opened].map((keys) => [keys.join(), []]));
}

function keysOfSlice({ from, to, stops, flights, departs }: ToldSlice): readonly string[] {
  const airports = [from, ...stops, to];
  return flights.map((flight, at) =>
    keyOf({ from: airports[at] ?? '', to: airports[at + 1] ?? '', carrier: flight.slice(0, 2), number: flight.slice(2), departs }),
  );
}

function keyOf({ from, to, carrier, number, departs }: Readonly<Record<'from' | 'to' | 'carrier' | 'number' | 'departs', string>>): string {
  return [from, to, carrier, number, departs.slice(0, 10)].join('-');
}

interface Told {
  readonly flights: readonly ({
    readonly departs: string;
    readonly arrives: string;
    readonly segments: readonly Readonly<Record<'from' | 'to' | 'carrier' | 'number' | 'departs', string>>[];
  } | null)[];
}

function savedAnswer(): readonly unknown[] {
  return FOLDER === null ? [] : [JSON.parse(readFileSync(`${FOLDER}latam/offers-search-for-gru.json`, 'utf8'))];
}

const flightOf = ({ offer }: PlacedOffer) => shownSegments(offer).map(segmentKey).join();

/** The flights that are reported, each by what names it. */
function reported({ open }: MutatedSite, page: Page): readonly string[] {
  return open().judge(page).map(flightOf);
}

function assertSurvives({ open, held, saidIn }: MutatedSite, page: Page, runs: number): void {
  const truth = held(page);
  // A flight that is not there, or in a row that says otherwise.
  const isWrong = (placed: PlacedOffer) => {
    const said = truth.get(flightOf(placed));
    const text = saidIn(placed.row)?.textContent ?? '';
    return said === undefined || !said.every((part) => text.includes(part));
  };
  fc.assert(
    fc.property(blows, (all) => {
      const undo = mutate(page.document, all);
      try {
        expect(open().judge(page).filter(isWrong).map(flightOf)).toEqual([]);
      } finally {
        undo();
      }
    }),
    { seed: SEED, numRuns: runs },
  );
}

describe.each(SITES)('the reader of $name', (site) => {
  it(`survives ${PAGES} mutated pages with no flight that is not there`, { timeout: TIMEOUT }, () => {
    const pages = site.pages();
    const before = pages.map((page) => reported(site, page));
    // Pages without a flight have little to go wrong with.
    const [few, many] = [pages.filter((_, at) => before[at]?.length === 0), pages.filter((_, at) => before[at]?.length !== 0)];
    expect(many.length).toBeGreaterThan(2);
    const toFew = Math.floor(PAGES / 10);
    for (const page of few) assertSurvives(site, page, Math.ceil(toFew / few.length));
    for (const page of many) assertSurvives(site, page, Math.ceil((PAGES - toFew) / many.length));
    // What was done was taken back: each page is what it was, and none was read through another's damage.
    expect(pages.map((page) => reported(site, page))).toEqual(before);
  });

  it.runIf(FOLDER !== null && CAPTURES > 0).each(site.captures)(
    `survives ${CAPTURES} mutations of the saved page $file`,
    { timeout: TIMEOUT },
    ({ file, open }) => {
      const page = open(readFileSync(`${FOLDER}${file}`, 'utf8'));
      const before = reported(site, page);
      assertSurvives(site, page, CAPTURES);
      expect(reported(site, page)).toEqual(before);
    },
  );
});
