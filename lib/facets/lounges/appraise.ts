import { CHARTS } from '../../charts/registry';
import type { ProgrammeCode } from '../../flights/codes';
import { segmentKey } from '../../flights/itinerary';
import type { Offer } from '../../flights/offer';
import { accessTo, type Told, type Visit } from '../../lounges/access';
import { holderOf, type Holder } from '../../lounges/holder';
import type { Question } from '../../lufthansa/types';
import type { OfferState, OfferStates } from '../../messages';
import { tierWords } from '../../milefy/codes';
import { loadAirports } from '../../places/load';
import { readMilefyAccount } from '../../settings/milefy-account';
import { readSettings } from '../../settings/settings';
import type { ProgrammeAtTier, Settings } from '../../settings/types';
import { language, t } from '../../words';
import * as benefits from '../benefits/appraise';
import { lookupOf, saidOf, type AskLufthansa } from '../by-lufthansa/ask';
import { askLufthansa } from '../by-lufthansa/caller';
import type { Ask } from '../worker-facet';
import type { LoungesAnswer, LoungeVisit, ToldAccess } from './answer';
import { namedLounge } from './named-lounge';
import { reasonOf } from './rule-words';
import { toldBy, type ToldOf } from './told';
import { visitsOf, type Places } from './visits';
import { loungesWanted } from './wanted';

/** What Lufthansa failed to say is kept by the library, for every facet that asks it. */
export { forgetLufthansaFailures as forgetFailures } from '../../lufthansa/library';

/** Whom lounges are to let in: the memberships with what each is worth, the preferred one first. */
interface Cards {
  readonly memberships: readonly ProgrammeAtTier[];
  readonly holders: readonly Holder[];
}

/** Where a status or the cabin surely opens a lounge, by public rules alone. Whoever has an account of Milefy has its word in the benefits' sign, and no second one. */
export async function appraiseAtOnce(offers: readonly Offer[]): Promise<OfferStates<'lounges'> | 'off'> {
  if ((await readMilefyAccount()) !== null) return 'off';
  const [places, settings] = await Promise.all([loadAirports(), readSettings()]);
  const cards = cardsOf(settings);
  return Object.fromEntries(offers.map((offer) => [offer.id, { state: 'ready', answer: byRules(offer, places, cards) }]));
}

/** The same: public rules need nobody to be asked. */
export async function appraise(offers: readonly Offer[]): Promise<OfferStates<'lounges'> | 'off'> {
  return appraiseAtOnce(offers);
}

/** Before each flight of one offer: whether the traveller gets in by the rules and by Milefy, and which lounges Lufthansa names. */
export async function open(offer: Offer, asked: Ask): Promise<OfferState<LoungesAnswer>> {
  const [places, settings, ask, told] = await Promise.all([loadAirports(), readSettings(), askLufthansa(asked, 'card'), toldOf(offer, asked)]);
  const cards = cardsOf(settings);
  const doors = visitsOf(offer, places).map((visit): Door => ({ visit, told: told(visit.segment, cards.memberships[0] ?? null) }));
  const plain = doors.map((door) => visitAnswer(door, cards, places));
  const visits = ask === null ? plain : await withLounges(plain, doors, cards, ask);
  return { state: 'ready', answer: { visits: visits.map((visit, at) => withReasons(visit, doors[at]?.told ?? null)), memberships: membershipWords(cards) } };
}

/** A visit and what Milefy says of it. */
interface Door {
  readonly visit: Visit;
  readonly told: ReturnType<ToldOf>;
}

function byRules(offer: Offer, places: Places, cards: Cards): LoungesAnswer {
  return { visits: visitsOf(offer, places).map((visit) => visitAnswer({ visit, told: null }, cards, places)), memberships: [] };
}

function visitAnswer({ visit, told }: Door, { holders }: Cards, places: Places): LoungeVisit {
  const { segment } = visit;
  return {
    segment: segmentKey(segment),
    airport: segment.origin,
    name: places(segment.origin)?.name ?? null,
    access: accessTo(visit, holders, wordOf(told)),
    reasons: [],
    lookup: { state: 'notAsked' },
    lounges: [],
  };
}

function wordOf(told: Door['told']): Told {
  return told === null || typeof told === 'string' ? told : 'yes';
}

function withReasons(visit: LoungeVisit, told: Door['told']): LoungeVisit {
  const own: ToldAccess | null = told === null || typeof told === 'string' ? null : told;
  return { ...visit, reasons: visit.access.rules.map((id) => reasonOf(id, own)) };
}

/** What Milefy says of the leading programme before a flight; where there is no account, or it has not answered, nothing. */
async function toldOf(offer: Offer, asked: Ask): Promise<ToldOf> {
  if ((await readMilefyAccount()) === null) return () => null;
  const state = await benefits.open(offer, asked);
  return state !== 'off' && state.state === 'ready' ? toldBy(state.answer) : () => null;
}

async function withLounges(plain: readonly LoungeVisit[], doors: readonly Door[], cards: Cards, ask: AskLufthansa): Promise<readonly LoungeVisit[]> {
  const question = ({ access, airport }: LoungeVisit): Extract<Question, { ask: 'lounges' }> | null => {
    const wanted = loungesWanted(access);
    return wanted === null ? null : { ask: 'lounges', at: airport, wanted, language: language() };
  };
  const know = await ask(plain.flatMap((visit) => question(visit) ?? []));
  return plain.map((visit, at) => {
    const asked = question(visit);
    const door = doors[at];
    if (asked === null || door === undefined) return visit;
    const known = know(asked);
    const said = saidOf(known) ?? [];
    const isAnswered = known.state === 'ready';
    // Lufthansa's own list says whether it has a lounge there that this right is good for.
    const hasGroupLounge = isAnswered ? said.length > 0 : door.visit.hasGroupLounge;
    return {
      ...visit,
      access: asked.wanted.by === 'all' ? visit.access : accessTo({ ...door.visit, hasGroupLounge }, cards.holders, wordOf(door.told)),
      lookup: lookupOf(known),
      lounges: said.map((lounge) => namedLounge(lounge, language())),
    };
  });
}

function cardsOf({ programme, otherProgrammes }: Settings): Cards {
  const memberships = [...(programme === null ? [] : [programme]), ...otherProgrammes];
  // Somebody without any programme still travels in a cabin.
  const holders = memberships.length === 0 ? [holderOf(null, null)] : memberships.map((each) => holderOf(each, chartOf(each.code)?.alliance ?? null));
  return { memberships, holders };
}

function membershipWords({ memberships }: Cards): readonly string[] {
  return memberships.map(({ code, tier }) => {
    const chart = chartOf(code);
    return t('cardProgramme', chart?.name ?? code, chart?.tiers.find((each) => each.code === tier)?.name ?? tierWords(tier));
  });
}

function chartOf(code: ProgrammeCode) {
  return CHARTS.find((chart) => chart.code === code);
}
