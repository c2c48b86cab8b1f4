import { browser } from 'wxt/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { concernsSites, permittedSites } from '../../lib/settings/permitted-sites';
import { kayak } from '../../lib/sites/kayak';
import { latam } from '../../lib/sites/latam';

const getAll = vi.spyOn(browser.permissions, 'getAll') as unknown as ReturnType<typeof vi.fn<() => Promise<{ origins?: readonly string[] }>>>;
const contains = vi.spyOn(browser.permissions, 'contains');

beforeEach(() => {
  getAll.mockReset();
  contains.mockReset();
});

async function permittedBy(...origins: readonly string[]): Promise<readonly string[]> {
  getAll.mockResolvedValue({ origins });
  return permittedSites();
}

const LATAM_HOSTS = latam.matches.map((pattern) => `https://${pattern.split('/')[2]}/*`);

describe('the sites that Milelens may see', () => {
  it('are those that came with the installation, where nothing was allowed', async () => {
    expect(await permittedBy()).toEqual(['google-flights']);
    getAll.mockResolvedValue({});
    expect(await permittedSites()).toEqual(['google-flights']);
  });

  it('are an optional one too, where all its hosts were allowed', async () => {
    expect(await permittedBy('https://api.latampass.com/*', ...LATAM_HOSTS)).toEqual(['google-flights', 'latam']);
    const hosts = [...new Set(kayak.matches.map((pattern) => `https://${pattern.split('/')[2]}/*`))];
    expect(hosts.length).toBeGreaterThan(10);
    expect(await permittedBy(...hosts)).toEqual(['google-flights', 'kayak']);
    expect(await permittedBy(...hosts.slice(1))).toEqual(['google-flights']);
  });

  it('are told by hosts: a browser may shorten the path that it was asked for', async () => {
    expect(await permittedBy(...latam.matches)).toEqual(['google-flights', 'latam']);
  });

  it('are all, where the user allowed every site', async () => {
    for (const all of ['<all_urls>', '*://*/*', 'https://*/*']) expect(await permittedBy(all)).toHaveLength(5);
    expect(await permittedBy('http://*/*')).toEqual(['google-flights']);
  });

  it('may be allowed by a wildcard, which holds the hosts below it and no others', async () => {
    expect(await permittedBy('*://*.latamairlines.com/*')).toEqual(['google-flights', 'latam']);
    expect(await permittedBy('*://*.airlines.com/*', '*://*.www.latamairlines.com.example/*')).toEqual(['google-flights']);
  });

  it('are told in one look', async () => {
    await permittedBy(...LATAM_HOSTS);
    expect(getAll).toHaveBeenCalledTimes(1);
    expect(contains).not.toHaveBeenCalled();
  });
});

describe('a change of permissions', () => {
  it.each([
    ['https://www.latamairlines.com/*', true],
    ['*://*.latamairlines.com/*', true],
    ['<all_urls>', true],
    ['https://*/*', true],
    ['https://api.lufthansa.com/*', false],
    ['http://*/*', false],
  ])('of %s concerns sites: %s', (origin, concerns) => {
    expect(concernsSites([origin])).toBe(concerns);
  });

  it('of no host concerns none', () => expect([concernsSites(), concernsSites([])]).toEqual([false, false]));
});
