import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerKeys, type Method, type Whose } from '../../lib/facets/by-milefy/ask';
import { Gatherer, type AnswerOf, type Gathered } from '../../lib/facets/by-milefy/gather';
import { programmeCode } from '../../lib/flights/codes';
import type { FlightsRequest } from '../../lib/milefy/client';
import { milefyFlight, questionKey, type Question } from '../../lib/milefy/flight';
import type { Calculated, MilesEntry } from '../../lib/milefy/schema';
import { SourceFailure } from '../../lib/net/source-error';
import { readAnswers } from '../../lib/store/answers';
import { database } from '../../lib/store/database';
import { readProblem } from '../../lib/store/problem';
import { sentSince } from '../../lib/store/sent';
import type { ProgrammeAtTier } from '../../lib/settings/types';
import type { Caller } from '../../lib/traveller/traveller';
import { amount, classes, flown, leg } from './make-offers';

const HOUR = 60 * 60 * 1000;
const caller: Caller = {
  account: { address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' },
  fingerprint: 'f00d',
  clientUserId: '0000001internal',
};
const at = (code: string, tier: number): ProgrammeAtTier => ({ code: programmeCode(code) ?? expect.fail(`${code} is a programme`), tier });
const senator = at('LMM', 16);
const gold = at('UMP', 8);

const [inK, inL, inM] = ['K', 'L', 'M'].map((letter): Question => ({
  legs: [leg(flown('LH 456 FRA-LAX'))],
  classes: classes(letter),
  price: amount('500 EUR'),
})) as [Question, Question, Question];

type Answer = Calculated<MilesEntry>;
type Says = (request: FlightsRequest) => Answer | Promise<Answer>;

/** 1000 miles in each programme that is asked for. */
const thousand: Says = ({ flights, programs = [] }) => ({
  flights: flights.map(({ flightId }) => ({
    flightId,
    programs: programs.map(({ programCode, tierCode = 1 }) => ({ programCode, tierCode, earnings: [{ metricCode: 1, value: 1000 }] })),
  })),
  errors: [],
});

let requests: FlightsRequest[];
let says: Says;
const method: Method<MilesEntry> = {
  name: 'CalculateMiles',
  ask: async (_, request) => {
    requests.push(request);
    return says(request);
  },
  flight: milefyFlight,
  urgency: 'numbers',
};
let gatherer: Gatherer<MilesEntry>;

beforeEach(async () => {
  const db = await database();
  for (const store of ['answers', 'lists', 'sent', 'settings'] as const) await db.clear(store);
  requests = [];
  says = thousand;
  gatherer = new Gatherer(method);
});
afterEach(() => void vi.useRealTimers());

/** Asks for all of the questions that have no answer yet. */
function gather(whose: readonly Whose[], questions: readonly Question[], more: { list?: string; by?: Gatherer<MilesEntry>; within?: number } = {}) {
  const { list = 'a list', by = gatherer, within = 10_000 } = more;
  const lacking = (answerOf: AnswerOf<MilesEntry>) => questions.filter((question) => whose.some((each) => answerOf(each, questionKey(question)) === undefined));
  return by.gather({ caller, whose, list, deadline: Date.now() + within }, lacking);
}

const kinds = ({ answerOf }: Gathered<MilesEntry>, whose: Whose, ...questions: readonly Question[]) =>
  questions.map((question) => answerOf(whose, questionKey(question))?.answer.kind ?? 'no answer');
const miles = ({ answerOf }: Gathered<MilesEntry>, whose: Whose, question: Question) => {
  const answer = answerOf(whose, questionKey(question))?.answer;
  return answer?.kind === 'said' ? answer.entries.map(({ programCode, tierCode, earnings }) => [programCode, tierCode, earnings[0]?.value]) : answer?.kind;
};
const fares = () => requests.map(({ flights }) => flights.map(({ legs }) => legs[0]?.segments[0]?.fareCode).join(''));

/** Waits until the answers have reached the store, so that a new worker finds them there. */
async function stored(whose: readonly Whose[], ...questions: readonly Question[]): Promise<void> {
  const keys = whose.flatMap((each) => questions.map((question) => answerKeys(method, caller, each)(questionKey(question))));
  await vi.waitFor(async () => expect((await readAnswers(keys, Date.now())).size).toBe(keys.length));
}

describe('several programmes', () => {
  it('are asked for in one request, each flight once, and who asks is said', async () => {
    const gathered = await gather([senator, gold], [inK, inL]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      flights: [{ flightId: '0' }, { flightId: '1' }],
      programs: [
        { programCode: 'LMM', tierCode: 16 },
        { programCode: 'UMP', tierCode: 8 },
      ],
      clientUserId: '0000001internal',
    });
    expect(miles(gathered, senator, inK)).toEqual([['LMM', 16, 1000]]);
    expect(miles(gathered, gold, inL)).toEqual([['UMP', 8, 1000]]);
  });

  it('are kept apart: a worker that comes later asks for no programme that is there', async () => {
    await gather([senator, gold], [inK]);
    await stored([senator, gold], inK);
    const later = await gather([gold], [inK], { by: new Gatherer(method) });
    expect(miles(later, gold, inK)).toEqual([['UMP', 8, 1000]]);
    expect(requests).toHaveLength(1);
  });

  it('and a new one are asked for together, for each flight that the new one is not known of', async () => {
    await gather([senator], [inK, inL]);
    await gather([senator, gold], [inL]);
    await stored([senator], inK, inL);
    await stored([gold], inL);
    const all = await gather([senator, gold], [inK, inL], { by: new Gatherer(method) });
    expect(fares()).toEqual(['KL', 'L', 'K']);
    expect(kinds(all, gold, inK, inL)).toEqual(['said', 'said']);
  });

  it('at another tier are another question', async () => {
    await gather([senator], [inK]);
    await gather([at('LMM', 1)], [inK]);
    expect(requests.map(({ programs }) => programs?.[0]?.tierCode)).toEqual([16, 1]);
  });

  it('of which none is chosen are those of the marketing carriers: none is named', async () => {
    says = ({ flights }) => ({
      flights: flights.map(({ flightId }) => ({
        flightId,
        programs: ['LMM', 'UMP'].map((programCode) => ({ programCode, tierCode: 1, earnings: [{ metricCode: 1, value: 500 }] })),
      })),
      errors: [],
    });
    const gathered = await gather(['own'], [inK]);
    expect(Object.keys(requests[0] ?? {})).toEqual(['flights', 'clientUserId']);
    expect(miles(gathered, 'own', inK)).toEqual([
      ['LMM', 1, 500],
      ['UMP', 1, 500],
    ]);
  });

  it('that are left out without an error are none, and the others are not', async () => {
    says = (request) => thousand({ ...request, programs: [{ programCode: senator.code, tierCode: 16 }] });
    const gathered = await gather([senator, gold], [inK]);
    expect([kinds(gathered, senator, inK), kinds(gathered, gold, inK)]).toEqual([['said'], ['none']]);
    expect(gathered.failureOf(inK)).toBeUndefined();
  });

  it('that nobody asked for are not taken', async () => {
    says = (request) => thousand({ ...request, programs: [...(request.programs ?? []), { programCode: gold.code, tierCode: 8 }] });
    expect(miles(await gather([senator], [inK]), senator, inK)).toEqual([['LMM', 16, 1000]]);
  });

  it('at another tier than was asked for are no answer', async () => {
    says = (request) => thousand({ ...request, programs: [{ programCode: senator.code, tierCode: 1 }] });
    const gathered = await gather([senator], [inK]);
    expect(kinds(gathered, senator, inK)).toEqual(['no answer']);
    expect(gathered.failureOf(inK)).toEqual({ kind: 'malformed', where: 'Value.flights.programs.tierCode' });
  });
});

describe('an error', () => {
  const refused =
    (code: string, flightId: string): Says =>
    ({ flights }) => ({
      flights: flights.filter((flight) => flight.flightId !== flightId).map((flight) => ({ flightId: flight.flightId, programs: [] })),
      errors: [{ flightId, code, message: 'm'.repeat(300) }],
    });

  it.each(['PCUKNW', 'PTUKNW', 'FLEMP'])('of the whole request is one for the options, and none of its flights’: %s', async (code) => {
    says = refused(code, '');
    const gathered = await gather([senator, gold], [inK, inL]);
    const error = { kind: 'request-refused', code, message: 'm'.repeat(200) };
    expect([gathered.failureOf(inK), gathered.failureOf(inL)]).toEqual([error, error]);
    expect(kinds(gathered, senator, inK, inL)).toEqual(['no answer', 'no answer']);
    expect(await readProblem([senator, gold])).toEqual(error);
    // Options can mend it: nothing of it is kept.
    expect(await (await database()).count('answers')).toBe(0);
    says = thousand;
    gatherer.forgetFailures();
    expect(kinds(await gather([senator], [inK]), senator, inK)).toEqual(['said']);
  });

  it('of a flight is that flight’s, in every programme, and is no problem of the options’', async () => {
    says = refused('FLSGFCE', '1');
    const gathered = await gather([senator, gold], [inK, inL, inM]);
    expect(kinds(gathered, senator, inK, inL, inM)).toEqual(['none', 'refused', 'none']);
    expect(gathered.answerOf(gold, questionKey(inL))?.answer).toEqual({ kind: 'refused', code: 'FLSGFCE', message: 'm'.repeat(200) });
    expect(await readProblem([senator, gold])).toBeNull();
  });

  it('of a request that fails is each of its questions’, and is asked again once something is changed', async () => {
    says = () => Promise.reject(new SourceFailure({ kind: 'server-error', status: 503 }));
    const gathered = await gather([senator], [inK, inL]);
    expect([gathered.failureOf(inK), gathered.failureOf(inL)]).toEqual([
      { kind: 'server-error', status: 503 },
      { kind: 'server-error', status: 503 },
    ]);
    says = thousand;
    expect(kinds(await gather([senator], [inK]), senator, inK)).toEqual(['no answer']);
    gatherer.forgetFailures();
    expect(kinds(await gather([senator], [inK]), senator, inK)).toEqual(['said']);
  });

  it('is made of an answer in which a flight is lacking', async () => {
    says = ({ flights }) => ({ flights: flights.slice(1).map(({ flightId }) => ({ flightId, programs: [] })), errors: [] });
    expect((await gather([senator], [inK, inL])).failureOf(inK)).toEqual({
      kind: 'malformed',
      where: 'Value.flights: a flight of the request is missing',
    });
  });
});

describe('two who ask at once', () => {
  it('cost one request', async () => {
    const [first, second] = await Promise.all([gather([senator], [inK, inL]), gather([senator], [inL, inK])]);
    expect(requests).toHaveLength(1);
    expect(kinds(first, senator, inK, inL)).toEqual(['said', 'said']);
    expect(kinds(second, senator, inK, inL)).toEqual(['said', 'said']);
    expect(await sentSince(0)).toHaveLength(1);
  });

  it('share what they both ask for, and each asks for the rest', async () => {
    await Promise.all([gather([senator], [inK, inL]), gather([senator], [inL, inM])]);
    expect(fares()).toEqual(['KL', 'M']);
  });
});

describe('an answer', () => {
  it('that brings up another question has it asked too', async () => {
    const gathered = await gatherer.gather({ caller, whose: [senator], list: 'a list', deadline: Date.now() + 10_000 }, (answerOf) => {
      if (answerOf(senator, questionKey(inK)) === undefined) return [inK];
      return answerOf(senator, questionKey(inL)) === undefined ? [inL] : [];
    });
    expect(fares()).toEqual(['K', 'L']);
    expect(kinds(gathered, senator, inK, inL)).toEqual(['said', 'said']);
  });

  it('that does not come in time is neither there nor failed, and is there when it is asked for again', async () => {
    const late = Promise.withResolvers<Answer>();
    says = () => late.promise;
    const early = await gather([senator], [inK], { within: 20 });
    expect([kinds(early, senator, inK), early.failureOf(inK)]).toEqual([['no answer'], undefined]);
    late.resolve({ flights: [{ flightId: '0', programs: [] }], errors: [] });
    expect(kinds(await gather([senator], [inK]), senator, inK)).toEqual(['none']);
    expect(requests).toHaveLength(1);
  });

  it('is dated, and kept under the id that its flight was sent under', async () => {
    const before = Date.now();
    const { answerOf } = await gather([senator], [inK, inL]);
    const dated = answerOf(senator, questionKey(inL));
    expect(dated?.answer).toMatchObject({ kind: 'said', flightId: '1' });
    expect(dated?.at).toBeGreaterThanOrEqual(before);
    expect(dated?.at).toBeLessThanOrEqual(Date.now());
  });

  it('is used for a day; that nothing is said, or that a flight is refused, for an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const start = Date.now();
    // K is answered, L is refused, of M nothing is said.
    says = () => ({
      flights: [
        { flightId: '0', programs: [{ programCode: 'LMM', tierCode: 16, earnings: [{ metricCode: 1, value: 1000 }] }] },
        { flightId: '2', programs: [] },
      ],
      errors: [{ flightId: '1', code: 'FLSGFCE', message: 'No such class.' }],
    });
    await gather([senator], [inK, inL, inM]);
    await stored([senator], inK, inL, inM);
    says = thousand;
    vi.setSystemTime(start + HOUR - 1);
    expect(kinds(await gather([senator], [inK, inL, inM], { by: new Gatherer(method) }), senator, inK, inL, inM)).toEqual(['said', 'refused', 'none']);
    expect(fares()).toEqual(['KLM']);
    vi.setSystemTime(start + HOUR);
    expect(kinds(await gather([senator], [inK, inL, inM], { by: new Gatherer(method) }), senator, inK, inL, inM)).toEqual(['said', 'said', 'said']);
    expect(fares()).toEqual(['KLM', 'LM']);
    const batches = async () => (await (await database()).getAll('answers')).map(({ until, keys }) => [until, keys.length]);
    await vi.waitFor(async () =>
      expect(await batches()).toEqual([
        [start + 24 * HOUR, 3],
        [start + HOUR + 24 * HOUR, 2],
      ]),
    );
    vi.setSystemTime(start + 24 * HOUR - 1);
    await gather([senator], [inK, inL, inM], { by: new Gatherer(method) });
    expect(fares()).toEqual(['KLM', 'LM']);
    vi.setSystemTime(start + 24 * HOUR);
    await gather([senator], [inK, inL, inM], { by: new Gatherer(method) });
    expect(fares()).toEqual(['KLM', 'LM', 'K']);
  });
});

it('every request is noted before it is sent: when, for which list, by which method, with how many flights', async () => {
  const before = Date.now();
  says = async (request) => {
    expect(await sentSince(before)).toHaveLength(requests.length);
    return thousand(request);
  };
  await gather([senator], [inK, inL], { list: 'one' });
  await gather([senator], [inL, inM], { list: 'another' });
  expect((await sentSince(before)).map(({ list, method, flights }) => [list, method, flights])).toEqual([
    ['one', 'CalculateMiles', 2],
    ['another', 'CalculateMiles', 1],
  ]);
});
