import type { Plain } from '../site';
import { isFields, isListOf, isMatching, isNumberOrNull, isText, isTextOrNull } from '../told-forms';

/** What the tap picks of an answer (`tapped.ts`): texts and numbers as the site says them, before anything is made of them. */
export type ListAnswer = {
  /** How many flights of the list come before these. */
  readonly offset: number;
  readonly flights: readonly (ToldFlight | null)[];
};

export type ToldFlight = {
  readonly from: string;
  readonly to: string;
  /** Local time at the airport, `2026-04-12T02:45:00`. */
  readonly departs: string;
  readonly arrives: string;
  /** How long it takes. */
  readonly minutes: number | null;
  readonly segments: readonly ToldSegment[];
  readonly brands: readonly ToldBrand[];
};

export type ToldSegment = {
  readonly carrier: string;
  readonly number: string;
  readonly operator: string | null;
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  /** IATA's code of the aircraft's type: "321". */
  readonly equipment: string | null;
};

export type ToldBrand = {
  readonly name: string | null;
  readonly cabin: string | null;
  readonly basis: string | null;
  readonly currency: string | null;
  readonly amount: number | null;
  /** `amount` without taxes, and the taxes. */
  readonly fare: number | null;
  readonly taxes: number | null;
};

/**
 * An answer in the form of the tap, `null` where it is not. Whoever hands it over may be the page itself, so nothing but this form gets any further; a single flight that is
 * not of it keeps its place as `null`.
 */
export function asListAnswer(value: unknown): ListAnswer | null {
  if (!isFields(value) || !isCount(value['offset']) || !Array.isArray(value['flights'])) return null;
  return { offset: value['offset'], flights: value['flights'].map((each: unknown) => (isFlight(each) ? each : null)) };
}

/** The answers as they travel from the page's side to the worker's. */
export function asListAnswers(data: Plain): readonly ListAnswer[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((each: Plain) => asListAnswer(each) ?? []);
}

function isFlight(value: unknown): value is ToldFlight {
  if (
    !isFields(value) ||
    !['from', 'to'].every((name) => isMatching(value[name], AIRPORT)) ||
    !['departs', 'arrives'].every((name) => isMatching(value[name], TIME))
  )
    return false;
  const { minutes, segments, brands } = value;
  return isNumberOrNull(minutes) && isListOf(segments, isSegment) && segments.length > 0 && isListOf(brands, isBrand);
}

const AIRPORT = /^[A-Z]{3}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function isSegment(value: unknown): value is ToldSegment {
  if (!isFields(value)) return false;
  const { carrier, number, operator, from, to, departs, equipment } = value;
  return (
    [carrier, number].every(isText) &&
    [from, to].every((code) => isMatching(code, AIRPORT)) &&
    isMatching(departs, TIME) &&
    [operator, equipment].every(isTextOrNull)
  );
}

function isBrand(value: unknown): value is ToldBrand {
  if (!isFields(value)) return false;
  const { name, cabin, basis, currency, amount, fare, taxes } = value;
  return [name, cabin, basis, currency].every(isTextOrNull) && [amount, fare, taxes].every(isNumberOrNull);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
