import type { Chart, Condition, Goal, Rate, Rule, RuleSource } from '../chart';
import { airlines, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const CAD = currency('CAD');

const RATES: RuleSource = {
  title: 'thepointsguy.com, August 2025',
  address: 'https://thepointsguy.com/news/air-canada-aeroplan-changes-elite-status-points-earning/',
  checked: CHECKED,
  confidence: 'reported',
};
/** A calculator that travellers keep; its code tells which partners' flights the multiplier counts on. */
const AC_SQD: RuleSource = { title: 'ac-sqd', address: 'https://github.com/cowtool-llc/ac-sqd', checked: CHECKED, confidence: 'reported' };
const CREDITS: RuleSource = {
  title: 'curatemyjourney.com',
  address: 'https://curatemyjourney.com/aeroplan-elite-status-changes',
  checked: CHECKED,
  confidence: 'reported',
};
const STATUS_2026: RuleSource = {
  title: 'businesstravelerusa.com, 2025-08-07',
  address: 'https://businesstravelerusa.com/news/air-canada-overhauls-aeroplan',
  checked: CHECKED,
  confidence: 'reported',
};
/** "35K for 35K, and so on up to 125K for Super Elite": 75K by that sentence. */
const STATUS_2026_ABOVE: RuleSource = { title: 'timeout.com/montreal, 2025-08-07', address: null, checked: CHECKED, confidence: 'reported' };

const MEMBER = 1;
const TIER_25K = 8;
const TIER_35K = 16;
const TIER_50K = 24;
const TIER_75K = 32;
const SUPER_ELITE = 33;

/** The date of the flight counts: before, Aeroplan paid by distance. */
const departs = { from: on('2026-01-01'), to: null };
/** Air Canada's own flights, Jazz and Rouge with them, whoever issues the ticket (so the code of ac-sqd). */
const OWN: Condition = { departs, operating: airlines('AC QK RV') };
/** Partners' flights on Air Canada's tickets. */
const TICKETED: Condition = { departs, issuer: 'own' };

/** What status multiplies: one point a dollar for every fare brand, Basic as well. */
const MULTIPLIED = { base: 1, tiers: { [TIER_25K]: 2, [TIER_35K]: 3, [TIER_50K]: 4, [TIER_75K]: 5, [SUPER_ELITE]: 6 } } as const;

/**
 * Air Canada Aeroplan, for flights from 2026-01-01 that Air Canada flies or issues the ticket of: points; SQC where it flies; what the tiers ask
 * for in 2026. The fare counts in Canadian dollars.
 *
 * Not sourced: a page of Air Canada's own with the numbers (all are reported); whether status multiplies on partners' flights other than those of
 * United, Lufthansa, SWISS, Austrian, Brussels and Copa (so from one point up to the whole multiplier); SQC on partners' flights; tickets issued by
 * others for which the fare is not told; cap; minimum; rounding of the result.
 */
export const ACA: Chart = {
  code: programme('ACA'),
  name: 'Air Canada Aeroplan',
  alliance: 4,
  tiers: [
    { code: MEMBER, name: 'Member' },
    { code: TIER_25K, name: '25K' },
    { code: TIER_35K, name: '35K' },
    { code: TIER_50K, name: '50K' },
    { code: TIER_75K, name: '75K' },
    { code: SUPER_ELITE, name: 'Super Elite' },
  ],
  issuers: airlines('AC'),
  issuedBy: 'Air Canada',
  regions: {},
  routes: [],
  accruals: [
    {
      id: 'points',
      metric: 'RDM',
      name: 'Aeroplan points',
      rounding: null,
      rules: [
        { id: 'points', kind: 'revenue', when: OWN, currency: CAD, perUnit: MULTIPLIED, source: RATES },
        {
          id: 'points-partner-multiplied',
          kind: 'revenue',
          when: { ...TICKETED, operating: airlines('UA LH LX OS SN CM') },
          currency: CAD,
          perUnit: MULTIPLIED,
          source: AC_SQD,
        },
        {
          id: 'points-partner',
          kind: 'revenue',
          when: TICKETED,
          currency: CAD,
          perUnit: { base: 1, tiers: { [TIER_25K]: [1, 2], [TIER_35K]: [1, 3], [TIER_50K]: [1, 4], [TIER_75K]: [1, 5], [SUPER_ELITE]: [1, 6] } },
          source: AC_SQD,
        },
      ],
    },
    {
      id: 'sqc',
      metric: 'EQP',
      name: 'SQC',
      rounding: null,
      rules: [
        credits('sqc-premium', { ...OWN, cabins: ['premiumEconomy', 'business', 'first'] }, 4),
        { id: 'sqc-basic', kind: 'nothing', when: { ...OWN, cabins: ['economy'], brands: brands('basic') }, source: CREDITS },
        credits('sqc-standard', { ...OWN, cabins: ['economy'], brands: brands('standard') }, 2),
        credits('sqc-flexible', { ...OWN, cabins: ['economy'], brands: ['flex', 'comfort', 'latitude'].flatMap(brands) }, 4),
        // A name that none of Air Canada's five economy brands has.
        credits('sqc-economy', { ...OWN, cabins: ['economy'] }, [0, 4]),
      ],
    },
  ],
  goals: [
    needs(TIER_25K, 25_000, STATUS_2026),
    needs(TIER_35K, 35_000, STATUS_2026),
    needs(TIER_50K, 50_000, STATUS_2026),
    needs(TIER_75K, 75_000, STATUS_2026_ABOVE),
    needs(SUPER_ELITE, 125_000, STATUS_2026_ABOVE),
  ],
  signupUrl: null,
};

function credits(id: string, when: Condition, each: Rate): Rule {
  return { id, kind: 'revenue', when, currency: CAD, perUnit: { base: each }, source: CREDITS };
}

/** The brand as Air Canada writes it, alone and after its cabin. */
function brands(name: string): readonly string[] {
  return [name, `economy ${name}`, `economy (${name})`];
}

function needs(tier: number, amount: number, source: RuleSource): Goal {
  return { tier, needs: [{ accrual: 'sqc', amount }], period: 'calendarYear', source };
}
