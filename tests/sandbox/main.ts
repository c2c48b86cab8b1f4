import { readFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { parseArgs } from 'node:util';
import { createControlServer } from './control.ts';
import { createSandboxServer } from './server.ts';
import { createState } from './state.ts';

const HELP = `Usage: node tests/sandbox/main.ts [--port N] [--control-port N] [--page URL=FILE]...

Plays Milefy (any host of 30k.com), the Lufthansa Open API and Miles & More (api.lufthansa.com, api-test.lufthansa.com), LATAM Pass and the European Central Bank's exchange rates, and serves saved pages under their real host names, over HTTPS on 127.0.0.1.
  --port N           port of the HTTPS server (0, the default: one that is free)
  --control-port N   port of the control server, plain HTTP on 127.0.0.1 (0, the default: one that is free)
  --page URL=FILE    serves FILE under URL; may be given again and again
  --help             this text
When it listens it prints one line of JSON: {"port":N,"controlPort":N}. It ends on SIGTERM or SIGINT.
Milefy's login is milelens-demo, its password pässwörd-ünï; Lufthansa's client id is milelens-demo-key, its secret geheim+&=ß. Miles & More's client is milelens-partner with partner-sécret (card 992000000000011, PIN 12345), LATAM Pass's
milelens-latam with latam-secret (frequent flyer number 00012345678). GET / of the control server lists what it can do.
`;

function portOf(text: string | undefined, flag: string): number {
  if (!/^\d{1,5}$/.test(text ?? '0') || Number(text ?? 0) > 65_535) throw new Error(`${flag} is a port number`);
  return Number(text ?? 0);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'control-port': { type: 'string' },
      page: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stderr.write(HELP);
    return;
  }
  const port = portOf(values.port, '--port');
  const controlPort = portOf(values['control-port'], '--control-port');
  const state = createState();
  for (const page of values.page ?? []) {
    // The address may itself hold "=": the file is what follows the last one.
    const split = page.lastIndexOf('=');
    if (split < 0) throw new Error(`--page is URL=FILE, not ${page}`);
    state.pages.add(page.slice(0, split), readFileSync(page.slice(split + 1), 'utf8'));
  }
  const server = await createSandboxServer(state);
  const control = createControlServer(state);
  const ports = { port: await listen(server, port), controlPort: await listen(control, controlPort) };
  const stop = (): void => {
    for (const one of [server, control]) {
      one.close();
      one.closeAllConnections();
    }
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`${JSON.stringify(ports)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n${HELP}`);
  process.exitCode = 2;
});
