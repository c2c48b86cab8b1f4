import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import { latamPage } from '../../lib/sites/latam/page';
import { latamTap } from '../../lib/sites/latam/tapped';
import type { Answer, Page } from '../../lib/sites/site';

const FIXTURES = fileURLToPath(new URL('../fixtures/latam/', import.meta.url));

/** A page with what the tap would hand over of these answers of the site, oldest first. */
export function latamPageOf(html: string, address: string, answers: readonly unknown[]): Page {
  return { document: new JSDOM(html, { url: address }).window.document, url: new URL(address), answers: answers.map(tapped) };
}

/** An answer on its way from the tap to the reader: picked, written as a text, and checked. */
export function tapped(answer: unknown, at: number): Answer {
  const said: unknown = JSON.parse(JSON.stringify(latamTap.pick(answer)));
  return { id: at + 1, said: latamPage.asAnswer?.(said) ?? expect.fail('the tap picks what the reader takes') };
}

export interface LatamCase {
  readonly name: string;
  readonly about: string;
  readonly page: Page;
  readonly expected: unknown;
}

/** Every folder of tests/fixtures/latam: `page.html`, `answers.json`, `case.json`, `expected.json`. */
export function latamCases(): readonly LatamCase[] {
  return readdirSync(FIXTURES).map((name) => {
    const text = (file: string) => readFileSync(`${FIXTURES}${name}/${file}`, 'utf8');
    const { about, url } = JSON.parse(text('case.json')) as { about: string; url: string };
    const answers = JSON.parse(text('answers.json')) as unknown[];
    return { name, about, page: latamPageOf(text('page.html'), url, answers), expected: JSON.parse(text('expected.json')) };
  });
}
