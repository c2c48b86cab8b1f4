import { CABINS, type Cabin } from '../../flights/cabin';

/**
 * Google's numbers for cabins, the same in `tfs` field 9, in `data-seatingclass` and in the page's JSON. 1, 2 and 3
 * were seen on saved pages (2025-07); 4 is what the projects that write `tfs` use (AWeirdDev/flights, issue 23).
 */
export function cabinOf(number: number | null): Cabin | null {
  return number === null ? null : (CABINS[number - 1] ?? null);
}
