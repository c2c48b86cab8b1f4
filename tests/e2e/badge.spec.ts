import type { Page } from '@playwright/test';
import { unfoldCard } from '../harness/card.ts';
import { allBadges, DEMO_FLIGHTS, expect, isAnswered, test } from './world.ts';

/** A person at the badge: mouse, keyboard, card; and a page that would like to know what is in it. */
async function badgeBox(page: Page) {
  const box = await page.locator('milelens-strip').first().boundingBox();
  if (box === null) throw new Error('the first row has no strip');
  return { x: box.x + 60, y: box.y + 11 };
}

const cardIsOpen = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .join('\n');
};

test('a click opens the card and stays away from the page’s own handlers', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await page.evaluate(() => {
    const seen: string[] = [];
    for (const type of ['click', 'mousedown', 'pointerup', 'keydown', 'focusin']) {
      document.body.addEventListener(type, () => seen.push(type));
      window.addEventListener(type, () => seen.push(`${type}, captured`), true);
    }
    Object.assign(window, { seen });
  });
  const { x, y } = await badgeBox(page);
  await page.mouse.click(x, y);
  await expect.poll(() => cardIsOpen(page)).toContain('What would make it exact');
  // What is folded is opened by the mouse, which the page must not hear of either.
  expect(await unfoldCard(page)).toBeGreaterThan(0);
  await expect.poll(() => cardIsOpen(page)).toContain('Y B M U H Q V W S T L K');
  const words = await cardIsOpen(page);
  for (const word of ['LH 507 · GRU–FRA · Sat, Mar 13', 'Senator', 'Y B M U H Q V W S T L K', 'test environment']) expect(words).toContain(word);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardIsOpen(page)).not.toContain('What would make it exact');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('the keyboard reaches the badge, opens the card with Enter, closes it with Escape and is back at the badge', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  await page.locator('[role="tabpanel"]:visible [role="link"]').first().focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('milelens-strip');
  await page.keyboard.press('Enter');
  await expect.poll(() => cardIsOpen(page)).toContain('What would make it exact');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardIsOpen(page)).not.toContain('What would make it exact');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('milelens-strip');
});

test('a page that snoops learns neither programme nor tier nor miles', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, isAnswered);
  const { x, y } = await badgeBox(page);
  await page.mouse.click(x, y);
  await expect.poll(() => cardIsOpen(page)).toContain('Senator');
  const learned = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('milelens-strip')];
    getSelection()?.selectAllChildren(document.body);
    // A page may ask how wide our element would like to be: that must not tell how long its words are.
    const probe = document.createElement('div');
    probe.style.width = 'max-content';
    const widthsWanted = () => {
      document.body.append(probe);
      return new Set(hosts.map((host) => (probe.replaceChildren(host), probe.offsetWidth))).size;
    };
    const find = (text: string) => (window as unknown as { find(text: string): boolean }).find(text);
    return {
      roots: hosts.filter((host) => host.shadowRoot !== null).length,
      text: document.body.innerText + document.documentElement.outerHTML + String(getSelection()),
      found: ['Senator', 'Award Miles', 'Miles & More'].filter((word) => find(word)),
      entries: JSON.stringify(performance.getEntries()),
      sizes: new Set(hosts.map((host) => `${host.getBoundingClientRect().width}x${host.getBoundingClientRect().height}`)).size,
      widths: widthsWanted(),
      globals: Object.keys(window).filter((name) => /milelens|milefy/i.test(name)),
    };
  });
  for (const secret of ['Senator', 'Award Miles', 'Miles & More', '4,107', '4107', 'milefy']) {
    expect(learned.text).not.toContain(secret);
    expect(learned.entries).not.toContain(secret);
  }
  expect(learned).toMatchObject({ roots: 0, found: [], sizes: 1, widths: 1, globals: [] });
});
