import { candidateClasses, cabinsSellingClass, type CandidateClasses } from '../flights/booking-classes';
import { CABINS, possibleCabins, type Cabin } from '../flights/cabin';
import type { AirlineCode, BookingClass, LocalDate } from '../flights/codes';
import { appraisedLegs } from '../flights/fare';
import { segmentKey, type Segment } from '../flights/itinerary';
import type { Fare, Offer } from '../flights/offer';
import type { Chart, Rule } from './chart';
import { wayOf, type Way, type World } from './places';

/** A segment with all that rules may ask of it: what is known, and every candidate for what is not. */
export interface Flown {
  readonly key: string;
  /** All of the rest that rules may ask for, in one text: two segments with the same profile meet the same rules. */
  readonly profile: string;
  readonly date: LocalDate;
  readonly marketing: AirlineCode;
  /** Where the page does not say it, the marketing carrier is assumed (docs/architecture.md, "Assumptions"). */
  readonly operating: AirlineCode;
  readonly operatorIsKnown: boolean;
  readonly way: Way;
  readonly cabins: readonly Cabin[];
  /** Whether no other cabin than `cabins` can be it. */
  readonly everyCabin: boolean;
  /** `null` where the page does not say it: then every class of `cabins` is a candidate. */
  readonly bookingClass: BookingClass | null;
  readonly classes: readonly BookingClass[];
  /** `fareBasis`: `bookingClass` is read from it, which is likely and no fact. */
  readonly basis: 'page' | 'fareBasis' | CandidateClasses['basis'];
  /** In lower case. */
  readonly brand: string | null;
  /** Whether the row's price pays for it. */
  readonly isPaid: boolean;
}

/** The segments that the numbers of an offer speak of, in the order flown: the whole trip where it is known, else the legs shown. */
export function flownSegments(chart: Chart, offer: Offer, fare: Fare, world: World): readonly Flown[] {
  const segments = appraisedLegs(offer).flatMap((leg) => leg.segments);
  const shownFrom = segments.length - offer.trip.shownLegs.reduce((count, leg) => count + leg.segments.length, 0);
  const brand = fare.brand === null ? null : fare.brand.toLowerCase();
  return segments.map((segment, at) => {
    const isShown = at >= shownFrom;
    const asked = {
      date: segment.date,
      marketing: segment.marketingCarrier,
      operating: segment.operatingCarrier ?? segment.marketingCarrier,
      operatorIsKnown: segment.operatingCarrier !== null,
      way: wayOf(chart, segment, world),
      ...seats(segment, isShown ? (fare.classes[at - shownFrom] ?? null) : null, fare.classesFrom ?? 'page', offer),
      brand: isShown ? brand : null,
    };
    return { key: segmentKey(segment), profile: profileOf(asked, turnBefore(chart, segment.date)), isPaid: isShown || fare.covers !== 'leg', ...asked };
  });
}

type Asked = Omit<Flown, 'key' | 'profile' | 'isPaid'>;

function profileOf({ marketing, operating, operatorIsKnown, way, cabins, everyCabin, bookingClass, basis, brand }: Asked, turn: LocalDate | null): string {
  const counted = way.counted.map(({ route, supposing }) => [route, ...supposing.flatMap(({ airport, region }) => [airport, region])].join(':'));
  return [turn, marketing, operating, operatorIsKnown, way.miles, counted.join(), cabins.join(), everyCabin, bookingClass, basis === 'fareBasis', brand].join();
}

const turns = new WeakMap<Chart, readonly LocalDate[]>();

/** The last day up to a date on which a rule of the chart began or ceased to hold, `null` before the first: what rules ask of a date, they answer as on that day. */
function turnBefore(chart: Chart, date: LocalDate): LocalDate | null {
  const days = turns.get(chart) ?? turnsOf(chart);
  turns.set(chart, days);
  return days.findLast((day) => day <= date) ?? null;
}

function turnsOf({ accruals }: Chart): readonly LocalDate[] {
  const rules: readonly Rule[] = accruals.flatMap(({ rules, plus = [] }) => [...rules, ...plus]);
  const days = rules.flatMap(({ when: { departs } }) => (departs === undefined ? [] : [departs.from, departs.to]));
  return days.filter((day) => day !== null).toSorted();
}

/** A class that is shown tells the cabin too, where the airline's own table has it; the cabin that was searched for may not be the segment's. */
function seats(
  segment: Segment,
  shown: BookingClass | null,
  from: 'page' | 'fareBasis',
  offer: Offer,
): Pick<Flown, 'cabins' | 'everyCabin' | 'bookingClass' | 'classes' | 'basis'> {
  const { marketingCarrier, cabin } = segment;
  const sold = shown === null || cabin !== null ? null : cabinsSellingClass(marketingCarrier, shown);
  const cabins = sold ?? possibleCabins(cabin, offer.trip.searchedCabin);
  const everyCabin = sold !== null || cabin !== null || cabins.length === CABINS.length;
  if (shown !== null) return { cabins, everyCabin, bookingClass: shown, classes: [shown], basis: from };
  const { classes, basis } = candidateClasses(marketingCarrier, cabins);
  return { cabins, everyCabin, bookingClass: null, classes, basis };
}
