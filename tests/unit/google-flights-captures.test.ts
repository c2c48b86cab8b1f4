import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decimalText, majorUnits } from '../../lib/flights/money';
import { shownSegments, type Offer } from '../../lib/flights/offer';
import { pageOf } from './google-flights.pages';
import { openGoogleFlights, type PlacedOffer, type Reading } from './read-page';

// Saved real pages stand beside the repository, never in it (captures/README.md).
const CAPTURES = fileURLToPath(new URL('../../../shared/captures/google-flights/', import.meta.url));
const here = existsSync(CAPTURES);
const SEARCH = 'https://www.google.com/travel/flights/search?tfs=';

const PAGES = [
  {
    file: 'lhr-cdg',
    tfs: 'GhoSCjIwMjUtMDgtMTVqBRIDTEhScgUSA0NER0IBAUgBmAEC',
    rows: 112,
    results: 56,
    kind: 'oneWay',
    covers: 'leg',
    currency: 'USD',
    json: true,
  },
  {
    file: 'lax-fra',
    tfs: 'GhoSCjIwMjUtMDgtMTdqBRIDTEFYcgUSA0ZSQUIBAUgBmAEC',
    rows: 160,
    results: 80,
    kind: 'oneWay',
    covers: 'leg',
    currency: 'USD',
    json: true,
  },
  {
    file: 'gcm-lon-connecting',
    tfs: 'GhoSCjIwMjUtMDgtMDZqBRIDR0NNcgUSA0xIUhoaEgoyMDI1LTA4LTEwagUSA0xIUnIFEgNHQ01CAQFIAZgBAQ',
    rows: 88,
    results: 44,
    kind: 'round',
    covers: 'trip',
    currency: 'USD',
    json: true,
  },
  {
    file: 'gru-gyn-pt-br',
    tfs: 'CBwQAhoeEgoyMDI2LTExLTE0agcIARIDR1JVcgcIARIDR1lOQAFIAXABggELCP___________wGYAQI&hl=pt-BR',
    rows: 16,
    results: 8,
    kind: 'oneWay',
    covers: 'leg',
    currency: 'BRL',
    json: true,
  },
  { file: 'containers-only', tfs: '', rows: 114, results: 57, kind: 'round', covers: 'trip', currency: 'USD', json: false },
] as const;

const load = (file: string, tfs: string) => pageOf(readFileSync(`${CAPTURES}${file}.html`, 'utf8'), tfs === '' ? SEARCH.replace('?tfs=', '') : SEARCH + tfs);

const placed = (reading: Reading): readonly PlacedOffer[] => (reading.kind === 'offers' ? reading.offers : []);

const flightsOf = (offer: Offer) =>
  shownSegments(offer)
    .map((s) => `${s.origin}-${s.destination}-${s.marketingCarrier}-${s.flightNumber}-${s.date.replaceAll('-', '')}`)
    .join(',');

// The test's own reading of a price: fields 1 and 2 are texts, field 3 is amount, decimals, currency.
function priceByHand(gs: string): string {
  const data = Buffer.from(gs, 'base64');
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = data[at++] ?? 0;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(value);
    }
  };
  const field = (number: number) => {
    expect(varint() >> 3).toBe(number);
    return varint();
  };
  for (const number of [1, 2]) {
    const size = field(number);
    at += size;
  }
  field(3);
  let amount = 0;
  let digits = 0;
  for (let tag = varint(); tag !== 26; tag = varint()) {
    if (tag === 8) amount = varint();
    else digits = varint();
  }
  const size = varint();
  return `${(amount / 10 ** digits).toFixed(digits)} ${data.subarray(at, at + size).toString('latin1')}`;
}

interface Joined {
  readonly flights: string;
  readonly cabins: readonly unknown[];
}

const dig = (value: unknown, ...path: readonly number[]): unknown =>
  path.reduce<unknown>((inner, index) => (Array.isArray(inner) ? inner[index] : null), value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

// The page's JSON, read by the test's own code: results by `data-id`, and a way to take the script out.
function jsonOf(document: Document): { readonly results: ReadonlyMap<string, Joined>; readonly remove: () => void } {
  const results = new Map<string, Joined>();
  const script = [...document.scripts].find(({ textContent }) => textContent.includes("key: 'ds:1'"));
  const [, text] = /data:(.*), sideChannel/s.exec(script?.textContent ?? '') ?? [];
  const data: unknown = text === undefined ? [] : JSON.parse(text);
  for (const item of [...list(dig(data, 2, 0)), ...list(dig(data, 3, 0))]) {
    const two = (value: unknown) => String(value).padStart(2, '0');
    const segments = list(dig(item, 0, 2));
    const flight = (s: unknown) =>
      [dig(s, 3), dig(s, 6), dig(s, 22, 0), dig(s, 22, 1), `${String(dig(s, 20, 0))}${two(dig(s, 20, 1))}${two(dig(s, 20, 2))}`].join('-');
    results.set(String(dig(item, 0, 17)), { flights: segments.map(flight).join(','), cabins: segments.map((s) => dig(s, 16)) });
  }
  return { results, remove: () => script?.remove() };
}

if (!here) console.warn(`Saved pages of Google Flights are not at ${CAPTURES}: the tests on them are skipped.`);

describe.skipIf(!here)('saved pages of Google Flights (skipped without ../shared/captures)', () => {
  describe.each(PAGES)('$file', ({ file, tfs, rows, results, kind, covers, currency, json }) => {
    const once = here ? load(file, tfs) : null;
    const page = () => {
      if (once === null) throw new Error('skipped');
      return once;
    };

    it('is read as it is: every row, the trip, the price', () => {
      const reading = openGoogleFlights().read(page());
      const offers = placed(reading);
      expect(offers).toHaveLength(rows);
      expect(reading).toMatchObject({ skipped: [] });
      expect(new Set(offers.map(({ offer }) => offer.id)).size).toBe(results);
      const legs = { kind, chosenLegs: [], legsTotal: kind === 'round' ? 2 : 1, searchedCabin: 'economy' };
      const people = tfs === '' ? { travellers: null, adultsOnly: null, per: 'unknown' } : { travellers: 1, adultsOnly: true, per: 'one' };
      for (const { offer } of offers) {
        expect(offer.trip).toMatchObject(legs);
        expect(offer.fares).toHaveLength(1);
        expect(offer.fares[0]).toMatchObject({ covers, ...people });
      }
    });

    it('shows the prices that the page states, to the last decimal', () => {
      for (const { offer, row } of placed(openGoogleFlights().read(page()))) {
        const span = row.querySelector('[data-gs]');
        const { price } = offer.fares[0];
        if (price === null) throw new Error(`${offer.id} has no price`);
        expect(`${decimalText(price)} ${price.currency}`).toBe(priceByHand(span?.getAttribute('data-gs') ?? ''));
        expect(price.currency).toBe(currency);
        expect(price.digits).toBe(2);
        // On screen Google rounds up: 200.39 is "201 US dollars".
        expect(Math.ceil(majorUnits(price))).toBe(Number(span?.getAttribute('aria-label')?.replace(/\D/g, '')));
      }
    });

    it('reads the same flights with the JSON removed as the JSON says, and cabins only with it', () => {
      const { results: inJson, remove } = jsonOf(page().document);
      const withJson = placed(openGoogleFlights().read(page()));
      remove();
      const without = placed(openGoogleFlights().read(page()));
      const joinedTo = (row: Element) => inJson.get(row.querySelector('[data-id]')?.getAttribute('data-id') ?? '');
      const joined = without.filter(({ row }) => joinedTo(row) !== undefined);
      expect(joined).toHaveLength(json ? rows : 0);
      for (const { offer, row } of joined) expect(flightsOf(offer)).toBe(joinedTo(row)?.flights);
      expect(without.map(({ offer }) => offer.id)).toEqual(withJson.map(({ offer }) => offer.id));
      expect(without.every(({ offer }) => shownSegments(offer).every(({ cabin, aircraft }) => cabin === null && aircraft === null))).toBe(true);
      const numbers = ['', 'economy', 'premiumEconomy', 'business', 'first'];
      for (const { offer, row } of withJson.filter(({ row: at }) => joinedTo(at) !== undefined)) {
        expect(shownSegments(offer).map(({ cabin }) => numbers.indexOf(cabin ?? ''))).toEqual(joinedTo(row)?.cabins);
        // Where the JSON names no operator the airline itself flies; where it does, the name is kept.
        expect(shownSegments(offer).every(({ operatingCarrier, operatorName }) => operatingCarrier !== null || operatorName !== null)).toBe(true);
      }
    });

    it('is read through its labels when no price is readable, rounded as on screen', () => {
      const { document } = page();
      const spans = [...document.querySelectorAll('li [data-gs]')];
      const stated = spans.map((span) => span.getAttribute('data-gs') ?? '');
      spans.forEach((span) => span.setAttribute('data-gs', '-'));
      const offers = placed(openGoogleFlights().read(page()));
      spans.forEach((span, index) => span.setAttribute('data-gs', stated[index] ?? ''));
      expect(offers).toHaveLength(rows);
      for (const { offer, row } of offers) {
        const label = row.querySelector('[data-gs]')?.getAttribute('aria-label') ?? '';
        expect(offer.fares[0].price).toEqual({ minor: Number(label.replace(/\D/g, '')), digits: 0, currency });
      }
    });

    it('says that it has changed when the itinerary attribute has another name', () => {
      const { document } = page();
      for (const element of document.querySelectorAll('[data-travelimpactmodelwebsiteurl]')) element.removeAttribute('data-travelimpactmodelwebsiteurl');
      expect(openGoogleFlights().read(page())).toMatchObject({ kind: 'unrecognised', skipped: [{ reason: 'no itinerary', count: rows }] });
    });
  });

  it('a page whose results were never rendered is empty, neither results nor changed', () => {
    expect(openGoogleFlights().read(load('sfo-fra-not-rendered', ''))).toEqual({ kind: 'empty' });
  });
});
