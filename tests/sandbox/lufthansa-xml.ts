import { isObject } from './json.ts';

/** What an XML element may hold, before it becomes JSON: children by name, each a list where there may be several; `null` is nil. */
export type Element = string | number | boolean | null | readonly Element[] | { readonly [name: string]: Element | undefined };

/**
 * Turns an element into JSON with the habits of the API (FACTS 1.6): a list of one is that one, an empty list is left out, what looks like a number becomes one (`017` does not), attributes (`@`) and
 * text beside them (`$`) stay text, and nil is an object.
 */
export function xmlToJson(element: Element): unknown {
  if (element === null) return { '@nil': 'true' };
  if (Array.isArray(element)) {
    const list = element as readonly Element[];
    return list.length === 1 ? xmlToJson(list[0] ?? null) : list.map(xmlToJson);
  }
  if (isObject(element)) {
    const children = Object.entries(element as Readonly<Record<string, Element | undefined>>).flatMap(([name, child]) =>
      child === undefined || (Array.isArray(child) && child.length === 0)
        ? []
        : [[name, name.startsWith('@') || name === '$' ? textOf(child) : xmlToJson(child)] as const],
    );
    return Object.fromEntries(children);
  }
  return typeof element === 'string' ? typed(element) : element;
}

function textOf(element: Element | undefined): string {
  return typeof element === 'object' ? JSON.stringify(element) : String(element);
}

function typed(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(?:0|-?[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Names in languages as the API writes them. */
export function named(names: Readonly<Record<string, string>>, languages: readonly string[]): Element {
  return { Name: languages.flatMap((language) => (names[language] === undefined ? [] : [{ '@LanguageCode': language.toUpperCase(), $: names[language] }])) };
}
