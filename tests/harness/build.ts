import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, say } from './progress.ts';

/** The builds that tests use: what is published, and the same with the hosts of the APIs granted. */
const VARIANTS = {
  chrome: { folder: 'chrome-mv3', args: [] },
  'chrome-e2e': { folder: 'chrome-mv3-e2e', args: ['--mode', 'e2e'] },
  firefox: { folder: 'firefox-mv3', args: ['-b', 'firefox'] },
  'firefox-e2e': { folder: 'firefox-mv3-e2e', args: ['-b', 'firefox', '--mode', 'e2e'] },
} as const;

export type Variant = keyof typeof VARIANTS;

const OUTPUT = join(ROOT, '.output');
const STALE_LOCK_MS = 120_000;
const SOURCES = ['entrypoints/**', 'components/**', 'lib/**', 'public/**', 'NOTICE', 'wxt.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Every variant, one after the other; throws at the first that does not build. */
export async function buildAll(): Promise<void> {
  for (const variant of Object.keys(VARIANTS) as Variant[]) await build(variant);
}

/** Where a variant is, whether or not it has been built. */
function folderOf(variant: Variant): string {
  return join(OUTPUT, VARIANTS[variant].folder);
}

/** One hash of everything a build is made from, names and bytes. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: ROOT }).toSorted()) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds a variant unless the built one is of these very sources; gives its folder. Throws where it does not build. */
export async function build(variant: Variant): Promise<string> {
  const folder = folderOf(variant);
  const stamp = join(OUTPUT, `.${variant}.sources`);
  const isFresh = (hash: string): boolean => existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isFresh(hashOfSources())) return folder;
  await alone(async () => {
    // Hashed before building: sources that change meanwhile make the next call build again. Another process may just have built.
    const hash = hashOfSources();
    if (isFresh(hash)) return;
    say(`building the extension (${variant}, some seconds)…`);
    rmSync(stamp, { force: true });
    await wxt(['build', ...VARIANTS[variant].args]);
    writeFileSync(stamp, hash);
  });
  return folder;
}

/** Commands run at the same time must not write the same output: one builds, the others wait for it. */
async function alone(work: () => Promise<void>): Promise<void> {
  const lock = join(OUTPUT, '.building');
  mkdirSync(OUTPUT, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      // Left behind by a build that was killed.
      if (Date.now() - since > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
      else await sleep(200);
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Runs WXT's own program on this Node, its output on standard error. */
function wxt(args: readonly string[]): Promise<void> {
  const program = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`wxt ${args.join(' ')} failed; its own message is above.`));
    });
  });
}
