import './english';
import { describe, expect, it } from 'vitest';
import { amountText, readAmount } from '../../components/amount-typed';
import { daysRead } from '../../components/days-read';
import { allOf, preferring, withoutOther, withOther } from '../../components/memberships';
import { withWorth } from '../../components/worth-panel';
import type { CurrencyCode, ProgrammeCode } from '../../lib/flights/codes';
import type { ProgrammeAtTier } from '../../lib/settings/types';

const at = (code: string, tier: number): ProgrammeAtTier => ({ code: code as ProgrammeCode, tier });
const stored = { programme: at('LMM', 16), otherProgrammes: [at('AKF', 8), at('BAC', 1)] };

describe('a user’s programmes', () => {
  it('change places when another one is preferred, so that none is lost and none is there twice', () => {
    expect(preferring(stored, at('BAC', 8))).toEqual({ programme: at('BAC', 8), otherProgrammes: [at('AKF', 8), at('LMM', 16)] });
  });

  it('keep the others when the preferred one is replaced or gets another status', () => {
    expect(preferring(stored, at('LAP', 1))).toEqual({ programme: at('LAP', 1), otherProgrammes: stored.otherProgrammes });
    expect(preferring(stored, at('LMM', 1))).toEqual({ programme: at('LMM', 1), otherProgrammes: stored.otherProgrammes });
  });

  it('have one more at the end, another status, or one less', () => {
    expect(withOther(stored, at('LAP', 1)).otherProgrammes).toEqual([at('AKF', 8), at('BAC', 1), at('LAP', 1)]);
    expect(withOther(stored, at('AKF', 16)).otherProgrammes).toEqual([at('AKF', 16), at('BAC', 1)]);
    expect(withOther(stored, at('LMM', 1))).toEqual(stored);
    expect(withoutOther(stored, 'AKF').otherProgrammes).toEqual([at('BAC', 1)]);
    expect(allOf(stored).map(({ code }) => code)).toEqual(['LMM', 'AKF', 'BAC']);
  });
});

describe('an amount of money as a person types it', () => {
  it.each([
    ['', null],
    [' 8 ', 8],
    ['0', 0],
    ['12.5', 12.5],
    ['12,50', 12.5],
    ['1000000', 1e6],
    // One, or a thousand: nobody guesses.
    ['1.000', undefined],
    ['1,000', undefined],
    ['1000001', undefined],
    ['12.', undefined],
    ['-3', undefined],
    ['€12', undefined],
    ['a lot', undefined],
  ])('reads “%s” as %s', (typed, amount) => {
    expect(readAmount(typed)).toBe(amount);
  });

  it('reads what it writes', () => {
    expect([0, 9.5, 12.25, 1000].map(amountText)).toEqual(['0', '9.50', '12.25', '1000']);
    for (const amount of [0, 9.5, 12.25, 1000, 1e6]) expect(readAmount(amountText(amount))).toBe(amount);
  });

  it('takes the place of what is stored for its programme alone, and an empty one goes', () => {
    const euros = (perThousand: number) => ({ perThousand, currency: 'EUR' as CurrencyCode });
    expect(withWorth({ LMM: euros(10), AKF: euros(9), BAC: euros(8) }, { LMM: euros(12), AKF: null })).toEqual({ LMM: euros(12), BAC: euros(8) });
  });
});

it('says one day where all rules of a programme were read on it, else the first and the last', () => {
  expect(daysRead({ oldest: '2026-11-21', newest: '2026-11-21' })).toBe('Nov 21, 2026');
  expect(daysRead({ oldest: '2026-07-02', newest: '2026-11-21' })).toBe('Jul 2, 2026 to Nov 21, 2026');
});
