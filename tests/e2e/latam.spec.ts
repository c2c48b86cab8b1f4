import type { Page } from '@playwright/test';
import { answerOf, cardOf, MADE_FLIGHTS, ONE_WAY, pageOf, type MadeFlight } from '../fixtures/latam-pages.ts';
import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { captured, HAS_CAPTURES } from '../harness/page-address.ts';
import { allBadges, expect, test, texts, type World } from './world.ts';

test.use({ hosts: ['www.latamairlines.com'], account: false });

const ANSWER = 'https://www.latamairlines.com/bff/air-offers/v2/offers/search?origin=GRU&sort=';
const WAITS = 'Flight not known yet';
const isKnown = (text: string) => text.includes('Miles') && !text.includes(WAITS);

/** A page that asks for its list and then draws it, as LATAM's does: the cards are those of the answer, in its order, written into the elements that are there. */
async function open(world: World, flights: readonly MadeFlight[] = MADE_FLIGHTS): Promise<Page> {
  // LATAM Pass pays by the price alone, so each badge tells which flight and fare it is of.
  await world.chromium.ask({ type: 'saveSettings', settings: { ...DEMO_SETTINGS, programme: { code: 'LAP' as ProgrammeCode, tier: 1 } } });
  await world.sandbox.control('POST', '/pages', { url: `${ANSWER}RECOMMENDED`, answer: answerOf(flights, { currency: 'USD' }) });
  await world.sandbox.control('POST', '/pages', { url: `${ANSWER}PRICE`, answer: answerOf(flights.toReversed(), { currency: 'USD' }) });
  const script = `<script>fetch(${JSON.stringify(`${ANSWER}RECOMMENDED`)}).then((answer) => answer.json()).then(() => document.querySelector('main').hidden = false);</script>`;
  const html = pageOf(flights, { currency: 'USD', script }).replace('<main ', '<main hidden ');
  await world.sandbox.control('POST', '/pages', { url: ONE_WAY, html, scripts: true });
  const page = await world.chromium.context.newPage();
  await page.goto(ONE_WAY);
  return page;
}

test('every card gets the badge of its own flight and cheapest fare, and the extension asked the site for nothing', async ({ world }) => {
  const page = await open(world);
  await allBadges(page, 3, isKnown);
  // 3 miles a dollar of the fare without the 50 dollars of taxes: 979.50 × 3 = 2,938.5, 849.90 × 3 = 2,549.7, 1,160 × 3 = 3,480.
  const seen = (await texts(page)).map((text) => /[\d,–]+/.exec(text)?.[0]);
  expect(seen).toEqual(['2,938–2,939', '2,549–2,550', '3,480']);
  const asked = (await world.sandbox.log()).filter(({ host, path }) => host === 'www.latamairlines.com' && path !== '/favicon.ico');
  expect(asked.map(({ path }) => path)).toEqual(['/br/pt/oferta-voos', '/bff/air-offers/v2/offers/search']);
});

test('a list that is sorted anew by the site keeps each badge with its flight, though the page writes into the same elements', async ({ world }) => {
  const page = await open(world);
  await allBadges(page, 3, isKnown);
  const before = await texts(page);
  const sorted = [1, 0, 2].map((at) => MADE_FLIGHTS[at] as MadeFlight);
  await page.evaluate(
    async ({ url, cards }) => {
      await (await fetch(url)).json();
      // As React does it: the text nodes stay, what stands in them changes.
      for (const [at, html] of cards.entries()) {
        const made = document.createElement('template');
        made.innerHTML = html;
        const nodes = (root: Node) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const found: Text[] = [];
          while (walker.nextNode() !== null) if (walker.currentNode.nodeValue?.trim() !== '') found.push(walker.currentNode as Text);
          return found;
        };
        const target = document.querySelector(`[data-testid="card-expander-${at}"]`);
        const source = made.content.querySelector(`[data-testid="card-expander-${at}"]`);
        if (target === null || source === null) throw new Error('a page has its cards');
        const old = nodes(target);
        for (const [index, node] of nodes(source).entries()) {
          const own = old[index];
          if (own !== undefined) own.nodeValue = node.nodeValue;
        }
      }
    },
    { url: `${ANSWER}PRICE`, cards: sorted.map((flight, at) => cardOf(flight, at, 'pt', 'USD', false)) },
  );
  await expect.poll(() => texts(page)).toEqual([before[1], before[0], before[2]]);
});

test('an expanded card has a badge for each brand, and the card says where the class is read from', async ({ world }) => {
  const page = await open(world);
  await allBadges(page, 3, isKnown);
  await page.evaluate(
    (html) => {
      const made = document.createElement('template');
      made.innerHTML = html;
      const brands = made.content.querySelector('li ol');
      if (brands !== null) document.querySelector('[data-testid="wrapper-card-flight-0"]')?.append(brands);
    },
    cardOf(MADE_FLIGHTS[0] as MadeFlight, 0, 'pt', 'USD', true),
  );
  await allBadges(page, 7, isKnown);
  // 1,029.50, 1,109.50, 1,190 and 1,269.75 dollars, each without 50, at 3 miles: 3,178.5, 3,420, 3,659.25.
  expect((await texts(page)).slice(0, 5).map((text) => /[\d,–]+/.exec(text)?.[0])).toEqual([
    '2,938–2,939',
    '2,938–2,939',
    '3,178–3,179',
    '3,420',
    '3,659–3,660',
  ]);
  const overview = await world.chromium.overview(page);
  expect(overview?.rows.map(({ offer }) => offer.fares[0].classes.join('')).slice(0, 5)).toEqual(['G', 'G', 'G', 'Y', 'W']);
  const session = await page.context().newCDPSession(page);
  const words = async () => (await session.send('Accessibility.getFullAXTree')).nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
  // The flight's own card, and that of its dearest brand: each opens, and closes again.
  for (const strip of [page.locator('milelens-strip').first(), page.locator('milelens-strip').nth(4)]) {
    await strip.scrollIntoViewIfNeeded();
    const box = await strip.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 11);
    await expect.poll(words).toContain('read from the first letter of the fare basis');
    await page.keyboard.press('Escape');
    await expect.poll(words).not.toContain('read from the first letter of the fare basis');
  }
});

test('a list whose answer was missed says so in every card, asks nothing, and is filled by the next answer', async ({ world }) => {
  const page = await open(world);
  await world.sandbox.control('POST', '/pages', { url: `${ONE_WAY}#missed`, html: pageOf(MADE_FLIGHTS, { currency: 'USD' }), scripts: true });
  await page.goto(`${ONE_WAY}&missed`);
  const strips = await allBadges(page, 3, (text) => text === WAITS);
  expect(strips.every(({ visible }) => visible)).toBe(true);
  expect(await world.chromium.overview(page)).toMatchObject({
    seen: 'waiting',
    rows: [],
    waiting: [0, 1, 2],
    skipped: [{ reason: 'waiting for the site’s own answer', count: 3 }],
  });
  await page.evaluate(async (url) => (await fetch(url)).text(), `${ANSWER}RECOMMENDED`);
  await allBadges(page, 3, isKnown);
  expect((await world.sandbox.log()).filter(({ host }) => host.endsWith('.30k.com'))).toEqual([]);
});

test('the saved list, whose answer is missing, says in each of its 49 cards that the flight is not known yet', async ({ world }) => {
  test.skip(!HAS_CAPTURES, 'The saved pages of real sites (../shared/captures) are not beside this clone.');
  const { file, url } = captured('latam/gru-mia.html');
  await world.sandbox.control('POST', '/pages', { url, file });
  const page = await world.chromium.context.newPage();
  await page.goto(url);
  await allBadges(page, 49, (text) => text === WAITS);
  expect(await world.chromium.overview(page)).toMatchObject({
    seen: 'waiting',
    rows: [],
    skipped: [{ reason: 'waiting for the site’s own answer', count: 49 }],
  });
});

test('a search for flights in miles is none of ours', async ({ world }) => {
  await open(world);
  const url = ONE_WAY.replace('redemption=false', 'redemption=true');
  await world.sandbox.control('POST', '/pages', { url, html: pageOf(MADE_FLIGHTS) });
  const page = await world.chromium.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(2_000);
  await expect(page.locator('milelens-strip, milelens-notice')).toHaveCount(0);
  expect((await world.chromium.overview(page))?.seen).toBe('elsewhere');
});
