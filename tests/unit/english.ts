import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/**
 * Lets the in-memory browser, which has no words of its own, speak English out of `_locales`. Imported before the code under test,
 * because number formats are made once, when it is loaded.
 */
const words: Readonly<Record<string, { readonly message: string }>> = english;

vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-US');
vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string, substitutions?: string | readonly (string | number)[]) =>
  (words[key]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => String([substitutions].flat()[Number(at) - 1] ?? '')),
);
