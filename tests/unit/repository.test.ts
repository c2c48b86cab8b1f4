import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLIGHT_ERRORS } from '../../lib/milefy/codes';
import { LANGUAGES } from '../../lib/settings/languages';
import { SITES } from '../../lib/sites/registry';

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
  it('says where it runs without a wildcard in a host, and when its hooks were last seen', () => {
    expect(site.matches.length).toBeGreaterThan(0);
    for (const pattern of site.matches) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/[^*]*\*$/);
    expect(site.seen).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Date.parse(site.seen)).toBeLessThanOrEqual(Date.now());
  });

  it('has pages of its own with expected results, an empty one and an unrecognised one among them', () => {
    const cases = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as { kind?: string });
    expect(existsSync(folder)).toBe(true);
    for (const kind of ['offers', 'empty', 'unrecognised'])
      expect(
        cases.some((expected) => expected.kind === kind),
        kind,
      ).toBe(true);
  });
});
