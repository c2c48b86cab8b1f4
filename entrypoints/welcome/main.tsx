import { render } from 'preact';
import { WelcomePage } from '../../components/welcome-page';
import { askWorker } from '../../lib/ask-worker';
import { speakAsSet, speakOnPage } from '../../lib/page-language';
import { suggestedProgramme } from '../../lib/settings/suggested-programme';

const speak = (language: string | null) => speakOnPage('welcomeTitle', language);

await speakAsSet('welcomeTitle');
const page = document.getElementById('page');
if (page !== null) render(<WelcomePage ask={askWorker} suggested={suggestedProgramme(navigator.language)} speak={speak} />, page);
