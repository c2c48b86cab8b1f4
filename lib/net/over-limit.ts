import type { HttpAnswer } from './http';
import type { SourceError } from './source-error';

/** A pause that is taken where the gateway asks for one without saying how long. ASSUMPTION: no source says it. */
const PAUSE_MS = { second: 1_000, longer: 15 * 60_000 } as const;

/** Longer pauses than this are not believed. */
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;

/**
 * What a Mashery gateway says where more was asked than is allowed: 403 with `X-Mashery-Error-Code` ERR_403_DEVELOPER_OVER_QPS or …_OVER_RATE, or with "Account Over Queries Per Second Limit" or
 * "Account Over Rate Limit" as header or text, and perhaps `Retry-After` in seconds (FACTS 1.3; the same gateway's answers in other makers' documents); or 429. `null` where the answer is another.
 * `now` is ms since 1970.
 */
export function overLimit({ status, headers, text }: HttpAnswer, host: string, now: number): Extract<SourceError, { kind: 'over-limit' }> | null {
  if (status !== 403 && status !== 429) return null;
  const said = [headers.get('x-mashery-error-code'), headers.get('x-error-detail-header'), headers.get('x-mashery-error-detail'), text.slice(0, 2_000)].join(
    ' ',
  );
  const perSecond = /over[ _](?:qps|queries[ _]per[ _]second)/i.test(said);
  const longer = /over[ _](?:rate|qpd)|over queries per (?:hour|day)/i.test(said);
  if (status === 403 && !perSecond && !longer) return null;
  const asked = Number(headers.get('retry-after') ?? Number.NaN) * 1000;
  const pause = asked >= 0 && asked <= LONGEST_PAUSE_MS ? asked : perSecond && !longer ? PAUSE_MS.second : PAUSE_MS.longer;
  return { kind: 'over-limit', host, notBefore: now + Math.max(pause, PAUSE_MS.second) };
}
