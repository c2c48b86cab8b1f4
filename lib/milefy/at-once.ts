import PQueue from 'p-queue';

/** At most this many requests run side by side, of all methods together, so that a long list does not crowd out the rest of the browser. */
const AT_MOST = 6;

const queue = new PQueue({ concurrency: AT_MOST });

/** What is waited for most goes first: a card that somebody has opened, then the numbers on the badges, then the signs beside them. */
export const URGENCY = { card: 2, numbers: 1, signs: 0 } as const;
export type Urgency = keyof typeof URGENCY;

/** Runs a request when its turn comes. */
export function atOnce<Answer>(urgency: Urgency, send: () => Promise<Answer>): Promise<Answer> {
  return queue.add(send, { priority: URGENCY[urgency] });
}
