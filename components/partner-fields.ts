import { CHANNELS, DEVICE_TYPES, PAYMENT_TYPES, TYPES } from '../lib/miles-and-more/partner-data';
import type { Action } from './desk-request';

/** One field of `additionalPartnerData` in the form, under the documents' own name (Earn Request, tables 5 to 8; Spend Request, tables 6 to 9). */
export interface PartnerField {
  /** Relative to what it belongs to: `purchaseDetails.currency`, or `vatRate` within an article. */
  readonly path: string;
  /** Nothing else may be chosen; `null` for a text. */
  readonly options: readonly string[] | null;
}

const text = (path: string): PartnerField => ({ path, options: null });
const oneOf = (path: string, options: readonly string[]): PartnerField => ({ path, options });
const PLACE = ['street', 'streetNumber', 'addition', 'postCode', 'city', 'region', 'country'];

/** The fields beside the articles. */
export const PURCHASE_FIELDS: readonly PartnerField[] = [
  oneOf('type', TYPES),
  oneOf('channel', CHANNELS),
  oneOf('deviceType', DEVICE_TYPES),
  text('branchId'),
  text('purchaseDetails.receiptOrderNo'),
  text('purchaseDetails.terminalId'),
  text('purchaseDetails.campaignId'),
  text('purchaseDetails.payment'),
  text('purchaseDetails.currency'),
  oneOf('purchaseDetails.paymentType', PAYMENT_TYPES),
];

/** The fields of an article: `propertyCode` is an earn request's, `awardCode` and where its use ends a spend request's. */
export function articleFields(action: Action): readonly PartnerField[] {
  const isEarn = action === 'credit' || action === 'uncredit';
  return [
    text('productId'),
    text('itemNetPrice'),
    text('vatRate'),
    text(isEarn ? 'propertyCode' : 'awardCode'),
    text('campaignId'),
    text('miles'),
    text('useStartDate'),
    ...PLACE.map((name) => text(`useStartLocation.${name}`)),
    text('useEndDate'),
    ...(isEarn ? [] : PLACE.map((name) => text(`useEndLocation.${name}`))),
    text('milesLockDate'),
    text('partnerData'),
  ];
}
