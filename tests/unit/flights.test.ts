import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateClasses } from '../../lib/flights/booking-classes';
import { CABINS, cabinsUpTo } from '../../lib/flights/cabin';
import { airlineCode, airportCode, bookingClass, currencyCode, flightNumber, localDate, programmeCode } from '../../lib/flights/codes';
import { segmentKey } from '../../lib/flights/itinerary';
import { decimalText, majorUnits, money, sameMoney, share, type Money } from '../../lib/flights/money';
import { itinerary, knowsWholeTrip, shownSegments } from '../../lib/flights/offer';
import { amount, carrier, fare, firstList, flown, oneWay, secondList } from './make-offers';

describe('a code', () => {
  it.each(['LH', '6E', 'A3', '4Y', 'U2'])('of an airline may be %s', (text) => {
    expect(airlineCode(text)).toBe(text);
  });

  it.each(['66', 'L', 'LHX', 'lh', ' LH', 'LH\n', '', 'Ł3'])('of an airline is never %j', (text) => {
    expect(airlineCode(text)).toBeNull();
  });

  it('of an airport, a class, a currency, a programme is its letters and nothing else', () => {
    expect([airportCode('FRA'), bookingClass('K'), currencyCode('EUR'), programmeCode('LMM')]).toEqual(['FRA', 'K', 'EUR', 'LMM']);
    for (const text of ['fra', 'FR', 'FRAX', 'F1A', 'FRA ', '']) expect(airportCode(text)).toBeNull();
    for (const text of ['k', 'KK', '1', '']) expect(bookingClass(text)).toBeNull();
    for (const text of ['eur', '€', 'EURO', '']) expect(currencyCode(text)).toBeNull();
    for (const text of ['lmm', 'LM', 'LMMX', '']) expect(programmeCode(text)).toBeNull();
  });

  it.each([
    ['456', '456'],
    ['0904', '904'],
    ['0007', '7'],
    ['00001234', '1234'],
    ['9999', '9999'],
  ])('of a flight loses its leading zeros: %s', (text, read) => {
    expect(flightNumber(text)).toBe(read);
  });

  it.each(['', '0', '000', '12345', 'LH456', '45A', '-1', '4.5', ' 456'])('of a flight is never %j', (text) => {
    expect(flightNumber(text)).toBeNull();
  });
});

describe('a local date', () => {
  it('is read from both of its forms', () => {
    expect([localDate('2026-08-17'), localDate('20260817')]).toEqual(['2026-08-17', '2026-08-17']);
    expect(localDate('2028-02-29')).toBe('2028-02-29');
  });

  it.each(['2026-02-30', '20260230', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00'])('that no calendar has is none: %s', (text) => {
    expect(localDate(text)).toBeNull();
  });

  it.each(['17.08.2026', '2026-8-17', '2026-0817', '202608-17', '2026-08-17T10:00', ' 2026-08-17', ''])('of another form is none: %j', (text) => {
    expect(localDate(text)).toBeNull();
  });

  it('is the same day whatever the day, and never shifts by a time zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(localDate(iso)).toBe(iso);
        expect(localDate(iso.replaceAll('-', ''))).toBe(iso);
      }),
    );
  });
});

describe('money', () => {
  const minor = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 });
  const digits = fc.constantFrom(0, 2, 3);
  const eur = amount('0 EUR').currency;
  const kwd = amount('0 KWD').currency;
  const sum = fc.tuple(minor, digits).map(([figures, decimals]): Money => money(figures, decimals, eur));

  it('is written exactly to the last decimal', () => {
    expect(decimalText(amount('369.99 EUR'))).toBe('369.99');
    expect(decimalText(money(36_999, 2, eur))).toBe('369.99');
    expect(decimalText(money(5, 2, eur))).toBe('0.05');
    expect(decimalText(money(-5, 3, kwd))).toBe('-0.005');
    expect(decimalText(money(120_000, 0, eur))).toBe('120000');
    fc.assert(
      fc.property(sum, (price) => {
        const text = decimalText(price);
        expect(text).toMatch(price.digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${price.digits}}$`));
        expect(Number(text.replace('.', ''))).toBe(price.minor);
      }),
    );
  });

  it('in major units loses no decimal', () => {
    expect(majorUnits(amount('369.99 EUR'))).toBe(369.99);
    expect(majorUnits(amount('1234.567 KWD'))).toBe(1234.567);
    expect(majorUnits(amount('75000 JPY'))).toBe(75_000);
    fc.assert(
      fc.property(sum, (price) => {
        expect(majorUnits(price).toFixed(price.digits)).toBe(decimalText(price));
      }),
    );
  });

  it('is the same money whatever the number of its decimals, and never of another currency', () => {
    expect(sameMoney(amount('12.50 EUR'), amount('12.5 EUR'))).toBe(true);
    expect(sameMoney(amount('12.50 EUR'), amount('12.05 EUR'))).toBe(false);
    expect(sameMoney(amount('12.50 EUR'), amount('12.50 USD'))).toBe(false);
    // As doubles these two amounts would be equal.
    expect(sameMoney(money(9_007_199_254_740_991, 0, eur), money(9_007_199_254_740_990, 0, eur))).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), digits, fc.integer({ min: 1, max: 3 }), (figures, decimals, more) => {
        const price = money(figures, decimals, eur);
        expect(sameMoney(price, money(figures * 10 ** more, decimals + more, eur))).toBe(true);
        expect(sameMoney(price, money(figures * 10 ** more + 1, decimals + more, eur))).toBe(false);
      }),
    );
  });

  it('is shared equally, to the nearest smallest unit', () => {
    expect(share(amount('1000.00 EUR'), 2)).toEqual(amount('500.00 EUR'));
    expect(share(amount('100.00 EUR'), 3)).toEqual(amount('33.33 EUR')); // 33.333…
    expect(share(amount('0.05 EUR'), 2)).toEqual(amount('0.03 EUR')); // 0.025: halves up
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 9 }), (figures, travellers) => {
        const each = share(money(figures, 2, eur), travellers);
        expect(Math.abs(each.minor * travellers - figures)).toBeLessThanOrEqual(travellers / 2);
        expect(Number.isInteger(each.minor)).toBe(true);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('is never shared by %s travellers', (travellers) => {
    expect(() => share(amount('1.00 EUR'), travellers)).toThrow(RangeError);
  });

  it('that is no whole number of its smallest unit is refused', () => {
    for (const figures of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => money(figures, 2, eur)).toThrow(RangeError);
    for (const decimals of [-1, 7, 0.5, Number.NaN]) expect(() => money(1, decimals, eur)).toThrow(RangeError);
  });
});

describe('an offer', () => {
  const lh456 = flown('LH 456 FRA-LAX');

  it('has one id for two rows that show the same flights at the same price', () => {
    const again = flown('LH 456 FRA-LAX');
    expect(oneWay([again], fare('500.00 EUR')).id).toBe(oneWay([lh456], fare('500.00 EUR')).id);
    expect(oneWay([again], fare(null)).id).toBe(oneWay([lh456], fare(null)).id);
  });

  it('has another id when anything that a traveller would name is another', () => {
    const others = [
      oneWay([lh456], fare('500.00 EUR')),
      oneWay([lh456], fare('500.01 EUR')),
      oneWay([lh456], fare('500.00 USD')),
      oneWay([lh456], fare(null)),
      oneWay([lh456], fare('500.00 EUR', { covers: 'leg' })),
      oneWay([lh456], fare('500.00 EUR', { brand: 'Light' })),
      oneWay([flown('LH 456 FRA-LAX 2026-08-18')], fare('500.00 EUR')),
      oneWay([flown('LH 457 FRA-LAX')], fare('500.00 EUR')),
      oneWay([flown('LH 456 FRA-SFO')], fare('500.00 EUR')),
      oneWay([flown('UA 456 FRA-LAX')], fare('500.00 EUR')),
      oneWay([lh456, flown('UA 1 LAX-SFO')], fare('500.00 EUR')),
      firstList([lh456], fare('500.00 EUR')),
      secondList([lh456], [flown('LH 457 LAX-FRA 2026-08-25')], fare('500.00 EUR')),
      secondList([flown('LH 450 FRA-LAX')], [flown('LH 457 LAX-FRA 2026-08-25')], fare('500.00 EUR')),
    ];
    expect(new Set(others.map(({ id }) => id)).size).toBe(14);
  });

  it('knows its whole trip only when no leg is still to be chosen', () => {
    const back = flown('LH 457 LAX-FRA 2026-08-25');
    expect(knowsWholeTrip(oneWay([lh456], fare(null)))).toBe(true);
    expect(knowsWholeTrip(firstList([lh456], fare(null)))).toBe(false);
    expect(knowsWholeTrip(secondList([lh456], [back], fare(null)))).toBe(true);
    const unclear = oneWay([lh456], fare(null));
    expect(knowsWholeTrip({ ...unclear, trip: { ...unclear.trip, kind: 'unknown', legsTotal: null } })).toBe(false);
  });

  it('tells the legs in the order flown, and which segments the row shows', () => {
    const back = [flown('LH 457 LAX-FRA 2026-08-25'), flown('LH 100 FRA-MUC 2026-08-26')];
    const offered = secondList([lh456], back, fare(null));
    expect(itinerary(offered).legs).toEqual([{ segments: [lh456] }, { segments: back }]);
    expect(shownSegments(offered)).toEqual(back);
  });

  it('names a segment as a traveller would', () => {
    expect(segmentKey(lh456)).toBe('FRA-LAX-LH-456-2026-08-17');
  });
});

describe('a cabin', () => {
  it('that was searched for may be filled with lower ones, never with higher', () => {
    expect(cabinsUpTo('economy')).toEqual(['economy']);
    expect(cabinsUpTo('business')).toEqual(['economy', 'premiumEconomy', 'business']);
    expect(cabinsUpTo('first')).toEqual(CABINS);
  });

  it('has the booking classes of the airline where its table is known', () => {
    const { classes, basis } = candidateClasses(carrier('LH'), ['economy']);
    expect([classes.join(''), basis]).toEqual(['YBMUHQVWSTLK', 'airline']);
    expect(candidateClasses(carrier('LX'), ['business']).classes.join('')).toBe('JCDZP');
    // 12 economy, 3 premium economy, 5 business, 2 first
    expect(candidateClasses(carrier('OS')).classes).toHaveLength(22);
  });

  it('has the general classes, marked as such, where the airline has no table', () => {
    const { classes, basis } = candidateClasses(carrier('6E'), ['first']);
    expect([classes.join(''), basis]).toEqual(['FA', 'generic']);
  });

  it('asks no class twice, whatever cabins are asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom('LH', 'SN', 'UA', 'A3'), fc.subarray([...CABINS], { minLength: 1 }), (airline, cabins) => {
        const { classes } = candidateClasses(carrier(airline), cabins);
        expect(new Set(classes).size).toBe(classes.length);
        expect(classes.length).toBeGreaterThan(0);
        for (const cabin of cabins) for (const one of candidateClasses(carrier(airline), [cabin]).classes) expect(classes).toContain(one);
      }),
    );
  });
});
