import type { Sentences } from './explanation';
import type { End, Option, Part } from './ticket';
import type { Paid } from './worth';

/** What makes one end of a range, in sentences: how segments were booked and counted, who has the fare, and what its price holds. */
export function scenarioOf(
  end: End,
  isLow: boolean,
  parts: readonly Part[],
  scope: 'leg' | 'trip',
  paid: Paid | null,
  sentences: Sentences,
): readonly string[] {
  const from = end.by.flatMap(({ part, option }) => (part.options.length < 2 ? [] : candidateScenario(part.key, option, sentences)));
  if (end.fareOn !== null && differInFare(parts)) from.push(sentences.fareOn(end.fareOn));
  if (!end.by.some(({ option }) => option.byFare !== null)) return from;
  if (scope === 'trip') from.push(sentences.wholeTrip);
  else if (isLow && paid !== null && paid.low < paid.high) from.push(sentences.taxesIncluded);
  return from;
}

/** Whether it matters which segment has the fare. */
function differInFare(parts: readonly Part[]): boolean {
  const paid = parts.filter(({ isPaid }) => isPaid);
  return paid.length > 1 && new Set(paid.flatMap(({ options }) => options.map(({ byFare }) => byFare))).size > 1;
}

function candidateScenario(key: string, { outcome: { candidates } }: Option, sentences: Sentences): string[] {
  const each = <Item>(items: readonly Item[]) => [...new Set(items)];
  const cabins = each(candidates.flatMap(({ cabin }) => cabin ?? []));
  const classes = each(candidates.flatMap(({ bookingClass }) => bookingClass ?? []));
  const brands = each(candidates.map(({ brand }) => brand));
  const namesBrands = brands.some((brand) => brand !== null);
  const supposing = candidates[0]?.counted?.supposing ?? [];
  const booked = cabins.length + classes.length > 0 || namesBrands ? [sentences.booked(key, { cabins, classes, brands: namesBrands ? brands : [] })] : [];
  return [...booked, ...supposing.map(({ airport, region }) => sentences.counted(airport, region))];
}
