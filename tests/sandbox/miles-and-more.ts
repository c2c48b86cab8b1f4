import { randomBytes } from 'node:crypto';
import { jsonAnswer, textAnswer, type Answer, type Api, type Credentials, type Exchange } from './exchange.ts';
import { isObject, parseJson } from './json.ts';
import { customerOf, FAILURE_STATUS, FAILURES, statementOf, TOKEN_SECONDS, WRONG_PINS_TO_LOCK } from './miles-and-more-assumptions.ts';
import { books } from './miles-and-more-books.ts';
import { posting, refuse } from './miles-and-more-posting.ts';

const TOKEN_PATH = '/v1/partners/oauth/token';
const CUSTOMERS = '/v1/profiles/customers/';

/** FACTS 1.2 and 2.1: a form with the credentials; 24 lower-case letters and digits come back. */
function token({ method, body, headers }: Exchange, { login, password }: Credentials): Answer {
  if (method !== 'POST') return textAnswer(405, 'Wrong HTTP verb');
  const form = new URLSearchParams(body.toString('utf8'));
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const right = isForm && form.get('grant_type') === 'client_credentials' && form.get('client_id') === login && form.get('client_secret') === password;
  // ASSUMPTION: what wrong credentials get.
  if (!right) return jsonAnswer(401, { error: 'invalid_client' });
  const value = randomBytes(12).toString('hex');
  books.tokens.set(value, Date.now() + TOKEN_SECONDS * 1000);
  return jsonAnswer(200, { access_token: value, token_type: 'bearer', expires_in: TOKEN_SECONDS });
}

function answer(exchange: Exchange, credentials: Credentials): Answer {
  if (exchange.headers['cookie'] !== undefined) exchange.note('cookie sent');
  if (exchange.path === TOKEN_PATH) return exchange.host === 'api.lufthansa.com' ? token(exchange, credentials) : textAnswer(404, 'No such host for tokens');
  // The check is case-sensitive (FACTS 1.2).
  const given = /^Bearer (.+)$/.exec(exchange.headers['authorization'] ?? '')?.[1] ?? '';
  const until = books.tokens.get(given);
  if (until === undefined || until < Date.now()) return jsonAnswer(401, { Error: 'Not Authorized' });
  if (!(exchange.headers['accept'] ?? '').includes('application/json'))
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: '<answer/>' };
  return customers(exchange, exchange.path.slice(CUSTOMERS.length).split('/'));
}

function customers(exchange: Exchange, [resource = '', id = '']: readonly string[]): Answer {
  switch (`${exchange.method} ${resource}`) {
    case 'GET memberstatus':
    case 'GET accountbalance':
    case 'GET accountstatement':
    case 'POST accountstatement':
    case 'POST customerinformation':
      return account(exchange, resource, decodeURIComponent(id));
    case 'POST earnrequest':
    case 'PUT earnrequest':
      return posting(exchange, 'earn', id === '' ? null : id);
    case 'POST spendrequest':
    case 'PUT spendrequest':
      return posting(exchange, 'spend', id === '' ? null : id);
    default:
      return textAnswer(404, 'No such method');
  }
}

function account(exchange: Exchange, resource: string, alias: string): Answer {
  const found = books.members.get(alias);
  if (found === undefined) return refuse(FAILURES.card(alias));
  if (found.isLocked) return refuse(FAILURES.locked());
  if (exchange.method === 'POST') {
    const body = parseJson(exchange.body.toString('utf8'));
    const pin = isObject(body) ? body['pin'] : undefined;
    if (pin !== found.member.pin) {
      found.wrongPins += 1;
      found.isLocked = found.wrongPins >= WRONG_PINS_TO_LOCK;
      return refuse(FAILURES.pin());
    }
    found.wrongPins = 0;
  }
  const member = { ...found.member, miles: found.miles };
  const profile = exchange.query.get('profiletype') ?? '';
  switch (resource) {
    case 'memberstatus':
      // The real answer's names (FACTS 2.3): stars as a text, a date that may be empty.
      return jsonAnswer(200, {
        mmAccountNumber: alias,
        customerNumber: '236000000',
        primaryMmCardNumber: alias,
        status: member.status,
        numberStars: String(member.stars),
        lastStarChangeDate: member.stars > 0 ? '01.03.2025' : '',
      });
    case 'accountbalance':
      return jsonAnswer(200, { remainingTotalPoints: member.miles, overdraftCredit: 0 });
    case 'accountstatement':
      return ['full', 'reduced'].includes(profile)
        ? jsonAnswer(200, statementOf(member, profile, exchange.query.get('showHistory') === '1'))
        : refuse(FAILURES.field('profiletype'));
    default:
      return /^profile[1-4]$/.test(profile) ? jsonAnswer(200, customerOf(member, profile)) : refuse(FAILURES.field('profiletype'));
  }
}

/** What control may set: whether PUT is enabled, and with which HTTP status refusals come. */
function set(body: unknown): unknown {
  if (!isObject(body)) throw new Error('The body is a JSON object');
  const { put = books.isPutEnabled, failureStatus = FAILURE_STATUS } = body;
  if (typeof put !== 'boolean' || typeof failureStatus !== 'number') throw new Error('put is a boolean, failureStatus a number');
  books.isPutEnabled = put;
  books.failureStatus = failureStatus;
  return { ok: true };
}

/** Miles & More for partners (Earn Request, Spend Request, lufthansa-overview.md, FACTS 2), beside the other APIs of the same hosts. */
export const milesAndMore: Api = {
  name: 'miles-and-more',
  defaults: { login: 'milelens-partner', password: 'partner-sécret' },
  plays: (host, path) => (host === 'api.lufthansa.com' || host === 'api-test.lufthansa.com') && (path === TOKEN_PATH || path.startsWith(CUSTOMERS)),
  // The partner token's address is every partner's, of data as of miles (FACTS 1.2, 2.1).
  knows: ({ path, body }, { login }) => path !== TOKEN_PATH || new URLSearchParams(body.toString('utf8')).get('client_id') === login,
  answer,
  control: {
    // Every account's miles, and every transaction.
    'GET /miles-and-more': () => ({
      miles: Object.fromEntries([...books.members].map(([alias, { miles }]) => [alias, miles])),
      transactions: books.transactions,
    }),
    'POST /miles-and-more': set,
    // Tokens end before their time.
    'DELETE /miles-and-more/tokens': () => (books.tokens.clear(), { ok: true }),
  },
  reset: () => books.reset(),
};
