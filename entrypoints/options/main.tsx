import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Locate } from '../../components/home-airport';
import { OptionsPage } from '../../components/options-page';
import { permitAccount, releaseAccount } from '../../lib/account-permissions';
import { askWorker } from '../../lib/ask-worker';
import { speakAsSet, speakOnPage } from '../../lib/page-language';
import { saveFile } from '../../lib/save-file';
import { permitSite, releaseSite } from '../../lib/site-permissions';
import { SITES } from '../../lib/sites/registry';
import { SHORTEST_PASSPHRASE } from '../../lib/store/passphrase';

/** A browser that refuses even to ask (Firefox outside a click) has not allowed it either. */
const askPermission = (...origins: readonly string[]) => browser.permissions.request({ origins: origins.map((origin) => `${origin}/*`) }).catch(() => false);

/** Where the user is, by the browser, which asks them; within 10 s. */
const locate: Locate = () =>
  new Promise((resolve) => {
    const found = ({ coords: { latitude, longitude } }: GeolocationPosition) => resolve({ latitude, longitude });
    navigator.geolocation.getCurrentPosition(found, () => resolve(null), { maximumAge: 600_000, timeout: 10_000 });
  });

const speak = (language: string | null) => speakOnPage('optionsTitle', language);

await speakAsSet('optionsTitle');
const page = document.getElementById('page');
if (page !== null)
  render(
    <OptionsPage
      {...{ sites: SITES, ask: askWorker, locate, askPermission, permitSite, releaseSite, speak }}
      accounts={{ permit: permitAccount, release: releaseAccount, shortest: SHORTEST_PASSPHRASE, saveFile }}
    />,
    page,
  );
