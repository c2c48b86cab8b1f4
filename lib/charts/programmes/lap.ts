import type { ByTier, Chart, Condition, RevenueRule, Rule, RuleSource } from '../chart';
import { airlines, classes, countries, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const USD = currency('USD');

/** The table of multipliers, with the example (900 − 100) × 9 = 7,200 for Platinum. Undated, after Gold Plus was made. */
const MULTIPLIERS: RuleSource = {
  title: 'LATAM Pass, Acumula volando en LATAM (es_pe)',
  address: 'https://latampass.collinsonlatam.com/es_pe/acumula-millas/acumula-volando-en-latam',
  checked: CHECKED,
  confidence: 'official',
};
/** The same table for flights within Brazil. It holds for members elsewhere; a Brazilian page of 2024 counts its own members' fares there in reais, by a table that was not found. */
const WITHIN_BRAZIL: RuleSource = { ...MULTIPLIERS, title: `${MULTIPLIERS.title}; Brazil’s own members: in reais`, confidence: 'dated' };
/** "Basic" earns a mile and a qualifying point a dollar; the table of multipliers knows no such exception. */
const BASIC_2026: RuleSource = { title: 'latam.com (CO, EC), observed 2026-09-21 and 2026-10-04', address: null, checked: CHECKED, confidence: 'reported' };
/** Until 2024 in LATAM Pass's words (latampass.latam.com/en_nz), with the example (900 − 100) × 6 = 4,800; in 2026 so reported. */
const QUALIFYING_2026: RuleSource = {
  title: 'cartoesdecredito.me, 2025',
  address: 'https://cartoesdecredito.me/milhas/latam-pass-reduz-acumulo-de-pontos-nas-tarifas-full-e-premium',
  checked: CHECKED,
  confidence: 'reported',
};
/** Between 2018 and 2021. "The cabins shown are the only ones that earn." */
const PARTNERS: RuleSource = {
  title: 'LATAM Pass, associated airlines (en_au)',
  address: 'https://www.latam.com/en_au/latam-pass/how-to-earn-miles/flying/with-associated-airlines/',
  checked: CHECKED,
  confidence: 'dated',
};

const LATAM = 1;
const GOLD = 8;
/** 30K's code of Gold Plus is not known. One source of October 2026 says that it was discontinued. */
const GOLD_PLUS = 1000;
const PLATINUM = 16;
const BLACK = 24;
const BLACK_SIGNATURE = 32;

/** LATAM and its companies in Colombia, Ecuador, Paraguay, Peru and Brazil. */
const OWN = airlines('LA 4C XL PZ LP JJ');
const SOLD_BY_LATAM: Condition = { issuer: 'own', marketing: OWN, operating: OWN };

/** No page says whether LATAM Pass counts the Guianas and the Falklands with South America. */
const SOUTH_AMERICA_OR_NOT = countries('FK GF GY SR');

const WITHIN = ['withinBrazil'];
const SOUTH_AMERICA = ['domestic', 'southAmerica'];
const OTHER_INTERNATIONAL = ['international'];

const IN_SOUTH_AMERICA: ByTier = { base: 3, tiers: { [GOLD]: 4, [GOLD_PLUS]: 5, [PLATINUM]: 7, [BLACK]: 8, [BLACK_SIGNATURE]: 9 } };
/** Platinum is 9 in the Spanish pages, 10 in the Brazilian one (altarendablog.com.br, 2024-05-27). */
const ELSEWHERE: ByTier = { base: 5, tiers: { [GOLD]: 6, [GOLD_PLUS]: 7, [PLATINUM]: [9, 10], [BLACK]: 10, [BLACK_SIGNATURE]: 11 } };

/**
 * LATAM Pass: miles on flights that LATAM sells and operates, and on the partners whose table was found; qualifying points on international flights and within Brazil.
 *
 * A fare that mixes routes pays between the multipliers of both: the rule for that was not found. Not sourced: what Brazil's own members earn within Brazil (they count in reais);
 * tickets that other airlines issue; flights of partners under LATAM's number; other partners' tables; the list of countries in South America;
 * qualifying points within other countries; what the tiers ask for since 2024.
 */
export const LAP: Chart = {
  code: programme('LAP'),
  name: 'LATAM Pass',
  alliance: 1,
  tiers: [
    { code: LATAM, name: 'LATAM' },
    { code: GOLD, name: 'Gold' },
    { code: GOLD_PLUS, name: 'Gold Plus' },
    { code: PLATINUM, name: 'Platinum' },
    { code: BLACK, name: 'Black' },
    { code: BLACK_SIGNATURE, name: 'Black Signature' },
  ],
  issuers: OWN,
  issuedBy: 'LATAM',
  regions: {
    Brazil: countries('BR'),
    'South America': [...countries('AR BO CL CO EC PE PY UY VE'), ...SOUTH_AMERICA_OR_NOT],
    Elsewhere: ['*', ...SOUTH_AMERICA_OR_NOT],
  },
  routes: [
    { name: 'withinBrazil', is: 'domestic', regions: ['Brazil'] },
    { name: 'domestic', is: 'domestic', regions: ['South America'] },
    { name: 'southAmerica', is: 'withinRegion', regions: ['South America'] },
    { name: 'southAmerica', is: 'betweenRegions', regions: ['Brazil', 'South America'] },
    { name: 'international', is: 'betweenRegions', regions: ['Brazil', 'Elsewhere'] },
    { name: 'international', is: 'betweenRegions', regions: ['South America', 'Elsewhere'] },
  ],
  accruals: [
    {
      id: 'miles',
      metric: 'RDM',
      name: 'Miles',
      rounding: null,
      rules: [
        miles('basic-south-america', { routes: SOUTH_AMERICA, brands: ['basic'] }, basic(IN_SOUTH_AMERICA), BASIC_2026),
        miles('basic-international', { routes: OTHER_INTERNATIONAL, brands: ['basic'] }, basic(ELSEWHERE), BASIC_2026),
        miles('south-america', { routes: SOUTH_AMERICA }, IN_SOUTH_AMERICA, MULTIPLIERS),
        miles('basic-within-brazil', { routes: WITHIN, brands: ['basic'] }, basic(IN_SOUTH_AMERICA), BASIC_2026),
        miles('within-brazil', { routes: WITHIN }, IN_SOUTH_AMERICA, WITHIN_BRAZIL),
        miles('international', { routes: OTHER_INTERNATIONAL }, ELSEWHERE, MULTIPLIERS),
        ...partner('AS', [
          [1.25, 'FP'],
          [1, 'YS'],
          [0.75, 'MB'],
          [0.5, 'GKVLQH'],
          [0.25, 'RT'],
        ]),
        { id: 'AS-unlisted', kind: 'nothing', when: flownBy('AS'), source: PARTNERS },
        ...partner('OS', [
          [2, 'FA'],
          [1.8, 'CJ'],
          [1.25, 'ZD'],
          [1, 'PGENMBY'],
          [0.7, 'HU'],
          [0.5, 'WVQ'],
          [0.25, 'S'],
        ]),
        { id: 'OS-unlisted', kind: 'nothing', when: flownBy('OS'), source: PARTNERS },
        // The rest of the table for British Airways was not to be had.
        ...partner('BA', [
          [1.5, 'FA'],
          [1.25, 'JCDRI'],
        ]),
      ],
    },
    {
      id: 'qualifyingPoints',
      metric: 'EQP',
      name: 'Qualifying Points',
      rounding: null,
      rules: [
        qualifying('basic', { brands: ['basic'] }, 1, BASIC_2026),
        qualifying('international', {}, 6, QUALIFYING_2026),
        // In reais. What Basic earns there was not found: at most what every other fare does.
        { ...qualifying('basic-within-brazil', { routes: WITHIN, brands: ['basic'] }, [0, 3], QUALIFYING_2026), currency: currency('BRL') },
        { ...qualifying('within-brazil', { routes: WITHIN }, 3, QUALIFYING_2026), currency: currency('BRL') },
      ],
    },
  ],
  goals: [],
  signupUrl: null,
};

/** From the mile a dollar that was observed to what the official table gives every fare. */
function basic({ base, tiers = {} }: ByTier): ByTier {
  const greatest = (rate: ByTier['base']) => (typeof rate === 'number' ? rate : rate[1]);
  const fromOne = (rate: ByTier['base']) => [1, greatest(rate)] as const;
  return { base: fromOne(base), tiers: Object.fromEntries(Object.entries(tiers).map(([tier, rate]) => [tier, fromOne(rate)])) };
}

function miles(id: string, when: Condition, perUnit: ByTier, source: RuleSource): Rule {
  return { id, kind: 'revenue', when: { ...SOLD_BY_LATAM, ...when }, currency: USD, perUnit, capPerSegment: 60_000, source };
}

function qualifying(id: string, when: Condition, perUnit: ByTier['base'], source: RuleSource): RevenueRule {
  const routes = ['southAmerica', 'international'];
  return {
    id,
    kind: 'revenue',
    when: { ...SOLD_BY_LATAM, routes, departs: { from: on('2026-01-01'), to: null }, ...when },
    currency: USD,
    perUnit: { base: perUnit },
    source,
  };
}

function flownBy(airline: string): Condition {
  return { marketing: airlines(airline), operating: airlines(airline) };
}

function partner(airline: string, shares: readonly (readonly [share: number, letters: string])[]): readonly Rule[] {
  return shares.map(([share, letters]) => ({
    id: `${airline}-${letters}`,
    kind: 'distance',
    when: { ...flownBy(airline), classes: classes(letters) },
    share,
    source: PARTNERS,
  }));
}
