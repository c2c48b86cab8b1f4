import { currencyCode, type CurrencyCode } from '../../flights/codes';
import { money, type Money } from '../../flights/money';
import { asciiDigits } from '../digits';

/** Reads the human text of a price. Remembers the words for currencies it has met. */
export interface LabelReader {
  /**
   * Takes a label ("575 US dollars", "507 Reais brasileiros"; captures/README.md, 2026-07-19) of a page in the given
   * language and gives the amount as shown, which Google has rounded up to a whole unit. `hint` is the `curr` of the
   * address and only decides where the words leave it open. `null` when number or currency is not certain.
   */
  read(label: string, language: string, hint: CurrencyCode | null): Money | null;
}

/** Makes a reader of price labels. */
export function labelReader(): LabelReader {
  const known = new Map<string, CurrencyCode | null>();
  const languages = new Map<string, string>();
  return {
    read(label, tag, hint) {
      const numerals = [...label.matchAll(/\p{Nd}(?:[\p{Nd}.,'’٫٬\s]*\p{Nd})?/gu)];
      const [numeral] = numerals;
      if (numeral === undefined || numerals.length > 1) return null;
      const words = tidy(label.slice(0, numeral.index) + ' ' + label.slice(numeral.index + numeral[0].length));
      if (words === '') return null;
      const language = languages.get(tag) ?? languageOf(tag);
      languages.set(tag, language);
      const amount = amountOf(numeral[0], language);
      if (amount === null) return null;
      const key = `${language}|${hint ?? ''}|${words}`;
      let currency = known.get(key);
      if (currency === undefined) {
        currency = currencyOf(words, Number(amount.figures) / 10 ** amount.digits, language, hint);
        known.set(key, currency);
      }
      if (currency === null) return null;
      const minor = Number(amount.figures);
      // More decimals than the currency has means that the text is of another language than the page says.
      if (amount.digits > decimalsOf(currency) || !Number.isSafeInteger(minor) || minor === 0) return null;
      return money(minor, amount.digits, currency);
    },
  };
}

/**
 * The language tag as `Intl` knows it, English for one that it does not know. Asked only when a label is read: the first
 * use of `Intl` cost some 10 ms in Chromium (2026-07).
 */
function languageOf(tag: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en';
  } catch {
    return 'en'; // not a language tag at all
  }
}

function amountOf(text: string, language: string): { readonly figures: string; readonly digits: number } | null {
  const plain = asciiDigits(text).replace(/\s/g, ' ').replace(/’/g, "'");
  if (/[^\p{ASCII}٫٬]/u.test(plain)) return null;
  const separators = [...plain.replace(/\d/g, '')];
  const last = separators.at(-1);
  if (last === undefined) return { figures: plain, digits: 0 };
  const isDecimal = last === decimalSeparator(language) || last === '٫';
  if (isDecimal && separators.filter((separator) => separator === last).length === 1) {
    const at = plain.lastIndexOf(last);
    const whole = ungrouped(plain.slice(0, at));
    const part = plain.slice(at + 1);
    return whole === null ? null : { figures: whole + part, digits: part.length };
  }
  const whole = ungrouped(plain);
  return whole === null ? null : { figures: whole, digits: 0 };
}

/** Takes the separators out of well-formed groups: threes, or the twos and a three of India. Else `null`. */
function ungrouped(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const separator = /[^\d]/.exec(text)?.[0] ?? '';
  const groups = text.split(separator);
  const [first, ...others] = groups;
  const end = others.pop();
  if (first === undefined || end === undefined || !/^\d{3}$/.test(end)) return null;
  const threes = /^\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  const twos = /^\d{1,2}$/.test(first) && others.every((group) => /^\d{2}$/.test(group));
  return threes || twos ? groups.join('') : null;
}

function decimalSeparator(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

function decimalsOf(currency: CurrencyCode): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Tried before all others, since each currency asked of `Intl` costs some 0.1 ms. Names among these never coincide. */
const COMMON =
  'USD EUR GBP BRL INR JPY CAD AUD CHF MXN CNY KRW SEK NOK DKK PLN TRY AED SGD HKD NZD THB ZAR ARS CLP COP TWD ILS CZK HUF IDR MYR PHP VND SAR'.split(' ');

function currencyOf(words: string, amount: number, language: string, hint: CurrencyCode | null): CurrencyCode | null {
  const code = currencyCode(words.toUpperCase());
  const all = Intl.supportedValuesOf('currency');
  if (code !== null && all.includes(code)) return code;
  const listed = new Intl.DisplayNames(language, { type: 'currency' });
  const named = (codes: readonly string[]) =>
    codes.filter((candidate) => tidy(listed.of(candidate) ?? '') === words || namesOf(candidate, amount, language).has(words));
  if (hint !== null && named([hint]).length > 0) return hint;
  const common = named(COMMON);
  const found = common.length > 0 ? common : named(all);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return currencyCode(only);
  // "dollars" or "$" say nothing by themselves; with the currency of the address they do.
  return hint !== null && resembles(words, hint, amount, language) ? hint : null;
}

function resembles(words: string, currency: CurrencyCode, amount: number, language: string): boolean {
  const isSymbol = (['symbol', 'narrowSymbol'] as const).some((display) => wordsAround(currency, [1], language, display).has(words));
  if (isSymbol) return true;
  return [...namesOf(currency, amount, language)].some((name) => ` ${name} `.includes(` ${words} `));
}

/** What stands around the number when `Intl` names a currency, in each plural that the language has. */
function namesOf(currency: string, amount: number, language: string): ReadonlySet<string> {
  return wordsAround(currency, [amount, 1, 2, 5, 100, 1_000_000], language, 'name');
}

function wordsAround(currency: string, amounts: readonly number[], language: string, currencyDisplay: 'name' | 'symbol' | 'narrowSymbol'): ReadonlySet<string> {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay, minimumFractionDigits: 0 });
  const around = (amount: number) => format.formatToParts(amount).map(({ type, value }) => (type === 'currency' || type === 'literal' ? value : ' '));
  return new Set(amounts.map((amount) => tidy(around(amount).join(''))));
}

function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
