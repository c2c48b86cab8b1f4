import { LATAM_PASS, MILES_AND_MORE } from '../harness/accounts.ts';

const credit = { cardNo: MILES_AND_MORE.memberAlias, action: 'credit', property: 'MT001', miles: 500, activityDate: '20.11.2026', transactionText: 'x' };
const search = { words: '', booked: 'any', kind: 'any', from: null, before: null };

/** Every message about linked accounts, the desk and the vault: what an extension page may say and a content script may not. */
export const ACCOUNT_MESSAGES = [
  { type: 'linked' },
  { type: 'refreshMilesAndMore' },
  { type: 'refreshLatamPass' },
  { type: 'statement', profile: 'full', history: true, pin: '12345' },
  { type: 'customerInformation', profile: 'profile1', pin: '12345' },
  { type: 'saveMilesAndMore', account: { ...MILES_AND_MORE, memberAlias: '992000000000029' } },
  { type: 'saveLatamPass', account: LATAM_PASS },
  { type: 'forgetLinked', api: 'miles-and-more' },
  { type: 'testLinked', api: 'miles-and-more' },
  { type: 'postMiles', id: '00000000-0000-4000-8000-000000000001', kind: 'earn', request: credit, again: null, repeats: null, environment: 'test' },
  { type: 'postings', search },
  { type: 'exportPostings', search },
  { type: 'foundPosting', id: '00000000-0000-4000-8000-000000000001', found: 'booked' },
  { type: 'protectVault', passphrase: 'four words and more', idleMinutes: 15 },
  { type: 'unlockVault', passphrase: 'four words and more' },
  { type: 'lockVault' },
  { type: 'unprotectVault' },
  { type: 'exportSettings', passphrase: 'four words and more' },
  { type: 'importSettings', text: '{}', passphrase: null },
  { type: 'forgetEverything', journal: 'forget' },
];
