import type { Page } from '@playwright/test';
import { DEMO_ACCOUNT } from '../harness/browser.ts';
import { cardBox, cardWords, openCard, unfoldCard } from '../harness/card.ts';
import { BY_CHARTS_SENATOR } from './demo-charts.ts';
import { allBadges, DEMO_FLIGHTS, expect, FIRST_BADGE, isAnswered, test, texts } from './world.ts';

/** The card says where a number comes from, and where two sources say something else, or one says nothing, what the other says. */
const OTHERWISE = 'The rules inside Milelens say otherwise';
const MEANWHILE = 'What the rules inside Milelens say meanwhile';

/** Rows of the demo page, in its order. */
const LUFTHANSA = 0;
const LATAM = 1;

async function opened(page: Page, row: number, word: string): Promise<string> {
  await openCard(page, row);
  await expect.poll(() => cardWords(page)).toContain(word);
  return cardWords(page);
}

test.describe('with no account', () => {
  test.use({ account: false });

  test('a card stands on the screen and never over its own badge, in whatever row', async ({ world }) => {
    const page = await world.open();
    await expect.poll(() => texts(page)).toEqual(BY_CHARTS_SENATOR);
    for (const height of [900, 620]) {
      await page.setViewportSize({ width: 1280, height });
      for (const row of BY_CHARTS_SENATOR.keys()) {
        await openCard(page, row);
        await expect.poll(() => cardWords(page)).toContain('Worked out inside your browser');
        const [card, badge] = [await cardBox(page), await page.locator('milelens-strip').nth(row).boundingBox()];
        if (badge === null) throw new Error('no badge');
        expect(card.top >= badge.y + 20 || card.bottom <= badge.y + 4, `row ${row}: ${JSON.stringify({ card, badge })}`).toBe(true);
        expect([card.top >= 0, card.bottom <= height], `row ${row} of a window of ${height} px`).toEqual([true, true]);
        await page.keyboard.press('Escape');
      }
    }
  });

  test('the card says what accounts would tell more', async ({ world }) => {
    const page = await world.open();
    await expect.poll(() => texts(page)).toEqual(BY_CHARTS_SENATOR);
    const words = await opened(page, LUFTHANSA, 'with a Milefy account');
    expect(words).toContain('Aircraft, Wi-Fi, times and seats of Lufthansa Group flights are told with a key of Lufthansa’s');
    await world.chromium.setUp();
    await page.keyboard.press('Escape');
    expect(await opened(page, LUFTHANSA, 'Milefy, test environment')).not.toContain('with a Milefy account');
  });

  test('the card says each rule, its source, how far it is to be trusted and when it was read', async ({ world }, testInfo) => {
    const page = await world.open();
    await expect.poll(() => texts(page)).toEqual(BY_CHARTS_SENATOR);
    const folded = await opened(page, LUFTHANSA, 'What would make it exact');
    for (const words of [
      'Miles & More · Senator',
      '4,107: ticket issued by Lufthansa Group',
      // Between a quarter (1,521.75, in T, L and K) and one and a half of the 6,087 miles from São Paulo to Frankfurt (9,130.5).
      'ticket not issued by Lufthansa Group: 1,521–9,131 Award Miles',
      '60 Points',
      'Worked out inside your browser',
    ]) {
      expect(folded).toContain(words);
    }
    expect(folded, 'sources are folded away').not.toContain('travel-dealz.de');
    // One fold for each accrual of Miles & More, one for the facts that are missing, and one for the lounge's rules.
    expect(await unfoldCard(page)).toBe(6);
    await expect.poll(() => cardWords(page)).toContain('60 Qualifying Points for each flight');
    const words = await cardWords(page);
    expect(words).toMatch(
      /ticket issued by Lufthansa Group: 6 Award Miles for each EUR of the fare, taxes left out\s+Miles & More e-mail, 2017-12\s+\(an old source, may have changed, read Nov 21, 2026\)/,
    );
    expect(words).toMatch(/60 Points for each flight\s+travel-dealz\.de, 2024\s+\(reported by others, read Nov 21, 2026\)/);
    expect(words).toMatch(/LH 507 GRU–FRA earns nothing\s+Miles & More, point system, 2023\s+\(the programme’s own page, read Nov 21, 2026\)/);
    await page.screenshot({ path: testInfo.outputPath('card.png') });
  });
});

test('with an account the badge says what Milefy says, and the card what the charts say otherwise', async ({ world }) => {
  const page = await world.open();
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[LUFTHANSA]?.text).toMatch(FIRST_BADGE);
  expect(await opened(page, LUFTHANSA, OTHERWISE), 'what others say is folded away').not.toContain('Worked out inside your browser');
  await unfoldCard(page);
  await expect.poll(() => cardWords(page)).toContain('Worked out inside your browser');
  const [milefy = '', charts = ''] = (await cardWords(page)).split(OTHERWISE);
  // Milefy is asked for every class of economy, two of which it takes for premium economy's points; the charts go by the cabin.
  expect(milefy).toContain('60–80 Points');
  expect(milefy).toContain('Milefy, test environment, asked ');
  expect(charts).toContain('60 Points');
  expect(charts).not.toContain('60–80');
  expect(charts).toContain('Worked out inside your browser');
});

test('where the charts do not know, or say the same, the card has nothing of them', async ({ world }) => {
  const page = await world.open();
  const strips = await allBadges(page, DEMO_FLIGHTS, isAnswered);
  expect(strips[LATAM]?.text).toBe('Earns nothing in Lufthansa Miles & More test');
  const words = await opened(page, LATAM, 'Milefy, test environment');
  expect(words).not.toContain(OTHERWISE);
  expect(words).not.toContain('rules inside');
});

test('while Milefy fails the badge says so, and the card says what the charts say meanwhile', async ({ world }) => {
  await world.fault({ kind: 'status', status: 503 });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Miles not available');
  const words = await opened(page, LUFTHANSA, MEANWHILE);
  expect(words).toContain('Milefy has a problem of its own (503).');
  expect(words.slice(words.indexOf(MEANWHILE))).toContain('≤ 4,107 Award Miles');
  await page.keyboard.press('Escape');
  await world.noMoreFaults();
  await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
  expect((await texts(page))[LUFTHANSA]).toMatch(FIRST_BADGE);
  expect(await opened(page, LUFTHANSA, OTHERWISE)).not.toContain(MEANWHILE);
});

test('while Milefy does not answer the card says what the charts say meanwhile, and an account that is forgotten leaves the page to them', async ({
  world,
}) => {
  await world.fault({ kind: 'hang', path: '/api/miles/calculate' });
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Asking for miles…');
  const words = await opened(page, LUFTHANSA, MEANWHILE);
  expect(words).toContain('≤ 4,107 Award Miles');
  await page.keyboard.press('Escape');
  await world.chromium.ask({ type: 'forgetMilefy' });
  await expect.poll(() => texts(page)).toEqual(BY_CHARTS_SENATOR);
  await world.noMoreFaults();
  await world.chromium.ask({ type: 'saveMilefy', account: DEMO_ACCOUNT });
  await allBadges(page, DEMO_FLIGHTS, isAnswered, 30_000);
});
