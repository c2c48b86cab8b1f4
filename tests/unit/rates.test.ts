import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { currencyCode } from '../../lib/flights/codes';
import { readEcb } from '../../lib/rates/read-ecb';
import { readRates } from '../../lib/rates/rates';
import { SNAPSHOT } from '../../lib/rates/snapshot';
import { database } from '../../lib/store/database';
import { claimTry, readLatest, writeLatest } from '../../lib/store/latest';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const FILE = readFileSync('tests/fixtures/ecb/eurofxref-daily-2026-10-06.xml', 'utf8');
const NOW = Date.parse('2026-10-06T15:00:00Z');
const currency = (code: string) => currencyCode(code) ?? expect.fail(`${code} is a currency`);

describe('the daily file of the European Central Bank', () => {
  it('is read to the last currency, and is the snapshot in the package', () => {
    expect(readEcb(FILE, NOW)).toEqual(SNAPSHOT);
    expect(Object.keys(SNAPSHOT.rates)).toHaveLength(29);
    expect(SNAPSHOT.rates).toMatchObject({ USD: 1.1269, GBP: 0.8488, JPY: 178.15, CHF: 0.9359, BRL: 5.5991, IDR: 20_104.8 });
  });

  it('is read in the form of the 90 days’ file too: double quotes, no spaces', () => {
    expect(readEcb(FILE.replaceAll("'", '"').replaceAll(/>\s+</g, '><'), NOW)).toEqual(SNAPSHOT);
  });

  it('may be a day ahead of a clock that is slow, and no more', () => {
    // 6 October begins 24 hours after 5 October does.
    expect(readEcb(FILE, Date.parse('2026-10-05T00:00:00Z'))).not.toBeNull();
    expect(readEcb(FILE, Date.parse('2026-10-04T23:59:59Z'))).toBeNull();
    expect(readEcb(FILE, Date.parse('2031-01-01T00:00:00Z'))).toEqual(SNAPSHOT);
  });

  const without = (...codes: string[]) => FILE.replaceAll(new RegExp(`\\s*<Cube currency='(?:${codes.join('|')})'[^>]*>`, 'g'), '');

  it('may lack a currency that comes and goes', () => {
    // 29 - 9 = 20, the least.
    const few = readEcb(without('TRY', 'ISK', 'ILS', 'INR', 'MXN', 'MYR', 'PHP', 'THB', 'ZAR'), NOW);
    expect(Object.keys(few?.rates ?? {})).toHaveLength(20);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a page of HTML', '<!doctype html><title>Just a moment…</title><p>Are you human?</p>'],
    ['JSON', '{"rates":{"USD":1.1269}}'],
    ['a file that was cut off', FILE.slice(0, FILE.length / 2)],
    ['a file that was cut off and closed again', `${FILE.slice(0, FILE.length / 2)}\n</gesmes:Envelope>`],
    ['other XML of the same envelope', '<gesmes:Envelope><gesmes:subject>Reference rates</gesmes:subject></gesmes:Envelope>'],
    ['no rates', FILE.replaceAll(/\s*<Cube currency[^>]*>/g, '')],
    ['fewer currencies than there ever were', without('TRY', 'ISK', 'ILS', 'INR', 'MXN', 'MYR', 'PHP', 'THB', 'ZAR', 'SGD')],
    ['no dollar', without('USD')],
    ['no pound', without('GBP')],
    ['no yen', without('JPY')],
    ['no franc', without('CHF')],
    ['a currency twice', FILE.replace("currency='JPY'", "currency='USD'")],
    ['a currency that is none', FILE.replace("currency='JPY'", "currency='Yen'")],
    ['a rate of nothing', FILE.replace("rate='1.1269'", "rate='0.0000'")],
    ['a rate below nothing', FILE.replace("rate='1.1269'", "rate='-1.1269'")],
    ['a rate in words', FILE.replace("rate='1.1269'", "rate='N/A'")],
    ['a rate without an end', FILE.replace("rate='1.1269'", `rate='${'9'.repeat(400)}'`)],
    ['a rate with a comma', FILE.replace("rate='1.1269'", "rate='1,1269'")],
    ['an empty rate', FILE.replace("rate='1.1269'", "rate=''")],
    ['a date that is none', FILE.replace("time='2026-10-06'", "time='2026-02-30'")],
    ['no date', FILE.replace("time='2026-10-06'", '')],
    ['two days', FILE.replace("<Cube currency='THB'", "</Cube><Cube time='2026-10-05'><Cube currency='THB'")],
  ])('is not %s', (_, text) => {
    expect(text).not.toBe(FILE);
    expect(readEcb(text, NOW)).toBeNull();
  });
});

describe('the rates at hand', () => {
  beforeEach(async () => (await database()).clear('latest'));

  it('before anything was asked are those of the package', async () => {
    const { date, perEuro } = await readRates();
    expect(date).toBe('2026-10-06');
    expect(perEuro(currency('USD'))).toBe(1.1269);
    expect(perEuro(currency('EUR'))).toBe(1);
    // The bank does not quote them, and nobody may guess.
    for (const code of ['AED', 'ARS', 'CLP', 'COP', 'TWD']) expect(perEuro(currency(code)), code).toBeNull();
  });

  const dayOf = (date: string, dollars: string) => FILE.replace('2026-10-06', date).replace("rate='1.1269'", `rate='${dollars}'`);

  it.each([
    ['newer than the package’s', dayOf('2026-10-07', '1.1300'), '2026-10-07', 1.13],
    ['of the same day, corrected', dayOf('2026-10-06', '1.1270'), '2026-10-06', 1.127],
    ['older than those of a newer package', dayOf('2026-10-05', '1.1200'), '2026-10-06', 1.1269],
    ['of a form that this version does not read', '<html>', '2026-10-06', 1.1269],
    ['no text', { USD: 2 }, '2026-10-06', 1.1269],
  ])('where those kept are %s', async (_, kept, date, dollars) => {
    await writeLatest('ecb-reference-rates', kept, 0);
    const rates = await readRates();
    expect([rates.date, rates.perEuro(currency('USD'))]).toEqual([date, dollars]);
  });
});

describe('a latest answer', () => {
  const RHYTHM = { afterAnswerMs: DAY, afterTryMs: HOUR };
  beforeEach(async () => (await database()).clear('latest'));

  it('is kept as it came, for years, until there is another', async () => {
    expect(await readLatest('one')).toBeNull();
    await writeLatest('one', { any: ['thing'] }, 0);
    expect(await readLatest('one')).toEqual({ any: ['thing'] });
    expect(await readLatest('other')).toBeNull();
  });

  it('may be asked for a day after the last answer, an hour after the last try, by one caller', async () => {
    expect(await Promise.all([claimTry('one', NOW, RHYTHM), claimTry('one', NOW, RHYTHM)])).toEqual([true, false]);
    expect(await claimTry('one', NOW + HOUR - 1, RHYTHM)).toBe(false);
    expect(await claimTry('one', NOW + HOUR, RHYTHM)).toBe(true);
    await writeLatest('one', 'answer', NOW + HOUR);
    expect(await claimTry('one', NOW + HOUR + DAY - 1, RHYTHM)).toBe(false);
    expect(await claimTry('one', NOW + HOUR + DAY, RHYTHM)).toBe(true);
    expect(await readLatest('one'), 'a try takes nothing away').toBe('answer');
    expect(await claimTry('one', NOW + HOUR + DAY + 1, RHYTHM)).toBe(false);
  });

  it('may be asked for where the clock was put back', async () => {
    await writeLatest('one', 'answer', NOW);
    expect(await claimTry('one', NOW - 365 * DAY, RHYTHM)).toBe(true);
  });
});
