import { randomUUID } from 'node:crypto';
import { jsonAnswer, textAnswer, type Answer, type Api, type Credentials, type Exchange } from './exchange.ts';
import { isObject, parseJson, type JsonObject } from './json.ts';

const SEARCH = '/v1/customer/loyalty/partner/member/search-member';
const TOKEN = '/oauth/access-token';

/**
 * ASSUMPTION: members, and the names that an answer has: latam-pass-member-api.txt says which scopes there are and what each is about, and nothing of the answer's form.
 */
const MEMBERS: readonly { readonly ffn: string; readonly document: string; readonly byScope: JsonObject }[] = [
  {
    ffn: '00012345678',
    document: 'CPF/11122233344',
    byScope: {
      'member-balance': { balance: { amount: 31_500 } },
      'member-tier': { tier: { name: 'Platinum', expirationDate: '2027-03-31' } },
      'member-status': { status: 'ACTIVE' },
      'member-segment': { segment: { name: 'LATAM PASS' } },
      'member-coalition': { coalition: 'LATAM PASS' },
      'member-enrollment': { enrollment: { date: '2019-05-20' } },
      'member-language': { language: ['pt'] },
      'member-name': { name: { first: 'Ada', last: 'Example' } },
      'member-email': { email: [{ address: 'ada@example.com' }] },
    },
  },
  { ffn: '00087654321', document: 'DNI/44332211', byScope: { 'member-balance': { balance: { amount: 0 } }, 'member-status': { status: 'BLOCKED' } } },
];

/** The sixteen scopes of the document. */
const SCOPES = new Set(
  'balance coalition enrollment language segment status tier address birthdate document email gender marital name nationality phone'
    .split(' ')
    .map((name) => `member-${name}`),
);

/** "Token lives 60 minutes" (FACTS 3). */
const TOKEN_MS = 60 * 60 * 1000;

const tokens = new Map<string, number>();

/** FACTS 3: "firewall answers with an HTML page 'Access Denied'". */
const FIREWALL: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html' },
  body: '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1></BODY></HTML>',
};

function authError(message: string): Answer {
  return jsonAnswer(400, { result: 'failure', errors: [{ type: 'INVALID', message }], status: 400 });
}

/** "seen on the Cobrand page, inferred for Member" (FACTS 3). */
function businessError(code: number, message: string, details?: JsonObject): Answer {
  return jsonAnswer(code, {
    code,
    message,
    instructions: 'Evaluate the request fields',
    issuedDateTime: '2024-10-01',
    ...(details === undefined ? {} : { details }),
  });
}

function token({ headers, body }: Exchange, { login, password }: Credentials): Answer {
  if (headers['client_id'] !== login) return authError('Invalid client_id in Authorization header');
  if (headers['authorization'] !== `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`)
    return authError('Invalid secret in Authorization header');
  if (new URLSearchParams(body.toString('utf8')).get('grant_type') !== 'client_credentials') return authError('Invalid grant_type format');
  const value = randomUUID();
  tokens.set(value, Date.now() + TOKEN_MS);
  // ASSUMPTION: the fields of RFC 6749; the document says "60 minutes" alone.
  return jsonAnswer(200, { access_token: value, token_type: 'Bearer' });
}

function search({ headers, body }: Exchange, { login }: Credentials): Answer {
  if (headers['client_id'] !== login) return authError('Invalid client_id');
  const until = tokens.get(headers['access_token'] ?? '');
  if (until === undefined || until < Date.now()) return jsonAnswer(401, { code: 401, message: 'Invalid access token' });
  const scopes = (headers['x-scope'] ?? '').split(',').filter((scope) => scope !== '');
  if (scopes.length === 0 || scopes.some((scope) => !SCOPES.has(scope))) return businessError(400, 'Invalid scopes or not defined for client');
  const asked = parseJson(body.toString('utf8'));
  const member = isObject(asked) ? asked['member'] : undefined;
  if (!isObject(member)) return businessError(400, 'Missing required fields or invalid values', { 'member.ffn': 'must not be null' });
  // "First by ffn and then by document."
  const document = isObject(member['document']) ? `${String(member['document']['type'])}/${String(member['document']['number'])}` : null;
  const found = MEMBERS.find(({ ffn }) => ffn === member['ffn']) ?? MEMBERS.find((each) => each.document === document);
  if (found === undefined) return businessError(404, 'No member was found with the information provided');
  return jsonAnswer(200, { member: Object.assign({}, ...scopes.map((scope) => found.byScope[scope] ?? {})) });
}

/** The Member API of LATAM Pass for partners (latam-pass-member-api.txt, FACTS 3), in production and, below /sandbox, in its test. */
export const latamPass: Api = {
  name: 'latam-pass',
  defaults: { login: 'milelens-latam', password: 'latam-secret' },
  plays: (host) => host === 'api.latampass.com',
  answer(exchange, credentials) {
    if (exchange.headers['cookie'] !== undefined) exchange.note('cookie sent');
    const isTest = exchange.path.startsWith('/sandbox/');
    // "in the test environment only, which means, it must not be used in the production environment". ASSUMPTION: who errs meets the firewall.
    if ((exchange.headers['x-latam-test'] ?? null) !== (isTest ? 'LatamPass' : null)) return FIREWALL;
    const path = isTest ? exchange.path.slice('/sandbox'.length) : exchange.path;
    if (exchange.method === 'POST' && path === TOKEN) return token(exchange, credentials);
    if (exchange.method === 'POST' && path === SEARCH) return search(exchange, credentials);
    return textAnswer(404, 'No such method');
  },
  control: { 'DELETE /latam-pass/tokens': () => (tokens.clear(), { ok: true }) },
  reset: () => tokens.clear(),
};
