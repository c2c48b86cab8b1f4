import { useCallback, useEffect, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import { OPTIONS_PAGE } from '../lib/extension-pages';
import type { Status } from '../lib/messages';
import { t, type WordKey } from '../lib/words';
import { HelpMarks } from './help-marks';
import { HelpSources } from './help-sources';
import { Linked } from './linked';
import { Masthead } from './masthead';
import { Panel } from './panel';
import { SentWords } from './sent-where';

const ECB = 'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html';
const OUR_AIRPORTS = 'https://ourairports.com/data/';

const SECTIONS: Readonly<Record<string, WordKey>> = {
  marks: 'helpMarks',
  sources: 'helpSources',
  progress: 'helpProgress',
  several: 'helpSeveral',
  sent: 'optionsSentTitle',
  never: 'helpNever',
  changed: 'helpChanged',
  data: 'helpData',
};

/** What the marks mean and where the numbers come from. Nearly all of it stands without the worker; what it knows fills in. */
export function HelpPage({ ask }: { readonly ask: typeof askWorker }) {
  const [status, setStatus] = useState<Status | null>(null);
  const load = useCallback(async () => setStatus(await ask({ type: 'status' }).catch(() => null)), [ask]);
  useEffect(() => void load(), [load]);

  return (
    <>
      <Masthead title={t('helpTitle')} tagline={t('helpTagline')} links={['welcome', 'options']} />
      <main>
        <nav class="contents" aria-label={t('helpContents')}>
          <ul>
            {Object.entries(SECTIONS).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}-title`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Panel id="marks" title={t('helpMarks')} lead={t('helpMarksLead')}>
          <HelpMarks />
        </Panel>
        <Panel id="sources" title={t('helpSources')} lead={t('helpSourcesLead')}>
          <HelpSources status={status} />
        </Panel>
        <Panel id="progress" title={t('helpProgress')}>
          <div class="prose">
            <p>{t('helpProgressWhat')}</p>
            <p class="said">{t('progressOfMissing', 60, 300, 'Points', 20)}</p>
            <p>{t('helpProgressWhen')}</p>
            <p>
              <Linked sentence={'helpProgressEnter'} to={OPTIONS_PAGE} link={t('pageOptions')} />
            </p>
          </div>
        </Panel>
        <Panel id="several" title={t('helpSeveral')}>
          <div class="prose">
            <p>{t('helpSeveralEarns')}</p>
            <p>{t('helpSeveralCredit')}</p>
            <p>
              <Linked sentence={'helpSeveralEnter'} to={OPTIONS_PAGE} link={t('pageOptions')} />
            </p>
          </div>
        </Panel>
        <Panel id="sent" title={t('optionsSentTitle')}>
          <div class="prose">
            <SentWords accounts={status} />
          </div>
        </Panel>
        <Panel id="never" title={t('helpNever')}>
          <Points of={['helpNeverClick', 'helpNeverAsk', 'helpNeverGuess', 'helpNeverTrack', 'helpNeverSecret']} />
        </Panel>
        <Panel id="changed" title={t('helpChanged')} lead={t('helpChangedLead')}>
          <Points of={['helpChangedReload', 'helpChangedUpdate', 'helpChangedOff']} ordered />
        </Panel>
        <Panel id="data" title={t('helpData')}>
          <div class="prose">
            <p>
              <Linked sentence={'helpDataAirports'} to={OUR_AIRPORTS} link="OurAirports" away />
            </p>
            <p>
              <Linked sentence={'helpDataRates'} to={ECB} link={t('helpDataEcb')} away />
            </p>
            <p>{t('helpDataRules')}</p>
            <p>{t('helpDataLicence')}</p>
          </div>
        </Panel>
      </main>
    </>
  );
}

function Points({ of, ordered = false }: { readonly of: readonly WordKey[]; readonly ordered?: boolean }) {
  const items = of.map((key) => <li key={key}>{t(key)}</li>);
  return ordered ? <ol class="points-list">{items}</ol> : <ul class="points-list">{items}</ul>;
}
