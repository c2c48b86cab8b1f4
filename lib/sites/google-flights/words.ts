/**
 * The few localised words that are read, by language. `seen` says where a wording was seen on a real page; the others
 * are the ordinary words of the field in that language and only ever make an unknown thing known, never another thing.
 */
interface Words {
  readonly roundTrip: RegExp;
  /** Gives the operator's name as group 1. */
  readonly operatedBy?: RegExp;
  readonly seen: string | null;
}

const WORDS: Readonly<Record<string, Words>> = {
  // Saved pages of 2025-07: "From 1454 US dollars round trip total. …", "… Operated by Air Baltic. …".
  en: { roundTrip: /\bround[- ]trip\b/i, operatedBy: /\bOperated by (.+?)\.(?:\s|$)/, seen: '2025-07' },
  // Saved page gru-gyn (one way) of 2026-07: "Operado por Latam Airlines Brasil."; the round trip words were not on it.
  pt: { roundTrip: /\bida e volta\b/i, operatedBy: /\bOperado (?:por|pela|pelo) (.+?)\.(?:\s|$)/, seen: '2026-07, operator only' },
  // As quoted in the README of HungHsunLin/flight-hotel-search: "往復の合計金額 … 円～", "來回總價 … 起".
  ja: { roundTrip: /往復/, seen: 'reported' },
  zh: { roundTrip: /來回|来回|往返/, seen: 'reported for zh-TW' },
  de: { roundTrip: /Hin- und Rück(?:flug|reise)/i, operatedBy: /\bDurchgeführt von (.+?)\.(?:\s|$)/i, seen: null },
  es: { roundTrip: /\bida y vuelta\b/i, operatedBy: /\bOperado por (.+?)\.(?:\s|$)/i, seen: null },
  fr: { roundTrip: /\baller[- ]retour\b/i, operatedBy: /\b(?:Exploité|Opéré) par (.+?)\.(?:\s|$)/i, seen: null },
  it: { roundTrip: /\bandata e ritorno\b/i, operatedBy: /\b(?:Operato|Gestito) da (.+?)\.(?:\s|$)/i, seen: null },
  nl: { roundTrip: /\b(?:retour|heen- en terug\w*)\b/i, operatedBy: /\bUitgevoerd door (.+?)\.(?:\s|$)/i, seen: null },
  sv: { roundTrip: /\btur och retur\b/i, seen: null },
  da: { roundTrip: /\btur[ -/]retur\b/i, seen: null },
  no: { roundTrip: /\btur[ -/]retur\b/i, seen: null },
  fi: { roundTrip: /\bmeno-? ?paluu/i, seen: null },
  pl: { roundTrip: /w obie strony/i, seen: null },
  cs: { roundTrip: /zpáteční/i, seen: null },
  tr: { roundTrip: /gidiş[- ]dönüş/i, seen: null },
  ru: { roundTrip: /туда и обратно|туда-обратно/i, seen: null },
  ko: { roundTrip: /왕복/, seen: null },
};

/** Whether the row's sentence says that its price is that of a round trip. */
export function saysRoundTrip(sentence: string, language: string): boolean {
  return wordsOf(language)?.roundTrip.test(sentence) ?? false;
}

/** The operator that the row's sentence names, as written, or `null` where it names none in a language known here. */
export function operatorInSentence(sentence: string, language: string): string | null {
  const name = wordsOf(language)?.operatedBy?.exec(sentence)?.[1]?.trim();
  return name === undefined || name === '' ? null : name;
}

function wordsOf(language: string): Words | undefined {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const key = base === 'nb' || base === 'nn' ? 'no' : base;
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
}
