import { describe, expect, it } from 'vitest';
import { sandboxOfFile } from './sandbox-of-file';

/** What the sandbox's Lufthansa holds against a client that does not keep to the documents (FACTS 1). */
const BASE = 'https://api.lufthansa.com/v1';

const sandbox = sandboxOfFile();

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const KEY = { client_id: 'milelens-demo-key', client_secret: 'geheim+&=ß', grant_type: 'client_credentials' };

async function token(fields: Record<string, string> = KEY) {
  const reply = await sandbox.fetch(`${BASE}/oauth/token`, form(fields));
  return { status: reply.status, answer: JSON.parse(reply.text) as Record<string, unknown> };
}

async function get(path: string, headers: Record<string, string> = {}) {
  const { answer } = await token();
  return sandbox.fetch(`${BASE}${path}`, { headers: { authorization: `Bearer ${String(answer['access_token'])}`, accept: 'application/json', ...headers } });
}

describe('the token', () => {
  it('is 24 small letters and digits, of type bearer, for six hours', async () => {
    const { status, answer } = await token();
    expect(status).toBe(200);
    expect(answer).toEqual({ access_token: expect.stringMatching(/^[a-z0-9]{24}$/), token_type: 'bearer', expires_in: 21_600 });
  });

  it('is given neither for a wrong secret nor for another grant', async () => {
    expect((await token({ ...KEY, client_secret: 'x' })).status).toBe(401);
    expect((await token({ ...KEY, grant_type: 'password' })).status).toBe(400);
  });

  it('is asked for with a capital B', async () => {
    const { answer } = await token();
    const reply = await sandbox.fetch(`${BASE}/references/airlines/LH`, {
      headers: { authorization: `bearer ${String(answer['access_token'])}`, accept: 'application/json' },
    });
    expect([reply.status, JSON.parse(reply.text)]).toEqual([401, { Error: 'Not Authorized' }]);
  });

  it('ends on demand', async () => {
    const { answer } = await token();
    await sandbox.control('POST', '/lufthansa', { expire: true });
    const reply = await sandbox.fetch(`${BASE}/references/airlines/LH`, { headers: { authorization: `Bearer ${String(answer['access_token'])}` } });
    expect(reply.status).toBe(401);
  });
});

describe('an answer', () => {
  it('is XML unless JSON is asked for', async () => {
    expect((await get('/mds-references/airlines/LH', { accept: '*/*' })).text).toMatch(/^<\?xml/);
  });

  it('has one as an object and several as a list, and numbers where texts look like them', async () => {
    const one = JSON.parse((await get('/offers/lounges/GRU?lang=en')).text) as { LoungeResource: { Lounges: { Lounge: { Names: { Name: unknown } } } } };
    expect(one.LoungeResource.Lounges.Lounge.Names.Name).toEqual({ '@LanguageCode': 'EN', $: 'Star Alliance Partner Lounge' });
    const several = (await get('/offers/lounges/FRA')).text;
    expect(several).toContain('"Lounge":[');
    const status = (await get(`/operations/flightstatus/LH17/${new Date().toISOString().slice(0, 10)}`)).text;
    expect(status).toContain('"FlightNumber":"017"');
    expect(status).toContain('"AircraftCode":321');
    expect((await get('/operations/schedules/GRU/FRA/2027-03-13')).text).toContain('"FlightNumber":507');
  });

  it.each([
    ['/offers/lounges/FRA?cabinClass=C&tierCode=SEN', 400, 'exclude each other'],
    ['/offers/lounges/FRA?cabinClass=Y', 400, 'Invalid cabin class in lounge request'],
    ['/offers/lounges/Frankfurt', 400, 'Invalid airport code (formally incorrect).'],
    ['/mds-references/airports/invalidCode', 400, 'Invalid airport code (formally incorrect).'],
    ['/mds-references/airports/nearest/50.1234,8.5', 400, 'Invalid latitude, longitude (formally incorrect)'],
    ['/mds-references/airports/FRA?lang=pt', 400, 'Invalid language code'],
    ['/mds-references/airports?limit=101', 400, 'Invalid limit'],
    ['/mds-references/airports/CGN', 404, 'ResourceNotFound'],
    ['/operations/schedules/FRA/XXX/2027-03-13', 404, 'ResourceNotFound'],
    ['/offers/seatmaps/LH909/LHR/FRA/2027-03-13/F', 404, 'ResourceNotFound'],
  ])('to %s is %i: %s', async (path, status, words) => {
    const reply = await get(path);
    expect(reply.status).toBe(status);
    expect(reply.text).toContain('"ProcessingErrors"');
    expect(reply.text).toContain(words);
  });

  it('comes in pages of 50 at most, whose links say so', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const page = JSON.parse((await get(`/operations/flightstatus/departures/FRA/${day}T09:00?limit=100`)).text) as {
      FlightStatusResource: { Flights: { Flight: unknown[] }; Meta: { TotalCount: number; Link: { '@Href': string; '@Rel': string }[] } };
    };
    expect(page.FlightStatusResource.Flights.Flight).toHaveLength(50);
    expect(page.FlightStatusResource.Meta.TotalCount).toBe(120);
    expect(page.FlightStatusResource.Meta.Link.find((link) => link['@Rel'] === 'next')?.['@Href']).toMatch(/limit=50&offset=50$/);
  });

  it('to an unknown query parameter is given, and the log says so', async () => {
    await get('/mds-references/airlines/LH?lang=de');
    expect((await sandbox.log()).flatMap(({ notes }) => notes)).toEqual(['unknown query parameter: lang']);
  });
});

describe('the limits', () => {
  it('are six a second and a thousand an hour, refused as the gateway refuses', async () => {
    const { answer } = await token();
    const call = () =>
      sandbox.fetch(`${BASE}/mds-references/airlines/LH`, {
        headers: { authorization: `Bearer ${String(answer['access_token'])}`, accept: 'application/json' },
      });
    const replies = await Promise.all(Array.from({ length: 8 }, call));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 200, 200, 403, 403]);
    const refused = replies.find(({ status }) => status === 403);
    expect(refused?.text).toBe('<h1>Developer Over Qps</h1>');
    expect(refused?.headers['x-mashery-error-code']).toBe('ERR_403_DEVELOPER_OVER_QPS');
    await sandbox.control('POST', '/lufthansa', { second: 1_000, hour: 6 });
    expect((await call()).text).toBe('<h1>Developer Over Rate</h1>');
  });
});
