import { t, type WordKey } from '../lib/words';

const LABELS: Readonly<Record<string, WordKey>> = {
  cardNo: 'deskCardNo',
  miles: 'deskMiles',
  property: 'deskProperty',
  awardCode: 'deskAwardCode',
  activityDate: 'deskActivityDate',
  transactionText: 'deskText',
  statementText1: 'deskText',
  transactionId: 'deskTransactionId',
  awardPackageId: 'deskAwardPackageId',
};

/** What people call a field of a posting; `null` where it has the documents' own name alone. */
export function deskLabel(name: string): string | null {
  const key = LABELS[name];
  return key === undefined ? null : t(key);
}
