/*
 * ASSUMPTIONS of the sandbox about Miles & More. The documents (Earn Request, Spend Request, lufthansa-overview.md, FACTS 2) leave these open; the sandbox plays one way.
 */

/** One member. Made-up numbers. */
export interface Member {
  readonly alias: string;
  readonly pin: string;
  readonly status: string;
  readonly stars: number;
  readonly miles: number;
  readonly isLocked: boolean;
}

export const MEMBERS: readonly Member[] = [
  { alias: '992000000000011', pin: '12345', status: 'FTL', stars: 2, miles: 48_210, isLocked: false },
  { alias: '992000000000029', pin: '54321678', status: 'SEN', stars: 0, miles: 250_000, isLocked: false },
  { alias: '992000000000037', pin: '99999', status: 'BASE', stars: 0, miles: 900, isLocked: true },
  { alias: '992000000000045', pin: '00000', status: 'INST', stars: 0, miles: 0, isLocked: false },
];

/** Codes and words of refusals. 35 is real (FACTS 2.3), the others are made up: no document has one. */
export const FAILURES = {
  card: (card: string) => ({ code: 35, message: `Validation Error: Card number is invalid: ${card}` }),
  pin: () => ({ code: 36, message: 'Validation Error: PIN is invalid' }),
  locked: () => ({ code: 37, message: 'Account is locked' }),
  field: (name: string) => ({ code: 20, message: `Validation Error: ${name}` }),
  reference: () => ({ code: 38, message: 'Validation Error: transactionId references no debit' }),
  disabled: () => ({ code: 39, message: 'PUT is currently disabled' }),
  transaction: () => ({ code: 40, message: 'Transaction cannot be processed again' }),
} as const;

/** With which HTTP status a `{code, message}` comes is not said. */
export const FAILURE_STATUS = 400;

/** After so many wrong PINs in a row an account is locked. */
export const WRONG_PINS_TO_LOCK = 3;

/** The statuses 2, 6, 7 and 8 are got by these codes (property or award code); who is given one in reality is not said. Only 6 (dubious) has booked. */
export const STATUS_BY_CODE: Readonly<Record<string, number>> = { STAT2: 2, STAT5: 5, STAT6: 6, STAT7: 7, STAT8: 8 };

/** "sample says expires_in 21600" (FACTS 2.1). */
export const TOKEN_SECONDS = 21_600;

/** Names of statement and customer information are in no document: these are made up so that nobody can take them for real. */
export function statementOf({ alias, miles }: Member, profile: string, history: boolean): unknown {
  return {
    xStatement: {
      xCard: alias,
      xTotal: miles,
      xProfile: profile,
      ...(history
        ? {
            xEntries: [
              { xText: 'FRA-LIS', xMiles: 1_250 },
              { xText: 'LIS-FRA', xMiles: 1_250 },
            ],
          }
        : {}),
    },
    xNextLevel: { xName: 'SEN', xMissing: 1_360 },
  };
}

export function customerOf({ alias, status, miles }: Member, profile: string): unknown {
  return { xCustomer: { xProfile: profile, xCard: alias, xName: 'Ada Example', xStatus: status, xPoints: String(miles) } };
}
