import type { Plain } from '../site';
import { isFields, isListOf, isText } from '../told-forms';

/** One end of a flight as its row shows it. */
export type EndTexts = {
  /** "20:55" */
  readonly time: string;
  /** "FRA" */
  readonly airport: string;
  /** All that stands on this side of the row: the days that a flight takes are in it ("+1"). */
  readonly side: string;
};

/** A row at its place in the list, from 0 on in the order of the page. */
export type PlacedTexts = { readonly place: number; readonly origin: EndTexts; readonly destination: EndTexts };

/** The raw texts of a row, before anything is made of them. */
export type FlightTexts = PlacedTexts & {
  /** The group of fares that the page says the row is: it names the segments. */
  readonly named: string;
  readonly duration: string;
  /** What each cabin costs, in the currency's smallest unit, and as people read it. */
  readonly amounts: readonly string[];
  readonly prices: string;
};

/** One fare family of an expanded row. */
export type FareTexts = {
  /** The id of its button, which names the fare. */
  readonly button: string;
  /** What the page calls it. */
  readonly title: string;
  readonly price: string;
};

/** A row of the list, or one fare family of an expanded one. */
export type RowTexts = { readonly flight: FlightTexts; readonly fare: FareTexts | null };

/** A leg of the search that the page keeps for itself. */
export type SearchedLeg = {
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  /** Whether the list shows this one. */
  readonly isShown: boolean;
};

/** What the meaning of every row hangs on, beside the address. */
export type AroundTexts = {
  readonly rows: readonly PlacedTexts[];
  /** Which answers have come, in their order. */
  readonly answers: readonly number[];
  /** `null` where the page does not keep it where it was found. */
  readonly search: readonly SearchedLeg[] | null;
};

/** A row's texts, or `null` for what is not of their form: they come through the page's process. */
export function asRowTexts(value: Plain): RowTexts | null {
  if (!isFields(value)) return null;
  const { flight, fare } = value;
  if (!isFields(flight) || !['named', 'duration', 'prices'].every((name) => isText(flight[name]))) return null;
  if (!isListOf(flight['amounts'], isText) || !isPlaced(flight)) return null;
  if (fare !== null && (!isFields(fare) || !['button', 'title', 'price'].every((name) => isText(fare[name])))) return null;
  return value as RowTexts;
}

/** The surroundings; without order and search where they are not of the form. */
export function asAroundTexts(value: Plain): Pick<AroundTexts, 'rows' | 'search'> {
  const { rows, search } = isFields(value) ? value : {};
  return { rows: isListOf(rows, isPlaced) ? rows : [], search: isListOf(search, isSearchedLeg) ? search : null };
}

function isPlaced(value: unknown): value is PlacedTexts {
  return isFields(value) && Number.isInteger(value['place']) && [value['origin'], value['destination']].every(isEnd);
}

function isEnd(value: unknown): value is EndTexts {
  return isFields(value) && ['time', 'airport', 'side'].every((name) => isText(value[name]));
}

function isSearchedLeg(value: unknown): value is SearchedLeg {
  return isFields(value) && ['origin', 'destination', 'date'].every((name) => isText(value[name])) && typeof value['isShown'] === 'boolean';
}
