import type { CurrencyCode } from '../lib/flights/codes';
import { CURRENCIES } from '../lib/settings/currencies';
import { language } from '../lib/words';

/** The currencies there is a rate for and those that are stored, by their names in the user's language: what is stored stays to be seen. */
export function currencyNames(stored: readonly CurrencyCode[]): readonly { readonly code: CurrencyCode; readonly name: string }[] {
  const { compare } = new Intl.Collator(language());
  const names = new Intl.DisplayNames(language(), { type: 'currency' });
  return [...new Set([...CURRENCIES, ...stored])].map((code) => ({ code, name: names.of(code) ?? code })).toSorted((a, b) => compare(a.name, b.name));
}
