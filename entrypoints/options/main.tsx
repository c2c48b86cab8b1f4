import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options-page';
import { askWorker } from '../../lib/ask-worker';
import { speakAsSet, speakOnPage } from '../../lib/page-language';
import { permitSite, releaseSite } from '../../lib/site-permissions';
import { SITES } from '../../lib/sites/registry';

/** A browser that refuses even to ask (Firefox outside a click) has not allowed it either. */
const askPermission = (...origins: readonly string[]) => browser.permissions.request({ origins: origins.map((origin) => `${origin}/*`) }).catch(() => false);

const speak = (language: string | null) => speakOnPage('optionsTitle', language);

await speakAsSet('optionsTitle');
const page = document.getElementById('page');
if (page !== null)
  render(<OptionsPage sites={SITES} ask={askWorker} askPermission={askPermission} permitSite={permitSite} releaseSite={releaseSite} speak={speak} />, page);
