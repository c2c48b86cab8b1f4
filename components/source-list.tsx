import type { SourceStatus } from '../lib/settings/types';
import { t, type WordKey } from '../lib/words';

const STATE_WORDS: Readonly<Record<SourceStatus['state'], WordKey>> = {
  ready: 'popupSourceReady',
  absent: 'popupSourceAbsent',
  locked: 'linkedLocked',
  'needs-permission': 'popupSourcePermission',
  'needs-programme': 'popupSourceProgramme',
};

export function SourceList({ sources }: { readonly sources: readonly SourceStatus[] }) {
  return (
    <ul class="source-list">
      {sources.map(({ id, name, state }) => (
        <li key={id}>
          <span>{name}</span>
          <span class="chip" data-tone={state === 'ready' ? 'good' : state === 'absent' ? 'plain' : 'warn'}>
            {t(id === 'charts' && state === 'absent' ? 'popupChartsAbsent' : STATE_WORDS[state])}
          </span>
        </li>
      ))}
    </ul>
  );
}
