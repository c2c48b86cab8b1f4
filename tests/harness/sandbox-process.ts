import { spawn } from 'node:child_process';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const MAIN = fileURLToPath(new URL('../sandbox/main.ts', import.meta.url));

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body, unzipped where it came zipped. */
  readonly text: string;
}

export interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Gives up after so many milliseconds; 10,000 when absent. */
  readonly timeoutMs?: number;
}

/** One request of the sandbox's log, as `GET /log` of the control server gives it. */
export interface LogEntry {
  readonly at: string;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number | null;
  readonly flights?: number;
  readonly notes: readonly string[];
}

/** A sandbox running as a process of its own. */
export interface Sandbox {
  readonly port: number;
  readonly controlPort: number;
  /** Sends an order to the control server and gives its JSON answer; throws when the order is refused. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  log(): Promise<readonly LogEntry[]>;
  /** Asks the HTTPS server for a real address, as if the name resolved to it. */
  fetch(url: string, options?: FetchOptions): Promise<Reply>;
  /** Ends the process; gives its exit code. */
  stop(): Promise<number | null>;
}

interface Target {
  readonly secure: boolean;
  readonly port: number;
  readonly path: string;
}

function send(target: Target, options: FetchOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ask = target.secure ? httpsRequest : httpRequest;
    const outgoing = ask(
      {
        host: '127.0.0.1',
        port: target.port,
        path: target.path,
        method: options.method ?? 'GET',
        headers: { ...options.headers },
        agent: false,
        ...(target.secure ? { rejectUnauthorized: false } : {}),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const raw = Buffer.concat(chunks);
          const body = incoming.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: body.toString('utf8') });
        });
      },
    );
    outgoing.setTimeout(options.timeoutMs ?? 10_000, () => outgoing.destroy(new Error('timed out')));
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

/** Starts a sandbox with free ports and waits until it listens; `args` are those of tests/sandbox/main.ts. */
export async function startSandbox(args: readonly string[] = []): Promise<Sandbox> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const line = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('\n')) resolve(out);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The sandbox did not start:\n${errors}`)));
  });
  const { port, controlPort } = JSON.parse(line) as { port: number; controlPort: number };

  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const reply = await send({ secure: false, port: controlPort, path }, { method, ...sent });
    if (reply.status !== 200) throw new Error(`Sandbox control ${method} ${path}: ${reply.status} ${reply.text}`);
    return JSON.parse(reply.text) as unknown;
  }

  return {
    port,
    controlPort,
    control,
    log: async () => (await control('GET', '/log')) as readonly LogEntry[],
    fetch(url, options = {}) {
      const { host, pathname, search } = new URL(url);
      const headers = { ...options.headers, host };
      return send({ secure: true, port, path: `${pathname}${search}` }, { ...options, headers });
    },
    async stop() {
      process.off('exit', kill);
      child.kill('SIGTERM');
      return ended;
    },
  };
}
