import { AccountFailure, shown, type AccountError } from '../net/account-error';
import type { HttpAnswer } from '../net/http';
import { parsed } from '../net/http';
import { overLimit } from '../net/over-limit';
import { ABOUT_CARD, ABOUT_LOCK, ABOUT_PIN } from './assumptions';
import { failureAnswer } from './schema';

/** Gives the JSON of a good answer, still unvalidated. Throws `AccountFailure` where the API or its gateway refused, or something else answered. */
export function goodJson(answer: HttpAnswer, host: string): unknown {
  const error = refusalIn(answer, host);
  if (error !== null) throw new AccountFailure(error);
  return parsed(answer.text);
}

/** What an answer says went wrong; `null` for a good one. */
export function refusalIn(answer: HttpAnswer, host: string): AccountError | null {
  const { status, contentType, ok, text } = answer;
  const limit = overLimit(answer, host, Date.now());
  if (limit !== null) return limit;
  const data = parsed(text);
  const failure = failureAnswer.safeParse(data);
  // The API's own words first: it may say them with any status (`assumptions.ts`).
  if (failure.success) return refusal(failure.data);
  if (status === 401) return { kind: 'token-expired', host };
  // {"Error":"Not Authorized"}, the gateway's (FACTS 1.5).
  if (status === 403 && data !== undefined) return { kind: 'no-rights', host };
  if (status >= 500) return { kind: 'server-error', status };
  if (data === undefined) return { kind: 'not-data', status, contentType };
  return ok ? null : { kind: 'refused', code: status, message: '' };
}

function refusal({ code, message }: { readonly code: number; readonly message: string }): AccountError {
  const said = { code, message: shown(message) };
  if (ABOUT_LOCK.test(message)) return { kind: 'account-locked', ...said };
  if (ABOUT_PIN.test(message)) return { kind: 'wrong-pin', ...said };
  if (ABOUT_CARD.test(message)) return { kind: 'wrong-card', ...said };
  return { kind: 'refused', ...said };
}
