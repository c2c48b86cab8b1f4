import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceFailure, type SourceError } from '../../lib/net/source-error';
import { AnswerBook, type Fetching } from '../../lib/store/answer-book';
import { readAnswers } from '../../lib/store/answers';
import { database } from '../../lib/store/database';

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON = 10_000;
const inTime = () => Date.now() + SOON;

/** Waits, without letting any time pass that a test holds, until something is so. */
async function when(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

/** A source that is asked in one request a chunk; the test answers each chunk when it likes. */
class Source {
  readonly asked: (readonly string[])[] = [];
  readonly #answers: PromiseWithResolvers<ReadonlyMap<string, unknown>>[] = [];
  readonly #size: number;

  constructor(size = Infinity) {
    this.#size = size;
  }

  readonly fetch = (missing: readonly string[]): readonly Fetching[] => {
    const chunks: Fetching[] = [];
    for (let at = 0; at < missing.length; at += this.#size) {
      const keys = missing.slice(at, at + this.#size);
      const answers = Promise.withResolvers<ReadonlyMap<string, unknown>>();
      this.asked.push(keys);
      this.#answers.push(answers);
      chunks.push({ keys, answers: answers.promise, lifeMs: () => DAY_MS });
    }
    return chunks;
  };

  answer(request: number, suffix = ''): void {
    this.#answers[request]?.resolve(new Map(this.asked[request]?.map((key) => [key, `${key} answered${suffix}`])));
  }

  answerOnly(request: number, key: string): void {
    this.#answers[request]?.resolve(new Map([[key, `${key} answered`]]));
  }

  fail(request: number, cause: unknown): void {
    this.#answers[request]?.reject(cause);
  }

  /** Waits until so many requests were sent. */
  async sent(count: number): Promise<void> {
    await when(() => this.asked.length >= count);
    if (this.asked.length > count) throw new Error(`${this.asked.length} requests were sent, not ${count}`);
  }
}

const values = (answers: ReadonlyMap<string, { readonly value: unknown }>) => Object.fromEntries([...answers].map(([key, { value }]) => [key, value]));
const errors = (failures: ReadonlyMap<string, SourceError>) => Object.fromEntries([...failures].map(([key, { kind }]) => [key, kind]));
const serverError = () => new SourceFailure({ kind: 'server-error', status: 500 });
const neverAsked = () => expect.fail('the source was asked');

/** Waits until an answer has reached the store, as a killed worker would have to have done. */
async function stored(key: string): Promise<void> {
  await when(async () => (await readAnswers([key], Date.now())).has(key));
}

let source: Source;
let book: AnswerBook;
beforeEach(async () => {
  await (await database()).clear('answers');
  source = new Source();
  book = new AnswerBook();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The store's own way to put a record, for what stands in its place in a test. */
const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest<IDBValidKey>;

/** Time stands still and moves when told; promises and the store go on. */
function holdTime(): number {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
  return Date.now();
}

describe('two tabs that ask the same', () => {
  it('cost one request', async () => {
    const first = book.find(['a', 'b'], source.fetch, inTime());
    const second = book.find(['b', 'a'], source.fetch, inTime());
    await source.sent(1);
    const third = book.find(['b'], source.fetch, inTime());
    source.answer(0);
    expect(values((await first).answers)).toEqual({ a: 'a answered', b: 'b answered' });
    expect(values((await second).answers)).toEqual({ a: 'a answered', b: 'b answered' });
    expect(values((await third).answers)).toEqual({ b: 'b answered' });
    expect(source.asked).toEqual([['a', 'b']]);
  });

  it('and something of their own cost a request for that alone', async () => {
    const first = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    const second = book.find(['a', 'b'], source.fetch, inTime());
    await source.sent(2);
    source.answer(1);
    source.answer(0);
    expect(values((await second).answers)).toEqual({ a: 'a answered', b: 'b answered' });
    await first;
    expect(source.asked).toEqual([['a'], ['b']]);
  });

  it('hear of an answer also while it is being stored', async () => {
    const first = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    let second: ReturnType<AnswerBook['find']> | undefined;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...args) {
      second = book.find(['a', 'b'], source.fetch, inTime());
      return put.apply(this, args);
    });
    source.answer(0);
    await first;
    await source.sent(2);
    source.answer(1);
    expect(values((await second)?.answers ?? new Map())).toEqual({ a: 'a answered', b: 'b answered' });
    expect(source.asked).toEqual([['a'], ['b']]);
  });
});

describe('an answer', () => {
  it('is stored as it came and asked for no second time', async () => {
    const answering = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    source.answer(0);
    await answering;
    await stored('a');
    expect(values((await book.find(['a'], neverAsked, inTime())).answers)).toEqual({ a: 'a answered' });
    expect((await readAnswers(['a'], Date.now())).get('a')).toMatchObject({ value: 'a answered' });
  });

  it('outlives the worker: what the first request brought is read, and only the rest is asked for', async () => {
    source = new Source(2);
    void book.find(['a', 'b', 'c', 'd'], source.fetch, inTime());
    await source.sent(2);
    source.answer(0);
    await stored('b');

    // The worker is ended before the second request is answered; the next one begins with nothing in memory.
    const next = new Source();
    const asking = new AnswerBook().find(['a', 'b', 'c', 'd'], next.fetch, inTime());
    await next.sent(1);
    next.answer(0, ' again');
    expect(next.asked).toEqual([['c', 'd']]);
    expect(values((await asking).answers)).toEqual({ a: 'a answered', b: 'b answered', c: 'c answered again', d: 'd answered again' });
    source.fail(1, new Error('the test is over'));
  });

  it('that has not come by the deadline is neither there nor failed, and is there when it is asked for again', async () => {
    holdTime();
    source = new Source(1);
    const asking = book.find(['a', 'b'], source.fetch, inTime());
    await source.sent(2);
    source.answer(0);
    await stored('a');
    vi.advanceTimersByTime(SOON);
    const { answers, failures } = await asking;
    expect([values(answers), errors(failures)]).toEqual([{ a: 'a answered' }, {}]);
    source.answer(1);
    expect(values((await book.find(['a', 'b'], neverAsked, inTime())).answers)).toEqual({ a: 'a answered', b: 'b answered' });
  });

  it('is used as long as its source says of it, each its own time', async () => {
    const start = holdTime();
    const lifeMs = (answer: unknown) => (answer === 'refused' ? 1000 : 2000);
    const answers = new Map([
      ['a', 'said'],
      ['b', 'refused'],
    ]);
    await book.find(['a', 'b'], (keys) => [{ keys, answers: Promise.resolve(answers), lifeMs }], inTime());
    await stored('b');
    vi.setSystemTime(start + 999);
    expect(values((await book.find(['a', 'b'], neverAsked, inTime())).answers)).toEqual({ a: 'said', b: 'refused' });
    vi.setSystemTime(start + 1000);
    const asking = book.find(['a', 'b'], source.fetch, inTime());
    await source.sent(1);
    source.answer(0, ' anew');
    expect(values((await asking).answers)).toEqual({ a: 'said', b: 'b answered anew' });
    expect(source.asked).toEqual([['b']]);
  });

  it('that a source leaves out is a failure of that key, not of its neighbours', async () => {
    const asking = book.find(['a', 'b'], source.fetch, inTime());
    await source.sent(1);
    source.answerOnly(0, 'a');
    const { answers, failures } = await asking;
    expect([values(answers), errors(failures)]).toEqual([{ a: 'a answered' }, { b: 'malformed' }]);
  });
});

describe('a failure', () => {
  async function failOnce(): Promise<void> {
    const asking = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    source.fail(0, serverError());
    expect(errors((await asking).failures)).toEqual({ a: 'server-error' });
  }

  it('is told to everybody for 3 s without asking again, and then asked again', async () => {
    const start = holdTime();
    await failOnce();
    vi.setSystemTime(start + 2999);
    expect(errors((await book.find(['a'], neverAsked, inTime())).failures)).toEqual({ a: 'server-error' });
    vi.setSystemTime(start + 3000);
    const asking = book.find(['a'], source.fetch, inTime());
    await source.sent(2);
    source.answer(1);
    const { answers, failures } = await asking;
    expect([values(answers), errors(failures)]).toEqual([{ a: 'a answered' }, {}]);
  });

  it.each([1_000, 60_000])('that is a pause of %i ms is told until it ends, and then asked again', async (pauseMs) => {
    const start = holdTime();
    const asking = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    source.fail(0, new SourceFailure({ kind: 'over-limit', host: 'api.lufthansa.com', notBefore: start + pauseMs }));
    expect(errors((await asking).failures)).toEqual({ a: 'over-limit' });
    vi.setSystemTime(start + pauseMs - 1);
    expect(errors((await book.find(['a'], neverAsked, inTime())).failures)).toEqual({ a: 'over-limit' });
    vi.setSystemTime(start + pauseMs);
    const again = book.find(['a'], source.fetch, inTime());
    await source.sent(2);
    source.answer(1);
    expect(values((await again).answers)).toEqual({ a: 'a answered' });
  });

  it('is forgotten at once when something was changed that may have caused it', async () => {
    holdTime();
    await failOnce();
    book.forgetFailures();
    const asking = book.find(['a'], source.fetch, inTime());
    await source.sent(2);
    source.answer(1);
    expect(values((await asking).answers)).toEqual({ a: 'a answered' });
  });

  it('of a request that was sent before the change is not told to those who ask after it', async () => {
    // The page asks with the wrong password; while the answer is on its way the user enters the right one.
    const before = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    book.forgetFailures();
    const after = book.find(['a'], source.fetch, inTime());
    await source.sent(2);
    source.fail(0, new SourceFailure({ kind: 'wrong-credentials', host: 'a.30k.com' }));
    expect(errors((await before).failures)).toEqual({ a: 'wrong-credentials' });
    source.answer(1);
    const { answers, failures } = await after;
    expect([values(answers), errors(failures)]).toEqual([{ a: 'a answered' }, {}]);
    expect(values((await book.find(['a'], neverAsked, inTime())).answers)).toEqual({ a: 'a answered' });
  });

  it('of one request leaves the others of the list alone', async () => {
    source = new Source(1);
    const asking = book.find(['a', 'b'], source.fetch, inTime());
    await source.sent(2);
    source.fail(0, serverError());
    source.answer(1);
    const { answers, failures } = await asking;
    expect([values(answers), errors(failures)]).toEqual([{ b: 'b answered' }, { a: 'server-error' }]);
  });

  it('that nobody foresaw is told by its name alone', async () => {
    const asking = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    source.fail(0, new TypeError('at https://secret@host/'));
    expect([...(await asking).failures.values()]).toEqual([{ kind: 'malformed', where: 'TypeError' }]);
  });
});

describe('a disk that is full', () => {
  const quota = () => new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');

  it.each<[string, typeof put]>([
    [
      'refuses the record',
      () => {
        throw quota();
      },
    ],
    [
      'ends the transaction',
      function (...args) {
        const request = put.apply(this, args);
        this.transaction.abort();
        return request;
      },
    ],
  ])('%s and the flights are priced all the same', async (_, full) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    const asking = book.find(['a', 'b'], source.fetch, inTime());
    await source.sent(1);
    source.answer(0);
    expect(values((await asking).answers)).toEqual({ a: 'a answered', b: 'b answered' });
    await when(() => warned.mock.calls.length > 0);
    // As long as this worker lives nothing is asked for twice.
    expect(values((await book.find(['b'], neverAsked, inTime())).answers)).toEqual({ b: 'b answered' });
  });

  it('that cannot be read either costs a request and no more', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    const asking = book.find(['a'], source.fetch, inTime());
    await source.sent(1);
    source.answer(0);
    expect(values((await asking).answers)).toEqual({ a: 'a answered' });
  });
});
