import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedChunks } from '../../lib/milefy/chunks';
import { milefyFlight, questionKey, type Question } from '../../lib/milefy/flight';
import { amount, carrier, classes, flown, leg } from './make-offers';

describe('a result set in requests', () => {
  it.each([
    [0, []],
    [1, [1]],
    [49, [49]],
    [200, [200]],
    [201, [101, 100]],
    [210, [105, 105]],
    [400, [200, 200]],
    [401, [134, 133, 134]],
    [1000, [200, 200, 200, 200, 200]],
  ])('of %i flights', (count, sizes) => {
    const chunks = balancedChunks(Array.from({ length: count }, (_, at) => at));
    expect(chunks.map((chunk) => chunk.length)).toEqual(sizes);
  });

  it('above 200 flights is as few as possible, each of 50 to 200 and all of nearly one size, with nothing lost and the order kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 201, max: 4_000 }), (count) => {
        const items = Array.from({ length: count }, (_, at) => at);
        const chunks = balancedChunks(items);
        const sizes = chunks.map((chunk) => chunk.length);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(50);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect((chunks.length - 1) * 200).toBeLessThan(count);
        expect(chunks.flat().join()).toBe(items.join());
      }),
    );
  });
});

const out = flown('LH 456 FRA-LAX 2026-08-17');
const back = flown('LH 453 MUC-LAX 2026-08-25', { origin: out.destination, destination: flown('LH 1 MUC-FRA').origin });
const feeder = flown('EN 8201 MUC-FRA 2026-08-26');
const question: Question = { legs: [leg(out)], classes: classes('K'), price: amount('369.99 EUR') };

describe('a question as a flight of a request', () => {
  it('has the fields that the document requires, the number of the flight as a string', () => {
    expect(milefyFlight('7', question)).toEqual({
      flightId: '7',
      legs: [
        {
          segments: [
            {
              marketingAirlineCode: 'LH',
              operatingAirlineCode: 'LH',
              deptCode: 'FRA',
              destCode: 'LAX',
              deptDate: '2026-08-17',
              fareCode: 'K',
              flightNumber: '456',
            },
          ],
        },
      ],
      price: { currencyCode: 'EUR', total: 369.99 },
    });
  });

  it('has no price block without a price: one without a total is an error (FLTPE)', () => {
    expect(Object.keys(milefyFlight('0', { ...question, price: null }))).toEqual(['flightId', 'legs']);
  });

  it('gives each segment its own class, across legs', () => {
    const { legs } = milefyFlight('0', { legs: [leg(out), leg(back, feeder)], classes: classes('KZY'), price: null });
    expect(legs.map(({ segments }) => segments.map((s) => `${s.deptCode}-${s.destCode} ${s.fareCode}`))).toEqual([['FRA-LAX K'], ['LAX-MUC Z', 'MUC-FRA Y']]);
  });

  it('names the operating carrier where the page tells it, and the marketing carrier where it does not', () => {
    const operated = (by: string | null) => {
      const segment = flown('LH 9050 FRA-LAX', { operatingCarrier: by === null ? null : carrier(by) });
      return milefyFlight('0', { ...question, legs: [leg(segment)] }).legs[0]?.segments[0];
    };
    expect(operated('UA')).toMatchObject({ marketingAirlineCode: 'LH', operatingAirlineCode: 'UA' });
    expect(operated(null)).toMatchObject({ marketingAirlineCode: 'LH', operatingAirlineCode: 'LH' });
  });

  it.each(['', 'KK', 'KKK'])('is refused when its one segment has the classes "%s"', (letters) => {
    expect(() => milefyFlight('0', { ...question, classes: classes(letters) })).toThrow(RangeError);
  });
});

describe('the key of a question', () => {
  it('is equal for equal content, whoever asks', () => {
    const again: Question = { legs: [leg(flown('LH 456 FRA-LAX 2026-08-17'))], classes: classes('K'), price: amount('369.99 EUR') };
    expect(questionKey(again)).toBe(questionKey(question));
  });

  it('does not change with what the source is not asked', () => {
    const dressed = flown('LH 456 FRA-LAX', { aircraft: 'Boeing 747', cabin: null, operatorName: 'Lufthansa' });
    expect(questionKey({ ...question, legs: [leg(dressed)] })).toBe(questionKey(question));
    // The request itself is the same where the operator is not told: it is sent as the marketing carrier.
    expect(questionKey({ ...question, legs: [leg({ ...out, operatingCarrier: null })] })).toBe(questionKey(question));
  });

  it('differs wherever the request differs', () => {
    const others: Question[] = [
      question,
      { ...question, classes: classes('L') },
      { ...question, price: null },
      { ...question, price: amount('369.98 EUR') },
      { ...question, price: amount('369.99 USD') },
      { ...question, legs: [leg({ ...out, operatingCarrier: carrier('UA') })] },
      { ...question, legs: [leg(flown('UA 456 FRA-LAX', { operatingCarrier: carrier('LH') }))] },
      { ...question, legs: [leg(flown('LH 456 FRA-LAX 2026-08-18'))] },
      { ...question, legs: [leg(flown('LH 457 FRA-LAX'))] },
      { ...question, legs: [leg(flown('LH 456 FRA-SFO'))] },
      { ...question, legs: [leg(flown('LH 456 MUC-LAX'))] },
      { ...question, legs: [leg(out, feeder)], classes: classes('KK') },
      { ...question, legs: [leg(out), leg(feeder)], classes: classes('KK') },
      { ...question, legs: [leg(out, feeder)], classes: classes('KL') },
      { ...question, legs: [leg(out, feeder)], classes: classes('LK') },
    ];
    expect(new Set(others.map(questionKey)).size).toBe(15);
  });

  it('begins with day and place: what one list asks about lies together in the store', () => {
    const both: Question = { ...question, legs: [leg(out, feeder), leg(back)], classes: classes('KLM') };
    expect(questionKey(both)).toBe('2026-08-17.FRA.LAX.LH.456.LH.K,2026-08-26.MUC.FRA.EN.8201.EN.L|2026-08-25.LAX.MUC.LH.453.LH.M;369.99 EUR');
  });

  it('says price-free in so many words, so that it is never taken for a price', () => {
    expect(questionKey({ ...question, price: null })).toBe('2026-08-17.FRA.LAX.LH.456.LH.K;price-free');
    expect(questionKey(question)).toBe('2026-08-17.FRA.LAX.LH.456.LH.K;369.99 EUR');
  });
});
