import type { LocalDate } from '../lib/flights/codes';
import type { Posting, PostingOrder } from '../lib/desk/posting';
import { checkedEarn, EARN_PARTNER_FIELDS } from '../lib/miles-and-more/earn';
import { checkedSpend } from '../lib/miles-and-more/spend';
import type { Violation } from '../lib/miles-and-more/violation';
import { readPoints } from './points-typed';

/** What the desk can do, by the documents' long names. */
export const ACTIONS = ['credit', 'uncredit', 'debit', 'undebit'] as const;
export type Action = (typeof ACTIONS)[number];

/** What stands in the form: a text for each field, by the field's whole name (`additionalPartnerData.purchaseDetails.articles[0].vatRate`). */
export interface DeskDraft {
  readonly action: Action;
  readonly fields: Readonly<Record<string, string>>;
}

export function kindOf(action: Action): PostingOrder['kind'] {
  return action === 'credit' || action === 'uncredit' ? 'earn' : 'spend';
}

/** Fields that only samples of the documents show; a partner may have been given them. */
const SPEND_PARTNER_FIELDS = ['statementText2', 'transactionText', 'partnerData', 'issueName'] as const;

/** The main fields of an action, in the order of the form; a partner's further ones are apart. */
export function fieldsOf(action: Action): { readonly main: readonly string[]; readonly partner: readonly string[] } {
  switch (action) {
    case 'credit':
    case 'uncredit':
      return { main: ['cardNo', 'miles', 'property', 'activityDate', 'transactionText'], partner: ['pid', ...EARN_PARTNER_FIELDS] };
    case 'debit':
      return { main: ['cardNo', 'miles', 'awardCode', 'statementText1'], partner: ['pid', ...SPEND_PARTNER_FIELDS] };
    case 'undebit':
      return { main: ['cardNo', 'miles', 'transactionId', 'awardPackageId', 'statementText1'], partner: ['pid', 'awardCode', ...SPEND_PARTNER_FIELDS] };
  }
}

/** Fields that are numbers in the request; a text that is none stays one, and breaks the field's rule. */
const NUMBERS = new Set(['pid', 'transactionId']);

/** The request as the form says it: fields of other actions and empty ones are left out. */
export function requestOf({ action, fields }: DeskDraft): Readonly<Record<string, unknown>> {
  const { main, partner } = fieldsOf(action);
  const flat = [...main, ...partner].flatMap((name) => {
    const text = (fields[name] ?? '').trim();
    return text === '' ? [] : [[name, valueOf(name, text)] as const];
  });
  const data = partnerData(fields);
  return { action, ...Object.fromEntries(flat), ...(data === null ? {} : { additionalPartnerData: data }) };
}

function valueOf(name: string, text: string): unknown {
  // Grouped as the user's language groups thousands; what is no such number breaks the rule.
  if (name === 'miles') return readPoints(text) ?? text;
  if (name === 'cardNo') return text.replaceAll(/\s/g, '');
  return NUMBERS.has(name) && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

const PARTNER_DATA = 'additionalPartnerData.';

/** The nested fields, `null` where none is filled in. */
function partnerData(fields: DeskDraft['fields']): unknown {
  const filled = Object.entries(fields).filter(([path, text]) => path.startsWith(PARTNER_DATA) && text.trim() !== '');
  if (filled.length === 0) return null;
  const root: Record<string, unknown> = {};
  for (const [path, text] of filled)
    put(
      root,
      path
        .slice(PARTNER_DATA.length)
        .split(/[.[\]]+/)
        .filter((name) => name !== ''),
      text.trim(),
    );
  return root;
}

function put(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: string): void {
  if (name === undefined) return;
  const [next] = rest;
  if (next === undefined) {
    into[name] = value;
    return;
  }
  if (/^\d+$/.test(next)) {
    const list = (into[name] ??= []) as Record<string, unknown>[];
    // An article before this one that is empty stays an empty one: the places are the form's.
    while (list.length <= Number(next)) list.push({});
    put(list[Number(next)] ?? {}, rest.slice(1), value);
    return;
  }
  put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}

/** Every rule that the form breaks, when today is `today` for Miles & More. The worker checks all of it again. */
export function violationsOf(draft: DeskDraft, today: LocalDate): readonly Violation[] {
  const checked = kindOf(draft.action) === 'earn' ? checkedEarn(requestOf(draft), today) : checkedSpend(requestOf(draft));
  return checked.ok ? [] : checked.violations;
}

/** The form that takes a booked posting back: the opposite action with the same fields, and a debit's own numbers. `null` where nothing is to be taken back. */
export function takingBack({ order, state }: Posting): DeskDraft | null {
  if (state.state !== 'answered' || state.answer.status !== 'ok' || order.again !== null) return null;
  const { request } = order;
  const texts = Object.fromEntries(Object.entries(request).flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, String(value)]])));
  if (request.action === 'credit' || request.action === 'C') return { action: 'uncredit', fields: texts };
  if (request.action !== 'debit' && request.action !== 'D') return null;
  const { transactionId, awardPackageId } = state.answer;
  return { action: 'undebit', fields: { ...texts, transactionId: transactionId ?? '', awardPackageId: awardPackageId ?? '' } };
}
