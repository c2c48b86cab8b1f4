/**
 * The codes of milefy-v2.6, Appendices, under the document's own names (accrual types: `quantity/metric.ts`; alliances: `components/alliance.ts`; status codes: `net/http.ts` takes anything but success as a refusal). All of them are open: the document's own samples use codes that are in none of its tables (`CMPSTG`, `AKA`), so
 * whoever meets another shows it as it was given.
 */

/** Appendix "Error codes": those that speak of the whole request. Options can mend it, a flight cannot. */
const REQUEST_ERRORS = ['FLEMP', 'PCUKNW', 'PTUKNW'] as const;

/** Appendix "Error codes": those that speak of one flight. */
export const FLIGHT_ERRORS = ['FLIDE', 'FLTPE', 'FLLGE', 'FLSGE', 'FLSGDAE', 'FLSGAAE', 'FLSGMKE', 'FLSGOPE', 'FLSGFCE', 'FLSGDDE', 'FLSGFNE'] as const;
export type FlightError = (typeof FLIGHT_ERRORS)[number];

export function isRequestError(code: string): boolean {
  return REQUEST_ERRORS.some((known) => known === code);
}

/** Appendix "Status tiers": the API's own names; programmes have theirs (Programs, `tierName`). 1 is everybody's. */
const TIERS = {
  0: 'Unknown',
  1: 'Basic',
  8: 'Tier1 Silver',
  16: 'Tier2 Gold',
  24: 'Tier3 Platinum',
  32: 'Tier4 Diamond',
  33: 'Tier5',
  34: 'Tier6',
  35: 'Tier7',
} as const;
export const BASIC_TIER = 1;

/** The document's name of a tier that a programme does not name itself; one that the document does not have either is shown as it was given. */
export function tierWords(code: number): string {
  return (TIERS as Readonly<Record<number, string>>)[code] ?? String(code);
}

/** Appendix "Fare families": a cabin, or a group of its fares. */
const FARE_FAMILIES = {
  0: 'Unknown',
  8: 'Discount Economy',
  16: 'Economy',
  24: 'Full Economy',
  32: 'Premium Economy',
  40: 'Discount Business',
  48: 'Business',
  52: 'Premium Business',
  56: 'First',
  64: 'Premium First',
} as const;
export type FareFamily = keyof typeof FARE_FAMILIES;

/** Appendix "Benefit types". */
const BENEFITS = {
  CMPCHG: 'Complimentary flight change',
  LNGACS: 'Lounge access',
  PFDSTG: 'Preferred seating',
  PRMBRG: 'Premium beverage',
  PTYBDG: 'Priority boarding',
  PTYBDO: 'Priority baggage handling',
  PTYCHK: 'Priority check-in',
  PTYDSK: 'Priority at transfer desks',
  PTYIMM: 'Fast track immigration',
  PTYSTY: 'Fast track security',
  XTRBGG: 'Extra baggage allowance',
  XTRLRM: 'Extra legroom',
} as const;
export type BenefitType = keyof typeof BENEFITS;

export function isBenefitType(code: string): code is BenefitType {
  return Object.hasOwn(BENEFITS, code);
}

export function isFareFamily(code: number): code is FareFamily {
  return Object.hasOwn(FARE_FAMILIES, code);
}

export function isFlightError(code: string): code is FlightError {
  return FLIGHT_ERRORS.some((known) => known === code);
}
