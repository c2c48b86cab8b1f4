import { describe, expect, it } from 'vitest';
import { tryLufthansa } from '../../lib/lufthansa/client';
import type { AircraftCode, Question } from '../../lib/lufthansa/types';
import type { SourceFailure } from '../../lib/net/source-error';
import { forgetTokens } from '../../lib/net/token';
import { ACCOUNT, at, DAY, failure, lufthansaWorld } from './lufthansa-world';

const { ask, control, fault, forbid, log, turn } = lufthansaWorld();
const FRA = at('FRA');
const aircraft: Question = { ask: 'aircraft', code: '74H' as AircraftCode };
const host = 'api.lufthansa.com';

describe('credentials', () => {
  it('are proven by a token asked for anew and a call', async () => {
    await tryLufthansa(ACCOUNT, turn);
    await tryLufthansa(ACCOUNT, turn);
    expect((await log()).map(({ path }) => path)).toEqual([
      '/v1/oauth/token',
      '/v1/mds-references/countries/DE',
      '/v1/oauth/token',
      '/v1/mds-references/countries/DE',
    ]);
  });

  it('that are wrong are said to be, also while an older token would still serve', async () => {
    await tryLufthansa(ACCOUNT, turn);
    expect(await failure(tryLufthansa({ ...ACCOUNT, clientSecret: 'another' }, turn))).toEqual({ kind: 'wrong-credentials', host });
  });
});

describe('what goes wrong', () => {
  const spoil = (kind: string, more: Record<string, unknown> = {}) => fault({ host, path: '/v1/mds*' }, kind, more);

  it.each([
    ['gateway-error', {}, { kind: 'wrong-credentials', host }],
    ['processing-error', {}, { kind: 'refused', status: 400, message: 'Sandbox fault: Invalid airport code (formally incorrect).' }],
    ['html', {}, { kind: 'not-data', status: 200, contentType: 'text/html' }],
    ['status', { status: 500 }, { kind: 'server-error', status: 500 }],
    ['status', { status: 503 }, { kind: 'server-error', status: 503 }],
    ['status', { status: 401 }, { kind: 'wrong-credentials', host }],
    ['malformed', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['cut', {}, { kind: 'not-data', status: 200, contentType: 'application/json' }],
    ['wrong-shape', {}, { kind: 'malformed', where: 'AircraftResource' }],
    ['reset', {}, { kind: 'no-network', host }],
  ])('%s %j is told as it is', async (kind, more, error) => {
    await spoil(kind, more);
    expect(await failure(ask(aircraft))).toEqual(error);
  });

  it.each([
    ['over-second', 1_000],
    ['over-hour', 900_000],
    ['status', 900_000],
  ])('%s is a pause, which everybody keeps', async (kind, pause) => {
    await spoil(kind, kind === 'status' ? { status: 429 } : {});
    const before = Date.now();
    const error = await failure(ask(aircraft));
    if (error.kind !== 'over-limit') return expect.fail(`a pause, not ${error.kind}`);
    expect(error.notBefore - before).toBeGreaterThanOrEqual(pause);
    expect(error.notBefore - before).toBeLessThan(pause + 10_000);
    expect(turn.pause).toHaveBeenCalledExactlyOnceWith(error.notBefore);
  });

  it('the sandbox’s own gateway refuses the seventh call of a second, as the document says', async () => {
    await control({ second: 6 });
    const ends = await Promise.all(
      Array.from({ length: 7 }, () =>
        ask(aircraft).then(
          ({ kind }) => kind,
          (cause: SourceFailure) => cause.error.kind,
        ),
      ),
    );
    expect(ends.toSorted()).toEqual([...Array.from({ length: 1 }, () => 'over-limit'), ...Array.from({ length: 6 }, () => 'said')]);
  });

  it('a request that the API refuses to understand is refused in its own words', async () => {
    const wrong = { ask: 'schedules', origin: 'Frankfurt' as typeof FRA, destination: FRA, date: DAY, direct: true } as const;
    expect(await failure(ask(wrong))).toEqual({ kind: 'refused', status: 400, message: 'Invalid airport code (formally incorrect).' });
  });

  it('a host that the browser has not allowed is not asked, neither for data nor for the token', async () => {
    forbid('api-test.lufthansa.com');
    expect(await failure(ask(aircraft, { ...ACCOUNT, environment: 'test' }))).toEqual({ kind: 'needs-permission', host: 'api-test.lufthansa.com' });
    forbid(host);
    await forgetTokens();
    expect(await failure(ask(aircraft))).toEqual({ kind: 'needs-permission', host });
    expect((await log()).filter(({ method }) => method === 'GET')).toEqual([]);
  });

  it('a page of a login in the way of the token says nothing about the secret', async () => {
    await fault({ path: '/v1/oauth/token' }, 'html');
    expect(await failure(ask(aircraft))).toEqual({ kind: 'not-data', status: 200, contentType: 'text/html' });
  });
});
