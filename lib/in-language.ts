import { language } from './words';

/**
 * A format of `Intl` in the user's language, made when it is first wanted and again when the language changes: making one costs milliseconds (measured in a popup: 6 for a date's), using it microseconds.
 */
export function inLanguage<Format>(make: (language: string) => Format): () => Format {
  let made: { readonly language: string; readonly format: Format } | null = null;
  return () => {
    const now = language();
    if (made?.language !== now) made = { language: now, format: make(now) };
    return made.format;
  };
}
