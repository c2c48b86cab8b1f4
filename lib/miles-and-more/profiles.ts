/** Kinds of customer information (FACTS 2.2): full, custinfo, customer_info, contact_custinfo. */
export const PROFILES = ['profile1', 'profile2', 'profile3', 'profile4'] as const;
export type Profile = (typeof PROFILES)[number];

/** Kinds of a statement (FACTS 2.2). */
export const STATEMENT_PROFILES = ['full', 'reduced'] as const;
export type StatementProfile = (typeof STATEMENT_PROFILES)[number];
