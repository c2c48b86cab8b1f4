import type { Chart, Condition, Goal, Rule, RuleSource } from '../chart';
import { airlines, classes, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const USD = currency('USD');

const FARE_CLASS_CHART: RuleSource = {
  title: 'United Airlines Fare Class Chart',
  address: 'https://cwsi.net/united.aspx',
  checked: CHECKED,
  confidence: 'reported',
};
const BASIC_ECONOMY: RuleSource = {
  title: 'thetraveler.org',
  address: 'https://thetraveler.org/united-tightens-miles-on-basic-economy-boosts-cardholders',
  checked: CHECKED,
  confidence: 'reported',
};
/** Of 2025-12-17, before the new rates: whether Basic Economy still earns PQP was not found. */
const BASIC_ECONOMY_PQP: RuleSource = {
  title: 'viewfromthewing.com, 2025-12-17',
  address: 'https://viewfromthewing.com/?p=240606',
  checked: CHECKED,
  confidence: 'dated',
};
const BASIC_ECONOMY_PQF: RuleSource = {
  title: 'cwsi.net calculate_united_miles',
  address: 'https://glama.ai/mcp/connectors/net.cwsi/fares/tools/calculate_united_miles',
  checked: CHECKED,
  confidence: 'reported',
};
const QUALIFICATION: RuleSource = {
  title: 'mileageplusupdates.com',
  address: 'https://mileageplusupdates.com/mileageplus/english/qualification/',
  checked: CHECKED,
  confidence: 'dated',
};
const STATUS_2026: RuleSource = {
  title: 'thepointsguy.com, 2025-12-08',
  address: 'https://thepointsguy.com/news/united-airlines-premier-status-pluspoints-changes/',
  checked: CHECKED,
  confidence: 'reported',
};

const MEMBER = 1;
const SILVER = 8;
const GOLD = 16;
const PLATINUM = 24;
const PREMIER_1K = 32;

/** United's own flights: United itself, and who flies as United Express (CommuteAir, GoJet, SkyWest, Mesa, Republic, Air Wisconsin). */
const OWN: Condition = {
  issuer: 'own',
  marketing: airlines('UA'),
  operating: airlines('UA C5 G7 OO YV YX ZW'),
};
/** The booking class may say that a fare is Basic Economy, or its brand. */
const BASIC: readonly { readonly by: string; readonly when: Condition }[] = [
  { by: 'class', when: { ...OWN, cabins: ['economy'], classes: classes('N') } },
  { by: 'brand', when: { ...OWN, cabins: ['economy'], brands: ['basic economy', 'united basic economy'] } },
];
const CAP_PER_TICKET = 75_000;

/**
 * United MileagePlus, for flights that United sells and flies itself: award miles, PQP, PQF, and what the tiers ask for in 2026.
 *
 * The rates changed for tickets bought from 2026-04-02 on; a fare on a list is bought after that, so only the new ones are here. They depend on
 * whether the member has a United card: these are the rates WITHOUT one (a card adds 3 miles a dollar at every tier).
 *
 * Not sourced: the new rates on a page of United's own; what Premier members earn on Basic Economy (so from nothing on);
 * partner flights on United tickets since April 2026; rounding; minimum miles; what 2027 asks for. A tier also asks for four flights on United.
 */
export const UMP: Chart = {
  code: programme('UMP'),
  name: 'United MileagePlus',
  alliance: 4,
  tiers: [
    { code: MEMBER, name: 'Member' },
    { code: SILVER, name: 'Premier Silver' },
    { code: GOLD, name: 'Premier Gold' },
    { code: PLATINUM, name: 'Premier Platinum' },
    { code: PREMIER_1K, name: 'Premier 1K' },
  ],
  issuers: airlines('UA'),
  issuedBy: 'United',
  regions: {},
  routes: [],
  accruals: [
    {
      id: 'miles',
      metric: 'RDM',
      name: 'Award Miles',
      rounding: null,
      rules: [
        ...BASIC.flatMap(({ by, when }): readonly Rule[] => [
          { id: `miles-basic-${by}-member`, kind: 'nothing', when: { ...when, tiers: [MEMBER] }, source: BASIC_ECONOMY },
          {
            id: `miles-basic-${by}`,
            kind: 'revenue',
            when,
            currency: USD,
            // Without a United card: contested. 2 and 6 by this source, nothing by others; of Gold and Platinum only that it is less than on other fares.
            perUnit: { base: [0, 2], tiers: { [GOLD]: [0, 6], [PLATINUM]: [0, 7], [PREMIER_1K]: [0, 6] } },
            capPerTicket: CAP_PER_TICKET,
            source: BASIC_ECONOMY,
          },
        ]),
        {
          id: 'miles',
          kind: 'revenue',
          when: OWN,
          currency: USD,
          // Without a United card.
          perUnit: { base: 3, tiers: { [SILVER]: 5, [GOLD]: 6, [PLATINUM]: 7, [PREMIER_1K]: 9 } },
          capPerTicket: CAP_PER_TICKET,
          source: FARE_CLASS_CHART,
        },
      ],
    },
    {
      id: 'pqp',
      metric: 'EQP',
      name: 'PQP',
      rounding: null,
      rules: [
        ...BASIC.map(({ by, when }): Rule => ({
          id: `pqp-basic-${by}`,
          kind: 'revenue',
          when,
          currency: USD,
          perUnit: { base: 1 },
          source: BASIC_ECONOMY_PQP,
        })),
        { id: 'pqp', kind: 'revenue', when: OWN, currency: USD, perUnit: { base: 1 }, source: FARE_CLASS_CHART },
      ],
    },
    {
      id: 'pqf',
      metric: 'EQS',
      name: 'PQF',
      rounding: null,
      rules: [
        ...BASIC.map(({ by, when }): Rule => ({ id: `pqf-basic-${by}`, kind: 'nothing', when, source: BASIC_ECONOMY_PQF })),
        { id: 'pqf', kind: 'fixed', when: OWN, amount: { base: 1 }, source: QUALIFICATION },
      ],
    },
  ],
  goals: [
    ...byFlightsOrSpend(SILVER, 15, 5_000, 6_000),
    ...byFlightsOrSpend(GOLD, 30, 10_000, 12_000),
    ...byFlightsOrSpend(PLATINUM, 45, 15_000, 18_000),
    ...byFlightsOrSpend(PREMIER_1K, 60, 22_000, 28_000),
  ],
  signupUrl: null,
};

function byFlightsOrSpend(tier: number, pqf: number, pqp: number, pqpAlone: number): readonly Goal[] {
  const common = { tier, period: 'calendarYear', source: STATUS_2026 } as const;
  return [
    {
      ...common,
      needs: [
        { accrual: 'pqf', amount: pqf },
        { accrual: 'pqp', amount: pqp },
      ],
    },
    { ...common, needs: [{ accrual: 'pqp', amount: pqpAlone }] },
  ];
}
