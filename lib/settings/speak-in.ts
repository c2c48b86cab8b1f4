import { browser } from 'wxt/browser';
import { speak, spokenIn } from '../words';
import { LANGUAGES } from './languages';

/** From here on the words are those of a catalogue (`null`: the browser's own choice). Loading the same again costs nothing; one that cannot be loaded leaves the browser's. */
export async function speakIn(folder: string | null): Promise<void> {
  if (folder === spokenIn()) return;
  const language = LANGUAGES.find((known) => known.folder === folder);
  if (language === undefined) return speak(null);
  try {
    // The browser's own type for these addresses names the files of one build; the catalogues are in each.
    const answer = await fetch(browser.runtime.getURL(`/_locales/${language.folder}/messages.json` as '/'));
    const catalogue: Readonly<Record<string, { readonly message: string }>> = await answer.json();
    const words = Object.fromEntries(Object.entries(catalogue).map(([key, { message }]) => [key, message]));
    speak({ folder: language.folder, tag: language.tag, words });
  } catch (cause) {
    console.warn('Milelens: the words could not be loaded', language.folder, cause instanceof Error ? cause.name : '');
    speak(null);
  }
}
