import type { MilesAndMoreAccount } from './account';
import { HOSTS } from './assumptions';

/** lufthansa-overview.md, "How to reach the data": the partner token; production and test share it. */
export const TOKEN_URL = 'https://api.lufthansa.com/v1/partners/oauth/token';

/** The origins that an account needs permission for: its token's and its data's. */
export function hostsOf({ environment }: Pick<MilesAndMoreAccount, 'environment'>): readonly string[] {
  return [...new Set([new URL(TOKEN_URL).origin, HOSTS[environment]])];
}
