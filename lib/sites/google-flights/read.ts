import { currencyCode, type CurrencyCode } from '../../flights/codes';
import type { Segment } from '../../flights/itinerary';
import { sameMoney, type Money } from '../../flights/money';
import { offer, type Offer } from '../../flights/offer';
import type { Page, PlacedOffer, Reader, Reading, Skipped } from '../site';
import { segmentsOfAttribute, statedKey, type StatedSegment } from './itinerary-attribute';
import { operatorCode } from './operators';
import { detailsFor, pageDetails, type ItemDetail, type PageDetails } from './page-json';
import { pricesSegments, statedPrice } from './price';
import { labelReader, type LabelReader } from './price-label';
import { flightRows, ITINERARY, rowsWithoutItinerary, rowTexts, type RowTexts } from './rows';
import { searchOfTfs, type Search } from './tfs';
import { tripAround, undetailed } from './trip';
import { operatorInSentence } from './words';

/** Why a row was left out. */
type Reason = 'no itinerary' | 'itinerary copies differ' | 'itinerary malformed';

type Outcome = { readonly offer: Offer } | { readonly skip: Reason };

/** All that a row's meaning depends on outside the row. */
interface Around {
  readonly search: Search | null;
  readonly language: string;
  readonly currency: CurrencyCode | null;
  readonly details: PageDetails | null;
  /** Changes whenever one of the others does, except the search: that belongs to the rows it was made for. */
  readonly signature: string;
}

/** Opens a reader of Google Flights for the life of one document (site.ts, `Reader`). */
export function openReader(): Reader {
  const remembered = new WeakMap<Element, { readonly signature: string; readonly outcome: Outcome }>();
  const labels = labelReader();
  const around = aroundReader();

  const outcomeOf = (row: Element, page: Around): Outcome => {
    const texts = rowTexts(row);
    const signature = signatureOf(texts, page);
    const before = remembered.get(row);
    // A soft navigation changes the address before the list: a row that is still what it was is still of the search that it was read for.
    if (before?.signature === signature) return before.outcome;
    const outcome = outcomeOfTexts(texts, page, labels);
    remembered.set(row, { signature, outcome });
    return outcome;
  };

  const readRows = (rows: Iterable<Element>, page: Around): { offers: readonly PlacedOffer[]; reasons: readonly Reason[] } => {
    const offers: PlacedOffer[] = [];
    const reasons: Reason[] = [];
    for (const row of new Set(rows)) {
      const outcome = outcomeOf(row, page);
      if ('offer' in outcome) offers.push({ offer: outcome.offer, row });
      else reasons.push(outcome.skip);
    }
    return { offers, reasons };
  };

  return {
    rows: flightRows,
    read(page, given) {
      const context = around(page);
      const asked = given === undefined ? null : readRows(given, context);
      if (asked !== null && asked.offers.length > 0) return readingOf(asked.offers, asked.reasons);
      const all = flightRows(page.document);
      const whole = readRows(all, context);
      // Some rows were asked for and none can be read, on a page that can be: that is no changed page.
      if (asked !== null && whole.offers.length > 0) return { kind: 'offers', offers: [], skipped: counted(asked.reasons) };
      const bare = rowsWithoutItinerary(page.document, new Set(all)).map((): Reason => 'no itinerary');
      return readingOf(whole.offers, [...whole.reasons, ...bare]);
    },
  };
}

function readingOf(offers: readonly PlacedOffer[], reasons: readonly Reason[]): Reading {
  const skipped = counted(reasons);
  if (offers.length > 0) return { kind: 'offers', offers, skipped };
  if (reasons.length === 0) return { kind: 'empty' };
  const bareOnly = reasons.every((reason) => reason === 'no itinerary');
  return { kind: 'unrecognised', missing: [bareOnly ? `[${ITINERARY}]` : `an itinerary in [${ITINERARY}]`], skipped };
}

function counted(reasons: readonly Reason[]): readonly Skipped[] {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

/** Reads what surrounds the rows, anew only when the address or the page's language has changed. */
function aroundReader(): (page: Page) => Around {
  let details: PageDetails | null = null;
  let last: Around | null = null;
  let lastTfs = '';
  return ({ document, url }) => {
    // One parse a document; while the page is still loading the script may yet come.
    details ??= pageDetails(document);
    const tfs = url.searchParams.get('tfs') ?? '';
    const hint = url.searchParams.get('curr') ?? '';
    // The page's own language, else the one that the address asks for.
    const language = document.documentElement.lang || url.searchParams.get('hl') || 'en';
    const signature = [hint, language, String(details !== null)].join('\n');
    if (last?.signature !== signature || lastTfs !== tfs) {
      const currency = currencyCode(hint.toUpperCase());
      last = { search: tfs === '' ? null : searchOfTfs(tfs), language, currency, details, signature };
      lastTfs = tfs;
    }
    return last;
  };
}

function signatureOf(row: RowTexts, page: Around): string {
  const prices = row.prices.map(({ gs, label }) => `${gs} ${label}`);
  return [page.signature, row.id ?? '', row.searchedCabin ?? '', row.sentence, ...row.itineraries, '', ...prices].join('\n');
}

function outcomeOfTexts(row: RowTexts, page: Around, labels: LabelReader): Outcome {
  const stated = itineraryOf(row.itineraries);
  if ('skip' in stated) return stated;
  const { segments } = stated;
  const price = priceOf(row, segments, page, labels);
  const details = page.details === null ? null : detailsFor(page.details, row.id, segments);
  const shown = details === null ? fromSentence(segments, row, page.language) : fromDetails(segments, details, row, price);
  const { trip, fare } = tripAround(page.search, segments, row, page.language);
  return {
    offer: offer('google-flights', { ...trip, shownLegs: [{ segments: shown }] }, [{ ...fare, price, brand: null, classes: segments.map(() => null) }]),
  };
}

/**
 * A row holds its itinerary three times (responsive copies), and they must agree. More copies than three would be the
 * details of an expanded row (not seen): those may name parts of the row's own flights and nothing else.
 */
function itineraryOf(copies: readonly string[]): { readonly segments: readonly StatedSegment[] } | { readonly skip: Reason } {
  const [first, ...others] = copies;
  if (first === undefined || copies.every((copy) => copy === '')) return { skip: 'no itinerary' };
  const segments = segmentsOfAttribute(first);
  if (segments === null) return { skip: 'itinerary malformed' };
  const own = new Set(segments.map(statedKey));
  const agrees = others.every((copy, index) => {
    if (copy === first) return true;
    const parts = segmentsOfAttribute(copy);
    if (index < 2) return parts?.map(statedKey).join() === segments.map(statedKey).join();
    return parts?.every((part) => own.has(statedKey(part))) ?? false;
  });
  return agrees ? { segments } : { skip: 'itinerary copies differ' };
}

/**
 * The row's price: what `data-gs` states, else what the label says in words. `null` where the row has none, or copies
 * that differ: then no price of the row can be stood for.
 */
function priceOf(row: RowTexts, segments: readonly StatedSegment[], page: Around, labels: LabelReader): Money | null {
  // The copies are the same text but for odd cases: each text is read once.
  const copies = [...new Map(row.prices.map((copy) => [`${copy.gs} ${copy.label}`, copy])).values()]
    .map(({ gs, label }) => ({ stated: statedPrice(gs), label }))
    // A price that names other flights, or something else than flights, is not this row's.
    .filter(({ stated }) => {
      const flights = stated?.flights ?? null;
      return flights === null || pricesSegments(flights, segments);
    });
  const stated = copies.flatMap((copy) => copy.stated?.price ?? []);
  const prices = stated.length > 0 ? stated : copies.flatMap(({ label }) => labels.read(label, page.language, page.currency) ?? []);
  const [price, ...others] = prices;
  return price !== undefined && others.every((other) => sameMoney(price, other)) ? price : null;
}

/**
 * Segments with what the page's JSON says of them. No operator text there means that the airline flies itself. The cabin
 * is taken only at the same price: another cabin of the same flights could stand under the same key after a new search.
 */
function fromDetails(segments: readonly StatedSegment[], details: ItemDetail, row: RowTexts, price: Money | null): readonly Segment[] {
  const samePrice = isSamePrice(details.gs, row, price);
  return segments.map((segment, index) => {
    const detail = details.segments[index];
    if (detail === undefined) return undetailed(segment);
    const { operatorName, aircraft, codeshares, cabin } = detail;
    const operatingCarrier = operatorName === null ? segment.marketingCarrier : operatorCode(operatorName);
    return { ...segment, operatingCarrier, operatorName, cabin: samePrice ? cabin : null, aircraft, codeshares };
  });
}

function isSamePrice(gs: string | null, row: RowTexts, price: Money | null): boolean {
  // The JSON holds the very text of `data-gs`, but for its token after a refresh: mostly nothing needs decoding.
  if (gs !== null && price !== null && row.prices.every((copy) => copy.gs === gs)) return true;
  const inJson = gs === null ? null : (statedPrice(gs)?.price ?? null);
  return inJson === null || price === null ? inJson === price : sameMoney(inJson, price);
}

/** Without JSON only the row's sentence may name an operator, and only on a single segment is it clear which one it means. */
function fromSentence(segments: readonly StatedSegment[], { sentence }: RowTexts, language: string): readonly Segment[] {
  const operatorName = segments.length === 1 ? operatorInSentence(sentence, language) : null;
  const operatingCarrier = operatorName === null ? null : operatorCode(operatorName);
  return segments.map((segment) => ({ ...undetailed(segment), operatingCarrier, operatorName }));
}
