import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../lib/store/database';
import { claimPosting, readJournal, readPosting, settlePosting } from '../../lib/store/journal';
import { CREDIT, OK, posting, UNANSWERED, uuid } from './postings';

beforeEach(async () => (await database()).clear('journal'));

describe('an intent in the journal', () => {
  it('is claimed by one of many that come at once, and every other is told of it', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimPosting(posting(1), null)));
    expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['claimed', ...Array.from({ length: 19 }, () => 'known')]);
    expect(await readJournal()).toEqual([posting(1)]);
  });

  it('that says the same in many tabs at once is claimed in one, and the others see that one', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, (_, n) => claimPosting(posting(n + 1), null)));
    const claimed = claims.filter(({ kind }) => kind === 'claimed').map(({ posting }) => posting.id);
    expect(claimed).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === 'twin').map(({ posting }) => posting.id)).toEqual(Array.from({ length: 19 }, () => claimed[0]));
    expect(await readJournal()).toHaveLength(1);
  });

  it('repeats a twin in one tab only, however many mean to', async () => {
    await claimPosting(posting(1, OK), null);
    const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => claimPosting(posting(n + 2), uuid(1))));
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
  });

  it('that cannot be written is not claimed', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(claimPosting(posting(1), null)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await readJournal()).toEqual([]);
  });

  it('is on the disk before it counts', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await claimPosting(posting(1), null);
    await settlePosting(uuid(1), ['sending'], OK, 5);
    for (const [, mode, options] of transactions.mock.calls) expect([mode, options]).toEqual(['readwrite', { durability: 'strict' }]);
    expect(transactions).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});

describe('what became of a posting', () => {
  it('is written once: what is known is not overwritten by what comes later', async () => {
    await claimPosting(posting(1), null);
    expect(await settlePosting(uuid(1), ['sending'], OK, 50)).toEqual({ ...posting(1, OK), changedAt: 50 });
    expect(await settlePosting(uuid(1), ['sending'], UNANSWERED, 60)).toEqual({ ...posting(1, OK), changedAt: 50 });
    expect(await readPosting(uuid(1))).toEqual({ ...posting(1, OK), changedAt: 50 });
  });

  it('of one that is not there is nothing', async () => {
    expect(await settlePosting(uuid(7), ['sending'], OK, 50)).toBeNull();
    expect(await readJournal()).toEqual([]);
  });
});

it('in any order of clicks, tabs and outcomes no intent is claimed twice and no two of the same content are open without being meant', async () => {
  const step = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    miles: fc.integer({ min: 1, max: 2 }),
    repeats: fc.option(fc.integer({ min: 1, max: 6 })),
    outcome: fc.constantFrom(OK, UNANSWERED, null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      await (await database()).clear('journal');
      const sent: string[] = [];
      // The contents that were claimed by nobody who meant to repeat one.
      const unmeant: string[] = [];
      await Promise.all(
        steps.map(async ({ id, miles, repeats, outcome }, at) => {
          const order = { ...CREDIT, request: { ...CREDIT.request, miles } } as typeof CREDIT;
          const decided = await claimPosting(posting(id, { state: 'sending' }, order, at), repeats === null ? null : uuid(repeats));
          if (decided.kind !== 'claimed') return;
          sent.push(uuid(id));
          if (repeats === null) unmeant.push(decided.posting.twin);
          if (outcome !== null) await settlePosting(uuid(id), ['sending'], outcome, at);
        }),
      );
      expect(new Set(sent).size).toBe(sent.length);
      expect(new Set(unmeant).size).toBe(unmeant.length);
      expect((await readJournal()).map(({ id }) => id).toSorted()).toEqual(sent.toSorted());
    }),
    { numRuns: 60 },
  );
});
