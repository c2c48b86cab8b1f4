/** What a badge shows at a glance, decided by a facet's page side and drawn by the strip. */
export interface BadgeView {
  readonly tone: 'ready' | 'none' | 'unknown' | 'loading' | 'failed' | 'setup';
  /** The parts that matter, the most important first: two or three. */
  readonly parts: readonly string[];
  /** A word beside the numbers that says what they stand on ("test"), or `null`. */
  readonly mark: string | null;
  /** The same for those who hear it: whole words, no signs. */
  readonly spoken: string;
}

export function badgeText({ parts, mark }: BadgeView): string {
  return [parts.join(' · '), ...(mark === null ? [] : [mark])].join(' ');
}
