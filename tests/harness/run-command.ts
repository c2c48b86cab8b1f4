import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './progress.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of the harness as its command does (`scan.ts`: `npm run --silent scan`), on this Node and without the set-up that the tests already had. */
export function runCommand(script: string, args: readonly string[], env = process.env): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'tests', 'harness', script), ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
