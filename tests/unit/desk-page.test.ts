import './english';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeskPage } from '../../components/desk-page';
import type { askWorker } from '../../lib/ask-worker';
import type { Posting } from '../../lib/desk/posting';
import type { PostingSearch } from '../../lib/desk/search';
import { localDate } from '../../lib/flights/codes';
import { posting } from './postings';

interface Asked {
  readonly words: string;
  readonly answer: (postings: readonly Posting[]) => void;
}

let page: Document;
/** What the worker was asked for and has not answered, in order. */
let asked: Asked[];

beforeEach(() => {
  const { window } = new JSDOM('<main></main>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  page = window.document;
  asked = [];
  const ask = (({ type, search }: { readonly type: string; readonly search: PostingSearch }) => {
    if (type !== 'postings') return Promise.resolve({ ok: true, value: { milesAndMore: { state: 'absent' } } });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    asked.push({ words: search.words, answer: (value) => resolve({ ok: true, value }) });
    return promise;
  }) as typeof askWorker;
  const today = localDate('2026-11-22') ?? expect.fail('a day');
  render(h(DeskPage, { ask, today, saveFile: () => undefined }), page.querySelector('main') ?? expect.fail('the page has a place'));
});
afterEach(() => void vi.unstubAllGlobals());

const shown = () => [...page.querySelectorAll<HTMLElement>('.posting')].map(({ dataset }) => dataset['id']);
const wordsField = () => page.querySelector<HTMLInputElement>('#journal-words') ?? expect.fail('the journal can be searched');

async function searchFor(words: string): Promise<void> {
  wordsField().value = words;
  wordsField().dispatchEvent(new (page.defaultView ?? expect.fail('a window')).Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(asked.at(-1)?.words).toBe(words));
}

it('the journal shows what was searched for last, whichever search is answered last', async () => {
  const [first, second] = [posting(1), posting(2)];
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer([first, second]);
  await vi.waitFor(() => expect(shown()).toEqual([first.id, second.id]));
  await searchFor('h');
  await searchFor('ho');
  asked[2]?.answer([second]);
  await vi.waitFor(() => expect(shown()).toEqual([second.id]));
  asked[1]?.answer([first]);
  await new Promise((settle) => setTimeout(settle, 50));
  expect(shown()).toEqual([second.id]);
});
