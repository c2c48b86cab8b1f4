import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A line about a step that takes long; standard output stays for results. */
export function say(text: string): void {
  process.stderr.write(`milelens: ${text}\n`);
}

/** A wrong command line: answered with the message and exit code 2, never with a stack. */
export class BadArguments extends Error {}

/** Runs a command-line program: bad arguments end with 2, anything else that is thrown with 1. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    if (error instanceof BadArguments) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
      return;
    }
    process.stderr.write(`milelens: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** What a person meant by a path: relative to where they typed the command, which npm keeps in INIT_CWD. */
export function pathGiven(path: string): string {
  const typedAt = resolve(process.env['INIT_CWD'] ?? '.', path);
  return existsSync(typedAt) || !existsSync(path) ? typedAt : resolve(path);
}
