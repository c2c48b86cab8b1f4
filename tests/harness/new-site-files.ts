import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const TEMPLATES = join(import.meta.dirname, 'new-site');

/** What a new site is called in code and in words. */
export interface NewSite {
  /** `example-air` */
  readonly id: string;
  /** `www.example.com` */
  readonly host: string;
}

/** Why a site cannot be made; the message says what to do. */
export class NoNewSite extends Error {}

/**
 * Makes a site from the templates in the sources below `root`: its folder, its page for `empty` and for `unrecognised`, its test, and its lines in the registries. Gives the paths of what was written, from `root`. Throws
 * `NoNewSite`, and has written nothing, where the name or the host is not of its form, where something of that name is there, and where a registry is not as it was when this was written.
 */
export function makeSite(root: string, { id, host }: NewSite): readonly string[] {
  const camel = camelOf(id);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 40 || !isName(camel))
    throw new NoNewSite(`A site is called by small letters, digits and hyphens, and begins with a letter, as in example-air; not ${JSON.stringify(id)}.`);
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host))
    throw new NoNewSite(`The host is one that pages have, as in www.example.com; not ${JSON.stringify(host)}.`);
  const files = filesOf(id);
  const there = [`lib/sites/${id}`, ...files.map(({ path }) => path)].find((path) => existsSync(join(root, path)));
  if (there !== undefined) throw new NoNewSite(`There is a ${there} already: choose another name, or go on with that one.`);
  const words: Readonly<Record<string, string>> = { __id__: id, __camel__: camel, __Name__: nameOf(id), __host__: host };
  const made = files.map(({ path, text }) => ({ path, text: text.replace(/__[a-zA-Z]+__/g, (word) => words[word] ?? word) }));
  const registered = REGISTRIES.map(({ path, list, ending, from }) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text: withSite(text, path, list, camel + ending, `./${id}${from}`) };
  });
  for (const { path, text } of [...made, ...registered]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...made, ...registered].map(({ path }) => path);
}

const REGISTRIES = [
  { path: 'lib/sites/registry.ts', list: 'SITES: readonly Site[]', ending: '', from: '' },
  { path: 'lib/sites/page-registry.ts', list: 'PAGE_SITES: readonly PageSite[]', ending: 'Page', from: '/page' },
];

/** A registry with one import and one name more: the import before the first other one, the name at the end of the list. */
function withSite(text: string, path: string, list: string, name: string, from: string): string {
  const at = text.indexOf(`const ${list} = [`);
  const end = text.indexOf('];', at);
  if (at < 0 || end < 0 || !text.startsWith('import '))
    throw new NoNewSite(`${path} has no ${list} that begins and ends as this program expects: add the line by hand.`);
  const names = text.slice(0, end).trimEnd().replace(/,$/, '');
  return `import { ${name} } from '${from}';\n${names}, ${name}${text.slice(end)}`;
}

function filesOf(id: string): readonly { readonly path: string; readonly text: string }[] {
  const template = (name: string) => readFileSync(join(TEMPLATES, `${name}.txt`), 'utf8');
  const source = (name: string) => ({ path: `lib/sites/${id}/${name}`, text: template(name) });
  const fixture = (name: string, about: string, expected: object) => [
    { path: `tests/fixtures/${id}/${name}/page.html`, text: template(`${name}.html`) },
    { path: `tests/fixtures/${id}/${name}/case.json`, text: json({ about, url: 'https://__host__/flights' }) },
    { path: `tests/fixtures/${id}/${name}/expected.json`, text: json(expected) },
  ];
  return [
    ...['index.ts', 'page.ts', 'address.ts', 'rows.ts', 'collect.ts', 'interpret.ts'].map(source),
    { path: `tests/unit/${id}.test.ts`, text: template('test.ts') },
    ...fixture('empty', 'A list without a flight', { kind: 'empty' }),
    ...fixture('unrecognised', 'Rows that cannot be read', {
      kind: 'unrecognised',
      missing: ['a flight in [data-flight]'],
      skipped: [
        { reason: 'not read yet', count: 1 },
        { reason: 'no row', count: 1 },
      ],
    }),
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function camelOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function nameOf(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Whether code can call something so: `new` and `class` are words of the language. Nothing is run. */
function isName(word: string): boolean {
  try {
    return new Script(`'use strict'; const ${word} = 0;`) instanceof Script;
  } catch {
    return false;
  }
}
