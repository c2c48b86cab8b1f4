import type { ProgrammeCode } from '../../lib/flights/codes.ts';
import { DEMO_SETTINGS } from '../harness/browser.ts';
import { cardWords, openCard, showInCard, unfoldCard } from '../harness/card.ts';
import { readStrips } from '../harness/strips.ts';
import { expect, test } from './world.ts';

/*
 * Lounges by public rules alone, on the demo page: economy from São Paulo to Frankfurt. Row 0: LH 507. Row 1: LA 8070, flown by LATAM. Row 2: LX 93 by Zurich. Row 3: TP 82 by Lisbon, both of
 * Star Alliance. Row 6: BA 246 by London.
 */
test.use({ account: false });

const member = (code: string, tier: number) => ({ ...DEMO_SETTINGS, programme: { code: code as ProgrammeCode, tier } });
const loungesOf = (signs: readonly string[]) => signs.filter((sign) => sign.startsWith('lounge'));

test('a Senator sees at once where a lounge is open, and in the card why, with the source', async ({ world }, testInfo) => {
  const page = await world.open();
  await expect
    .poll(async () => (await readStrips(page)).map(({ signs }) => loungesOf(signs)[0] ?? '').slice(0, 7))
    .toEqual(['lounge: Lounge access at GRU', '', 'lounge: Lounge access at GRU, ZRH', 'lounge: Lounge access at GRU, LIS', '', '', '']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await openCard(page, 2);
    await expect.poll(() => cardWords(page)).toContain('Star Alliance Gold, with a flight of an airline of the alliance');
    const words = await cardWords(page);
    for (const line of ['For you as: Miles & More · Senator', 'Yes', 'Zürich Airport (ZRH)', 'before LX 1070 ZRH–FRA', 'one guest on the same flight']) {
      expect(words).toContain(line);
    }
    // Nobody was asked: what the page and the package know.
    expect(words).toContain('Aircraft: Boeing 777, as this page says');
    expect(words).not.toContain('seat map');
    await showInCard(page, 'before LX 93 GRU–ZRH');
    await page.screenshot({ path: testInfo.outputPath(`card-${colorScheme}.png`) });
    await showInCard(page, 'Aircraft: Boeing 777, as this page says');
    await page.screenshot({ path: testInfo.outputPath(`aircraft-${colorScheme}.png`) });
    expect(words, 'sources are folded away').not.toContain('Lufthansa, Access to our lounges');
    await unfoldCard(page);
    await expect.poll(() => cardWords(page)).toContain('Lufthansa, Access to our lounges');
    await page.keyboard.press('Escape');
  }
});

test('a Frequent Traveller gets in at the hub, and elsewhere only if Lufthansa has a lounge, which no public rule says', async ({ world }) => {
  await world.chromium.setUp(null, member('LMM', 8));
  const page = await world.open();
  await expect.poll(async () => loungesOf((await readStrips(page))[2]?.signs ?? [])).toEqual(['lounge: Lounge access at ZRH']);
  await openCard(page, 2);
  await expect.poll(() => cardWords(page)).toContain('Not known');
  expect(await cardWords(page)).toContain('Only if Lufthansa, SWISS or Austrian has a lounge at this airport');
});

test('a plain member gets into none, and is told by which rule', async ({ world }) => {
  await world.chromium.setUp(null, member('LMM', 1));
  const page = await world.open();
  await openCard(page, 0);
  await expect.poll(() => cardWords(page)).toContain('Economy and Premium Economy alone open no lounge of Lufthansa or Star Alliance.');
  expect((await readStrips(page)).flatMap(({ signs }) => loungesOf(signs))).toEqual([]);
});
