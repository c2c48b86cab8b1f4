import type { AirportCode } from '../../flights/codes';
import { appraisedLegs } from '../../flights/fare';
import type { Segment } from '../../flights/itinerary';
import type { Offer } from '../../flights/offer';
import { isFlownByGroup, isOfGroup } from '../../lufthansa/group';
import type { Knowledge } from '../../lufthansa/library';
import type { AircraftCode, Question } from '../../lufthansa/types';
import { saidOf, lookupOf, type AskLufthansa } from '../by-lufthansa/ask';
import { together, type Lookup } from '../by-lufthansa/answer';
import type { AircraftAnswer, FlownSegment } from './answer';
import { flownSegment, scheduledFlight, usuallyHasWifi, type Around, type Looked } from './flown';

type Schedules = Extract<Question, { ask: 'schedules' }>;

/** Which timetable tells of a segment; `null` where no airline of the group sells or flies it: Lufthansa is not asked then. */
export function timetable(segment: Segment): Schedules | null {
  const { origin, destination, date } = segment;
  return isOfGroup(segment) ? { ask: 'schedules', origin, destination, date, direct: true } : null;
}

/** How much is asked: for a list's badges what is on board, for a card names and places too. */
export type Depth = 'list' | 'card';

/** Looks up what Lufthansa knows of offers, in two rounds: timetables (and airports), then the aircraft that they name. Without an account (`null`) it is what the page says. */
export async function lookUp(offers: readonly Offer[], ask: AskLufthansa | null, around: Around, depth: Depth): Promise<readonly AircraftAnswer[]> {
  const segments = offers.flatMap((offer) => appraisedLegs(offer).flatMap((leg) => leg.segments));
  if (ask === null) return offers.map((offer) => answerFor(offer, () => NOTHING_LOOKED_UP, around));
  const airport = (code: AirportCode): Question => ({ ask: 'airport', code, language: around.language });
  const places = depth === 'card' ? segments.flatMap(({ origin, destination }) => [airport(origin), airport(destination)]) : [];
  const first = await ask([...segments.flatMap((segment) => timetable(segment) ?? []), ...places]);
  const second = await ask(segments.flatMap((segment) => aircraftQuestions(segment, first, depth)));
  const looked = (segment: Segment): Looked => {
    const schedules = timetable(segment);
    const found = schedules === null ? null : first(schedules);
    const code = found === null ? null : aircraftCode(segment, first);
    const [aircraft, legacy] = [
      code === null || depth === 'list' ? null : second({ ask: 'aircraft', code }),
      code === null || !needsLegacy(segment, first) ? null : second({ ask: 'legacyAircraft', code }),
    ];
    const [origin, destination] =
      depth === 'list'
        ? [null, null]
        : [
            first({ ask: 'airport', code: segment.origin, language: around.language }),
            first({ ask: 'airport', code: segment.destination, language: around.language }),
          ];
    return {
      schedules: found === null ? null : saidOf(found),
      origin: origin === null ? null : saidOf(origin),
      destination: destination === null ? null : saidOf(destination),
      aircraft: aircraft === null ? null : saidOf(aircraft),
      legacy: legacy === null ? null : saidOf(legacy),
      lookup: together(
        [found, aircraft, legacy, origin, destination].map((known) => (known === null ? ({ state: 'notAsked' } satisfies Lookup) : lookupOf(known))),
      ),
    };
  };
  return offers.map((offer) => answerFor(offer, looked, around));
}

const NOTHING_LOOKED_UP: Looked = { schedules: null, origin: null, destination: null, aircraft: null, legacy: null, lookup: { state: 'notAsked' } };

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

function aircraftQuestions(segment: Segment, know: Knowledge, depth: Depth): readonly Question[] {
  const code = aircraftCode(segment, know);
  if (code === null) return [];
  return [...(depth === 'card' ? [{ ask: 'aircraft', code } as const] : []), ...(needsLegacy(segment, know) ? [{ ask: 'legacyAircraft', code } as const] : [])];
}

function aircraftCode(segment: Segment, know: Knowledge): AircraftCode | null {
  return flightOf(segment, know)?.aircraft ?? null;
}

/** The older tree is asked for what the timetable leaves out, and only where its word would be believed. */
function needsLegacy(segment: Segment, know: Knowledge): boolean {
  const flight = flightOf(segment, know);
  return flight !== null && flight.onBoard === null && isFlownByGroup(segment) === true;
}

function flightOf(segment: Segment, know: Knowledge) {
  const asked = timetable(segment);
  const schedules = asked === null ? null : saidOf(know(asked));
  return schedules === null ? null : scheduledFlight(segment, schedules);
}
