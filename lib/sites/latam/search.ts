import { localDate, type LocalDate } from '../../flights/codes';
import type { Fare, Trip } from '../../flights/offer';

/** What the address of a list says of the search. `null` and empty where it does not say it. */
export interface Search {
  readonly kind: Trip['kind'];
  /** The dates that the list's flights may leave on. */
  readonly dates: readonly LocalDate[];
  readonly travellers: number | null;
  readonly adultsOnly: boolean | null;
}

/**
 * Reads `?origin=GRU&outbound=2025-07-16T16:00:00.000Z&destination=MIA&inbound=…&adt=1&chd=0&inf=0&trip=RT&cabin=Economy` (in links of saved page gru-mia; 2026-07). Its cabin is
 * not read: a list has every cabin.
 */
export function searchOf({ searchParams }: URL): Search {
  const counts = ['adt', 'chd', 'inf'].map((name) => countOf(searchParams.get(name)));
  const [adults = null, children, infants] = counts;
  const others = (children ?? 0) + (infants ?? 0);
  const trip = searchParams.get('trip');
  return {
    kind: trip === 'OW' ? 'oneWay' : trip === 'RT' ? 'round' : 'unknown',
    dates: ['outbound', 'inbound'].flatMap((name) => datesOf(searchParams.get(name))),
    travellers: adults === null ? null : adults + others,
    adultsOnly: adults === null ? null : others === 0,
  };
}

/** What the search says of whom a price is for. */
export function paidFor({ travellers, adultsOnly }: Search, saysPerTraveller: boolean): Pick<Fare, 'travellers' | 'adultsOnly' | 'per'> {
  return { travellers, adultsOnly, per: saysPerTraveller || travellers === 1 ? 'one' : 'unknown' };
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,2}$/.test(text) ? Number(text) : null;
}

/**
 * The site writes noon of the traveller's own clock in UTC: late in the evening it is noon of the next day, in New Zealand. Links that others make have midnight or the bare date.
 */
function datesOf(text: string | null): readonly LocalDate[] {
  const date = text === null ? null : localDate(text.slice(0, 10));
  if (text === null || date === null) return [];
  const hour = Number(/T(\d{2})/.exec(text)?.[1] ?? 0);
  const next = hour < 22 ? null : localDate(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
  return next === null ? [date] : [date, next];
}
