import { isObject, listOf, textOf, type JsonObject } from './json.ts';

/*
 * The field rules of Earn Request (tables 1, 2 and 5 to 8) and Spend Request (tables 1 to 3 and 6 to 9), written down a second time and apart from the product's, so that one checks the other.
 */

const DAY_MS = 86_400_000;

/** The first field that breaks a rule, or null. */
export function wrongEarnField(body: JsonObject, now: number): string | null {
  if (!isCommon(body)) return commonFault(body);
  if (!['credit', 'uncredit', 'C', 'UC'].includes(textOf(body['action']))) return 'action';
  if (!/^[0-9A-Za-z]{1,6}$/.test(textOf(body['property']))) return 'property';
  if (!isActivityDate(body['activityDate'], now)) return 'activityDate';
  const text = body['transactionText'];
  if (typeof text !== 'string' || text.length < 1 || text.length > 20) return 'transactionText';
  return partnerDataFault(body['additionalPartnerData'], 'propertyCode');
}

export function wrongSpendField(body: JsonObject): string | null {
  if (!isCommon(body)) return commonFault(body);
  const action = textOf(body['action']);
  if (!['debit', 'D', 'undebit', 'UD'].includes(action)) return 'action';
  const isUndebit = action === 'undebit' || action === 'UD';
  if (!isUndebit && !/^[0-9A-Za-z]{1,6}$/.test(textOf(body['awardCode']))) return 'awardCode';
  if (isUndebit && !/^[1-9]\d{0,10}$/.test(textOf(body['transactionId']))) return 'transactionId';
  for (const name of ['statementText1', 'statementText2', 'transactionText']) if (textOf(body[name]).length > 20) return name;
  return partnerDataFault(body['additionalPartnerData'], 'awardCode');
}

function isCommon(body: JsonObject): boolean {
  return commonFault(body) === '';
}

function commonFault(body: JsonObject): string {
  const { pid = 0, cardNo, miles } = body as { pid?: unknown; cardNo?: unknown; miles?: unknown };
  if (!/^\d{1,9}$/.test(String(pid))) return 'pid';
  if (typeof cardNo !== 'string' || !/^\d{9,15}$/.test(cardNo)) return 'cardNo';
  return typeof miles === 'number' && Number.isInteger(miles) && miles > 0 && miles < 1_000_000 ? '' : 'miles';
}

/** Roughly: 14 months are not fewer than 14 × 28 days nor more than 14 × 31, and the product is stricter. */
function isActivityDate(value: unknown, now: number): boolean {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(String(value)) ?? [];
  if (day === undefined) return false;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return now - time <= 14 * 31 * DAY_MS && time - now <= 3 * DAY_MS;
}

const NUMBERS = new Set(['branchId', 'payment', 'itemNetPrice', 'vatRate', 'miles', 'streetNumber']);
const LENGTHS: Readonly<Record<string, number>> = {
  branchId: 9,
  receiptOrderNo: 30,
  terminalId: 20,
  campaignId: 9,
  payment: 9,
  productId: 20,
  itemNetPrice: 9,
  vatRate: 2,
  propertyCode: 6,
  awardCode: 6,
  miles: 9,
  partnerData: 100,
  street: 30,
  streetNumber: 5,
  addition: 10,
  postCode: 10,
  city: 30,
  region: 10,
};

/** Of `additionalPartnerData`: every leaf is a text, numbers are quoted, lengths hold, and an article's code is this request's kind. */
function partnerDataFault(value: unknown, code: 'propertyCode' | 'awardCode', name = 'additionalPartnerData'): string | null {
  if (value === undefined || value === null) return null;
  if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if ((key === 'propertyCode' || key === 'awardCode') && key !== code) return key;
      const fault = partnerDataFault(inner, code, key);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (Array.isArray(value))
    return (
      listOf(value)
        .map((each) => partnerDataFault(each, code, name))
        .find((fault) => fault !== null) ?? null
    );
  if (typeof value !== 'string' || name === 'additionalPartnerData') return name;
  if (NUMBERS.has(name) && !/^\d+$/.test(value)) return name;
  return value.length > (LENGTHS[name] ?? 100) ? name : null;
}
