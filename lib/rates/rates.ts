import type { CurrencyCode, LocalDate } from '../flights/codes';
import { SourceFailure } from '../net/source-error';
import { claimTry, readLatest, writeLatest } from '../store/latest';
import { askEcb } from './ask-ecb';
import { readEcb, type DayRates } from './read-ecb';
import { SNAPSHOT } from './snapshot';

/** Reference rates of one day, as charts ask for them. However old the day is, its rates are used, and it is shown with what is reckoned by them. */
export interface Rates {
  readonly date: LocalDate;
  /** Units of a currency for one euro; `null` for one that the European Central Bank does not quote (AED, ARS, CLP, COP and others): never guessed. */
  readonly perEuro: (currency: CurrencyCode) => number | null;
}

const KEY = 'ecb-reference-rates';

/** A new file comes once a working day; who gave no answer is not asked again within the hour. */
const RHYTHM = { afterAnswerMs: 24 * 60 * 60 * 1000, afterTryMs: 60 * 60 * 1000 } as const;

/** The newest rates at hand: those of the last good answer, else those in the package. Never waits for the network and never rejects. */
export async function readRates(): Promise<Rates> {
  const { date, rates } = await newestDay();
  return { date, perEuro: (currency) => (currency === 'EUR' ? 1 : (rates[currency] ?? null)) };
}

/**
 * Asks the European Central Bank where it is time to, and keeps its answer. Gives whether `readRates` says something else than before. Meant to be called, and
 * not waited for, once the worker has answered somebody; when it last asked is in the store, so neither a killed worker nor a restarted browser asks more often.
 * Never rejects: a failure leaves the rates as they are and is noted on the worker's console.
 */
export async function renewRates(): Promise<boolean> {
  try {
    if (!(await claimTry(KEY, Date.now(), RHYTHM))) return false;
    const [before, { text, day }] = await Promise.all([newestDay(), askEcb()]);
    // From a cache on the way, perhaps. It replaces nothing, and in an hour there may be a better one.
    if (day.date < before.date) return false;
    await writeLatest(KEY, text, Date.now());
    return JSON.stringify(day) !== JSON.stringify(before);
  } catch (cause) {
    console.warn('Milelens: exchange rates could not be renewed', reason(cause));
    return false;
  }
}

/** The answer is read anew each time (0.1 ms), so that it never outlives what a newer version of the reader would make of it. */
async function newestDay(): Promise<DayRates> {
  const kept = await keptDay();
  return kept !== null && kept.date >= SNAPSHOT.date ? kept : SNAPSHOT;
}

async function keptDay(): Promise<DayRates | null> {
  try {
    const text = await readLatest(KEY);
    return typeof text === 'string' ? readEcb(text, Date.now()) : null;
  } catch (cause) {
    console.warn('Milelens: the rates kept in this browser’s storage cannot be read', reason(cause));
    return null;
  }
}

function reason(cause: unknown): string {
  if (cause instanceof SourceFailure) return cause.error.kind;
  return cause instanceof Error ? cause.name : 'unknown';
}
