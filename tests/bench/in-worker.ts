import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { build as bundle } from 'vite';
import type { Chromium } from '../harness/browser.ts';
import { ROOT } from '../harness/progress.ts';

/** One script of this folder, minified as WXT does it. */
export async function bundled(entry: string): Promise<string> {
  const output = await bundle({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'bench' } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('Vite gave no script');
  return result.output[0].code;
}

/** Ends the worker, wakes it, and runs the script in it. */
export async function workerWith(chromium: Chromium, script: string): Promise<Worker> {
  await chromium.putWorkerToSleep();
  await chromium.ask({ type: 'status' });
  const worker = await chromium.worker();
  // Code may not be made of texts in an extension, and zod, which tries once, knows; a debugger's script may for as long as it starts, and zod would try in vain later.
  await worker.evaluate('globalThis.__zod_globalConfig = { jitless: true }');
  await worker.evaluate(script);
  return worker;
}
