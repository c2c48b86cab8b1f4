import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config';
import { localDate } from '../../lib/flights/codes';
import { FLIGHT_ERRORS } from '../../lib/milefy/codes';
import { LANGUAGES } from '../../lib/settings/languages';
import { pageSiteAt } from '../../lib/sites/page-registry';
import { siteAt, SITES } from '../../lib/sites/registry';
import { tapOf } from '../../lib/sites/tap-registry';

/** What a reader of the house may rely on, and no linter checks. */
const sources = globSync(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}']).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));
const catalogueIn = (folder: string) =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8')) as Record<string, { message: string } | undefined>;
const catalogue = catalogueIn('en');

describe('the house', () => {
  it('knows no obfuscated class name of a site: letters and digits mixed, changed every week', () => {
    const inSelectors = /querySelector(?:All)?\(\s*['"`][^'"`]*\.[A-Za-z]*(?:[A-Z][a-z0-9]|[0-9][A-Z])[A-Za-z0-9]*/;
    expect(sources.filter(({ text }) => inSelectors.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('builds pages from nodes and says nothing on a console but notes, warnings and errors', () => {
    const banned = /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|\bchrome\.|setInterval\(|console\.log/;
    expect(sources.filter(({ text }) => banned.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('has every word of the catalogue in use', () => {
    const all = sources.map(({ text }) => text).join('\n') + readFileSync('wxt.config.ts', 'utf8');
    // One word for each of the document's error codes: `t` takes no other.
    const byCode = new Set<string>(FLIGHT_ERRORS.map((code) => `flightError${code}`));
    expect(all).toContain('t(`flightError${error.code}`)');
    const others = Object.keys(catalogue).filter((key) => !byCode.has(key));
    expect(others.filter((key) => !all.includes(`'${key}'`) && !all.includes(`__MSG_${key}__`))).toEqual([]);
  });
});

describe('the languages', () => {
  it('are those that there is a catalogue of', () => {
    expect(LANGUAGES.map(({ folder }) => folder).toSorted()).toEqual(readdirSync('public/_locales').toSorted());
  });

  describe.each(LANGUAGES)('$name', ({ folder, tag }) => {
    const translated = catalogueIn(folder);
    const places = (text: string | undefined) => [...new Set(text?.match(/\$\d/g))].toSorted();

    it('has the keys of the English catalogue, in its order', () => {
      expect(Object.keys(translated)).toEqual(Object.keys(catalogue));
    });

    // The sign between thousands may be a space.
    it('has the same places in each message, and no empty one', () => {
      const wrong = Object.entries(catalogue).filter(([key, english]) => {
        const message = translated[key]?.message;
        return (
          message === undefined ||
          (message.trim() === '' && key !== 'numberGroup') ||
          message === '' ||
          places(message).join() !== places(english?.message).join()
        );
      });
      expect(wrong.map(([key]) => key)).toEqual([]);
    });

    it('names itself by its tag', () => {
      expect(translated['pageLanguage']?.message).toBe(tag);
    });
  });
});

describe.each(SITES.map((site) => ({ site, folder: `tests/fixtures/${site.id}` })))('$site.name', ({ site, folder }) => {
  it('says where it runs without a wildcard in a host', () => {
    expect(site.matches.length).toBeGreaterThan(0);
    for (const pattern of site.matches) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/[^*]*\*$/);
  });

  it('has its addresses in the manifest: asked for by a click, or given with the installation', async () => {
    for (const browser of ['chrome', 'firefox']) {
      const { host_permissions: installed = [], optional_host_permissions: optional = [] } = await manifestFor(browser);
      const [there, elsewhere] = site.isOptional === true ? [optional, installed] : [installed, optional];
      expect(site.matches.filter((pattern) => !there.includes(pattern))).toEqual([]);
      expect(site.matches.filter((pattern) => elsewhere.includes(pattern))).toEqual([]);
    }
  });

  it('has a side that runs in its pages, on every one of its hosts', () => {
    const hosts = site.matches.map((pattern) => new URL(pattern.slice(0, -1)));
    expect(hosts.filter((url) => pageSiteAt(url)?.id !== site.id)).toEqual([]);
  });

  it('has a tap, if any, that the build finds by the site’s name, on the same hosts', async () => {
    const tap = tapOf(site.id);
    if (tap === null) return;
    const name = `${site.id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Tap`;
    expect((await import(`../../lib/sites/${site.id}/tapped.ts`)) as Record<string, unknown>).toHaveProperty(name, tap);
    expect(site.matches.filter((pattern) => !tap.isHost(new URL(pattern.slice(0, -1)).hostname))).toEqual([]);
  });

  it('says on which day its hooks were last seen: one of the calendar, and not to come', () => {
    expect(localDate(site.seen)).toBe(site.seen);
    // A site that was made and never seen has a day long ago (tests/harness/new-site).
    expect(site.seen > '2020-01-01').toBe(true);
    expect(Date.parse(site.seen)).toBeLessThanOrEqual(Date.now());
  });

  const cases = existsSync(folder) ? readdirSync(folder) : [];

  it.each(['offers', 'empty', 'unrecognised'])('has a page of its own that is expected to be: %s', (kind) => {
    const expected = cases.map((name) => JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as { kind?: string; offers?: unknown[] });
    expect(expected.some((one) => one.kind === kind && (kind !== 'offers' || (one.offers ?? []).length > 0))).toBe(true);
  });

  it.each(cases)('says what its page %s is about, where it would be, and what is expected of it', (name) => {
    const { about, url } = JSON.parse(readFileSync(`${folder}/${name}/case.json`, 'utf8')) as { about?: string; url?: string };
    expect(about ?? '').not.toBe('');
    expect(siteAt(new URL(url ?? ''))?.id).toBe(site.id);
    expect(existsSync(`${folder}/${name}/page.html`)).toBe(true);
  });
});

interface Hosts {
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

/** The manifest of the published build. */
async function manifestFor(browser: string): Promise<Hosts> {
  const { manifest } = config;
  if (typeof manifest !== 'function') return expect.fail('the manifest is made for each browser');
  return (await manifest({ mode: 'production', command: 'build', browser, manifestVersion: 3 })) as Hosts;
}
