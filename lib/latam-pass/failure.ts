import { z } from 'zod';
import { shown, type AccountError } from '../net/account-error';
import { parsed, type HttpAnswer } from '../net/http';
import { overLimit } from '../net/over-limit';
import { ERROR_WORDS } from './names';

/** An error of the business, and one of the authentication (FACTS 3; the first is "inferred for Member"). */
const businessError = z.lazy(() =>
  z.object({ code: z.union([z.int(), z.string()]).optional(), message: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
);
const authError = z.lazy(() => z.object({ result: z.literal('failure'), errors: z.array(z.object({ message: z.string() })).min(1) }));

/** What an answer says went wrong; `null` for a good one. */
export function refusalIn(answer: HttpAnswer, host: string): AccountError | null {
  const { status, contentType, ok, text } = answer;
  const limit = overLimit(answer, host, Date.now());
  if (limit !== null) return limit;
  const data = parsed(text);
  if (status === 401 && contentType !== 'text/html') return { kind: 'token-expired', host };
  // "firewall answers with an HTML page": with whatever status.
  if (data === undefined) return status >= 500 && contentType !== 'text/html' ? { kind: 'server-error', status } : { kind: 'not-data', status, contentType };
  const auth = authError.safeParse(data);
  if (auth.success) return { kind: 'wrong-credentials', host };
  const business = businessError.safeParse(data);
  if (ok && !(business.success && business.data.code !== undefined)) return null;
  if (status === 403 && !business.success) return { kind: 'no-rights', host };
  if (!business.success) return status >= 500 ? { kind: 'server-error', status } : { kind: 'refused', code: status, message: '' };
  return byWords(business.data, status);
}

function byWords({ message, details = {}, code }: z.output<typeof businessError>, status: number): AccountError {
  const said = shown(message);
  if (ERROR_WORDS.invalidScopes.test(message)) return { kind: 'invalid-scopes', message: said };
  if (ERROR_WORDS.noMember.test(message)) return { kind: 'no-member', message: said };
  if (ERROR_WORDS.missingFields.test(message)) return { kind: 'missing-fields', fields: Object.keys(details).map(shown), message: said };
  if (status >= 500) return { kind: 'server-error', status };
  return { kind: 'refused', code: typeof code === 'number' ? code : status, message: said };
}
