/*
 * ASSUMPTIONS. The two documents (Earn Request, Spend Request) contradict themselves or are silent in the places below. What Milelens does there is decided here and nowhere else; whoever
 * has a contract and knows better changes this file.
 */

/**
 * The "samba whitelist" of texts is not published (Earn Request, table 1; Spend Request, tables 1 and 2). A conservative set that every mainframe takes: Latin letters without accents,
 * digits, space and five signs. The earn table adds `|` for `transactionText` alone.
 */
export const SAMBA_TEXT = /^[A-Za-z0-9 .,/+-]*$/;
export const SAMBA_TEXT_AND_BAR = /^[A-Za-z0-9 .,/+|-]*$/;

/**
 * Spend Request gives `statementText1` the form DD.MM.YYYY and the rule of a date, beside a length of 20; its own sample has "fdtestStmt1Zeichen20". The lines are `activityDate`'s, copied
 * by mistake: it is free text of 20 characters, and a spend request has no date. `statementText2` is in the sample alone and taken to be of the same form.
 */
export const STATEMENT_TEXT_LENGTH = 20;

/** The table of an undebit has no `awardCode`, the model of a spend request has it without "optional"; `transactionText` is in the tables of a spend request and in none of its samples. Both are taken where they are given. */
export const REQUIRED = { awardCodeOfUndebit: false, transactionTextOfSpend: false, transactionTextOfEarn: true } as const;

/**
 * `transactionId` has up to 11 digits as a field (Spend Request, table 2) and up to 9 as the path of a PUT and in answers (tables 3 and 4). Each is taken at its own place. A debit's sample sends 0
 * and means none; so does an empty `awardPackageId` there, which is an undebit's.
 */
export const TRANSACTION_ID_DIGITS = { field: 11, path: 9 } as const;

/** `additionalPartnerData` is "string" in the models and a hierarchy in the tables: it is sent as an object of JSON, and an empty text, which the overview asks for, as none at all. */
export const NO_PARTNER_DATA = '';

/** The fields that only samples show (`lastName`, `partnerData`, `issueName`…) have no length anywhere; the longest text of the tables, an article's `partnerData`, has 100. */
export const SAMPLE_FIELD_LENGTH = 100;

/** "currency list to be provided" and "country codes, please contact us": until a list is there, the forms of ISO 4217 and ISO 3166. */
export const CURRENCY = /^[A-Z]{3}$/;
export const COUNTRY = /^[A-Z]{2,3}$/;

/** A "number" of the tables of `additionalPartnerData` is taken to be whole, since none says where its decimals would be. */
export const PARTNER_NUMBER = /^\d+$/;

/** Where a day begins for the rule of `activityDate` is not said: the programme is Frankfurt's. */
export const TIME_ZONE = 'Europe/Berlin';

/**
 * The documents name no error code; one is known from a real answer (35, "Validation Error: Card number is invalid", FACTS 2.3). What a `{code, message}` is about is therefore read from the words of
 * its message, only to say what to do about it: the message itself is always shown.
 */
export const ABOUT_PIN = /\bpin\b/i;
export const ABOUT_LOCK = /\b(?:locked|blocked|suspended)\b/i;
export const ABOUT_CARD = /\bcard ?number\b/i;

/**
 * With which HTTP status a `{code, message}` comes is not said. It is taken as the refusal that the documents call it, whatever the status; but where a posting is answered so with a status of
 * 500 or more, the server has failed in an unknown place, and whether it booked stays unknown.
 */
export const FAILS_UNKNOWN_FROM_STATUS = 500;

/** "text says profileType/true|false, examples profiletype/1" (FACTS 2.2): the statement is asked for as in the examples. */
export const STATEMENT_QUERY = { profile: 'profiletype', history: 'showHistory', shown: '1' } as const;

/** The documents' addresses are those of the test host; in production the same paths are taken to be on the token's host (FACTS 2.2, "inferred"). */
export const HOSTS = { test: 'https://api-test.lufthansa.com', production: 'https://api.lufthansa.com' } as const;
