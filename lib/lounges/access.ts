import { possibleCabins, type Cabin } from '../flights/cabin';
import type { AirlineCode } from '../flights/codes';
import type { Segment } from '../flights/itinerary';
import { carrier } from '../places/carriers';
import type { Holder } from './holder';
import { LOUNGE_RULES, type LoungeRuleId } from './rules';

/** What one asks at the door of a lounge before a flight. */
export interface Visit {
  readonly segment: Segment;
  /** The cabin that was searched for, where the flight's own is not known. */
  readonly searchedCabin: Cabin | null;
  /** ISO 3166-1 countries of take-off and landing; `null` where the airport is not in the table. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether another flight of the same leg crosses a border. */
  readonly connectsAbroad: boolean;
  /** Whether Lufthansa, SWISS or Austrian has a lounge at the airport; `null`: not known. */
  readonly hasGroupLounge: boolean | null;
}

/** Whether a traveller gets in, and why: the rules that say so. */
export interface Access {
  readonly gets: 'yes' | 'no' | 'unknown';
  readonly rules: readonly LoungeRuleId[];
  /** What would settle it, where a missing fact keeps it open. */
  readonly lacks: 'cabin' | 'groupLounge' | null;
}

/** The airlines of the group in Lufthansa's table (admission rules), with CityLine, which flies as Lufthansa. */
const GROUP: ReadonlySet<string> = new Set(['LH', 'LX', 'OS', 'SN', 'EN', 'WK', 'EW', '4Y', 'VL', 'CL']);
/** The code-share partners of the same table. LATAM flies under several codes. */
const CODE_SHARE: ReadonlySet<string> = new Set(['BT', 'KM', 'KC', 'CX', 'EY', 'LA', 'JJ', 'LP', 'XL', '4C', 'PZ', 'WY']);
/** Airlines of the group with a Basic fare that the table excepts. */
const WITH_BASIC: ReadonlySet<string> = new Set(['EW', '4Y']);
/** Gold members of these two are let in on the group's airlines outside the alliance, by both forms of the table. */
const GOLD_OF_PARTNERS: ReadonlySet<string> = new Set(['UMP', 'ACA']);

/** What Milefy says that the leading programme's status opens: in every booking class, in some, in none. `null`: it was not asked, or has not answered. */
export type Told = 'yes' | 'some' | 'no' | null;

/**
 * Whether a traveller with these memberships gets into a lounge before one flight (sources: `rules.ts`). Where the cabin may be one of several, all must agree. `holders` holds the leading
 * programme's first: of that one Milefy's word stands before the public rules, and where the two contradict each other nothing is known.
 */
export function accessTo(visit: Visit, holders: readonly Holder[], told: Told = null): Access {
  const { segment, searchedCabin } = visit;
  const answers = possibleCabins(segment.cabin, searchedCabin).map((cabin) => inCabin(visit, cabin, holders, told));
  const rules = [...new Set(answers.flatMap((answer) => answer.rules))];
  const [first] = answers;
  if (first !== undefined && answers.every(({ gets }) => gets === first.gets)) return { ...first, rules };
  return { gets: 'unknown', rules, lacks: 'cabin' };
}

function inCabin(visit: Visit, cabin: Cabin, holders: readonly Holder[], told: Told): Access {
  const byCard = holders.flatMap((holder, at) => (at === 0 && told !== null ? [] : byStatus(visit, holder)));
  const [leading] = holders;
  const published = told === null || leading === undefined ? [] : byStatus(visit, leading);
  const contradicts = contradiction(verdict(visit, published), told);
  if (contradicts !== null) {
    const rest = verdict(visit, [...byCabin(visit, cabin), ...byCard]);
    return rest.gets === 'yes' ? rest : { gets: 'unknown', rules: [contradicts, ...published], lacks: null };
  }
  const agrees = told === 'yes' ? published.filter((id) => LOUNGE_RULES[id].says === 'yes') : [];
  return verdict(visit, [...(told === null ? [] : [TOLD[told]]), ...agrees, ...byCabin(visit, cabin), ...byCard]);
}

const TOLD = { yes: 'milefyYes', some: 'milefySome', no: 'milefyNo' } as const;

/** Milefy's word where the published rules say the opposite. */
function contradiction({ gets, rules }: Access, told: Told): LoungeRuleId | null {
  if (told === 'yes' && gets === 'no' && rules.length > 0) return 'milefyYes';
  return told === 'no' && gets === 'yes' ? 'milefyNo' : null;
}

/** What several rules say together: one that opens a door is enough, one that is open leaves it open. */
function verdict({ hasGroupLounge }: Visit, rules: readonly LoungeRuleId[]): Access {
  const said = [...new Set(rules)];
  const saying = (what: 'yes' | 'no' | 'open') => said.filter((id) => LOUNGE_RULES[id].says === what);
  const isStarDoor = (id: LoungeRuleId) => LOUNGE_RULES[id].doors === 'star';
  const yes = saying('yes');
  // What opens the doors of the group alone is worth nothing where it has none.
  const usable = yes.filter((id) => isStarDoor(id) || hasGroupLounge !== false);
  if (usable.some((id) => isStarDoor(id) || hasGroupLounge === true)) return { gets: 'yes', rules: usable, lacks: null };
  if (usable.length > 0) return { gets: 'unknown', rules: usable, lacks: 'groupLounge' };
  const open = saying('open');
  if (open.length > 0) return { gets: 'unknown', rules: open, lacks: null };
  // A right that meets no door here is named with the rest: it is why one might have expected to get in.
  return { gets: 'no', rules: [...yes, ...saying('no')], lacks: yes.length > 0 ? 'groupLounge' : null };
}

/** What the cabin opens. */
function byCabin({ segment, from, to, connectsAbroad }: Visit, cabin: Cabin): readonly LoungeRuleId[] {
  const flies = whoFlies(segment);
  if (cabin === 'economy' || cabin === 'premiumEconomy') return ['economy'];
  if (flies === 'unknown') return ['operatorUnknown'];
  if (flies === 'unclear') return ['operatorUnclear'];
  if (flies === 'other') return ['otherAirline'];
  const isDomestic = from !== null && from === to;
  const isGroup = GROUP.has(segment.operatingCarrier ?? '');
  if (isGroup) {
    const isOwnFirst = cabin === 'first' && ['LH', 'LX'].includes(segment.operatingCarrier ?? '');
    const star = isStar(segment.operatingCarrier) && !isDomestic && from !== null && to !== null;
    if (isOwnFirst) return ['firstOwn', ...(star ? (['firstStar'] as const) : [])];
    return ['businessGroup', ...(star ? (['businessStar'] as const) : [])];
  }
  if (from === null || to === null) return ['domesticElsewhere'];
  if (!isDomestic) return [cabin === 'first' ? 'firstStar' : 'businessStar'];
  if (from === 'US') return [connectsAbroad ? 'domesticConnecting' : 'domesticUnitedStates'];
  return ['domesticElsewhere'];
}

/** What the traveller's status opens. */
function byStatus(visit: Visit, holder: Holder): readonly LoungeRuleId[] {
  const flies = whoFlies(visit.segment);
  const { status } = holder;
  if (status === 'none') return [];
  if (status === 'elsewhere') return flies === 'star' || flies === 'group' ? [] : ['otherStatus'];
  if (status === 'unknown') return ['tierUnknown'];
  if (flies === 'unknown') return ['operatorUnknown'];
  const by = visit.segment.operatingCarrier ?? '';
  if (status === 'starGold') return byStarGold(visit, holder.programme, by, flies);
  if (flies === 'unclear') return ['operatorUnclear'];
  if (flies === 'other') return isCodeShare(visit.segment) ? [status] : ['statusOtherAirline'];
  if (WITH_BASIC.has(by)) {
    if (status === 'frequentTraveller' && by === 'EW') return ['frequentTravellerBasic'];
    if (status !== 'hon') return ['statusBasicDisputed'];
  }
  // A Senator's card, and that of the HON Circle, is Star Alliance Gold too: it opens the doors of every member (Lufthansa's companion rules name them together).
  return [status, ...(status !== 'frequentTraveller' && flies === 'star' ? (['starGold'] as const) : [])];
}

function byStarGold({ from, to }: Visit, programme: string, by: string, flies: ReturnType<typeof whoFlies>): readonly LoungeRuleId[] {
  switch (flies) {
    case 'star':
      return programme === 'UMP' && (from === null || to === null || (from === 'US' && to === 'US')) ? ['unitedAtHome'] : ['starGold'];
    case 'group':
      if (!GOLD_OF_PARTNERS.has(programme)) return ['starGoldOtherAirline'];
      if (by === 'VL') return ['starGoldCityAirlines'];
      return [by === 'EW' ? 'starGoldBasic' : 'starGoldGroup'];
    case 'unclear':
      return ['operatorUnclear'];
    case 'other':
      return ['starGoldOtherAirline'];
    case 'unknown':
      return ['operatorUnknown'];
  }
}

/**
 * Who flies, as the rules tell airlines apart. `group`: of the Lufthansa Group and not of the alliance itself. `unclear`: an airline of no alliance under the code of a member, which may fly as that
 * member (places/carriers.ts) or on its own account.
 */
function whoFlies({ operatingCarrier, marketingCarrier }: Segment): 'star' | 'group' | 'other' | 'unclear' | 'unknown' {
  if (operatingCarrier === null)
    return isStar(marketingCarrier) || GROUP.has(marketingCarrier) ? 'unknown' : carrier(marketingCarrier) === null ? 'unknown' : 'other';
  if (isStar(operatingCarrier)) return 'star';
  if (GROUP.has(operatingCarrier)) return 'group';
  if (CODE_SHARE.has(operatingCarrier) || operatingCarrier === marketingCarrier) return 'other';
  return isStar(marketingCarrier) && (carrier(operatingCarrier)?.alliance ?? null) === null ? 'unclear' : 'other';
}

/** A flight of one of the table's partners that an airline of the group sells. */
function isCodeShare({ operatingCarrier, marketingCarrier }: Segment): boolean {
  return CODE_SHARE.has(operatingCarrier ?? '') && GROUP.has(marketingCarrier);
}

function isStar(code: AirlineCode | null): boolean {
  return code !== null && carrier(code)?.alliance === 'star';
}
