import type { SeatMapAnswer } from './facets/aircraft/answer';
import type { FacetAnswers, FacetId, SectionId } from './facets/answers';
import type { BadgeView, Glance } from './facets/badge-view';
import type { Lookup } from './facets/by-lufthansa/answer';
import type { NamedLounge, Reason } from './facets/lounges/answer';
import type { Cabin } from './flights/cabin';
import type { AirportCode, ProgrammeCode } from './flights/codes';
import type { Coordinates } from './flights/distance';
import type { Offer } from './flights/offer';
import type { Catalogue } from './words';
import type { AccountRequests } from './messages-accounts';
import type { SourceError } from './net/source-error';
import type { NearbyAirport } from './places/nearest';
import type { Collected, Interpreted } from './sites/site';
import type {
  AccountStatus,
  ChartChoice,
  ConnectionReport,
  LufthansaAccountInput,
  LufthansaReport,
  LockedAway,
  LufthansaStatus,
  MilefyAccountInput,
  MilefyUse,
  ProgrammeChoice,
  Settings,
  SourceStatus,
} from './settings/types';

/**
 * The one protocol. Four sets, by who speaks to whom; a set is refused when it comes from elsewhere (`sender.ts`), so a
 * content script can never read or change an account.
 */

/** What a facet says of one offer; `meanwhile` is what another source of the facet says while its own does not. `waiting` is asked for again at `notBefore` (ms since 1970); nothing relies on a reply held open. */
export type OfferState<Answer> =
  | { readonly state: 'ready'; readonly answer: Answer }
  | { readonly state: 'waiting'; readonly notBefore: number; readonly why: 'asking' | 'limit'; readonly meanwhile?: Answer }
  | { readonly state: 'failed'; readonly error: SourceError; readonly retryable: boolean; readonly meanwhile?: Answer };

export type OfferStates<Id extends SectionId> = Readonly<Record<string, OfferState<FacetAnswers[Id]>>>;

/**
 * What a page gets of a state: how far it is, and how a badge shows it. The answer itself stays in the worker until a card is opened: for a list it is twenty times as much.
 */
export type BadgedState = Glimpse<OfferState<unknown>> & Glance;

type Glimpse<State> = State extends unknown ? Omit<State, 'answer' | 'meanwhile'> : never;

/** A facet's states by offer. `off`: it has nothing to say of any offer, until something is changed. */
export type BadgedStates = Readonly<Record<string, BadgedState>> | 'off';

/** Page → worker, answered with nothing: results may come. A worker that was ended is back, and has read what it needs, while the page still loads. */
export type WakeRequest = { readonly type: 'wake' };

/** Page → worker, answered with yes or no: is this site still on? Asked by a page that was kept while another was shown, and was told nothing. */
export type OnRequest = { readonly type: 'isOn'; readonly site: string };

/** Page → worker, answered with `ReadAnswer`: what do these texts mean? */
export type ReadRequest = { readonly type: 'read'; readonly collected: Collected };

/** Page → worker, answered with `BadgedStates` within 5 s, always. */
export type AskRequest = { readonly type: 'ask'; readonly facet: FacetId; readonly offers: readonly Offer[] };

/** Page → worker: the same of offers that the worker has read, by their ids. Answered with `forgotten` by a worker that has not. */
export type AskByIdRequest = { readonly type: 'askById'; readonly facet: FacetId; readonly ids: readonly string[] };

/** Page → worker, answered with `CardAnswer`: the card of this offer is about to be opened; load its code into the page unless it is there. */
export type CardRequest = { readonly type: 'card'; readonly isLoaded: boolean; readonly offer: Offer };

/** A section of a card; `glance` is its answer in a line, for a section that is folded at first. */
export type CardState<Id extends SectionId> = (OfferState<FacetAnswers[Id]> & { readonly glance?: string }) | 'off';

/** All that a card shows, and the words to say it in. */
export interface CardAnswer {
  readonly catalogue: Catalogue;
  readonly states: { readonly [Id in SectionId]: CardState<Id> };
  /** The accounts that would tell more, and are not there. */
  readonly lacks: readonly ('milefy' | 'lufthansa')[];
  /** When to ask again (ms since 1970) while something is still being asked; `null` where all has been said. */
  readonly again: number | null;
}

/** Page → worker, answered with `SeatMapState` within 5 s: somebody wants to see the seats of a segment (by its key) in a cabin. */
export type SeatMapRequest = { readonly type: 'seatMap'; readonly offer: Offer; readonly segment: string; readonly cabin: Cabin };
export type SeatMapState = OfferState<SeatMapAnswer>;

export type PageRequest = WakeRequest | OnRequest | ReadRequest | AskRequest | AskByIdRequest | CardRequest | SeatMapRequest;

/** What the texts of a page mean, and what the page needs to draw anything by itself. */
export interface ReadAnswer extends Interpreted {
  /** What can be said of the offers at once, without asking anybody; the rest the page asks for. */
  readonly states: { readonly [Id in FacetId]: BadgedStates };
  readonly phrases: PagePhrases;
  /** How long a list must be quiet before it is asked about, and how long it is waited for at most, in ms. */
  readonly settle: { readonly quietMs: number; readonly atLastMs: number };
}

/** What the page says by itself, in the user's language. */
interface PagePhrases {
  readonly loading: BadgeView;
  /** Where the worker does not answer any more. */
  readonly lost: BadgeView;
  readonly card: string;
  readonly changed: string;
  readonly close: string;
  /** For a row whose flight only an answer of the site tells that has not been seen. */
  readonly awaits: BadgeView;
}

/** Worker → page. Answered by nobody. */
export type PageNotice = { readonly type: 'stale'; readonly facet: FacetId } | { readonly type: 'leave'; readonly sites: readonly string[] };

/** Popup → page. */
export type OverviewRequest = { readonly type: 'overview' };

/** What the extension sees on one tab. */
export interface Overview {
  /** The site's id. */
  readonly site: string;
  /** `waiting`: there are rows, and which flights they are only an answer of the site tells that has not been seen. */
  readonly seen: 'offers' | 'waiting' | 'empty' | 'unrecognised' | 'elsewhere';
  /** The rows with a badge, in the order of the page. */
  readonly rows: readonly OverviewRow[];
  /** The places, among all rows with a strip in the order of the page, of those that say that their flight is not known yet. */
  readonly waiting: readonly number[];
  /** The best three different flights by low end, unknowns last. */
  readonly best: readonly OverviewFlight[];
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  /** Hooks of the site that were looked for and not found. */
  readonly missing: readonly string[];
  readonly failed: SourceError | null;
  /** When the first and the newest answered badge were drawn, in ms since the page began to load. */
  readonly firstBadgeMs: number | null;
  readonly lastBadgeMs: number | null;
}

interface OverviewRow {
  readonly offer: Offer;
  readonly state: OfferState<unknown>['state'] | 'loading';
}

export interface OverviewFlight {
  readonly flights: string;
  /** From where over where to where, leg by leg: "GRU–ZRH–FRA". */
  readonly route: string;
  readonly price: string | null;
  readonly text: string;
  /** What the numbers stand on, in a word; `null`: nothing is said of it. */
  readonly mark: string | null;
  /** How many trips like this bring the next tier, in words, where that is exactly known. */
  readonly toTier: string | null;
}

/** Extension pages → worker. Refused when the sender is a tab's content script. */
export interface ExtensionRequests extends AccountRequests {
  readonly status: { readonly ask: { readonly type: 'status' }; readonly answer: Status };
  readonly programmes: { readonly ask: { readonly type: 'programmes' }; readonly answer: Outcome<readonly ProgrammeChoice[]> };
  readonly saveMilefy: {
    readonly ask: { readonly type: 'saveMilefy'; readonly account: MilefyAccountInput };
    readonly answer: Outcome<null>;
  };
  readonly renewClientUserId: { readonly ask: { readonly type: 'renewClientUserId' }; readonly answer: Outcome<string> };
  readonly forgetMilefy: { readonly ask: { readonly type: 'forgetMilefy' }; readonly answer: Outcome<null> };
  readonly testMilefy: { readonly ask: { readonly type: 'testMilefy' }; readonly answer: ConnectionReport };
  readonly saveLufthansa: {
    readonly ask: { readonly type: 'saveLufthansa'; readonly account: LufthansaAccountInput };
    readonly answer: Outcome<null>;
  };
  readonly forgetLufthansa: { readonly ask: { readonly type: 'forgetLufthansa' }; readonly answer: Outcome<null> };
  readonly testLufthansa: { readonly ask: { readonly type: 'testLufthansa' }; readonly answer: LufthansaReport };
  /** The airports near a place, in degrees: it is not kept. */
  readonly nearestAirports: {
    readonly ask: { readonly type: 'nearestAirports'; readonly place: Coordinates };
    readonly answer: Outcome<readonly NearbyAirport[]>;
  };
  /** `null`: none any more. */
  readonly saveHomeAirport: { readonly ask: { readonly type: 'saveHomeAirport'; readonly code: AirportCode | null }; readonly answer: Outcome<null> };
  /** `null` where the user named no airport. */
  readonly homeLounges: { readonly ask: { readonly type: 'homeLounges' }; readonly answer: Outcome<HomeLounges | null> };
  readonly example: { readonly ask: ExampleRequest; readonly answer: Outcome<Example> };
  readonly saveSettings: { readonly ask: { readonly type: 'saveSettings'; readonly settings: Settings }; readonly answer: Outcome<null> };
}

/** The lounges at the user's own airport, for their status: there is no flight yet, so the rule names those that it asks for. */
export interface HomeLounges {
  readonly airport: AirportCode;
  readonly name: string;
  readonly reason: Reason;
  readonly lookup: Lookup;
  readonly lounges: readonly NamedLounge[];
}

export interface Status {
  readonly settings: Settings;
  /** The airport that the user called theirs. */
  readonly home: { readonly code: AirportCode; readonly name: string } | null;
  /** The ids of the sites that the browser lets Milelens see. */
  readonly permittedSites: readonly string[];
  readonly milefy: AccountStatus | LockedAway;
  /** What was asked of Milefy; `null` where there is no account. */
  readonly milefyUse: MilefyUse | null;
  readonly lufthansa: LufthansaStatus | LockedAway;
  readonly sources: readonly SourceStatus[];
  /** The programmes that need no account, by name. */
  readonly charts: readonly ChartChoice[];
  /** The day of the reference rates that prices are converted at. */
  readonly ratesDate: string;
}

/** A badge for a flight that everybody knows, by the charts, at a programme and tier that need not be stored yet. */
export interface ExampleRequest {
  readonly type: 'example';
  readonly programme: { readonly code: ProgrammeCode; readonly tier: number };
  /** As in the settings: what was chosen, before it is stored. */
  readonly language: string | null;
}

export interface Example {
  readonly badge: BadgeView;
  /** The flight, its cabin and price: "LH 400 FRA–JFK, economy, 500.00 EUR one way". */
  readonly flight: string;
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SourceError };

export type ExtensionRequest = ExtensionRequests[keyof ExtensionRequests]['ask'];

export function isOverviewRequest(message: unknown): message is OverviewRequest {
  return typeOf(message) === 'overview';
}

export function isNotice(message: unknown): message is PageNotice {
  const type = typeOf(message);
  return type === 'stale' || type === 'leave';
}

/** What a message says it is; `undefined` where it is none of the protocol. */
export function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
}
