import './english';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LatamPassSection } from '../../components/latam-pass-section';
import type { askWorker } from '../../lib/ask-worker';
import type { LatamPassInput } from '../../lib/settings/latam-pass-account';
import { LINKED_LATAM_PASS as linked } from './linked-latam-pass';

let page: Document;
/** What the vault has: the page is drawn with it. */
let stored: typeof linked;

function draw(): void {
  const answers: Readonly<Record<string, (asked: { readonly account?: LatamPassInput }) => unknown>> = {
    saveLatamPass: ({ account = expect.fail('an account is saved') }) => {
      const { clientId, environment, member: search, personalScopes } = account;
      stored = { ...linked, clientId, environment, search, personalScopes };
      return { ok: true, value: null };
    },
    testLinked: () => ({ ok: true, value: null }),
    refreshLatamPass: () => ({ ok: false, error: { kind: 'not-set-up' } }),
  };
  const ask = (async (asked: { readonly type: string; readonly account?: LatamPassInput }) =>
    (answers[asked.type] ?? expect.fail(asked.type))(asked)) as typeof askWorker;
  const section = h(LatamPassSection, { account: stored, ask, permit: async () => true, release: async () => undefined, onChanged: async () => draw() });
  render(section, page.querySelector('main') ?? expect.fail('the page has a place'));
}

beforeEach(() => {
  const { window } = new JSDOM('<main></main>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  page = window.document;
  stored = linked;
  draw();
});
afterEach(() => void vi.unstubAllGlobals());

const field = (id: string) => page.querySelector<HTMLInputElement>(`#latam-pass-${id}`) ?? expect.fail(`there is a field ${id}`);
const isUnsaved = () => page.querySelector('.unsaved') !== null;
/** The fields that complain, in the order of the page. */
const errors = () => ['ffn', 'clientId'].filter((id) => field(id).getAttribute('aria-invalid') === 'true');

async function typeInto(id: string, text: string): Promise<void> {
  // Drawn to its end before the next step: a button pressed earlier would save what stood there before.
  await act(() => {
    field(id).value = text;
    field(id).dispatchEvent(new (page.defaultView ?? expect.fail('a window')).Event('input', { bubbles: true }));
  });
  expect(isUnsaved()).toBe(true);
}

it('what was saved is not called unsaved because of the spaces around it', async () => {
  expect(isUnsaved()).toBe(false);
  await typeInto('ffn', ' 00099999999 ');
  await act(() => page.querySelector<HTMLButtonElement>('#latam-pass-save')?.click());
  await vi.waitFor(() => expect(stored.search).toEqual({ by: 'ffn', ffn: '00099999999' }));
  await vi.waitFor(() => expect(isUnsaved()).toBe(false));
  expect(field('ffn').value).toBe('00099999999');
});

it('a form with wrong fields leads to the first of them, and one that is corrected complains no more', async () => {
  await typeInto('clientId', '');
  await typeInto('ffn', '');
  await act(() => page.querySelector<HTMLButtonElement>('#latam-pass-save')?.click());
  await vi.waitFor(() => expect(errors()).toEqual(['ffn', 'clientId']));
  expect(page.activeElement?.id).toBe('latam-pass-ffn');
  await typeInto('ffn', '1');
  await vi.waitFor(() => expect(errors()).toEqual(['clientId']));
  expect(stored, 'nothing was saved').toBe(linked);
});
