import { z } from 'zod';
import type { HttpAnswer } from '../net/http';
import { parsed } from '../net/http';
import { overLimit } from '../net/over-limit';
import type { SourceError } from '../net/source-error';
import { listOf, maybe, text } from './xml';

/** What an answer of the API means before its data is looked at: data, no data, or a failure. */
export type Verdict =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'failure'; readonly error: SourceError };

/** The API's own error (FACTS 1.5). `InfoURL` and `Code` are not looked at: the status decides. */
const processingErrors = z.lazy(() =>
  z.object({
    ProcessingErrors: z.object({ ProcessingError: listOf(z.object({ Description: maybe(text) })) }),
  }),
);

/** Reads status, type and text of an answer together (FACTS 1.3 and 1.5). `now` is ms since 1970. */
export function verdictOf(answer: HttpAnswer, host: string, now: number): Verdict {
  const { status, contentType, ok } = answer;
  const limit = overLimit(answer, host, now);
  if (limit !== null) return failure(limit);
  if (status >= 500) return failure({ kind: 'server-error', status });
  const data = parsed(answer.text);
  const notData = failure({ kind: 'not-data', status, contentType });
  // A login page of a network may come with any status, and says nothing of the API.
  if (contentType === 'text/html') return notData;
  // The gateway's own words are `{"Error":"Not Authorized"}` or a line of XML.
  if (status === 401 || status === 403) return failure({ kind: 'wrong-credentials', host });
  if (status === 404) return { kind: 'no-data' };
  if (data === undefined) return notData;
  const wrong = processingErrors.safeParse(data);
  if (wrong.success || !ok) return failure({ kind: 'refused', status, message: wrong.success ? wordsOf(wrong.data) : '' });
  return { kind: 'data', data };
}

/** The API's own sentence, cut, since it is shown. */
function wordsOf({ ProcessingErrors: { ProcessingError: errors } }: z.output<typeof processingErrors>): string {
  return (errors[0]?.Description ?? '').slice(0, 200);
}

function failure(error: SourceError): Verdict {
  return { kind: 'failure', error };
}
