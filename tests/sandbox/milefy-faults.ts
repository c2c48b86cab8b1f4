import type { Answer } from './exchange.ts';
import { isObject, listOf, parseJson, type JsonObject } from './json.ts';
import { errorOf, type ErrorCode } from './milefy-check.ts';

/** The answer with another Value; one that has none, or is no JSON, stays as it is. */
function withValue(answer: Answer, change: (value: unknown) => unknown): Answer {
  const whole = parseJson(answer.body);
  if (!isObject(whole) || whole['Value'] === undefined) return answer;
  return { ...answer, body: JSON.stringify({ ...whole, Value: change(whole['Value']) }) };
}

/** The answer of a calculate method with another Value; a list stays as it is. */
function withCalculated(answer: Answer, change: (value: JsonObject, flights: readonly unknown[]) => JsonObject): Answer {
  return withValue(answer, (value) => (isObject(value) ? change(value, listOf(value['flights'])) : value));
}

function flightIdOf(flight: unknown): string {
  return isObject(flight) && typeof flight['flightId'] === 'string' ? flight['flightId'] : '';
}

/**
 * The first `count` flights (null: all) answered with an error of the appendix instead. As in the sandbox's real answers a flight that is unusable is
 * left out of `Value.flights`, while an unknown programme or tier only takes its programmes from it, and a flight without an id (FLIDE) or no flight
 * (FLEMP) has an empty one.
 */
export function flightError(answer: Answer, code: ErrorCode, count: number | null): Answer {
  return withCalculated(answer, (value, flights) => {
    const struck = flights.slice(0, count ?? flights.length);
    const nameless = code === 'FLEMP' || code === 'FLIDE';
    const errors = code === 'FLEMP' ? [errorOf('', code)] : struck.map((flight) => errorOf(nameless ? '' : flightIdOf(flight), code));
    const stay = code === 'PCUKNW' || code === 'PTUKNW' ? struck.map((flight) => ({ flightId: flightIdOf(flight) })) : [];
    return { ...value, flights: [...stay, ...flights.slice(struck.length)], errors: [...listOf(value['errors']), ...errors] };
  });
}

/** The first `count` flights (null: all) left out of `Value.flights` with no error: an answer that is less than was asked for. */
export function withoutFlights(answer: Answer, count: number | null): Answer {
  return withCalculated(answer, (value, flights) => ({ ...value, flights: flights.slice(count ?? flights.length) }));
}

/** A programme (null: the first) left out of every flight and of `Value.programs`, or of the list of the method Programs. */
export function withoutProgramme(answer: Answer, programCode: string | null): Answer {
  return withValue(answer, (value) => {
    const all = listOf(isObject(value) ? value['programs'] : value);
    const left = programCode ?? (isObject(all[0]) ? all[0]['programCode'] : undefined);
    const without = (list: unknown): readonly unknown[] => listOf(list).filter((one) => !isObject(one) || one['programCode'] !== left);
    if (!isObject(value)) return without(value);
    const flights = listOf(value['flights']).map((flight) =>
      isObject(flight) && flight['programs'] !== undefined ? { ...flight, programs: without(flight['programs']) } : flight,
    );
    return { ...value, flights, programs: without(value['programs']) };
  });
}

/** `Value` absent although all went well: its "Required: No" is explained by errors alone ("May be absent in case of error"). */
export function withoutValue(answer: Answer): Answer {
  const whole = parseJson(answer.body);
  if (!isObject(whole)) return answer;
  const { Value: _, ...rest } = whole;
  return { ...answer, body: JSON.stringify(rest) };
}
