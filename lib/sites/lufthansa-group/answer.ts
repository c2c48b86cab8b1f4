import type { Plain } from '../site';
import { isFields, isListOf, isMatching, isNumberOrNull, isText, isTextOrNull } from '../told-forms';

/** What the tap picks of an answer (`tapped.ts`): texts and numbers as the site says them, before anything is made of them. */
export type ListAnswer = {
  readonly flights: readonly (ToldFlight | null)[];
};

export type ToldFlight = {
  readonly from: string;
  readonly to: string;
  /** Local time at the airport, with its offset: `2027-03-13T19:45:00.000+01:00`. */
  readonly departs: string;
  readonly arrives: string;
  readonly minutes: number | null;
  readonly segments: readonly ToldSegment[];
  readonly fares: readonly ToldFare[];
};

export type ToldSegment = {
  /** The site's own name for it: "SEG-LH402-FRAEWR-2027-03-13-1320". */
  readonly id: string;
  readonly carrier: string;
  readonly number: string;
  readonly operator: string | null;
  readonly operatorName: string | null;
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  /** IATA's code of the aircraft's type: "74H". */
  readonly equipment: string | null;
};

export type ToldFare = {
  /** The site's own name for this fare of this flight: "BC1-1-SLP9-…-3". */
  readonly id: string;
  /** What people call it, where the answer says so. */
  readonly name: string | null;
  /** Of each segment, in order. */
  readonly classes: readonly (string | null)[];
  readonly cabins: readonly (string | null)[];
  /** Whether it is paid in miles: what is left in money is no fare. */
  readonly inMiles: boolean;
  readonly currency: string | null;
  /** How many decimals the amounts have, which are counted in the currency's smallest unit. */
  readonly decimals: number | null;
  /** What one adult pays. */
  readonly one: number | null;
  /** What all travellers pay together. */
  readonly all: number | null;
  readonly travellers: number | null;
  readonly adultsOnly: boolean | null;
};

/** An answer in the form of the tap, `null` where it is not. A page may hand over anything; a single flight that is not of the form keeps its place as `null`. */
export function asListAnswer(value: unknown): ListAnswer | null {
  if (!isFields(value) || !Array.isArray(value['flights'])) return null;
  return { flights: value['flights'].map((each: unknown) => (isFlight(each) ? each : null)) };
}

/** The answers as they travel from the page's side to the worker's. */
export function asListAnswers(data: Plain): readonly ListAnswer[] {
  return Array.isArray(data) ? data.flatMap((each: Plain) => asListAnswer(each) ?? []) : [];
}

const AIRPORT = /^[A-Z]{3}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function isFlight(value: unknown): value is ToldFlight {
  if (!isFields(value) || !isWay(value) || !isMatching(value['arrives'], TIME)) return false;
  const { minutes, segments, fares } = value;
  if (!isNumberOrNull(minutes) || !isListOf(segments, isSegment) || segments.length === 0 || !isListOf(fares, isFare)) return false;
  return fares.every(({ classes, cabins }) => classes.length === segments.length && cabins.length === segments.length);
}

function isWay(value: Readonly<Record<string, unknown>>): boolean {
  return ['from', 'to'].every((name) => isMatching(value[name], AIRPORT)) && isMatching(value['departs'], TIME);
}

function isSegment(value: unknown): value is ToldSegment {
  if (!isFields(value) || !isWay(value)) return false;
  const { id, carrier, number, operator, operatorName, equipment } = value;
  return [id, carrier, number].every(isText) && [operator, operatorName, equipment].every(isTextOrNull);
}

function isFare(value: unknown): value is ToldFare {
  if (!isFields(value)) return false;
  const { id, name, classes, cabins, inMiles, currency, decimals, one, all, travellers, adultsOnly } = value;
  return (
    isText(id) &&
    [name, currency].every(isTextOrNull) &&
    [classes, cabins].every((list) => Array.isArray(list) && list.every(isTextOrNull)) &&
    typeof inMiles === 'boolean' &&
    (adultsOnly === null || typeof adultsOnly === 'boolean') &&
    [decimals, one, all, travellers].every(isNumberOrNull)
  );
}
