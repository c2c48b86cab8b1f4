import './english';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HomeAirport } from '../../components/home-airport';
import type { askWorker } from '../../lib/ask-worker';
import { airportCode } from '../../lib/flights/codes';

const SILENT = 'Milelens’s background part did not answer. Nothing you typed is lost; try again.';
const FRA = airportCode('FRA') ?? expect.fail('FRA is an airport');

let page: Document;
let changes: number;

beforeEach(() => {
  const { window } = new JSDOM('<main></main>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  page = window.document;
  changes = 0;
  const ask = (async () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  }) as unknown as typeof askWorker;
  render(
    h(HomeAirport, {
      ask,
      locate: async () => ({ latitude: 50, longitude: 8.5 }),
      home: { code: FRA, name: 'Frankfurt' },
      asksLufthansa: false,
      onChanged: () => (changes += 1),
    }),
    page.querySelector('main') ?? expect.fail('the page has a place'),
  );
});
afterEach(() => void vi.unstubAllGlobals());

const button = (id: string) => page.querySelector<HTMLButtonElement>(`#${id}`) ?? expect.fail(`there is a button ${id}`);
const says = () => page.querySelector('#home-status')?.textContent;

it('a worker that does not answer when airports are looked for is told, and they can be looked for again', async () => {
  button('find-home').click();
  await vi.waitFor(() => expect(says()).toContain(SILENT));
  expect(button('find-home').getAttribute('aria-disabled')).toBe('false');
});

it('a worker that does not answer when the airport is forgotten is told', async () => {
  button('forget-home').click();
  await vi.waitFor(() => expect(says()).toContain(SILENT));
  expect(changes).toBe(0);
});
