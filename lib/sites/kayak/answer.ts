import { isFields, isListOf, isMatching, isNumberOrNull, isText, isTextOrNull } from '../told-forms';

/** What the tap picks of an answer (`tapped.ts`): the site's words, before anything is made of them. */
export type ListAnswer = { readonly results: readonly ToldResult[] };

/** One result, by the id that its card has. */
export type ToldResult = {
  readonly id: string;
  /** Advertisements share the list: only `core` results are flights. */
  readonly isFlight: boolean;
  readonly legs: readonly ToldLeg[];
  readonly options: readonly ToldOption[];
};

export type ToldLeg = readonly ToldSegment[];

export type ToldSegment = {
  readonly carrier: string;
  readonly number: string;
  /** The operator's name, where the site names one beside the airline. */
  readonly operator: string | null;
  readonly from: string;
  readonly to: string;
  /** Local times at the airports, `2026-11-27T23:35:00`. */
  readonly departs: string;
  readonly arrives: string;
  readonly aircraft: string | null;
  /** The cabin of this segment where the answer tells it of the flight and not of a price (the older form). */
  readonly cabin: string | null;
};

/** One price of a result. */
export type ToldOption = {
  /** As the card writes it: "$1,020". */
  readonly words: string;
  readonly amount: number;
  readonly currency: string;
  /** Whether it is the sum of several tickets. */
  readonly isSplit: boolean;
  /** The cabin of each segment in the order flown, over all legs. */
  readonly cabins: readonly (string | null)[];
};

/** An answer in the form of the tap, without the results that are not of it; `null` where it is none. */
export function asListAnswer(value: unknown): ListAnswer | null {
  if (!isFields(value) || !Array.isArray(value['results'])) return null;
  return { results: value['results'].flatMap((each: unknown) => asResult(each) ?? []) };
}

/** A result in the form of the tap, `null` where it is not of it. */
export function asResult(value: unknown): ToldResult | null {
  return isResult(value) ? value : null;
}

function isResult(value: unknown): value is ToldResult {
  if (!isFields(value) || !isText(value['id']) || typeof value['isFlight'] !== 'boolean') return false;
  return isListOf(value['legs'], isLeg) && isListOf(value['options'], isOption);
}

function isLeg(value: unknown): value is ToldLeg {
  return isListOf(value, isSegment) && value.length > 0;
}

const AIRPORT = /^[A-Z]{3}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function isSegment(value: unknown): value is ToldSegment {
  if (!isFields(value)) return false;
  const { carrier, number, operator, from, to, departs, arrives, aircraft, cabin } = value;
  return (
    [carrier, number].every(isText) &&
    [from, to].every((code) => isMatching(code, AIRPORT)) &&
    [departs, arrives].every((time) => isMatching(time, TIME)) &&
    [operator, aircraft, cabin].every(isTextOrNull)
  );
}

function isOption(value: unknown): value is ToldOption {
  if (!isFields(value)) return false;
  const { words, amount, currency, isSplit, cabins } = value;
  if (typeof isSplit !== 'boolean') return false;
  return isText(words) && words !== '' && isText(currency) && amount !== null && isNumberOrNull(amount) && isListOf(cabins, isTextOrNull);
}
