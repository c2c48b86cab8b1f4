/*
 * ASSUMPTIONS. The names that LATAM Pass's public documents leave out, all in this one table: whoever has a contract, and with it the technical documentation, puts the real ones here and nothing
 * else has to change. A path leads from the outside in.
 */

/** Of the body of a search only `member.ffn` is seen anywhere, in an error of the same portal (FACTS 3). The document's fields are made up after it. */
export const REQUEST_NAMES = {
  ffn: ['member', 'ffn'],
  documentType: ['member', 'document', 'type'],
  documentNumber: ['member', 'document', 'number'],
  documentCountry: ['member', 'document', 'country'],
} as const;

/**
 * Where each value may stand in an answer, the likeliest first; every one is made up after the scopes' names. A path that leads nowhere, or to something of another form, makes the value unknown, and the
 * whole answer is shown as the server labels it.
 */
export const ANSWER_NAMES = {
  /** A whole number of miles. */
  balance: [
    ['member', 'balance', 'amount'],
    ['member', 'balance'],
  ],
  tierName: [
    ['member', 'tier', 'name'],
    ['member', 'tier', 'code'],
    ['member', 'tier'],
  ],
  /** Of the category ("category in the program and its expiration date"), never of the miles. */
  tierExpires: [['member', 'tier', 'expirationDate']],
  status: [
    ['member', 'status', 'name'],
    ['member', 'status'],
  ],
  segment: [
    ['member', 'segment', 'name'],
    ['member', 'segment'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

/** "x-latam-test: fixedLatamPass" is a lost line break: "fixed" is a word of the table, `LatamPass` the value, as other pages of the portal write it (FACTS 3, "inferred, strong"). */
export const TEST_HEADER = { name: 'x-latam-test', value: 'LatamPass' } as const;

/** Seen for the token alone, in the text of a firewall's error; the other addresses of the sandbox are taken to begin alike (FACTS 3, "inferred"). */
export const TEST_PREFIX = '/sandbox';

/** The titles of a member's "Most common errors" are all that is documented of them; codes are not. An error is told by its words. */
export const ERROR_WORDS = {
  invalidScopes: /scope/i,
  noMember: /no member/i,
  missingFields: /missing required|invalid values|invalid request/i,
} as const;
