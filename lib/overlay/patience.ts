/** How long to wait for a worker that was gone, after the first, second, … time: it is back as soon as it is spoken to. */
export const WORKER_PATIENCE_MS = [100, 300, 1_000, 3_000, 10_000] as const;

/** The wait in ms after so many failures, from 1 on. The last step repeats. */
export function patience(steps: readonly [number, ...number[]], failures: number): number {
  return steps[Math.min(failures, steps.length) - 1] ?? steps[0];
}
