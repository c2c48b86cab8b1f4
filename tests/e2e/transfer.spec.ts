import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts.ts';
import { DEMO_ACCOUNT, DEMO_KEY, DEMO_SETTINGS, launchChromium, type Chromium } from '../harness/browser.ts';
import { build } from '../harness/build.ts';
import type { Settings } from '../../lib/settings/types.ts';
import { linkBoth } from './linked-world.ts';
import { expect, test, type World } from './world.ts';

/*
 * Settings as a file, by the options of one browser and of another one with a fresh profile.
 */
test.use({ ready: false });

const PASSPHRASE = 'four words and more';
const SETTINGS: Settings = {
  ...DEMO_SETTINGS,
  language: 'de',
  currency: 'BRL' as NonNullable<Settings['currency']>,
  worth: { LMM: { perThousand: 12.5, currency: 'USD' as NonNullable<Settings['currency']> } },
};

/** What nobody may read in a file: secrets, logins and member numbers. */
const SECRETS: readonly string[] = [
  DEMO_ACCOUNT.login,
  DEMO_ACCOUNT.password ?? '',
  DEMO_KEY.clientId,
  DEMO_KEY.clientSecret ?? '',
  MILES_AND_MORE.clientId,
  MILES_AND_MORE.clientSecret ?? '',
  MILES_AND_MORE.memberAlias,
  LATAM_PASS.clientId,
  LATAM_PASS.clientSecret ?? '',
  '00012345678',
  PASSPHRASE,
];

/** A text as it may stand in a file: as it is, as JSON may write it, and in Base64 at each of its three places. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    // The signs at both ends hold bits of what stands beside it.
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });
  const escaped = secret.replaceAll(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [secret, escaped, encodeURIComponent(secret), ...base64];
}

async function fill(world: World): Promise<void> {
  await world.chromium.setUp(DEMO_ACCOUNT, SETTINGS, DEMO_KEY);
  await linkBoth(world);
}

/** The options with all their sections, in the language that is set. */
async function optionsOf(chromium: Chromium): Promise<Page> {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await options.locator('#import-settings').waitFor();
  return options;
}

/** Saves a file by the options; gives where it is. */
async function exported(options: Page, passphrase: string | null): Promise<string> {
  if (passphrase !== null) {
    await options.check('#export-secrets');
    await options.fill('#export-passphrase', passphrase);
    await options.fill('#export-again', passphrase);
  }
  const download = options.waitForEvent('download');
  await options.click('#export-settings');
  const file = await download;
  expect(file.suggestedFilename()).toBe('milelens-settings.json');
  const path = test.info().outputPath(`${passphrase === null ? 'without' : 'with'}-secrets.json`);
  await file.saveAs(path);
  return path;
}

async function imported(options: Page, path: string, passphrase = ''): Promise<void> {
  await options.setInputFiles('#import-file', path);
  await options.fill('#import-passphrase', passphrase);
  await options.click('#import-settings');
}

/** Another browser of the same world. */
async function elsewhere({ sandbox }: World, work: (chromium: Chromium) => Promise<void>): Promise<void> {
  const chromium = await launchChromium({ extension: await build('chrome-e2e'), sandboxPort: sandbox.port });
  try {
    await work(chromium);
  } finally {
    await chromium.close();
  }
}

/** All that is set: settings and accounts, as extension pages are told of them. */
async function everything(chromium: Chromium): Promise<unknown> {
  const { settings, milefy, lufthansa } = (await chromium.ask({ type: 'status' })) as { settings: unknown; milefy: unknown; lufthansa: unknown };
  return { settings, milefy, lufthansa, linked: await chromium.ask({ type: 'linked' }) };
}

test('a file holds no secret, login or member number by default, and in a fresh profile it brings what was chosen', async ({ world }) => {
  await fill(world);
  const path = await exported(await optionsOf(world.chromium), null);
  const text = await readFile(path, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ settings: SETTINGS, secrets: null });
  for (const secret of SECRETS) for (const form of formsOf(secret)) expect(text.includes(form), `${secret} as ${form}`).toBe(false);
  await elsewhere(world, async (chromium) => {
    const options = await optionsOf(chromium);
    await imported(options, path);
    await expect(options.locator('#import-status')).toHaveText('Importiert. Die Datei enthielt keine Zugangsdaten; die hiesigen sind unberührt.');
    // The whole page shows what there is now, in the language that came with it.
    await expect(options.locator('#programme')).toHaveValue('LMM');
    await expect(options.locator('#tier')).toHaveValue('16');
    await expect(options.locator('#language')).toHaveValue('de');
    await expect(options.locator('#currency')).toHaveValue('BRL');
    await expect(options.locator('#worth-LMM')).toHaveValue('12,50');
    await expect(options.locator('.unsaved')).toHaveCount(0);
    await expect(options.locator('#miles-and-more-memberAlias')).toHaveValue('');
    expect(await everything(chromium)).toMatchObject({
      settings: SETTINGS,
      milefy: { state: 'absent' },
      lufthansa: { state: 'absent' },
      linked: { value: { milesAndMore: { state: 'absent' }, latamPass: { state: 'absent' } } },
    });
  });
});

test('with secrets under a passphrase every account works in a fresh profile, and the file shows none of them', async ({ world }) => {
  await fill(world);
  const source = await optionsOf(world.chromium);
  await source.check('#export-secrets');
  await source.fill('#export-passphrase', 'too short');
  await source.click('#export-settings');
  await expect(source.locator('#export-passphrase-error')).toBeVisible();
  await source.fill('#export-passphrase', PASSPHRASE);
  await source.fill('#export-again', `${PASSPHRASE}!`);
  await source.click('#export-settings');
  await expect(source.locator('#export-again-error')).toBeVisible();
  const path = await exported(source, PASSPHRASE);
  await expect(source.locator('#export-passphrase')).toHaveValue('');
  const text = await readFile(path, 'utf8');
  const { secrets } = JSON.parse(text) as { readonly secrets: { readonly data: string } };
  const opened = Buffer.from(secrets.data, 'base64').toString('latin1');
  for (const secret of SECRETS) {
    for (const form of formsOf(secret)) expect(text.includes(form), `${secret} as ${form}`).toBe(false);
    expect(opened.includes(Buffer.from(secret, 'utf8').toString('latin1')), `${secret} in the data`).toBe(false);
  }
  await elsewhere(world, async (chromium) => {
    const options = await optionsOf(chromium);
    await imported(options, path, PASSPHRASE);
    await expect(options.locator('#import-status')).toContainText('Importiert, samt Zugangsdaten.');
    await expect(options.locator('#import-passphrase')).toHaveValue('');
    // Each form shows the account that came, so that "Save" is all that is left to do, as the words say.
    await expect(options.locator('#milefy-login')).toHaveValue(DEMO_ACCOUNT.login);
    await expect(options.locator('#lufthansa-key')).toHaveValue(DEMO_KEY.clientId);
    await expect(options.locator('#miles-and-more-memberAlias')).toHaveValue(MILES_AND_MORE.memberAlias);
    await expect(options.locator('#latam-pass-ffn')).toHaveValue('00012345678');
    await expect(options.locator('.unsaved')).toHaveCount(0);
    for (const field of ['milefy-password', 'lufthansa-secret', 'miles-and-more-clientSecret', 'latam-pass-clientSecret']) {
      await expect(options.locator(`#${field}`)).toHaveValue('');
    }
    await options.click('#miles-and-more-save');
    await expect(options.locator('#miles-and-more-status')).toContainText('48.210');
    await options.click('#latam-pass-save');
    await expect(options.locator('#latam-pass-status')).toContainText('31.500');
    await options.click('#save-account');
    await options.click('#test-connection');
    await expect(options.locator('#account-status')).toContainText('15');
    expect(await chromium.ask({ type: 'testLufthansa' })).toEqual({ ok: true, environment: 'production' });
    expect(await everything(chromium)).toMatchObject({ settings: SETTINGS });
  });
});

test('a wrong passphrase, none, a file that is none and a newer one are each said in words, and change nothing', async ({ world }) => {
  await fill(world);
  const path = await exported(await optionsOf(world.chromium), PASSPHRASE);
  const text = await readFile(path, 'utf8');
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    const at = test.info().outputPath(name);
    await writeFile(at, content);
    return at;
  };
  const notOurs = 'This is no file of Milelens’s settings, or it was changed. Nothing was taken from it.';
  const wrong = [
    [path, 'not the passphrase', 'That is not the passphrase of this file. Nothing was taken from it.'],
    [
      await file('changed.json', text.replace(/"data": "..../, '"data": "AAAA')),
      PASSPHRASE,
      'That is not the passphrase of this file. Nothing was taken from it.',
    ],
    [await file('picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254])), '', notOurs],
    [await file('empty.json', ''), '', notOurs],
    [await file('cut.json', text.slice(0, -40)), PASSPHRASE, notOurs],
    [await file('other.json', '{"settings":{"language":"de"}}'), '', notOurs],
    [await file('newer.json', text.replace('"milelens": 1', '"milelens": 2')), PASSPHRASE, 'This file was written by a newer Milelens. Update Milelens first.'],
  ] as const;
  await elsewhere(world, async (chromium) => {
    await chromium.setUp({ ...DEMO_ACCOUNT, login: 'another-login' }, { ...DEMO_SETTINGS, currency: 'CHF' as Settings['currency'] });
    const before = await everything(chromium);
    const options = await optionsOf(chromium);
    await options.click('#import-settings');
    await expect(options.locator('#import-status')).toHaveText('Choose a file first.');
    for (const [at, passphrase, words] of wrong) {
      await imported(options, at, passphrase);
      await expect(options.locator('#import-status')).toHaveText(words);
      await expect(options.locator('#import-passphrase')).toHaveValue('');
    }
    expect(await everything(chromium)).toEqual(before);
    // Locked, no secret can be put into the vault: nothing is taken, not even the rest.
    await chromium.ask({ type: 'protectVault', passphrase: 'another passphrase', idleMinutes: 15 });
    await chromium.ask({ type: 'lockVault' });
    await options.reload();
    await imported(options, path, PASSPHRASE);
    await expect(options.locator('#import-status')).toHaveText('Your credentials are locked. Unlock them in the options, under “How credentials are kept”.');
    await chromium.ask({ type: 'unlockVault', passphrase: 'another passphrase' });
    expect(await everything(chromium)).toMatchObject({ settings: { currency: 'CHF', language: null }, milefy: { login: 'another-login' } });
    // Without its passphrase the settings come, and the accounts here stay.
    await options.reload();
    await imported(options, path);
    await expect(options.locator('#import-status')).toHaveText('Importiert, ohne die Zugangsdaten in der Datei: dafür braucht es ihre Passphrase.');
    expect(await everything(chromium)).toMatchObject({ settings: SETTINGS, milefy: { login: 'another-login' } });
  });
});
