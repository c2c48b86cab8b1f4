/** The rules that a field can break. */
export type Rule =
  /** A field that must be there is not, or is empty. */
  | 'required'
  /** No table, model or sample has it. */
  | 'no-such-field'
  /** It belongs to another action. */
  | 'not-with-this-action'
  | 'text'
  /** Longer than `limit` characters. */
  | 'too-long'
  /** A sign that is not among `limit`. */
  | 'signs'
  /** Not `limit` digits. */
  | 'digits'
  /** Not of the form `limit`. */
  | 'form'
  /** A number of `additionalPartnerData` that is not a quoted string. */
  | 'quoted-number'
  /** Not a whole number from … to …, `limit`. */
  | 'range'
  /** None of the values in `limit`. */
  | 'one-of'
  /** No day of the calendar, written DD.MM.YYYY. */
  | 'date'
  /** Before the day `limit`. */
  | 'too-old'
  /** After the day `limit`. */
  | 'too-late'
  /** Not an object of fields. */
  | 'object'
  /** Not a list. */
  | 'list';

/** One broken rule: which field (`additionalPartnerData.purchaseDetails.articles[0].vatRate`), which rule with its bounds, and where the rule is written. */
export interface Violation {
  readonly field: string;
  readonly rule: Rule;
  /** What would be allowed, as far as a number or a list says it; empty where the rule's name says all. */
  readonly limit: string;
  /** Document and section. */
  readonly source: string;
}

/** A request that keeps every rule, or what is wrong with it, in the order of the tables. */
export type Checked<Request> = { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly violations: readonly Violation[] };
