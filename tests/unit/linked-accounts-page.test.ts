import './english';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LinkedAccounts } from '../../components/linked-accounts';
import type { askWorker } from '../../lib/ask-worker';
import type { Status } from '../../lib/messages';
import type { LinkedAccounts as Accounts, LinkedMilesAndMore } from '../../lib/messages-accounts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { LINKED_LATAM_PASS as latamPass } from './linked-latam-pass';

const SILENT = 'Milelens’s background part did not answer.';

const status: Status = {
  settings: DEFAULT_SETTINGS,
  home: null,
  permittedSites: [],
  milefy: { state: 'absent' },
  milefyUse: null,
  lufthansa: { state: 'absent' },
  sources: [],
  charts: [],
  ratesDate: '2026-11-20',
};
const milesAndMore: LinkedMilesAndMore = {
  state: 'linked',
  clientId: 'a-client',
  environment: 'production',
  memberAlias: '992000000000011',
  reprocesses: false,
  lacks: null,
  status: null,
  balance: null,
  tier: null,
};
const accounts: Accounts = { milesAndMore, latamPass, vault: { protection: 'device' } };

const member = { balance: 31_500, tier: 'Platinum', tierExpires: null, status: null, segment: null, labelled: [] };

/** What the worker answers to `refreshLatamPass` the next time: it is gone, or has read the member. */
let latamAnswers: 'gone' | 'read';
let page: Document;

beforeEach(() => {
  const { window } = new JSDOM('<main></main>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  page = window.document;
  latamAnswers = 'gone';
  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    linked: async () => ({ ok: true, value: accounts }),
    refreshLatamPass: async () => {
      if (latamAnswers === 'gone') throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value: { value: member, readAt: 0 } };
    },
    // Takes longer than the test.
    refreshMilesAndMore: () => new Promise(() => undefined),
  };
  const ask = (({ type }: { readonly type: string }) => (answers[type] ?? expect.fail(type))()) as typeof askWorker;
  const main = page.querySelector('main') ?? expect.fail('the page has a place');
  render(h(LinkedAccounts, { ask, status, accounts, setAccounts: () => undefined, best: null, onRead: () => undefined }), main);
});
afterEach(() => void vi.unstubAllGlobals());

const alerts = () => [...page.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);
const isBusy = (id: string) => page.querySelector(`#${id}`)?.getAttribute('aria-busy');

it('a worker that did not answer is news until it does', async () => {
  await vi.waitFor(() => expect(alerts()).toEqual([SILENT]));
  latamAnswers = 'read';
  page.querySelector<HTMLButtonElement>('#latam-pass-refresh')?.click();
  await vi.waitFor(() => expect(alerts()).toEqual([]));
});

it('an account whose reading failed says nothing of the other, which is still being read', async () => {
  await vi.waitFor(() => expect(alerts()).toEqual([SILENT]));
  expect([isBusy('latam-pass'), isBusy('miles-and-more')]).toEqual(['false', 'true']);
});
