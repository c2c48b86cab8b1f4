import { z } from 'zod';
import { listOf, maybe, text, whole } from './xml';

/** What an answer says of how much there is. */
export interface Paging {
  /** How many there are in all, where it says so. */
  readonly total: number | null;
  /** How many the next page would have by its link; `null` where there is no such link. */
  readonly nextLimit: number | null;
}

const meta = z.lazy(() =>
  z.object({
    TotalCount: maybe(whole),
    Link: listOf(z.object({ '@Href': maybe(text), '@Rel': maybe(text) })),
  }),
);

/** In a resource's own object, or beside it. */
const answer = z.record(z.string(), z.unknown());

/**
 * Reads the paging of an answer (FACTS 1.4). Links are not followed: they hold templates and ranges of other days. From `next` only its `limit` is taken, since the server
 * lowers what was asked for (100 asked, 50 given).
 */
export function pagingOf(data: unknown): Paging {
  const outer = answer.safeParse(data);
  const root = outer.success ? outer.data : {};
  const inner = Object.values(root).flatMap((value) => {
    const read = answer.safeParse(value);
    return read.success ? [read.data['Meta']] : [];
  });
  const read = meta.safeParse([root['Meta'], ...inner].find((each) => each !== undefined));
  if (!read.success) return { total: null, nextLimit: null };
  const next = read.data.Link.find((link) => link['@Rel'] === 'next');
  const limit = Number(URL.parse(next?.['@Href'] ?? '')?.searchParams.get('limit') ?? Number.NaN);
  return { total: read.data.TotalCount, nextLimit: next === undefined ? null : Number.isInteger(limit) && limit > 0 ? limit : MOST };
}

/** The most that can be asked for in one page (FACTS 1.4). */
export const MOST = 100;

/** Whether there is more after a page. `came` is its own length, `before` what came with the pages before it. */
export function hasMore({ total, nextLimit }: Paging, came: number, before: number): boolean {
  if (came === 0) return false;
  if (total !== null) return before + came < total;
  return nextLimit !== null && came >= nextLimit;
}
