import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programmeCode } from '../../lib/flights/codes';
import type { SourceError } from '../../lib/net/source-error';
import { readClientUserId, renewClientUserId } from '../../lib/settings/client-user-id';
import type { ProgrammeAtTier } from '../../lib/settings/types';
import { database } from '../../lib/store/database';
import { forgetProblem, noteProblem, readProblem } from '../../lib/store/problem';
import { noteSent, sentSince } from '../../lib/store/sent';

const HOUR = 60 * 60 * 1000;
const at = (time: number, list = 'a') => ({ at: time, list, method: 'CalculateMiles', flights: 120 });

beforeEach(async () => {
  const db = await database();
  for (const store of ['sent', 'settings'] as const) await db.clear(store);
});
afterEach(() => void vi.restoreAllMocks());

describe('what was sent', () => {
  it('is told since a moment, in order', async () => {
    for (const time of [3000, 1000, 2000]) await noteSent(at(time));
    expect(await sentSince(2000)).toEqual([at(2000), at(3000)]);
    expect(await sentSince(0)).toEqual([at(1000), at(2000), at(3000)]);
    expect(await sentSince(3001)).toEqual([]);
  });

  it('at one moment is told each', async () => {
    for (const list of ['a', 'b']) await noteSent(at(1000, list));
    expect(await sentSince(0)).toEqual([at(1000, 'a'), at(1000, 'b')]);
  });

  it('is remembered for two days', async () => {
    for (const time of [0, 1, HOUR]) await noteSent(at(time));
    await noteSent(at(48 * HOUR));
    // The first is 48 hours old, the second a millisecond less.
    expect((await sentSince(0)).map((each) => each.at)).toEqual([1, HOUR, 48 * HOUR]);
  });

  it('is sent all the same where it cannot be noted', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await noteSent(at(1000));
    expect(warned).toHaveBeenCalledOnce();
    expect(await sentSince(0)).toEqual([]);
  });
});

describe('the id that stands for the user', () => {
  it('is random, and the same from then on', async () => {
    const [id, ...again] = await Promise.all([readClientUserId(), readClientUserId(), readClientUserId()]);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(again).toEqual([id, id]);
    expect(await readClientUserId()).toBe(id);
  });

  it('is another one once it is renewed', async () => {
    const before = await readClientUserId();
    const after = await renewClientUserId();
    expect(after).not.toBe(before);
    expect(await readClientUserId()).toBe(after);
  });
});

describe('an error of a whole request', () => {
  const [senator, gold] = ['LMM', 'UMP'].map((code, index) => ({
    code: programmeCode(code) ?? expect.fail(`${code} is a programme`),
    tier: [16, 8][index] ?? 1,
  })) as [ProgrammeAtTier, ProgrammeAtTier];
  const refused = (code: string): SourceError => ({ kind: 'request-refused', code, message: 'Unknown.' });

  it('is remembered, the newest alone, until something is changed', async () => {
    expect(await readProblem([senator])).toBeNull();
    await noteProblem(refused('PCUKNW'), [senator]);
    await noteProblem(refused('PTUKNW'), [senator]);
    expect(await readProblem([senator])).toEqual({ kind: 'request-refused', code: 'PTUKNW', message: 'Unknown.' });
    await forgetProblem();
    expect(await readProblem([senator])).toBeNull();
  });

  it('is none of a traveller who has other programmes or tiers by now: its request was sent before the change', async () => {
    await noteProblem(refused('PTUKNW'), [senator, gold]);
    expect(await readProblem([gold, senator])).toMatchObject({ code: 'PTUKNW' });
    expect(await readProblem([senator])).toBeNull();
    expect(await readProblem([{ ...senator, tier: 1 }, gold])).toBeNull();
    expect(await readProblem([])).toBeNull();
  });

  it('that was made without a programme is everybody’s', async () => {
    await noteProblem(refused('FLEMP'), []);
    expect(await readProblem([senator])).toMatchObject({ code: 'FLEMP' });
  });
});
