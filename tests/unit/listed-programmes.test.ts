import { expect, it } from 'vitest';
import { listedProgrammes } from '../../components/listed-programmes';
import type { ProgrammeCode } from '../../lib/flights/codes';
import type { ChartChoice, ProgrammeChoice } from '../../lib/settings/types';
import { CHARTS } from '../../lib/charts/registry';
import { suggestedProgramme } from '../../lib/settings/suggested-programme';

const latam: ChartChoice = {
  code: 'LAP' as ProgrammeCode,
  name: 'LATAM Pass',
  tiers: [
    { code: 1, name: 'LATAM' },
    { code: 8, name: 'Gold' },
    { code: 1000, name: 'Gold Plus' },
  ],
  counted: [],
  goals: [],
  checked: { oldest: '2026-11-20', newest: '2026-11-21' },
  signupUrl: null,
};

const listed = (code: string, tiers: ProgrammeChoice['tiers']): ProgrammeChoice => ({
  code: code as ProgrammeCode,
  name: `${code} of the API`,
  alliance: 4,
  accruals: [],
  tiers,
  airlines: [],
  helpUrl: null,
  signupUrl: null,
  siteUrl: null,
});

it('has one entry a programme, those with charts first, and every tier that either source knows', () => {
  const api = [
    listed('TKM', [{ code: 1, name: 'Classic' }]),
    listed('LAP', [
      { code: 1, name: 'LATAM' },
      { code: 8, name: 'Gold' },
      { code: 32, name: 'Black Signature' },
    ]),
  ];
  const merged = listedProgrammes([latam], api);
  expect(merged.map(({ code, name }) => [code, name])).toEqual([
    ['LAP', 'LAP of the API'],
    ['TKM', 'TKM of the API'],
  ]);
  expect(merged[0]?.tiers.map(({ code }) => code)).toEqual([1, 8, 1000, 32]);
});

it('takes the API’s code for a tier that both name alike', () => {
  const [merged] = listedProgrammes([latam], [listed('LAP', [{ code: 12, name: 'GOLD PLUS' }])]);
  expect(merged?.tiers.map(({ code }) => code)).toEqual([1, 8, 12]);
});

it('suggests a programme that is in the package, or none where several share a country', () => {
  expect(suggestedProgramme('de-AT')).toBe('LMM');
  expect(suggestedProgramme('pt-BR')).toBe('LAP');
  expect(suggestedProgramme('es-ES')).toBe('IBP');
  expect(suggestedProgramme('en-US')).toBeNull();
  expect(suggestedProgramme('es')).toBeNull();
  for (const tag of ['de', 'pt-BR', 'es-CL', 'es-ES', 'en-CA', 'fr', 'nl', 'en-GB']) {
    expect(CHARTS.map(({ code }) => code)).toContain(suggestedProgramme(tag));
  }
});
