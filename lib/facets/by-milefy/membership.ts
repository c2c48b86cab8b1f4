import { appraisedLegs } from '../../flights/fare';
import type { Offer } from '../../flights/offer';
import { BASIC_TIER, tierWords } from '../../milefy/codes';
import type { ProgrammeChoice } from '../../settings/types';
import { listedProgramme, type KnownTraveller } from '../../traveller/traveller';
import type { Whose } from './ask';
import type { NamedProgramme } from './assumed';

/** One of the traveller's programmes as answers name it, or, where they chose none, the one of a flight's marketing carrier. */
export interface Membership {
  readonly whose: Whose;
  readonly programme: ProgrammeChoice;
  /** The programme's own name of the tier. */
  readonly tier: string;
}

/** For whom everything is asked, in one request. */
export function everybody({ memberships }: KnownTraveller): readonly Whose[] {
  return memberships.length === 0 ? ['own'] : memberships;
}

/** Whose numbers an offer is shown with: the preferred programme first; empty where none was chosen and the API lists none of the carrier's. */
export function membershipsFor(traveller: KnownTraveller, offer: Offer): readonly Membership[] {
  const { memberships, listed } = traveller;
  if (memberships.length > 0) {
    return memberships.flatMap((each) => {
      const programme = listedProgramme(traveller, each.code);
      return programme === null ? [] : [{ whose: each, programme, tier: tierName(programme, each.tier) }];
    });
  }
  const [first] = appraisedLegs(offer).flatMap(({ segments }) => segments);
  const programme = first === undefined ? undefined : listed.find(({ airlines }) => airlines.includes(first.marketingCarrier));
  return programme === undefined ? [] : [{ whose: 'own', programme, tier: tierName(programme, BASIC_TIER) }];
}

function tierName({ tiers }: ProgrammeChoice, tier: number): string {
  return tiers.find(({ code }) => code === tier)?.name ?? tierWords(tier);
}

/** The programme's entry among those that an answer holds: without a chosen programme there may be one for each marketing carrier of a flight. */
export function entryOf<Said extends { readonly programCode: string }>(entries: readonly Said[], { programme }: Membership): Said | undefined {
  return entries.find(({ programCode }) => programCode === programme.code);
}

/** The membership as answers name it. */
export function named({ whose, programme, tier }: Membership): NamedProgramme {
  return { code: programme.code, name: programme.name, tier, isCarriers: whose === 'own' };
}
