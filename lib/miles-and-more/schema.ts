import { z } from 'zod';
import { labelled, type Labelled } from '../net/labelled';
import { STATUSES, type PostingAnswer, type PostingStatus } from './posting-answer';

/*
 * The answers of Miles & More, as far as a document or a real answer names their fields (FACTS 2.3; Earn Request, table 3; Spend Request, table 4). A number may come as a text: "documented int,
 * real string".
 */

/** An id: digits, as a number or a text. */
const id = z.lazy(() => z.union([z.int().nonnegative().transform(String), z.string().regex(/^\d+$/)]));
const miles = z.lazy(() =>
  z.union([
    z.int(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ]),
);
const absent = z.lazy(() => z.union([z.null(), z.literal('')]).transform(() => null));
const maybe = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, absent]).default(null);

/** HON, SEN, FTL, BASE, INST or blank; another one is shown as it came. */
const memberStatusFields = z.lazy(() =>
  z.object({
    status: z.string().default(''),
    numberStars: maybe(z.union([z.int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)])),
    lastStarChangeDate: maybe(z.string().min(1)),
  }),
);
const NAMED = new Set(['status', 'numberStars', 'lastStarChangeDate']);

/** What the account is worth to a carrier; the fields that FACTS names, and every other under the server's label. */
export interface MemberStatus {
  /** As it came: `HON`, `SEN`, `FTL`, `BASE`, `INST`, empty or another. */
  readonly status: string;
  readonly stars: number | null;
  /** DD.MM.YYYY, as it came. */
  readonly lastStarChange: string | null;
  readonly others: readonly Labelled[];
}

export const memberStatusAnswer = z.lazy(() =>
  z.looseObject({}).transform((answer, context): MemberStatus => {
    const read = memberStatusFields.safeParse(answer);
    if (!read.success) {
      for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }
    const { status, numberStars, lastStarChangeDate } = read.data;
    return { status, stars: numberStars, lastStarChange: lastStarChangeDate, others: labelled(answer).filter(({ path }) => !NAMED.has(path[0] ?? '')) };
  }),
);

/** "remainingTotalPoints": what is on the account, in miles; "overdraftCredit": by how much it may be overdrawn (FACTS 2.3: names real, values made up for shape). */
export interface Balance {
  readonly miles: number;
  readonly overdraft: number | null;
}

export const balanceAnswer = z.lazy(() =>
  z
    .object({ remainingTotalPoints: miles, overdraftCredit: maybe(miles) })
    .transform(({ remainingTotalPoints, overdraftCredit }): Balance => ({ miles: remainingTotalPoints, overdraft: overdraftCredit })),
);

/** Statement and customer information: no document names a field of theirs. */
export const labelledAnswer = z.lazy(() => z.looseObject({}).transform(labelled));

const status = z.lazy(() =>
  z.union([z.int(), z.string().regex(/^\d$/).transform(Number)]).transform((code, context): PostingStatus => {
    const name = (STATUSES as Readonly<Record<number, PostingStatus>>)[code];
    if (name !== undefined) return name;
    context.addIssue('a status that no document has');
    return z.NEVER;
  }),
);

const postingFields = z.lazy(() =>
  z.object({ status, transactionId: maybe(id), bookedMiles: maybe(miles), remainingMiles: maybe(miles), awardPackageId: maybe(id) }),
);

/** The answer to earn and spend; what it repeats of the request is kept by the server's names. */
export const postingAnswer = z.lazy(() =>
  z.looseObject({}).transform((answer, context): PostingAnswer => {
    const read = postingFields.safeParse(answer);
    if (!read.success) {
      for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }
    const others = labelled(answer).filter(({ path }) => !Object.hasOwn(postingFields.unwrap().shape, path[0] ?? ''));
    return { ...read.data, others: Object.fromEntries(others.map(({ path, value }) => [path.join('.'), value])) };
  }),
);

/** "JSON output in case of failure" (Earn Request, table 4). */
export const failureAnswer = z.lazy(() => z.object({ code: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]), message: z.string() }));
