import { expect, it } from 'vitest';
import { calculated, credited, named, sample, type Json } from '../fixtures/milefy/ask.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const sandbox = sandboxOfFile();

const lh = { ...named(['LH 100 FRA-MUC Y']), price: { currencyCode: 'EUR', total: 100 } };
const programs = [{ programCode: 'LMM', tierCode: 8 }];
// 100 EUR x 6; 20 points within Europe.
const earnings = {
  earnings: [
    { metricCode: 1, value: 600 },
    { metricCode: 4, value: 20 },
  ],
};
const detail = { targetId: 'a1', legLevel: false };

it('only what a flag asks for is there, each in an object of its name', async () => {
  const parts = async (flags: Json): Promise<readonly string[]> => {
    const [first] = await credited(sandbox, 'calculate-mixed', lh, { programs, ...flags });
    return Object.keys(first ?? {}).filter((key) => key !== 'programCode' && key !== 'tierCode');
  };
  expect(await parts({ calculateEarnings: true })).toEqual(['earnings']);
  expect(await parts({ calculateUpgrades: true })).toEqual(['upgrades']);
  expect(await parts({ calculateBenefits: true })).toEqual(['benefits']);
  expect(await parts({ calculateEarnings: true, calculateUpgrades: false, calculateBenefits: true })).toEqual(['earnings', 'benefits']);
  // Default: false, and a text is no boolean.
  expect(await parts({})).toEqual([]);
  expect(await parts({ calculateEarnings: 'true' })).toEqual([]);
  const log = await sandbox.log();
  expect(log.slice(-2).map(({ notes }) => notes)).toEqual([
    ['nothing to calculate: no flag is true'],
    ['calculateEarnings is no boolean', 'nothing to calculate: no flag is true'],
  ]);
});

it('the costs of upgrades are told by the One method alone', async () => {
  const flags = { calculateEarnings: true, calculateUpgrades: true };
  expect(await credited(sandbox, 'calculate-mixed', lh, { programs, ...flags })).toEqual([
    { programCode: 'LMM', tierCode: 8, earnings, upgrades: { options: [{ targetFareType: 48, details: [detail] }] } },
  ]);
  // 10,000 less a fifth.
  expect(await credited(sandbox, 'calculate-one-mixed', lh, { programs, ...flags })).toEqual([
    { programCode: 'LMM', tierCode: 8, earnings, upgrades: { options: [{ targetFareType: 48, totalCost: 8000, details: [{ ...detail, cost: 8000 }] }] } },
  ]);
});

it('benefits are nested as the others are', async () => {
  const [first] = await credited(sandbox, 'calculate-one-mixed', lh, { programs, calculateBenefits: true });
  const option = { name: 'Star Alliance Priority Check-In', guests: 0 };
  expect(first?.['benefits']).toMatchObject({
    benefits: [
      { targetId: 'a1', legLevel: false, code: 'PTYCHK', options: [option] },
      { targetId: 'a1', legLevel: false, code: 'PTYBDG' },
      { targetId: 'a', legLevel: true, code: 'XTRBGG' },
    ],
  });
});

it('an object whose list would be empty is left out, and a programme that has none', async () => {
  const flags = { calculateEarnings: true, calculateUpgrades: true, calculateBenefits: true };
  // K is not lifted, the basic tier has no benefits; 100 EUR x 4.
  const cheap = { ...named(['LH 100 FRA-MUC K']), price: { currencyCode: 'EUR', total: 100 } };
  expect(await credited(sandbox, 'calculate-mixed', cheap, flags)).toEqual([
    {
      programCode: 'LMM',
      tierCode: 1,
      earnings: {
        earnings: [
          { metricCode: 1, value: 400 },
          { metricCode: 4, value: 20 },
        ],
      },
    },
  ]);
  expect(await credited(sandbox, 'calculate-mixed', cheap, { ...flags, programs: [{ programCode: 'DSM' }] })).toEqual([]);
});

it('the document’s requests are answered for the marketing carrier’s own programme, or for all that know the flight', async () => {
  const own = await calculated(sandbox, 'calculate-mixed', sample('requests', 'calculate-mixed'));
  // 213 x 200 % + 610 x 200 %; two segments; class A of SAS is economy and goes to Business as a leg.
  const eurobonus = {
    earnings: {
      earnings: [
        { metricCode: 1, value: 1646 },
        { metricCode: 2, value: 1646 },
        { metricCode: 3, value: 2 },
      ],
    },
    upgrades: { options: [{ targetFareType: 48, details: [{ targetId: 'SK1674-SK0503', legLevel: true }] }] },
  };
  expect(own.flights).toEqual([{ flightId: 'SK1674-SK0503', programs: [{ programCode: 'SEB', tierCode: 1, ...eurobonus }] }]);

  const all = await calculated(sandbox, 'calculate-one-mixed', sample('requests', 'calculate-one-mixed'));
  const told = all.flights[0]?.programs?.map((one) => [`${one.programCode} ${one.tierCode}`, 'earnings' in one, 'upgrades' in one, 'benefits' in one]);
  // SkyMiles pays miles on SAS and upgrades nothing there; benefits are not asked for.
  expect(told).toEqual([
    ...['AKF 1', 'AKF 8', 'AKF 16', 'AKF 24'].map((status) => [status, true, true, false]),
    ...['DSM 1', 'DSM 8', 'DSM 16', 'DSM 24', 'DSM 32'].map((status) => [status, true, false, false]),
    ...['SEB 1', 'SEB 8', 'SEB 16', 'SEB 24'].map((status) => [status, true, true, false]),
  ]);
  expect(all.programs).toEqual([{ programCode: 'AKF' }, { programCode: 'DSM' }, { programCode: 'SEB' }]);
});
