/** After this much work in one go the page gets its turn. Far below the 50 ms from which a task is felt, at any speed of the machine. */
const SLICE_MS = 8;

/** So many items are done between two looks at the clock. */
const AT_A_TIME = 4;

/** Does the work in slices of tasks of their own, so that a long list never holds the page up. `since` is when this task began to work: what was done before is of the first slice. Gives when the task that it ended in began. */
export async function inSlices<Item>(
  window: Window,
  items: readonly Item[],
  work: (item: Item) => void,
  since = performance.now(),
  sliceMs = SLICE_MS,
): Promise<number> {
  let began = since;
  let done = 0;
  for (const item of items) {
    // Before and after the first as well: what it calls has mostly never run before, and takes as long as all the others.
    if ((done <= 1 || done % AT_A_TIME === 0) && performance.now() - began >= sliceMs) {
      await nextTask(window);
      began = performance.now();
    }
    work(item);
    done += 1;
  }
  return began;
}

/** Goes on in a task of its own where this one has worked since `began` for as long as a slice: on a slow machine, that is. */
export async function breathe(window: Window, began: number): Promise<void> {
  if (performance.now() - began >= SLICE_MS) await nextTask(window);
}

function nextTask(window: Window): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, 0));
}
