import { browser } from 'wxt/browser';
import { z } from 'zod';
import { fingerprint } from './fingerprint';
import { httpAnswer, parsed, type HttpAnswer } from './http';
import { overLimit } from './over-limit';
import { SourceFailure } from './source-error';
import type { Turn } from './turns';

/*
 * Tokens of OAuth client credentials (RFC 6749, section 4.4), whoever gives them. They are kept in the browser's session storage, which no content script can read and no disk holds, so that
 * a worker that was ended need not ask again.
 */

/** Where and with what a token is asked for. */
export interface TokenOrder {
  readonly url: URL;
  /** Tells the tokens of several clients of one address apart; whether and where it is sent is `form`'s and `headers`' matter. */
  readonly clientId: string;
  readonly form: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long (s) a token is used where the answer does not say it, by the source's document. Without it such an answer is malformed. */
  readonly livesSeconds?: number;
  /** Where requests are counted. */
  readonly turn?: Turn;
}

interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}

/** A token is renewed so long before its end, or at a twentieth of its life where that is less: it must outlive the request that it is sent with. */
const RENEWED_BEFORE_MS = 60_000;

const PREFIX = 'token/';

const seconds = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);
const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: seconds.pipe(z.number().positive()).optional() });

const kept = z.object({ value: z.string(), since: z.number(), until: z.number() });

/** Requests for tokens under way, by key: of callers at the same time only the first one asks. */
const underWay = new Map<string, Promise<Token>>();

/** How often all tokens were forgotten: one that was asked for before that is the old credentials'. */
let timesForgotten = 0;

/**
 * Calls `send` with a token: the kept one, else a new one. Where the source answers 401 the token has ended before its time, and `send` is called once more, with a new one. Gives
 * the last answer. Throws `SourceFailure` where no token is given: `wrong-credentials`, `over-limit`, `not-data`, `malformed` and what `httpAnswer` throws.
 */
export async function withToken(order: TokenOrder, send: (token: string) => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const token = await tokenFor(order);
  const answer = await send(token);
  if (answer.status !== 401) return answer;
  return send(await tokenFor(order, token));
}

/** A token that can be used now. `refused`: one that the source does not take any more. */
async function tokenFor(order: TokenOrder, refused: string | null = null): Promise<string> {
  const key = await keyOf(order);
  for (let pending = underWay.get(key); pending !== undefined; pending = underWay.get(key)) {
    const { value } = await pending;
    // Whoever began before the refusal was known may have been given the refused one.
    if (value !== refused) return value;
  }
  const asking = freshOrKept(key, order, refused);
  underWay.set(key, asking);
  try {
    return (await asking).value;
  } finally {
    if (underWay.get(key) === asking) underWay.delete(key);
  }
}

async function freshOrKept(key: string, order: TokenOrder, refused: string | null): Promise<Token> {
  const stored = await readToken(key);
  const now = Date.now();
  // One from the future: the clock was put back since, and when it ends is not known.
  if (stored !== null && stored.value !== refused && stored.since <= now && now < stored.until) return stored;
  return askAndKeep(key, order);
}

/** Asks for a token anew, whatever is kept, and keeps it: proves the credentials. Throws as `withToken`. */
export async function renewToken(order: TokenOrder): Promise<void> {
  await askAndKeep(await keyOf(order), order);
}

/** Forgets every token: credentials were changed. */
export async function forgetTokens(): Promise<void> {
  underWay.clear();
  timesForgotten += 1;
  const names = Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(PREFIX));
  await browser.storage.session.remove(names);
}

async function askAndKeep(key: string, order: TokenOrder): Promise<Token> {
  const before = timesForgotten;
  const token = await askToken(order);
  if (before === timesForgotten) await keepToken(key, token);
  return token;
}

async function askToken({ url, form, headers = {}, livesSeconds, turn }: TokenOrder): Promise<Token> {
  const { host } = url;
  if (turn !== undefined) await turn.take();
  const answer = await httpAnswer({ method: 'POST', url, headers: { Accept: 'application/json', ...headers }, form });
  const { status, contentType, ok } = answer;
  const limit = overLimit(answer, host, Date.now());
  if (limit !== null) {
    if (turn !== undefined) await turn.pause(limit.notBefore);
    throw new SourceFailure(limit);
  }
  if (status >= 500) throw new SourceFailure({ kind: 'server-error', status });
  const data = parsed(answer.text);
  // A firewall or a login page of a network refuses with a page: that says nothing about the credentials (FACTS 3, "Access Denied").
  const isPage = contentType === 'text/html';
  if (!isPage && (status === 401 || status === 403 || (status === 400 && data !== undefined))) throw new SourceFailure({ kind: 'wrong-credentials', host });
  if (!ok || data === undefined) throw new SourceFailure({ kind: 'not-data', status, contentType });
  const read = tokenAnswer.safeParse(data);
  if (!read.success) throw new SourceFailure({ kind: 'malformed', where: read.error.issues[0]?.path.join('.') || 'the token' });
  const lives = read.data.expires_in ?? livesSeconds;
  if (lives === undefined) throw new SourceFailure({ kind: 'malformed', where: 'expires_in' });
  const since = Date.now();
  const lifeMs = lives * 1000;
  return { value: read.data.access_token, since, until: since + lifeMs - Math.min(RENEWED_BEFORE_MS, lifeMs / 20) };
}

async function keyOf({ url, clientId }: TokenOrder): Promise<string> {
  return `${PREFIX}${await fingerprint(`${url.host}${url.pathname}\n${clientId}`)}`;
}

async function readToken(key: string): Promise<Token | null> {
  const read = kept.safeParse((await browser.storage.session.get(key))[key]);
  return read.success ? read.data : null;
}

async function keepToken(key: string, token: Token): Promise<void> {
  await browser.storage.session.set({ [key]: token });
}
