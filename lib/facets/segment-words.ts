import type { Cabin } from '../flights/cabin';
import type { WordKey } from '../words';

export const CABIN_WORDS: Readonly<Record<Cabin, WordKey>> = {
  economy: 'cabinEconomy',
  premiumEconomy: 'cabinPremiumEconomy',
  business: 'cabinBusiness',
  first: 'cabinFirst',
};

/** A segment's key as people write a flight: "LH 456 FRA–LAX". */
export function segmentWords(key: string): string {
  const [origin = '', destination = '', carrier = '', number = ''] = key.split('-');
  return `${carrier} ${number} ${origin}–${destination}`;
}
