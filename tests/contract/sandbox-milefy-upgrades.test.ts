import { describe, expect, it } from 'vitest';
import { calculated, credited, flight, named, sample, segment, type Calculation, type Json, type Value } from '../fixtures/milefy/ask.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const sandbox = sandboxOfFile();

/** The options of one flight in one programme, or that the programme is left out. */
async function options(one: Json, programCode: string, tierCode = 1, calculation: Calculation = 'calculate-one-upgrades'): Promise<unknown> {
  const programs = await credited(sandbox, calculation, one, { programs: [{ programCode, tierCode }] });
  return programs.length === 0 ? 'left out' : programs[0]?.['options'];
}
/** Fare families and their total costs. */
async function costs(words: string, programCode = 'LMM', tierCode = 1): Promise<unknown> {
  const found = await options(named([words]), programCode, tierCode);
  return found === 'left out' ? found : (found as { targetFareType: number; totalCost: number }[]).map((one) => [one.targetFareType, one.totalCost]);
}

describe('the document’s own flight', () => {
  it('costs what its sample says, at both tiers', async () => {
    const request = sample('requests', 'calculate-one-upgrades') as Json;
    const programs = [
      { programCode: 'AKF', tierCode: 1 },
      { programCode: 'AKF', tierCode: 8 },
    ];
    const { Value: printed } = sample('answers', 'calculate-one-upgrades') as { Value: Value };
    const value = await calculated(sandbox, 'calculate-one-upgrades', { ...request, programs });
    expect([value.flights, value.programs, value.errors]).toEqual([printed.flights, [{ programCode: 'AKF' }], []]);
  });

  it('is eligible on both legs, with no cost, where eligibility alone is asked for', async () => {
    const { flights } = await calculated(sandbox, 'calculate-upgrades', sample('requests', 'calculate-upgrades'));
    const details = [
      { targetId: 'SK1674-SK0503', legLevel: true },
      { targetId: 'SK0502-SK0679', legLevel: true },
    ];
    expect(flights[0]?.programs).toEqual([{ programCode: 'AKF', tierCode: 1, options: [{ targetFareType: 48, details }] }]);
  });
});

describe('what a flight can be lifted to', () => {
  it('depends on its booking class', async () => {
    for (const letter of ['Y', 'B', 'M', 'U', 'H', 'X', 'Q'])
      expect(await costs(`LH 456 FRA-LAX ${letter}`), letter).toEqual([
        [32, 15_000],
        [48, 35_000],
      ]);
    for (const letter of ['S', 'V']) expect(await costs(`LH 456 FRA-LAX ${letter}`), letter).toEqual([[32, 15_000]]);
    for (const letter of ['W', 'G', 'E', 'N', 'R']) expect(await costs(`LH 456 FRA-LAX ${letter}`), letter).toEqual([[48, 25_000]]);
    for (const letter of ['J', 'C', 'D', 'Z', 'P']) expect(await costs(`LH 456 FRA-LAX ${letter}`), letter).toEqual([[56, 50_000]]);
    for (const letter of ['K', 'L', 'O', 'T', 'I', 'F', 'A']) expect(await costs(`LH 456 FRA-LAX ${letter}`), letter).toBe('left out');
  });

  it('has Business alone within a region', async () => {
    expect(await costs('LH 100 FRA-MUC Y')).toEqual([[48, 10_000]]);
    expect(await costs('LH 100 FRA-MUC W')).toEqual([[48, 10_000]]);
    for (const letter of ['V', 'J']) expect(await costs(`LH 100 FRA-MUC ${letter}`)).toBe('left out');
  });

  it('costs a fifth less from tier 8 up', async () => {
    for (const tier of [8, 16, 24])
      expect(await costs('LH 456 FRA-LAX Y', 'LMM', tier)).toEqual([
        [32, 12_000],
        [48, 28_000],
      ]);
  });

  it('depends on whose flight it is: the programme’s own and a few partners', async () => {
    expect(await costs('UA 961 FRA-EWR Y')).toEqual([
      [32, 15_000],
      [48, 35_000],
    ]);
    expect(await costs('NH 204 FRA-HND Y')).toEqual([
      [32, 15_000],
      [48, 35_000],
    ]);
    for (const words of ['SQ 25 FRA-SIN Y', 'AF 1019 FRA-CDG Y']) expect(await costs(words)).toBe('left out');
    expect(await costs('AS 1 SEA-LAX Y', 'AMP')).toBe('left out');
    // Sold by Lufthansa and flown by another, and the other way round.
    expect(await options(flight([segment('LH 9780 FRA-SIN Y', { operatingAirlineCode: 'SQ' })]), 'LMM')).toBe('left out');
    expect(await options(flight([segment('SQ 2025 FRA-LAX Y', { operatingAirlineCode: 'LH' })]), 'LMM')).toBe('left out');
  });
});

describe('what is lifted', () => {
  it('is each segment in most programmes', async () => {
    const detail = (targetId: string, cost: number): Json => ({ targetId, legLevel: false, cost });
    expect(await options(named(['LH 100 FRA-MUC Y', 'LH 452 MUC-LAX Y']), 'LMM')).toEqual([
      { targetFareType: 32, totalCost: 15_000, details: [detail('a2', 15_000)] },
      { targetFareType: 48, totalCost: 45_000, details: [detail('a1', 10_000), detail('a2', 35_000)] },
    ]);
    // The segment in K cannot be, the other can.
    expect(await options(named(['LH 100 FRA-MUC K', 'LH 452 MUC-LAX V']), 'LMM')).toEqual([
      { targetFareType: 32, totalCost: 15_000, details: [detail('a2', 15_000)] },
    ]);
  });

  it('is the leg with Flying Blue, MilleMiglia and EuroBonus, by its ends and its cheapest cabin', async () => {
    const trip = named(['KL 1766 FRA-AMS Y', 'KL 695 AMS-YYZ Y'], ['AF 351 YYZ-CDG W', 'AF 1018 CDG-FRA Y']);
    const detail = (targetId: string, cost: number): Json => ({ targetId, legLevel: true, cost });
    for (const programCode of ['AKF', 'AMM', 'SEB']) {
      expect(await options(trip, programCode), programCode).toEqual([
        { targetFareType: 32, totalCost: 15_000, details: [detail('a', 15_000)] },
        { targetFareType: 48, totalCost: 70_000, details: [detail('a', 35_000), detail('b', 35_000)] },
      ]);
    }
    expect(await options(named(['AF 351 YYZ-CDG W', 'AF 1018 CDG-FRA W']), 'AKF')).toEqual([
      { targetFareType: 48, totalCost: 25_000, details: [detail('a', 25_000)] },
    ]);
    // One segment in K, or of another airline, and the leg is not eligible.
    expect(await options(named(['KL 1766 FRA-AMS Y', 'KL 695 AMS-YYZ K']), 'AKF')).toBe('left out');
    expect(await options(named(['LH 988 FRA-AMS Y', 'KL 695 AMS-YYZ Y']), 'AKF')).toBe('left out');
  });

  it('is called as the request calls it, or by a made-up name', async () => {
    const nameless = flight([segment('LH 100 FRA-MUC Y'), segment('LH 452 MUC-LAX Y')]);
    expect(await options(nameless, 'LMM', 1, 'calculate-upgrades')).toEqual([
      { targetFareType: 32, details: [{ targetId: 'one#leg-1-segment-2', legLevel: false }] },
      {
        targetFareType: 48,
        details: [
          { targetId: 'one#leg-1-segment-1', legLevel: false },
          { targetId: 'one#leg-1-segment-2', legLevel: false },
        ],
      },
    ]);
    expect(await options(flight([segment('KL 695 AMS-YYZ S')]), 'AKF', 1, 'calculate-upgrades')).toEqual([
      { targetFareType: 32, details: [{ targetId: 'one#leg-1', legLevel: true }] },
    ]);
  });
});

describe('the programmes of an answer', () => {
  const lh = named(['LH 456 FRA-LAX Y']);
  const statuses = async (calculation: Calculation, one: Json, more: Json = {}): Promise<readonly string[]> =>
    (await credited(sandbox, calculation, one, more)).map(({ programCode, tierCode }) => `${programCode} ${tierCode}`);

  it('are the marketing carrier’s own at the basic tier, where none is asked for', async () => {
    for (const calculation of ['calculate-upgrades', 'calculate-one-upgrades'] as const) {
      for (const more of [{}, { programs: [] }, { applyAllPrograms: false }]) expect(await statuses(calculation, lh, more)).toEqual(['LMM 1']);
      expect(await statuses(calculation, lh, { programs: [{ programCode: 'UMP' }] })).toEqual(['UMP 1']);
    }
  });

  it('are all that can, at every tier, where a One method is told so and no programme is named', async () => {
    const all = ['LMM 1', 'LMM 8', 'LMM 16', 'LMM 24', 'UMP 1', 'UMP 8', 'UMP 16', 'UMP 24', 'UMP 32'];
    for (const more of [{}, { programs: [] }]) expect(await statuses('calculate-one-upgrades', lh, { applyAllPrograms: true, ...more })).toEqual(all);
    expect(await statuses('calculate-one-upgrades', lh, { applyAllPrograms: true, programs: [{ programCode: 'LMM', tierCode: 16 }] })).toEqual(['LMM 16']);
    expect(await statuses('calculate-one-upgrades', lh, { applyAllPrograms: 'yes' })).toEqual(['LMM 1']);
    expect(await statuses('calculate-upgrades', lh, { applyAllPrograms: true })).toEqual(['LMM 1']);
    const notes = (await sandbox.log()).flatMap((entry) => entry.notes);
    expect(notes).toEqual(['applyAllPrograms is no boolean', 'the method has no applyAllPrograms']);
  });

  it('are absent from a flight and from the list where nothing can be lifted', async () => {
    const value = await calculated(sandbox, 'calculate-upgrades', { flights: [named(['LH 456 FRA-LAX K'])], clientUserId: 'u' });
    expect([value.flights, value.programs, value.errors]).toEqual([[{ flightId: 'one' }], [], []]);
  });
});
