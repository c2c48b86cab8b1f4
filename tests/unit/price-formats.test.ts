import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCode } from '../../lib/flights/codes';
import { labelReader } from '../../lib/sites/google-flights/price-label';
import { namesAmount } from '../../lib/sites/row-texts';
import * as latam from '../fixtures/latam-pages';
import * as shop from '../fixtures/lufthansa-group-pages';
import { latamPageOf } from './latam.pages';
import { shopPageOf } from './lufthansa-group.pages';
import { openLatam, openLufthansaGroup } from './read-page';
import { flightsIn } from './short-reading';

/** Prices as people write them: the language, the text, the amount in the currency's smallest unit, its decimals, the currency. */
const FORMATS = [
  ['en-US', '$1,234.50', 123_450, 2, 'USD'],
  ['en-GB', '£ 12,345.67', 1_234_567, 2, 'GBP'],
  ['en-IN', '₹1,23,456.75', 12_345_675, 2, 'INR'],
  ['hi-IN', '₹१२,३४,५६७.५०', 123_456_750, 2, 'INR'],
  ['en-ZA', 'R\u00a012\u00a0345,60', 1_234_560, 2, 'ZAR'],
  ['es-419', 'USD 1,234.50', 123_450, 2, 'USD'],
  ['es-CL', 'CLP 1.234.567', 1_234_567, 0, 'CLP'],
  ['es-AR', 'ARS 18.765,40', 1_876_540, 2, 'ARS'],
  ['es-ES', '1234,50 €', 123_450, 2, 'EUR'],
  ['pt-BR', 'R$\u00a01.029,50', 102_950, 2, 'BRL'],
  ['pt-PT', '12\u00a0345,67 €', 1_234_567, 2, 'EUR'],
  ['de-DE', '1.234,50 €', 123_450, 2, 'EUR'],
  ['de-CH', 'CHF 1’234.50', 123_450, 2, 'CHF'],
  ['de-CH', "CHF 1'234.50", 123_450, 2, 'CHF'],
  ['de-AT', '€\u00a01.234,5', 123_450, 2, 'EUR'],
  ['fr-FR', '1\u202f234,50\u00a0€', 123_450, 2, 'EUR'],
  ['fr-CA', '1\u00a0234,50\u00a0$', 123_450, 2, 'CAD'],
  ['sv-SE', '12\u00a0345,00\u00a0kr', 1_234_500, 2, 'SEK'],
  ['pl-PL', '1234,50 zł', 123_450, 2, 'PLN'],
  ['tr-TR', '₺12.345,60', 1_234_560, 2, 'TRY'],
  ['ja-JP', '￥123,456', 123_456, 0, 'JPY'],
  ['ja-JP', '１２３，４５６円'.replace('，', ','), 123_456, 0, 'JPY'],
  ['ko-KR', '₩1,234,567', 1_234_567, 0, 'KRW'],
  ['ar-EG', '\u200f١٬٢٣٤٫٥٠ ج.م.\u200f', 123_450, 2, 'EGP'],
  ['ar-KW', 'KWD 123.450', 123_450, 3, 'KWD'],
  ['en-KW', 'KWD 1,234.500', 1_234_500, 3, 'KWD'],
] as const;

describe.each(FORMATS)('in %s, %s', (_, text, minor, decimals, currency) => {
  const amount = minor / 10 ** decimals;

  it('names its amount, and none beside it', () => {
    expect(namesAmount(`from ${text} per person`, amount, decimals)).toBe(true);
    for (const other of [amount - 1, amount + 1, amount * 10, amount / 10, amount * 100, amount / 100]) expect(namesAmount(text, other, decimals)).toBe(false);
  });

  it('joins a row of the Lufthansa Group with the flight at that price', () => {
    const flight = { ...(shop.MADE_FLIGHTS[2] as shop.MadeFlight), fares: [shop.fare('BC1-1-A-5', 'Economy Light', 'eco', 'T', minor)] };
    const html = (shown: string) =>
      shop.pageOf([flight], { isNamed: false }).replace(/<span class="price-amount">[^<]*<\/span>/g, `<span class="price-amount">${shown}</span>`);
    const read = (shown: string) =>
      flightsIn(openLufthansaGroup().read(shopPageOf(html(shown), shop.LIST, [shop.answerOf([flight], { currency, decimals })], null)));
    expect(read(text)).toEqual(['FRA-EWR-LH-404-2027-03-13']);
    // One more of the first digit is another price.
    expect(read(text.replace(/\p{Nd}/u, '9'))).toEqual([]);
  });

  // LATAM's answers have their amounts in decimals, of which they do not say how many there are: three are left unknown.
  it.runIf(decimals < 3)('joins a card of LATAM with the flight at that price', () => {
    const flight = { ...(latam.MADE_FLIGHTS[0] as latam.MadeFlight), brands: [latam.brand('LIGHT', 'Economy', 'GLKX1N1/DD05', amount)] };
    const html = (shown: string) =>
      latam.pageOf([flight]).replace(/<div aria-label="[^"]*"><span>[^<]*<\/span>/g, `<div aria-label="${shown}"><span>${shown}</span>`);
    const bare = 'https://www.latamairlines.com/br/pt/oferta-voos';
    const read = (shown: string) => flightsIn(openLatam().read(latamPageOf(html(shown), bare, [latam.answerOf([flight], { currency })])));
    expect(read(text)).toEqual(['GRU-LIM-LA-8001-2027-03-13']);
    expect(read(text.replace(/\p{Nd}/u, '9'))).toEqual([]);
  });
});

describe('an amount as Intl writes it', () => {
  const LANGUAGES =
    'en-US en-GB en-IN en-ZA es-419 es-CL es-ES es-MX pt-BR pt-PT de-DE de-CH de-AT fr-FR fr-CA fr-CH it-IT it-CH nl-NL sv-SE da-DK nb-NO fi-FI pl-PL cs-CZ hu-HU ru-RU uk-UA tr-TR he-IL ar-EG fa-IR hi-IN bn-BD th-TH ja-JP ko-KR zh-CN zh-TW'.split(
      ' ',
    );

  it('is named in every language, and no other is', () => {
    const shape = fc.record({
      language: fc.constantFrom(...LANGUAGES),
      currency: fc.constantFrom('USD', 'EUR', 'BRL', 'INR', 'CHF', 'JPY', 'CLP', 'KWD'),
      display: fc.constantFrom('symbol' as const, 'code' as const, 'name' as const),
      minor: fc.integer({ min: 1_000, max: 99_999_999 }),
    });
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 500_000 }), ({ language, currency, display, minor }, more) => {
        // ICU writes "CHF 267.695,7 İsviçre frangı6" (Node 24.21).
        fc.pre(language !== 'tr-TR' || display !== 'name');
        const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: display });
        const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
        const text = format.format(minor / 10 ** decimals);
        expect(namesAmount(text, minor / 10 ** decimals, decimals)).toBe(true);
        expect(namesAmount(text, (minor + more) / 10 ** decimals, decimals)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a price label of Google Flights', () => {
  const labels = labelReader();

  // What a screen reader is given: whole units, the currency in words or signs; the currency of the address decides where signs leave it open.
  it.each([
    ['en-US', '$1,235', 'USD', 1235],
    ['en-CA', '$1,235', 'CAD', 1235],
    ['en-IN', '₹1,23,456', 'INR', 123_456],
    ['en-IN', '1,23,456 Indian rupees', null, 123_456],
    ['hi-IN', '१,२३,४५६ भारतीय रुपए', null, 123_456],
    ['en-ZA', '12\u00a0345 South African rand', null, 12_345],
    ['es-419', 'USD 1,235', null, 1235],
    ['es-419', '1,235 dólares estadounidenses', null, 1235],
    ['es-ES', '1235 euros', null, 1235],
    ['pt-BR', 'R$ 1.030', 'BRL', 1030],
    ['pt-BR', '1.030 Reais brasileiros', null, 1030],
    ['pt-PT', '12\u00a0345 euros', null, 12_345],
    ['de-DE', '1.235 €', 'EUR', 1235],
    ['de-CH', 'CHF 1’235', null, 1235],
    ['de-CH', "1'235 Schweizer Franken", null, 1235],
    ['de-AT', '1.235 Euro', null, 1235],
    ['fr-FR', '1\u202f235 euros', null, 1235],
    ['fr-CH', '1\u202f235 francs suisses', null, 1235],
    ['sv-SE', '12\u00a0345 svenska kronor', null, 12_345],
    ['pl-PL', '1235 złotych polskich', null, 1235],
    ['tr-TR', '12.345 Türk Lirası', null, 12_345],
    ['ja-JP', '￥123,456', 'JPY', 123_456],
    ['ja-JP', '123,456円', null, 123_456],
    ['ko-KR', '1,234,567 대한민국 원', null, 1_234_567],
    ['ar-EG', '١٬٢٣٥ جنيه مصري', null, 1235],
  ] as const)('in %s: %s', (language, label, hint, minor) => {
    expect(labels.read(label, language, hint === null ? null : currencyCode(hint))).toMatchObject({ minor, digits: 0 });
  });
});
