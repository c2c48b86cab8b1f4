/** At most `most` requests in any span of `withinMs`. */
export interface Rate {
  readonly most: number;
  readonly withinMs: number;
}

/**
 * When the next request may be sent by every rate, in ms since 1970: `now`, or later. `sent` is when the latest ones were sent, in order, none of them later than `now` (`notLaterThan`).
 */
export function earliest(sent: readonly number[], rates: readonly Rate[], now: number): number {
  return rates.reduce((soonest, { most, withinMs }) => {
    const last = sent[sent.length - most];
    return last === undefined ? soonest : Math.max(soonest, last + withinMs);
  }, now);
}

/**
 * The times as they are to be counted at `now`. Where the clock was put back since, the latest stands in the future: how long ago it was cannot be known, so all are moved back until it is now.
 * Nobody waits longer for it than a rate's own span. A clock that is put forward looks like time that has passed, as after a computer's sleep; the source's own answer is then the limit.
 */
export function notLaterThan(sent: readonly number[], now: number): readonly number[] {
  const ahead = (sent.at(-1) ?? now) - now;
  return ahead > 0 ? sent.map((at) => at - ahead) : sent;
}

/** Those of the times that any rate still counts. */
export function stillCounted(sent: readonly number[], rates: readonly Rate[], now: number): readonly number[] {
  const longest = Math.max(...rates.map(({ withinMs }) => withinMs));
  const most = Math.max(...rates.map((rate) => rate.most));
  return sent.filter((at) => now - at < longest).slice(-most);
}
