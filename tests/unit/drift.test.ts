import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, driftOf, type DriftReport } from '../harness/drift-reader';
import { answerOf, MADE_RESULTS, ONE_WAY, pageOf } from '../fixtures/kayak-pages';
import { runCommand } from '../harness/run-command';

const fixture = (path: string) => ({ name: path, text: readFileSync(`tests/fixtures/${path}`, 'utf8') });
const kayakAt = (answers: readonly unknown[]) =>
  driftOf(
    'kayak',
    addressOf('kayak', ONE_WAY) ?? expect.fail('it is an address of the site'),
    [{ name: 'page.html', text: pageOf(MADE_RESULTS, { sponsored: true }) }],
    answers.map((answer, at) => ({ name: `${at}.json`, text: typeof answer === 'string' ? answer : JSON.stringify(answer) })),
  );
const counts = ({ pages }: DriftReport) => pages.map(({ rows, fields }) => Object.fromEntries(fields.map(({ name, found }) => [name, `${found}/${rows}`])));

describe('what a reader finds and loses on saved pages', () => {
  it('is counted field by field, over all rows', () => {
    // Three flights and an advertisement; the second flight has an operator by name for one of its two segments only.
    expect(counts(kayakAt([answerOf(MADE_RESULTS)]))).toEqual([
      {
        'flight number': '3/4',
        price: '3/4',
        'price per traveller': '3/4',
        taxes: '0/4',
        brand: '0/4',
        'booking class': '0/4',
        'operating carrier': '0/4',
        'operator’s name': '1/4',
        cabin: '3/4',
        'searched cabin': '3/4',
        aircraft: '3/4',
        trip: '3/4',
        travellers: '3/4',
      },
    ]);
  });

  it('has the reasons why rows were left out', () => {
    expect(kayakAt([answerOf(MADE_RESULTS.slice(0, 1))]).pages[0]?.skipped).toEqual([
      { reason: 'advertisement', count: 1 },
      { reason: 'waiting for the site’s own answer', count: 2 },
    ]);
  });

  it('names the hooks that are missing on a page that has changed', () => {
    const url = addressOf('google-flights', null) ?? expect.fail('the site has an address');
    const [page] = driftOf('google-flights', url, [fixture('google-flights/renamed/page.html')], []).pages;
    expect(page).toMatchObject({ kind: 'unrecognised', missing: [expect.stringContaining('data-travelimpactmodelwebsiteurl')] });
  });

  it('names the answers that nothing can be picked from', () => {
    expect(kayakAt([answerOf(MADE_RESULTS), { flights: [] }, 'no JSON']).unpicked).toEqual(['1.json', '2.json']);
  });

  it('knows the addresses of a site', () => {
    expect(addressOf('latam', null)?.href).toBe('https://www.latamairlines.com/');
    expect([addressOf('latam', ONE_WAY), addressOf('latam', 'nowhere'), addressOf('no-site', null)]).toEqual([null, null, null]);
  });
});

describe('npm run drift', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'milelens-drift-'));
    writeFileSync(join(folder, 'list.html'), pageOf(MADE_RESULTS));
    writeFileSync(join(folder, 'renamed.htm'), pageOf(MADE_RESULTS).replaceAll('data-resultid', 'data-id'));
    writeFileSync(join(folder, 'poll.json'), JSON.stringify(answerOf(MADE_RESULTS)));
    writeFileSync(join(folder, 'poll.txt'), '<html>an error page</html>');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const files = (...names: readonly string[]) => names.map((name) => join(folder, name));

  it('prints what was found of each field and ends with 0', async () => {
    const { code, stdout, stderr } = await runCommand('drift.ts', ['kayak', ...files('list.html', 'poll.json'), '--url', ONE_WAY]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^KAYAK, momondo\nlist\.html: offers, 3 rows\n {2}flight number +3\/3\n {2}price +3\/3\n/);
    expect(code).toBe(0);
  });

  it('ends with 1 where a page is not recognised, and where an answer is not', async () => {
    const page = await runCommand('drift.ts', ['kayak', ...files('renamed.htm')]);
    expect(page.stdout).toContain('  not found: [data-resultid]');
    expect(page.code).toBe(1);
    const answer = await runCommand('drift.ts', ['kayak', ...files('list.html', 'poll.txt')]);
    expect(answer.stdout).toContain('poll.txt: not recognised');
    expect(answer.code).toBe(1);
  });

  it.each([
    ['no site', [], /give a SITE/],
    ['no file', ['kayak'], /give at least one FILE/],
    ['a site that is none', ['nowhere', 'x.html'], /there is no site nowhere; there are google-flights, /],
    ['a file that is not there', ['kayak', 'nowhere.html'], /there is no file .*nowhere\.html/],
    ['an address of another site', ['kayak', 'x.html', '--url', 'https://www.example.com/'], /--url is an address of kayak, not https:\/\/www\.example\.com\//],
    ['an option it does not have', ['kayak', 'x.html', '--speed'], /--speed/],
  ])('refuses %s with exit code 2, a message and nothing on standard output', async (_, args, message) => {
    const { code, stdout, stderr } = await runCommand('drift.ts', args);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });
});
