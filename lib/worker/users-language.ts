import { readSettings } from '../settings/settings';
import { speakIn } from '../settings/speak-in';

/** Makes the worker speak the language that the user chose. Where the settings cannot be read it goes on in the browser's: who asks is told of the store by other means. */
export async function speakUsersLanguage(): Promise<void> {
  try {
    await speakIn((await readSettings()).language);
  } catch {
    await speakIn(null);
  }
}
