import type { Cabin } from '../../flights/cabin';
import type { Chart, Condition, FixedRule, Goal, Rate, RuleSource } from '../chart';
import { airlines, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const GBP = currency('GBP');

const AVIOS: RuleSource = {
  title: 'BA press release, 2023-07-20',
  address: 'https://www.breakingtravelnews.com/news/article/british-airways-enhances-avios-collection-with-ancillary-purchases-and-cash/',
  checked: CHECKED,
  confidence: 'official',
};
const TIER_POINTS: RuleSource = {
  title: 'BA Media Centre 05022025',
  address: 'https://www.tourexpi.com/en-intl/news/british-airways-improves-and-extends-its-bonus-tier-point-offer-205870.html',
  checked: CHECKED,
  confidence: 'official',
};
const EXTRA: RuleSource = {
  title: 'smartwithpoints.co.uk, November 2025',
  address: 'https://smartwithpoints.co.uk/p/british-airways-tier-point-bonuses-permanent-november-2025',
  checked: CHECKED,
  confidence: 'reported',
};
const EXTRA_NOT_ON_BASIC: RuleSource = {
  title: 'BA New Tier Points Optimization Guide',
  address: 'https://github.com/peacemeals/rtw-optimizer/blob/b2fae3e9/10-ba-ntp-optimization-guide.md',
  checked: CHECKED,
  confidence: 'reported',
};
const STATUS_2025: RuleSource = {
  title: 'headforpoints.com, 2025-04-01',
  address: 'https://www.headforpoints.com/2025/04/01/british-airways-club-launches/',
  checked: CHECKED,
  confidence: 'reported',
};

const BLUE = 1;
const BRONZE = 8;
const SILVER = 16;
const GOLD = 24;

/** The flight number decides, whoever flies. */
const FLOWN: Condition = { marketing: airlines('BA') };
const OWN: Condition = { ...FLOWN, issuer: 'own' };

/**
 * The British Airways Club, for flights with a British Airways flight number on its own tickets: Avios and Tier Points by the fare in pounds, extra
 * Tier Points by cabin, and what the tiers ask for in a year from April to March.
 *
 * Not sourced: a page of British Airways' own (its press releases and what others read there); the distance at which short haul (Euro Traveller, Club
 * Europe) ends, so both where the fare does not name its cabin; fares that earn by distance; caps, minimums, rounding; changes after April 2026;
 * the Gold Guest List (65,000 Tier Points, most of them with British Airways; its rate and code).
 */
export const BAC: Chart = {
  code: programme('BAC'),
  name: 'The British Airways Club',
  alliance: 2,
  tiers: [
    { code: BLUE, name: 'Blue' },
    { code: BRONZE, name: 'Bronze' },
    { code: SILVER, name: 'Silver' },
    { code: GOLD, name: 'Gold' },
  ],
  issuers: airlines('BA'),
  issuedBy: 'British Airways',
  regions: {},
  routes: [],
  accruals: [
    {
      id: 'avios',
      metric: 'RDM',
      name: 'Avios',
      rounding: null,
      rules: [
        // Bought from 2023-10-18 on, as every fare on a list is.
        { id: 'avios', kind: 'revenue', when: OWN, currency: GBP, perUnit: { base: 6, tiers: { [BRONZE]: 7, [SILVER]: 8, [GOLD]: 9 } }, source: AVIOS },
      ],
    },
    {
      id: 'tierPoints',
      // 30K counts Tier Points as its accrual 2.
      metric: 'EQM',
      name: 'Tier Points',
      rounding: null,
      rules: [{ id: 'tier-points', kind: 'revenue', when: OWN, currency: GBP, perUnit: { base: 1 }, source: TIER_POINTS }],
      plus: [
        {
          id: 'extra-basic',
          kind: 'nothing',
          when: { ...OWN, cabins: ['economy'], brands: ['economy basic', 'basic', 'euro traveller basic', 'world traveller basic'] },
          source: EXTRA_NOT_ON_BASIC,
        },
        extra('economy', 75, ['euro traveller']),
        extra('economy', 150, ['world traveller']),
        extra('economy', [75, 150]),
        extra('premiumEconomy', 275),
        extra('business', 175, ['club europe']),
        extra('business', 400, ['club world', 'club suite']),
        extra('business', [175, 400]),
        extra('first', 550),
      ],
    },
    {
      id: 'flights',
      metric: 'EQS',
      name: 'Eligible Flights',
      rounding: null,
      rules: [{ id: 'flights', kind: 'fixed', when: FLOWN, amount: { base: 1 }, source: STATUS_2025 }],
    },
  ],
  goals: [
    needs(BRONZE, 'tierPoints', 3_500),
    needs(BRONZE, 'flights', 25),
    needs(SILVER, 'tierPoints', 7_500),
    needs(SILVER, 'flights', 50),
    needs(GOLD, 'tierPoints', 20_000),
  ],
  signupUrl: null,
};

/** Paid for each flight beside what the fare brings. */
function extra(cabin: Cabin, amount: Rate, brands: readonly string[] = []): FixedRule {
  const id = ['extra', cabin, ...brands].join('-').replaceAll(' ', '-');
  return { id, kind: 'fixed', when: { ...OWN, cabins: [cabin], ...(brands.length === 0 ? {} : { brands }) }, amount: { base: amount }, source: EXTRA };
}

function needs(tier: number, accrual: string, amount: number): Goal {
  return { tier, needs: [{ accrual, amount }], period: 'programmeYear', source: STATUS_2025 };
}
