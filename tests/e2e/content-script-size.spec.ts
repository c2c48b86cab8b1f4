import { stat } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { SITES } from '../../lib/sites/registry.ts';
import { needsTap } from '../../lib/sites/tap-registry.ts';
import { build } from '../harness/build.ts';

/** What the tap is without any site, and what one may add to it: it stands in the page's own world, before the page's code. */
const TAP_ITSELF = 4_000;
const A_SITES_PART = 1_600;

/** Every search pays for what is put into its page. */
test('no script that is put into a page is over 60 kB', async () => {
  for (const variant of ['chrome', 'firefox'] as const) {
    const folder = await build(variant);
    const scripts = ['overlay.js', 'card.js', 'page-tap.js'];
    const tapped = SITES.filter(({ id }) => needsTap(id)).length;
    expect((await stat(`${folder}/page-tap.js`)).size, `${variant}: the tap is a few kB`).toBeLessThanOrEqual(TAP_ITSELF + tapped * A_SITES_PART);
    for (const script of scripts) expect((await stat(`${folder}/${script}`)).size, `${variant}: ${script}`).toBeLessThanOrEqual(60_000);
  }
});
