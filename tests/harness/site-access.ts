import type { Chromium } from './browser.ts';

/** The part of the browser's own page of extensions that is used here: what a person switches there under "Site access". */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(update: { readonly extensionId: string; readonly hostAccess: 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES' }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

/** Takes every host from the extension but those given (patterns), as a person does on the browser's page of extensions; the build for end-to-end tests has them granted. */
export async function takeHosts(chromium: Chromium, ...left: readonly string[]): Promise<void> {
  await onExtensionsPage(chromium, { extensionId: chromium.extensionId, hostAccess: 'ON_SPECIFIC_SITES', left });
}

/** Gives every host of the manifest back. */
export async function giveHosts(chromium: Chromium): Promise<void> {
  await onExtensionsPage(chromium, { extensionId: chromium.extensionId, hostAccess: 'ON_ALL_SITES', left: [] });
}

interface Access {
  readonly extensionId: string;
  readonly hostAccess: 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
  readonly left: readonly string[];
}

async function onExtensionsPage({ context }: Chromium, access: Access): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async ({ extensionId, hostAccess, left }) => {
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    for (const host of left) await chrome.developerPrivate.addHostPermission(extensionId, host);
  }, access);
  await page.close();
}
