import type { Answer, Exchange } from './exchange.ts';
import { jsonAnswer } from './exchange.ts';
import { ROWS_AT_MOST } from './lufthansa-assumptions.ts';
import { xmlToJson, type Element } from './lufthansa-xml.ts';

/** An answer of the API itself, with the headers that real ones had (FACTS 1.3): a cookie among them, which no client should send back. */
export function said(
  root: string,
  content: Readonly<Record<string, Element | undefined>>,
  exchange: Exchange,
  more: readonly Link[] = [],
  total?: number,
): Answer {
  const Meta: Element = { '@Version': '1.0.0', Link: [selfOf(exchange), ...more].map(({ href, rel }) => ({ '@Href': href, '@Rel': rel })), TotalCount: total };
  return jsonAnswer(200, { [root]: xmlToJson({ ...content, Meta }) }, { 'set-cookie': 'JSESSIONID=sandbox; Path=/', server: 'Apache' });
}

export interface Link {
  readonly href: string;
  readonly rel: string;
}

function selfOf({ host, path, query }: Exchange): Link {
  const asked = query.toString();
  return { href: `https://${host}${path}${asked === '' ? '' : `?${asked}`}`, rel: 'self' };
}

/** The API's own error (FACTS 1.5). */
export function processingError(status: number, Type: 'InputValidation' | 'ResourceNotFound' | 'Authentication', Description: string): Answer {
  const Code = Type === 'ResourceNotFound' ? 3001 : 2001;
  return jsonAnswer(status, {
    ProcessingErrors: { ProcessingError: { '@RetryIndicator': false, Type, Code, Description, InfoURL: 'https://developer.lufthansa.com/' } },
  });
}

export const notFound = (what: string): Answer => processingError(404, 'ResourceNotFound', `${what} not found`);
export const invalid = (what: string): Answer => processingError(400, 'InputValidation', what);

/** The rows of one page, and the links that the API writes with the limit that it has itself set (FACTS 1.4). `null`: limit or offset is none. */
export function pageOf<Row>(rows: readonly Row[], exchange: Exchange): { readonly rows: readonly Row[]; readonly links: readonly Link[] } | null {
  const [asked, offset] = [numberIn(exchange, 'limit', 20), numberIn(exchange, 'offset', 0)];
  if (asked === null || offset === null || asked < 1 || asked > 100) return null;
  const limit = Math.min(asked, ROWS_AT_MOST);
  const href = (from: number): string => `https://${exchange.host}${exchange.path}?limit=${limit}&offset=${from}`;
  const last = Math.floor(Math.max(0, rows.length - 1) / limit) * limit;
  const links = [...(offset + limit < rows.length ? [{ href: href(offset + limit), rel: 'next' }] : []), { href: href(last), rel: 'last' }];
  return { rows: rows.slice(offset, offset + limit), links };
}

function numberIn({ query }: Exchange, name: string, absent: number): number | null {
  const text = query.get(name);
  if (text === null) return absent;
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** A template that must not be followed (FACTS 1.4). */
export const RELATED: Link = { href: 'https://api.lufthansa.com/v1/references/airports/{airportCode}', rel: 'related' };
