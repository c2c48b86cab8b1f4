import { allBadges, DEMO_FLIGHTS, expect, test } from './world.ts';

/** The build that people get: no API host is granted until they say so. */
test.use({ variant: 'chrome' });

test('without permission for the API host the badge asks to be set up, and nothing is sent', async ({ world }) => {
  const page = await world.open();
  await allBadges(page, DEMO_FLIGHTS, (text) => text === 'Set up Milelens to see miles');
  const overview = await world.chromium.overview(page);
  expect(overview?.failed).toEqual({ kind: 'needs-permission', host: 'milefyapi-demo.30k.com' });
  expect((await world.sandbox.log()).filter(({ host }) => host.endsWith('30k.com'))).toEqual([]);
});
