/** The languages that there is a catalogue of, by the folder's name in `_locales`, each named in itself. */
export const LANGUAGES = [
  { folder: 'en', tag: 'en', name: 'English' },
  { folder: 'de', tag: 'de', name: 'Deutsch' },
  { folder: 'es', tag: 'es', name: 'Español' },
  { folder: 'pt_BR', tag: 'pt-BR', name: 'Português (Brasil)' },
] as const;
