import type { FacetId } from '../../lib/facets/answers';
import type { BadgedStates } from '../../lib/messages';
import { Asker } from '../../lib/overlay/asker';
import { readAnswers } from '../../lib/store/answers';
import { answerPage } from '../../lib/worker/answer-page';
import { listOfFlights } from './offers';

/** Runs in the extension's own worker, as a script of its own: the same sources as the product's, bundled alike. */

/** One search: on a day of its own, so that nothing of it was asked before; with the booking classes on the page, or, as most lists are, without. */
export interface Search {
  readonly day: number;
  readonly classShown: boolean;
}

/** A request as the sandbox's log has it. */
export interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const sender = ({ day, classShown }: Search) => ({ url: `https://www.google.com/travel/flights/search?tfs=${day}-${classShown}` });

/** The facets that ask Milefy; the others are no part of what is compared. */
const BY_MILEFY = ['earnings', 'upgrades', 'benefits'] as const;

/** Until every facet has said of every flight of a list what it earns or brings, asked as the page asks, in milliseconds. */
async function appraise(search: Search): Promise<number> {
  const offers = listOfFlights(search);
  const began = performance.now();
  await Promise.all(
    BY_MILEFY.map(
      (facet) =>
        new Promise<void>((resolve, reject) => {
          const asker = new Asker(facet, {
            // A message is a copy on its way there and on its way back.
            send: async (request) => {
              const answer = structuredClone((await answerPage(structuredClone(request), sender(search))) as BadgedStates);
              setTimeout(look, 0);
              return answer;
            },
            setTimer: (run, ms) => Number(setTimeout(run, ms)),
            clearTimer: clearTimeout,
            now: Date.now,
            // The page waits for a list to be whole (`SETTLE`); here it is.
            settle: () => ({ quietMs: 0, atLastMs: 0 }),
            lost: () => {
              throw new Error('the worker is here');
            },
            changed: () => undefined,
          });
          // Not every answer changes what is drawn: the states themselves are looked at, once each answer has been taken.
          const look = () => {
            const states = offers.map(({ id }) => asker.state(id));
            const failure = states.find((state) => state?.state === 'failed');
            if (failure !== undefined) reject(new Error(`${facet}: ${JSON.stringify(failure)}`));
            if (states.every((state) => state?.state === 'ready')) resolve();
          };
          asker.want(offers);
        }),
    ),
  );
  return performance.now() - began;
}

/** One ask of each of these facets at once, all of which is known, in milliseconds of the worker. */
async function ask(search: Search, facets: readonly FacetId[]): Promise<number> {
  const offers = listOfFlights(search);
  const began = performance.now();
  const answers = await Promise.all(facets.map((facet) => answerPage({ type: 'ask', facet, offers }, sender(search)) as Promise<BadgedStates>));
  const took = performance.now() - began;
  const isKnown = answers.every((states) => states !== 'off' && offers.every(({ id }) => states[id]?.state === 'ready'));
  if (!isKnown) throw new Error('not all of it is known');
  return took;
}

/** The same requests side by side and nothing else: what a source takes, whoever asks it. */
async function bare(requests: readonly Sent[]): Promise<number> {
  const began = performance.now();
  await Promise.all(
    requests.map(async ({ url, headers, body }) => {
      const response = await fetch(url, { method: 'POST', headers, body, credentials: 'omit', cache: 'no-store' });
      if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
      await response.text();
    }),
  );
  return performance.now() - began;
}

/** Until all that came is stored: reading waits for what is being written. */
async function stored(): Promise<void> {
  await readAnswers([''], Date.now());
}

const bench = { appraise, ask, bare, stored };
export type MilefyBench = typeof bench;
Object.assign(globalThis, { milelensMilefy: bench });
