import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options-page';
import { askWorker } from '../../lib/ask-worker';
import { SITES } from '../../lib/sites/registry';
import { t } from '../../lib/words';

document.title = t('optionsTitle');
document.documentElement.lang = t('optionsLanguage');

/** A browser that refuses even to ask (Firefox outside a click) has not allowed it either. */
const askPermission = (origin: string) => browser.permissions.request({ origins: [`${origin}/*`] }).catch(() => false);

const page = document.getElementById('page');
if (page !== null) render(<OptionsPage sites={SITES} ask={askWorker} askPermission={askPermission} />, page);
