import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  calculateBenefits,
  calculateMiles,
  calculateMixed,
  calculateOneBenefits,
  calculateOneMiles,
  calculateOneMixed,
  calculateOneUpgrades,
  calculateUpgrades,
  type FlightsRequest,
  type OneFlightRequest,
} from '../../lib/milefy/client';
import { namedFlight } from '../../lib/milefy/flight';
import { SourceFailure } from '../../lib/net/source-error';
import { sample } from '../fixtures/milefy/ask.ts';
import { amount, classes, flown, leg } from '../unit/make-offers';
import { fetchThrough } from './fetch-through';
import { account, AUTHORIZATION, CALCULATIONS, LISTS, METHODS, programme } from './milefy-methods';
import { sandboxOfFile } from './sandbox-of-file';

const sandbox = sandboxOfFile();
beforeEach(() => {
  vi.stubGlobal('fetch', fetchThrough(sandbox.port));
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
});
afterEach(() => void vi.unstubAllGlobals());

/** The document's sample with its flight numbers as text: the tables say text, the samples print numbers. */
function printed(fixture: string): unknown {
  return JSON.parse(JSON.stringify(sample('requests', fixture), (key, value: unknown) => (key === 'flightNumber' ? String(value) : value)));
}

interface Answered {
  readonly flights: readonly { readonly flightId: string; readonly programs: readonly { readonly programCode: string; readonly tierCode: number }[] }[];
  readonly programs: readonly { readonly programCode: string }[];
  readonly errors: readonly unknown[];
}

describe.each(CALCULATIONS)('$name', ({ fixture, place, asked, ask }) => {
  it('sends the document’s sample as it is printed, and is answered without an error or a remark', async () => {
    const { flights, errors } = (await ask()) as Answered;
    const [sent, ...more] = await sandbox.log();
    expect(more).toEqual([]);
    expect(`${sent?.method} ${sent?.path}`).toBe(place);
    expect(sent?.body).toEqual(printed(fixture));
    expect(sent?.notes).toEqual([]);
    expect(sent?.flights).toBe(asked.length);
    expect(flights.map(({ flightId }) => flightId)).toEqual(asked);
    expect(errors).toEqual([]);
  });
});

describe.each(LISTS)('$name', ({ place, ask }) => {
  it('sends no body', async () => {
    expect(await ask()).not.toEqual([]);
    const [sent, ...more] = await sandbox.log();
    expect(more).toEqual([]);
    expect([`${sent?.method} ${sent?.path}`, sent?.query, sent?.body, sent?.notes]).toEqual([place, '', null, []]);
  });
});

describe.each(METHODS)('$name', ({ ask }) => {
  it('says who asks in UTF-8 and which version it speaks, and takes nothing along that it is not told to', async () => {
    await ask();
    const [sent] = await sandbox.log();
    expect(sent).toMatchObject({
      host: 'milefyapi-client-xyz.30k.com',
      headers: { authorization: AUTHORIZATION, 'x-api-version': 'v2.6', accept: 'application/json' },
    });
    for (const header of ['cookie', 'referer']) expect(Object.keys(sent?.headers ?? {})).not.toContain(header);
  });

  it.each([
    ['status', { status: 500 }, { kind: 'server-error', status: 500 }],
    ['status', { status: 403 }, { kind: 'wrong-credentials', host: 'milefyapi-client-xyz.30k.com' }],
    ['refusal', { status: 400 }, { kind: 'refused', status: 400, message: 'Sandbox fault: 400' }],
    ['html', {}, { kind: 'not-data', status: 200, contentType: 'text/html' }],
    ['cut', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['wrong-shape', {}, { kind: 'malformed', where: 'Success' }],
    // "May be absent in case of error", and this was none.
    ['no-value', {}, { kind: 'malformed', where: 'Value' }],
    // Appendix "Status codes": -1 with HTTP 200 is an error all the same.
    ['refusal', { status: 200 }, { kind: 'refused', status: 200, message: 'Sandbox fault: 200' }],
    ['reset', {}, { kind: 'no-network', host: 'milefyapi-client-xyz.30k.com' }],
  ])('gives no answer where none came: %s %o', async (kind, more, error) => {
    await sandbox.control('POST', '/faults', { match: { host: '*.30k.com' }, kind, ...more, times: 1 });
    const cause: unknown = await ask().then(
      () => expect.fail('the call did not fail'),
      (thrown: unknown) => thrown,
    );
    if (!(cause instanceof SourceFailure)) throw cause;
    expect(cause.error).toEqual(error);
    // Like any other once the fault is gone.
    await ask();
  });
});

describe('a flight of Lufthansa’s, MUC–FRA–LAX and back, in every method', () => {
  const out = leg(flown('LH 100 MUC-FRA'), flown('LH 456 FRA-LAX'));
  const home = leg(flown('LH 457 LAX-FRA 2026-08-25'));
  const flight = namedFlight('7', { legs: [out, home], classes: classes('KKZ'), price: amount('900 EUR') });
  const forLmm = { programs: [{ programCode: programme('LMM'), tierCode: 16 }], clientUserId: 'u' };
  const list: FlightsRequest = { flights: [flight], ...forLmm };
  const one: OneFlightRequest = { flight, ...forLmm };
  const everything = { calculateEarnings: true, calculateUpgrades: true, calculateBenefits: true };

  it('has its legs and segments named by their place behind its id, the names that upgrades and benefits are told of', async () => {
    await calculateUpgrades(account, list);
    const body = (await sandbox.log())[0]?.body as { flights: (typeof flight)[] };
    expect(body.flights[0]?.legs.map(({ legId, segments }) => [legId, segments.map(({ segmentId, flightNumber }) => `${segmentId} ${flightNumber}`)])).toEqual([
      ['7-0', ['7-0-0 100', '7-0-1 456']],
      ['7-1', ['7-1-0 457']],
    ]);
  });

  it('earns the same by each method that says what it earns', async () => {
    // 900 EUR x 6; 20 points in Europe, 60 in economy and 200 in business to another continent.
    const earnings = [
      { metricCode: 1, value: 5400 },
      { metricCode: 4, value: 280 },
    ];
    const said = { programCode: 'LMM', tierCode: 16 };
    expect((await calculateMiles(account, list)).flights).toEqual([{ flightId: '7', programs: [{ ...said, earnings }] }]);
    expect((await calculateOneMiles(account, one)).flights).toEqual([{ flightId: '7', programs: [{ ...said, earnings }] }]);
    const mixed = { flightId: '7', programs: [{ ...said, earnings: { earnings }, upgrades: null, benefits: null }] };
    expect((await calculateMixed(account, { ...list, calculateEarnings: true })).flights).toEqual([mixed]);
    expect((await calculateOneMixed(account, { ...one, calculateEarnings: true })).flights).toEqual([mixed]);
  });

  it('is upgraded and gets benefits alike by each method, and its parts are those that were sent', async () => {
    const [upgrades, priced] = [await calculateUpgrades(account, list), await calculateOneUpgrades(account, one)];
    const [benefits, oneBenefits] = [await calculateBenefits(account, list), await calculateOneBenefits(account, one)];
    const [all, oneAll] = [await calculateMixed(account, { ...list, ...everything }), await calculateOneMixed(account, { ...one, ...everything })];
    const options = upgrades.flights[0]?.programs[0]?.options ?? [];
    const withCosts = priced.flights[0]?.programs[0]?.options ?? [];
    expect(options).not.toEqual([]);
    expect(withCosts.map(({ targetFareType, details }) => [targetFareType, details.map(({ targetId, legLevel }) => ({ targetId, legLevel }))])).toEqual(
      options.map(({ targetFareType, details }) => [targetFareType, details]),
    );
    for (const { totalCost, details } of withCosts) expect(totalCost).toBe(details.reduce((sum, { cost }) => sum + cost, 0));
    expect(all.flights[0]?.programs[0]?.upgrades?.options).toEqual(options);
    expect(oneAll.flights[0]?.programs[0]?.upgrades?.options).toEqual(withCosts);
    const said = benefits.flights[0]?.programs[0]?.benefits ?? [];
    expect(said).not.toEqual([]);
    expect(oneBenefits.flights[0]?.programs[0]?.benefits).toEqual(said);
    expect(all.flights[0]?.programs[0]?.benefits?.benefits).toEqual(said);
    const sent = { true: ['7-0', '7-1'], false: ['7-0-0', '7-0-1', '7-1-0'] };
    for (const { targetId, legLevel } of [...options.flatMap(({ details }) => details), ...said]) expect(sent[`${legLevel}`]).toContain(targetId);
  });

  it.each([
    ['PCUKNW', 'QQQ', 1],
    ['PTUKNW', 'LMM', 32],
  ])('in a programme or at a tier that there is not: %s', async (code, program, tierCode) => {
    const programs = [{ programCode: programme(program), tierCode }];
    const answers = [
      await calculateMiles(account, { ...list, programs }),
      await calculateOneMiles(account, { ...one, programs }),
      await calculateUpgrades(account, { ...list, programs }),
      await calculateOneUpgrades(account, { ...one, programs }),
      await calculateBenefits(account, { ...list, programs }),
      await calculateOneBenefits(account, { ...one, programs }),
      await calculateMixed(account, { ...list, programs, ...everything }),
      await calculateOneMixed(account, { ...one, programs, ...everything }),
    ];
    for (const { flights, errors } of answers) {
      expect(errors.map((error) => [error.flightId, error.code])).toEqual([['7', code]]);
      expect(flights).toEqual([{ flightId: '7', programs: [] }]);
    }
  });

  it('without a programme is the marketing carrier’s own, and one of them may be asked for in every programme and tier', async () => {
    const { programs: _, ...anybody } = one;
    const own = await calculateOneMiles(account, anybody);
    expect(own.flights[0]?.programs.map(({ programCode, tierCode }) => [programCode, tierCode])).toEqual([['LMM', 1]]);
    const every = await calculateOneMiles(account, { ...anybody, applyAllPrograms: true });
    const said = every.flights[0]?.programs.map(({ programCode, tierCode }) => `${programCode} ${tierCode}`) ?? [];
    for (const each of ['LMM 1', 'LMM 8', 'LMM 16', 'LMM 24', 'UMP 1', 'UMP 32']) expect(said).toContain(each);
  });
});
