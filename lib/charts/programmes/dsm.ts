import type { Chart, Condition, Goal, Rule, RuleSource } from '../chart';
import { airlines, classes, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const USD = currency('USD');

/** Undated; later than the page with the five rates, which it does not contradict. */
const EARN_WITH_DELTA: RuleSource = {
  title: 'delta.com, earn-miles-with-delta',
  address: 'https://delta.com/content/www/en_US/skymiles/earn-miles/earn-miles-with-delta.html',
  checked: CHECKED,
  confidence: 'official',
};
const MAIN_BASIC: RuleSource = {
  title: 'thepointsguy.com, 2021-12-09',
  address: 'https://thepointsguy.com/news/delta-basic-economy-devaluation',
  checked: CHECKED,
  confidence: 'reported',
};
const COMFORT_BASIC: RuleSource = {
  title: 'pro.delta.com, 2025-11-06',
  address: 'https://pro.delta.com/content/agency/kr/ko/products-and-services/in-flight/delta-comfort-plus.html',
  checked: CHECKED,
  confidence: 'official',
};
const EXTRA: RuleSource = { title: 'blog.atlastravel.com, 2025', address: null, checked: CHECKED, confidence: 'reported' };
const DELTA_TICKETED: RuleSource = {
  title: 'news.delta.com, 2015',
  address: 'https://news.delta.com/2015-skymiles-program-news-delta',
  checked: CHECKED,
  confidence: 'official',
};
const MEDALLION_2026: RuleSource = {
  title: 'thepointsguy.com, 2025-08-26',
  address: 'https://thepointsguy.com/news/delta-air-lines-skymiles-medallion-2026-update',
  checked: CHECKED,
  confidence: 'reported',
};

const MEMBER = 1;
const SILVER = 8;
const GOLD = 16;
const PLATINUM = 24;
const DIAMOND = 32;

const DELTA = airlines('DL');
/** The flight number decides, whoever issues the ticket and flies. */
const OWN: Condition = { marketing: DELTA };
const BASIC: readonly { readonly by: string; readonly when: Condition }[] = [
  { by: 'class', when: { ...OWN, cabins: ['economy'], classes: classes('E') } },
  { by: 'brand', when: { ...OWN, cabins: ['economy'], brands: ['main basic', 'delta main basic', 'basic economy'] } },
];
const EXTRA_BRANDS = ['main', 'comfort', 'first', 'premium select', 'one'].flatMap((cabin) => [`${cabin} extra`, `delta ${cabin} extra`]);
const CAP_PER_TICKET = 75_000;

/**
 * Delta SkyMiles, for flights with a Delta flight number and, for award miles, any flight on a Delta ticket; what the tiers ask for in 2026.
 *
 * Not sourced: what Medallions earn on Comfort Basic (so from its 2 miles a dollar up to their rate on other fares) and on Extra fares, the dearest of each
 * cabin (a member earns "up to seven"; the rate of Medallions here is that of Classic, which no list undercuts with an Extra fare); rounding; minimum miles;
 * flights with other airlines' numbers and tickets; package and consolidator fares, which earn by distance and look like any other on a list; what 2027 asks
 * for.
 */
export const DSM: Chart = {
  code: programme('DSM'),
  name: 'Delta SkyMiles',
  alliance: 3,
  tiers: [
    { code: MEMBER, name: 'Member' },
    { code: SILVER, name: 'Silver Medallion' },
    { code: GOLD, name: 'Gold Medallion' },
    { code: PLATINUM, name: 'Platinum Medallion' },
    { code: DIAMOND, name: 'Diamond Medallion' },
  ],
  issuers: DELTA,
  issuedBy: 'Delta',
  regions: {},
  routes: [],
  accruals: [
    {
      id: 'miles',
      metric: 'RDM',
      name: 'Award Miles',
      rounding: null,
      rules: [
        ...BASIC.map(({ by, when }): Rule => ({ id: `miles-basic-${by}`, kind: 'nothing', when, source: MAIN_BASIC })),
        {
          id: 'miles-comfort-basic',
          kind: 'revenue',
          when: { ...OWN, cabins: ['economy'], brands: ['comfort basic', 'delta comfort basic'] },
          currency: USD,
          perUnit: { base: 2, tiers: { [SILVER]: [2, 7], [GOLD]: [2, 8], [PLATINUM]: [2, 9], [DIAMOND]: [2, 11] } },
          capPerTicket: CAP_PER_TICKET,
          source: COMFORT_BASIC,
        },
        {
          id: 'miles-extra',
          kind: 'revenue',
          when: { ...OWN, brands: EXTRA_BRANDS, tiers: [MEMBER] },
          currency: USD,
          perUnit: { base: [5, 7] },
          capPerTicket: CAP_PER_TICKET,
          source: EXTRA,
        },
        revenue('miles', OWN, EARN_WITH_DELTA),
        revenue('miles-ticketed', { issuer: 'own' }, DELTA_TICKETED),
      ],
    },
    {
      id: 'mqd',
      metric: 'EQD',
      name: 'MQDs',
      rounding: null,
      rules: [
        ...BASIC.map(({ by, when }): Rule => ({ id: `mqd-basic-${by}`, kind: 'nothing', when, source: MAIN_BASIC })),
        { id: 'mqd', kind: 'revenue', when: OWN, currency: USD, perUnit: { base: 1 }, source: MEDALLION_2026 },
      ],
    },
  ],
  goals: [needs(SILVER, 5_000), needs(GOLD, 10_000), needs(PLATINUM, 15_000), needs(DIAMOND, 28_000)],
  signupUrl: null,
};

function revenue(id: string, when: Condition, source: RuleSource): Rule {
  const perUnit = { base: 5, tiers: { [SILVER]: 7, [GOLD]: 8, [PLATINUM]: 9, [DIAMOND]: 11 } };
  return { id, kind: 'revenue', when, currency: USD, perUnit, capPerTicket: CAP_PER_TICKET, source };
}

function needs(tier: number, amount: number): Goal {
  return { tier, needs: [{ accrual: 'mqd', amount }], period: 'calendarYear', source: MEDALLION_2026 };
}
