import type { Chart, Condition, Goal, Rule, RuleSource } from '../chart';
import { airlines, classes, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const USD = currency('USD');

/**
 * 5 for members and what status adds: 40, 60, 80, 120 %. The announcement of 2016 has the same numbers without Platinum Pro, which came later;
 * The Independent has 5 and 11 on 2025-12-19.
 */
const RATES: RuleSource = {
  title: 'roame.travel, 2024',
  address: 'https://roame.travel/guides/american-airlines-guide',
  checked: CHECKED,
  confidence: 'reported',
};
/** American's own page, word for word. */
const BASIC_ECONOMY: RuleSource = {
  title: 'onemileatatime.com, December 2025',
  address: 'https://onemileatatime.com/news/american-cuts-miles-loyalty-points-basic-economy',
  checked: CHECKED,
  confidence: 'official',
};
const STATUS_2026: RuleSource = {
  title: 'pointalize.com, 2026-01-07',
  address: 'https://pointalize.com/aa-keeps-status-requirements-same-for-2026',
  checked: CHECKED,
  confidence: 'reported',
};

const MEMBER = 1;
const GOLD = 8;
const PLATINUM = 16;
/** 30K's code of Platinum Pro is not known, nor whether Executive Platinum kept its own when Platinum Pro came between. */
const PLATINUM_PRO = 1000;
const EXECUTIVE_PLATINUM = 1001;

/** The flight number decides, whoever issues the ticket and flies ("flights marketed by American"). */
const OWN: Condition = { marketing: airlines('AA') };

/** Since 2022 each mile of such a flight, with what status adds, is one Loyalty Point. No cap since 2023. */
const MILES_AND_POINTS: readonly Rule[] = [
  // Bought from 2025-12-17 on, as every fare on a list is.
  { id: 'basic-class', kind: 'nothing', when: { ...OWN, cabins: ['economy'], classes: classes('B') }, source: BASIC_ECONOMY },
  { id: 'basic-brand', kind: 'nothing', when: { ...OWN, cabins: ['economy'], brands: ['basic economy'] }, source: BASIC_ECONOMY },
  {
    id: 'fare',
    kind: 'revenue',
    when: OWN,
    currency: USD,
    perUnit: { base: 5, tiers: { [GOLD]: 7, [PLATINUM]: 8, [PLATINUM_PRO]: 9, [EXECUTIVE_PLATINUM]: 11 } },
    source: RATES,
  },
];

/**
 * American AAdvantage, for flights with an American flight number: award miles, Loyalty Points (the same number), and what the tiers ask for
 * in the status year from 2026-03-01 to 2027-02-28.
 *
 * Not sourced: the table of rates on a page of American's own later than 2016; how a result is rounded (in 2016 the fare was rounded up to
 * the next dollar); flights with other airlines' numbers; bulk and package fares, which earn by distance and look like any other on a list.
 */
export const AAA: Chart = {
  code: programme('AAA'),
  name: 'American Airlines AAdvantage',
  alliance: 2,
  tiers: [
    { code: MEMBER, name: 'Member' },
    { code: GOLD, name: 'Gold' },
    { code: PLATINUM, name: 'Platinum' },
    { code: PLATINUM_PRO, name: 'Platinum Pro' },
    { code: EXECUTIVE_PLATINUM, name: 'Executive Platinum' },
  ],
  issuers: airlines('AA'),
  issuedBy: 'American Airlines',
  regions: {},
  routes: [],
  accruals: [
    { id: 'miles', metric: 'RDM', name: 'AAdvantage miles', rounding: null, rules: MILES_AND_POINTS },
    { id: 'loyaltyPoints', metric: 'EQP', name: 'Loyalty Points', rounding: null, rules: MILES_AND_POINTS },
  ],
  goals: [needs(GOLD, 40_000), needs(PLATINUM, 75_000), needs(PLATINUM_PRO, 125_000), needs(EXECUTIVE_PLATINUM, 200_000)],
  signupUrl: null,
};

function needs(tier: number, amount: number): Goal {
  return { tier, needs: [{ accrual: 'loyaltyPoints', amount }], period: 'programmeYear', source: STATUS_2026 };
}
