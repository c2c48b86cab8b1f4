import { t } from '../lib/words';

/** An address as typed, read into the origin that is stored, or what is wrong with it in one sentence. */
export type AddressReading = { readonly ok: true; readonly origin: string } | { readonly ok: false; readonly words: string };

/** A path is dropped (Milefy's methods have their own); a port, a name or a password in the address is refused, never dropped in silence. */
export function readMilefyAddress(typed: string): AddressReading {
  const text = typed.trim();
  if (text === '') return { ok: false, words: t('optionsAddressEmpty') };
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return { ok: false, words: t('optionsAddressUnreadable', text) };
  const url = new URL(full);
  if (url.username !== '' || url.password !== '') return { ok: false, words: t('optionsAddressSecret') };
  if (url.protocol === 'http:') return { ok: false, words: t('optionsAddressInsecure', url.hostname) };
  if (url.protocol !== 'https:') return { ok: false, words: t('optionsAddressScheme', url.protocol.slice(0, -1)) };
  if (!url.hostname.endsWith('.30k.com')) return { ok: false, words: t('optionsAddressElsewhere', url.hostname) };
  if (url.port !== '') return { ok: false, words: t('optionsAddressPort', url.port) };
  return { ok: true, origin: url.origin };
}
