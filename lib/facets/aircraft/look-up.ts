import type { AirportCode, LocalDate } from '../../flights/codes';
import { appraisedLegs } from '../../flights/fare';
import type { Segment } from '../../flights/itinerary';
import type { Offer } from '../../flights/offer';
import { isFlownByGroup } from '../../lufthansa/group';
import type { Knowledge, Known } from '../../lufthansa/library';
import { findScheduled, schedulesFor } from '../../lufthansa/plan';
import type { Question, ScheduledFlight } from '../../lufthansa/types';
import { together } from '../by-lufthansa/answer';
import { lookupOf, saidOf, type AskLufthansa } from '../by-lufthansa/ask';
import type { AircraftAnswer, FlownSegment } from './answer';
import { flownSegment, NOTHING_LOOKED_UP, usuallyHasWifi, type Around, type Looked } from './flown';

/** How much is asked: for a list's badges what is on board, for a card names and places too. */
type Depth = 'list' | 'card';

interface Asked {
  readonly around: Around;
  readonly depth: Depth;
  /** The traveller's day: of days too far ahead there is no timetable yet. */
  readonly today: LocalDate;
}

/** Looks up what Lufthansa knows of offers, in two rounds: timetables (and airports), then the aircraft that they name. Without an account (`ask` is `null`) it is what the page says. */
export async function lookUp(offers: readonly Offer[], ask: AskLufthansa | null, asked: Asked): Promise<readonly AircraftAnswer[]> {
  const { around } = asked;
  if (ask === null) return offers.map((offer) => answerFor(offer, () => NOTHING_LOOKED_UP, around));
  const segments = offers.flatMap((offer) => appraisedLegs(offer).flatMap((leg) => leg.segments));
  const first = await ask([...schedulesFor(segments, asked.today), ...segments.flatMap((segment) => airports(segment, asked))]);
  const second = await ask(segments.flatMap((segment) => aircraft(segment, scheduled(segment, first, asked).flight, asked)));
  return offers.map((offer) => answerFor(offer, (segment) => lookedUp(segment, first, second, asked), around));
}

/** The segment in its timetable, where there is one to ask for. */
function scheduled(segment: Segment, know: Knowledge, { today }: Asked): { readonly known: Known<Question> | null; readonly flight: ScheduledFlight | null } {
  const [question] = schedulesFor([segment], today);
  if (question === undefined) return { known: null, flight: null };
  const known = know(question);
  const schedules = saidOf(known);
  return { known, flight: schedules === null ? null : findScheduled(schedules, segment) };
}

/** The airports that a card names. */
function airports({ origin, destination }: Segment, { depth, around }: Asked): readonly Question[] {
  return depth === 'list' ? [] : [airport(origin, around), airport(destination, around)];
}

function airport(code: AirportCode, { language }: Around) {
  return { ask: 'airport', code, language } as const;
}

/** The aircraft's name for a card; and the older tree's word on what the timetable leaves out, only where it would be believed. */
function aircraft(segment: Segment, flight: ScheduledFlight | null, { depth }: Asked): readonly Question[] {
  const code = flight?.aircraft ?? null;
  if (flight === null || code === null) return [];
  const isLegacyNeeded = flight.onBoard === null && isFlownByGroup(segment) === true;
  return [...(depth === 'card' ? [{ ask: 'aircraft', code } as const] : []), ...(isLegacyNeeded ? [{ ask: 'legacyAircraft', code } as const] : [])];
}

function lookedUp(segment: Segment, first: Knowledge, second: Knowledge, asked: Asked): Looked {
  const { known, flight } = scheduled(segment, first, asked);
  const ofAircraft = aircraft(segment, flight, asked);
  const places = airports(segment, asked).length === 0 ? [] : [first(airport(segment.origin, asked.around)), first(airport(segment.destination, asked.around))];
  const [origin, destination] = places;
  const code = flight?.aircraft ?? null;
  const named = code === null || !ofAircraft.some(({ ask }) => ask === 'aircraft') ? null : second({ ask: 'aircraft', code });
  const legacy = code === null || !ofAircraft.some(({ ask }) => ask === 'legacyAircraft') ? null : second({ ask: 'legacyAircraft', code });
  return {
    flight,
    origin: origin === undefined ? null : saidOf(origin),
    destination: destination === undefined ? null : saidOf(destination),
    aircraft: named === null ? null : saidOf(named),
    legacy: legacy === null ? null : saidOf(legacy),
    lookup: together([known, named, legacy, ...places].flatMap((each) => (each === null ? [] : [lookupOf(each)]))),
  };
}

function answerFor(offer: Offer, looked: (segment: Segment) => Looked, around: Around): AircraftAnswer {
  const { searchedCabin } = offer.trip;
  const wifi: string[] = [];
  const legs = appraisedLegs(offer).map((leg) => {
    const flown: FlownSegment[] = [];
    for (const segment of leg.segments) {
      const found = flownSegment(segment, looked(segment), flown.at(-1) ?? null, searchedCabin, around);
      if (usuallyHasWifi(found, segment, searchedCabin)) wifi.push(found.key);
      flown.push(found);
    }
    return flown;
  });
  return { legs, wifi, lookup: together(legs.flat().map(({ lookup }) => lookup)) };
}
