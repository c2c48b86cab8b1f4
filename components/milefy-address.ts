import { readMilefyAddress, type WrongAddress } from '../lib/settings/milefy-address';
import { t, type WordKey } from '../lib/words';

/** An address as typed, read into the origin that is stored, or what is wrong with it in one sentence. */
export type AddressReading = { readonly ok: true; readonly origin: string } | { readonly ok: false; readonly words: string };

const WORDS: Readonly<Record<WrongAddress['wrong'], WordKey>> = {
  empty: 'optionsAddressEmpty',
  unreadable: 'optionsAddressUnreadable',
  secret: 'optionsAddressSecret',
  insecure: 'optionsAddressInsecure',
  scheme: 'optionsAddressScheme',
  elsewhere: 'optionsAddressElsewhere',
  port: 'optionsAddressPort',
};

export function milefyAddress(typed: string): AddressReading {
  const read = readMilefyAddress(typed);
  return 'origin' in read ? { ok: true, origin: read.origin } : { ok: false, words: t(WORDS[read.wrong], read.part) };
}
