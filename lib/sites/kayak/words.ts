/**
 * How a card says of whom its price is, by language. Only "/ person" was seen on a saved page (hel-lon, 2023); the others are the ordinary words of the field, and only ever make an unknown thing known.
 */
const PER_TRAVELLER: Readonly<Record<string, RegExp>> = {
  en: /\/ ?person\b|\bper (?:person|adult)\b/i,
  de: /\/ ?Person\b|\bpro (?:Person|Erwachsenen?)\b/i,
  es: /\/ ?persona\b|\bpor (?:persona|adulto)\b/i,
  pt: /\/ ?pessoa\b|\bpor (?:pessoa|adulto)\b/i,
};

const ALL_TRAVELLERS: Readonly<Record<string, RegExp>> = {
  en: /\btotal\b/i,
  de: /\b(?:insgesamt|gesamt)\b/i,
  es: /\ben total\b|\btotal\b/i,
  pt: /\bno total\b|\btotal\b/i,
};

/** Whether the prices among these words are one traveller's or everybody's, as far as they say so in a language known here. */
export function pricedPer(words: string, language: string): 'one' | 'all' | 'unknown' {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const one = PER_TRAVELLER[base]?.test(words) === true;
  const all = ALL_TRAVELLERS[base]?.test(words) === true;
  return one === all ? 'unknown' : one ? 'one' : 'all';
}
