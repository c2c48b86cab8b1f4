import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BadgeView } from '../../lib/facets/badge-view';
import type { ReadAnswer } from '../../lib/messages';
import { Overlay } from '../../lib/overlay/overlay';
import type { PageSite } from '../../lib/sites/site';

/** A site whose lists are at `/search`; this page of it shows no row. */
const site: PageSite = {
  id: 'a-site',
  isHost: () => true,
  covers: ({ pathname }) => pathname === '/search',
  watchedAttributes: [],
  stripHolder: 'li',
  holderIn: (row) => row,
  rows: () => [],
  open: () => ({ around: () => null, row: () => null, data: () => null, strays: () => [] }),
};

const NO_WORDS: BadgeView = { tone: 'loading', parts: [], mark: null, spoken: '' };
const UNRECOGNISED: ReadAnswer = {
  outcomes: [],
  verdict: { kind: 'unrecognised', missing: ['li'], skipped: [] },
  states: { earnings: {}, upgrades: {}, benefits: {}, lounges: {}, aircraft: {} },
  phrases: { loading: NO_WORDS, lost: NO_WORDS, awaits: NO_WORDS, card: 'card', changed: 'The site has changed.', close: 'Close' },
  settle: { quietMs: 0, atLastMs: 0 },
};

let window: InstanceType<typeof JSDOM>['window'];
let navigation: EventTarget;
let readings: PromiseWithResolvers<ReadAnswer>[];
let overlay: Overlay;

beforeEach(() => {
  vi.useFakeTimers();
  window = new JSDOM('<main></main>', { url: 'https://a.example/search' }).window;
  navigation = new EventTarget();
  // What jsdom lacks, and its timers by the test's clock.
  Object.assign(window, {
    navigation,
    matchMedia: () => new EventTarget(),
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
  });
  readings = [];
  overlay = new Overlay(window as unknown as Window & typeof globalThis, site, {
    read: () => {
      const reading = Promise.withResolvers<ReadAnswer>();
      readings.push(reading);
      return reading.promise;
    },
    ask: () => expect.fail('there is no flight to ask about'),
    card: () => expect.fail('there is no card to open'),
    seatMap: () => expect.fail('there is no seat map to ask for'),
  });
});
afterEach(() => {
  overlay.stop();
  vi.useRealTimers();
});

const notices = () => window.document.querySelectorAll('milelens-notice').length;

async function isJudged(): Promise<void> {
  readings.at(-1)?.resolve(UNRECOGNISED);
  await vi.advanceTimersByTimeAsync(0);
}

it('a page that shows nothing readable for three seconds is judged, and one line says that the site has changed', async () => {
  await vi.advanceTimersByTimeAsync(2_900);
  expect(readings).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toHaveLength(1);
  await isJudged();
  expect([notices(), overlay.overview().seen]).toEqual([1, 'unrecognised']);
});

it('a page that was left while it was judged gets no line', async () => {
  await vi.advanceTimersByTimeAsync(3_200);
  window.history.pushState(null, '', '/start');
  navigation.dispatchEvent(new Event('currententrychange'));
  await vi.advanceTimersByTimeAsync(1_000);
  await isJudged();
  expect([notices(), overlay.overview().seen]).toEqual([0, 'elsewhere']);
});

it('a search in the place of one that was judged is judged by itself', async () => {
  await vi.advanceTimersByTimeAsync(3_200);
  window.history.pushState(null, '', '/search?another');
  navigation.dispatchEvent(new Event('currententrychange'));
  await vi.advanceTimersByTimeAsync(1_000);
  await isJudged();
  expect(notices()).toBe(0);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(readings).toHaveLength(2);
  await isJudged();
  expect(notices()).toBe(1);
});
