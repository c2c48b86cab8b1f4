import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { billing } from './billing.ts';
import { expireTokens, setGate } from './lufthansa-gate.ts';
import { isObject, parseJson, type JsonObject } from './json.ts';
import { APIS } from './registry.ts';
import { readBody } from './server.ts';
import type { State } from './state.ts';

type Handler = (body: unknown, state: State) => unknown;

function objectOf(body: unknown): JsonObject {
  if (!isObject(body)) throw new Error('The body is a JSON object');
  return body;
}

function stringOf(body: JsonObject, key: string): string {
  const value = body[key];
  if (typeof value !== 'string') throw new Error(`${key} is a string`);
  return value;
}

const done = { ok: true };

const addPage: Handler = (body, state) => {
  const page = objectOf(body);
  const url = stringOf(page, 'url');
  if (page['answer'] !== undefined || page['answerFile'] !== undefined) {
    state.pages.addAnswer(url, page['answer'] === undefined ? readFileSync(stringOf(page, 'answerFile'), 'utf8') : JSON.stringify(page['answer']));
    return done;
  }
  if (page['text'] !== undefined) {
    state.pages.addAnswer(url, stringOf(page, 'text'), 'multipart/mixed; charset=utf-8');
    return done;
  }
  const html = page['html'] === undefined ? readFileSync(stringOf(page, 'file'), 'utf8') : stringOf(page, 'html');
  state.pages.add(url, html, page['scripts'] === true);
  return done;
};

const setCredentials: Handler = (body, state) => {
  const given = objectOf(body);
  const name = given['api'] === undefined ? 'milefy' : stringOf(given, 'api');
  if (!APIS.some((api) => api.name === name)) throw new Error(`No API is called ${name}`);
  state.credentials.set(name, { login: stringOf(given, 'login'), password: stringOf(given, 'password') });
  return done;
};

const setClock: Handler = (body, state) => {
  const { aheadMs } = objectOf(body);
  if (typeof aheadMs !== 'number' || !Number.isInteger(aheadMs) || aheadMs < 0) throw new Error('aheadMs is a whole number from 0');
  state.clock.aheadMs = aheadMs;
  return done;
};

const setLufthansa: Handler = (body) => {
  const given = objectOf(body);
  const numberOf = (key: string): Readonly<Record<string, number>> => (typeof given[key] === 'number' ? { [key]: given[key] } : {});
  setGate({ ...numberOf('second'), ...numberOf('hour'), ...numberOf('seconds') });
  if (given['expire'] === true) expireTokens();
  return done;
};

/** What tests can do to a running sandbox: verb and path, the answer's JSON. */
const ROUTES: Readonly<Record<string, Handler>> = {
  // Cheap to ask again and again: the log holds whole bodies.
  'GET /health': (_, { log }) => ({ ...done, requests: log.length, underWay: log.filter(({ status }) => status === null).length }),
  'GET /pages': (_, state) => state.pages.list(),
  // A page by `html` or `file` (`scripts`: whether its own run), or what a page gets when it asks, by `answer` or `answerFile` (JSON), or by `text` (wrapped in parts).
  'POST /pages': addPage,
  'DELETE /pages': (_, state) => (state.pages.clear(), done),
  'GET /faults': (_, state) => state.faults.list(),
  'POST /faults': (body, state) => (state.faults.add(body), done),
  'DELETE /faults': (_, state) => (state.faults.clear(), done),
  'GET /log': (_, state) => state.log,
  'DELETE /log': (_, state) => ((state.log.length = 0), done),
  // What Milefy was asked and what of it would be billed as one.
  'GET /billing': (_, { log }) => billing(log),
  // How far the log's time is ahead of the real one.
  'POST /clock': setClock,
  // Lufthansa's gateway: calls allowed in a `second` and an `hour`, `seconds` that tokens live; `expire`: those that were given end now.
  'POST /lufthansa': setLufthansa,
  'POST /credentials': setCredentials,
  'POST /reset': (_, state) => (state.reset(), done),
};

/** With what each API has of its own. */
const ALL_ROUTES: Readonly<Record<string, Handler>> = { ...ROUTES, ...Object.assign({}, ...APIS.map(({ control }) => control ?? {})) };

async function answer(request: IncomingMessage, state: State): Promise<[number, unknown]> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const handler = ALL_ROUTES[`${request.method} ${path}`];
  if (handler === undefined) return [404, { error: `Control has: ${Object.keys(ALL_ROUTES).join('; ')}` }];
  const text = (await readBody(request)).toString('utf8');
  const body = text === '' ? undefined : parseJson(text);
  if (text !== '' && body === undefined) return [400, { error: 'The body is not JSON' }];
  try {
    return [200, handler(body, state)];
  } catch (error) {
    return [400, { error: error instanceof Error ? error.message : String(error) }];
  }
}

/** The plain-HTTP server by which tests drive the sandbox; it never listens on anything but 127.0.0.1 (main.ts). */
export function createControlServer(state: State): Server {
  return createServer((request, response) => {
    void answer(request, state).then(([status, value]) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(value));
    });
  });
}
