import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import { lufthansaGroupPage } from '../../lib/sites/lufthansa-group/page';
import { lufthansaGroupTap } from '../../lib/sites/lufthansa-group/tapped';
import type { Answer, Page } from '../../lib/sites/site';

const FIXTURES = fileURLToPath(new URL('../fixtures/lufthansa-group/', import.meta.url));

/** A page with what the tap would hand over of these answers of the site, oldest first, and the search that it keeps. */
export function shopPageOf(html: string, address: string, answers: readonly unknown[], search: string | null): Page {
  const { window } = new JSDOM(html, { url: address });
  if (search !== null) window.sessionStorage.setItem('airBoundsSearch', search);
  return { document: window.document, url: new URL(address), answers: answers.map(tapped) };
}

/** An answer on its way from the tap to the reader: picked, written as a text, and checked. */
export function tapped(answer: unknown, at: number): Answer {
  const said: unknown = JSON.parse(JSON.stringify(lufthansaGroupTap.pick(answer)));
  return { id: at + 1, said: lufthansaGroupPage.asAnswer?.(said) ?? expect.fail('the tap picks what the reader takes') };
}

export interface ShopCase {
  readonly name: string;
  readonly about: string;
  readonly page: Page;
  readonly expected: unknown;
}

/** Every folder of tests/fixtures/lufthansa-group: `page.html`, `answers.json`, `case.json` (with what the page keeps of its search), `expected.json`. */
export function shopCases(): readonly ShopCase[] {
  return readdirSync(FIXTURES).map((name) => {
    const text = (file: string) => readFileSync(`${FIXTURES}${name}/${file}`, 'utf8');
    const { about, url, search } = JSON.parse(text('case.json')) as { about: string; url: string; search: unknown };
    const answers = JSON.parse(text('answers.json')) as unknown[];
    const page = shopPageOf(text('page.html'), url, answers, search === null ? null : JSON.stringify(search));
    return { name, about, page, expected: JSON.parse(text('expected.json')) };
  });
}
