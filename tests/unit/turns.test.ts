import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turns } from '../../lib/net/turns';
import { SourceFailure } from '../../lib/net/source-error';

const START = 1_000_000;

/** At most so many in each second. */
function perSecond(most: number) {
  const sent: number[] = [];
  return async (_key: string, now: number): Promise<number | null> => {
    const last = sent[sent.length - most];
    if (last !== undefined && last + 1_000 > now) return last + 1_000;
    sent.push(now);
    return null;
  };
}

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

/** Takes turns and writes down, in order, who got one and when. */
function game(turns: Turns) {
  const order: string[] = [];
  const when: number[] = [];
  const wants = (name: string, list: string, urgency = 0, key = 'a key') =>
    turns.take(key, { urgency, list }).then(() => {
      order.push(name);
      when.push(Date.now() - START);
    });
  return { order, when, wants };
}

describe('turns', () => {
  it('are had at once while there is room, and then as room comes', async () => {
    const { when, wants } = game(new Turns('api.example.com', perSecond(2)));
    for (let at = 0; at < 5; at += 1) void wants(String(at), 'a list');
    await vi.advanceTimersByTimeAsync(0);
    expect(when).toEqual([0, 0]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(when).toEqual([0, 0, 1_000, 1_000, 2_000]);
  });

  it('go to what is most urgent when room comes, not when it was wanted', async () => {
    const { order, wants } = game(new Turns('api.example.com', perSecond(1)));
    for (const name of ['list 1', 'list 2']) void wants(name, 'a', 0);
    await vi.advanceTimersByTimeAsync(500);
    void wants('visible', 'a', 1);
    void wants('card', 'b', 2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(order).toEqual(['list 1', 'card', 'visible', 'list 2']);
  });

  it('are fair between lists: ten of one tab do not hold up two of another', async () => {
    const { order, wants } = game(new Turns('api.example.com', perSecond(1)));
    for (let at = 0; at < 10; at += 1) void wants(`a${at}`, 'a');
    for (let at = 0; at < 2; at += 1) void wants(`b${at}`, 'b');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(order.slice(0, 5)).toEqual(['a0', 'b0', 'a1', 'b1', 'a2']);
    expect(order).toHaveLength(12);
  });

  it('of one key do not wait for another key’s', async () => {
    const claims: Record<string, ReturnType<typeof perSecond>> = { one: perSecond(1), two: perSecond(1) };
    const { order, wants } = game(new Turns('api.example.com', async (key, now) => claims[key]?.(key, now) ?? null));
    for (const name of ['1a', '1b']) void wants(name, 'a', 0, 'one');
    void wants('2a', 'a', 0, 'two');
    await vi.advanceTimersByTimeAsync(0);
    expect(order).toEqual(['1a', '2a']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(order).toEqual(['1a', '2a', '1b']);
  });

  it('that come too late are refused to all who wait, with when there will be one; and whoever comes then is served', async () => {
    let free = START + 60_000;
    const turns = new Turns('api.example.com', async (_, now) => (now < free ? free : null));
    const refused = await Promise.all(
      [1, 2, 3].map((urgency) =>
        turns.take('a key', { urgency, list: 'a' }).then(
          () => expect.fail('no turn was to be had'),
          (cause: unknown) => cause,
        ),
      ),
    );
    for (const cause of refused) {
      expect(cause).toBeInstanceOf(SourceFailure);
      expect((cause as SourceFailure).error).toEqual({ kind: 'over-limit', host: 'api.example.com', notBefore: START + 60_000 });
    }
    free = START;
    await turns.take('a key', { urgency: 0, list: 'a' });
  });

  it('are refused where they cannot be counted: nothing is sent that nobody knows of', async () => {
    let works = false;
    const turns = new Turns('api.example.com', async () => {
      if (!works) throw new SourceFailure({ kind: 'storage', message: 'QuotaExceededError' });
      return null;
    });
    await expect(turns.take('a key', { urgency: 0, list: 'a' })).rejects.toMatchObject({ error: { kind: 'storage' } });
    works = true;
    await turns.take('a key', { urgency: 0, list: 'a' });
  });
});
