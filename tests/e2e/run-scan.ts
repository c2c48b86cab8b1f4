import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../harness/progress.ts';
import type { ScanReport } from '../harness/scan-report.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the scan as `npm run --silent scan` does, on this Node and without the set-up that the tests already had. */
export function runScan(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'tests', 'harness', 'scan.ts'), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Scans a page; throws with what the scan said where it could not look. */
export async function scanned(file: string, url: string, more: readonly string[] = []): Promise<ScanReport> {
  const { code, stdout, stderr } = await runScan([file, '--url', url, ...more]);
  if (code !== 0) throw new Error(`scan ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout) as ScanReport;
}
