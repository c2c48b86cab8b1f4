import { httpAnswer } from '../net/http';
import { SourceFailure } from '../net/source-error';
import { renewToken, withToken, type TokenOrder } from '../net/token';
import type { Turn } from '../net/turns';
import type { LufthansaAccount } from '../settings/lufthansa-account';
import { lufthansaDataOrigin, lufthansaTokenAddress } from '../settings/lufthansa-hosts';
import { hasMore, MOST, pagingOf } from './page';
import { READERS } from './readers';
import { verdictOf, type Verdict } from './refusals';
import { routeOf, type Route } from './routes';
import type { Answers, AnswerTo, Question } from './types';

/*
 * The client of the Lufthansa Open API: questions in, answers out, each call in its turn. It stores nothing but the token.
 */

/** So many pages are read of one list: no list that the product asks for is longer (an airport's four hours are 188 flights, FACTS 1.4). */
const PAGES_AT_MOST = 20;

/**
 * Asks one question. Gives `no-data` where the API knows nothing of it, in whichever tree of its reference data. Throws `SourceFailure`: `needs-permission`, `wrong-credentials`, `over-limit`, `refused`
 * (its own words in `message`), `not-data` (something else answered), `malformed`, `server-error`, `timeout`, `no-network`.
 */
export async function askLufthansa<Asked extends Question>(account: LufthansaAccount, question: Asked, turn: Turn): Promise<AnswerTo<Asked>> {
  const route = routeOf(question);
  for (const path of route.paths) {
    const items = await inLanguages(account, question, route, path, turn);
    // The reader of this very question: the compiler cannot follow the index.
    const value = items === null ? null : (READERS[question.ask].whole(items) as Answers[Asked['ask']] | null);
    if (value !== null) return { kind: 'said', value };
  }
  return { kind: 'no-data' };
}

/** Asks for a token, whatever is kept, and for something that every plan has: that both work is the proof of the credentials. Throws as `askLufthansa`. */
export async function tryLufthansa(account: LufthansaAccount, turn: Turn): Promise<void> {
  await renewToken(tokenOrder(account, turn));
  const verdict = await get(account, '/mds-references/countries/DE', { lang: 'en' }, turn);
  if (verdict.kind === 'failure') throw new SourceFailure(verdict.error);
}

/** In the language that is wanted, else in English. `null`: no data. */
async function inLanguages(account: LufthansaAccount, question: Question, route: Route, path: string, turn: Turn): Promise<readonly unknown[] | null> {
  const { language, query, mayLackLanguage } = route;
  if (language === null) return allPages(account, question, route, path, query, turn);
  const english = { ...query, lang: 'en' };
  if (language === 'en') return allPages(account, question, route, path, english, turn);
  try {
    const items = await allPages(account, question, route, path, { ...query, lang: language }, turn);
    return items === null && mayLackLanguage ? await allPages(account, question, route, path, english, turn) : items;
  } catch (cause) {
    // Which languages there are is documented nowhere; one that is refused is answered 400 like every wrong parameter (FACTS 1.5).
    if (!(cause instanceof SourceFailure) || cause.error.kind !== 'refused') throw cause;
    return allPages(account, question, route, path, english, turn);
  }
}

/** Every page, by what came back: the server gives fewer than it is asked for (FACTS 1.4). `null`: no data. */
async function allPages(
  account: LufthansaAccount,
  question: Question,
  { isPaged }: Route,
  path: string,
  query: Route['query'],
  turn: Turn,
): Promise<readonly unknown[] | null> {
  const items: unknown[] = [];
  let offset = 0;
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const paging: Route['query'] = isPaged ? { limit: String(MOST), offset: String(offset) } : {};
    const verdict = await get(account, path, { ...query, ...paging }, turn);
    if (verdict.kind === 'failure') throw new SourceFailure(verdict.error);
    if (verdict.kind === 'no-data') return pages === 0 ? null : items;
    const page = READERS[question.ask].page(verdict.data);
    items.push(...page.items);
    if (!isPaged || !hasMore(pagingOf(verdict.data), page.came, offset)) return items;
    offset += page.came;
  }
  return items;
}

async function get(account: LufthansaAccount, path: string, query: Route['query'], turn: Turn): Promise<Verdict> {
  const url = new URL(`/v1${path}`, lufthansaDataOrigin(account));
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await withToken(tokenOrder(account, turn), async (token) => {
    await turn.take();
    // "Bearer" with a capital B, though `token_type` says `bearer`; without `Accept` the answer is XML (FACTS 1.2).
    return httpAnswer({ method: 'GET', url, headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' } });
  });
  const verdict = verdictOf(answer, url.host, Date.now());
  if (verdict.kind === 'failure' && verdict.error.kind === 'over-limit') await turn.pause(verdict.error.notBefore);
  return verdict;
}

function tokenOrder(account: LufthansaAccount, turn: Turn): TokenOrder {
  const { clientId, clientSecret } = account;
  return {
    url: new URL(lufthansaTokenAddress(account)),
    clientId,
    form: { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' },
    turn,
  };
}
