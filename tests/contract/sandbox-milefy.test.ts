import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUTHORIZATION, flight, HEADERS, segment, type Value } from '../fixtures/milefy/ask.ts';
import type { FetchOptions, Reply } from '../harness/sandbox-process.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const CALCULATE = 'https://milefyapi-client-xyz.30k.com/api/miles/calculate';
const PROGRAMS = 'https://milefyapi-client-xyz.30k.com/api/miles/programs';
interface Envelope<T> {
  Success: boolean;
  Status: { Code: number; Message: string };
  Value: T;
}

const sandbox = sandboxOfFile();

const parsed = <T>(reply: Reply): Envelope<T> => JSON.parse(reply.text) as Envelope<T>;
const post = (body: unknown, options: FetchOptions = {}): Promise<Reply> =>
  sandbox.fetch(CALCULATE, { method: 'POST', headers: HEADERS, body: typeof body === 'string' ? body : JSON.stringify(body), ...options });
const calculate = async (body: unknown): Promise<Value> => parsed<Value>(await post(body)).Value;

async function earned(one: unknown, programCode: string, tierCode?: number): Promise<unknown> {
  const value = await calculate({ flights: [one], programs: [{ programCode, tierCode }], clientUserId: 'u' });
  expect(value.errors).toEqual([]);
  expect(value.flights).toHaveLength(1);
  const found = value.flights[0]?.programs?.find((programme) => programme.programCode === programCode);
  return found?.['earnings'] ?? 'left out';
}
const metric = (metricCode: number, value: number): unknown => ({ metricCode, value });
const euros = (total: number): unknown => ({ currencyCode: 'EUR', total });
const dollars = (total: number): unknown => ({ currencyCode: 'USD', total });

describe('request headers', () => {
  it('takes a password outside ASCII in UTF-8 and refuses everything else with 401', async () => {
    const ask = (authorization?: string): Promise<Reply> =>
      sandbox.fetch(PROGRAMS, { headers: { 'x-api-version': 'v2.6', ...(authorization === undefined ? {} : { authorization }) } });
    const latin1 = `Basic ${Buffer.from('milelens-demo:pässwörd-ünï', 'latin1').toString('base64')}`;
    const wrong = `Basic ${Buffer.from('milelens-demo:password', 'utf8').toString('base64')}`;
    expect((await ask(AUTHORIZATION)).status).toBe(200);
    for (const bad of [undefined, latin1, wrong, 'Bearer abc']) {
      const reply = await ask(bad);
      expect(reply.status).toBe(401);
      expect(JSON.parse(reply.text)).toEqual({ Success: false, Status: { Code: -1, Message: 'Unauthorized' } });
    }
    await sandbox.control('POST', '/credentials', { login: 'x', password: 'a:b' });
    expect((await ask(AUTHORIZATION)).status).toBe(401);
    expect((await ask('Basic eDphOmI=')).status).toBe(200); // "x:a:b": the first colon ends the login
    const log = await sandbox.log();
    expect(log.map(({ status }) => status)).toEqual([200, 401, 401, 401, 401, 401, 200]);
    expect(log[2]?.notes).toEqual(['authorization is not UTF-8']);
  });

  it('answers as 2.4 with abbreviated keys when the version is missing', async () => {
    const body = JSON.stringify({ flights: [flight([segment('LH 456 FRA-LAX K')], euros(500))], programs: [{ programCode: 'LMM' }] });
    const { 'x-api-version': _, ...headers } = HEADERS;
    const reply = await post(body, { headers });
    expect(reply.status).toBe(200);
    const { Value } = parsed<Record<string, unknown>>(reply);
    expect(Value['flights']).toBeUndefined();
    expect(Value['flts']).toEqual([
      {
        fid: 'one',
        aprg: [
          {
            pc: 'LMM',
            tc: 1,
            mi: [
              { at: 1, val: 2000 },
              { at: 4, val: 60 },
            ],
          },
        ],
      },
    ]);
    expect((await sandbox.log())[0]?.notes).toContain('no X-Api-Version: answered as 2.4');
    expect((await post(body, { headers: { ...headers, 'x-api-version': 'v9' } })).status).toBe(400);
  });

  it('zips the answer where the client allows it', async () => {
    const zipped = await post({ flights: [] }, { headers: { ...HEADERS, 'accept-encoding': 'br, gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(parsed(zipped).Success).toBe(true);
    expect((await post({ flights: [] })).headers['content-encoding']).toBeUndefined();
    const refused = await post({ flights: [] }, { headers: { ...HEADERS, 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('answers a body that is no JSON with 400, an unknown path with 404, a wrong verb with 405', async () => {
    for (const body of ['{"flights":', '[]', '']) {
      const reply = await post(body);
      expect(reply.status).toBe(400);
      expect(parsed(reply)).toMatchObject({ Success: false, Status: { Code: -1 } });
    }
    expect((await sandbox.fetch('https://a.30k.com/api/miles', { headers: HEADERS })).status).toBe(404);
    expect((await sandbox.fetch(CALCULATE, { headers: HEADERS })).status).toBe(405);
    expect((await sandbox.fetch('https://30k.com.example/api/miles/programs')).status).toBe(404);
  });
});

it('lists the programmes', async () => {
  const { Success, Status, Value } = parsed<{ programCode: string }[]>(await sandbox.fetch(PROGRAMS, { headers: HEADERS }));
  expect([Success, Status]).toEqual([true, { Code: 0, Message: 'OK' }]);
  expect(Value).toHaveLength(15);
  expect(Value.find(({ programCode }) => programCode === 'LMM')).toMatchObject({
    programName: 'Lufthansa Miles & More',
    allianceCode: 4,
    metrics: [
      { metricCode: 1, metricName: 'Award Miles' },
      { metricCode: 4, metricName: 'Points' },
    ],
    tiers: [
      { tierCode: 1, tierName: 'Member' },
      { tierCode: 8, tierName: 'Frequent Traveller' },
      { tierCode: 16, tierName: 'Senator' },
      { tierCode: 24, tierName: 'HON Circle' },
    ],
  });
  expect(Value.find(({ programCode }) => programCode === 'LAP')).toMatchObject({ allianceCode: 1 });
});

describe('earnings', () => {
  it('Miles & More on LH by price', async () => {
    const lh = [segment('LH 456 FRA-LAX K')];
    // 500 EUR x 6; economy between continents 60
    expect(await earned(flight(lh, euros(500)), 'LMM', 16)).toEqual([metric(1, 3000), metric(4, 60)]);
    // 500 EUR x 4
    expect(await earned(flight(lh, euros(500)), 'LMM')).toEqual([metric(1, 2000), metric(4, 60)]);
    // the base fare, not the total: 400 EUR x 4
    expect(await earned(flight(lh, { currencyCode: 'EUR', total: 500, fare: 400 }), 'LMM')).toEqual([metric(1, 1600), metric(4, 60)]);
    // 550 USD / 1.1 = 500 EUR, x 4
    expect(await earned(flight(lh, dollars(550)), 'LMM')).toEqual([metric(1, 2000), metric(4, 60)]);
    // zero is a value
    expect(await earned(flight(lh, euros(0)), 'LMM')).toEqual([metric(1, 0), metric(4, 60)]);
    // no price: 5793 mi x 50 % = 2896.5 -> 2897. cos c = sin 50.03 sin 33.94 + cos 50.03 cos 33.94 cos 126.98 = 0.107307,
    // c = 1.463282, x 3958.8 = 5792.84 -> 5793
    expect(await earned(flight(lh), 'LMM')).toEqual([metric(1, 2897), metric(4, 60)]);
  });

  it('Miles & More by distance on other Star Alliance carriers, by class and tier', async () => {
    const ua = (fareCode: string): unknown => flight([segment(`UA 927 FRA-SFO ${fareCode}`, { distance: 5685 })], euros(500));
    expect(await earned(ua('Q'), 'LMM')).toEqual([metric(1, 4264), metric(4, 60)]); // 5685 x 75 % = 4263.75
    expect(await earned(ua('Q'), 'LMM', 8)).toEqual([metric(1, 5330), metric(4, 60)]); // 4264 + 25 % = 4264 + 1066
    expect(await earned(ua('Z'), 'LMM', 24)).toEqual([metric(1, 14924), metric(4, 200)]); // 8527.5 -> 8528, + 75 % = 6396
    expect(await earned(ua('F'), 'LMM')).toEqual([metric(1, 11370), metric(4, 300)]); // 5685 x 200 %
    expect(await earned(ua('E'), 'LMM')).toEqual([metric(1, 6254), metric(4, 80)]); // 5685 x 110 % = 6253.5
    expect(await earned(ua('I'), 'LMM')).toBe('left out'); // class I earns nothing
  });

  it('a ticket of both kinds, by equal shares of the fare', async () => {
    const segments = [segment('LH 100 FRA-MUC K'), segment('UA 195 MUC-SFO Y', { distance: 5900 })];
    // 600 EUR / 2 segments = 300 x 4 = 1200; 5900 x 100 %; 20 within Europe + 60 between continents
    expect(await earned(flight(segments, euros(600)), 'LMM')).toEqual([metric(1, 7100), metric(4, 80)]);
  });

  it('MileagePlus by price on UA, by distance on LH', async () => {
    const ua = [segment('UA 927 FRA-SFO Q', { distance: 5685 })];
    // 1000 USD x 11; 5685 x 75 % = 4263.75; one segment; the fare
    expect(await earned(flight(ua, dollars(1000)), 'UMP', 32)).toEqual([metric(1, 11000), metric(2, 4264), metric(3, 1), metric(5, 1000)]);
    // 500 EUR x 1.1 = 550 USD, x 5
    expect(await earned(flight(ua, euros(500)), 'UMP')).toEqual([metric(1, 2750), metric(2, 4264), metric(3, 1), metric(5, 550)]);
    // 128.55 USD x 5 = 642.75, rounded down; dollars keep their cents
    expect(await earned(flight(ua, dollars(128.55)), 'UMP')).toEqual([metric(1, 642), metric(2, 4264), metric(3, 1), metric(5, 128.55)]);
    expect(await earned(flight(ua), 'UMP')).toEqual([metric(1, 4264), metric(2, 4264), metric(3, 1)]);
    // 5793 x 50 % = 2896.5 -> 2897, + 50 % = 1448.5 -> 1449; none of the fare is United's
    const lh = flight([segment('LH 456 FRA-LAX K')], euros(500));
    expect(await earned(lh, 'UMP', 16)).toEqual([metric(1, 4346), metric(2, 2897), metric(3, 1), metric(5, 0)]);
  });

  it('LATAM Pass by price, with its two regions and its cap', async () => {
    const home = [segment('LA 750 GRU-SCL L', { distance: 1600 })];
    const abroad = [segment('LA 8190 GRU-MIA L', { distance: 4000 })];
    const award = async (segments: unknown[], price: unknown, tier: number): Promise<unknown> =>
      ((await earned(flight(segments, price), 'LAP', tier)) as unknown[])[0];
    const fare = { currencyCode: 'USD', total: 900, fare: 800 };
    expect(await award(home, fare, 16)).toEqual(metric(1, 5600)); // 800 x 7
    expect(await award(abroad, fare, 1)).toEqual(metric(1, 4000)); // 800 x 5
    expect(await award(abroad, dollars(10_000), 32)).toEqual(metric(1, 60_000)); // 110,000, at most 60,000 a segment
    expect(await earned(flight([segment('LH 456 FRA-LAX K')], fare), 'LAP')).toBe('left out');
  });

  it('leaves out what earns nothing, and credits the own programme when none is asked for', async () => {
    const delta = flight([segment('DL 15 FRA-ATL T', { distance: 4600 })], dollars(700));
    const both = await calculate({ flights: [delta], programs: [{ programCode: 'LMM' }, { programCode: 'DSM', tierCode: 8 }] });
    // 700 USD x 7; 4600 x 50 %
    const earnings = [metric(1, 4900), metric(2, 2300), metric(3, 1), metric(5, 700)];
    expect(both.flights).toEqual([{ flightId: 'one', programs: [{ programCode: 'DSM', tierCode: 8, earnings }] }]);
    expect([both.programs, both.errors]).toEqual([[{ programCode: 'DSM' }], []]);
    const own = await calculate({ flights: [delta, flight([segment('B6 1 JFK-LAX Y')], dollars(99), { flightId: 'two' })] });
    expect(own.flights.map(({ programs }) => programs?.map((one) => [one.programCode, one.tierCode]))).toEqual([[['DSM', 1]], undefined]);
    // an airport that no table has is answered too
    expect(await earned(flight([segment('UA 1 QQX-XQZ Y')]), 'LMM')).not.toBe('left out');
  });
});

describe('control', () => {
  it('serves pages under their real address, scripts off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    writeFileSync(join(folder, 'page.html'), '<p>é from a file');
    await sandbox.control('POST', '/pages', { url: 'https://www.google.com/travel/flights?hl=en', file: join(folder, 'page.html') });
    await sandbox.control('POST', '/pages', { url: 'https://www.google.com/travel/flights?hl=de', html: '<p>de' });
    rmSync(folder, { recursive: true });
    const page = await sandbox.fetch('https://www.google.com/travel/flights?hl=en');
    expect(page.text).toBe('<p>é from a file');
    expect(page.headers['content-security-policy']).toBe("script-src 'none'");
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await sandbox.fetch('https://www.google.com/travel/flights?tfs=1')).text).toBe('<p>de');
    const missing = await sandbox.fetch('https://www.google.de/travel/flights');
    expect([missing.status, missing.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
    await expect(sandbox.control('POST', '/pages', { url: 'nowhere', html: '' })).rejects.toThrow('400');
  });

  it('keeps a log with the count of flights', async () => {
    const flights = Array.from({ length: 201 }, (_, index) => flight([segment('LH 456 FRA-LAX K')], euros(500), { flightId: `${index}` }));
    expect((await calculate({ flights, clientUserId: 'u' })).flights).toHaveLength(201);
    await post('no JSON');
    const log = await sandbox.log();
    expect(log[0]).toMatchObject({ host: 'milefyapi-client-xyz.30k.com', method: 'POST', path: '/api/miles/calculate', status: 200, flights: 201 });
    expect(log[0]?.notes).toEqual(['more than 200 flights: 201']);
    expect(log[0]?.headers['authorization']).toBe(AUTHORIZATION);
    expect(log[1]).toMatchObject({ status: 400, body: 'no JSON' });
    await sandbox.control('DELETE', '/log');
    expect(await sandbox.log()).toEqual([]);
  });

  it('goes wrong as told, for as long as told', async () => {
    const fault = (raw: unknown): Promise<unknown> => sandbox.control('POST', '/faults', raw);
    const body = { flights: [flight([segment('LH 456 FRA-LAX K')])] };
    const once = { match: { host: '*.30k.com', path: '/api/miles/calculate' }, times: 1 };

    await fault({ ...once, kind: 'status', status: 503 });
    expect((await sandbox.fetch(PROGRAMS, { headers: HEADERS })).status).toBe(200); // another path
    expect((await post(body)).status).toBe(503);
    await fault({ ...once, kind: 'html' });
    expect((await post(body)).headers['content-type']).toBe('text/html; charset=utf-8');
    await fault({ ...once, kind: 'malformed' });
    const malformed = await post(body);
    expect(() => JSON.parse(malformed.text) as unknown).toThrow();
    await fault({ ...once, kind: 'wrong-shape' });
    expect(JSON.parse((await post(body)).text)).toHaveProperty('result');
    await fault({ ...once, kind: 'reset' });
    await expect(post(body)).rejects.toThrow('socket');
    await fault({ ...once, kind: 'hang' });
    await expect(post(body, { timeoutMs: 300 })).rejects.toThrow('timed out');
    await fault({ ...once, kind: 'delay', delayMs: 300 });
    const before = performance.now();
    expect((await post(body)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(290);
    expect((await post(body)).status).toBe(200);

    await fault({ match: {}, kind: 'status', status: 500 });
    expect([(await post(body)).status, (await post(body)).status]).toEqual([500, 500]);
    await sandbox.control('DELETE', '/faults');
    expect((await post(body)).status).toBe(200);
    await expect(fault({ kind: 'sulk' })).rejects.toThrow('kind is one of');
  });
});
