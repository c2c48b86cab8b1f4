import { render } from 'preact';
import { DeskPage } from '../../components/desk-page';
import { askWorker } from '../../lib/ask-worker';
import { programmeDay } from '../../lib/miles-and-more/dates';
import { speakAsSet } from '../../lib/page-language';
import { saveFile } from '../../lib/save-file';

await speakAsSet('deskTitle');
const page = document.getElementById('page');
if (page !== null) render(<DeskPage ask={askWorker} today={programmeDay(Date.now())} saveFile={saveFile} />, page);
