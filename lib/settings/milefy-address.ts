/** What is wrong with a Milefy address as it was entered; `part` is the piece to show. */
export interface WrongAddress {
  readonly wrong: 'empty' | 'unreadable' | 'secret' | 'insecure' | 'scheme' | 'elsewhere' | 'port';
  readonly part: string;
}

/**
 * Reads a Milefy address as the user enters it: every https host below 30k.com (FACTS 4.1: it differs by client), with or without `https://`. Gives
 * the origin that is stored; a path is dropped (Milefy's methods have their own), a port, a name or a password is refused, never dropped in silence.
 */
export function readMilefyAddress(typed: string): { readonly origin: string } | WrongAddress {
  const text = typed.trim();
  if (text === '') return { wrong: 'empty', part: '' };
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  // What cannot be read may still hold a password, and must not be shown again.
  if (url === null) return text.includes('@') ? { wrong: 'secret', part: '' } : { wrong: 'unreadable', part: text };
  if (url.username !== '' || url.password !== '') return { wrong: 'secret', part: '' };
  if (url.protocol === 'http:') return { wrong: 'insecure', part: url.hostname };
  if (url.protocol !== 'https:') return { wrong: 'scheme', part: url.protocol.slice(0, -1) };
  if (!url.hostname.endsWith('.30k.com')) return { wrong: 'elsewhere', part: url.hostname };
  if (url.port !== '') return { wrong: 'port', part: url.port };
  return { origin: url.origin };
}
