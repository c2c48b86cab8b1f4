import type { RuleSource } from '../charts/chart';
import { COMPANIONS, ECONOMY, LUFTHANSA, LUFTHANSA_NEWER, STAR_ALLIANCE, STAR_ALLIANCE_PORTAL, STAR_GOLD, UNITED_AT_HOME, UNITED_ELSEWHERE } from './sources';

export const LOUNGE_KINDS = ['first', 'senator', 'business'] as const;
/** Lufthansa's three kinds of lounges, the best first. Whoever may enter one may enter those below it (frankfurtflyer.de). */
export type LoungeKind = (typeof LOUNGE_KINDS)[number];

/** What one rule says of one visit. */
export interface LoungeRule {
  /** `open`: the rule does not settle it, because its sources differ or it hangs on a fact that no page tells. */
  readonly says: 'yes' | 'no' | 'open';
  /** Whose lounges it speaks of: those of Lufthansa, SWISS and Austrian alone, or those of every member of Star Alliance. */
  readonly doors: 'group' | 'star';
  readonly lounges: readonly LoungeKind[];
  /** Guests on the same flight; `null` where the sources do not say. */
  readonly guests: number | null;
  readonly sources: readonly RuleSource[];
}

const NOTHING = { doors: 'star', lounges: [], guests: null } as const;

/** Every rule by its id; its sentence is in the catalogue under `loungeRule_<id>`. Which holds when is in `access.ts`. */
export const LOUNGE_RULES = {
  /** First Class, flown by Lufthansa or SWISS. */
  firstOwn: { says: 'yes', doors: 'group', lounges: ['first', 'senator', 'business'], guests: 1, sources: [LUFTHANSA, COMPANIONS] },
  /** First Class, flown by another airline of the alliance. */
  firstStar: { says: 'yes', doors: 'star', lounges: ['senator', 'business'], guests: 1, sources: [LUFTHANSA, STAR_ALLIANCE] },
  /** Business Class on an airline of the Lufthansa Group. */
  businessGroup: { says: 'yes', doors: 'group', lounges: ['business'], guests: 0, sources: [LUFTHANSA, COMPANIONS] },
  /** International Business Class on an airline of the alliance. */
  businessStar: { says: 'yes', doors: 'star', lounges: ['business'], guests: 0, sources: [STAR_ALLIANCE, STAR_ALLIANCE_PORTAL] },
  /** A premium cabin within the United States. */
  domesticUnitedStates: { ...NOTHING, says: 'no', sources: [STAR_ALLIANCE_PORTAL] },
  /** The same before or after an international flight: the page says that another rule holds then, and not which. */
  domesticConnecting: { ...NOTHING, says: 'open', sources: [STAR_ALLIANCE_PORTAL] },
  /** A premium cabin within another country: the policy speaks of international flights. */
  domesticElsewhere: { ...NOTHING, says: 'open', sources: [STAR_ALLIANCE] },
  /** Economy and Premium Economy, without a status that counts. */
  economy: { ...NOTHING, says: 'no', sources: [ECONOMY, LUFTHANSA] },

  hon: { says: 'yes', doors: 'group', lounges: ['first', 'senator', 'business'], guests: 1, sources: [LUFTHANSA, LUFTHANSA_NEWER, COMPANIONS] },
  senator: { says: 'yes', doors: 'group', lounges: ['senator', 'business'], guests: 1, sources: [LUFTHANSA, LUFTHANSA_NEWER, COMPANIONS] },
  frequentTraveller: { says: 'yes', doors: 'group', lounges: ['business'], guests: 0, sources: [LUFTHANSA, LUFTHANSA_NEWER, COMPANIONS] },
  /** Lufthansa's table asks for a flight of the group, the alliance, or a code-share. */
  statusOtherAirline: { ...NOTHING, says: 'no', sources: [LUFTHANSA, LUFTHANSA_NEWER] },
  /** Frequent Travellers on Eurowings' Basic fare: none, by both forms of the table. Which fare it is no list says. */
  frequentTravellerBasic: { ...NOTHING, doors: 'group', says: 'open', sources: [LUFTHANSA, LUFTHANSA_NEWER] },
  /** Senators on a Basic fare of Eurowings or Discover Airlines, and Frequent Travellers on one of Discover: the two forms of the table differ. */
  statusBasicDisputed: { ...NOTHING, doors: 'group', says: 'open', sources: [LUFTHANSA, LUFTHANSA_NEWER] },

  starGold: { says: 'yes', doors: 'star', lounges: ['senator', 'business'], guests: 1, sources: [LUFTHANSA, STAR_GOLD] },
  /** Gold of United and Air Canada on an airline of the group that is not in the alliance. */
  starGoldGroup: { says: 'yes', doors: 'group', lounges: ['senator', 'business'], guests: 1, sources: [LUFTHANSA, LUFTHANSA_NEWER] },
  starGoldBasic: { ...NOTHING, doors: 'group', says: 'open', sources: [LUFTHANSA] },
  /** One form of the table says nothing of Lufthansa City Airlines. */
  starGoldCityAirlines: { ...NOTHING, doors: 'group', says: 'open', sources: [LUFTHANSA, LUFTHANSA_NEWER] },
  starGoldOtherAirline: { ...NOTHING, says: 'no', sources: [STAR_GOLD, LUFTHANSA] },
  /** United's own Gold members on a flight within the United States. */
  unitedAtHome: { ...NOTHING, says: 'open', sources: [UNITED_AT_HOME, UNITED_ELSEWHERE] },

  milefyYes: { says: 'yes', doors: 'star', lounges: [], guests: null, sources: [] },
  /** In some booking classes, and the page does not say which is sold. */
  milefySome: { ...NOTHING, says: 'open', sources: [] },
  milefyNo: { ...NOTHING, says: 'no', sources: [] },

  /** No source says what this tier is worth. */
  tierUnknown: { ...NOTHING, says: 'open', sources: [] },
  /** Nobody says who flies. */
  operatorUnknown: { ...NOTHING, says: 'open', sources: [] },
  /** A regional airline in no alliance, for one that is: whether its flights count is not said. */
  operatorUnclear: { ...NOTHING, says: 'open', sources: [STAR_GOLD] },
  /** A status of another alliance, on an airline of which no rule here speaks. */
  otherStatus: { ...NOTHING, says: 'open', sources: [] },
  /** An airline of which no rule here speaks, in a cabin that may have lounges of its own. */
  otherAirline: { ...NOTHING, says: 'open', sources: [] },
} as const satisfies Readonly<Record<string, LoungeRule>>;

export type LoungeRuleId = keyof typeof LOUNGE_RULES;
