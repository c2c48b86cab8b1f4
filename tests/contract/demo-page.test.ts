import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEMO_FILE, demoPage } from '../fixtures/demo/page.ts';

it('the demo page is what its maker makes', () => {
  expect(readFileSync(DEMO_FILE, 'utf8')).toBe(demoPage());
});
