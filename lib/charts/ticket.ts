import type { RevenueRule } from './chart';
import type { Gap } from './explanation';
import type { Outcome } from './match';
import type { Span } from './worth';

/** What one rule that may hold makes of a segment. */
export interface Option {
  readonly outcome: Outcome & { readonly lacks: null };
  /** The segment's own worth; for a rule that pays by fare, what the whole fare would earn before minimum and caps. */
  readonly worth: Span;
  readonly byFare: RevenueRule | null;
}

/** A segment of the ticket: what it may be worth, or why that cannot be said. */
export interface Part {
  readonly key: string;
  readonly options: readonly Option[];
  readonly gap: Gap | null;
  /** Whether a share of the fare is its own. */
  readonly isPaid: boolean;
}

interface Choice {
  readonly part: Part;
  readonly option: Option;
  readonly value: number;
}

/** An end of the total: how much, by which rule of each segment, and the segment that the whole fare is taken to be for. */
export interface End {
  readonly value: number;
  readonly by: readonly Choice[];
  readonly fareOn: string | null;
}

export interface Total {
  readonly low: End;
  /** `null`: there is no saying how much it may be. */
  readonly high: End | null;
}

/**
 * The least and the greatest that a ticket earns. A rule by fare pays for a segment's share of the fare, and nobody shows how the fare is shared among segments: the
 * low end is that of the worst sharing, the high end that of the best (where caps or minimums of several segments meet, a bound that is not always reached).
 * `sharesFare`: flights that are not known have a share of the fare too.
 */
export function total(parts: readonly Part[], sharesFare: boolean): Total {
  const low = sum(choose(parts, any, leastApart, 'least'));
  const high = parts.some(({ gap }) => gap !== null) ? null : sum(choose(parts, any, greatestApart, 'greatest'));
  // Most of what is earned does not hang on the fare, and then there is nothing to share.
  if (!parts.some(({ options }) => options.some(isByFare))) return { low, high };
  return { low: least(parts, low, sharesFare), high: high === null ? null : greatest(parts, high, sharesFare) };
}

/** `apart`: each segment's least while the fare is another's. */
function least(parts: readonly Part[], apart: End, sharesFare: boolean): End {
  const paid = parts.filter(({ isPaid }) => isPaid);
  const byFare = choose(paid, isByFare, ({ worth, byFare }) => bounded(worth.low, byFare), 'least');
  if (sharesFare || paid.length === 0 || byFare.length < paid.length) return apart;
  // Every segment may be paid by fare, and then it cannot all go where it earns nothing: one segment has it, or one is not paid by fare after all.
  const others = sum(apart.by.filter(({ part }) => !part.isPaid));
  const minimums = sum(choose(paid, isByFare, minimumOf, 'least')).value;
  const worst = byFare.reduce((one, other) => (other.value < one.value ? other : one));
  const allByFare: End = { value: others.value + Math.max(worst.value, minimums), by: [...others.by, ...byFare], fareOn: worst.part.key };
  const oneIsNot = choose(paid, isNotByFare, ({ worth }) => worth.low, 'least').map((choice) => insteadOf(apart, choice));
  return [allByFare, ...oneIsNot].reduce((one, other) => (other.value < one.value ? other : one));
}

/** `apart`: each segment's greatest while the fare is another's. */
function greatest(parts: readonly Part[], apart: End, sharesFare: boolean): End | null {
  const cap = capOf(parts);
  const paid = parts.filter(({ isPaid }) => isPaid);
  const byFare = choose(paid, isByFare, (option) => Math.max(minimumOf(option), Math.min(option.worth.high, cap)), 'greatest');
  if (byFare.length === 0) return apart;
  // What else the flights earn that are not known is not known either.
  if (sharesFare && parts.some(({ options }) => options.some(({ byFare, worth }) => byFare === null && worth.high > 0))) return null;
  const ends = byFare.map((choice): End => ({ ...insteadOf(apart, choice), fareOn: choice.part.key }));
  return [apart, ...ends].reduce((one, other) => (other.value > one.value ? other : one));
}

/** While the fare is another segment's, all that is left of a rule by fare is its minimum. */
function leastApart(option: Option): number {
  return option.byFare === null ? option.worth.low : minimumOf(option);
}

function greatestApart(option: Option): number {
  return option.byFare === null ? option.worth.high : minimumOf(option);
}

function any(): boolean {
  return true;
}

function isByFare({ byFare }: Option): boolean {
  return byFare !== null;
}

function isNotByFare({ byFare }: Option): boolean {
  return byFare === null;
}

function minimumOf({ byFare }: Option): number {
  return byFare?.minimumPerSegment ?? 0;
}

/** One segment's worth if the whole fare is its own. */
function bounded(worth: number, rule: RevenueRule | null): number {
  if (rule === null) return worth;
  return Math.max(rule.minimumPerSegment ?? 0, Math.min(worth, rule.capPerSegment ?? Infinity, rule.capPerTicket ?? Infinity));
}

/** The most that all rules by fare can pay together. */
function capOf(parts: readonly Part[]): number {
  const segments = new Map<RevenueRule, number>();
  for (const { options } of parts) {
    for (const { byFare } of options) if (byFare !== null) segments.set(byFare, (segments.get(byFare) ?? 0) + 1);
  }
  return [...segments].reduce((sum, [{ capPerSegment = Infinity, capPerTicket = Infinity }, count]) => sum + Math.min(capPerSegment * count, capPerTicket), 0);
}

/** Of each part's options among which to choose, the one that is worth least or most; a part without any has no choice. */
function choose(
  parts: readonly Part[],
  isAmong: (option: Option) => boolean,
  valueOf: (option: Option) => number,
  which: 'least' | 'greatest',
): readonly Choice[] {
  const choices: Choice[] = [];
  for (const part of parts) {
    let chosen: Choice | null = null;
    for (const option of part.options) {
      if (!isAmong(option)) continue;
      const value = valueOf(option);
      if (chosen === null || (which === 'least' ? value < chosen.value : value > chosen.value)) chosen = { part, option, value };
    }
    if (chosen !== null) choices.push(chosen);
  }
  return choices;
}

function insteadOf({ by }: End, choice: Choice): End {
  return sum(by.map((each) => (each.part === choice.part ? choice : each)));
}

function sum(by: readonly Choice[]): End {
  return { value: by.reduce((total, { value }) => total + value, 0), by, fareOn: null };
}
