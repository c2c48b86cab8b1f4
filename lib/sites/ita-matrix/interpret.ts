import type { Cabin } from '../../flights/cabin';
import type { Leg } from '../../flights/itinerary';
import { offer, type Fare, type TripKind } from '../../flights/offer';
import { countSkipped, type Collected, type Interpreted, type Outcome, type Plain, type Verdict } from '../site';
import { searchedCabin } from './address';
import { paidFor, priceOf, taxesOf } from './fare';
import { openedOf, solutionOf } from './join';
import { listedLeg, openedLeg } from './legs';
import { asRowTexts, asToldTexts, rowsAround, type ToldTexts } from './texts';

/** Why a row was left out. */
type Reason = 'texts malformed' | 'no price' | typeof AWAITED | typeof UNCLEAR;

const AWAITED = 'waiting for the site’s own answer';
/** The list does not tell every flight of a row beyond doubt; what the page gets when it is opened does. */
const UNCLEAR = 'flights not clear before the row is opened';

/** All that a row's meaning depends on outside the row. */
interface Around {
  readonly rows: readonly string[];
  readonly told: ToldTexts;
  readonly searched: Cabin | null;
}

/** What the texts of a list of ITA Matrix mean, joined with what its answers said (site.ts, `Site.interpret`). */
export function interpret({ url, around, data, rows, strays }: Collected): Interpreted {
  const page: Around = { rows: rowsAround(around), told: asToldTexts(data), searched: searchedCabin(new URL(url)) };
  const outcomes = rows.map((texts) => outcomeOf(texts, page));
  return { outcomes, verdict: strays === null ? null : verdictOn(outcomes, strays.length) };
}

function verdictOn(outcomes: readonly Outcome[], strays: number): Verdict {
  const skipped = countSkipped([...outcomes, ...Array.from({ length: strays }, () => ({ skip: 'no row of the list' }))]);
  if (outcomes.some((outcome) => 'offer' in outcome || outcome.awaits !== undefined)) return { kind: 'offers', skipped };
  if (skipped.length === 0) return { kind: 'empty' };
  return { kind: 'unrecognised', missing: [outcomes.length === 0 ? 'tr[mat-row]' : 'a price in tr[mat-row]'], skipped };
}

function skip(reason: Reason): { readonly skip: Reason } {
  return { skip: reason };
}

function outcomeOf(texts: Plain, { rows, told, searched }: Around): Outcome {
  const row = asRowTexts(texts);
  if (row === null) return skip('texts malformed');
  if (!/\d/.test(row.words)) return skip('no price');
  const solution = solutionOf(row, rows, told);
  if (solution === null) return { skip: AWAITED, awaits: 'answer' };
  const opened = openedOf(solution, told.opened);
  const legs = opened === null ? solution.slices.map(listedLeg) : opened.slices.map(openedLeg);
  const read = legs.flatMap((leg) => leg ?? []);
  if (read.length !== legs.length) return { skip: UNCLEAR, awaits: 'answer' };
  const shownLegs = read.map(({ leg }) => leg);
  const kind = kindOf(shownLegs);
  const fare: Fare = {
    ...paidFor(solution),
    price: priceOf(solution.total),
    covers: kind === 'oneWay' ? 'leg' : 'trip',
    taxes: opened === null ? null : taxesOf(opened),
    brand: null,
    classes: read.flatMap(({ classes }) => classes),
  };
  return { offer: offer('ita-matrix', { kind, shownLegs, chosenLegs: [], legsTotal: shownLegs.length, searchedCabin: searched }, [fare]) };
}

/** A row shows the whole trip: there and back between the same airports, or any other way. */
function kindOf(legs: readonly Leg[]): TripKind {
  if (legs.length === 1) return 'oneWay';
  const [there, back] = legs.map(({ segments }) => `${segments[0]?.origin}-${segments.at(-1)?.destination}`);
  return legs.length === 2 && back === there?.split('-').toReversed().join('-') ? 'round' : 'multi';
}
