import type { LufthansaEnvironment, LufthansaPlan } from './types';

/** Gives tokens for both environments; the `developer.com` hosts of lufthansa-overview.md ("How to reach the data") are slips (FACTS 1.1). */
const PRODUCTION = 'https://api.lufthansa.com';
const TEST = 'https://api-test.lufthansa.com';

/** Where data is asked for (FACTS 1.1). */
export function lufthansaDataOrigin({ environment }: { readonly environment: LufthansaEnvironment }): string {
  return environment === 'production' ? PRODUCTION : TEST;
}

/** Where tokens are asked for (FACTS 1.2 and 2.1). */
export function lufthansaTokenAddress({ plan }: { readonly plan: LufthansaPlan }): string {
  return `${PRODUCTION}${plan === 'public' ? '/v1/oauth/token' : '/v1/partners/oauth/token'}`;
}

/** Every origin that the browser must allow. */
export function lufthansaOrigins(account: { readonly environment: LufthansaEnvironment }): readonly string[] {
  return [...new Set([PRODUCTION, lufthansaDataOrigin(account)])];
}
