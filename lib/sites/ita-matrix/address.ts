import type { Cabin } from '../../flights/cabin';
import { isFields, isText } from '../told-forms';

/** The addresses of ITA Matrix (captures/README.md; paths in public code that reads the site, 2026). */
export const HOST = 'matrix.itasoftware.com';
export const MATCHES = [`https://${HOST}/*`];

/** Where its pages send their questions (captures/README.md). */
export const ASKED = 'content-alkalimatrix-pa.googleapis.com';

/** Whether an address shows a list of flights. The calendar of fares and a single itinerary have other ones. */
export function isList({ pathname }: URL): boolean {
  return /^\/flights(?:\/|$)/.test(pathname);
}

/** Cabins as the site names them (captures: "COACH"; the others in public code that searches, 2026). */
const CABINS: Readonly<Record<string, Cabin>> = {
  COACH: 'economy',
  'PREMIUM-COACH': 'premiumEconomy',
  PREMIUM_COACH: 'premiumEconomy',
  BUSINESS: 'business',
  FIRST: 'first',
};

export function cabinOf(name: string | null): Cabin | null {
  return name !== null && Object.hasOwn(CABINS, name) ? (CABINS[name] ?? null) : null;
}

/** The cabin that was searched for, as the address says it: `?search=` is JSON in base 64, `{type, slices, options: {cabin: "COACH"}, pax}` (public code that writes such addresses, 2026). */
export function searchedCabin({ searchParams }: URL): Cabin | null {
  const search = searchIn(searchParams.get('search') ?? '');
  const options = isFields(search) && isFields(search['options']) ? search['options'] : {};
  return isText(options['cabin']) ? cabinOf(options['cabin']) : null;
}

/** What a `search` of an address holds; `null` where it is none. */
export function searchIn(encoded: string): unknown {
  try {
    return JSON.parse(atob(encoded.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+'))) as unknown;
  } catch {
    return null;
  }
}
