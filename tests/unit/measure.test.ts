import { describe, expect, it } from 'vitest';
import { costOf, type Profile, type TraceEvent } from '../harness/measure.ts';

const ID = 'chrome-extension://milelens/';
const PAGE = { pid: 7, tid: 70 };
const WORKER = { pid: 8, tid: 80 };

/** An event of a thread, from one moment to another in milliseconds. */
const event = (thread: typeof PAGE, name: string, from: number, to: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  ...thread,
  ts: from * 1000,
  dur: (to - from) * 1000,
  tdur: (to - from) * 1000,
  args: url === undefined ? {} : { data: { url } },
});

/** A profile of one sample a millisecond: each letter says what was on top then; `o` is the overlay's own frame, `c` one that it called, anything else the page's. */
function profileOf(samples: string): Profile {
  const frames = [
    { id: 1, callFrame: { url: '' }, children: [2, 4] },
    { id: 2, callFrame: { url: `${ID}google-flights-overlay.js` }, children: [3] },
    { id: 3, callFrame: { url: '' } },
    { id: 4, callFrame: { url: 'https://www.google.com/page.js' } },
  ];
  const ids: Record<string, number> = { o: 2, c: 3 };
  return { nodes: frames, startTime: 0, samples: [...samples].map((letter) => ids[letter] ?? 4), timeDeltas: [0, ...[...samples].slice(1).map(() => 1000)] };
}

const SCRIPT = `${ID}google-flights-overlay.js`;

describe('what a script costs a page', () => {
  const trace = [
    // Comes first, and is nobody's cost: the extension's worker has the same address.
    event(WORKER, 'ThreadControllerImpl::RunTask', 0, 9),
    event(WORKER, 'FunctionCall', 0, 9, `${ID}background.js`),
    event(PAGE, 'ThreadControllerImpl::RunTask', 0, 4),
    event(PAGE, 'EvaluateScript', 0, 4, SCRIPT),
    event(PAGE, 'v8.compile', 0, 2, SCRIPT),
    event(PAGE, 'ThreadControllerImpl::RunTask', 5, 6),
    event(PAGE, 'BlinkScheduler_PerformMicrotaskCheckpoint', 6, 12),
  ];

  it('is its own frames and its compiling on the page’s thread, whatever thread is told of first', () => {
    expect(costOf(profileOf('--oo-xxxxxxxx'), trace, ID)).toMatchObject({ scriptMs: 4, withCalledMs: 4 });
  });

  it('has what it called apart', () => {
    expect(costOf(profileOf('--oc-xxxxxxxx'), trace, ID)).toMatchObject({ scriptMs: 3, withCalledMs: 4 });
  });

  it('has what was promised in a task as a part of that task', () => {
    expect(costOf(profileOf('--ox-oooooo-x'), trace, ID)).toMatchObject({ scriptMs: 9, longestOwnMs: 6 });
  });

  it('leaves out the time in which the thread waited for the machine', () => {
    const halfAsFast = trace.map((one) => (one.name === 'BlinkScheduler_PerformMicrotaskCheckpoint' ? { ...one, tdur: 2500 } : one));
    expect(costOf(profileOf('-----ooooooox'), halfAsFast, ID).longestOwnMs).toBeCloseTo(3.5);
  });

  it('is nothing where no script of ours ran', () => {
    expect(costOf(profileOf('-----xxx'), trace.slice(0, 2), ID)).toEqual({ scriptMs: 0, withCalledMs: 0, longestOwnMs: 0 });
  });
});
