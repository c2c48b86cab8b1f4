import { appraisedLegs } from '../../flights/fare';
import { segmentKey, type Segment } from '../../flights/itinerary';
import type { Offer } from '../../flights/offer';
import { isOfGroup } from '../../lufthansa/group';
import type { FlightStatus, Question } from '../../lufthansa/types';
import type { OfferState } from '../../messages';
import { language } from '../../words';
import { lookupOf, saidOf, type AskLufthansa } from '../by-lufthansa/ask';
import { askLufthansa } from '../by-lufthansa/caller';
import { groupFlight } from '../by-lufthansa/group-flight';
import type { Ask } from '../worker-facet';
import type { FlightStatusAnswer, StatusOfFlight } from './answer';
import { toldStatus } from './status-words';
import { isInStatusWindow } from './window';

/** What Lufthansa failed to say is kept by the library, for every facet that asks it. */
export { forgetLufthansaFailures as forgetFailures } from '../../lufthansa/library';

type StatusQuestion = Extract<Question, { ask: 'flightStatus' }>;

/** How the flights of an offer are going; `off` without an account, and where none of them is Lufthansa's or near enough in time. */
export async function open(offer: Offer, asked: Ask): Promise<OfferState<FlightStatusAnswer> | 'off'> {
  const ask = await askLufthansa(asked, 'card');
  if (ask === null) return 'off';
  const now = Date.now();
  const near = appraisedLegs(offer)
    .flatMap(({ segments }) => segments)
    .filter((segment) => isOfGroup(segment) && isInStatusWindow(segment.date, now, null));
  if (near.length === 0) return 'off';
  const flights = await statusOf(near, ask, now);
  return flights.length === 0 ? 'off' : { state: 'ready', answer: { flights } };
}

async function statusOf(segments: readonly Segment[], ask: AskLufthansa, now: number): Promise<readonly StatusOfFlight[]> {
  // Near the edge of the window the airport's own date decides, so its zone is needed first.
  const airport = ({ origin }: Segment) => ({ ask: 'airport', code: origin, language: language() }) as const;
  const places = await ask(segments.map(airport));
  const inWindow = segments.flatMap((segment) => {
    const question = statusQuestion(segment);
    const zone = saidOf(places(airport(segment)))?.timeZone ?? null;
    return question !== null && isInStatusWindow(segment.date, now, zone) ? [{ segment, question }] : [];
  });
  const know = await ask(inWindow.map(({ question }) => question));
  return inWindow.map(({ segment, question }) => {
    const known = know(question);
    const status = partOf(segment, saidOf(known) ?? []);
    return { key: segmentKey(segment), status: status === null ? null : toldStatus(status, segment.destination), lookup: lookupOf(known) };
  });
}

function statusQuestion(segment: Segment): StatusQuestion | null {
  const flight = groupFlight(segment);
  return flight === null ? null : { ask: 'flightStatus', flight, date: segment.date };
}

/** A number may be flown in several hops: the one that begins where the segment does. */
function partOf({ origin }: Segment, statuses: readonly FlightStatus[]): FlightStatus | null {
  return statuses.find(({ departure }) => departure.airport === origin) ?? null;
}
