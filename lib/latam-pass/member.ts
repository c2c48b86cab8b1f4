import { labelled, type Labelled } from '../net/labelled';
import { ANSWER_NAMES } from './names';

/** What is known of a member. `null`: it stands nowhere where `names.ts` looks for it. */
export interface Member {
  /** Redeemable miles, from 0 on. */
  readonly balance: number | null;
  readonly tier: string | null;
  /** When the category ends, as the server writes it. */
  readonly tierExpires: string | null;
  readonly status: string | null;
  readonly segment: string | null;
  /** The whole answer, as the server labels it. */
  readonly labelled: readonly Labelled[];
}

/** Reads an answer by the one table of names; never guesses where a name leads nowhere. */
export function readMember(answer: unknown): Member {
  return {
    balance: first(answer, ANSWER_NAMES.balance, miles),
    tier: first(answer, ANSWER_NAMES.tierName, text),
    tierExpires: first(answer, ANSWER_NAMES.tierExpires, text),
    status: first(answer, ANSWER_NAMES.status, text),
    segment: first(answer, ANSWER_NAMES.segment, text),
    labelled: labelled(answer),
  };
}

/** The first place whose value is of the form. */
function first<Value>(answer: unknown, paths: readonly (readonly string[])[], read: (value: unknown) => Value | null): Value | null {
  for (const path of paths) {
    const value = read(path.reduce<unknown>((within, name) => (isRecord(within) ? within[name] : undefined), answer));
    if (value !== null) return value;
  }
  return null;
}

function miles(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
