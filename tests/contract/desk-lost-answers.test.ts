import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { wasBooked } from '../../lib/desk/posting';
import { writeMilesAndMoreAccount } from '../../lib/settings/miles-and-more-account';
import { database } from '../../lib/store/database';
import { journal, postMiles } from '../../lib/worker/post-miles';
import { uuid } from '../unit/postings';
import { MILES_AND_MORE } from '../harness/accounts';
import { permitAll } from './account-world';
import { books, credit, spend } from './desk-world';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const sandbox = sandboxOfFile();
afterEach(() => void vi.unstubAllGlobals());

/** What can happen to one request on its way: `died` is a worker that is ended while it waits. */
const FATES = ['answered', 'never arrived', 'answer lost', 'timed out', 'gateway failed', 'cut off', 'a page instead', 'died'] as const;
type Fate = (typeof FATES)[number];
const json = (body: string, status: number) => new Response(body, { status, headers: { 'content-type': 'application/json' } });

/** The sandbox behind a network on which a posting meets its fate; all else goes through. `ended` is told of the worker's end. */
function badNetwork(fateOf: (text: string) => Fate, ended: (text: string) => void): typeof fetch {
  const through = fetchThrough(sandbox.port);
  return async (input, init) => {
    if (!new URL(new Request(input).url).pathname.endsWith('request')) return through(input, init);
    const sent = await new Request(input, init).text();
    const body = JSON.parse(sent) as Record<string, string>;
    const text = body['transactionText'] ?? body['statementText1'] ?? '';
    const fate = fateOf(text);
    if (fate === 'never arrived') throw new TypeError('Failed to fetch');
    const answer = await through(input, { ...init, body: sent });
    switch (fate) {
      case 'answered':
        return answer;
      case 'answer lost':
        throw new TypeError('Failed to fetch');
      case 'timed out':
        throw new DOMException('', 'TimeoutError');
      case 'gateway failed':
        return json('{"Error":"Bad Gateway"}', 502);
      case 'cut off':
        return json((await answer.text()).slice(0, 30), 200);
      case 'a page instead':
        return new Response('<title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
      case 'died':
        ended(text);
        return new Promise(() => {});
    }
  };
}

const nothingHeld = () => {};

/** What the browser does when it ends a worker: the locks that it holds are free. What the ended one would still say is heard by nobody. */
function freeLockOf(n: number): Promise<void> {
  return navigator.locks.request(`milelens-posting/${uuid(n)}`, { steal: true }, nothingHeld);
}

it('of 500 postings whose answers are lost at random nothing is booked twice, and each is known or marked unanswered', { timeout: 240_000 }, async () => {
  permitAll();
  // In two ways of chance, so that no lucky order is shown.
  const chances = fc.record({
    fate: fc.oneof({ weight: 5, arbitrary: fc.constant<Fate>('answered') }, { weight: 5, arbitrary: fc.constantFrom(...FATES) }),
    clicks: fc.integer({ min: 1, max: 3 }),
    isDebit: fc.boolean(),
    miles: fc.integer({ min: 1, max: 60 }),
    gets: fc.constantFrom('MT001', 'MT001', 'MT001', 'STAT2', 'STAT5', 'STAT6'),
  });
  const told: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(chances, { minLength: 250, maxLength: 250 }), async (postings) => {
      await sandbox.control('POST', '/reset');
      const db = await database();
      for (const store of ['vault', 'journal'] as const) await db.clear(store);
      await browser.storage.session.clear();
      await writeMilesAndMoreAccount(MILES_AND_MORE);
      const place = (text: string) => Number(text.replace('Posting ', ''));
      const fateOf = (text: string) => postings[place(text)]?.fate ?? 'answered';
      vi.stubGlobal(
        'fetch',
        badNetwork(fateOf, (text) => void freeLockOf(place(text))),
      );
      const unheard = vi.spyOn(console, 'error').mockImplementation(() => {});
      const order = (n: number) => {
        const { isDebit, miles, gets } = postings[n] ?? expect.fail('no such posting');
        return isDebit ? spend(n, { miles, awardCode: gets }) : credit(n, { miles, property: gets });
      };
      // Twenty tabs, in which the traveller clicks once to three times.
      const waiting = postings.map((_, n) => n);
      const tab = async () => {
        for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
          const confirmed = order(n);
          await Promise.all(Array.from({ length: postings[n]?.clicks ?? 1 }, () => postMiles(confirmed)));
        }
      };
      await Promise.all(Array.from({ length: 20 }, tab));

      const entries = await journal();
      const before = await books(sandbox);
      const times = Map.groupBy(before.transactions, ({ text }) => text);
      for (const [text, same] of times) expect([text, same.length]).toEqual([text, 1]);
      expect(entries).toHaveLength(postings.length);
      for (const { id, state, ...entry } of entries) {
        const n = Number(id.slice(-12));
        const [booked] = times.get(`Posting ${n}`) ?? [];
        // The sandbox's word for it, told apart by the fate alone.
        if (postings[n]?.fate === 'answered') {
          expect(state).toMatchObject({ state: 'answered', answer: { transactionId: String(booked?.transactionId), bookedMiles: booked?.booked } });
        } else {
          expect([n, state.state]).toEqual([n, 'unanswered']);
          expect([n, booked === undefined]).toEqual([n, postings[n]?.fate === 'never arrived']);
        }
        const known = wasBooked({ id, state, ...entry });
        if (known !== null) expect([n, known]).toEqual([n, booked !== undefined && booked.booked !== 0]);
        told[state.state] = (told[state.state] ?? 0) + 1;
      }

      // Every one of them confirmed again, with a network that is well again: nothing more is booked.
      vi.stubGlobal('fetch', fetchThrough(sandbox.port));
      for (const result of await Promise.all(postings.map((_, n) => postMiles(order(n))))) expect(result.kind).toBe('known');
      expect(await books(sandbox)).toEqual(before);
      unheard.mockRestore();
    }),
    { numRuns: 2, endOnFailure: true },
  );
  console.info('500 postings:', told);
});
