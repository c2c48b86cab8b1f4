import { describe, expect, it } from 'vitest';
import { calculated, CALCULATIONS, flight, get, HEADERS, isOne, PATHS, post, sample, segment, type Json } from '../fixtures/milefy/ask.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const sandbox = sandboxOfFile();

const good = segment('LH 456 FRA-LAX Y');
const euros = { currencyCode: 'EUR', total: 500 };
/** Each error of a flight in the appendix, and a flight that has it. */
const BROKEN: readonly (readonly [string, Json])[] = [
  ['FLIDE', flight([good], euros, { flightId: undefined })],
  ['FLTPE', flight([good], { currencyCode: 'EUR', fare: 400 })],
  ['FLTPE', flight([good], { currencyCode: 'EUR', total: '500' })],
  ['FLLGE', flight([], undefined, { legs: [] })],
  ['FLLGE', flight([], undefined, { legs: undefined })],
  ['FLSGE', flight([])],
  ['FLSGE', flight([], undefined, { legs: [{ segments: [good] }, {}] })],
  ['FLSGDAE', flight([{ ...good, deptCode: 'Frankfurt' }])],
  ['FLSGAAE', flight([{ ...good, destCode: undefined }])],
  ['FLSGMKE', flight([{ ...good, marketingAirlineCode: 'DLH' }])],
  ['FLSGOPE', flight([{ ...good, operatingAirlineCode: '' }])],
  ['FLSGFCE', flight([{ ...good, fareCode: undefined }])],
  ['FLSGDDE', flight([{ ...good, deptDate: '17.08.2026' }])],
  ['FLSGDDE', flight([{ ...good, deptDate: '2026-02-30' }])],
  ['FLSGDDE', flight([{ ...good, deptDate: '2026-08-17T10:00:00Z' }])],
  ['FLSGFNE', flight([{ ...good, flightNumber: undefined }])],
  ['FLSGFNE', flight([{ ...good, flightNumber: 'LH456' }])],
];
const FLAGS = { calculateEarnings: true, calculateUpgrades: true, calculateBenefits: true };
const LMM_GOLD = [{ programCode: 'LMM', tierCode: 16 }];

describe.each(CALCULATIONS)('%s', (calculation) => {
  const flags = calculation.endsWith('mixed') ? FLAGS : {};
  const bodyOf = (flights: readonly unknown[], more: Json = {}): Json => ({
    ...(isOne(calculation) ? { flight: flights[0] } : { flights }),
    ...flags,
    clientUserId: 'u',
    programs: LMM_GOLD,
    ...more,
  });
  const notes = async (): Promise<readonly string[]> => (await sandbox.log()).flatMap((entry) => entry.notes);

  it('takes the sample request of the document and answers its flights with no error', async () => {
    const request = sample('requests', calculation) as { flights?: { flightId: string }[]; flight?: { flightId: string } };
    const reply = await post(sandbox, PATHS[calculation], request);
    const { Success, Status, Value } = JSON.parse(reply.text) as { Success: boolean; Status: unknown; Value: Json };
    expect([reply.status, Success, Status]).toEqual([200, true, { Code: 0, Message: 'OK' }]);
    expect(Object.keys(Value)).toEqual(['uniqueId', 'flights', 'programs', 'errors']);
    const asked = request.flights ?? [request.flight];
    expect(Value['flights']).toEqual(
      asked.map((one) => expect.objectContaining({ flightId: one?.flightId, programs: expect.anything() as unknown }) as unknown),
    );
    expect(Value['errors']).toEqual([]);
    expect(await notes()).toEqual([]);
    expect((await sandbox.log())[0]?.flights).toBe(asked.length);
  });

  it('names each error of a flight and answers the others', async () => {
    for (const [code, bad] of BROKEN) {
      const value = await calculated(sandbox, calculation, bodyOf([bad, { ...flight([good], euros), flightId: 'two' }]));
      expect(value.errors).toEqual([{ flightId: code === 'FLIDE' ? '' : 'one', code, message: expect.any(String) as string }]);
      expect(value.flights.map(({ flightId }) => flightId)).toEqual(isOne(calculation) ? [] : ['two']);
    }
  });

  it('says FLEMP for no flight, PCUKNW and PTUKNW for what the programmes lack', async () => {
    for (const nothing of [{ flights: [] }, { flights: undefined, flight: null }, {}]) {
      const value = await calculated(sandbox, calculation, { ...nothing, ...flags });
      expect(value.errors).toEqual([{ flightId: '', code: 'FLEMP', message: 'Flights collection is empty.' }]);
      expect([value.flights, value.programs]).toEqual([[], []]);
    }
    const programs = [{ programCode: 'XXX' }, { programCode: 'LMM', tierCode: 32 }, ...LMM_GOLD];
    const value = await calculated(sandbox, calculation, bodyOf([flight([good], euros)], { programs }));
    expect(value.errors).toEqual([
      { flightId: 'one', code: 'PCUKNW', message: 'Unknown program code detected.' },
      { flightId: 'one', code: 'PTUKNW', message: 'Unknown program status tier code detected.' },
    ]);
    expect(value.flights[0]?.programs?.map(({ programCode, tierCode }) => [programCode, tierCode])).toEqual([['LMM', 16]]);
  });

  it('takes the three forms of a date, a flight number as text or number, and a price with all its parts', async () => {
    const price = { currencyCode: 'USD', total: 150, fare: 128.5, surcharges: 11.5, taxes: 10 };
    for (const deptDate of ['08/17/2026', '2026-08-17', '2026-08-17T10:05:00']) {
      for (const flightNumber of [456, '456']) {
        expect((await calculated(sandbox, calculation, bodyOf([flight([{ ...good, deptDate, flightNumber }], price)]))).errors).toEqual([]);
      }
    }
    expect(await notes()).toEqual([]);
  });

  it('remarks on what the document does not have, and answers all the same', async () => {
    const price = { currencyCode: 'USD', total: 100, fare: 95, taxes: 10, surcharges: 'none' };
    const odd = flight([{ ...good, fareBasisCode: 'YFLEX', segmentId: 7 }], price);
    const { flights } = await calculated(sandbox, calculation, bodyOf([odd], { currency: 'USD' }));
    expect(flights).toHaveLength(1);
    expect((await notes()).toSorted()).toEqual([
      'one: an id is no text: 7',
      'one: price.surcharges is no amount: "none"',
      'one: segment has an unknown field: fareBasisCode',
      'one: the parts of the price are more than its total', // 95 + 10 of 100
      'the method has no currency',
    ]);
  });

  it('wants a login, a version it plays, JSON and its own verb', async () => {
    const path = PATHS[calculation];
    const { authorization: _, ...noLogin } = HEADERS;
    expect((await post(sandbox, path, bodyOf([flight([good])]), noLogin)).status).toBe(401);
    expect((await post(sandbox, path, bodyOf([flight([good])]), { ...HEADERS, 'x-api-version': 'v3.0' })).status).toBe(400);
    const reply = await post(sandbox, path, [flight([good])]);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      400,
      { Success: false, Status: { Code: -1, Message: "Request is invalid and can't be processed" } },
    ]);
    expect((await get(sandbox, path)).status).toBe(405);
  });
});

describe('without a version the answers are those of 2.4', () => {
  const { 'x-api-version': _, ...old } = HEADERS;
  const lh = flight([good], euros);

  it('which has no benefits', async () => {
    expect((await get(sandbox, '/api/benefits', old)).status).toBe(404);
    expect((await post(sandbox, '/api/benefits/calculate', { flights: [lh] }, old)).status).toBe(404);
    const mixed = await post(sandbox, '/api/mixed/calculate', { flights: [lh], programs: LMM_GOLD, ...FLAGS }, old);
    expect(mixed.text).toContain('"upgrades"');
    expect(mixed.text).not.toContain('"benefits"');
  });

  it('whose One methods tell of all programmes unasked', async () => {
    const reply = await post(sandbox, '/api/miles/calculateone', { flight: lh }, old);
    const { Value } = JSON.parse(reply.text) as { Value: { flts: { aprg: { pc: string; tc: number }[] }[] } };
    const told = Value.flts[0]?.aprg.map(({ pc, tc }) => `${pc} ${tc}`);
    expect(told?.slice(0, 6)).toEqual(['LMM 1', 'LMM 8', 'LMM 16', 'LMM 24', 'UMP 1', 'UMP 8']);
  });
});

describe('the two lists', () => {
  it('give the benefit types of the document’s sample', async () => {
    expect(JSON.parse((await get(sandbox, '/api/benefits')).text)).toEqual(sample('answers', 'benefits'));
  });

  it('give the two programmes of the document’s sample among the others', async () => {
    const { Value: printed } = sample('answers', 'programs') as { Value: Json[] };
    const { Value: given } = JSON.parse((await get(sandbox, '/api/miles/programs')).text) as { Value: Json[] };
    expect(given.filter(({ programCode }) => programCode === 'UMP' || programCode === 'MAS')).toEqual(printed);
  });

  it('take GET alone', async () => {
    for (const path of ['/api/benefits', '/api/miles/programs']) expect((await post(sandbox, path, {})).status).toBe(405);
  });
});
