import type { ScanReport } from '../harness/scan-report.ts';
import { runCommand, type Ended } from '../harness/run-command.ts';

/** Runs the scan; it ends with what it says and its exit code. */
export function runScan(args: readonly string[]): Promise<Ended> {
  return runCommand('scan.ts', args);
}

/** Scans a page; throws with what the scan said where it could not look. */
export async function scanned(file: string, url: string, more: readonly string[] = []): Promise<ScanReport> {
  const { code, stdout, stderr } = await runScan([file, '--url', url, ...more]);
  if (code !== 0) throw new Error(`scan ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout) as ScanReport;
}
