import type { LocalDate } from '../flights/codes';
import { NO_PARTNER_DATA, REQUIRED, SAMBA_TEXT, SAMBA_TEXT_AND_BAR, SAMPLE_FIELD_LENGTH } from './assumptions';
import { activityDay } from './dates';
import { checkFields, digits, form, isObject, oneOf, text, violation, whole, type Field, type Fields } from './field-rules';
import { earnPartnerData, type PartnerData } from './partner-data';
import type { Checked } from './violation';

/** What an earn request may do: long and short names are "also accepted" (Earn Request, table 1, `action`). */
const EARN_ACTIONS = ['credit', 'uncredit', 'C', 'UC'] as const;

/** Fields that a partner may have been given beside those of the tables (Earn Request, the samples): all are texts. */
export const EARN_PARTNER_FIELDS = ['lastName', 'voucherNumber', 'city', 'location', 'duration', 'category4', 'category5', 'partnerData'] as const;

/** A request that keeps every rule of the document: nothing but `checkedEarn` makes one. */
export interface EarnRequest extends Readonly<Partial<Record<(typeof EARN_PARTNER_FIELDS)[number], string>>> {
  readonly pid?: number;
  readonly cardNo: string;
  readonly action: (typeof EARN_ACTIONS)[number];
  readonly property: string;
  /** From 1 to 999,999. */
  readonly miles: number;
  /** DD.MM.YYYY. */
  readonly activityDate: string;
  readonly transactionText: string;
  readonly additionalPartnerData?: PartnerData;
}

const TABLE = 'Earn Request, table 1';
const SAMPLES = 'Earn Request, request examples';

/** The rules that earn and spend have in common word by word (Earn Request, table 1; Spend Request, tables 1 and 2). `source` is the table. */
export function commonFields(source: string): { readonly pid: Field; readonly cardNo: Field; readonly miles: Field } {
  return {
    pid: { rule: whole(0, 999_999_999, `${source}, pid`), source: `${source}, pid` },
    cardNo: { rule: digits(9, 15, `${source}, cardNo`), isRequired: true, source: `${source}, cardNo` },
    miles: { rule: whole(1, 999_999, `${source}, miles`), isRequired: true, source: `${source}, miles` },
  };
}

/** The form of `property` and `awardCode`. */
export const CODE = { pattern: /^[0-9A-Za-z]{1,6}$/, written: '[0-9A-Za-z], 1–6' } as const;

/** Signs that texts may have, for people. */
export const SIGNS = 'A–Z a–z 0–9 . , / + -';

/**
 * Checks an earn request field by field, when today is `today` for Miles & More (`programmeDay`). Gives the request as it may be sent (what is empty is left out), or every rule that it breaks.
 */
export function checkedEarn(given: unknown, today: LocalDate): Checked<EarnRequest> {
  if (!isObject(given)) return { ok: false, violations: violation('', 'object', '', TABLE) };
  const violations = checkFields(earnFields(today), given, TABLE);
  return violations.length > 0 ? { ok: false, violations } : { ok: true, request: filled(given) as unknown as EarnRequest };
}

function earnFields(today: LocalDate): Fields {
  const { pid, cardNo, miles } = commonFields(TABLE);
  const at = (name: string) => `${TABLE}, ${name}`;
  const bar = { pattern: SAMBA_TEXT_AND_BAR, allowed: `${SIGNS} |` };
  const partnerField: Field = { rule: text(SAMPLE_FIELD_LENGTH, SAMPLES, { pattern: SAMBA_TEXT, allowed: SIGNS }), source: SAMPLES };
  return {
    pid,
    cardNo,
    action: { rule: oneOf(EARN_ACTIONS, at('action')), isRequired: true, source: at('action') },
    property: { rule: form(CODE.pattern, CODE.written, at('property')), isRequired: true, source: at('property') },
    miles,
    activityDate: { rule: activityDay(today, at('activityDate')), isRequired: true, source: at('activityDate') },
    transactionText: { rule: text(20, at('transactionText'), bar), isRequired: REQUIRED.transactionTextOfEarn, source: at('transactionText') },
    additionalPartnerData: { rule: earnPartnerData, source: at('additionalPartnerData') },
    ...Object.fromEntries(EARN_PARTNER_FIELDS.map((name) => [name, partnerField])),
  };
}

/** Without what is empty: a field that is not sent has the document's default. */
export function filled(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== NO_PARTNER_DATA));
}
