import { readdir, stat } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { SITES } from '../../lib/sites/registry.ts';
import { build } from '../harness/build.ts';

/** Every search pays for what is put into its page. */
test('no script that is put into a page is over 60 kB', async () => {
  for (const variant of ['chrome', 'firefox'] as const) {
    const folder = await build(variant);
    const taps = (await readdir(folder)).filter((file) => file.endsWith('-tap.js'));
    const overlays = (await readdir(folder)).filter((file) => file.endsWith('-overlay.js'));
    const scripts = [...overlays, 'card.js', ...taps];
    expect(overlays.length).toBe(SITES.length);
    expect(taps.length).toBeGreaterThan(0);
    for (const tap of taps) expect((await stat(`${folder}/${tap}`)).size, `${variant}: a tap is a few kB`).toBeLessThanOrEqual(6_000);
    for (const script of scripts) expect((await stat(`${folder}/${script}`)).size, `${variant}: ${script}`).toBeLessThanOrEqual(60_000);
  }
});
