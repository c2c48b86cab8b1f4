import { askWorker } from './ask-worker';
import { speakIn } from './settings/speak-in';
import { t, type WordKey } from './words';

/** A worker that is silent must not hold a page up: it is then drawn in the browser's language. */
const PATIENCE_MS = 1500;

/** Makes an extension page speak a language (`null`: the browser's), its title and its `lang` with it. */
export async function speakOnPage(title: WordKey, language: string | null): Promise<void> {
  await speakIn(language);
  document.title = t(title);
  document.documentElement.lang = t('pageLanguage');
}

/** The same in the language of the settings, before anything is drawn. Never rejects. */
export async function speakAsSet(title: WordKey, ask: typeof askWorker = askWorker): Promise<void> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const stored = ask({ type: 'status' }).then(
    ({ settings }) => settings.language,
    () => null,
  );
  await speakOnPage(title, await Promise.race([stored, silence]));
}
