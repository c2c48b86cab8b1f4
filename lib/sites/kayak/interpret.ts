import type { Cabin } from '../../flights/cabin';
import type { Leg, Segment } from '../../flights/itinerary';
import { offer, type Fare, type Trip } from '../../flights/offer';
import { clockOf, clocksIn } from '../row-texts';
import { countSkipped, type Collected, type Interpreted, type Outcome, type Plain, type Verdict } from '../site';
import { segmentFrom } from '../told-segment';
import { searchOf, type Search } from './address';
import type { ToldLeg, ToldResult, ToldSegment } from './answer';
import { cabinOf, shownPrice } from './fare';
import { firstPageResults } from './first-page';
import { RESULT, SPONSORED } from './rows';
import { asRowTexts, languageOf, type RowTexts } from './texts';
import { pricedPer } from './words';

/** Why a row was left out. */
type Reason = 'texts malformed' | 'advertisement' | 'flight malformed' | typeof AWAITED | typeof DIFFERS;

const AWAITED = 'waiting for the site’s own answer';
const DIFFERS = 'card and answer speak of other flights';

/** All that a row's meaning depends on outside the row. */
interface Around {
  readonly language: string;
  readonly search: Search;
  readonly first: ReadonlyMap<string, ToldResult>;
}

/** What the texts of a list of KAYAK mean, joined by id with what answers said of its results (site.ts, `Site.interpret`). */
export function interpret({ url, around, data, rows, strays }: Collected): Interpreted {
  const page: Around = { language: languageOf(around), search: searchOf(new URL(url)), first: firstPageResults(data) };
  const outcomes = rows.map((texts) => outcomeOf(texts, page));
  return { outcomes, verdict: strays === null ? null : verdictOn(outcomes, strays.length) };
}

function verdictOn(outcomes: readonly Outcome[], strays: number): Verdict {
  const skipped = countSkipped([...outcomes, ...Array.from({ length: strays }, () => ({ skip: 'no card' }))]);
  if (outcomes.some((outcome) => 'offer' in outcome || outcome.awaits !== undefined)) return { kind: 'offers', skipped };
  // Advertisements alone are no list.
  if (skipped.every(({ reason }) => reason === 'advertisement')) return { kind: 'empty' };
  return { kind: 'unrecognised', missing: [outcomes.length === 0 ? `[${RESULT}]` : `the id in [${RESULT}]`], skipped };
}

function skip(reason: Reason): { readonly skip: Reason } {
  return { skip: reason };
}

function outcomeOf(texts: Plain, page: Around): Outcome {
  const row = asRowTexts(texts);
  if (row === null || row.id === '') return skip('texts malformed');
  if (row.id.endsWith(SPONSORED)) return skip('advertisement');
  const told = row.told ?? page.first.get(row.id) ?? null;
  if (told === null) return { skip: AWAITED, awaits: 'answer' };
  if (!told.isFlight) return skip('advertisement');
  if (!isOnCard(row, told)) return { skip: DIFFERS, awaits: 'answer' };
  return offerOf(row, told, page);
}

/** Both have the same id; the card's own words must not contradict it. A card without times in its words, as in scripts with digits of their own, contradicts nothing. */
function isOnCard({ legs }: RowTexts, told: ToldResult): boolean {
  const shown = legs.filter((words) => clocksIn(words).length >= 2);
  return shown.length === 0 || (shown.length === told.legs.length && told.legs.every((leg, at) => isLeg(shown[at] ?? '', leg)));
}

function isLeg(words: string, leg: ToldLeg): boolean {
  const [departs, arrives] = clocksIn(words);
  const first = leg[0];
  const last = leg.at(-1);
  if (first === undefined || last === undefined) return false;
  const airports = new Set(words.match(/(?<![\p{L}\d])[A-Z]{3}(?![\p{L}\d])/gu));
  return clockOf(first.departs) === departs && clockOf(last.arrives) === arrives && (airports.size < 2 || (airports.has(first.from) && airports.has(last.to)));
}

const UNKNOWN: Search = { kind: 'unknown', legsTotal: null, travellers: null, adultsOnly: null, cabin: null };

function offerOf(row: RowTexts, told: ToldResult, { search, language }: Around): Outcome {
  const count = told.legs.reduce((sum, leg) => sum + leg.length, 0);
  const { price, cabins } = shownPrice(row.others, told.options, count);
  let at = 0;
  const legs = told.legs.map((leg) => legOf(leg, () => cabins[at++] ?? null));
  const shownLegs = legs.flatMap((leg) => leg ?? []);
  if (shownLegs.length === 0 || shownLegs.length !== legs.length) return skip('flight malformed');
  // A card shows every leg of the trip: an address of another number is of another search, which a soft navigation writes before the list.
  const of = search.legsTotal === shownLegs.length ? search : UNKNOWN;
  const trip: Trip = { kind: of.kind, shownLegs, chosenLegs: [], legsTotal: of.legsTotal, searchedCabin: of.cabin };
  const fare: Fare = {
    price,
    covers: trip.kind === 'oneWay' ? 'leg' : trip.kind === 'unknown' ? 'unknown' : 'trip',
    travellers: of.travellers,
    adultsOnly: of.adultsOnly,
    per: of.travellers === 1 ? 'one' : pricedPer(row.others, language),
    taxes: null,
    brand: null,
    // Nowhere, neither on cards nor in answers (captures/README.md).
    classes: shownLegs.flatMap(({ segments }) => segments.map(() => null)),
  };
  return { offer: offer('kayak', trip, [fare]) };
}

function legOf(leg: ToldLeg, nextCabin: () => Cabin | null): Leg | null {
  const segments = leg.map((told) => segmentOf(told, nextCabin() ?? cabinOf(told.cabin)));
  const read = segments.flatMap((segment) => segment ?? []);
  return read.length === segments.length ? { segments: read } : null;
}

/** The site names an operator where it is another one, and not always (saved page hel-lon: LX 4707 has none, and is a codeshare by its number): its silence proves nothing. */
function segmentOf(told: ToldSegment, cabin: Cabin | null): Segment | null {
  return segmentFrom(told, { operatingCarrier: null, operatorName: told.operator, cabin, aircraft: told.aircraft });
}
