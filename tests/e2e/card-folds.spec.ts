import type { Page } from '@playwright/test';
import { DEMO_KEY, DEMO_SETTINGS } from '../harness/browser.ts';
import { cardAtAGlance, cardWords, focusedInCard, openCard } from '../harness/card.ts';
import { expectCardAccessible } from './card-in-the-open.ts';
import { allBadges, DEMO_FLIGHTS, expect, isAnswered, test } from './world.ts';

/** A card fits a glance: its sections are folded under their answer in a line, and opened by mouse or keyboard. The third row: LX 93 and LX 1070 by Zurich. */
const BY_ZURICH = 2;

/** Tabs through the open card until the keyboard is on a fold of this title. */
async function tabTo(page: Page, title: string): Promise<string> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedInCard(page);
    if (focused?.role === 'DisclosureTriangle' && focused.name.startsWith(title)) return focused.name;
  }
  throw new Error(`30 tabs do not lead to “${title}”`);
}

test('a card is headed by its flights, route and day, and has a line for each section, which Enter opens and closes', async ({ world }) => {
  await world.chromium.setUp(undefined, DEMO_SETTINGS, DEMO_KEY);
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await openCard(page, BY_ZURICH);
  // 2027-03-13 is a Saturday.
  await expect.poll(() => cardAtAGlance(page), { timeout: 20_000 }).toContain('LX 93 + LX 1070 · GRU–ZRH–FRA · Sat, Mar 13');
  await expect.poll(() => cardAtAGlance(page), { timeout: 20_000 }).toContain('Boeing 777-300ER, usually with Wi-Fi · Airbus A220-300');
  await expect.poll(() => cardAtAGlance(page), { timeout: 20_000 }).toContain('GRU: Yes · ZRH: Yes');
  const glance = await cardAtAGlance(page);
  expect(glance).toContain('Premium Economy, Business, depending on the booking class');
  expect(glance).toMatch(/Programmes: \d+/);
  for (const folded of ['To Business', 'before LX 93 GRU–ZRH', 'by Lufthansa’s timetable', 'United Airlines']) expect(glance).not.toContain(folded);
  await expectCardAccessible(page, 'light');

  expect(await tabTo(page, 'Upgrades with miles')).toContain('Premium Economy, Business');
  await page.keyboard.press('Enter');
  await expect.poll(() => cardAtAGlance(page)).toContain('if LX 93 GRU–ZRH is booked in Y B M U H Q W');
  // The sandbox upgrades to business in Y B M U H Q W; of the twelve classes of economy V S T L K are left.
  expect(await cardAtAGlance(page)).toContain('not if LX 93 GRU–ZRH is booked in V S T L K');
  expect(await cardAtAGlance(page)).not.toContain('before LX 93 GRU–ZRH');
  await page.keyboard.press('Enter');
  await expect.poll(() => cardAtAGlance(page)).not.toContain('if LX 93 GRU–ZRH is booked in');
  expect(await cardWords(page)).toContain('before LX 93 GRU–ZRH');
});
