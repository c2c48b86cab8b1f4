import './english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { either } from '../../lib/quantity/either';
import { FACTS, honest, mayBeExact, missingFacts, type Evidence } from '../../lib/quantity/exact';
import { metricOfAccrual } from '../../lib/quantity/metric';
import { isExact, known, lowEnd, none, unknown, type Known, type Quantity } from '../../lib/quantity/quantity';
import { figure, quantitySpoken, quantityText } from '../../lib/quantity-words';

const source = { name: 'Milefy', detail: 'a chart', at: 1 };
const exactly = (miles: number): Known => known('RDM', miles, miles, null, [source]);
const between = (low: number, high: number | null): Known => known('RDM', low, high, { low: `low ${low}`, high: `high ${high}` }, [source]);
const nothing = none('RDM', 'class I earns nothing', [source]);
const anybodysGuess = unknown('RDM', 'no price');

/** What a quantity says in numbers: its ends, and how many parts stand behind it. */
function numbers(quantity: Quantity) {
  const { counted, of } = quantity.coverage;
  if (quantity.kind === 'unknown') return { low: 0, high: null, counted, of };
  return quantity.kind === 'none' ? { low: 0, high: 0, counted, of } : { low: quantity.low, high: quantity.high, counted, of };
}

/** Whether a true number of miles is one that the quantity allows. */
const allows = (quantity: Quantity, miles: number): boolean => {
  const { low, high } = numbers(quantity);
  return low <= miles && (high === null || miles <= high);
};

const whole = fc.integer({ min: 0, max: 1_000_000 });
const part: fc.Arbitrary<Quantity> = fc.oneof(
  fc.tuple(whole, whole).map(([low, more]) => between(low, low + more)),
  whole.map((low) => between(low, null)),
  whole.map(exactly),
  fc.constant(nothing),
  fc.constant(anybodysGuess),
);
/** A whole quantity, or one of which some segments are not counted. */
const quantity = fc
  .tuple(part, fc.constantFrom(0, 1, 2))
  .map(([of, more]): Quantity => ({ ...of, coverage: { counted: of.coverage.counted, of: of.coverage.of + more } }));
/** A quantity together with a number that it allows. */
const withTruth = quantity.chain((q) => {
  const { low, high } = numbers(q);
  return fc.integer({ min: low, max: high ?? low + 5_000_000 }).map((truth) => ({ q, truth }));
});

describe('one of two quantities, and not known which', () => {
  it('holds the true number of each', () => {
    fc.assert(
      fc.property(withTruth, withTruth, (a, b) => {
        expect(allows(either(a.q, b.q), a.truth)).toBe(true);
        expect(allows(either(a.q, b.q), b.truth)).toBe(true);
      }),
    );
  });

  it('goes from the least to the greatest of both, and names where each end is from', () => {
    const [a, b] = [between(100, 900), between(300, 500)];
    expect(either(a, b)).toMatchObject({ low: 100, high: 900, lowFrom: ['low 100'], highFrom: ['high 900'] });
    expect(either(b, between(600, 700))).toMatchObject({ low: 300, high: 700, lowFrom: ['low 300'], highFrom: ['high 700'] });
  });

  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        expect(numbers(either(a, b))).toEqual(numbers(either(b, a)));
      }),
    );
  });

  it('has no upper end where one is unknown, and counts nothing as zero', () => {
    expect(numbers(either(exactly(500), anybodysGuess))).toEqual({ low: 0, high: null, counted: 0, of: 1 });
    expect(either(anybodysGuess, unknown('RDM', 'no class'))).toMatchObject({ kind: 'unknown', reason: 'no price; no class', coverage: { counted: 0, of: 1 } });
    expect(either(nothing, nothing)).toMatchObject({ kind: 'none', rule: 'class I earns nothing' });
    expect(numbers(either(exactly(500), nothing))).toMatchObject({ low: 0, high: 500 });
  });

  it('has the worse coverage of the two, and names each source once', () => {
    const three = { ...exactly(3), coverage: { counted: 3, of: 3 } };
    const twoOfThree = { ...exactly(2), coverage: { counted: 2, of: 3 } };
    expect(either(three, twoOfThree)).toMatchObject({ coverage: { counted: 2, of: 3 }, sources: [source] });
  });
});

it('two metrics are never put together', () => {
  expect(() => either(exactly(1), known('EQP', 1, 1, null, []))).toThrow(TypeError);
});

it.each([
  [-1, 5],
  [Number.NaN, 5],
  [Infinity, null],
  [5, 4],
  [5, Number.NaN],
  [5, Infinity],
])('a range from %s to %s is refused instead of becoming a badge', (low, high) => {
  expect(() => known('RDM', low, high, null, [])).toThrow(RangeError);
});

it('a quantity is ranked by its low end: nothing is 0, unknown has none', () => {
  expect([between(5, 9), nothing, anybodysGuess].map(lowEnd)).toEqual([5, 0, null]);
});

it('an accrual type that the document does not have is kept under its number', () => {
  expect([1, 2, 3, 4, 5, 17].map(metricOfAccrual)).toEqual(['RDM', 'EQM', 'EQS', 'EQP', 'EQD', 'accrual-17']);
});

describe('exact', () => {
  const proven: Evidence = {
    bookingClass: 'irrelevant',
    fareWithoutTaxes: 'irrelevant',
    pricePerTraveller: 'known',
    exchangeRate: 'irrelevant',
    ticketIssuer: 'irrelevant',
    returnFlights: 'irrelevant',
    operatingCarrier: 'known',
    cabin: 'known',
  };

  it('needs equal ends and every fact known or proven irrelevant', () => {
    expect(mayBeExact(exactly(500), proven)).toBe(true);
    expect(mayBeExact(between(500, 501), proven)).toBe(false);
    expect(mayBeExact(between(500, null), proven)).toBe(false);
    expect(mayBeExact(nothing, proven)).toBe(false);
    expect(mayBeExact({ ...exactly(500), coverage: { counted: 2, of: 3 } }, proven)).toBe(false);
  });

  it.each(FACTS)('is prevented by a missing %s alone', (fact) => {
    const evidence: Evidence = { ...proven, [fact]: 'missing' };
    expect(mayBeExact(exactly(500), evidence)).toBe(false);
    expect(missingFacts(evidence)).toEqual([fact]);
  });

  it.each(['fareWithoutTaxes', 'pricePerTraveller'] as const)('becomes "at most" while %s is missing', (fact) => {
    const evidence: Evidence = { ...proven, [fact]: 'missing' };
    const shown = honest(between(850, 3400), evidence, 'the price includes taxes');
    expect(shown).toEqual({ ...between(850, 3400), low: 0, lowFrom: ['the price includes taxes'] });
    expect(honest(exactly(3000), evidence, '')).toMatchObject({ low: 0, high: 3000 });
    expect([honest(nothing, evidence, ''), honest(anybodysGuess, evidence, '')]).toEqual([nothing, anybodysGuess]);
  });

  it.each(['bookingClass', 'operatingCarrier', 'cabin'] as const)('keeps its ends while only %s is missing: a range of classes claims it already', (fact) => {
    expect(honest(between(850, 3400), { ...proven, [fact]: 'missing' }, '')).toEqual(between(850, 3400));
  });
});

describe('a quantity in words', () => {
  const twoOfThree: Known = { ...between(1200, null), coverage: { counted: 2, of: 3 } };

  it.each<[string, Quantity, boolean, string, string]>([
    ['exact', exactly(3000), true, '3,000 Award Miles', '3,000 Award Miles'],
    ['exact but for a missing fact', exactly(3000), false, '≈ 3,000 Award Miles', 'about 3,000 Award Miles'],
    ['a range', between(850, 3400), true, '850–3,400 Award Miles', 'between 850 and 3,400 Award Miles'],
    ['at most', between(0, 3400), false, '≤ 3,400 Award Miles', 'at most 3,400 Award Miles'],
    ['at least', between(850, null), true, '≥ 850 Award Miles', 'at least 850 Award Miles'],
    ['a proven zero', exactly(0), true, '0 Award Miles', '0 Award Miles'],
    ['none', nothing, true, 'no Award Miles', 'no Award Miles'],
    ['unknown', anybodysGuess, true, 'Award Miles unknown', 'Award Miles unknown'],
    ['two segments of three', twoOfThree, true, '≥ 1,200 Award Miles (2 of 3)', 'at least 1,200 Award Miles (2 of 3)'],
  ])('%s', (_, q, isProven, written, spoken) => {
    expect(quantityText(q, 'Award Miles', isProven)).toBe(written);
    expect(quantitySpoken(q, 'Award Miles', isProven)).toBe(spoken);
  });

  it('is not called exact, written or spoken, while a part is not counted', () => {
    const partly: Known = { ...exactly(60), coverage: { counted: 2, of: 3 } };
    expect(quantityText(partly, 'Points', true)).toBe('≈ 60 Points (2 of 3)');
    expect(quantitySpoken(partly, 'Points', true)).toBe('about 60 Points (2 of 3)');
  });

  it('has a decimal only where the number has one', () => {
    expect([60, 12.5, 12_345].map(figure)).toEqual(['60', '12.5', '12,345']);
  });

  it('shows one number only for what is exact and proven, whatever the quantity', () => {
    fc.assert(
      fc.property(quantity, fc.boolean(), (q, isProven) => {
        const bare = /^[\d,.]+ Miles$/.test(quantityText(q, 'Miles', isProven));
        expect(bare).toBe(isProven && isExact(q));
      }),
    );
  });
});
