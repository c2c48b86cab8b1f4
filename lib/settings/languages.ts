/** The languages that there is a catalogue of, by the folder's name in `_locales`, each named in itself. */
export const LANGUAGES = [{ folder: 'en', tag: 'en', name: 'English' }] as const;
