import { airlineCode } from '../../flights/codes';
import type { Segment } from '../../flights/itinerary';
import { offer, type Fare, type Offer } from '../../flights/offer';
import { dayOf } from '../join-by-times';
import { countSkipped, type Collected, type Interpreted, type Outcome, type Plain, type Verdict } from '../site';
import { segmentFrom } from '../told-segment';
import { listAt } from './addresses';
import { asListAnswers, type ListAnswer, type ToldFare, type ToldFlight, type ToldSegment } from './answer';
import { cabinOf, fareNamed, fareOf, inOrderOfPrice, unknownFare } from './fares';
import { endsOf, joined } from './join';
import { ROW } from './rows';
import { asAroundTexts, asRowTexts, type AroundTexts } from './texts';
import { datesOf, tripAround } from './trip';

/** Why a row was left out. */
type Reason = 'texts malformed' | 'no times or airports' | 'flight malformed' | 'fare not in the answer' | 'flights for miles' | typeof AWAITED;

const AWAITED = 'waiting for the site’s own answer';

/** All that a row's meaning depends on outside the row. */
interface Around extends Pick<AroundTexts, 'rows' | 'search'> {
  /** Which leg's list it is. */
  readonly list: number;
  readonly answers: readonly ListAnswer[];
}

/** What the texts of the group's lists mean, joined with the answers that the list was made from (site.ts, `Site.interpret`). */
export function interpret({ url, around, data, rows, strays }: Collected): Interpreted {
  const page: Around = { ...asAroundTexts(around), list: listAt(new URL(url)) ?? 0, answers: asListAnswers(data) };
  const outcomes = rows.map((texts) => outcomeOf(texts, page));
  return { outcomes, verdict: strays === null ? null : verdictOn(outcomes, strays.length) };
}

function verdictOn(outcomes: readonly Outcome[], strays: number): Verdict {
  const skipped = countSkipped([...outcomes, ...Array.from({ length: strays }, () => ({ skip: 'no row' }))]);
  if (outcomes.some((outcome) => 'offer' in outcome || outcome.awaits !== undefined || isUnderstood(outcome.skip))) return { kind: 'offers', skipped };
  if (skipped.length === 0) return { kind: 'empty' };
  return { kind: 'unrecognised', missing: [outcomes.length === 0 ? ROW : 'times and airports in .bound-departure-datetime and the like'], skipped };
}

/** A list of flights for miles is read well, and none of it is ours. */
function isUnderstood(reason: string): boolean {
  return reason === ('flights for miles' satisfies Reason);
}

function skip(reason: Reason): { readonly skip: Reason } {
  return { skip: reason };
}

function outcomeOf(texts: Plain, page: Around): Outcome {
  const row = asRowTexts(texts);
  if (row === null) return skip('texts malformed');
  const ends = endsOf(row.flight);
  if (ends === null) return skip('no times or airports');
  const found = joined(row.flight, ends, page.answers, page.rows, datesOf(page.search, page.list));
  // A fare family of a flight that waits says nothing beside it.
  if (found === null) return row.fare === null ? { skip: AWAITED, awaits: 'answer' } : skip(AWAITED);
  const { flight, sameFare } = found;
  // They earn nothing, and what they cost in money is no fare.
  if (flight.fares.length > 0 && flight.fares.every(({ inMiles }) => inMiles)) return skip('flights for miles');
  const fares = inOrderOfPrice(flight.fares);
  if (row.fare === null) return offerOf(flight, sameFare ? fares : [], page, '');
  const fare = fareNamed(row.fare, fares);
  return fare === null ? skip('fare not in the answer') : offerOf(flight, [fare], page, row.fare.title);
}

/** An offer of a flight at these fares, the first of which leads: the segments are in its cabins. With none, nothing is known of its fare. */
function offerOf(flight: ToldFlight, fares: readonly ToldFare[], { search, list }: Around, title: string): Outcome {
  const segments = segmentsOf(flight, fares[0] ?? null);
  if (segments === null) return skip('flight malformed');
  const { trip, covers } = tripAround(search, list, dayOf(flight));
  const [first = unknownFare(covers, flight), ...others] = fares.map((fare): Fare => fareOf(fare, covers, title));
  const made: Offer['fares'] = [first, ...others];
  return { offer: offer('lufthansa-group', { ...trip, shownLegs: [{ segments }], chosenLegs: [], searchedCabin: null }, made) };
}

/** The segments in order, where every one can be named and they make the way of the row. */
function segmentsOf({ from, to, departs, segments }: ToldFlight, lead: ToldFare | null): readonly Segment[] | null {
  const first = segments[0];
  if (first === undefined || first.from !== from || segments.at(-1)?.to !== to || first.departs !== departs) return null;
  const read = segments.flatMap((told, index) => segmentOf(told, lead?.cabins[index] ?? null) ?? []);
  return read.length === segments.length ? read : null;
}

function segmentOf(told: ToldSegment, cabin: string | null): Segment | null {
  const operatingCarrier = told.operator === null ? null : airlineCode(told.operator);
  return segmentFrom(told, { operatingCarrier, operatorName: told.operatorName, cabin: cabinOf(cabin), aircraft: told.equipment });
}
