import type { Plain } from '../site';

/** The raw texts of a card, in document order, before anything is made of them. */
export type CardTexts = {
  /** The number that the site gives it, from 0 on in the order of the list. */
  readonly place: number;
  /** "23:05 GRU" */
  readonly origin: string;
  /** "6:20 +1 MIA" */
  readonly destination: string;
  /** "Duração 8 h 15 min." */
  readonly duration: string;
  /** What it costs, in signs and in words. */
  readonly amount: string;
  /** The sentence that a screen reader speaks. */
  readonly sentence: string;
};

/** A row: a card, or one brand of an expanded card. */
export type RowTexts = { readonly card: CardTexts; readonly brand: string | null };

/** What the meaning of every row hangs on, beside the address. */
export type AroundTexts = {
  readonly language: string;
  /** The cards of the list, each by what it is joined by. */
  readonly cards: readonly CardPlace[];
  /** Which answers have come, in their order. */
  readonly answers: readonly number[];
};

export type CardPlace = Pick<CardTexts, 'place' | 'origin' | 'destination'>;

/** A row's texts, or `null` for what is not of their form: they come through the page's process. */
export function asRowTexts(value: Plain): RowTexts | null {
  const { card, brand } = (value ?? {}) as { readonly card?: Partial<CardTexts>; readonly brand?: unknown };
  if ((brand !== null && typeof brand !== 'string') || !isPlace(card)) return null;
  const { duration, amount, sentence } = card as Partial<CardTexts>;
  return [duration, amount, sentence].every((text) => typeof text === 'string') ? { card: card as CardTexts, brand } : null;
}

/** The surroundings; without the cards' order where they are not of the form. */
export function asAroundTexts(value: Plain): Pick<AroundTexts, 'language' | 'cards'> {
  const { language, cards } = (value ?? {}) as Partial<AroundTexts>;
  return { language: typeof language === 'string' ? language : '', cards: Array.isArray(cards) && cards.every(isPlace) ? cards : [] };
}

function isPlace(value: unknown): value is CardPlace {
  const { place, origin, destination } = (value ?? {}) as Partial<CardPlace>;
  return Number.isInteger(place) && typeof origin === 'string' && typeof destination === 'string';
}
