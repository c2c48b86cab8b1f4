import { AccountFailure } from '../net/account-error';
import { base64 } from '../net/base64';
import { httpAnswer, parsed } from '../net/http';
import { renewToken, withToken, type TokenOrder } from '../net/token';
import type { LatamPassAccount, MemberSearch } from './account';
import { refusalIn } from './failure';
import { HOST } from './host';
import { readMember, type Member } from './member';
import { REQUEST_NAMES, TEST_HEADER, TEST_PREFIX } from './names';
import { scopesAsked } from './scopes';

/*
 * The client of the LATAM Pass Member API for partners. It throws `AccountFailure` and `SourceFailure` where no valid answer comes; ids of members go into bodies alone, never into an address.
 */

/** FACTS 3: the member lookup is a POST. */
const SEARCH = '/v1/customer/loyalty/partner/member/search-member';
const TOKEN = '/oauth/access-token';

/** "Token lives 60 minutes" (FACTS 3), where its answer does not say it. */
const TOKEN_SECONDS = 60 * 60;

/** Asks for a token anew: proves client id and secret, and nothing of the member. */
export async function proveCredentials(account: LatamPassAccount): Promise<void> {
  await renewToken(tokenOrder(account));
}

/** Searches the member: by frequent flyer number, by document, or by both, of which the server tries the number first. */
export async function searchMember(account: LatamPassAccount): Promise<Member> {
  const url = addressOf(account, SEARCH);
  const headers = { Accept: 'application/json', client_id: account.clientId, 'x-scope': scopesAsked(account.personalScopes).join(','), ...testHeader(account) };
  const body = searchBody(account.member);
  // The token has a header of its own and no "Bearer".
  const answer = await withToken(tokenOrder(account), (token) => httpAnswer({ method: 'POST', url, headers: { ...headers, access_token: token }, body }));
  const error = refusalIn(answer, url.host);
  if (error !== null) throw new AccountFailure(error);
  return readMember(parsed(answer.text));
}

/** What is searched by, under the names of the one table. */
export function searchBody(search: MemberSearch): unknown {
  const { ffn, documentType, documentNumber, documentCountry } = REQUEST_NAMES;
  const byNumber = search.by === 'document' ? [] : [[ffn, search.ffn] as const];
  const byDocument =
    search.by === 'ffn'
      ? []
      : ([
          [documentType, search.document.type],
          [documentNumber, search.document.number],
          [documentCountry, search.document.country],
        ] as const);
  const body: Record<string, unknown> = {};
  for (const [path, value] of [...byNumber, ...byDocument]) if (value !== '') put(body, path, value);
  return body;
}

function put(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: string): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = (into[name] ??= {}) as Record<string, unknown>;
  put(inner, rest, value);
}

/** FACTS 3: Basic with client id and secret, the id once more in a header, the grant in a form. */
function tokenOrder(account: LatamPassAccount): TokenOrder {
  const { clientId, clientSecret } = account;
  return {
    url: addressOf(account, TOKEN),
    clientId,
    form: { grant_type: 'client_credentials' },
    headers: { Authorization: `Basic ${base64(new TextEncoder().encode(`${clientId}:${clientSecret}`))}`, client_id: clientId, ...testHeader(account) },
    livesSeconds: TOKEN_SECONDS,
  };
}

function addressOf({ environment }: LatamPassAccount, path: string): URL {
  return new URL(environment === 'test' ? `${TEST_PREFIX}${path}` : path, HOST);
}

/** "to be used in the test environment only, which means, it must not be used in the production environment". */
function testHeader({ environment }: LatamPassAccount): Readonly<Record<string, string>> {
  return environment === 'test' ? { [TEST_HEADER.name]: TEST_HEADER.value } : {};
}
