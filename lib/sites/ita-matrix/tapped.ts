import { at, list, number, text } from '../picking';
import type { Plain, SiteTap } from '../site';
import { ASKED, HOST } from './address';

/** More than a page of the list has: it shows 25 (captures/README.md), and lets choose more. */
const SOLUTIONS_AT_MOST = 500;
const PARTS_AT_MOST = 24;

/** ITA Matrix's tap. The page asks another host, and gets one or several answers of JSON in one text. Runs in the page's world: it reads, and nothing more. */
export const itaMatrixTap: SiteTap = {
  id: 'ita-matrix',
  isHost: (host) => host === HOST,
  hint: ASKED,
  wants: ({ hostname, pathname }) => hostname === ASKED && /^\/(?:batch|v1\/(?:search|summarize))$/.test(pathname),
  unwrap,
  pick,
};

/** The bodies of a `multipart/mixed` answer (RFC 2046): each stands between lines that begin with the first line's boundary, behind two heads. A text without a boundary is its own body. */
function unwrap(wrapped: string): readonly string[] {
  const begins = wrapped.search(/\S/);
  if (!wrapped.startsWith('--', begins)) return [wrapped];
  const [boundary = ''] = wrapped.slice(begins, begins + 200).split(/\s/, 1);
  return wrapped.split(boundary).flatMap((part) => {
    const from = part.indexOf('{');
    return from < 0 ? [] : [part.slice(from, part.lastIndexOf('}') + 1)];
  });
}

/** A list of solutions, or the one that was opened, in the form of `answer.ts`; `null` for what else the page asks. */
function pick(answer: unknown): Plain | null {
  const solutions = list(at(answer, 'solutionList', 'solutions'));
  if (solutions !== null) return { solutions: solutions.slice(0, SOLUTIONS_AT_MOST).map(solution) };
  const opened = at(answer, 'bookingDetails');
  const slices = list(at(opened, 'itinerary', 'slices'));
  if (slices === null) return null;
  const pricings = some(at(opened, 'tickets')).flatMap((ticket) => some(at(ticket, 'pricings')));
  return {
    opened: {
      ...price(opened),
      slices: slices.slice(0, PARTS_AT_MOST).map((slice) => some(at(slice, 'segments')).map(segment)),
      fares: pricings.flatMap((each) => some(at(each, 'fares')).map((fare) => text(at(fare, 'displayAdjustedPrice')))),
      taxes: pricings.flatMap((each) =>
        some(at(each, 'ext', 'taxTotals')).map((tax) => ({ code: text(at(tax, 'code')), amount: text(at(tax, 'totalDisplayPrice')) })),
      ),
    },
  };
}

function price(of: unknown): { readonly [name: string]: Plain } {
  const pricings = some(at(of, 'pricings'));
  return {
    id: text(at(of, 'id')),
    total: text(at(of, 'displayTotal')),
    travellers: number(at(of, 'passengerCount')),
    adults: pricings.length === 1 ? number(at(pricings[0], 'ext', 'pax', 'adults')) : null,
  };
}

function solution(each: unknown): Plain {
  return {
    ...price(each),
    rounded: text(at(each, 'ext', 'price')),
    slices: some(at(each, 'itinerary', 'slices')).map((slice) => ({
      from: text(at(slice, 'origin', 'code')),
      to: text(at(slice, 'destination', 'code')),
      departs: text(at(slice, 'departure')),
      arrives: text(at(slice, 'arrival')),
      flights: some(at(slice, 'flights')).map(text),
      cabins: some(at(slice, 'cabins')).map(text),
      stops: some(at(slice, 'stops')).map((stop) => text(at(stop, 'code'))),
    })),
  };
}

function segment(part: unknown): Plain {
  const flight = at(part, 'flight', 'number');
  const disclosed = at(part, 'ext', 'operationalDisclosure');
  return {
    carrier: text(at(part, 'carrier', 'code')),
    number: typeof flight === 'number' ? String(flight) : text(flight),
    bookings: some(at(part, 'bookingInfos')).map((booking) => ({ letter: text(at(booking, 'bookingCode')), cabin: text(at(booking, 'cabin')) })),
    isCodeshare: at(part, 'codeshare') === true || typeof disclosed === 'string',
    operator: text(disclosed),
    hops: some(at(part, 'legs')).map((hop) => ({
      from: text(at(hop, 'origin', 'code')),
      to: text(at(hop, 'destination', 'code')),
      departs: text(at(hop, 'departure')),
      aircraft: text(at(hop, 'aircraft', 'shortName')),
    })),
  };
}

function some(value: unknown): readonly unknown[] {
  return (list(value) ?? []).slice(0, PARTS_AT_MOST);
}
