import type { BookingClass, CurrencyCode, ProgrammeCode } from '../../flights/codes';
import type { Quantity } from '../../quantity/quantity';
import type { MilefySource } from '../by-milefy/assumed';

/** Every programme and tier that one flight can be credited to, the traveller's own first. */
export interface CreditAnswer {
  readonly rows: readonly CreditRow[];
  /** The classes that the numbers stand on, one a segment; whether the page says them. */
  readonly bookedIn: readonly BookingClass[];
  readonly isBookedSo: boolean;
  readonly source: MilefySource;
}

export interface CreditRow {
  readonly code: ProgrammeCode | string;
  readonly name: string;
  readonly tier: string;
  readonly isYours: boolean;
  readonly earnings: readonly { readonly name: string; readonly quantity: Quantity }[];
  /** What the award miles are worth by the traveller's own value of them, in units of the currency; `null` where they named none. */
  readonly worth: { readonly low: number; readonly high: number; readonly currency: CurrencyCode } | null;
  /** By the traveller's own values, in one currency, no other programme of theirs can be worth more. */
  readonly isBest: boolean;
}
