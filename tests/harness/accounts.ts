import type { LatamPassAccount } from '../../lib/latam-pass/account.ts';
import type { MilesAndMoreAccount } from '../../lib/miles-and-more/account.ts';

/** The credentials and members of the sandbox: 48,210 miles, FTL, two stars; PIN 12345. */
export const MILES_AND_MORE: MilesAndMoreAccount = {
  clientId: 'milelens-partner',
  clientSecret: 'partner-sécret',
  environment: 'test',
  memberAlias: '992000000000011',
  reprocesses: false,
};
/** 31,500 miles, Platinum until 2027-03-31. */
export const LATAM_PASS: LatamPassAccount = {
  clientId: 'milelens-latam',
  clientSecret: 'latam-secret',
  environment: 'production',
  member: { by: 'ffn', ffn: '00012345678' },
  personalScopes: [],
};
export const PIN = '12345';
