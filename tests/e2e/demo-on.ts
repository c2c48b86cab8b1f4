import { readFileSync } from 'node:fs';
import { DATE } from '../fixtures/demo/flights.ts';
import { DEMO_FILE, DEMO_URL } from '../fixtures/demo/page.ts';

/** The demo page as it would be for another day of departure (`YYYY-MM-DD`), under the address of that search. */
export function demoOn(date: string): { readonly url: string; readonly html: string } {
  const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const days = [
    [DATE, date],
    [next(DATE), next(date)],
  ] as const;
  const numbers = (day: string) => `[${day.split('-').map(Number).join(',')}]`;
  const plain = (day: string) => day.replaceAll('-', '');
  const html = days.reduce(
    (text, [from, to]) => text.replaceAll(from, to).replaceAll(plain(from), plain(to)).replaceAll(numbers(from), numbers(to)),
    readFileSync(DEMO_FILE, 'utf8'),
  );
  const url = new URL(DEMO_URL);
  const tfs = Buffer.from(url.searchParams.get('tfs') ?? '', 'base64url')
    .toString('latin1')
    .replace(DATE, date);
  url.searchParams.set('tfs', Buffer.from(tfs, 'latin1').toString('base64url'));
  return { url: url.href, html };
}
