import { describe, expect, it } from 'vitest';
import { flight, get, HEADERS, PATHS, post, segment, type Calculation, type Json } from '../fixtures/milefy/ask.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const sandbox = sandboxOfFile();

interface Asked {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly flights: number;
  readonly flightIds: readonly string[];
  readonly clientUserId: string | null;
  readonly size: number;
}
interface Billing {
  readonly requests: readonly Asked[];
  readonly sets: readonly { readonly at: string; readonly paths: readonly string[]; readonly flights: number; readonly requests: readonly Asked[] }[];
}

const billing = async (): Promise<Billing> => (await sandbox.control('GET', '/billing')) as Billing;
/** Each set as "miles/calculate 100, benefits/calculate 100": what would be billed as one. */
async function sets(): Promise<readonly string[]> {
  return (await billing()).sets.map(({ requests }) => requests.map(({ path, flights }) => `${path.slice('/api/'.length)} ${flights}`).join(', '));
}
const later = (aheadMs: number): Promise<unknown> => sandbox.control('POST', '/clock', { aheadMs });

/** Flights LH 1000, LH 1001…; their ids are their places in the request, as a client may well have them. */
function some(from: number, count: number, fareCode = 'Y'): readonly Json[] {
  return Array.from({ length: count }, (_, at) => flight([segment(`LH ${1000 + from + at} FRA-LAX ${fareCode}`)], undefined, { flightId: String(at) }));
}
async function ask(
  calculation: Calculation,
  flights: readonly Json[],
  clientUserId = 'me',
  headers: Readonly<Record<string, string>> = HEADERS,
): Promise<void> {
  const about = calculation.includes('-one-') ? { flight: flights[0] } : { flights };
  await post(sandbox, PATHS[calculation], { ...about, clientUserId }, headers);
}

it('keeps of each request when, what, how many, which, who and how large', async () => {
  const body = { flights: some(0, 2), clientUserId: 'Zoë' };
  await post(sandbox, '/api/miles/calculate', body);
  await get(sandbox, '/api/benefits');
  const {
    requests,
    sets: [set],
  } = await billing();
  expect(requests).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      method: 'POST',
      path: '/api/miles/calculate',
      status: 200,
      flights: 2,
      flightIds: ['0', '1'],
      clientUserId: 'Zoë',
      size: JSON.stringify(body).length + 1, // ë is two bytes
    },
    { at: expect.any(String) as string, method: 'GET', path: '/api/benefits', status: 200, flights: 0, flightIds: [], clientUserId: null, size: 0 },
  ]);
  expect(set).toEqual({ at: requests[0]?.at, paths: ['/api/miles/calculate'], flights: 2, requests: [requests[0]] });
});

describe('a divided result set is one', () => {
  it('where each chunk has 50 to 200 flights', async () => {
    await ask('calculate-miles', some(0, 200));
    await ask('calculate-miles', some(200, 50));
    expect(await sets()).toEqual(['miles/calculate 200, miles/calculate 50']);
  });

  it('but not with a chunk below 50, or above 200', async () => {
    await ask('calculate-miles', some(0, 200));
    await ask('calculate-miles', some(200, 49));
    await ask('calculate-miles', some(300, 201));
    expect(await sets()).toEqual(['miles/calculate 200', 'miles/calculate 49', 'miles/calculate 201']);
  });

  it('within less than 30 seconds of its first request', async () => {
    await ask('calculate-miles', some(0, 100));
    await later(25_000);
    await ask('calculate-miles', some(100, 100));
    await later(30_000);
    await ask('calculate-miles', some(200, 100));
    expect(await sets()).toEqual(['miles/calculate 100, miles/calculate 100', 'miles/calculate 100']);
  });

  it('of one traveller and one account', async () => {
    await ask('calculate-miles', some(0, 100), 'me');
    await ask('calculate-miles', some(100, 100), 'you');
    await sandbox.control('POST', '/credentials', { login: 'x', password: 'a:b' });
    await ask('calculate-miles', some(200, 100), 'me', { ...HEADERS, authorization: 'Basic eDphOmI=' });
    expect(await sets()).toHaveLength(3);
  });

  it('and what is asked once more is billed once more', async () => {
    await ask('calculate-miles', some(0, 100));
    await ask('calculate-miles', some(0, 100));
    expect(await sets()).toEqual(['miles/calculate 100', 'miles/calculate 100']);
  });
});

describe('methods asked side by side for one result set are one', () => {
  it('however few its flights', async () => {
    await ask('calculate-miles', some(0, 20));
    await ask('calculate-upgrades', some(0, 20));
    await ask('calculate-benefits', some(0, 20));
    expect(await sets()).toEqual(['miles/calculate 20, upgrades/calculate 20, benefits/calculate 20']);
    expect((await billing()).sets[0]?.paths).toEqual(['/api/miles/calculate', '/api/upgrades/calculate', '/api/benefits/calculate']);
  });

  it('where one of them asks each flight in several booking classes', async () => {
    await ask('calculate-miles', [...some(0, 20, 'Y'), ...some(0, 20, 'B'), ...some(0, 20, 'M')]);
    await ask('calculate-benefits', some(0, 20));
    expect(await sets()).toEqual(['miles/calculate 60, benefits/calculate 20']);
  });

  it('where both are divided, in whatever order they come', async () => {
    await ask('calculate-miles', some(0, 100));
    await ask('calculate-benefits', some(100, 100));
    await ask('calculate-miles', some(100, 100));
    await ask('calculate-benefits', some(0, 100));
    expect(await sets()).toHaveLength(1);
  });

  it('where one flight is asked of two One methods', async () => {
    await ask('calculate-one-miles', some(0, 1));
    await ask('calculate-one-upgrades', some(0, 1));
    expect(await sets()).toEqual(['miles/calculateone 1, upgrades/calculateone 1']);
  });

  it('but not where another result set is asked for, or a part of it', async () => {
    await ask('calculate-miles', some(0, 20));
    await ask('calculate-benefits', some(20, 20));
    await ask('calculate-one-upgrades', some(0, 1));
    expect(await sets()).toEqual(['miles/calculate 20', 'benefits/calculate 20', 'upgrades/calculateone 1']);
  });
});

describe('what counts', () => {
  it('is no list, nothing refused, and no empty request', async () => {
    await get(sandbox, '/api/miles/programs');
    const { authorization: _, ...noLogin } = HEADERS;
    await ask('calculate-miles', some(0, 1), 'me', noLogin);
    await ask('calculate-miles', []);
    await sandbox.control('POST', '/faults', { kind: 'refusal', status: 400, times: 1 });
    await ask('calculate-miles', some(0, 1));
    expect([(await billing()).requests.length, await sets()]).toEqual([4, []]);
  });

  it('is what failed on the server’s side and what was never answered', async () => {
    await sandbox.control('POST', '/faults', { kind: 'status', status: 500, times: 1 });
    await ask('calculate-miles', some(0, 1));
    await sandbox.control('POST', '/faults', { kind: 'reset', times: 1 });
    await expect(ask('calculate-miles', some(1, 1))).rejects.toThrow('socket');
    expect((await billing()).sets.map(({ requests }) => requests.map(({ status }) => status))).toEqual([[500], [null]]);
  });

  it('starts anew with the log', async () => {
    await ask('calculate-miles', some(0, 1));
    await sandbox.control('DELETE', '/log');
    expect(await billing()).toEqual({ requests: [], sets: [] });
    await expect(sandbox.control('POST', '/clock', { aheadMs: -1 })).rejects.toThrow('aheadMs');
  });
});
