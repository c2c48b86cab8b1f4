import { expect, it } from 'vitest';
import { billedSets } from '../../lib/milefy/billing';
import type { Sent } from '../../lib/store/database';

/** `'0 a Miles 200'`: at 0 ms, for the list `a`, by a method, with 200 flights. */
function sent(...requests: readonly string[]): readonly Sent[] {
  return requests.map((words) => {
    const [at = '', list = '', method = '', flights = ''] = words.split(' ');
    return { at: Number(at), list, method, flights: Number(flights) };
  });
}

it.each<[string, readonly string[], number]>([
  ['nothing that was sent is nothing that is billed', [], 0],
  ['a request is a set', ['0 a Miles 120'], 1],
  ['a small request is a set', ['0 a Miles 3'], 1],
  ['1,000 flights in five requests at once are one set', ['0 a Miles 200', '1 a Miles 200', '2 a Miles 200', '3 a Miles 200', '4 a Miles 200'], 1],
  ['methods side by side are one set', ['0 a Miles 120', '5 a Upgrades 120', '9 a Benefits 120'], 1],
  ['and so are small ones', ['0 a Miles 3', '5 a Upgrades 3', '9 a Benefits 3'], 1],
  ['two lists at once are two sets', ['0 a Miles 120', '0 b Miles 120'], 2],
  ['what follows within 28 s belongs to the set', ['0 a Miles 200', '27999 a Miles 200'], 1],
  ['what follows later is a set of its own', ['0 a Miles 200', '28000 a Miles 200'], 2],
  // 0 and 20,000 are one set; 40,000 is 40 s after the first of it and begins another, to which 60,000 belongs.
  ['a set is as old as its first request', ['0 a Miles 200', '20000 a Miles 200', '40000 a Miles 200', '60000 a Miles 200'], 2],
  ['in whatever order they were noted', ['60000 a Miles 200', '0 a Miles 200', '40000 a Miles 200', '20000 a Miles 200'], 2],
  ['lists are counted apart, whatever comes between', ['0 a Miles 200', '10 b Miles 200', '20 a Miles 200', '30 b Miles 200'], 2],
  ['a rest of 49 flights is one more', ['0 a Miles 200', '0 a Miles 49'], 2],
  ['a rest of 50 is not', ['0 a Miles 200', '0 a Miles 50'], 1],
  ['two small rests are two more', ['0 a Miles 200', '0 a Miles 49', '0 a Miles 1'], 3],
  ['three small requests and no big one are three: one of them is the set', ['0 a Miles 3', '0 a Miles 3', '0 a Miles 3'], 3],
  ['the rest of one method is no rest of another', ['0 a Miles 200', '0 a Upgrades 10', '0 a Benefits 200'], 1],
  ['each method’s rests count', ['0 a Miles 200', '0 a Miles 10', '0 a Upgrades 200', '0 a Upgrades 10'], 3],
  // The list and its badges are one set; a card that is opened a minute later asks for three prices of upgrades, one flight each: one set and two more.
  ['a card that is opened later', ['0 a Miles 150', '0 a Upgrades 150', '60000 a OneUpgrades 1', '60000 a OneUpgrades 1', '60000 a OneUpgrades 1'], 4],
])('%s: %j', (_, requests, sets) => {
  expect(billedSets(sent(...requests))).toBe(sets);
});
