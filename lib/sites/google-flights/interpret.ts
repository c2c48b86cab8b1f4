import { currencyCode, type CurrencyCode } from '../../flights/codes';
import type { Segment } from '../../flights/itinerary';
import { sameMoney, type Money } from '../../flights/money';
import { offer } from '../../flights/offer';
import { countSkipped, type Collected, type Interpreted, type Outcome, type Plain, type Verdict } from '../site';
import { detailsFor, jsonOfScript, type ItemDetail, type PageJson } from './details';
import { segmentsOfAttribute, statedKey, type StatedSegment } from './itinerary-attribute';
import { operatorCode } from './operators';
import { namesFlights, pricesSegments, statedPrice } from './price';
import { labelReader } from './price-label';
import { ITINERARY } from './rows';
import { asAroundTexts, asRowTexts, SAME, type RowTexts } from './texts';
import { searchOfTfs, type Search } from './tfs';
import { tripAround, undetailed } from './trip';
import { operatorInSentence } from './words';

/** Why a row was left out. */
type Reason = 'no itinerary' | 'itinerary copies differ' | 'itinerary malformed' | 'texts malformed';

/** All that a row's meaning depends on outside the row. */
interface Around {
  readonly search: Search | null;
  readonly language: string;
  readonly currency: CurrencyCode | null;
  readonly json: PageJson;
}

const labels = labelReader();

/** What the texts of a page of Google Flights mean (site.ts, `Site.interpret`). */
export function interpret({ url, around, data, rows, strays }: Collected): Interpreted {
  const page = aroundOf(new URL(url), around, data);
  const outcomes = rows.map((texts): Outcome => {
    const row = asRowTexts(texts);
    return row === null ? skip('texts malformed') : outcomeOf(row, page);
  });
  return { outcomes, verdict: strays === null ? null : verdictOn(outcomes, strays) };
}

function verdictOn(outcomes: readonly Outcome[], strays: readonly Plain[]): Verdict {
  const results = strays.map(asRowTexts).filter((stray) => stray !== null && looksLikeResult(stray));
  const skipped = countSkipped([...outcomes, ...results.map(() => skip('no itinerary'))]);
  if (outcomes.some((outcome) => 'offer' in outcome)) return { kind: 'offers', skipped };
  if (skipped.length === 0) return { kind: 'empty' };
  const bareOnly = skipped.every(({ reason }) => reason === 'no itinerary');
  return { kind: 'unrecognised', missing: [bareOnly ? `[${ITINERARY}]` : `an itinerary in [${ITINERARY}]`], skipped };
}

/**
 * List items that look like results and carry no itinerary: a price that names flights, or the sentence of a row beside a
 * price or a key. Buttons ("more flights"), the passenger form and the price of the Cheapest tab are none.
 */
function looksLikeResult({ prices, id, sentence }: RowTexts): boolean {
  return prices.some(({ gs }) => namesFlights(statedPrice(gs)?.flights ?? '')) || ((prices.length > 0 || id !== null) && sentence !== '');
}

function aroundOf(url: URL, texts: Plain, data: Plain): Around {
  const tfs = url.searchParams.get('tfs') ?? '';
  const { language, currency } = asAroundTexts(texts);
  return { search: tfs === '' ? null : searchOfTfs(tfs), language, currency: currencyCode(currency.toUpperCase()), json: jsonOfScript(data) };
}

function skip(reason: Reason): { readonly skip: Reason } {
  return { skip: reason };
}

function outcomeOf(row: RowTexts, page: Around): Outcome {
  const stated = itineraryOf(row.itineraries);
  if ('skip' in stated) return stated;
  const { segments } = stated;
  const price = priceOf(row, segments, page);
  const details = detailsFor(page.json, row.id, segments);
  const shown = details === null ? fromSentence(segments, row, page.language) : fromDetails(segments, details, row, price);
  const { trip, fare } = tripAround(page.search, segments, row, page.language);
  return {
    offer: offer('google-flights', { ...trip, shownLegs: [{ segments: shown }] }, [
      { ...fare, price, taxes: null, brand: null, classes: segments.map(() => null) },
    ]),
  };
}

/**
 * A row holds its itinerary three times (responsive copies), and they must agree. More copies than three would be the
 * details of an expanded row (not seen): those may name parts of the row's own flights and nothing else.
 */
function itineraryOf(copies: readonly string[]): { readonly segments: readonly StatedSegment[] } | { readonly skip: Reason } {
  const [first, ...others] = copies;
  if (first === undefined || copies.every((copy) => copy === '' || (copy === SAME && first === ''))) return skip('no itinerary');
  const segments = segmentsOfAttribute(first);
  if (segments === null) return skip('itinerary malformed');
  const own = new Set(segments.map(statedKey));
  const agrees = others.every((copy, index) => {
    if (copy === SAME) return true;
    const parts = segmentsOfAttribute(copy);
    if (index < 2) return parts?.map(statedKey).join() === segments.map(statedKey).join();
    return parts?.every((part) => own.has(statedKey(part))) ?? false;
  });
  return agrees ? { segments } : skip('itinerary copies differ');
}

/**
 * The row's price: what `data-gs` states, else what the label says in words. `null` where the row has none, or copies
 * that differ: then no price of the row can be stood for.
 */
function priceOf(row: RowTexts, segments: readonly StatedSegment[], page: Around): Money | null {
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
