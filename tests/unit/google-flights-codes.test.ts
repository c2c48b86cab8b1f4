import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCode } from '../../lib/flights/codes';
import { operatorCode } from '../../lib/sites/google-flights/operators';
import { namesFlights, pricesSegments, statedPrice } from '../../lib/sites/google-flights/price';
import { labelReader } from '../../lib/sites/google-flights/price-label';
import { bytesOfBase64, readMessage } from '../../lib/sites/google-flights/protobuf';
import { searchOfTfs } from '../../lib/sites/google-flights/tfs';
import { operatorInSentence, saysRoundTrip } from '../../lib/sites/google-flights/words';

// A writer of protobuf as small as the reader, and made without it.
const varint = (value: bigint): number[] => (value < 128n ? [Number(value)] : [Number(value % 128n) + 128, ...varint(value / 128n)]);
const integer = (field: number, value: number | bigint): number[] => [...varint(BigInt(field * 8)), ...varint(BigInt(value))];
const bytes = (field: number, value: readonly number[] | string): number[] => {
  const content = typeof value === 'string' ? [...new TextEncoder().encode(value)] : value;
  return [...varint(BigInt(field * 8 + 2)), ...varint(BigInt(content.length)), ...content];
};
const base64 = (message: readonly number[]): string => Buffer.from(message).toString('base64');
const base64url = (message: readonly number[]): string => Buffer.from(message).toString('base64url');

const letters = (length: number) => fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: length, maxLength: length });
const carrier = fc.oneof(letters(2), fc.constantFrom('6E', 'A3', 'U2', '4Y'));
const number = fc.integer({ min: 1, max: 9999 }).map(String);
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));

describe('the protobuf reader', () => {
  it('gives back what was written, whatever stands around it', () => {
    const field = fc.oneof(
      fc.record({ number: fc.integer({ min: 1, max: 5000 }), value: fc.maxSafeNat() }),
      fc.record({ number: fc.integer({ min: 1, max: 5000 }), value: fc.uint8Array({ maxLength: 300 }) }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
        const written = fields.flatMap(({ number: at, value }) => (typeof value === 'number' ? integer(at, value) : bytes(at, [...value])));
        const message = readMessage(Uint8Array.from(written));
        for (const { number: at } of fields) {
          const same = fields.filter((other) => other.number === at).map(({ value }) => value);
          expect(message?.bytes(at)).toEqual(same.filter((value) => typeof value !== 'number'));
          if (same.every((value) => typeof value === 'number')) expect(message?.integers(at)).toEqual(same);
        }
      }),
    );
  });

  it('reads a list of integers packed and unpacked alike', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 9 }), (values) => {
        const packed = readMessage(
          Uint8Array.from(
            bytes(
              8,
              values.flatMap((value) => varint(BigInt(value))),
            ),
          ),
        );
        const unpacked = readMessage(Uint8Array.from(values.flatMap((value) => integer(8, value))));
        expect(packed?.integers(8)).toEqual(values);
        expect(unpacked?.integers(8)).toEqual(values);
      }),
    );
  });

  it('never throws, whatever the bytes, the price or the address', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.string(), (noise, text) => {
        const message = readMessage(noise);
        for (let field = 1; field < 30; field++) expect(() => [message?.integers(field), message?.bytes(field)]).not.toThrow();
        for (const given of [text, base64([...noise]), base64url([...noise])]) {
          expect(() => [statedPrice(given), searchOfTfs(given)]).not.toThrow();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a message that is cut short', () => {
    const whole = Uint8Array.from([...bytes(2, 'BT712'), ...bytes(3, [...integer(1, 123456), ...bytes(3, 'EUR')])]);
    for (const length of [1, 4, 8, whole.length - 1]) expect(readMessage(whole.subarray(0, length))).toBeNull();
  });

  it.each(['', '=', 'a', 'abc%', 'äö', 'abcde'])('does not take "%s" for base64', (text) => {
    expect(bytesOfBase64(text)).toBeNull();
  });
});

describe('the price in data-gs', () => {
  const gs = (flights: string, amount: number | bigint, digits: number | null, currency: string) =>
    base64([
      ...bytes(1, 'token'),
      ...bytes(2, flights),
      ...bytes(3, [...integer(1, amount), ...(digits === null ? [] : integer(2, digits)), ...bytes(3, currency)]),
      ...integer(7, 29),
    ]);

  it('is read to the last decimal, in every currency and size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 0, max: 6 }), letters(3), (amount, digits, currency) => {
        expect(statedPrice(gs('BT712', amount, digits, currency))).toEqual({ flights: 'BT712', price: { minor: amount, digits, currency } });
      }),
    );
  });

  it('has no decimals where none are stated', () => {
    expect(statedPrice(gs('KE951', 1234567, null, 'KRW'))?.price).toEqual({ minor: 1234567, digits: 0, currency: 'KRW' });
  });

  it.each([
    ['beyond what a number can hold', 2n ** 60n, 2, 'EUR'],
    ['of nothing', 0, 2, 'EUR'],
    ['with absurd decimals', 100, 9, 'EUR'],
    ['in no currency', 100, 2, 'euro'],
  ])('is no price when it is %s', (_, amount, digits, currency) => {
    expect(statedPrice(gs('BT712', amount, digits, currency))?.price).toBeNull();
  });

  it('belongs to the row whose flights it names, through flights and earlier legs included', () => {
    const own = [
      { marketingCarrier: 'BA', flightNumber: '252' },
      { marketingCarrier: 'BA', flightNumber: '252' },
    ];
    expect(pricesSegments('BA252|BA252#1', own)).toBe(true);
    expect(pricesSegments('BA0252|BA252', own)).toBe(true);
    expect(pricesSegments('LH400|BA252|BA252#1', own)).toBe(true);
    expect(pricesSegments('BA252', own)).toBe(false);
    expect(pricesSegments('BA1252|BA252', own)).toBe(false);
    expect(pricesSegments('comprehensiveness_lure', own)).toBe(false);
    expect(namesFlights('6E5384|G9401')).toBe(true);
    expect(namesFlights('comprehensiveness_lure')).toBe(false);
  });
});

describe('the search in tfs', () => {
  const place = fc.oneof(letters(3), fc.constantFrom('/m/01f62', '/m/04jpl'));
  const segment = fc.record({ from: letters(3), to: letters(3), carrier, number, date });
  const leg = fc.record({ date, from: place, to: place, chosen: fc.array(segment, { maxLength: 3 }) });
  type Leg = typeof leg extends fc.Arbitrary<infer Inner> ? Inner : never;
  const written = (kind: number, people: readonly number[], packed: boolean, cabin: number, legs: readonly Leg[]) =>
    base64url([
      ...integer(1, 28),
      ...legs.flatMap(({ date: day, from, to, chosen }) =>
        bytes(3, [
          ...bytes(2, day),
          ...chosen.flatMap((flight) =>
            bytes(4, [...bytes(1, flight.from), ...bytes(2, flight.date), ...bytes(3, flight.to), ...bytes(5, flight.carrier), ...bytes(6, flight.number)]),
          ),
          ...bytes(13, [...integer(1, 1), ...bytes(2, from)]),
          ...bytes(14, [...integer(1, 1), ...bytes(2, to)]),
        ]),
      ),
      ...(packed ? bytes(8, people) : people.flatMap((person) => integer(8, person))),
      ...integer(9, cabin),
      ...bytes(16, integer(1, 2n ** 64n - 1n)),
      ...integer(19, kind),
    ]);

  it('is read whole: kind, travellers packed or not, cabin, legs and chosen flights', () => {
    const people = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        people,
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.array(leg, { minLength: 1, maxLength: 5 }),
        (kind, travellers, packed, cabin, legs) => {
          expect(searchOfTfs(written(kind, travellers, packed, cabin, legs))).toEqual({
            kind: ['', 'round', 'oneWay', 'multi'][kind],
            travellers: travellers.length,
            adultsOnly: !travellers.some((person) => person > 1),
            cabin: ['', 'economy', 'premiumEconomy', 'business', 'first'][cabin],
            legs: legs.map(({ date: day, from, to, chosen }) => ({
              date: day,
              origins: [from],
              destinations: [to],
              chosen:
                chosen.length === 0
                  ? 'none'
                  : chosen.map((flight) => ({
                      marketingCarrier: flight.carrier,
                      flightNumber: flight.number,
                      origin: flight.from,
                      destination: flight.to,
                      date: flight.date,
                    })),
            })),
          });
        },
      ),
    );
  });

  it('leaves open what it does not understand', () => {
    expect(searchOfTfs(written(7, [9], false, 8, []))).toBeNull();
    expect(searchOfTfs(written(2, [9], false, 8, []))).toEqual({ kind: 'oneWay', travellers: null, adultsOnly: null, cabin: null, legs: [] });
    const broken: Leg = { date: 'soon', from: 'OSL', to: 'VNO', chosen: [{ from: 'OSL', to: 'VNO', carrier: 'XXX', number: '1', date: '2026-01-01' }] };
    expect(searchOfTfs(written(1, [1], false, 1, [broken]))?.legs).toEqual([{ date: null, origins: ['OSL'], destinations: ['VNO'], chosen: 'unreadable' }]);
  });
});

describe('the label of a price', () => {
  const labels = labelReader();
  const read = (language: string, label: string, hint = '') => {
    const money = labels.read(label, language, currencyCode(hint));
    return money === null ? null : [money.minor, money.digits, money.currency];
  };

  it.each([
    ['en', '575 US dollars', [575, 0, 'USD']],
    ['en', '1 US dollar', [1, 0, 'USD']],
    ['en-GB', '12,345.67 British pounds', [1234567, 2, 'GBP']],
    ['en-IN', '1,23,456 Indian rupees', [123456, 0, 'INR']],
    ['hi', '12,34,567 भारतीय रुपए', [1234567, 0, 'INR']],
    ['pt-BR', '507 Reais brasileiros', [507, 0, 'BRL']],
    ['es', '1.234 euros', [1234, 0, 'EUR']],
    ['es', '1.000.000 euros', [1000000, 0, 'EUR']],
    ['es-419', '1,234 pesos mexicanos', [1234, 0, 'MXN']],
    ['de', '1.234,50 Euro', [123450, 2, 'EUR']],
    ['de-CH', '1’234 Schweizer Franken', [1234, 0, 'CHF']],
    ['fr', '1\u202f234 euros', [1234, 0, 'EUR']],
    ['ja', '12,345円', [12345, 0, 'JPY']],
    ['fa', '۱٬۲۳۴ دلار آمریکا', [1234, 0, 'USD']],
    ['ru', '5 российских рублей', [5, 0, 'RUB']],
    ['en', '12.345 Kuwaiti dinars', [12345, 3, 'KWD']],
    ['en', '250 EUR', [250, 0, 'EUR']],
    ['not a language', '575 US dollars', [575, 0, 'USD']],
  ])('in %s: %s', (language, label, expected) => {
    expect(read(language, label)).toEqual(expected);
  });

  it.each([
    ['en', '1.234 euros', 'three decimals of a currency that has two'],
    ['en', '12,34 euros', 'no group and no decimal'],
    ['en', '8:55 PM', 'a time'],
    ['en', '2 of 3 euros', 'two numbers'],
    ['en', '575', 'no currency'],
    ['en', '575 dollars', 'a word that several currencies share'],
    ['de', '575 US dollars', 'words of another language than the page'],
    ['en', '0 euros', 'nothing'],
  ])('in %s, "%s" is no price: %s', (language, label) => {
    expect(read(language, label)).toBeNull();
  });

  it('takes the currency of the address where the word leaves it open, and only there', () => {
    expect(read('en', '575 dollars', 'AUD')).toEqual([575, 0, 'AUD']);
    expect(read('en', '$575', 'CAD')).toEqual([575, 0, 'CAD']);
    expect(read('en', '575 US dollars', 'CAD')).toEqual([575, 0, 'USD']);
    expect(read('en', '575 doubloons', 'CAD')).toBeNull();
  });

  it('gives back what Intl writes', () => {
    const language = fc.constantFrom(
      'en',
      'de',
      'fr',
      'es',
      'es-419',
      'pt-BR',
      'it',
      'nl',
      'ja',
      'ko',
      'sv',
      'tr',
      'hi',
      'fa',
      'ar-EG',
      'ru',
      'pl',
      'he',
      'th',
    );
    const currency = fc.constantFrom('USD', 'EUR', 'BRL', 'JPY', 'INR', 'GBP', 'KWD', 'CLP');
    fc.assert(
      fc.property(language, currency, fc.integer({ min: 1, max: 99_999_999 }), (tag, code, amount) => {
        const label = new Intl.NumberFormat(tag, { style: 'currency', currency: code, currencyDisplay: 'name', maximumFractionDigits: 0 }).format(amount);
        expect(read(tag, label)).toEqual([amount, 0, code]);
      }),
    );
  });
});

describe('the words of a row', () => {
  it.each([
    ['en', 'From 1454 US dollars round trip total. 1 stop flight.', true],
    ['en', 'From 79 US dollars. Nonstop flight.', false],
    ['ja', '往復の合計金額 45,000 円～。', true],
    ['zh-TW', '來回總價 9,000 新台幣起。', true],
    ['nb', 'Fra 900 kroner tur-retur totalt.', true],
    ['xx', 'round trip', false],
  ])('in %s: %s', (language, sentence, expected) => {
    expect(saysRoundTrip(sentence, language)).toBe(expected);
  });

  it('name an operator', () => {
    expect(operatorInSentence('Nonstop flight with Air France. Operated by HOP!. Leaves Lyon.', 'en')).toBe('HOP!');
    expect(operatorInSentence('Voo direto da LATAM. Operado por Latam Airlines Brasil. Sai do aeroporto.', 'pt-BR')).toBe('Latam Airlines Brasil');
    expect(operatorInSentence('Nonstop flight with Air France. Leaves Lyon.', 'en')).toBeNull();
  });

  it.each([
    ['HOP!', 'A5'],
    ['Hop for Air France', 'A5'],
    ['KLM Cityhopper', 'WA'],
    ['Air Baltic', 'BT'],
    ['Sas Connect', 'SL'],
    ['Latam Airlines Brasil', 'JJ'],
    ['Air Nostrum for Iberia', 'YW'],
    ['SkyWest Airlines as Alaska SkyWest', 'OO'],
    ['SkyWest DBA United Express', 'OO'],
    ['Air Canada Express - Jazz', 'QK'],
    ['Republic Airways as American Eagle', 'YX'],
    ['Horizon Air as Alaska Horizon', 'QX'],
    ['BA Cityflyer', 'CJ'],
    ['Helvetic', '2L'],
    ['German Airways', 'ZQ'],
    ['Jettime A/S', null],
    ['Nobody for Air France', null],
    ['constructor', null],
  ])('operator %s is %s', (name, code) => {
    expect(operatorCode(name)).toBe(code);
  });
});
