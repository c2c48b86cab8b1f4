/** The statuses of a posting, by the document's own numbers and names (Earn Request, table 3; Spend Request, table 4). */
export const STATUSES = { 2: 'pending', 4: 'ok', 5: 'refused', 6: 'dubious', 7: 'error', 8: 'for-verification' } as const;
export type PostingStatus = (typeof STATUSES)[keyof typeof STATUSES];

/** What Miles & More answered to a posting. What an answer leaves out is `null`, never a guess. */
export interface PostingAnswer {
  readonly status: PostingStatus;
  readonly transactionId: string | null;
  /** In miles; below zero where they were taken (Spend Request, response example). */
  readonly bookedMiles: number | null;
  /** What is left on the account, in miles. */
  readonly remainingMiles: number | null;
  /** "internal award number from Samba"; needed to take a debit back. */
  readonly awardPackageId: string | null;
  /** Whatever else came, by the server's own names: the document's sample repeats fields of the request. */
  readonly others: Readonly<Record<string, string>>;
}
