import { localDate } from '../../flights/codes';
import type { Cabin } from '../../flights/cabin';
import type { TripKind } from '../../flights/offer';

/** What the address of a list says of the search. `null` where it does not say it. */
export interface Search {
  readonly kind: TripKind;
  readonly legsTotal: number | null;
  readonly travellers: number | null;
  readonly adultsOnly: boolean | null;
  readonly cabin: Cabin | null;
}

/** The cabins as an address names them (ita-matrix-powertools, `src/links/meta/kayak.ts`, 2026-11). A search that names none is one for economy: saved page hel-lon, whose advertisements are told `qfcc=e` (2023). */
const CABINS: Readonly<Record<string, Cabin>> = { economy: 'economy', premium: 'premiumEconomy', business: 'business', first: 'first' };

/** `www.kayak.com`, `www.kayak.co.uk`, `www.ca.kayak.com`, and momondo's alike. The browser has matched the very host already (`hosts.ts`). */
export function isHost(host: string): boolean {
  return /^www\.(?:[a-z]{2}\.)?(?:kayak|momondo)\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host);
}

const ROUTE = /^[A-Z0-9,]{3,}(?:,nearby)?-[A-Z0-9,]{3,}(?:,nearby)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Whether an address shows a list: a way and a day follow `/flights/` or `/flight-search/`. Everything else there is about places and prices in general. */
export function isList({ pathname }: URL): boolean {
  const [, list, way = '', day = ''] = pathname.split('/');
  return (list === 'flights' || list === 'flight-search') && ROUTE.test(way) && DAY.test(day);
}

/**
 * Reads `/flights/MIA-TYO/2026-11-27/2026-12-13/business/2adults/children-11-1L`: ways and days, then the cabin and the travellers in any order (captures: poll excerpt; public code that
 * writes such addresses, 2026-11). A search that names no travellers is one adult's. Anything unknown that could be travellers leaves their number open.
 */
export function searchOf({ pathname }: URL): Search {
  const parts = pathname
    .split('/')
    .slice(2)
    .filter((part) => part !== '');
  const ways = parts.filter((part) => ROUTE.test(part) && !DAY.test(part) && !part.startsWith('children-')).length;
  const days = parts.filter((part) => DAY.test(part) && localDate(part.slice(0, 10)) !== null).length;
  return { ...tripOf(ways, days), ...travellersIn(parts), cabin: parts.map((part) => CABINS[part] ?? null).find((cabin) => cabin !== null) ?? 'economy' };
}

function tripOf(ways: number, days: number): Pick<Search, 'kind' | 'legsTotal'> {
  if (ways === 1 && days === 1) return { kind: 'oneWay', legsTotal: 1 };
  if (ways === 1 && days === 2) return { kind: 'round', legsTotal: 2 };
  return ways > 1 && ways === days ? { kind: 'multi', legsTotal: ways } : { kind: 'unknown', legsTotal: null };
}

function travellersIn(parts: readonly string[]): Pick<Search, 'travellers' | 'adultsOnly'> {
  let adults: number | null = null;
  let others = 0;
  for (const part of parts) {
    const counted = /^(\d{1,2})(adults|seniors|students|youth)$/.exec(part);
    if (counted?.[2] === 'adults') adults = Number(counted[1]);
    else if (counted !== null) others += Number(counted[1]);
    else if (/^children(?:-\d{1,2}[LS]?)+$/.test(part)) others += part.split('-').length - 1;
    else if (/adult|child|senior|student|youth|infant/i.test(part)) return { travellers: null, adultsOnly: null };
  }
  return { travellers: (adults ?? (others === 0 ? 1 : 0)) + others, adultsOnly: others === 0 };
}
