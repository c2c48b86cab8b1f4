import './english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, either, max, min, scale } from '../../lib/quantity/algebra';
import { FACTS, honest, mayBeExact, missingFacts, type Evidence } from '../../lib/quantity/exact';
import { metricOfAccrual } from '../../lib/quantity/metric';
import { isExact, isWhole, known, lowEnd, none, unknown, type Known, type Quantity } from '../../lib/quantity/quantity';
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
const quantity = fc.oneof(
  part,
  fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.reduce(add)),
);
/** A quantity together with a number that it allows. */
const withTruth = quantity.chain((q) => {
  const { low, high } = numbers(q);
  return fc.integer({ min: low, max: high ?? low + 5_000_000 }).map((truth) => ({ q, truth }));
});

describe('the sum of what segments earn', () => {
  it('is the same in whatever order the segments are added', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        expect(numbers(add(a, b))).toEqual(numbers(add(b, a)));
      }),
    );
    fc.assert(
      fc.property(quantity, quantity, quantity, (a, b, c) => {
        expect(numbers(add(add(a, b), c))).toEqual(numbers(add(a, add(b, c))));
      }),
    );
  });

  it('holds the true sum whenever its parts hold the true numbers', () => {
    fc.assert(
      fc.property(withTruth, withTruth, (a, b) => {
        expect(allows(add(a.q, b.q), a.truth + b.truth)).toBe(true);
      }),
    );
  });

  it('gains nothing by a segment that earns nothing, but counts it', () => {
    fc.assert(
      fc.property(quantity, (q) => {
        const before = numbers(q);
        expect(numbers(add(q, nothing))).toEqual({ ...before, counted: before.counted + 1, of: before.of + 1 });
      }),
    );
  });

  it('is "at least", for two of three, when one of three segments is unknown', () => {
    const total = add(add(exactly(1000), anybodysGuess), between(200, 500));
    expect(numbers(total)).toEqual({ low: 1200, high: null, counted: 2, of: 3 }); // 1000 + 200
    expect(total).toMatchObject({ kind: 'known', highFrom: ['no price', 'high 500'] });
    expect(isWhole(total)).toBe(false);
    expect(isExact(total)).toBe(false);
  });

  it('stays unknown where all is unknown, and none where all is none, with every reason', () => {
    expect(add(anybodysGuess, unknown('RDM', 'no class'))).toMatchObject({ kind: 'unknown', reason: 'no price; no class', coverage: { counted: 0, of: 2 } });
    expect(add(nothing, none('RDM', 'not a partner', []))).toMatchObject({
      kind: 'none',
      rule: 'class I earns nothing; not a partner',
      coverage: { counted: 2, of: 2 },
    });
    expect(add(nothing, nothing)).toMatchObject({ rule: 'class I earns nothing' });
  });

  it('names each scenario and each source once', () => {
    const total = add(between(1, 2), between(1, 2));
    expect(total).toMatchObject({ lowFrom: ['low 1'], highFrom: ['high 2'], sources: [source] });
    expect(add(between(1, 2), between(3, 4))).toMatchObject({ lowFrom: ['low 1', 'low 3'], highFrom: ['high 2', 'high 4'] });
  });
});

describe('a tier bonus', () => {
  it('on the sum is the sum of the bonuses', () => {
    fc.assert(
      fc.property(quantity, quantity, fc.integer({ min: 0, max: 12 }), (a, b, factor) => {
        expect(numbers(scale(add(a, b), factor))).toEqual(numbers(add(scale(a, factor), scale(b, factor))));
      }),
    );
  });

  it('moves both ends and keeps the rest', () => {
    expect(scale(between(1000, 3000), 1.5)).toEqual({ ...between(1000, 3000), low: 1500, high: 4500 });
    expect(numbers(scale(between(1000, null), 2))).toMatchObject({ low: 2000, high: null });
    expect(scale(nothing, 2)).toBe(nothing);
    expect(scale(anybodysGuess, 2)).toBe(anybodysGuess);
  });

  it.each([-1, Number.NaN, Infinity])('of %s is refused', (factor) => {
    expect(() => scale(exactly(1), factor)).toThrow(RangeError);
  });
});

describe('the lesser, the greater and one of two', () => {
  it('hold the true number whenever both hold theirs', () => {
    fc.assert(
      fc.property(withTruth, withTruth, (a, b) => {
        expect(allows(min(a.q, b.q), Math.min(a.truth, b.truth))).toBe(true);
        expect(allows(max(a.q, b.q), Math.max(a.truth, b.truth))).toBe(true);
        expect(allows(either(a.q, b.q), a.truth)).toBe(true);
        expect(allows(either(a.q, b.q), b.truth)).toBe(true);
      }),
    );
  });

  it('go end by end, and claim no more than they must', () => {
    const [a, b] = [between(100, 900), between(300, 500)];
    expect(min(a, b)).toMatchObject({ low: 100, high: 500, lowFrom: ['low 100'], highFrom: ['high 500'] });
    expect(max(a, b)).toMatchObject({ low: 300, high: 900, lowFrom: ['low 300'], highFrom: ['high 900'] });
    expect(either(a, b)).toMatchObject({ low: 100, high: 900, lowFrom: ['low 100'], highFrom: ['high 900'] });
    expect(either(b, between(600, 700))).toMatchObject({ low: 300, high: 700, lowFrom: ['low 300'], highFrom: ['high 700'] });
  });

  it('do not depend on which comes first', () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        for (const choose of [min, max, either]) expect(numbers(choose(a, b))).toEqual(numbers(choose(b, a)));
      }),
    );
  });

  it('know of an unknown only what the other one forces', () => {
    expect(numbers(min(exactly(500), anybodysGuess))).toEqual({ low: 0, high: 500, counted: 0, of: 1 });
    expect(numbers(max(exactly(500), anybodysGuess))).toEqual({ low: 500, high: null, counted: 0, of: 1 });
    expect(numbers(either(exactly(500), anybodysGuess))).toEqual({ low: 0, high: null, counted: 0, of: 1 });
    expect(min(anybodysGuess, anybodysGuess)).toMatchObject({ kind: 'unknown', coverage: { counted: 0, of: 1 } });
    expect(either(nothing, nothing)).toMatchObject({ kind: 'none' });
    expect(numbers(either(exactly(500), nothing))).toMatchObject({ low: 0, high: 500 });
  });

  it('have the worse coverage of the two', () => {
    const twoOfThree = add(add(exactly(1), exactly(1)), anybodysGuess);
    const three = add(add(exactly(1), exactly(1)), exactly(1));
    for (const choose of [min, max, either]) expect(choose(three, twoOfThree).coverage).toEqual({ counted: 2, of: 3 });
  });
});

it('two metrics are never put together', () => {
  const points = known('EQP', 1, 1, null, []);
  for (const combine of [add, min, max, either]) expect(() => combine(exactly(1), points)).toThrow(TypeError);
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
  const twoOfThree = add(add(exactly(1000), between(200, 500)), anybodysGuess);

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
