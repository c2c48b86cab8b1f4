import { browser } from 'wxt/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { releaseAccount } from '../../lib/account-permissions';
import { lufthansaOrigins } from '../../lib/settings/lufthansa-hosts';

vi.mock('wxt/browser', () => ({ browser: { permissions: { remove: vi.fn<() => Promise<boolean>>(async () => true) } } }));

const released = () => vi.mocked(browser.permissions.remove).mock.calls.map(([{ origins = [] }]) => origins);

afterEach(() => vi.mocked(browser.permissions.remove).mockClear());

describe('the hosts of an account that is forgotten', () => {
  it('are all given back where no other account needs them', async () => {
    await releaseAccount('miles-and-more', []);
    await releaseAccount('latam-pass', []);
    expect(released()).toEqual([['https://api.lufthansa.com/*', 'https://api-test.lufthansa.com/*'], ['https://api.latampass.com/*']]);
  });

  it('stay where an account of the Lufthansa Open API needs them, which are the same', async () => {
    await releaseAccount('miles-and-more', lufthansaOrigins({ environment: 'production' }));
    await releaseAccount('miles-and-more', lufthansaOrigins({ environment: 'test' }));
    expect(released()).toEqual([['https://api-test.lufthansa.com/*']]);
  });
});
