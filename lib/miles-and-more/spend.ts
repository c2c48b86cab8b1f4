import { REQUIRED, SAMBA_TEXT, SAMPLE_FIELD_LENGTH, STATEMENT_TEXT_LENGTH, TRANSACTION_ID_DIGITS } from './assumptions';
import { CODE, commonFields, filled, SIGNS } from './earn';
import { checkFields, form, isObject, oneOf, otherAction, text, violation, whole, type Field, type FieldRule, type Fields } from './field-rules';
import { spendPartnerData, type PartnerData } from './partner-data';
import type { Checked } from './violation';

/** What a spend request may do (Spend Request, tables 1 and 2, `action`). */
const DEBIT_ACTIONS = ['debit', 'D'] as const;
const UNDEBIT_ACTIONS = ['undebit', 'UD'] as const;
const SPEND_ACTIONS = [...DEBIT_ACTIONS, ...UNDEBIT_ACTIONS] as const;

interface EverySpendRequest {
  readonly pid?: number;
  readonly cardNo: string;
  /** From 1 to 999,999. */
  readonly miles: number;
  readonly statementText1?: string;
  readonly statementText2?: string;
  readonly transactionText?: string;
  readonly partnerData?: string;
  readonly issueName?: string;
  readonly additionalPartnerData?: PartnerData;
}

interface DebitRequest extends EverySpendRequest {
  readonly action: (typeof DEBIT_ACTIONS)[number];
  readonly awardCode: string;
}

interface UndebitRequest extends EverySpendRequest {
  readonly action: (typeof UNDEBIT_ACTIONS)[number];
  readonly awardCode?: string;
  /** Of the debit that is taken back: up to 11 digits, which a number holds exactly. */
  readonly transactionId: number;
  readonly awardPackageId?: string;
}

/** A request that keeps every rule of the document: nothing but `checkedSpend` makes one. */
export type SpendRequest = DebitRequest | UndebitRequest;

const SAMPLES = 'Spend Request, request examples';
const MODEL = 'Spend Request, Request payload Model';

/** Checks a spend request field by field. Gives the request as it may be sent (what is empty is left out), or every rule that it breaks. */
export function checkedSpend(given: unknown): Checked<SpendRequest> {
  if (!isObject(given)) return { ok: false, violations: violation('', 'object', '', 'Spend Request, table 1') };
  const isUndebit = UNDEBIT_ACTIONS.some((action) => action === given['action']);
  const source = isUndebit ? 'Spend Request, table 2' : 'Spend Request, table 1';
  const violations = checkFields(isUndebit ? undebitFields(source) : debitFields(source), given, source);
  if (violations.length > 0) return { ok: false, violations };
  const { transactionId, awardPackageId, ...every } = filled(given);
  return { ok: true, request: (isUndebit ? filled({ ...every, transactionId, awardPackageId }) : every) as unknown as SpendRequest };
}

function debitFields(source: string): Fields {
  return {
    ...everyField(source, true),
    // The sample of a debit sends 0 and an empty text.
    transactionId: { rule: otherAction('Spend Request, table 2, transactionId'), source: MODEL },
    awardPackageId: { rule: otherAction(`${MODEL}, awardPackageId`), source: MODEL },
  };
}

function undebitFields(source: string): Fields {
  const at = `${source}, transactionId`;
  return {
    ...everyField(source, REQUIRED.awardCodeOfUndebit),
    transactionId: { rule: whole(1, 10 ** TRANSACTION_ID_DIGITS.field - 1, at), isRequired: true, source: at },
    awardPackageId: { rule: form(/^\d{1,15}$/, '1–15 × 0–9', 'Spend Request, table 4, awardPackageId'), source: MODEL },
  };
}

function everyField(source: string, needsAwardCode: boolean): Fields {
  const { pid, cardNo, miles } = commonFields(source);
  const at = (name: string) => `${source}, ${name}`;
  const words = (most: number, where: string): FieldRule => text(most, where, { pattern: SAMBA_TEXT, allowed: SIGNS });
  const partnerField: Field = { rule: words(SAMPLE_FIELD_LENGTH, SAMPLES), source: SAMPLES };
  return {
    pid,
    cardNo,
    action: { rule: oneOf(SPEND_ACTIONS, at('action')), isRequired: true, source: at('action') },
    awardCode: { rule: form(CODE.pattern, CODE.written, at('awardCode')), isRequired: needsAwardCode, source: at('awardCode') },
    miles,
    statementText1: { rule: words(STATEMENT_TEXT_LENGTH, at('statementText1')), source: at('statementText1') },
    statementText2: { rule: words(STATEMENT_TEXT_LENGTH, SAMPLES), source: SAMPLES },
    transactionText: { rule: words(20, at('transactionText')), isRequired: REQUIRED.transactionTextOfSpend, source: at('transactionText') },
    partnerData: partnerField,
    issueName: partnerField,
    additionalPartnerData: { rule: spendPartnerData, source: at('additionalPartnerData') },
  };
}
