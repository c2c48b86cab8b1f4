import type { Cabin } from '../flights/cabin';
import type { CabinClass, FlightName, LoungesFor, Question } from './types';

/** Where a question is asked. */
export interface Route {
  /** One after the other, while the answer is "no data": both trees of the reference data exist (FACTS 1.7). */
  readonly paths: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  /** The language that is asked for first; `null` where the method has none, and all come. English follows where it fails. */
  readonly language: string | null;
  /** Whether "no data" may only mean that language. */
  readonly mayLackLanguage: boolean;
  readonly isPaged: boolean;
}

const CABIN_CLASS: Readonly<Record<Cabin, CabinClass>> = { economy: 'M', premiumEconomy: 'E', business: 'C', first: 'F' };

/** The route of a question, below `/v1` (FACTS 1.7 to 1.9). */
export function routeOf(question: Question): Route {
  switch (question.ask) {
    case 'schedules': {
      const { origin, destination, date, direct } = question;
      return paged(`/operations/schedules/${origin}/${destination}/${date}`, { directFlights: direct ? '1' : '0' });
    }
    case 'aircraft':
      return reference(`/aircraft/${encodeURIComponent(question.code)}`, null);
    case 'legacyAircraft':
      return one(`/references/aircraft/${encodeURIComponent(question.code)}`, {}, null);
    case 'airport':
      return reference(`/airports/${question.code}`, question.language);
    case 'city':
      return reference(`/cities/${encodeURIComponent(question.code)}`, question.language);
    case 'country':
      return reference(`/countries/${encodeURIComponent(question.code)}`, question.language);
    case 'airline':
      return reference(`/airlines/${question.code}`, null);
    case 'nearest': {
      const { latitude, longitude } = question.position;
      return reference(`/airports/nearest/${degrees(latitude)},${degrees(longitude)}`, question.language);
    }
    case 'lounges':
      return { ...one(`/offers/lounges/${question.at}`, wantedQuery(question.wanted), question.language), mayLackLanguage: true };
    case 'seatMap': {
      const { flight, origin, destination, date, cabin } = question;
      return one(`/offers/seatmaps/${nameOf(flight)}/${origin}/${destination}/${date}/${CABIN_CLASS[cabin]}`, {}, null);
    }
    case 'flightStatus':
      return paged(`/operations/flightstatus/${nameOf(question.flight)}/${question.date}`, {});
    case 'routeStatus':
      return paged(`/operations/flightstatus/route/${question.origin}/${question.destination}/${question.date}`, {});
    case 'arrivals':
    case 'departures':
      return paged(`/operations/flightstatus/${question.ask}/${question.at}/${question.from}`, {});
  }
}

/** One text for one question, for keys: what `routeOf` makes of it, and its language. */
export function questionKey(question: Question): string {
  const { paths, query, language } = routeOf(question);
  return `${question.ask}${paths[0] ?? ''}?${new URLSearchParams(query).toString()}#${language ?? ''}`;
}

function one(path: string, query: Route['query'], language: string | null): Route {
  return { paths: [path], query, language: language === null ? null : twoLetters(language), mayLackLanguage: false, isPaged: false };
}

function paged(path: string, query: Route['query']): Route {
  return { ...one(path, query, null), isPaged: true };
}

function reference(path: string, language: string | null): Route {
  return { ...one(`/mds-references${path}`, {}, language), paths: [`/mds-references${path}`, `/references${path}`] };
}

/** The API takes ISO 639-1: `pt-BR` is `pt`. */
function twoLetters(language: string): string {
  return language.slice(0, 2).toLowerCase();
}

function nameOf({ carrier, flightNumber }: FlightName): string {
  return `${carrier}${flightNumber}`;
}

/** At most three decimals; more are refused (FACTS 1.7). */
function degrees(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function wantedQuery(wanted: LoungesFor): Route['query'] {
  switch (wanted.by) {
    case 'cabin':
      return { cabinClass: CABIN_CLASS[wanted.cabin] };
    case 'tier':
      return { tierCode: wanted.tier };
    case 'all':
      return {};
  }
}
