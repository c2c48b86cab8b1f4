import type { SourceStatus } from '../lib/settings/types';
import { t, type WordKey } from '../lib/words';

const STATE_WORDS: Readonly<Record<SourceStatus['state'], WordKey>> = {
  ready: 'popupSourceReady',
  absent: 'popupSourceAbsent',
  locked: 'linkedLocked',
  'needs-permission': 'popupSourcePermission',
  'needs-programme': 'popupSourceProgramme',
};

/** What each source tells. */
const GIVES_WORDS: Readonly<Record<SourceStatus['id'], WordKey>> = {
  charts: 'sourceGivesCharts',
  milefy: 'sourceGivesMilefy',
  lufthansa: 'sourceGivesLufthansa',
};

/** Where the numbers come from: whether each source can be asked, and what it tells or, where it cannot, what is missing for it. */
export function SourceList({ sources }: { readonly sources: readonly SourceStatus[] }) {
  return (
    <ul class="source-list">
      {sources.map(({ id, name, state }) => (
        <li key={id}>
          <span class="source-name">{name}</span>
          <span class="chip" data-tone={state === 'ready' ? 'good' : state === 'absent' ? 'plain' : 'warn'}>
            {t(id === 'charts' && state === 'absent' ? 'popupChartsAbsent' : STATE_WORDS[state])}
          </span>
          <span class="gives">{t(state === 'ready' ? 'sourceGives' : 'sourceMissing', t(GIVES_WORDS[id]))}</span>
        </li>
      ))}
    </ul>
  );
}
