import type { Cabin } from '../../flights/cabin';
import type { Chart, Condition, Goal, Rule, RuleSource } from '../chart';
import { airlines, countries, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');

const DISCOVER: RuleSource = {
  title: 'Descubrir Flying Blue',
  address: 'https://wwws.airfrance.com.mx/information/flyingblue/discover-flying-blue',
  checked: CHECKED,
  confidence: 'official',
};
const LEVELS: RuleSource = {
  title: 'Discover Flying Blue',
  address: 'https://wwws.airfrance.fr/en/information/flyingblue/discover-flying-blue',
  checked: CHECKED,
  confidence: 'official',
};
/** 9 here and in a calculator; 8 in the code of another one. The airlines' own pages do not speak of Ultimate. */
const ULTIMATE_RATE: RuleSource = {
  title: 'Flying Blue Status Levels',
  address: 'https://miles-guide.com/en/statuts',
  checked: CHECKED,
  confidence: 'reported',
};
/** The text of flyingblue.com, kept by a third party. */
const GAIN_XP: RuleSource = {
  title: 'Your status and benefits / Gain XP',
  address: 'https://github.com/DragonNero/xpCalculator/blob/9ef5313c/pages/statusXp.php',
  checked: CHECKED,
  confidence: 'official',
};
const ULTIMATE: RuleSource = {
  title: 'skystatus.pro, 2026-02-17',
  address: 'https://skystatus.pro/guide/flying-blue-ultimate-status',
  checked: CHECKED,
  confidence: 'reported',
};

const EXPLORER = 1;
const SILVER = 8;
const GOLD = 16;
const PLATINUM = 24;
/** 30K's code is not known. */
const ULTIMATE_TIER = 1000;

/** The flight number decides, whoever issues the ticket and flies. No source makes a difference by fare brand. */
const OWN: Condition = { marketing: airlines('AF KL') };

/** What Economy earns. On the edge of two bands, half a percent to either side, both: the programme's own distances are not public. */
const BANDS: readonly { readonly id: string; readonly where: Condition; readonly xp: readonly [least: number, greatest: number] }[] = [
  { id: 'domestic', where: { routes: ['domestic'] }, xp: [2, 2] },
  { id: 'medium', where: { miles: { from: 0, to: 1_990 } }, xp: [5, 5] },
  { id: 'medium-or-long-1', where: { miles: { from: 1_990, to: 2_010 } }, xp: [5, 8] },
  { id: 'long-1', where: { miles: { from: 2_010, to: 3_482 } }, xp: [8, 8] },
  { id: 'long-1-or-2', where: { miles: { from: 3_482, to: 3_518 } }, xp: [8, 10] },
  { id: 'long-2', where: { miles: { from: 3_518, to: 4_975 } }, xp: [10, 10] },
  { id: 'long-2-or-3', where: { miles: { from: 4_975, to: 5_025 } }, xp: [10, 12] },
  { id: 'long-3', where: { miles: { from: 5_025, to: null } }, xp: [12, 12] },
];
/** In every band of the table the other cabins earn as many times what Economy earns. */
const TIMES: readonly (readonly [Cabin, number])[] = [
  ['economy', 1],
  ['premiumEconomy', 2],
  ['business', 3],
  ['first', 5],
];

const EXPERIENCE: readonly Rule[] = BANDS.flatMap(({ id, where, xp: [least, greatest] }) =>
  TIMES.map(([cabin, times]) => {
    const base = [least * times, greatest * times] as const;
    return { id: `${id}-${cabin}`, kind: 'fixed', when: { ...OWN, ...where, cabins: [cabin] }, amount: { base }, source: GAIN_XP };
  }),
);

const OVERSEAS_FRANCE = countries('BL GF GP MF MQ NC PF PM RE WF YT');
const CARIBBEAN_NETHERLANDS = countries('AW BQ CW SX');

/**
 * Flying Blue, for flights with an Air France or KLM flight number: Miles by the fare, XP and UXP by cabin and distance band, and what the
 * levels ask for.
 *
 * Not sourced: the rate of Ultimate on a page of the airlines' own; whether flights to the overseas parts of France and the Netherlands are domestic
 * (so both); the bands at 2,000, 3,500 and 5,000 miles; fares, brands or flight numbers that earn less; caps, minimums, rounding; Transavia;
 * partners' flights; a page of 2026 with the rates (the pages read are older than May 2026, the numbers agree with those reported in 2026).
 */
export const AKF: Chart = {
  code: programme('AKF'),
  name: 'Flying Blue',
  alliance: 3,
  tiers: [
    { code: EXPLORER, name: 'Explorer' },
    { code: SILVER, name: 'Silver' },
    { code: GOLD, name: 'Gold' },
    { code: PLATINUM, name: 'Platinum' },
    { code: ULTIMATE_TIER, name: 'Ultimate' },
  ],
  issuers: airlines('AF KL'),
  issuedBy: 'Air France-KLM',
  regions: {
    France: ['FR', ...OVERSEAS_FRANCE],
    Netherlands: ['NL', ...CARIBBEAN_NETHERLANDS],
    Elsewhere: [...OVERSEAS_FRANCE, ...CARIBBEAN_NETHERLANDS, '*'],
  },
  routes: [
    { name: 'domestic', is: 'domestic' },
    { name: 'domestic', is: 'withinRegion', regions: ['France'] },
    { name: 'domestic', is: 'withinRegion', regions: ['Netherlands'] },
  ],
  accruals: [
    {
      id: 'miles',
      metric: 'RDM',
      name: 'Miles',
      rounding: null,
      rules: [
        { ...euros('miles-ultimate', { ...OWN, tiers: [ULTIMATE_TIER] }), perUnit: { base: [8, 9] }, source: ULTIMATE_RATE },
        { ...euros('miles', OWN), perUnit: { base: 4, tiers: { [SILVER]: 6, [GOLD]: 7, [PLATINUM]: 8 } }, source: DISCOVER },
      ],
    },
    { id: 'xp', metric: 'EQP', name: 'XP', rounding: null, rules: EXPERIENCE },
    // Each XP of such a flight is one UXP too. 30K knows neither: the code is none of its own.
    { id: 'uxp', metric: 'accrual-1000', name: 'UXP', rounding: null, rules: EXPERIENCE },
  ],
  goals: [
    // Reaching a level takes its XP off the counter, so each is counted from the one below.
    needs(SILVER, EXPLORER, 'xp', 100, LEVELS),
    needs(GOLD, SILVER, 'xp', 180, LEVELS),
    needs(PLATINUM, GOLD, 'xp', 300, LEVELS),
    needs(ULTIMATE_TIER, PLATINUM, 'uxp', 900, ULTIMATE),
  ],
  signupUrl: null,
};

function euros(id: string, when: Condition) {
  return { id, kind: 'revenue', when, currency: currency('EUR') } as const;
}

function needs(tier: number, from: number, accrual: string, amount: number, source: RuleSource): Goal {
  return { tier, from, needs: [{ accrual, amount }], period: 'membershipYear', source };
}
