import { milesMoved, type Posting } from './posting';
import { bookedWord } from './search';

/**
 * The columns of the exported journal. Their names are the documents' field names and the journal's own, in every language the same, so that files of two people and two years fit together.
 */
const COLUMNS: Readonly<Record<string, (posting: Posting) => string | number | null>> = {
  id: ({ id }) => id,
  confirmedAt: ({ at }) => new Date(at).toISOString(),
  changedAt: ({ changedAt }) => new Date(changedAt).toISOString(),
  environment: ({ environment }) => environment,
  kind: ({ order }) => order.kind,
  action: ({ order }) => order.request.action,
  cardNo: ({ order }) => order.request.cardNo,
  code: ({ order }) => (order.kind === 'earn' ? order.request.property : (order.request.awardCode ?? null)),
  miles: ({ order }) => order.request.miles,
  milesMoved: ({ order }) => milesMoved(order),
  activityDate: ({ order }) => (order.kind === 'earn' ? order.request.activityDate : null),
  text: ({ order }) => (order.kind === 'earn' ? order.request.transactionText : (order.request.statementText1 ?? null)),
  reprocesses: ({ order }) => (order.again === null ? null : order.again.transactionId),
  booked: bookedWord,
  state: ({ state }) => state.state,
  status: ({ state }) => (state.state === 'answered' ? state.answer.status : null),
  transactionId: ({ state }) => (state.state === 'answered' ? state.answer.transactionId : null),
  bookedMiles: ({ state }) => (state.state === 'answered' ? state.answer.bookedMiles : null),
  remainingMiles: ({ state }) => (state.state === 'answered' ? state.answer.remainingMiles : null),
  awardPackageId: ({ state }) => (state.state === 'answered' ? state.answer.awardPackageId : null),
  reason: ({ state }) => (state.state === 'unanswered' ? state.why.kind : state.state === 'refused' || state.state === 'not-sent' ? state.error.kind : null),
  message: ({ state }) => messageOf(state),
  found: ({ state }) => (state.state === 'unanswered' ? state.found : null),
  balanceBefore: ({ balanceBefore }) => (balanceBefore === null ? null : balanceBefore.miles),
  request: ({ order }) => JSON.stringify(order.request),
};

/** The journal as CSV (RFC 4180), UTF-8 with a mark at its beginning, without which spreadsheets take it for Latin-1. */
export function csv(postings: readonly Posting[]): string {
  const columns = Object.values(COLUMNS);
  const lines = [Object.keys(COLUMNS), ...postings.map((posting) => columns.map((column) => cell(column(posting))))];
  return `\u{feff}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet runs a text that begins like a formula; texts here come from servers and from typing.
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

function messageOf(state: Posting['state']): string | null {
  const told = state.state === 'unanswered' ? state.why : state.state === 'refused' || state.state === 'not-sent' ? state.error : null;
  return told !== null && 'message' in told && told.message !== '' ? told.message : null;
}
