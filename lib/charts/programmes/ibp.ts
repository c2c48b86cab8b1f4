import type { Chart, Condition, FixedRule, Goal, Rate, Rule, RuleSource } from '../chart';
import { airlines, countries, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');
const EUR = currency('EUR');

const AIR_NOSTRUM: RuleSource = {
  title: 'Iberia Regional Air Nostrum',
  address: 'https://www.iberia.com/il/iberiaplus/partners/flights/iberia_regional_air_nostrum/',
  checked: CHECKED,
  confidence: 'official',
};
const VUELING: RuleSource = {
  title: 'Vueling',
  address: 'http://www.iberia.com/uy/iberiaplus/partners/vuelos/vueling/',
  checked: CHECKED,
  confidence: 'official',
};
const CALCULATOR: RuleSource = {
  title: 'cwsi.net calculate_iberia_avios',
  address: 'https://glama.ai/mcp/connectors/net.cwsi/fares/tools/calculate_iberia_avios',
  checked: CHECKED,
  confidence: 'reported',
};
const STATUS_2025: RuleSource = {
  title: 'thepointsguy.com, February 2025',
  address: 'https://thepointsguy.com/news/iberia-plus-spend-based-elite-status',
  checked: CHECKED,
  confidence: 'reported',
};
const QUALIFYING_FLIGHTS: RuleSource = {
  title: 'turningleftforless.com, February 2025',
  address: 'https://turningleftforless.com/club-iberia-plus',
  checked: CHECKED,
  confidence: 'reported',
};

const CLASICA = 1;
const PLATA = 8;
const ORO = 16;
const PLATINO = 24;
/** New in 2025; 30K's code is not known. */
const PLATINO_PRIME = 1000;

const IBERIA = airlines('IB');
const OWN: Condition = { issuer: 'own', marketing: IBERIA };
const BY_IBERIA: Condition = { ...OWN, operating: airlines('IB') };
const BY_AIR_NOSTRUM: Condition = { ...OWN, operating: airlines('YW') };
const BY_VUELING: Condition = { ...OWN, operating: airlines('VY') };

const LATIN_AMERICA = countries('AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE');
/** Latin America by some counts and not by others. */
const OPEN = countries('BZ GF HT PR');

/**
 * Iberia Club, for flights with an Iberia flight number on its own tickets, flown by Iberia, Air Nostrum or (Elite Points only) Vueling: Avios and Elite
 * Points by the fare in euros, qualifying flights, and what the tiers ask for in a year from April to March.
 *
 * Not sourced: a page of Iberia's own for the flights that it flies itself (its page for Air Nostrum has the same rates) and for those of Iberia Express;
 * the extra Elite Points of Óptima, Confort, Flexible, Premium and Business fares, but Vueling's (so "at least", but on Basic); caps, minimums,
 * rounding; changes after April 2026. A worked example of Iberia's own.
 */
export const IBP: Chart = {
  code: programme('IBP'),
  name: 'Iberia Club',
  alliance: 2,
  tiers: [
    { code: CLASICA, name: 'Clásica' },
    { code: PLATA, name: 'Plata' },
    { code: ORO, name: 'Oro' },
    { code: PLATINO, name: 'Platino' },
    { code: PLATINO_PRIME, name: 'Platino Prime' },
  ],
  issuers: IBERIA,
  issuedBy: 'Iberia',
  regions: { 'Latin America': [...LATIN_AMERICA, ...OPEN], Elsewhere: [...OPEN, '*'] },
  routes: [
    { name: 'domestic', is: 'domestic' },
    { name: 'Latin America', is: 'betweenRegions' },
  ],
  accruals: [
    {
      id: 'avios',
      metric: 'RDM',
      name: 'Avios',
      rounding: null,
      rules: [
        avios('avios-air-nostrum', BY_AIR_NOSTRUM, AIR_NOSTRUM, (rate) => rate),
        avios('avios-latin-america', { ...BY_IBERIA, routes: ['Latin America'] }, CALCULATOR, (rate) => rate + 2),
        // The Air Shuttle between Madrid and Barcelona (300 miles) earns one more where it is the whole trip; other domestic flights of that length do not.
        avios('avios-shuttle', { ...BY_IBERIA, routes: ['domestic'], miles: { from: 295, to: 305 } }, CALCULATOR, (rate) => [rate, rate + 1]),
        avios('avios', BY_IBERIA, CALCULATOR, (rate) => rate),
      ],
    },
    {
      id: 'elitePoints',
      // 30K counts Elite Points as its accrual 2.
      metric: 'EQM',
      name: 'Elite Points',
      rounding: null,
      rules: [
        { id: 'spend-air-nostrum', kind: 'revenue', when: BY_AIR_NOSTRUM, currency: EUR, perUnit: { base: 1 }, source: AIR_NOSTRUM },
        { id: 'spend-vueling', kind: 'revenue', when: BY_VUELING, currency: EUR, perUnit: { base: 1 }, source: VUELING },
        { id: 'spend', kind: 'revenue', when: BY_IBERIA, currency: EUR, perUnit: { base: 1 }, source: STATUS_2025 },
      ],
      plus: [
        { id: 'extra-basic', kind: 'nothing', when: { ...OWN, cabins: ['economy'], brands: ['basic', 'economy basic'] }, source: AIR_NOSTRUM },
        extraOnVueling('extra-vueling-optima', 75, ['óptima', 'optima']),
        extraOnVueling('extra-vueling-flexible', 150, ['flexible']),
      ],
    },
    {
      id: 'flights',
      metric: 'EQS',
      name: 'Qualifying flights',
      rounding: null,
      rules: [{ id: 'flights', kind: 'fixed', when: { marketing: airlines('IB I2') }, amount: { base: 1 }, source: QUALIFYING_FLIGHTS }],
    },
  ],
  goals: [
    needs(PLATA, 'elitePoints', 3_500),
    needs(PLATA, 'flights', 20),
    needs(ORO, 'elitePoints', 7_500),
    needs(ORO, 'flights', 40),
    needs(PLATINO, 'elitePoints', 20_000),
    needs(PLATINO, 'flights', 90),
    needs(PLATINO_PRIME, 'elitePoints', 30_000),
  ],
  signupUrl: null,
};

function avios(id: string, when: Condition, source: RuleSource, onRoute: (rate: number) => Rate): Rule {
  const tiers = { [PLATA]: onRoute(6), [ORO]: onRoute(7), [PLATINO]: onRoute(8), [PLATINO_PRIME]: onRoute(9) };
  return { id, kind: 'revenue', when, currency: EUR, perUnit: { base: onRoute(5), tiers }, source };
}

/** Beside what the fare brings. */
function extraOnVueling(id: string, amount: number, brands: readonly string[]): FixedRule {
  return { id, kind: 'fixed', when: { ...BY_VUELING, cabins: ['economy'], brands, miles: { from: 0, to: 3_000 } }, amount: { base: amount }, source: VUELING };
}

function needs(tier: number, accrual: string, amount: number): Goal {
  return { tier, needs: [{ accrual, amount }], period: 'programmeYear', source: STATUS_2025 };
}
