import { describe, expect, it } from 'vitest';
import { earn, type ChartEarning } from '../../lib/charts/engine';
import { LMM } from '../../lib/charts/programmes/lmm';
import type { Cabin } from '../../lib/flights/cabin';
import type { Offer } from '../../lib/flights/offer';
import { PLAIN, WORLD } from './charts-places';
import { amount, carrier, classes, fare, flown, oneWay } from './make-offers';

const MEMBER = 1;
const SENATOR = 16;

function earnedIn(accrual: string, offer: Offer, tier = MEMBER): ChartEarning {
  const found = earn(LMM, tier, offer, WORLD, PLAIN).earnings.find(({ id }) => id === accrual);
  if (found === undefined) throw new TypeError(`Miles & More has no ${accrual}`);
  return found;
}

/** "20", "20–60", "none", "unknown" or "≥ 20 (1 of 2)". */
function figures({ quantity }: Pick<ChartEarning, 'quantity'>): string {
  if (quantity.kind !== 'known') return quantity.kind;
  const { low, high, coverage } = quantity;
  const parts = coverage.counted === coverage.of ? '' : ` (${coverage.counted} of ${coverage.of})`;
  return `${high === null ? `≥ ${low}` : low === high ? low : `${low}–${high}`}${parts}`;
}

const points = (offer: Offer) => figures(earnedIn('points', offer));

/** Flights in a cabin that the page tells, on a list of one-way flights. */
function inCabin(cabin: Cabin | null, searched: Cabin | null, ...words: readonly string[]): Offer {
  return oneWay(
    words.map((each) => flown(each, { cabin })),
    fare('500.00 EUR', { covers: 'leg' }),
    searched,
  );
}

// 20/20/40/40 within a continent; 60/80/200/400 between two (300 in First until 2025).
describe('Points of one segment', () => {
  it.each<[string, Cabin, string, string]>([
    ['within a country', 'economy', 'LH 98 FRA-MUC', '20'],
    ['within a country', 'business', 'LH 12 HAM-FRA', '40'],
    ['within Europe', 'economy', 'LH 1136 FRA-BCN', '20'], // the programme's own example of a continental flight
    ['within Europe', 'premiumEconomy', 'LH 904 FRA-LHR', '20'],
    ['within Europe', 'business', 'LH 1174 FRA-LIS', '40'],
    ['within Europe', 'first', 'LX 332 ZRH-LHR', '40'],
    ['to Iceland', 'economy', 'LH 868 FRA-KEF', '20'],
    ['to the Canary Islands', 'economy', 'LH 1512 FRA-LPA', '20'],
    ['to North Africa, one continent with Europe', 'economy', 'LH 580 FRA-CAI', '20'],
    ['to North Africa, one continent with Europe', 'business', 'LH 580 FRA-CAI', '40'],
    ['to North Africa, one continent with Europe', 'premiumEconomy', 'LH 1330 FRA-TUN', '20'],
    ['from Morocco', 'economy', 'LH 1335 CMN-FRA', '20'],
    ['within North Africa', 'economy', 'LH 1 CAI-CMN', '20'],
    ['from North Africa to the rest of Africa', 'economy', 'LH 1 CMN-DKR', '60'],
    ['from North Africa to the rest of Africa', 'business', 'LH 1 CAI-JNB', '200'],
    ['to Senegal', 'economy', 'SN 203 BRU-DKR', '60'],
    ['to South Africa', 'economy', 'LH 572 FRA-JNB', '60'],
    ['to South Africa', 'premiumEconomy', 'LH 572 FRA-JNB', '80'],
    ['to South Africa', 'business', 'LH 572 FRA-JNB', '200'],
    ['to South Africa', 'first', 'LH 572 FRA-JNB', '400'],
    ['within South Africa', 'economy', 'LH 1 JNB-CPT', '20'],
    ['within Africa', 'business', 'LH 1 NBO-JNB', '40'],
    ['to North America', 'economy', 'LH 456 FRA-LAX', '60'],
    ['to North America', 'premiumEconomy', 'LH 456 FRA-LAX', '80'],
    ['to North America', 'business', 'LH 456 FRA-LAX', '200'],
    ['to North America', 'first', 'LH 456 FRA-LAX', '400'],
    ['in First on the last day of the old table', 'first', 'LH 456 FRA-LAX 2025-12-31', '300'],
    ['in First on the first day of the new table', 'first', 'LH 456 FRA-LAX 2026-01-01', '400'],
    ['in Business, which did not change', 'business', 'LH 456 FRA-LAX 2025-12-31', '200'],
    ['to Canada', 'economy', 'LH 470 FRA-YYZ', '60'],
    ['to Mexico', 'economy', 'LH 498 FRA-MEX', '60'],
    ['to the Caribbean', 'business', '4Y 60 FRA-PUJ', '200'],
    ['within the United States', 'economy', 'LH 1 LAX-JFK', '20'],
    ['to Hawaii from the mainland', 'economy', 'LH 1 LAX-HNL', '20'],
    ['to Hawaii from Europe', 'economy', 'LH 1 FRA-HNL', '60'],
    ['from the United States to Mexico', 'economy', 'LH 1 JFK-MEX', '20'],
    ['from the United States to the Caribbean', 'business', 'LH 1 JFK-PUJ', '40'],
    ['from the United States to Central America', 'economy', 'LH 1 JFK-PTY', '20'],
    ['from Central to South America', 'economy', 'LH 1 PTY-BOG', '60'],
    ['within South America', 'economy', 'LH 1 GRU-EZE', '20'],
    ['to South America', 'first', 'LH 506 FRA-GRU', '400'],
    ['to the Gulf', 'economy', 'LH 630 FRA-DXB', '60'],
    ['within Asia', 'economy', 'LH 1 DXB-DEL', '20'],
    ['within Asia', 'business', 'LH 1 DEL-SIN', '40'],
    ['to Thailand on SWISS', 'economy', 'LX 180 ZRH-BKK', '60'], // premium-flights.com works the same route out: 60
    ['to Japan', 'first', 'LH 710 FRA-NRT', '400'],
    ['from Asia to Oceania', 'economy', 'LH 1 SIN-SYD', '60'],
    ['within Oceania', 'premiumEconomy', 'LH 1 SYD-AKL', '20'],
    ['across the Pacific', 'business', 'LH 1 SFO-SYD', '200'],
  ])('%s, %s, %s: %s', (_, cabin, words, expected) => {
    expect(points(inCabin(cabin, 'economy', words))).toBe(expected);
  });

  it.each<[string, Cabin, string, string]>([
    ['Turkey', 'economy', 'LH 1300 FRA-IST', '20–60'],
    ['Turkey', 'business', 'LH 1300 FRA-IST', '40–200'],
    ['Russia', 'economy', 'LH 1444 FRA-SVO', '20–60'],
    ['Israel', 'economy', 'LH 686 FRA-TLV', '20–60'],
    ['Cyprus', 'premiumEconomy', 'OS 831 VIE-LCA', '20–80'],
    ['Greenland', 'economy', 'LH 1 FRA-GOH', '20–60'],
    ['two such countries', 'economy', 'LH 1 IST-TLV', '20–60'],
  ])('is a range where no public table says on which continent it counts: %s, %s, %s: %s', (_, cabin, words, expected) => {
    expect(points(inCabin(cabin, 'economy', words))).toBe(expected);
  });

  it.each([
    ['within such a country', 'LH 1 IST-ESB', '20'],
    ['from America, another continent either way', 'LH 1 JFK-IST', '60'],
    ['from Africa, another continent either way', 'LH 1 IST-JNB', '60'],
  ])('is exact %s', (_, words, expected) => {
    expect(points(inCabin('economy', 'economy', words))).toBe(expected);
  });

  it('names the continent at each end', () => {
    const { quantity } = earnedIn('points', inCabin('economy', 'economy', 'LH 1300 FRA-IST'));
    expect(quantity).toMatchObject({ lowFrom: ['IST in Europe'], highFrom: ['IST in Asia'] });
  });

  it('is unknown where the airport or the region of its country is', () => {
    expect(earnedIn('points', inCabin('economy', 'economy', 'LH 1 FRA-QQQ')).quantity).toMatchObject({ kind: 'unknown', reason: 'airport QQQ' });
    expect(earnedIn('points', inCabin('economy', 'economy', 'LH 1 SYD-NAN')).quantity).toMatchObject({ kind: 'unknown', reason: 'region FJ' });
  });
});

describe('Points of several segments', () => {
  it.each([
    ['a connection', ['LH 12 HAM-FRA', 'LH 456 FRA-LAX'], '80'], // 20 + 60
    ['three segments', ['LH 12 HAM-FRA', 'LH 456 FRA-LAX', 'UA 1 LAX-SFO'], '100'], // 20 + 60 + 20
    ['a through flight with one number', ['LH 510 FRA-GRU', 'LH 510 GRU-EZE'], '80'], // 60 + 20
    ['by way of Cairo', ['LH 580 FRA-CAI', 'MS 839 CAI-JNB'], '80'], // 20 + 60
    ['a stop where the continent is open', ['LH 1300 FRA-IST', 'TK 54 IST-SIN'], '40–120'], // each segment is 20 or 60
  ])('%s: %s', (_, words, expected) => {
    expect(points(inCabin('economy', 'economy', ...words))).toBe(expected);
  });

  it('in two cabins: 20 in Economy and 200 in Business', () => {
    const segments = [flown('LH 12 HAM-FRA', { cabin: 'economy' }), flown('LH 456 FRA-LAX', { cabin: 'business' })];
    expect(points(oneWay(segments, fare(null), 'business'))).toBe('220');
  });

  it('of which one is an airline’s that no rule speaks of: at least the other one’s', () => {
    expect(points(inCabin('economy', 'economy', 'LH 12 HAM-FRA', 'QR 68 FRA-DXB'))).toBe('≥ 20 (1 of 2)');
  });
});

describe('Points in a cabin that the page does not tell', () => {
  it.each<[string, Cabin | null, string, string]>([
    ['an economy search', 'economy', 'LH 456 FRA-LAX', '60'],
    ['a search for Premium Economy', 'premiumEconomy', 'LH 456 FRA-LAX', '60–80'],
    ['a business search', 'business', 'LH 456 FRA-LAX', '60–200'],
    ['a business search within Europe', 'business', 'LH 904 FRA-LHR', '20–40'],
    ['a search for First', 'first', 'LH 456 FRA-LAX', '60–400'],
    ['no searched cabin', null, 'LH 904 FRA-LHR', '20–40'],
  ])('%s: %s, %s: %s', (_, searched, words, expected) => {
    const earning = earnedIn('points', inCabin(null, searched, words));
    expect(figures(earning)).toBe(expected);
    expect(earning.missing).toEqual(['cabin']);
  });

  it('need no booking class, fare or ticket issuer', () => {
    const earning = earnedIn('points', inCabin('economy', 'economy', 'LH 456 FRA-LAX'));
    expect(earning).toMatchObject({ missing: [], scope: 'leg', condition: null, cases: [] });
    expect(earning.uses).toEqual([
      expect.objectContaining({
        kind: 'fixed',
        amount: 60,
        issuer: null,
        segments: ['FRA-LAX-LH-456-2026-08-17'],
        source: expect.objectContaining({ confidence: 'reported' }),
      }),
    ]);
  });

  it('are told by a booking class that the airline sells in one cabin', () => {
    const earning = earnedIn('points', oneWay([flown('LH 456 FRA-LAX', { cabin: null })], fare(null, { classes: classes('D') }), 'first'));
    expect([figures(earning), earning.missing]).toEqual(['200', []]);
  });
});

describe('who operates the flight', () => {
  it.each([
    ['Lufthansa', 'LH', '60', '60', 'none'],
    ['SWISS', 'LX', '60', '60', 'none'],
    ['Discover', '4Y', '60', '60', 'none'],
    ['Lufthansa City', 'VL', '60', '60', 'unknown'],
    ['United', 'UA', '60', 'none', 'none'],
    ['Singapore Airlines', 'SQ', '60', 'none', 'none'],
    ['an airline that no rule speaks of', 'QR', 'unknown', 'unknown', 'unknown'],
  ])('%s: Points, Qualifying Points and HON Circle Points in Economy', (_, operator, ...expected) => {
    const offer = oneWay([flown('LH 9050 FRA-ORD', { operatingCarrier: carrier(operator) })], fare(null));
    expect(['points', 'qualifyingPoints', 'honCirclePoints'].map((accrual) => figures(earnedIn(accrual, offer)))).toEqual(expected);
  });

  it('counts HON Circle Points in Business and First only', () => {
    const honPoints = (cabin: Cabin) => figures(earnedIn('honCirclePoints', inCabin(cabin, 'first', 'LH 456 FRA-LAX')));
    expect([honPoints('economy'), honPoints('premiumEconomy'), honPoints('business'), honPoints('first')]).toEqual(['none', 'none', '200', '400']);
  });
});

describe('award miles on a ticket of the group', () => {
  const paid = (total: string, taxes: string) => fare(total, { taxes: amount(taxes), covers: 'leg' });
  const ofGroup = (offer: Offer, tier = MEMBER) => {
    const own = earnedIn('awardMiles', offer, tier).cases.find(({ issuer }) => issuer === 'own');
    if (own === undefined) throw new TypeError('the issuer matters for award miles');
    return own;
  };

  it('are 4 for each euro of fare and carrier surcharges: (620 − 120) × 4 = 2,000', () => {
    const own = ofGroup(oneWay([flown('LH 456 FRA-LAX')], paid('620.00 EUR', '120.00 EUR')));
    expect([figures(own), own.missing]).toEqual(['2000', []]);
  });

  it.each([
    ['Lufthansa', 'LH', 'LH', '3000'], // 500 × 6
    ['United, which is no airline of the group', 'LH', 'UA', '3000'], // 500 × 6
    ['Eurowings, which is one', 'EW', 'EW', '2500'], // 500 × 5
    ['Thai', 'LH', 'TG', '2500'], // 500 × 5
    ['Brussels Airlines, of which the sources differ', 'SN', 'SN', '2500–3000'], // 500 × 5 to 500 × 6
  ])('are 6 or 5 for each euro with status, by who operates: %s', (_, marketing, operating, expected) => {
    const offer = oneWay([flown(`${marketing} 1 FRA-BKK`, { operatingCarrier: carrier(operating) })], paid('620.00 EUR', '120.00 EUR'));
    expect(figures(ofGroup(offer, SENATOR))).toBe(expected);
  });

  it('are between 5 and 6 for each euro where one segment earns 5 and one 6, because the list does not show how the fare is shared', () => {
    const offer = oneWay([flown('LH 12 HAM-FRA'), flown('TG 921 FRA-BKK')], paid('620.00 EUR', '120.00 EUR'));
    const { quantity } = ofGroup(offer, SENATOR);
    expect(figures({ quantity })).toBe('2500–3000'); // 500 × 5 to 500 × 6
    expect(quantity).toMatchObject({ lowFrom: ['issued by own', 'fare for FRA-BKK'], highFrom: ['issued by own', 'fare for HAM-FRA'] });
  });

  it('are at least 250 on Singapore Airlines: 50 × 4 = 200', () => {
    expect(figures(ofGroup(oneWay([flown('SQ 25 FRA-SIN')], paid('110.00 EUR', '60.00 EUR'))))).toBe('250');
  });

  it('are at most 4 for each euro of the price while the taxes are not known: 620 × 4 = 2,480', () => {
    const own = ofGroup(oneWay([flown('LH 456 FRA-LAX')], fare('620.00 EUR', { covers: 'leg' })));
    expect([figures(own), own.missing]).toEqual(['0–2480', ['fareWithoutTaxes']]);
  });
});

describe('award miles on a ticket of another airline', () => {
  const ofOthers = (offer: Offer) => {
    const other = earnedIn('awardMiles', offer).cases.find(({ issuer }) => issuer === 'other');
    if (other === undefined) throw new TypeError('the issuer matters for award miles');
    return other;
  };
  const booked = (words: string, letter: string, cabin: Cabin = 'economy') =>
    oneWay([flown(words, { cabin })], fare('300.00 EUR', { covers: 'leg', classes: classes(letter) }));

  it.each([
    ['within a country, full fare', 'LH 12 HAM-FRA', 'Y', '1000'],
    ['within a country, the cheapest', 'LH 12 HAM-FRA', 'K', '125'],
    ['within Europe', 'LH 904 FRA-LHR', 'M', '1250'],
    ['within Europe', 'LH 904 FRA-LHR', 'W', '500'],
    ['to America, 25 % of 5,791.9 miles', 'LH 456 FRA-LAX', 'K', '1447–1448'], // 1,447.99, and how it is rounded is not known
    ['to America, 100 %', 'LH 456 FRA-LAX', 'H', '5791–5792'],
    ['within the Gulf region, at least 250', 'LH 1 DXB-DXB', 'K', '250'],
    ['an award ticket', 'LH 456 FRA-LAX', 'X', 'none'],
    ['to North Africa, which the table does not place', 'LH 580 FRA-CAI', 'Y', 'unknown'],
    ['a partner whose table was not found', 'UA 933 FRA-IAD', 'Y', 'unknown'],
  ])('%s: %s in %s: %s', (_, words, letter, expected) => {
    expect(figures(ofOthers(booked(words, letter)))).toBe(expected);
  });

  it('need the booking class: every class of the cabin is a candidate', () => {
    const other = ofOthers(oneWay([flown('LH 12 HAM-FRA')], fare('300.00 EUR', { covers: 'leg' })));
    expect([figures(other), other.missing]).toEqual(['125–1000', ['bookingClass']]); // T, L and K 125, B and Y 1,000
    expect(other.quantity).toMatchObject({ lowFrom: ['issued by other', 'HAM-FRA in TLK'], highFrom: ['issued by other', 'HAM-FRA in YB'] });
  });
});

describe('who issued the ticket is not known', () => {
  it('so both cases stand in one range, and each end names its own', () => {
    const offer = oneWay([flown('LH 12 HAM-FRA')], fare('110.00 EUR', { covers: 'leg', taxes: amount('60.00 EUR'), classes: classes('H') }));
    const earning = earnedIn('awardMiles', offer);
    expect(figures(earning)).toBe('200–500'); // 50 × 4 on a ticket of the group, 500 in H on another
    expect(earning.quantity).toMatchObject({ lowFrom: ['issued by own'], highFrom: ['issued by other'] });
    expect(earning).toMatchObject({ condition: null, missing: ['ticketIssuer'] });
  });

  it('and where one case is not known, the other stands under its condition', () => {
    const offer = oneWay([flown('UA 933 FRA-IAD')], fare('620.00 EUR', { covers: 'leg', taxes: amount('120.00 EUR') }));
    const earning = earnedIn('awardMiles', offer);
    expect(figures(earning)).toBe('2000');
    expect(earning).toMatchObject({ condition: { issuer: 'own' }, missing: ['ticketIssuer'] });
    expect(earning.cases).toMatchObject([{ issuer: 'own' }, { issuer: 'other', quantity: { kind: 'unknown', reason: 'noRule FRA-IAD' } }]);
  });

  it('and where neither is known, nothing is', () => {
    expect(figures(earnedIn('awardMiles', inCabin('economy', 'economy', 'QR 68 FRA-DXB')))).toBe('unknown');
  });
});
