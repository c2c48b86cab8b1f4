import { describe, expect, it } from 'vitest';
import { estimate, type DatedAnswer, type Estimate, type QuestionAnswer, type Sentences } from '../../lib/facets/earnings/estimate';
import type { Offer } from '../../lib/flights/offer';
import { majorUnits } from '../../lib/flights/money';
import { questionKey, type Question } from '../../lib/milefy/flight';
import { classes, fare, firstList, flown, oneWay, secondList } from './make-offers';

const MILES = 1;
const POINTS = 4;
const ACCRUALS = [
  { code: MILES, name: 'Award Miles' },
  { code: POINTS, name: 'Points' },
];

const sentences: Sentences = {
  bookedIn: (segment, bookingClass) => `${segment} in ${bookingClass}`,
  taxesIncluded: 'the price includes taxes',
  wholeTrip: 'the price is the whole trip’s',
  noEarning: 'earns nothing',
  noPrice: 'no price',
};

/** A source that answers every question by a rule; says what an offer comes to and what was asked on the way, round by round. */
function asked(offer: Offer, answer: (question: Question) => QuestionAnswer, accruals = ACCRUALS, at: (question: Question) => number = () => 1000) {
  const table = new Map<string, DatedAnswer>();
  const rounds: (readonly Question[])[] = [];
  for (;;) {
    const result = estimate(offer, accruals, (key) => table.get(key), { name: 'Milefy', detail: 'test' }, sentences);
    if (result.state !== 'needs') return { result, rounds };
    rounds.push(result.questions);
    if (rounds.length > 2) throw new Error('an offer is asked about at most twice');
    for (const question of result.questions) table.set(questionKey(question), { answer: answer(question), at: at(question) });
  }
}

function ready(result: Estimate) {
  if (result.state !== 'ready') throw new Error(`the estimate is not ready but ${result.state}`);
  const [miles, points] = result.earnings;
  if (miles === undefined || points === undefined) throw new Error('two accruals were asked for');
  return { ...result, miles, points };
}

/** The classes that a round asked for the segment at an index, with a price or price-free. */
const classesAsked = (round: readonly Question[] | undefined, segment: number, priced: boolean) =>
  [...new Set((round ?? []).filter(({ price }) => (price !== null) === priced).map((question) => question.classes[segment]))].join('');

const earns = (values: Readonly<Record<number, number>>): QuestionAnswer => ({ kind: 'earns', values });
const earnsNothing: QuestionAnswer = { kind: 'none' };

/** 6 miles a unit of the price, or 2000 without one; 60 points whatever the price: a programme that pays by price. */
const byPrice = ({ price }: Question) => earns({ [MILES]: price === null ? 2000 : majorUnits(price) * 6, [POINTS]: 60 });
/** 1000 miles a segment in every class and at every price; 60 points. */
const byDistance = ({ classes: booked }: Question) => earns({ [MILES]: booked.length * 1000, [POINTS]: 60 });

const LH_ECONOMY = 'YBMUHQVWSTLK';
const lh456 = flown('LH 456 FRA-LAX');
const lh457 = flown('LH 457 LAX-FRA 2026-08-25');

describe('a one-way flight on Lufthansa of which the list shows no booking class', () => {
  it('is asked in all 12 economy classes, and once more without the price', () => {
    const { rounds } = asked(oneWay([lh456], fare('500.00 EUR')), byDistance);
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toHaveLength(13); // 12 classes with the price, one of them without
    expect(classesAsked(rounds[0], 0, true)).toBe(LH_ECONOMY);
    expect(classesAsked(rounds[0], 0, false)).toBe('Y');
  });

  it('earns an exact number when neither class nor price changes it', () => {
    const { miles, points, assumed } = ready(asked(oneWay([lh456], fare('500.00 EUR')), byDistance).result);
    expect(miles).toMatchObject({ name: 'Award Miles', scope: 'leg', missing: [], quantity: { kind: 'known', metric: 'RDM', low: 1000, high: 1000 } });
    expect(points).toMatchObject({ name: 'Points', scope: 'leg', missing: [], quantity: { metric: 'EQP', low: 60, high: 60 } });
    expect(assumed).toEqual([{ segment: 'FRA-LAX-LH-456-2026-08-17', classes: classes(LH_ECONOMY), basis: 'airline' }]);
  });

  it('earns a range that names the classes of its ends when the class matters', () => {
    const byClass = ({ classes: [booked] }: Question) => earns({ [MILES]: booked === 'K' ? 850 : booked === 'M' ? 3400 : 1700, [POINTS]: 60 });
    const { miles, points } = ready(asked(oneWay([lh456], fare('500.00 EUR')), byClass).result);
    expect(miles.quantity).toMatchObject({
      low: 850,
      high: 3400,
      lowFrom: ['FRA-LAX-LH-456-2026-08-17 in K'],
      highFrom: ['FRA-LAX-LH-456-2026-08-17 in M'],
    });
    expect(miles.missing).toEqual(['bookingClass']);
    expect(points.missing).toEqual([]);
  });

  it('earns at least nothing and at most what the whole price would pay when the price matters: taxes may be in it', () => {
    const { result, rounds } = asked(oneWay([lh456], fare('500.00 EUR')), byPrice);
    const { miles, points } = ready(result);
    // 500 EUR x 6
    expect(miles).toMatchObject({
      scope: 'leg',
      missing: ['fareWithoutTaxes', 'ticketIssuer'],
      quantity: { low: 0, high: 3000, lowFrom: ['the price includes taxes'] },
    });
    expect(points).toMatchObject({ missing: [], quantity: { low: 60, high: 60 } });
    expect(rounds).toHaveLength(1);
  });

  it('is not exact while the operating carrier is unknown', () => {
    const { miles } = ready(asked(oneWay([{ ...lh456, operatingCarrier: null }], fare('500.00 EUR')), byDistance).result);
    expect(miles.missing).toEqual(['operatingCarrier']);
  });

  it('is unknown without a price, though a source would name a number', () => {
    const { result, rounds } = asked(oneWay([lh456], fare(null)), byPrice);
    const { miles, points } = ready(result);
    expect(miles).toMatchObject({ missing: ['fareWithoutTaxes'], quantity: { kind: 'unknown', reason: 'no price' } });
    expect(points.quantity).toMatchObject({ kind: 'unknown' });
    expect(rounds[0]).toHaveLength(12); // nothing to ask the other way about
  });

  it('is not told to earn none of what only a price can earn, when there is no price', () => {
    // Without a price the answer has no dollars at all (EQD); with one it would.
    const milesOnly = (): QuestionAnswer => earns({ [MILES]: 2000 });
    const { points: dollars } = ready(
      asked(oneWay([lh456], fare(null)), milesOnly, [ACCRUALS[0] ?? { code: 1, name: '' }, { code: 5, name: 'Dollars' }]).result,
    );
    expect(dollars.quantity).toMatchObject({ kind: 'unknown', metric: 'EQD', reason: 'no price' });
  });

  it('earns none where no class earns anything, with the price or without', () => {
    const { miles, points } = ready(asked(oneWay([lh456], fare('500.00 EUR')), () => earnsNothing).result);
    for (const earning of [miles, points]) expect(earning).toMatchObject({ missing: [], scope: 'leg', quantity: { kind: 'none', rule: 'earns nothing' } });
  });

  it('earns none without a price too, where the programme is left out in every class', () => {
    expect(ready(asked(oneWay([lh456], fare(null)), () => earnsNothing).result).miles.quantity.kind).toBe('none');
  });

  it('earns from nothing on where only some classes earn', () => {
    const someClasses = ({ classes: [booked] }: Question) => (booked === 'K' ? earnsNothing : earns({ [MILES]: 1000, [POINTS]: 60 }));
    const { miles, points } = ready(asked(oneWay([lh456], fare('500.00 EUR')), someClasses).result);
    expect(miles.quantity).toMatchObject({ kind: 'known', low: 0, high: 1000 });
    expect(points.quantity).toMatchObject({ kind: 'known', low: 0, high: 60 });
    // And the other way round: the class that is asked both ways about the price earns nothing, another one does.
    const onlyK = ({ classes: [booked] }: Question) => (booked === 'K' ? earns({ [MILES]: 1000, [POINTS]: 60 }) : earnsNothing);
    expect(ready(asked(oneWay([lh456], fare('500.00 EUR')), onlyK).result).miles).toMatchObject({
      // Nothing with the price and nothing without it proves nothing about the price.
      missing: ['bookingClass', 'fareWithoutTaxes', 'ticketIssuer'],
      quantity: { kind: 'known', low: 0, high: 1000 },
    });
  });

  it('is refused as a whole when the source refuses one class', () => {
    const refuses = ({ classes: [booked] }: Question): QuestionAnswer =>
      booked === 'T' ? { kind: 'refused', code: 'FLSGFCE', message: 'The fare code is not set.' } : earns({ [MILES]: 1, [POINTS]: 1 });
    expect(asked(oneWay([lh456], fare('500.00 EUR')), refuses).result).toEqual({ state: 'refused', code: 'FLSGFCE', message: 'The fare code is not set.' });
  });

  it('is as old as its oldest answer', () => {
    const offer = firstList([lh456], fare('1000.00 EUR'));
    const ages: ((question: Question) => number)[] = [
      ({ price }) => (price === null ? 1000 : 5000),
      ({ price }) => (price === null ? 5000 : 1000),
      ({ price, classes: [booked] }) => (price !== null && booked === 'T' ? 1000 : 5000),
    ];
    for (const age of ages) {
      const { at, miles } = ready(asked(offer, byPrice, ACCRUALS, age).result);
      expect([at, miles.quantity.sources]).toEqual([1000, [{ name: 'Milefy', detail: 'test', at: 1000 }]]);
    }
  });
});

describe('what the page tells of the booking', () => {
  it('is taken: a class that is shown is the only one asked for', () => {
    const { result, rounds } = asked(oneWay([lh456], fare('500.00 EUR', { classes: classes('K') })), byDistance);
    const { miles, assumed } = ready(result);
    expect(rounds[0]?.map((question) => [question.classes.join(''), question.price === null])).toEqual([
      ['K', false],
      ['K', true],
    ]);
    expect(assumed).toEqual([{ segment: 'FRA-LAX-LH-456-2026-08-17', classes: classes('K'), basis: 'page' }]);
    expect(miles).toMatchObject({ missing: [], quantity: { low: 1000, high: 1000 } });
  });

  it('narrows a business search to the cabin of each segment', () => {
    const feeder = flown('LH 100 FRA-MUC', { cabin: 'economy' });
    const long = flown('LH 452 MUC-LAX', { cabin: 'business' });
    const { rounds } = asked(oneWay([feeder, long], fare('3000.00 EUR'), 'business'), byDistance);
    expect(classesAsked(rounds[0], 0, true)).toBe(LH_ECONOMY);
    expect(classesAsked(rounds[0], 1, true)).toBe('JCDZP');
    expect(rounds[0]).toHaveLength(17); // the base, 11 more for the feeder, 4 more for the long segment, and the twin
  });

  it('where a business search does not tell the cabin of a segment, lower cabins are asked too and the cabin is missing', () => {
    const byCabin = ({ classes: [booked] }: Question) => earns({ [MILES]: 'JCDZP'.includes(String(booked)) ? 3000 : 1000, [POINTS]: 60 });
    const { result, rounds } = asked(oneWay([{ ...lh456, cabin: null }], fare('3000.00 EUR'), 'business'), byCabin);
    expect(classesAsked(rounds[0], 0, true)).toBe(`${LH_ECONOMY}GENJCDZP`);
    const { miles, points } = ready(result);
    expect(miles).toMatchObject({ missing: ['bookingClass', 'cabin'], quantity: { low: 1000, high: 3000 } });
    // Business and below were asked, first was not: 60 in all of them proves nothing of a cabin above.
    expect(points).toMatchObject({ missing: ['cabin'], quantity: { low: 60, high: 60 } });
  });

  it('an economy search that does not tell the cabin never proves a number: Google puts higher cabins into it now and then', () => {
    const byCabin = ({ classes: [booked] }: Question) => earns({ [MILES]: 1000, [POINTS]: LH_ECONOMY.includes(String(booked)) ? 20 : 40 });
    const { points } = ready(asked(oneWay([{ ...lh456, cabin: null }], fare('500.00 EUR')), byCabin).result);
    expect(points).toMatchObject({ missing: ['cabin'], quantity: { low: 20, high: 20 } });
  });

  it('the general classes of an airline without a table prove nothing, not even that it earns nothing', () => {
    const segment = { ...flown('6E 11 FRA-DEL'), operatingCarrier: null };
    const nothing = ready(asked(oneWay([segment], fare('500.00 EUR')), () => ({ kind: 'none' })).result);
    expect(nothing.miles).toMatchObject({ missing: ['bookingClass', 'operatingCarrier'], quantity: { kind: 'none' } });
  });

  it('where nothing tells the cabin, every cabin is asked', () => {
    const { rounds } = asked(oneWay([{ ...lh456, cabin: null }], fare('3000.00 EUR'), null), byDistance);
    expect(classesAsked(rounds[0], 0, true)).toBe(`${LH_ECONOMY}GENJCDZPFA`);
  });

  it('an airline without a table of its own is asked in the general classes, and that is said', () => {
    const { assumed } = ready(asked(oneWay([flown('6E 11 FRA-DEL')], fare('500.00 EUR')), byDistance).result);
    expect(assumed).toEqual([{ segment: 'FRA-DEL-6E-11-2026-08-17', classes: classes('YBMHKLQTVXSUNEOG'), basis: 'generic' }]);
  });
});

describe('a trip of two segments', () => {
  const feeder = flown('LH 100 FRA-MUC');
  const long = flown('UA 195 MUC-SFO');
  /** Miles by class on either segment; every class that is not named earns 500 and 3000. */
  const first: Readonly<Record<string, number>> = { Y: 600, K: 125, M: 700 };
  const second: Readonly<Record<string, number>> = { Y: 6000, K: 2500, O: 1500 };
  const bySegment = ({ classes: [a, b] }: Question) => earns({ [MILES]: (first[String(a)] ?? 500) + (second[String(b)] ?? 3000), [POINTS]: 80 });

  it('earns from the sum of the least to the sum of the greatest of each segment', () => {
    const { result, rounds } = asked(oneWay([feeder, long], fare('600.00 EUR')), bySegment);
    const { miles } = ready(result);
    // Both in Y: 600 + 6000 = 6600. The least: K on the first (125, 475 less) and K on the second (2500, 3500 less; O is not United's economy):
    // 6600 - 475 - 3500 = 125 + 2500 = 2625. The greatest: M on the first (700, 100 more) and Y on the second: 700 + 6000 = 6700.
    expect(miles.quantity).toMatchObject({
      low: 2625,
      high: 6700,
      lowFrom: ['FRA-MUC-LH-100-2026-08-17 in K; MUC-SFO-UA-195-2026-08-17 in K'],
      highFrom: ['FRA-MUC-LH-100-2026-08-17 in M; MUC-SFO-UA-195-2026-08-17 in Y'],
    });
    // One segment is varied at a time: 12 and 15 classes have Y in common, 1 + 11 + 14 questions, and the twin.
    expect(rounds[0]).toHaveLength(27);
    expect(rounds[0]?.filter((question) => question.classes[0] !== 'Y' && question.classes[1] !== 'Y')).toEqual([]);
  });

  it('keeps a class that one segment shows and varies only the other', () => {
    const { result, rounds } = asked(oneWay([feeder, long], fare('600.00 EUR', { classes: [classes('K')[0] ?? null, null] })), bySegment);
    expect(classesAsked(rounds[0], 0, true)).toBe('K');
    // 125 + 2500 and 125 + 6000
    expect(ready(result).miles).toMatchObject({ missing: ['bookingClass'], quantity: { low: 2625, high: 6125 } });
  });
});

describe('the first list of a round trip, whose price is the whole trip’s', () => {
  const offer = firstList([lh456], fare('1000.00 EUR'));

  it('is asked without the price first, and again with it only where the price matters', () => {
    const { rounds } = asked(offer, byPrice);
    expect(rounds).toHaveLength(2);
    expect(rounds[0]).toHaveLength(13);
    expect(classesAsked(rounds[0], 0, false)).toBe(LH_ECONOMY);
    expect(classesAsked(rounds[0], 0, true)).toBe('Y');
    // The twin had asked class Y with the price already.
    expect(classesAsked(rounds[1], 0, true)).toBe(LH_ECONOMY.slice(1));
    expect(asked(offer, byDistance).rounds).toHaveLength(1);
  });

  it('earns by price for the trip, at most, and by distance for this leg', () => {
    const { miles, points } = ready(asked(offer, byPrice).result);
    // 1000 EUR x 6, of the whole trip
    expect(miles).toMatchObject({
      scope: 'trip',
      missing: ['fareWithoutTaxes', 'ticketIssuer', 'returnFlights'],
      quantity: { low: 0, high: 6000, lowFrom: ['the price is the whole trip’s'] },
    });
    expect(points).toMatchObject({ scope: 'leg', missing: [], quantity: { low: 60, high: 60 } });
    expect(ready(asked(offer, byDistance).result).miles).toMatchObject({ scope: 'leg', missing: [], quantity: { low: 1000, high: 1000 } });
  });

  it('speaks of this leg where the price is only this leg’s', () => {
    const { result, rounds } = asked(firstList([lh456], fare('500.00 EUR', { covers: 'leg' })), byPrice);
    expect(ready(result).miles).toMatchObject({ scope: 'leg', quantity: { low: 0, high: 3000, lowFrom: ['the price includes taxes'] } });
    expect(rounds).toHaveLength(1);
  });

  it('is not taken for this leg’s price where the page does not say what it covers', () => {
    expect(ready(asked(firstList([lh456], fare('500.00 EUR', { covers: 'unknown' })), byPrice).result).miles.scope).toBe('trip');
  });
});

describe('the second list of a round trip, where both legs and the price are known', () => {
  it('speaks of both legs', () => {
    const { result, rounds } = asked(secondList([lh456], [lh457], fare('1000.00 EUR')), byDistance);
    expect(rounds[0]?.every(({ legs }) => legs.length === 2)).toBe(true);
    const { miles, assumed } = ready(result);
    // 1000 miles a segment
    expect(miles).toMatchObject({ scope: 'leg', missing: [], quantity: { low: 2000, high: 2000 } });
    expect(assumed.map(({ segment }) => segment)).toEqual(['FRA-LAX-LH-456-2026-08-17', 'LAX-FRA-LH-457-2026-08-25']);
  });

  it('earns by its price in one round', () => {
    const { result, rounds } = asked(secondList([lh456], [lh457], fare('1000.00 EUR')), byPrice);
    expect(ready(result).miles).toMatchObject({ scope: 'leg', quantity: { low: 0, high: 6000, lowFrom: ['the price includes taxes'] } });
    expect(rounds).toHaveLength(1);
  });

  it('is not exact while the operating carrier of the outbound is unknown', () => {
    const { miles } = ready(asked(secondList([{ ...lh456, operatingCarrier: null }], [lh457], fare('1000.00 EUR')), byDistance).result);
    expect(miles.missing).toEqual(['operatingCarrier']);
  });

  it('still lacks the classes of the outbound when only those of the return are shown', () => {
    const outboundMatters = ({ classes: [booked] }: Question) => earns({ [MILES]: booked === 'K' ? 850 : 1700, [POINTS]: 60 });
    const { miles } = ready(asked(secondList([{ ...lh456, cabin: null }], [lh457], fare('1000.00 EUR', { classes: classes('K') })), outboundMatters).result);
    expect(miles).toMatchObject({ missing: ['bookingClass', 'cabin'], quantity: { low: 850, high: 1700 } });
  });
});

describe('a price for several travellers', () => {
  const prices = (round: readonly Question[] | undefined) => [...new Set((round ?? []).flatMap(({ price }) => (price === null ? [] : [majorUnits(price)])))];

  it('is shared between adults, and each one’s miles are told', () => {
    const { result, rounds } = asked(oneWay([lh456], fare('1000.00 EUR', { travellers: 2 })), byPrice);
    expect(prices(rounds[0])).toEqual([500]);
    expect(ready(result).miles).toMatchObject({ missing: ['fareWithoutTaxes', 'ticketIssuer'], quantity: { low: 0, high: 3000 } }); // 1000 / 2 x 6
  });

  it('is not shared with a child, and is at most anybody’s', () => {
    const { result, rounds } = asked(oneWay([lh456], fare('1000.00 EUR', { travellers: 2, adultsOnly: false })), byPrice);
    expect(prices(rounds.flat())).toEqual([1000]);
    expect(ready(result).miles).toMatchObject({
      missing: ['fareWithoutTaxes', 'pricePerTraveller', 'ticketIssuer', 'returnFlights'],
      quantity: { low: 0, high: 6000 },
    }); // 1000 x 6
  });

  it('is not shared where the page does not tell how many or whose price it is', () => {
    for (const unclear of [{ travellers: null }, { travellers: 2, adultsOnly: null }, { travellers: 2, per: 'unknown' }] as const) {
      const { result, rounds } = asked(oneWay([lh456], fare('1000.00 EUR', unclear)), byPrice);
      expect(prices(rounds.flat())).toEqual([1000]);
      expect(ready(result).miles.missing).toContain('pricePerTraveller');
    }
  });

  it('is taken as it is where it is one traveller’s already', () => {
    const { rounds } = asked(oneWay([lh456], fare('500.00 EUR', { travellers: 3, adultsOnly: false, per: 'one' })), byPrice);
    expect(prices(rounds[0])).toEqual([500]);
  });

  it('does not matter where miles do not hang on it', () => {
    const { miles } = ready(asked(oneWay([lh456], fare('1000.00 EUR', { travellers: 2, adultsOnly: false })), byDistance).result);
    expect(miles).toMatchObject({ missing: [], quantity: { low: 1000, high: 1000 } });
  });
});
