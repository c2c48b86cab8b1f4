import { afterEach, beforeEach, expect, vi, type Mock } from 'vitest';
import { browser } from 'wxt/browser';
import { airlineCode, airportCode, flightNumber, localDate } from '../../lib/flights/codes';
import { askLufthansa } from '../../lib/lufthansa/client';
import type { AnswerTo, Question } from '../../lib/lufthansa/types';
import { SourceFailure, type SourceError } from '../../lib/net/source-error';
import { forgetTokens } from '../../lib/net/token';
import type { LufthansaAccount } from '../../lib/settings/lufthansa-account';
import { fetchThrough } from './fetch-through';
import { sandboxOfFile } from './sandbox-of-file';

const SECRET = 'geheim+&=ß';
/** The account that the sandbox's Lufthansa knows. */
export const ACCOUNT: LufthansaAccount = { plan: 'public', environment: 'production', clientId: 'milelens-demo-key', clientSecret: SECRET };

export const DAY = localDate('2027-03-13') ?? expect.fail('a day');
export const at = (code: string) => airportCode(code) ?? expect.fail(`${code} is an airport`);
export const airline = (code: string) => airlineCode(code) ?? expect.fail(`${code} is an airline`);

/** `flight('LH 400')`. */
export function flight(words: string) {
  const [carrier = '', number = ''] = words.split(' ');
  return { carrier: airline(carrier), flightNumber: flightNumber(number) ?? expect.fail(`${number} is a number`) };
}

/** A sandbox that is there for all tests of a file and new for each, and a client that asks it without being held up. */
export function lufthansaWorld() {
  const sandbox = sandboxOfFile();
  /** Whether the user has given the permission for the host. */
  const permitted = vi.spyOn(browser.permissions, 'contains') as unknown as Mock<(asked: { readonly origins: readonly string[] }) => Promise<boolean>>;
  /** The host that the browser has not allowed. */
  let forbidden: string | null = null;
  const turn = { take: vi.fn<() => Promise<void>>(), pause: vi.fn<(until: number) => Promise<void>>() };
  beforeEach(async () => {
    await sandbox.control('POST', '/lufthansa', { second: 1_000 });
    await forgetTokens();
    vi.stubGlobal('fetch', fetchThrough(sandbox.port));
    forbidden = null;
    permitted.mockReset().mockImplementation(isPermitted);
    turn.take.mockReset().mockResolvedValue();
    turn.pause.mockReset().mockResolvedValue();
  });
  afterEach(() => void vi.unstubAllGlobals());

  function isPermitted({ origins }: { origins: readonly string[] }) {
    return Promise.resolve(!origins.includes(`https://${forbidden}/*`));
  }
  const ask = <Asked extends Question>(question: Asked, by = ACCOUNT): Promise<AnswerTo<Asked>> => askLufthansa(by, question, turn);
  return {
    forbid: (host: string) => void (forbidden = host),
    turn,
    ask,
    control: (body: unknown) => sandbox.control('POST', '/lufthansa', body),
    fault: (match: Record<string, unknown>, kind: string, more: Record<string, unknown> = {}) => sandbox.control('POST', '/faults', { match, kind, ...more }),
    log: () => sandbox.log(),
    /** The value of an answer; a test that asks for data fails where there is none. */
    said: async <Asked extends Question>(question: Asked, by = ACCOUNT) => {
      const answer = await ask(question, by);
      if (answer.kind === 'no-data') return expect.fail('no data');
      return answer.value;
    },
    /** Calls for data, in order: path, query and status. */
    called: async () => (await sandbox.log()).filter(({ method }) => method === 'GET').map(({ path, query, status }) => `${path}${query} ${status}`),
  };
}

/** The failure of a call, looked through for secrets: it is shown, logged and sent to tabs. */
export async function failure(promise: Promise<unknown>): Promise<SourceError> {
  const cause: unknown = await promise.then(
    () => expect.fail('the call did not fail'),
    (error: unknown) => error,
  );
  if (!(cause instanceof SourceFailure)) throw cause;
  const told = [JSON.stringify(cause.error), JSON.stringify(cause), String(cause), cause.stack].join('\n');
  for (const secret of [SECRET, encodeURIComponent(SECRET), 'geheim', ACCOUNT.clientId, 'Bearer']) expect(told).not.toContain(secret);
  return cause.error;
}
