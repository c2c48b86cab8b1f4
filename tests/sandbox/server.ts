import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { textAnswer, type Answer, type Api, type Credentials, type Exchange } from './exchange.ts';
import { faultAnswer, spoiled } from './faults.ts';
import { parseJson } from './json.ts';
import { APIS } from './registry.ts';
import type { LogEntry, State } from './state.ts';

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/** The host name of a Host header, lower-case and without its port: real names, whatever address they resolve to. */
function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/** Whether Accept-Encoding allows gzip (Milefy v2.6, Request headers: Accept-Encoding gzip); `gzip;q=0` does not. */
function allowsGzip(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((part) => {
    const [name, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return (name === 'gzip' || name === '*') && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}

function send(response: ServerResponse, answer: Answer, accept: string | undefined): void {
  const zipped = allowsGzip(accept) && !(answer.headers['content-type'] ?? '').startsWith('text/html');
  const body = zipped ? gzipSync(answer.body) : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    vary: 'Accept-Encoding',
    'content-length': body.length,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(body);
}

/** Who answers: a registered page first, then the API that plays the host, else nobody. */
function route(exchange: Exchange, search: string, state: State): Answer {
  const reads = exchange.method === 'GET' || exchange.method === 'HEAD';
  const page = state.pages.find(exchange.host, exchange.path, search, reads);
  if (page !== null) return page;
  const credentialsOf = (one: Api): Credentials => state.credentials.get(one.name) ?? one.defaults;
  const playing = APIS.filter((one) => one.plays(exchange.host, exchange.path));
  const api = playing.find((one) => one.knows?.(exchange, credentialsOf(one))) ?? playing.at(-1);
  if (api === undefined) return textAnswer(404, `The sandbox has nothing at ${exchange.host}${exchange.path}`);
  return api.answer(exchange, credentialsOf(api));
}

async function handle(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const host = hostOf(request);
  const url = new URL(`https://sandbox.invalid${request.url ?? '/'}`);
  const body = await readBody(request);
  const text = body.toString('utf8');
  const entry: LogEntry = {
    at: state.clock.now(),
    host,
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    headers: headersOf(request),
    body: text === '' ? null : (parseJson(text) ?? text),
    size: body.length,
    status: null,
    notes: [],
  };
  state.log.push(entry);
  const fault = state.faults.take(entry);
  if (fault !== null) {
    entry.notes.push(`fault: ${fault.kind}`);
    if (fault.delayMs > 0) await sleep(fault.delayMs);
    if (fault.kind === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault.kind === 'hang') {
      const { socket } = request;
      state.hanging.add(socket);
      socket.once('close', () => state.hanging.delete(socket));
      return;
    }
  }
  const exchange: Exchange = {
    method: entry.method,
    host,
    path: entry.path,
    query: url.searchParams,
    headers: entry.headers,
    body,
    note: (remark) => void (entry.notes.includes(remark) || entry.notes.push(remark)),
    countFlights: (count) => void (entry.flights = count),
  };
  const whole = (fault === null ? null : faultAnswer(fault)) ?? route(exchange, url.search, state);
  const answer = fault === null ? whole : spoiled(whole, fault);
  if (fault?.kind === 'lost') {
    // Processed, and the answer never comes.
    request.socket.destroy();
    return;
  }
  if (response.destroyed) return;
  entry.status = answer.status;
  send(response, answer, entry.headers['accept-encoding']);
}

/**
 * The HTTPS server of every played host, with a certificate made now and signed by nobody: clients are told to accept it
 * (TOOLCHAIN.md, `--ignore-certificate-errors`). Milefy v2.6, Introduction: "REST service using HTTPS".
 */
export async function createSandboxServer(state: State): Promise<Server> {
  const names = ['localhost', '*.30k.com', '*.lufthansa.com', 'api.latampass.com', 'www.ecb.europa.eu', 'www.google.com'].map((value) => ({
    type: 2 as const,
    value,
  }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'milelens-sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] }],
  });
  return createServer({ key, cert }, (request, response) => {
    handle(request, response, state).catch((error: unknown) => {
      if (request.destroyed) return;
      process.stderr.write(`sandbox: ${String(error)}\n`);
      if (!response.headersSent) send(response, textAnswer(500, 'The sandbox itself failed'), undefined);
    });
  });
}
