import { z } from 'zod';
import { localDate, type LocalDate } from '../flights/codes';

/** One day's reference rates of the European Central Bank. */
export interface DayRates {
  /** The day that the rates are of; on weekends and holidays it is the last working day. */
  readonly date: LocalDate;
  /** Units of the currency for one euro, by ISO code; the euro itself is not among them. */
  readonly rates: Readonly<Record<string, number>>;
}

/** A file without these, or with fewer than `LEAST`, is not the whole file: about thirty currencies have been in it for years. */
const ALWAYS_THERE = ['USD', 'GBP', 'JPY', 'CHF'];
const LEAST = 20;

/** Reference dates are Frankfurt's; a clock that is some hours behind must not refuse them. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

const dayRates = z.object({
  date: z.string().transform((text, context) => {
    const date = localDate(text);
    if (date !== null) return date;
    context.addIssue('not a date of the calendar');
    return z.NEVER;
  }),
  rates: z
    .record(z.string(), z.number().positive())
    .refine((rates) => Object.keys(rates).length >= LEAST && ALWAYS_THERE.every((currency) => currency in rates), 'currencies are missing'),
});

/**
 * Reads the text of `eurofxref-daily.xml` at a time (ms since 1970). Gives `null` for anything but one whole day of rates, not of the future: a page of HTML, a
 * file that was cut off, other XML, a file of several days.
 *
 * A worker has no `DOMParser`. The bank's own example reads the file by regular expressions ("For developers" on
 * https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html): it is flat, made by a machine, and has been the
 * same since 1999. fast-xml-parser would be 64 kB for it and would not see the difference between a whole file and another one either.
 */
export function readEcb(text: string, now: number): DayRates | null {
  // What was cut off reads like a short file, so the end must be there.
  if (!text.trimEnd().endsWith('</gesmes:Envelope>')) return null;
  const [outer, day, ...lines] = [...text.matchAll(/<Cube\b([^>]*)>/g)].map(([, attributes = '']) => attributes.trim());
  const date = /^time=(['"])([\d-]+)\1$/.exec(day ?? '')?.[2];
  const rates = new Map(lines.map(readRate));
  // A line that is no rate, a second day among them, has the key `undefined`; a currency that comes twice makes the map shorter.
  if (outer !== '' || rates.has(undefined) || rates.size !== lines.length) return null;
  const read = dayRates.safeParse({ date, rates: Object.fromEntries(rates) });
  return read.success && Date.parse(read.data.date) - now <= AHEAD_MS ? read.data : null;
}

/** Reads the attributes of one line, `currency='USD' rate='1.1269'/`. */
function readRate(attributes: string): readonly [string | undefined, number] {
  const [, , currency, , rate] = /^currency=(['"])([A-Z]{3})\1\s+rate=(['"])(\d+(?:\.\d+)?)\3\s*\/$/.exec(attributes) ?? [];
  return [currency, Number(rate)];
}
