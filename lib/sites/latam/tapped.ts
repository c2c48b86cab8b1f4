import { at, list, number, text } from '../picking';
import type { Plain, SiteTap } from '../site';
import { HOST } from './addresses';

/** The path of the list's own answer, whatever its version (captures/README.md: `/bff/air-offers/v2/offers/search`; 2026-07). What it says below is of flights in miles. */
const PATH = /^\/bff\/air-offers\/(?:v\d+\/)?offers\/search\/?$/;

/** More than any list has. */
const FLIGHTS_AT_MOST = 300;
const PARTS_AT_MOST = 12;

/** LATAM's tap: of each flight the segments, the fares, and what its card shows. Runs in the page's world: it reads, and nothing more. */
export const latamTap: SiteTap = {
  id: 'latam',
  isHost: (host) => host === HOST,
  hint: '/offers/search',
  wants: ({ hostname, pathname, searchParams }) => hostname === HOST && PATH.test(pathname) && searchParams.get('redemption') !== 'true',
  pick,
};

/** The answer in the form of `answer.ts`. A flight that is not of the known form keeps its place, since order counts, as `null`. */
function pick(answer: unknown): Plain | null {
  const content = list(at(answer, 'content'));
  if (content === null) return null;
  const offset = number(at(answer, 'pageable', 'offset')) ?? 0;
  return { offset, flights: content.slice(0, FLIGHTS_AT_MOST).map(flight) };
}

function flight(item: unknown): Plain {
  const summary = at(item, 'summary');
  const segments = list(at(item, 'itinerary'));
  const brands = list(at(summary, 'brands'));
  if (segments === null || brands === null) return null;
  const prices = list(at(item, 'newPrices')) ?? [];
  return {
    from: text(at(summary, 'origin', 'iataCode')),
    to: text(at(summary, 'destination', 'iataCode')),
    departs: text(at(summary, 'origin', 'departure')),
    arrives: text(at(summary, 'destination', 'arrival')),
    minutes: number(at(summary, 'duration')),
    segments: segments.slice(0, PARTS_AT_MOST).map(segment),
    // A list of prices that is not one for each brand is none of theirs.
    brands: brands.slice(0, PARTS_AT_MOST).map((each, index) => brand(each, prices.length === brands.length ? prices[index] : null)),
  };
}

function segment(part: unknown): Plain {
  const code = at(part, 'flight', 'flightNumber');
  return {
    carrier: text(at(part, 'flight', 'airlineCode')),
    number: typeof code === 'number' ? String(code) : text(code),
    operator: text(at(part, 'flight', 'flightOperator')),
    from: text(at(part, 'origin')),
    to: text(at(part, 'destination')),
    departs: text(at(part, 'departure')),
    equipment: text(at(part, 'equipment')),
  };
}

function brand(each: unknown, price: unknown): Plain {
  return {
    name: text(at(each, 'brandText')),
    cabin: text(at(each, 'cabin', 'label')),
    basis: text(at(each, 'farebasis')),
    currency: text(at(each, 'price', 'currency')),
    amount: number(at(each, 'price', 'amount')),
    fare: number(at(price, 'fare')),
    taxes: number(at(price, 'taxes')),
  };
}
