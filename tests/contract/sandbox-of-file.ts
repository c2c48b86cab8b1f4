import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startSandbox, type Sandbox } from '../harness/sandbox-process.ts';

/** A sandbox that is there for all tests of a file and as new for each. Called once, at the top of the file; it can be asked once a hook or a test of the file runs. */
export function sandboxOfFile(): Sandbox {
  let started: Sandbox;
  beforeAll(async () => {
    started = await startSandbox();
  });
  afterAll(() => started.stop());
  beforeEach(() => started.control('POST', '/reset'));
  return {
    get port() {
      return started.port;
    },
    get controlPort() {
      return started.controlPort;
    },
    control: (method, path, body) => started.control(method, path, body),
    log: () => started.log(),
    fetch: (url, options) => started.fetch(url, options),
    stop: () => started.stop(),
  };
}
