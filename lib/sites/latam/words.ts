/**
 * How a list says that a price is one traveller's, by language. Only Portuguese was seen on a saved page ("Por pessoa a partir de", "Preço de um adulto a partir de"; 2026-07);
 * the others are the ordinary words of the field, and only ever make an unknown thing known.
 */
const PER_TRAVELLER: Readonly<Record<string, RegExp>> = {
  pt: /\bpor (?:pessoa|passageiro|adulto)\b|\bde um adulto\b/i,
  es: /\bpor (?:persona|pasajero|adulto)\b|\b(?:de|para) un adulto\b/i,
  en: /\bper (?:person|passenger|adult)\b|\b(?:of|for) (?:one|an|1) adult\b/i,
  de: /\bpro (?:Person|Passagier|Erwachsenen?)\b|\b(?:für|eines) (?:einen )?Erwachsenen\b/i,
};

/** Whether the price beside these words is one traveller's, as far as they say so in a language known here. */
export function saysPerTraveller(text: string, language: string): boolean {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(PER_TRAVELLER, base) && PER_TRAVELLER[base]?.test(text) === true;
}
