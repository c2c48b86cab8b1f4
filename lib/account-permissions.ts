import { browser } from 'wxt/browser';
import { HOST as LATAM_PASS_HOST } from './latam-pass/host';
import { hostsOf } from './miles-and-more/hosts';
import type { AccountApi } from './net/account-error';

/** Asks the browser, within a click, for the hosts of a linked account; true when all are given, or were there. A browser that refuses even to ask (Firefox outside a click) has not allowed it either. */
export async function permitAccount(api: AccountApi, environment: 'test' | 'production'): Promise<boolean> {
  return browser.permissions.request({ origins: patterns(hosts(api, environment)) }).catch(() => false);
}

/** Gives the hosts of an API's accounts back, but not those `kept` for another account (origins). Refused where the build has them for good. */
export async function releaseAccount(api: AccountApi, kept: readonly string[]): Promise<void> {
  const origins = [...hosts(api, 'test'), ...hosts(api, 'production')].filter((origin) => !kept.includes(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins: patterns(origins) }).catch(() => false);
}

function hosts(api: AccountApi, environment: 'test' | 'production'): readonly string[] {
  return api === 'latam-pass' ? [LATAM_PASS_HOST] : hostsOf({ environment });
}

function patterns(origins: readonly string[]): string[] {
  return [...new Set(origins)].map((origin) => `${origin}/*`);
}
