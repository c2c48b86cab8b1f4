/** After this much work in one go the page gets its turn. Far below the 50 ms from which a task is felt, at any speed of the machine. */
const SLICE_MS = 8;

/** Does the work in slices of tasks of their own, so that a long list never holds the page up. */
export async function inSlices<Item>(window: Window, items: readonly Item[], work: (item: Item) => void, sliceMs = SLICE_MS): Promise<void> {
  let until = performance.now() + sliceMs;
  for (const item of items) {
    if (performance.now() >= until) {
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      until = performance.now() + sliceMs;
    }
    work(item);
  }
}
