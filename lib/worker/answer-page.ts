import type { Browser } from 'wxt/browser';
import { FACET_IDS, type FacetAnswers, type FacetId, type SectionId } from '../facets/answers';
import { againAt } from '../facets/by-lufthansa/answer';
import { seatMapOf } from '../facets/aircraft/seat-map-of';
import { failed } from '../facets/offer-states';
import { awaitsBadge, failedBadge, loadingBadge } from '../facets/plain-badges';
import { badged } from '../facets/state-badge';
import type { Ask } from '../facets/worker-facet';
import { withGlances } from '../facets/glance-registry';
import { WORKER_FACETS, WORKER_SECTIONS } from '../facets/worker-registry';
import { CABINS } from '../flights/cabin';
import type { Offer } from '../flights/offer';
import type {
  AskByIdRequest,
  AskRequest,
  BadgedStates,
  CardAnswer,
  CardRequest,
  OfferState,
  OfferStates,
  PageRequest,
  SeatMapState,
  ReadAnswer,
  ReadRequest,
  SeatMapRequest,
} from '../messages';
import { SourceFailure, type SourceError } from '../net/source-error';
import { SITES } from '../sites/registry';
import type { Collected } from '../sites/site';
import { renewRates } from '../rates/rates';
import { readLufthansaAccount } from '../settings/lufthansa-account';
import { readMilefyAccount } from '../settings/milefy-account';
import { permittedSites } from '../settings/permitted-sites';
import { isOn, readSettings } from '../settings/settings';
import { t } from '../words';
import { withBalance } from './card-balance';
import { allWords } from './catalogue';
import { listOf } from './list-of';
import { loadCard } from './load-card';
import { keepRead, readBefore } from './offers-read';
import { speakUsersLanguage } from './users-language';

/** An ask is answered within 5 s, always; what is not known by then is `waiting`. Leaves half a second for the way back. */
const ANSWER_WITHIN_MS = 4_500;
/** Somebody has clicked: the card opens with what is known by then, and asks again for the rest. */
const CARD_WITHIN_MS = 250;
const CARD_AGAIN_MS = 150;

/** For an API a list is one result set: it is asked about once it has been quiet for so long, but never later than so long after its first row. */
const SETTLE = { quietMs: 150, atLastMs: 1_000 } as const;
/** The charts inside do not mind how often they are asked. */
const AT_ONCE = { quietMs: 0, atLastMs: 0 } as const;

/** Answers a page. A failure of any kind is part of the answer; only loading the card into a tab that has gone rejects. */
export async function answerPage(
  request: PageRequest,
  sender: Browser.runtime.MessageSender,
): Promise<BadgedStates | 'forgotten' | ReadAnswer | CardAnswer | SeatMapState | boolean | null> {
  await speakUsersLanguage();
  switch (request.type) {
    case 'wake':
      return wake();
    case 'isOn':
      return isSiteOn(request.site);
    case 'read':
      return read(request, sender);
    case 'ask':
      return ask(request, sender);
    case 'askById':
      return askById(request, sender);
    case 'card':
      return card(request, sender);
    case 'seatMap':
      return seatMap(request, sender);
  }
}

/** Reads what the first list will need. What cannot be read now is said by then. */
async function wake(): Promise<null> {
  await Promise.all(FACET_IDS.map((facet) => saidAtOnce(facet, [])));
  return null;
}

async function isSiteOn(site: string): Promise<boolean> {
  const [permitted, settings] = await Promise.all([permittedSites(), readSettings()]);
  return permitted.includes(site) && isOn(settings, site);
}

async function read({ collected }: ReadRequest, sender: Browser.runtime.MessageSender): Promise<ReadAnswer> {
  const site = SITES.find(({ id }) => id === collected.site);
  const interpreted = site?.interpret(collected) ?? { outcomes: [], verdict: null };
  const offers = interpreted.outcomes.flatMap((outcome) => ('offer' in outcome ? [outcome.offer] : []));
  keepRead(sender, offers);
  const phrases = {
    loading: loadingBadge(),
    lost: failedBadge({ kind: 'no-worker' }),
    card: t('cardLabel'),
    changed: t('noticeChanged', site?.name ?? collected.site),
    close: t('noticeClose'),
    awaits: awaitsBadge(),
  };
  const [earnings, upgrades, benefits, lounges, aircraft, settle] = await Promise.all([
    saidAtOnce('earnings', offers),
    saidAtOnce('upgrades', offers),
    saidAtOnce('benefits', offers),
    saidAtOnce('lounges', offers),
    saidAtOnce('aircraft', offers),
    settleFor(),
  ]);
  // Nobody waits for the rates, and what is on screen keeps those that it names.
  if (offers.length > 0) void renewRates();
  return { ...interpreted, states: { earnings, upgrades, benefits, lounges, aircraft }, phrases, settle };
}

async function settleFor(): Promise<ReadAnswer['settle']> {
  try {
    return (await readMilefyAccount()) === null ? AT_ONCE : SETTLE;
  } catch {
    // A store that cannot be read is said by the facets.
    return AT_ONCE;
  }
}

async function ask({ facet, offers }: AskRequest, sender: Browser.runtime.MessageSender): Promise<BadgedStates> {
  const whole = { deadline: Date.now() + ANSWER_WITHIN_MS, list: await listOf(sender) };
  try {
    return withBadges(facet, offers, await WORKER_FACETS[facet].appraise(offers, whole));
  } catch (cause) {
    const state = failed(asSourceError(cause));
    return Object.fromEntries(offers.map((offer) => [offer.id, badged(facet, state, offer)]));
  }
}

function askById({ facet, ids }: AskByIdRequest, sender: Browser.runtime.MessageSender): Promise<BadgedStates> | 'forgotten' {
  const offers = readBefore(sender, ids);
  return offers === null ? 'forgotten' : ask({ type: 'ask', facet, offers }, sender);
}

async function card({ isLoaded, offer }: CardRequest, sender: Browser.runtime.MessageSender): Promise<CardAnswer> {
  const asked = { deadline: Date.now() + CARD_WITHIN_MS, list: await listOf(sender) };
  const [earnings, upgrades, benefits, lounges, aircraft, flightStatus, credit] = await Promise.all([
    opened('earnings', offer, asked),
    opened('upgrades', offer, asked).then(withBalance),
    opened('benefits', offer, asked),
    opened('lounges', offer, asked),
    opened('aircraft', offer, asked),
    opened('flightStatus', offer, asked),
    opened('credit', offer, asked),
    isLoaded ? null : loadCard(sender),
  ]);
  const states = { earnings, upgrades, benefits, lounges, aircraft, flightStatus, credit };
  const isOpen = Object.values(states).some((state) => state !== 'off' && state.state === 'waiting') || areCostsOpen(upgrades);
  return { catalogue: allWords(), states: withGlances(states), lacks: await lacking(), again: isOpen ? Date.now() + CARD_AGAIN_MS : lookedUpAgainAt(states) };
}

/** Whose accounts are not there; where that cannot be read the sections say so. */
async function lacking(): Promise<CardAnswer['lacks']> {
  try {
    const [milefy, lufthansa] = await Promise.all([readMilefyAccount(), readLufthansaAccount()]);
    return [...(milefy === null ? (['milefy'] as const) : []), ...(lufthansa === null ? (['lufthansa'] as const) : [])];
  } catch {
    return [];
  }
}

/** When what Lufthansa has not said yet is worth asking for again; where the hour's calls are used up, that is late. */
function lookedUpAgainAt({ lounges, aircraft, flightStatus }: CardAnswer['states']): number | null {
  const lookups = [
    ...(lounges !== 'off' && lounges.state === 'ready' ? lounges.answer.visits.map(({ lookup }) => lookup) : []),
    ...(aircraft !== 'off' && aircraft.state === 'ready' ? aircraft.answer.legs.flat().map(({ lookup }) => lookup) : []),
    ...(flightStatus !== 'off' && flightStatus.state === 'ready' ? flightStatus.answer.flights.map(({ lookup }) => lookup) : []),
  ];
  return againAt(lookups);
}

/** A failure of any kind is the seat map's own. */
async function seatMap({ offer, segment, cabin }: SeatMapRequest, sender: Browser.runtime.MessageSender): Promise<SeatMapState> {
  try {
    return await seatMapOf(offer, segment, cabin, { deadline: Date.now() + ANSWER_WITHIN_MS, list: await listOf(sender) });
  } catch (cause) {
    return failed(asSourceError(cause));
  }
}

function areCostsOpen(upgrades: CardAnswer['states']['upgrades']): boolean {
  return upgrades !== 'off' && upgrades.state === 'ready' && upgrades.answer.costs?.state === 'waiting';
}

/** A section that throws is a section that failed, and no other. */
async function opened<Id extends SectionId>(section: Id, offer: Offer, asked: Ask): Promise<OfferState<FacetAnswers[Id]> | 'off'> {
  try {
    return await WORKER_SECTIONS[section].open(offer, asked);
  } catch (cause) {
    return failed(asSourceError(cause));
  }
}

/** A facet that cannot say anything at once, for whatever reason, is asked by the page and says it then. */
async function saidAtOnce(facet: FacetId, offers: readonly Offer[]): Promise<BadgedStates> {
  try {
    return withBadges(facet, offers, await WORKER_FACETS[facet].appraiseAtOnce(offers));
  } catch {
    return {};
  }
}

function withBadges<Id extends FacetId>(facet: Id, offers: readonly Offer[], states: OfferStates<Id> | 'off'): BadgedStates {
  if (states === 'off') return 'off';
  return Object.fromEntries(
    offers.flatMap((offer) => {
      const state = states[offer.id];
      return state === undefined ? [] : [[offer.id, badged(facet, state, offer)] as const];
    }),
  );
}

/** Any exception as data. One that is nobody's expectation is reported with its name and place, which hold no secret. */
export function asSourceError(cause: unknown): SourceError {
  if (cause instanceof SourceFailure) return cause.error;
  const name = cause instanceof Error ? cause.name : 'unknown';
  console.error('Milelens: unexpected', name, cause instanceof Error ? cause.stack : '');
  return { kind: 'malformed', where: name };
}

/**
 * Whether a message is one that a page may send. It comes from our own content script in its own world; it is still looked at as far as
 * needed to not be something else, and is good for nothing but that page's own badges.
 */
export function isPageRequest(message: unknown): message is PageRequest {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'wake':
      return true;
    case 'isOn':
      return typeof message['site'] === 'string';
    case 'read':
      return isCollected(message['collected']);
    case 'ask':
      return isFacet(message['facet']) && Array.isArray(message['offers']) && message['offers'].every(isOffer);
    case 'askById':
      return isFacet(message['facet']) && Array.isArray(message['ids']) && message['ids'].every((id) => typeof id === 'string');
    case 'card':
      return typeof message['isLoaded'] === 'boolean' && isOffer(message['offer']);
    case 'seatMap':
      return isOffer(message['offer']) && typeof message['segment'] === 'string' && CABINS.some((cabin) => cabin === message['cabin']);
    default:
      return false;
  }
}

function isFacet(value: unknown): value is FacetId {
  return FACET_IDS.some((id) => id === value);
}

function isCollected(value: unknown): value is Collected {
  if (!isRecord(value) || !Array.isArray(value['rows']) || typeof value['url'] !== 'string' || !URL.canParse(value['url'])) return false;
  return value['strays'] === null || Array.isArray(value['strays']);
}

function isOffer(value: unknown): value is Offer {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['trip']) && Array.isArray(value['fares']) && value['fares'].length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
