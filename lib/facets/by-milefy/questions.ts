import { candidateClasses } from '../../flights/booking-classes';
import { possibleCabins, type Cabin } from '../../flights/cabin';
import type { BookingClass } from '../../flights/codes';
import { appraisedLegs, pricePerTraveller, priceFits } from '../../flights/fare';
import { segmentKey, type Segment } from '../../flights/itinerary';
import type { Fare, Offer } from '../../flights/offer';
import type { Question } from '../../milefy/flight';
import type { AssumedClasses } from './assumed';

/**
 * What has to be asked to say what an offer earns. `base` is one way the seats may be booked; `variants` change the booking class
 * of one segment at a time. Additivity over segments is an assumption: the range of the whole is taken to be the sum of the ranges
 * that each segment makes by itself (docs/architecture.md, "Assumptions").
 */
export interface Questions {
  readonly base: Question;
  readonly variants: readonly Variant[];
  /** The base asked the other way about its price: equal answers prove that the price does not matter. `null` where there is no price. */
  readonly twin: Question | null;
  readonly assumed: readonly AssumedClasses[];
}

interface Variant {
  /** Index of the varied segment in the order flown. */
  readonly segment: number;
  readonly bookingClass: BookingClass;
  readonly question: Question;
}

export type PriceMode = 'priced' | 'priceFree';

/** Which of a segment's candidate classes are asked: every one, or, for what hardly hangs on the class, the first and the last that its airline sells in each cabin. */
export type Sample = 'every' | 'ends';

/** The mode in which an offer is asked first: with its price where that is this itinerary's and one traveller's, else without. */
export function firstMode(offer: Offer, fare: Fare): PriceMode {
  return priceFits(offer, fare) ? 'priced' : 'priceFree';
}

/** Builds the questions of an offer's fare in one mode. A price that covers more than is shown is still asked, as the twin or on the way to "at most". */
export function questions(offer: Offer, fare: Fare, mode: PriceMode, sample: Sample = 'every'): Questions {
  const legs = appraisedLegs(offer);
  const segments = legs.flatMap((leg) => leg.segments);
  const chosen = segments.length - offer.trip.shownLegs.reduce((count, leg) => count + leg.segments.length, 0);
  const candidates = segments.map((segment, at) => classesOf(segment, fare, at - chosen, offer, sample));
  const price = pricePerTraveller(fare) ?? fare.price;
  const asked = (classes: readonly BookingClass[], withPrice: boolean): Question => ({ legs, classes, price: withPrice ? price : null });
  const first = candidates.map(({ classes: [head] }) => head);
  const priced = mode === 'priced';
  return {
    base: asked(first, priced),
    variants: candidates.flatMap(({ classes: [, ...others] }, segment) =>
      others.map((bookingClass) => ({ segment, bookingClass, question: asked(first.with(segment, bookingClass), priced) })),
    ),
    twin: price === null ? null : asked(first, !priced),
    assumed: segments.map((segment, at) => assumed(segment, candidates[at])),
  };
}

interface Candidates {
  readonly classes: readonly [BookingClass, ...BookingClass[]];
  readonly basis: AssumedClasses['basis'];
}

function classesOf(segment: Segment, fare: Fare, at: number, offer: Offer, sample: Sample): Candidates {
  const shown = fare.classes[at] ?? null;
  if (shown !== null) return { classes: [shown], basis: fare.classesFrom ?? 'page' };
  const cabins = possibleCabins(segment.cabin, offer.trip.searchedCabin);
  const { classes, basis } = candidateClasses(segment.marketingCarrier, cabins);
  const [head, ...others] = sample === 'every' ? classes : endsOf(segment, cabins);
  if (head === undefined) throw new RangeError(`${segment.marketingCarrier} has no booking class in any cabin`);
  return { classes: [head, ...others], basis };
}

function endsOf({ marketingCarrier }: Segment, cabins: readonly Cabin[]): readonly BookingClass[] {
  const ends = cabins.flatMap((cabin) => {
    const { classes } = candidateClasses(marketingCarrier, [cabin]);
    return [classes[0], classes.at(-1)].flatMap((each) => each ?? []);
  });
  return [...new Set(ends)];
}

function assumed(segment: Segment, candidates: Candidates | undefined): AssumedClasses {
  if (candidates === undefined) throw new RangeError('every segment has its candidate classes');
  return { segment: segmentKey(segment), ...candidates };
}
