import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { RowBook } from '../../lib/sites/row-book';
import type { Outcome, Page, PageSite } from '../../lib/sites/site';

/** A site whose rows are list items and whose texts are their words. */
const site: PageSite = {
  id: 'a-site',
  isHost: () => true,
  covers: () => true,
  watchedAttributes: [],
  stripHolder: 'li',
  holderIn: (row) => row,
  rows: (document) => [...document.querySelectorAll('li')],
  open: () => ({
    around: ({ document }) => document.documentElement.lang,
    row: (row) => row.textContent,
    data: () => 'the page’s data',
    strays: () => ['a stray'],
  }),
};

let book: RowBook;
let document: Document;
beforeEach(() => {
  book = new RowBook(site);
  document = new JSDOM('<html lang="en"><ul><li>one</li><li>two</li></ul>').window.document;
});

const pageAt = (address: string): Page => ({ document, url: new URL(address), answers: [] });
const says = (text: unknown): Outcome => ({ skip: String(text) });

/** What of the page is sent to be read; it is then learnt that each row says its own text. */
function read(address = 'https://a.example/search?one'): readonly unknown[] {
  const look = book.look(pageAt(address));
  for (const row of site.rows(document)) look.take(row);
  const { rows } = look.collected();
  expect(look.hasNews).toBe(rows.length > 0);
  look.learn(rows.map(says));
  return rows;
}

const row = (at: number) => site.rows(document)[at] ?? expect.fail('the page has that row');
const append = (text: string) => {
  const item = document.createElement('li');
  item.textContent = text;
  row(0).parentElement?.append(item);
};

describe('a row', () => {
  it('is read once while it stays what it is', () => {
    expect(read()).toEqual(['one', 'two']);
    expect(read()).toEqual([]);
    expect(book.outcome(row(1))).toEqual({ skip: 'two' });
  });

  it('is read again when its texts change, alone', () => {
    read();
    row(1).textContent = 'another';
    expect(read()).toEqual(['another']);
    expect(book.outcome(row(1))).toEqual({ skip: 'another' });
  });

  it('is read again with all others when what surrounds it changes', () => {
    read();
    document.documentElement.lang = 'de';
    expect(read()).toEqual(['one', 'two']);
  });

  it('that says what another at this address has said is known already', () => {
    read();
    append('one');
    expect(read()).toEqual([]);
    expect(book.outcome(row(2))).toEqual({ skip: 'one' });
  });

  it('that comes after a soft navigation is read, whatever it says; one that was there stays of the old search', () => {
    read('https://a.example/search?one');
    append('one');
    expect(read('https://a.example/search?two')).toEqual(['one']);
    expect(read('https://a.example/search?two')).toEqual([]);
  });

  it('was never read where nothing was learnt of it', () => {
    expect(book.outcome(row(0))).toBeNull();
  });
});

it('a page that is judged sends every row again, with its strays and its data, and learns nothing of it', () => {
  read();
  const look = book.judge(pageAt('https://a.example/search?one'), site.rows(document));
  expect(look.collected()).toEqual({
    site: 'a-site',
    url: 'https://a.example/search?one',
    around: 'en',
    data: 'the page’s data',
    rows: ['one', 'two'],
    strays: ['a stray'],
  });
  look.learn([says('judged'), says('judged')]);
  expect(book.outcome(row(0))).toEqual({ skip: 'one' });
});
