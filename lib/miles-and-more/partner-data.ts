import { COUNTRY, CURRENCY, PARTNER_NUMBER } from './assumptions';
import { day } from './dates';
import { form, list, object, oneOf, quotedNumber, text, type Field, type FieldRule, type Fields } from './field-rules';

/** The values of the tables' enums (Earn Request, tables 5 and 6; Spend Request, tables 6 and 7). */
export const TYPES = ['Standard', 'Promotion', 'Goodwill', 'Retro', 'Conversion'] as const;
export const CHANNELS = ['Phone', 'PoS', 'App', 'Web', 'Web-Affiliate'] as const;
export const DEVICE_TYPES = ['mobile', 'stationary'] as const;
export const PAYMENT_TYPES = ['Cash', 'EC', 'CC', 'direct debit', 'transfer', 'Online'] as const;

/** A number as these fields want it: "numeric values must be given as quoted strings". */
type QuotedNumber = string;
/** DD.MM.YYYY. */
type WrittenDay = string;

/** `additionalPartnerData`: "All fields are optional." */
export interface PartnerData {
  readonly type?: (typeof TYPES)[number];
  readonly channel?: (typeof CHANNELS)[number];
  readonly deviceType?: (typeof DEVICE_TYPES)[number];
  readonly branchId?: QuotedNumber;
  readonly purchaseDetails?: PurchaseDetails;
}

interface PurchaseDetails {
  readonly receiptOrderNo?: string;
  readonly terminalId?: string;
  readonly campaignId?: string;
  readonly payment?: QuotedNumber;
  readonly currency?: string;
  readonly paymentType?: (typeof PAYMENT_TYPES)[number];
  readonly articles?: readonly Article[];
}

/** `propertyCode` is earn's, `awardCode` and `useEndLocation` are spend's. */
interface Article {
  readonly productId?: string;
  readonly itemNetPrice?: QuotedNumber;
  readonly vatRate?: QuotedNumber;
  readonly propertyCode?: string;
  readonly awardCode?: string;
  readonly campaignId?: string;
  readonly miles?: QuotedNumber;
  readonly useStartDate?: WrittenDay;
  readonly useStartLocation?: Location;
  readonly useEndDate?: WrittenDay;
  readonly useEndLocation?: Location;
  readonly milesLockDate?: WrittenDay;
  readonly partnerData?: string;
}

interface Location {
  readonly street?: string;
  readonly streetNumber?: QuotedNumber;
  readonly addition?: string;
  readonly postCode?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** `additionalPartnerData` of an earn request (Earn Request, tables 5 to 8). */
export const earnPartnerData: FieldRule = partnerData('Earn Request', 5, (source) => ({ propertyCode: field(text(6, source), source) }));

/** `additionalPartnerData` of a spend request (Spend Request, tables 6 to 9). */
export const spendPartnerData: FieldRule = partnerData('Spend Request', 6, (source) => ({
  awardCode: field(text(6, source), source),
  useEndLocation: field(object(location('Spend Request, table 9'), 'Spend Request, table 9'), source),
}));

function partnerData(document: string, firstTable: number, ofArticle: (source: string) => Fields): FieldRule {
  const at = (table: number) => `${document}, table ${firstTable + table}`;
  const [outer, purchase, articles, place] = [at(0), at(1), at(2), at(3)];
  const article: Fields = {
    productId: field(text(20, articles), articles),
    itemNetPrice: field(quotedNumber(9, PARTNER_NUMBER, articles), articles),
    vatRate: field(quotedNumber(2, PARTNER_NUMBER, articles), articles),
    campaignId: field(text(9, articles), articles),
    miles: field(quotedNumber(9, PARTNER_NUMBER, articles), articles),
    useStartDate: field(day(articles), articles),
    useStartLocation: field(object(location(place), place), articles),
    useEndDate: field(day(articles), articles),
    milesLockDate: field(day(articles), articles),
    partnerData: field(text(100, articles), articles),
    ...ofArticle(articles),
  };
  const purchaseDetails: Fields = {
    receiptOrderNo: field(text(30, purchase), purchase),
    terminalId: field(text(20, purchase), purchase),
    campaignId: field(text(9, purchase), purchase),
    payment: field(quotedNumber(9, PARTNER_NUMBER, purchase), purchase),
    currency: field(form(CURRENCY, 'EUR, USD…', purchase), purchase),
    paymentType: field(oneOf(PAYMENT_TYPES, purchase), purchase),
    articles: field(list(object(article, articles), purchase), purchase),
  };
  return object(
    {
      type: field(oneOf(TYPES, outer), outer),
      channel: field(oneOf(CHANNELS, outer), outer),
      deviceType: field(oneOf(DEVICE_TYPES, outer), outer),
      branchId: field(quotedNumber(9, PARTNER_NUMBER, outer), outer),
      purchaseDetails: field(object(purchaseDetails, purchase), outer),
    },
    outer,
  );
}

function location(source: string): Fields {
  return {
    street: field(text(30, source), source),
    streetNumber: field(quotedNumber(5, PARTNER_NUMBER, source), source),
    addition: field(text(10, source), source),
    postCode: field(text(10, source), source),
    city: field(text(30, source), source),
    region: field(text(10, source), source),
    country: field(form(COUNTRY, 'DE, BR…', source), source),
  };
}

function field(rule: FieldRule, source: string): Field {
  return { rule, source };
}
