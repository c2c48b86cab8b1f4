import { describe, expect, it } from 'vitest';
import type { Chart, FixedRule, NothingRule, RevenueRule, Rule, RuleSource } from '../../lib/charts/chart';
import { earn, type ChartEarning } from '../../lib/charts/engine';
import { airlines, classes as letters, currency, on, programme } from '../../lib/charts/notation';
import { LAP } from '../../lib/charts/programmes/lap';
import { LMM } from '../../lib/charts/programmes/lmm';
import type { Fare, Offer } from '../../lib/flights/offer';
import { PLAIN, WORLD } from './charts-places';
import { amount, carrier, classes, fare, firstList, flown, oneWay, secondList } from './make-offers';

function earnedIn(chart: Chart, accrual: string, offer: Offer, tier = 1): ChartEarning {
  const found = earn(chart, tier, offer, WORLD, PLAIN).earnings.find(({ id }) => id === accrual);
  if (found === undefined) throw new TypeError(`${chart.code} has no ${accrual}`);
  return found;
}

function ends({ quantity }: Pick<ChartEarning, 'quantity'>) {
  return quantity.kind === 'known' ? [quantity.low, quantity.high] : quantity.kind;
}

const GOLD_PLUS = 1000;
const PLATINUM = 16;
const santiagoLosAngeles = flown('LA 602 SCL-LAX');
const limaCuzco = flown('LA 2011 LIM-CUZ');
const lightFare = (price: string, more: Partial<Fare> = {}) => fare(price, { covers: 'leg', brand: 'Light', ...more });

describe('the examples of LATAM Pass', () => {
  it('(900 − 100) × 7 = 5,600 miles for Gold Plus, once fare and taxes are known', () => {
    const earning = earnedIn(LAP, 'miles', oneWay([santiagoLosAngeles], lightFare('900.00 USD', { taxes: amount('100.00 USD') })), GOLD_PLUS);
    expect(ends(earning)).toEqual([5600, 5600]);
    expect(earning).toMatchObject({ condition: { issuer: 'own' }, missing: ['ticketIssuer'], scope: 'leg' });
    expect(earning.cases[0]).toMatchObject({ issuer: 'own', missing: [] });
    expect(earning.uses).toMatchObject([
      { kind: 'revenue', id: 'international', perUnit: 7, currency: 'USD', exchange: null, capPerSegment: 60_000, source: { confidence: 'official' } },
    ]);
  });

  it('(900 − 100) × 9 = 7,200 miles for Platinum in Spanish, × 10 = 8,000 in Portuguese', () => {
    const offer = oneWay([santiagoLosAngeles], lightFare('900.00 USD', { taxes: amount('100.00 USD') }));
    expect(ends(earnedIn(LAP, 'miles', offer, PLATINUM))).toEqual([7200, 8000]);
  });

  it('(900 − 100) × 6 = 4,800 qualifying points', () => {
    const offer = oneWay([santiagoLosAngeles], lightFare('900.00 USD', { taxes: amount('100.00 USD') }));
    expect(ends(earnedIn(LAP, 'qualifyingPoints', offer))).toEqual([4800, 4800]);
  });

  it('at most 900 × 7 = 6,300 while the tax share is not known', () => {
    const earning = earnedIn(LAP, 'miles', oneWay([santiagoLosAngeles], lightFare('900.00 USD')), GOLD_PLUS);
    expect(earning.quantity).toMatchObject({ low: 0, high: 6300, lowFrom: ['issued by own', 'taxes included'], highFrom: ['issued by own'] });
    expect(earning.missing).toEqual(['fareWithoutTaxes', 'ticketIssuer']);
  });

  it('from 1 mile a dollar where the list does not tell the brand, which may be Basic: 800 × 1 to 800 × 5', () => {
    const earning = earnedIn(LAP, 'miles', oneWay([santiagoLosAngeles], fare('900.00 USD', { covers: 'leg', taxes: amount('100.00 USD') })));
    expect(earning.quantity).toMatchObject({ low: 800, high: 4000, lowFrom: ['issued by own', 'SCL-LAX in basic'] });
    expect(earning.missing).toEqual(['bookingClass', 'ticketIssuer']);
  });

  it.each([
    ['within Brazil, by the table for members elsewhere: 800 × 3', 'LA 3000 GRU-GIG', [2400, 2400]],
    ['from Brazil to its neighbours: 800 × 3', 'LA 8000 GRU-EZE', [2400, 2400]],
    ['within Peru: 800 × 3', 'LA 2011 LIM-CUZ', [2400, 2400]],
    ['to Panama: 800 × 5', 'LA 2500 LIM-PTY', [4000, 4000]],
  ])('%s', (_, words, expected) => {
    expect(ends(earnedIn(LAP, 'miles', oneWay([flown(words)], lightFare('900.00 USD', { taxes: amount('100.00 USD') }))))).toEqual(expected);
  });

  it.each([
    ['Light: (900 − 100) × 3', 'Light', [2400, 2400]],
    ['Basic, of which nothing was found: at most as much', 'Basic', [0, 2400]],
    ['no brand told: so too', null, [0, 2400]],
  ])('qualifying points within Brazil, in reais: %s', (_, brand, expected) => {
    const paid = fare('900.00 BRL', { covers: 'leg', taxes: amount('100.00 BRL'), ...(brand === null ? {} : { brand }) });
    expect(ends(earnedIn(LAP, 'qualifyingPoints', oneWay([flown('LA 3000 GRU-GIG')], paid)))).toEqual(expected);
  });

  it('pay a partner’s flight by distance and class: 125 % of 5,791.9 miles in Z', () => {
    const earning = earnedIn(LAP, 'miles', oneWay([flown('OS 9001 FRA-LAX')], fare(null, { classes: classes('Z') })));
    expect(ends(earning)).toEqual([7239, 7240]); // 7,239.93, and how it is rounded is not known
    expect(earning.uses).toMatchObject([{ kind: 'distance', share: 1.25, source: { confidence: 'dated' } }]);
    expect(earning).toMatchObject({ condition: null, missing: [] });
  });
});

const SOURCE: RuleSource = { title: 'a test', address: null, checked: on('2026-08-01'), confidence: 'official' };
const EUR = currency('EUR');

/** A programme made for a test. */
function programmeWith(rules: readonly Rule[], more: Partial<Chart['accruals'][0]> = {}): Chart {
  return {
    code: programme('TST'),
    name: 'Test',
    alliance: 1,
    tiers: [
      { code: 1, name: 'Member' },
      { code: 2, name: 'Gold' },
    ],
    issuers: airlines('LH'),
    issuedBy: 'Lufthansa',
    regions: {},
    routes: [{ name: 'domestic', is: 'domestic' }],
    accruals: [{ id: 'miles', metric: 'RDM', name: 'Miles', rounding: null, rules, ...more }],
    goals: [],
    signupUrl: null,
  };
}

const fixed = (id: string, miles: number, when: Rule['when'] = {}): FixedRule => ({ id, kind: 'fixed', when, amount: { base: miles }, source: SOURCE });
const byFare = (id: string, perUnit: number, when: Rule['when'] = {}, more: Partial<RevenueRule> = {}): RevenueRule => ({
  id,
  kind: 'revenue',
  when,
  currency: EUR,
  perUnit: { base: perUnit },
  source: SOURCE,
  ...more,
});
const nothing = (id: string, when: Rule['when'] = {}): NothingRule => ({ id, kind: 'nothing', when, source: SOURCE });

const hamFra = flown('LH 12 HAM-FRA');
const fraLax = flown('LH 456 FRA-LAX');
const fareOf = (total: string, taxes: string, more: Partial<Fare> = {}) => fare(total, { covers: 'leg', taxes: amount(taxes), ...more });
const earned = (chart: Chart, offer: Offer, tier = 1) => earnedIn(chart, 'miles', offer, tier);

describe('traps that a correct calculation meets', () => {
  it('base fare, not total', () => {
    expect(ends(earned(programmeWith([byFare('a', 4)]), oneWay([hamFra], fareOf('120.00 EUR', '45.50 EUR'))))).toEqual([298, 298]); // (120 − 45.50) × 4
  });

  it('fare currency is not the programme’s currency: the rate and its date are part of the explanation', () => {
    const earning = earned(programmeWith([byFare('a', 4)]), oneWay([hamFra], fareOf('150.00 USD', '25.00 USD')));
    expect(ends(earning)).toEqual([400, 400]); // 125 USD / 1.25 × 4
    expect(earning.uses).toMatchObject([{ exchange: { from: 'USD', to: 'EUR', rate: 0.8, date: '2026-08-14' } }]);
    const acrossEuro = earned(programmeWith([byFare('a', 4, {}, { currency: currency('CAD') })]), oneWay([hamFra], fareOf('150.00 USD', '25.00 USD')));
    expect(ends(acrossEuro)).toEqual([640, 640]); // 125 USD / 1.25 × 1.60 × 4
  });

  it('a currency without a rate is unknown, and named', () => {
    const { quantity } = earned(programmeWith([byFare('a', 4)]), oneWay([hamFra], fareOf('900.00 ZZZ', '0.00 ZZZ')));
    expect(quantity).toMatchObject({ kind: 'unknown', reason: 'rate ZZZ' });
  });

  it('price for all passengers against one', () => {
    const chart = programmeWith([byFare('a', 4)]);
    expect(ends(earned(chart, oneWay([hamFra], fareOf('300.00 EUR', '60.00 EUR', { travellers: 3 }))))).toEqual([320, 320]); // (300 − 60) / 3 × 4
    const withChild = earned(chart, oneWay([hamFra], fareOf('300.00 EUR', '60.00 EUR', { travellers: 3, adultsOnly: false })));
    expect(ends(withChild)).toEqual([0, 1200]); // at most the whole price is one traveller’s
    expect(withChild.missing).toEqual(['fareWithoutTaxes', 'pricePerTraveller']);
  });

  it('the ticketing carrier decides revenue against distance', () => {
    const chart = programmeWith([byFare('own', 4, { issuer: 'own' }), fixed('other', 1000, { issuer: 'other' })]);
    const earning = earned(chart, oneWay([hamFra], fareOf('150.00 EUR', '50.00 EUR')));
    expect(ends(earning)).toEqual([400, 1000]); // 100 × 4, or 1,000
    expect(earning).toMatchObject({ missing: ['ticketIssuer'], condition: null, cases: [{ issuer: 'own' }, { issuer: 'other' }] });
    const alike = earned(chart, oneWay([hamFra], fareOf('300.00 EUR', '50.00 EUR'))); // 250 × 4 = 1,000 either way
    expect([ends(alike), alike.missing]).toEqual([[1000, 1000], []]);
  });

  it('operating against marketing carrier (codeshares)', () => {
    const chart = programmeWith([fixed('united', 300, { operating: airlines('UA') }), fixed('lufthansa', 700, { marketing: airlines('LH') })]);
    const sharedBy = (operator: string | null) =>
      earned(chart, oneWay([{ ...fraLax, operatingCarrier: operator === null ? null : carrier(operator) }], fare(null)));
    expect([ends(sharedBy('UA')), ends(sharedBy('LH'))]).toEqual([
      [300, 300],
      [700, 700],
    ]);
    // Not told: the seller is assumed, and the number is not called exact.
    expect([ends(sharedBy(null)), sharedBy(null).missing]).toEqual([[700, 700], ['operatingCarrier']]);
    expect(earned(programmeWith([fixed('any', 700)]), oneWay([{ ...fraLax, operatingCarrier: null }], fare(null))).missing).toEqual([]);
  });

  it('a partner flight inside an own-carrier ticket: nobody shows its share of the fare', () => {
    const chart = programmeWith([byFare('own', 5, { marketing: airlines('LH') }), fixed('partner', 300, { marketing: airlines('UA') })]);
    const earning = earned(chart, oneWay([hamFra, flown('UA 8840 FRA-IAD')], fareOf('500.00 EUR', '100.00 EUR')));
    expect(ends(earning)).toEqual([300, 2300]); // 300 and none of the fare, to 300 and all of it: 400 × 5
    expect(earning.quantity).toMatchObject({ lowFrom: [], highFrom: ['fare for HAM-FRA'] });
  });

  it('a partner flight that earns a class’s share by distance, in a ticket of which only that is known', () => {
    const chart = programmeWith([fixed('partner', 300, { marketing: airlines('UA') })]);
    const { quantity } = earned(chart, oneWay([hamFra, flown('UA 8840 FRA-IAD')], fare(null)));
    expect(quantity).toMatchObject({ low: 300, high: null, coverage: { counted: 1, of: 2 }, highFrom: ['noRule HAM-FRA'] });
  });

  it('a total over only those segments that could be priced says "2 of 3"', () => {
    const chart = programmeWith([fixed('lufthansa', 500, { marketing: airlines('LH') })]);
    const { quantity } = earned(chart, oneWay([hamFra, fraLax, flown('QR 1 LAX-SFO')], fare(null)));
    expect(quantity).toMatchObject({ kind: 'known', low: 1000, high: null, coverage: { counted: 2, of: 3 } });
  });

  it('minimum miles per segment', () => {
    const quarter: Rule = { id: 'a', kind: 'distance', when: {}, share: 0.25, minimumMiles: 250, factor: { base: 1, tiers: { 2: 1.25 } }, source: SOURCE };
    const offer = oneWay([hamFra, fraLax], fare(null));
    // 25 % of 257.4 miles is 64.4, so 250; 25 % of 5,791.9 is 1,447.99
    expect(ends(earned(programmeWith([quarter]), offer))).toEqual([1697, 1698]);
    expect(ends(earned(programmeWith([quarter], { rounding: 'nearest' }), offer))).toEqual([1698, 1698]);
    expect(ends(earned(programmeWith([quarter], { rounding: 'down' }), offer, 2))).toEqual([2122, 2122]); // × 1.25 = 2,122.5
    expect(earned(programmeWith([quarter]), offer).uses).toMatchObject([{ minimumApplied: 250 }, { minimumApplied: null }]);
  });

  it('caps per segment and per ticket', () => {
    const offer = oneWay([hamFra, fraLax], fareOf('5000.00 EUR', '0.00 EUR'));
    const capped = (more: Partial<RevenueRule>) => ends(earned(programmeWith([byFare('a', 10, {}, more)]), offer)); // 50,000 uncapped
    expect(capped({ capPerSegment: 60_000 })).toEqual([50_000, 50_000]);
    expect(capped({ capPerSegment: 30_000 })).toEqual([30_000, 50_000]); // all the fare on one segment, to shared evenly
    expect(capped({ capPerSegment: 20_000 })).toEqual([20_000, 40_000]);
    expect(capped({ capPerTicket: 45_000 })).toEqual([45_000, 45_000]);
  });

  it('a minimum of a rule by fare holds for every segment', () => {
    const offer = oneWay([hamFra, fraLax], fareOf('50.00 EUR', '0.00 EUR'));
    expect(ends(earned(programmeWith([byFare('a', 4, {}, { minimumPerSegment: 125 })]), offer))).toEqual([250, 325]); // twice 125, to 200 and 125
  });

  it('a minimum that one of two classes has is not counted on', () => {
    const chart = programmeWith([byFare('a', 1, { classes: letters('YBM') }, { minimumPerSegment: 100 }), byFare('b', 2)]);
    const offer = oneWay([hamFra, fraLax], fareOf('100.00 EUR', '0.00 EUR'));
    expect(ends(earned(chart, offer))).toEqual([100, 300]); // none by b and 100 × 1 by a, to 100 × 2 by b and the minimum of a
  });

  it('round trip, first list: price of the whole trip beside one leg', () => {
    const offer = firstList([hamFra, fraLax], fare('800.00 EUR'));
    const paidByPrice = earned(programmeWith([byFare('a', 4)]), offer);
    expect(ends(paidByPrice)).toEqual([0, 3200]); // at most 800 × 4 for both legs
    expect(paidByPrice).toMatchObject({ scope: 'trip', missing: ['fareWithoutTaxes', 'returnFlights'], quantity: { lowFrom: ['whole trip'] } });
    expect(earned(programmeWith([fixed('a', 500)]), offer)).toMatchObject({ scope: 'leg', missing: [], quantity: { low: 1000, high: 1000 } });
  });

  it('round trip, first list: where a segment earns apart from the fare, so may the return, and there is no upper end', () => {
    const chart = programmeWith([byFare('domestic', 4, { routes: ['domestic'] }), fixed('far', 700)]);
    const earning = earned(chart, firstList([hamFra, fraLax], fare('800.00 EUR')));
    expect(earning).toMatchObject({ scope: 'trip', quantity: { low: 700, high: null, highFrom: ['whole trip'] } });
  });

  it('round trip, first list: a leg’s number and a whole trip’s are not put in one range', () => {
    const chart = programmeWith([byFare('own', 4, { issuer: 'own' }), fixed('other', 1000, { issuer: 'other' })]);
    expect(earned(chart, firstList([hamFra], fare('800.00 EUR')))).toMatchObject({ scope: 'trip', condition: { issuer: 'own' }, quantity: { high: 3200 } });
    expect(earned(chart, firstList([flown('UA 1 HAM-FRA')], fare('800.00 EUR')))).toMatchObject({
      scope: 'leg',
      condition: { issuer: 'other' },
      missing: ['ticketIssuer'],
      quantity: { low: 1000, high: 1000 },
    });
  });

  it('round trip, second list: the chosen leg counts with the shown one', () => {
    const offer = secondList([hamFra, fraLax], [flown('LH 457 LAX-FRA'), flown('LH 13 FRA-HAM')], fare('800.00 EUR', { taxes: amount('300.00 EUR') }));
    expect(ends(earned(programmeWith([fixed('a', 500)]), offer))).toEqual([2000, 2000]); // four segments
    expect(earned(programmeWith([byFare('a', 4)]), offer)).toMatchObject({ scope: 'leg', missing: [], quantity: { low: 2000, high: 2000 } }); // 500 × 4
    expect(earn(LMM, 1, offer, WORLD, PLAIN).legs).toBe(2);
  });

  it('round trip, second list, price of the shown leg only: what the chosen leg’s fare earns is not known', () => {
    const offer = secondList([hamFra], [flown('LH 13 FRA-HAM')], fareOf('150.00 EUR', '50.00 EUR'));
    expect(earned(programmeWith([byFare('a', 4)]), offer).quantity).toMatchObject({
      low: 400,
      high: null,
      coverage: { counted: 1, of: 2 },
      highFrom: ['price'],
    });
  });

  it('a through flight with one number and two segments', () => {
    const through = oneWay([flown('LH 510 FRA-GRU'), flown('LH 510 GRU-EZE')], fare(null));
    expect(ends(earned(programmeWith([fixed('a', 500)]), through))).toEqual([1000, 1000]);
  });

  it('zero is a value, not "unknown", and "earns nothing" is a rule', () => {
    const offer = oneWay([hamFra], fare(null));
    expect(ends(earned(programmeWith([fixed('a', 0)]), offer))).toEqual([0, 0]);
    expect(earned(programmeWith([nothing('a')]), offer).quantity).toMatchObject({ kind: 'none', rule: 'earns nothing', coverage: { counted: 1, of: 1 } });
    expect(earned(programmeWith([]), offer).quantity).toMatchObject({ kind: 'unknown', reason: 'noRule HAM-FRA', coverage: { counted: 0, of: 1 } });
    const half = earned(programmeWith([nothing('a', { routes: ['domestic'] }), fixed('b', 700)]), oneWay([hamFra, fraLax], fare(null)));
    expect(ends(half)).toEqual([700, 700]);
    expect(ends(earned(programmeWith([byFare('a', 4)]), oneWay([hamFra], fareOf('45.00 EUR', '45.00 EUR'))))).toEqual([0, 0]);
  });
});

describe('what is not known', () => {
  it('a row without a price, where the price decides', () => {
    const earning = earned(programmeWith([byFare('a', 4)]), oneWay([hamFra], fare(null)));
    expect(earning).toMatchObject({ missing: ['fareWithoutTaxes'], quantity: { kind: 'unknown', reason: 'price' } });
  });

  it('the booking class: no order of classes is taken for granted', () => {
    const chart = programmeWith([
      fixed('d', 125, { classes: letters('D') }),
      fixed('p', 105, { classes: letters('P') }),
      fixed('z', 130, { classes: letters('ZJC') }),
    ]);
    const earning = earned(chart, oneWay([{ ...fraLax, cabin: 'business' }], fare(null)));
    expect(earning.quantity).toMatchObject({ low: 105, high: 130, lowFrom: ['FRA-LAX in P'], highFrom: ['FRA-LAX in JCZ'] });
    expect(earning.missing).toEqual(['bookingClass']);
  });

  it('a class for which there is no rule leaves its segment unknown', () => {
    const chart = programmeWith([fixed('full', 1500, { classes: letters('YBM') })]);
    expect(earned(chart, oneWay([fraLax], fare(null))).quantity).toMatchObject({ kind: 'unknown', reason: 'noRule FRA-LAX' });
    expect(ends(earned(chart, oneWay([fraLax], fare(null, { classes: classes('B') }))))).toEqual([1500, 1500]);
  });

  it('classes that all earn the same need not be known, unless the table is not the airline’s own', () => {
    const chart = programmeWith([fixed('all', 500, { classes: letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ') })]);
    expect(earned(chart, oneWay([fraLax], fare(null))).missing).toEqual([]);
    expect(earned(chart, oneWay([flown('6E 1 FRA-LAX')], fare(null))).missing).toEqual(['bookingClass']);
  });

  it('what a segment earns besides is added, and does not share the fare', () => {
    const chart = programmeWith([byFare('a', 4)], { plus: [fixed('far', 75, { routes: ['domestic'] }), nothing('near')] });
    const earning = earned(chart, oneWay([hamFra, fraLax], fareOf('150.00 EUR', '50.00 EUR')));
    expect(earning.quantity).toMatchObject({ low: 475, high: 475, coverage: { counted: 2, of: 2 } }); // 100 × 4 + 75
  });

  it('an airport, where a rule asks for the route or the distance', () => {
    const lost = oneWay([flown('LH 1 FRA-QQQ')], fare(null));
    expect(earned(programmeWith([fixed('a', 500, { routes: ['domestic'] }), fixed('b', 200)]), lost).quantity).toMatchObject({
      kind: 'unknown',
      reason: 'airport QQQ',
    });
    expect(earned(programmeWith([fixed('a', 500, { miles: { from: 0, to: 2000 } })]), lost).quantity).toMatchObject({ kind: 'unknown', reason: 'airport QQQ' });
    expect(ends(earned(programmeWith([fixed('a', 500)]), lost))).toEqual([500, 500]);
  });
});

it('rules hold from a day on, up to a distance, and for tiers', () => {
  const chart = programmeWith([
    fixed('gold', 900, { tiers: [2] }),
    fixed('before', 100, { departs: { from: null, to: on('2026-01-01') } }),
    fixed('short', 200, { miles: { from: 0, to: 258 } }), // Hamburg to Frankfurt is 257.4 miles
    fixed('long', 300),
  ]);
  const on17 = oneWay([hamFra], fare(null));
  expect(ends(earned(chart, on17, 2))).toEqual([900, 900]);
  expect(ends(earned(chart, on17))).toEqual([200, 200]);
  expect(ends(earned(chart, oneWay([flown('LH 12 HAM-FRA 2025-12-31')], fare(null))))).toEqual([100, 100]);
  expect(ends(earned(chart, oneWay([fraLax], fare(null))))).toEqual([300, 300]);
});

it('says on which cabins and classes the numbers stand', () => {
  const { assumed } = earn(LMM, 1, oneWay([{ ...hamFra, cabin: null }, flown('UA 1 FRA-LAX')], fare(null, { classes: classes('K') })), WORLD, PLAIN);
  expect(assumed).toEqual([
    { segment: 'HAM-FRA-LH-12-2026-08-17', cabins: ['economy'], classes: classes('K'), basis: 'page' },
    { segment: 'FRA-LAX-UA-1-2026-08-17', cabins: ['economy'], classes: classes('YBMEUHQVWSTLKGN'), basis: 'airline' },
  ]);
});

it('a flight within Peru and a long one in one ticket of LATAM earn between 3 and 5 for each dollar, because the rule for mixed routes was not found', () => {
  const offer = oneWay([limaCuzco, flown('LA 600 LIM-LAX')], lightFare('900.00 USD', { taxes: amount('100.00 USD') }));
  expect(ends(earnedIn(LAP, 'miles', offer))).toEqual([2400, 4000]); // 800 × 3 to 800 × 5
});
