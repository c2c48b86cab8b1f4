import { isExact, type Quantity } from './quantity';

/**
 * What must be known, or proven not to matter, before a number may be called exact (DESIGN, "Exact needs all of"), and who issues the ticket:
 * the ticketing carrier decides whether price or distance is paid for (PRODUCT, "Traps"). Likewise the programme's own exchange rate: a reference rate is near it, no more.
 */
export const FACTS = [
  'bookingClass',
  'fareWithoutTaxes',
  'pricePerTraveller',
  'exchangeRate',
  'ticketIssuer',
  'returnFlights',
  'operatingCarrier',
  'cabin',
] as const;
export type Fact = (typeof FACTS)[number];

/** How each fact stands for one number: known from the page or an API, proven not to change the number, or neither. */
export type Evidence = Readonly<Record<Fact, 'known' | 'irrelevant' | 'missing'>>;

/** The facts that keep a number from being exact, in the order they are explained to the user. */
export function missingFacts(evidence: Evidence): readonly Fact[] {
  return FACTS.filter((fact) => evidence[fact] === 'missing');
}

/**
 * The quantity as it may be shown under this evidence: while the fare behind it is unproven it was computed with taxes in the price, so
 * its low end is zero ("at most"). None and unknown pass unchanged.
 */
export function honest(quantity: Quantity, evidence: Evidence, taxesIncluded: string): Quantity {
  if (quantity.kind !== 'known') return quantity;
  const fareUnproven = evidence.fareWithoutTaxes === 'missing' || evidence.pricePerTraveller === 'missing';
  if (!fareUnproven) return quantity;
  return { ...quantity, low: 0, lowFrom: [taxesIncluded] };
}

/** Whether the quantity may be shown as one number with nothing before it: equal ends, every part counted, no fact missing. */
export function mayBeExact(quantity: Quantity, evidence: Evidence): boolean {
  return isExact(quantity) && missingFacts(evidence).length === 0;
}
