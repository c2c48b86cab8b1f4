import { at, list, number, text } from '../picking';
import type { Plain, SiteTap } from '../site';
import { isHost } from './address';

/** Where the page asks for its results, again and again until all have come (captures/README.md: "about 16 of them"), and where it did until 2023 (public code). */
const PATHS = new Set(['/i/api/search/dynamic/flights/poll', '/horizon/flights/results/FlightSearchPollAction']);

/** More than an answer has: it brings fifty at a time. */
const RESULTS_AT_MOST = 300;
const PARTS_AT_MOST = 12;
const OPTIONS_AT_MOST = 60;

export const kayakTap: SiteTap = {
  id: 'kayak',
  isHost,
  hint: '/flights/',
  wants: ({ hostname, pathname }) => isHost(hostname) && PATHS.has(pathname),
  pick,
};

/** The results of an answer in the form of `answer.ts`, `null` where it has none. Those that are not of a known form are left out. */
export function pick(answer: unknown): Plain | null {
  const results = list(at(answer, 'results'));
  if (results !== null) return results.length === 0 ? null : { results: results.slice(0, RESULTS_AT_MOST).flatMap((each) => result(each, answer) ?? []) };
  const older = at(answer, 'FlightResultsList', 'results');
  if (typeof older !== 'object' || older === null) return null;
  return {
    results: Object.values(older)
      .slice(0, RESULTS_AT_MOST)
      .flatMap((each) => olderResult(each) ?? []),
  };
}

/** A result names its segments by id, and prices name them by the same ids; what they are is told once beside the results. */
function result(each: unknown, answer: unknown): Plain {
  const id = text(at(each, 'resultId'));
  if (id === null) return null;
  const isFlight = at(each, 'type') === 'core';
  const legs = (list(at(each, 'legs')) ?? []).slice(0, PARTS_AT_MOST).map((leg) => segmentIds(leg, answer));
  const segment = (key: string): Plain => {
    const told = at(answer, 'segments', key);
    return {
      carrier: text(at(told, 'airline')),
      number: text(at(told, 'flightNumber')),
      operator: text(at(told, 'operationalDisplay')),
      from: text(at(told, 'origin')),
      to: text(at(told, 'destination')),
      departs: text(at(told, 'departure')),
      arrives: text(at(told, 'arrival')),
      aircraft: text(at(told, 'equipmentTypeName')),
      cabin: null,
    };
  };
  const options = (list(at(each, 'bookingOptions')) ?? []).slice(0, OPTIONS_AT_MOST).flatMap((one) => option(one, legs.flat()) ?? []);
  return { id, isFlight, legs: isFlight ? legs.map((keys) => keys.map(segment)) : [], options: isFlight ? onceEach(options) : [] };
}

/** The ids of a leg's segments, which stand in the result or with the legs beside the results. */
function segmentIds(leg: unknown, answer: unknown): readonly string[] {
  const own = list(at(leg, 'segments')) ?? list(at(answer, 'legs', String(at(leg, 'id')), 'segments')) ?? [];
  return own.slice(0, PARTS_AT_MOST).map((part) => String(at(part, 'id')));
}

function option(one: unknown, keys: readonly string[]): Plain {
  const price = at(one, 'displayPrice');
  const told = (list(at(one, 'legFarings')) ?? []).flatMap((leg) => list(at(leg, 'segmentFarings')) ?? []);
  const words = text(at(price, 'localizedPrice'));
  const amount = number(at(price, 'price'));
  const currency = text(at(price, 'currency'));
  if (words === null || amount === null || currency === null) return null;
  const isSplit = at(one, 'flags', 'hasVirtualInterline') === true || (list(at(one, 'splitBookingOptions')) ?? []).length > 0;
  return {
    words,
    amount,
    currency,
    isSplit,
    cabins: keys.map((key) =>
      text(
        at(
          told.find((each) => at(each, 'segmentId') === key),
          'cabinCode',
        ),
      ),
    ),
  };
}

/** Many sellers ask the same for the same cabins. */
function onceEach(options: readonly Plain[]): readonly Plain[] {
  return [...new Map(options.map((each) => [JSON.stringify(each), each])).values()].slice(0, PARTS_AT_MOST);
}

/** The form of 2023. Its prices name a currency for the seller and none for the amount, so none is taken. */
function olderResult(each: unknown): Plain {
  const id = text(at(each, 'resultId'));
  if (id === null) return null;
  const isFlight = at(each, 'itemType') === 'RESULT';
  const segment = (part: unknown): Plain => ({
    carrier: text(at(part, 'airline', 'code')),
    number: text(at(part, 'flightNumber')),
    operator: text(at(part, 'operationalDisplay')),
    from: text(at(part, 'departure', 'airport', 'code')),
    to: text(at(part, 'arrival', 'airport', 'code')),
    departs: text(at(part, 'departure', 'isoDateTimeLocal')),
    arrives: text(at(part, 'arrival', 'isoDateTimeLocal')),
    aircraft: text(at(part, 'segmentQualityItems', 'equipmentTypeName')),
    cabin: text(at(part, 'cabinCode')),
  });
  const legs = (list(at(each, 'legs')) ?? []).slice(0, PARTS_AT_MOST).map((leg) => (list(at(leg, 'segments')) ?? []).slice(0, PARTS_AT_MOST).map(segment));
  return { id, isFlight, legs: isFlight ? legs : [], options: [] };
}
