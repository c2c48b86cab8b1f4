import type { CurrencyCode } from '../flights/codes';
import { SNAPSHOT } from '../rates/snapshot';

/** The currencies that prices can be shown in: the euro and those it has a reference rate to. A price in any other would be a guess. */
export const CURRENCIES: readonly CurrencyCode[] = ['EUR', ...Object.keys(SNAPSHOT.rates)].toSorted() as CurrencyCode[];
