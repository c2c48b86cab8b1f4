import { expect, it } from 'vitest';
import { calculated, flight, get, PATHS, post, segment, valueOf, type Calculation, type Json, type Value } from '../fixtures/milefy/ask.ts';
import type { Reply } from '../harness/sandbox-process.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const sandbox = sandboxOfFile();

const fault = (raw: Json): Promise<unknown> => sandbox.control('POST', '/faults', { times: 1, ...raw });
const three = {
  flights: ['one', 'two', 'three'].map((flightId) => flight([segment('LH 456 FRA-LAX Y')], { currencyCode: 'EUR', total: 500 }, { flightId })),
  programs: [{ programCode: 'LMM', tierCode: 8 }, { programCode: 'UMP' }],
  clientUserId: 'u',
};
const ask = (calculation: Calculation = 'calculate-upgrades'): Promise<Reply> => post(sandbox, PATHS[calculation], three);
const flightIds = ({ flights }: Value): readonly string[] => flights.map(({ flightId }) => flightId);

it('refusal: status -1 with HTTP 400, 500 or another, and no Value', async () => {
  for (const status of [400, 500, 401]) {
    await fault({ kind: 'refusal', status });
    const reply = await ask();
    expect([reply.status, JSON.parse(reply.text)]).toEqual([status, { Success: false, Status: { Code: -1, Message: `Sandbox fault: ${status}` } }]);
  }
  expect((await ask()).status).toBe(200);
});

it('flight-error: each code of the appendix, for the first flights or for all', async () => {
  for (const code of ['FLTPE', 'FLLGE', 'FLSGE', 'FLSGDAE', 'FLSGAAE', 'FLSGMKE', 'FLSGOPE', 'FLSGFCE', 'FLSGDDE', 'FLSGFNE']) {
    await fault({ kind: 'flight-error', code, flights: 2 });
    const value = valueOf(await ask());
    expect(flightIds(value)).toEqual(['three']);
    expect(value.errors.map((error) => [error.flightId, error.code])).toEqual([
      ['one', code],
      ['two', code],
    ]);
  }
  await fault({ kind: 'flight-error', code: 'FLSGFCE' });
  const all = valueOf(await ask());
  expect([all.flights, all.errors.length, all.errors[0]?.message]).toEqual([[], 3, 'The fare code is not set for some flight(s).']);
});

it('flight-error: with no flight’s id where there is none, and with the flight still there where the programme is wrong', async () => {
  await fault({ kind: 'flight-error', code: 'FLIDE', flights: 1 });
  expect(valueOf(await ask()).errors.map(({ flightId, code }) => [flightId, code])).toEqual([['', 'FLIDE']]);
  await fault({ kind: 'flight-error', code: 'FLEMP' });
  const empty = valueOf(await ask());
  expect([empty.flights, empty.errors.map(({ flightId, code }) => [flightId, code])]).toEqual([[], [['', 'FLEMP']]]);
  for (const code of ['PCUKNW', 'PTUKNW']) {
    await fault({ kind: 'flight-error', code, flights: 1 });
    const value = valueOf(await ask());
    expect([flightIds(value), value.flights[0]?.programs]).toEqual([['one', 'two', 'three'], undefined]);
    expect(value.errors.map((error) => [error.flightId, error.code])).toEqual([['one', code]]);
  }
  await expect(fault({ kind: 'flight-error', code: 'FLXXX' })).rejects.toThrow('appendix Error codes');
  await expect(fault({ kind: 'flight-error' })).rejects.toThrow('appendix Error codes');
});

it('missing-flights: the first of them, or all, without an error', async () => {
  await fault({ kind: 'missing-flights', flights: 1 });
  const some = valueOf(await ask());
  expect([flightIds(some), some.errors]).toEqual([['two', 'three'], []]);
  await fault({ kind: 'missing-flights' });
  expect(valueOf(await ask()).flights).toEqual([]);
});

it('missing-programme: the one named, or the first, in answers and in the list', async () => {
  const codes = (value: Value): unknown => [
    value.programs.map((one) => one.programCode),
    value.flights.map((one) => one.programs?.map((two) => two.programCode)),
  ];
  await fault({ kind: 'missing-programme', programCode: 'UMP' });
  expect(codes(valueOf(await ask()))).toEqual([['LMM'], [['LMM'], ['LMM'], ['LMM']]]);
  await fault({ kind: 'missing-programme' });
  expect(codes(valueOf(await ask()))).toEqual([['UMP'], [['UMP'], ['UMP'], ['UMP']]]);
  await fault({ kind: 'missing-programme', programCode: 'LMM' });
  const { Value } = JSON.parse((await get(sandbox, '/api/miles/programs')).text) as { Value: { programCode: string }[] };
  expect([Value.length, Value.some(({ programCode }) => programCode === 'LMM')]).toEqual([14, false]);
});

it('no-value: a success that has nothing', async () => {
  await fault({ kind: 'no-value' });
  expect(JSON.parse((await ask()).text)).toEqual({ Success: true, Status: { Code: 0, Message: 'OK' } });
  await fault({ kind: 'no-value' });
  expect(JSON.parse((await get(sandbox, '/api/benefits')).text)).toEqual({ Success: true, Status: { Code: 0, Message: 'OK' } });
});

it('cut, html, malformed, status and reset strike every method alike', async () => {
  const whole = (await ask('calculate-benefits')).text;
  await fault({ kind: 'cut' });
  const cut = (await ask('calculate-benefits')).text;
  expect([whole.length / 2 - cut.length < 1, whole.startsWith(cut.slice(0, 40))]).toEqual([true, true]);
  expect(() => JSON.parse(cut) as unknown).toThrow();
  await fault({ kind: 'html' });
  const html = await ask('calculate-mixed');
  expect([html.status, html.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  await fault({ kind: 'malformed' });
  const { text } = await ask();
  expect(() => JSON.parse(text) as unknown).toThrow();
  await fault({ kind: 'status', status: 401 });
  expect((await ask()).status).toBe(401);
  await fault({ kind: 'reset' });
  await expect(ask()).rejects.toThrow('socket');
});

it('strikes what it names: a path, a part of one, a verb', async () => {
  await fault({ match: { path: '/api/benefits/*' }, kind: 'refusal', status: 500 });
  await fault({ match: { method: 'GET' }, kind: 'refusal', status: 400 });
  expect((await ask('calculate-upgrades')).status).toBe(200);
  expect((await ask('calculate-benefits')).status).toBe(500);
  expect((await get(sandbox, '/api/benefits')).status).toBe(400);
  expect((await get(sandbox, '/api/benefits')).status).toBe(200);
  await expect(fault({ match: { verb: 'GET' }, kind: 'refusal' })).rejects.toThrow('Unknown key verb');
});

it('says in the log that it struck, and the flights are counted where they were answered', async () => {
  await fault({ kind: 'missing-flights', flights: 1 });
  await calculated(sandbox, 'calculate-miles', three);
  await fault({ kind: 'refusal', status: 500 });
  await ask('calculate-miles');
  const log = await sandbox.log();
  expect(log.map(({ status, flights, notes }) => [status, flights, notes])).toEqual([
    [200, 3, ['fault: missing-flights']],
    [500, undefined, ['fault: refusal']],
  ]);
});
