import { render } from 'preact';
import { HelpPage } from '../../components/help-page';
import { askWorker } from '../../lib/ask-worker';
import { speakAsSet } from '../../lib/page-language';

await speakAsSet('helpTitle');
const page = document.getElementById('page');
if (page !== null) render(<HelpPage ask={askWorker} />, page);
