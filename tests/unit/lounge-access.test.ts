import { describe, expect, it } from 'vitest';
import type { Cabin } from '../../lib/flights/cabin';
import { airportCode } from '../../lib/flights/codes';
import type { ProgrammeAtTier } from '../../lib/settings/types';
import { programmeCode } from '../../lib/flights/codes';
import { accessTo, type Visit } from '../../lib/lounges/access';
import { hasGroupLounge } from '../../lib/lounges/group-lounges';
import { holderOf } from '../../lib/lounges/holder';
import { LOUNGE_RULES } from '../../lib/lounges/rules';
import { carrier, flown } from './make-offers';

const COUNTRIES: Readonly<Record<string, string>> = {
  FRA: 'DE',
  MUC: 'DE',
  HAM: 'DE',
  GRU: 'BR',
  ZRH: 'CH',
  LIS: 'PT',
  LHR: 'GB',
  EWR: 'US',
  SFO: 'US',
  JFK: 'US',
  IST: 'TR',
  HND: 'JP',
  CTS: 'JP',
};
const ALLIANCES: Readonly<Record<string, number>> = { LMM: 4, UMP: 4, ACA: 4, TKM: 4, BAC: 2, LAP: 1 };

function visit(words: string, cabin: Cabin | null, more: Partial<Visit> & { readonly by?: string | null } = {}): Visit {
  const plain = flown(words);
  const { by } = more;
  const segment = { ...plain, cabin, ...(by === undefined ? {} : { operatingCarrier: by === null ? null : carrier(by) }) };
  return {
    segment,
    searchedCabin: cabin,
    from: COUNTRIES[segment.origin] ?? null,
    to: COUNTRIES[segment.destination] ?? null,
    connectsAbroad: false,
    hasGroupLounge: hasGroupLounge(segment.origin),
    ...more,
  };
}

/** `LMM 16`; empty: no membership. */
function holding(words: string) {
  const [code = '', tier = ''] = words.split(' ');
  const membership: ProgrammeAtTier | null = words === '' ? null : { code: programmeCode(code) ?? expect.fail(code), tier: Number(tier) };
  return holderOf(membership, ALLIANCES[code] ?? null);
}

const LH_TABLE = 'www.lufthansa.com/cl/en/admission-rules';
const LH_TABLE_NEWER = 'www.lufthansa.com/xx/pl/during-your-trip/lounges/admission-rules';
const STAR = 'www.staralliance.com/de/lounge-access-policy';
const PORTAL = 'portal.staralliance.com/cms/products/airports/branding';

describe('a traveller gets into a lounge', () => {
  /** Worked out by hand from the sources: flight and who flies it, cabin, membership, the answer, the rules that decide, and where they stand. */
  it.each<[string, string | undefined, Cabin, string, 'yes' | 'no' | 'unknown', readonly string[], string]>([
    // Lufthansa's table: Senators into Senator and Business Lounges with a flight of the group or the alliance; Star Gold on an airline of the alliance besides.
    ['LH 506 FRA-GRU', undefined, 'economy', 'LMM 16', 'yes', ['senator', 'starGold'], LH_TABLE],
    // Frequent Travellers into the group's Business Lounges; Frankfurt has one.
    ['LH 506 FRA-GRU', undefined, 'economy', 'LMM 8', 'yes', ['frequentTraveller'], LH_TABLE],
    // São Paulo: a Frequent Traveller is Star Silver, which opens nothing of other members; whether Lufthansa has a lounge there no rule says.
    ['LH 507 GRU-FRA', undefined, 'economy', 'LMM 8', 'unknown', ['frequentTraveller'], LH_TABLE],
    // "A requirement for entry is your status or your travel class": economy alone is neither.
    ['LH 506 FRA-GRU', undefined, 'economy', 'LMM 1', 'no', ['economy'], LH_TABLE],
    ['LH 506 FRA-GRU', undefined, 'premiumEconomy', '', 'no', ['economy'], LH_TABLE],
    // Business Class passengers: Business Lounge; abroad every member's too.
    ['LH 506 FRA-GRU', undefined, 'business', '', 'yes', ['businessGroup', 'businessStar'], LH_TABLE],
    ['LH 100 MUC-FRA', undefined, 'business', 'LMM 1', 'yes', ['businessGroup'], LH_TABLE],
    // Hamburg: the right is to a lounge of Lufthansa's, and no rule says that there is one.
    ['LH 3 HAM-FRA', undefined, 'business', '', 'unknown', ['businessGroup'], LH_TABLE],
    // First, flown by Lufthansa or SWISS: also the First Class Lounge.
    ['LX 92 ZRH-GRU', undefined, 'first', '', 'yes', ['firstOwn', 'firstStar'], LH_TABLE],
    // HON Circle on an airline of the group that is not in the alliance, Basic fare or not.
    ['EW 80 MUC-LIS', undefined, 'economy', 'LMM 24', 'yes', ['hon'], LH_TABLE],
    // Senators on Eurowings' Basic: out by one form of the table, in by the other; the fare is not told.
    ['EW 80 MUC-LIS', undefined, 'economy', 'LMM 16', 'unknown', ['statusBasicDisputed'], LH_TABLE_NEWER],
    ['EW 80 MUC-LIS', undefined, 'economy', 'LMM 8', 'unknown', ['frequentTravellerBasic'], LH_TABLE_NEWER],
    ['4Y 80 FRA-LIS', undefined, 'economy', 'LMM 8', 'unknown', ['statusBasicDisputed'], LH_TABLE_NEWER],
    // British Airways is neither of the group nor of the alliance, nor a code-share partner.
    ['BA 903 FRA-LHR', undefined, 'economy', 'LMM 16', 'no', ['economy', 'statusOtherAirline'], LH_TABLE],
    // LATAM flies, Lufthansa sells: a code-share flight. The same seat sold by LATAM is none.
    ['LH 4670 FRA-GRU', 'LA', 'economy', 'LMM 16', 'yes', ['senator'], LH_TABLE],
    ['LA 8071 FRA-GRU', undefined, 'economy', 'LMM 16', 'no', ['economy', 'statusOtherAirline'], LH_TABLE],
    // Business on another member of the alliance, abroad.
    ['TP 82 GRU-LIS', undefined, 'business', '', 'yes', ['businessStar'], STAR],
    ['TP 82 GRU-LIS', undefined, 'economy', '', 'no', ['economy'], LH_TABLE],
    // Gold of other programmes.
    ['LH 507 GRU-FRA', undefined, 'economy', 'UMP 16', 'yes', ['starGold'], LH_TABLE],
    ['LH 507 GRU-FRA', undefined, 'economy', 'ACA 24', 'yes', ['starGold'], LH_TABLE],
    ['LH 507 GRU-FRA', undefined, 'economy', 'ACA 16', 'no', ['economy'], LH_TABLE],
    ['BA 903 FRA-LHR', undefined, 'economy', 'UMP 24', 'no', ['economy', 'starGoldOtherAirline'], LH_TABLE],
    ['4Y 80 FRA-LIS', undefined, 'economy', 'ACA 32', 'yes', ['starGoldGroup'], LH_TABLE],
    ['EW 80 MUC-LIS', undefined, 'economy', 'ACA 32', 'unknown', ['starGoldBasic'], LH_TABLE],
    ['VL 80 MUC-LIS', undefined, 'economy', 'UMP 32', 'unknown', ['starGoldCityAirlines'], LH_TABLE_NEWER],
    // United's own Gold at home: one source closes United's Clubs to them, another leaves other members' lounges open.
    ['UA 500 EWR-SFO', undefined, 'economy', 'UMP 16', 'unknown', ['unitedAtHome'], 'onemileatatime.com/clarifying-star-alliance-gold-lounge-access-policy/'],
    ['UA 500 EWR-SFO', undefined, 'economy', 'LMM 16', 'yes', ['senator', 'starGold'], LH_TABLE],
    ['UA 500 EWR-SFO', undefined, 'first', '', 'no', ['domesticUnitedStates'], PORTAL],
    ['NH 50 HND-CTS', undefined, 'business', '', 'unknown', ['domesticElsewhere'], STAR],
    // The policy speaks of Star Alliance's flights: of British Airways' own lounges nothing is known here.
    ['BA 903 FRA-LHR', undefined, 'business', '', 'unknown', ['otherAirline'], ''],
    ['LA 8071 FRA-GRU', undefined, 'economy', 'LAP 24', 'unknown', ['otherStatus'], ''],
    ['LH 506 FRA-GRU', undefined, 'economy', 'BAC 16', 'no', ['economy'], LH_TABLE],
    // A programme of the alliance whose tiers no source here tells.
    ['TK 1588 FRA-IST', undefined, 'economy', 'TKM 16', 'unknown', ['tierUnknown'], ''],
  ])('on %s (flown by %s) in %s with “%s”: %s', (words, by, cabin, membership, gets, rules, source) => {
    const found = accessTo(visit(words, cabin, by === undefined ? {} : { by }), [holding(membership)]);
    expect([found.gets, found.rules]).toEqual([gets, rules]);
    const addresses = found.rules.flatMap((id) => LOUNGE_RULES[id].sources.map(({ address }) => address ?? ''));
    if (source === '') expect(addresses).toEqual([]);
    else expect(addresses).toContainEqual(`https://${source}`);
  });

  it('by the best of several cards', () => {
    expect(accessTo(visit('LH 507 GRU-FRA', 'economy'), [holding('LAP 24'), holding('UMP 16')])).toMatchObject({ gets: 'yes', rules: ['starGold'] });
  });

  it('only where Lufthansa has a lounge, if a right is to those alone', () => {
    const at = (hasLounge: boolean | null) => accessTo(visit('LH 507 GRU-FRA', 'economy', { hasGroupLounge: hasLounge }), [holding('LMM 8')]);
    expect(at(true)).toEqual({ gets: 'yes', rules: ['frequentTraveller'], lacks: null });
    expect(at(null)).toEqual({ gets: 'unknown', rules: ['frequentTraveller'], lacks: 'groupLounge' });
    expect(at(false)).toEqual({ gets: 'no', rules: ['frequentTraveller', 'economy'], lacks: 'groupLounge' });
  });

  it('is not known where nobody says who flies, except for those whom no airline lets in', () => {
    expect(accessTo(visit('LH 507 GRU-FRA', 'economy', { by: null }), [holding('LMM 16')])).toEqual({
      gets: 'unknown',
      rules: ['operatorUnknown'],
      lacks: null,
    });
    expect(accessTo(visit('LH 507 GRU-FRA', 'economy', { by: null }), [holding('LMM 1')])).toMatchObject({ gets: 'no', rules: ['economy'] });
  });

  it('is not known on a regional airline that may fly as the member or on its own account', () => {
    expect(accessTo(visit('UA 5000 EWR-SFO', 'economy', { by: 'OO' }), [holding('ACA 32')])).toEqual({
      gets: 'unknown',
      rules: ['operatorUnclear'],
      lacks: null,
    });
  });

  it('hangs on the cabin where the page does not tell it and the cabins differ', () => {
    const inBusinessSearch = { ...visit('LH 506 FRA-GRU', null), searchedCabin: 'business' as const };
    expect(accessTo(inBusinessSearch, [holding('LMM 1')])).toEqual({ gets: 'unknown', rules: ['economy', 'businessGroup', 'businessStar'], lacks: 'cabin' });
    expect(accessTo(inBusinessSearch, [holding('LMM 16')]).gets).toBe('yes');
  });

  it('within the United States before a flight abroad by a rule that the source does not spell out', () => {
    expect(accessTo(visit('UA 500 SFO-EWR', 'first', { connectsAbroad: true }), [holding('')])).toMatchObject({
      gets: 'unknown',
      rules: ['domesticConnecting'],
    });
  });

  it('knows nothing of borders where an airport is in no table', () => {
    expect(accessTo(visit('TP 82 GRU-LIS', 'business', { to: null }), [holding('')])).toMatchObject({ gets: 'unknown', rules: ['domesticElsewhere'] });
  });
});

describe('Milefy’s word on the leading programme', () => {
  const onLufthansa = visit('LH 507 GRU-FRA', 'economy');

  it('decides where the published rules leave it open', () => {
    expect(accessTo(onLufthansa, [holding('LMM 8')], 'yes')).toMatchObject({ gets: 'yes', rules: ['milefyYes', 'frequentTraveller'] });
    expect(accessTo(onLufthansa, [holding('LMM 8')], 'no')).toMatchObject({ gets: 'no', rules: ['milefyNo', 'economy'] });
    expect(accessTo(visit('TK 1588 FRA-IST', 'economy'), [holding('TKM 16')], 'yes')).toMatchObject({ gets: 'yes', rules: ['milefyYes'] });
  });

  it('and the published rules name their reasons together where they agree', () => {
    expect(accessTo(onLufthansa, [holding('LMM 16')], 'yes')).toMatchObject({ gets: 'yes', rules: ['milefyYes', 'senator', 'starGold'] });
  });

  it('that contradicts the published rules leaves it unknown, with both', () => {
    expect(accessTo(onLufthansa, [holding('LMM 16')], 'no')).toEqual({ gets: 'unknown', rules: ['milefyNo', 'senator', 'starGold'], lacks: null });
    expect(accessTo(visit('BA 903 FRA-LHR', 'economy'), [holding('LMM 16')], 'yes')).toEqual({
      gets: 'unknown',
      rules: ['milefyYes', 'statusOtherAirline'],
      lacks: null,
    });
  });

  it('against it does not close what the cabin opens', () => {
    expect(accessTo(visit('LH 506 FRA-GRU', 'business'), [holding('LMM 16')], 'no').gets).toBe('yes');
    expect(accessTo(visit('LH 506 FRA-GRU', 'business'), [holding('LMM 1')], 'no')).toMatchObject({ gets: 'yes', rules: ['businessGroup', 'businessStar'] });
  });

  it('for some booking classes alone is no answer', () => {
    expect(accessTo(onLufthansa, [holding('LMM 8')], 'some')).toMatchObject({ gets: 'unknown', rules: ['milefySome'] });
  });

  it('speaks of no other programme of the traveller', () => {
    expect(accessTo(onLufthansa, [holding('LMM 1'), holding('ACA 32')], 'no')).toMatchObject({ gets: 'yes', rules: ['starGold'] });
  });
});

it('is known of the hubs alone, without Lufthansa’s data, whether the group has a lounge', () => {
  const at = (code: string) => hasGroupLounge(airportCode(code) ?? expect.fail(code));
  expect(['FRA', 'MUC', 'ZRH', 'GVA', 'VIE', 'GRU', 'HAM'].map(at)).toEqual([true, true, true, true, true, null, null]);
});
