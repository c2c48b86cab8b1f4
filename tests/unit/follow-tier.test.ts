import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../lib/charts/registry';
import type { ProgrammeCode } from '../../lib/flights/codes';
import { PROGRAMME_OF } from '../../lib/linked-programmes';
import { DEFAULT_SETTINGS, settingsSchema } from '../../lib/settings/settings';
import type { ProgrammeAtTier, Settings } from '../../lib/settings/types';
import { following, tierNamed, unfollowing } from '../../lib/traveller/follow-tier';

const LMM = 'LMM' as ProgrammeCode;
const LAP = 'LAP' as ProgrammeCode;
const BAC = 'BAC' as ProgrammeCode;
const having = (programme: ProgrammeAtTier | null, ...otherProgrammes: readonly ProgrammeAtTier[]): Settings => ({
  ...DEFAULT_SETTINGS,
  programme,
  otherProgrammes,
});

describe('a tier that an account tells', () => {
  it('is the traveller’s where they chose no programme yet', () => {
    expect(following(having(null), LMM, 8).programme).toEqual({ code: LMM, tier: 8, from: 'account' });
  });

  it('follows the account wherever it came from there', () => {
    expect(following(having({ code: LMM, tier: 8, from: 'account' }), LMM, 16).programme).toEqual({ code: LMM, tier: 16, from: 'account' });
    const beside = having({ code: BAC, tier: 1 }, { code: LMM, tier: 8, from: 'account' });
    expect(following(beside, LMM, 16).otherProgrammes).toEqual([{ code: LMM, tier: 16, from: 'account' }]);
  });

  it('never takes the place of one that was chosen by hand', () => {
    const byHand = having({ code: LMM, tier: 16 }, { code: LAP, tier: 8 });
    expect(following(byHand, LMM, 8)).toBe(byHand);
    expect(following(byHand, LAP, 1)).toBe(byHand);
    expect(following(byHand, LMM, null)).toBe(byHand);
  });

  it('adds no programme to those that were chosen', () => {
    const other = having({ code: BAC, tier: 1 });
    expect(following(other, LMM, 8)).toBe(other);
    const onlyBeside = having(null, { code: LMM, tier: 1 });
    expect(following(onlyBeside, LMM, 8)).toBe(onlyBeside);
  });

  it('is asked for again where the account names none any more', () => {
    expect(following(having({ code: LMM, tier: 8, from: 'account' }), LMM, null).programme).toBeNull();
    expect(following(having({ code: BAC, tier: 1 }, { code: LMM, tier: 8, from: 'account' }), LMM, null).otherProgrammes).toEqual([]);
    expect(following(having(null), LMM, null).programme).toBeNull();
  });

  it('changes nothing where it is as it was, so that nothing is asked anew', () => {
    const same = having({ code: LMM, tier: 8, from: 'account' });
    expect(following(same, LMM, 8)).toBe(same);
  });

  it('is the traveller’s own once the account is forgotten', () => {
    const followed = having({ code: LMM, tier: 8, from: 'account' }, { code: LAP, tier: 16, from: 'account' });
    expect(unfollowing(followed, LMM)).toMatchObject({ programme: { code: LMM, tier: 8 }, otherProgrammes: [{ code: LAP, tier: 16, from: 'account' }] });
    expect(unfollowing(followed, LMM).programme).not.toHaveProperty('from');
  });

  it('is kept in the settings as what it is', () => {
    const settings = following(having(null), LMM, 8);
    expect(settingsSchema.parse(settings).programme).toEqual({ code: LMM, tier: 8, from: 'account' });
    expect(settingsSchema.safeParse({ ...settings, programme: { code: LMM, tier: 8, from: 'guess' } }).success).toBe(false);
  });
});

it('a tier is found by the programme’s own name of it, and by no other', () => {
  expect(tierNamed(LAP, 'gold plus')).toBe(tierNamed(LAP, 'Gold Plus'));
  expect(tierNamed(LAP, 'Platinum')).toBe(16);
  expect(tierNamed(LAP, 'Titanium')).toBeNull();
  expect(tierNamed('ZZZ' as ProgrammeCode, 'Gold')).toBeNull();
});

it('the programmes that accounts can be linked of are programmes of the charts, by their codes', () => {
  const nameOf = (code: ProgrammeCode) => CHARTS.find((chart) => chart.code === code)?.name;
  expect([PROGRAMME_OF['miles-and-more'], nameOf(PROGRAMME_OF['miles-and-more'])]).toEqual(['LMM', 'Miles & More']);
  expect([PROGRAMME_OF['latam-pass'], nameOf(PROGRAMME_OF['latam-pass'])]).toEqual(['LAP', 'LATAM Pass']);
});
