import type { ProgrammeChoice, Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { Button } from './button';
import type { ListedProgramme } from './listed-programmes';
import { Panel } from './panel';
import { ProgrammeForm, type ProgrammeSaved } from './programme-form';
import type { News } from './note';

/** What Milefy lists, or why it lists nothing. */
export type ProgrammeList =
  | { readonly at: 'no-account' }
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly words: string }
  | { readonly at: 'here'; readonly programmes: readonly ProgrammeChoice[] };

interface ProgrammePanelProps {
  /** Every programme there is to choose from, by charts or list. */
  readonly programmes: readonly ListedProgramme[];
  readonly list: ProgrammeList;
  readonly chosen: Settings['programme'];
  /** All points that are stored: programme code → accrual → amount. */
  readonly points: Settings['points'];
  readonly onRetry: () => void;
  /** Gives what to show afterwards. */
  readonly onSave: (saved: ProgrammeSaved) => Promise<News>;
}

export function ProgrammePanel({ programmes, list, chosen, points, onRetry, onSave }: ProgrammePanelProps) {
  const known = programmes.find(({ code }) => code === chosen?.code);
  const tier = known?.tiers.find(({ code }) => code === chosen?.tier);
  return (
    <Panel
      id="programme-panel"
      title={t('optionsProgrammeTitle')}
      lead={t('optionsProgrammeLead')}
      chip={
        chosen === null
          ? { tone: 'plain', words: t('optionsProgrammeAbsent') }
          : {
              tone: list.at === 'here' && tier === undefined ? 'warn' : 'good',
              words: known === undefined ? chosen.code : `${known.code} · ${tier?.name ?? chosen.tier}`,
            }
      }
    >
      {list.at === 'failed' && (
        <div class="notice" data-tone="bad">
          <p>{list.words}</p>
          <Button id="retry-programmes" onPress={onRetry}>
            {t('optionsRetry')}
          </Button>
        </div>
      )}
      {/* The region outlives the loading, so that its end is heard as well. */}
      <p class={list.at === 'loading' ? 'loading' : 'unseen'} role="status" id="programme-list-status">
        {list.at === 'loading' ? t('optionsProgrammesLoading') : list.at === 'here' ? t('optionsProgrammesHere', programmes.length) : ''}
      </p>
      <ProgrammeForm programmes={programmes} gone={goneWords(list)} chosen={chosen} points={points} onSave={onSave} />
    </Panel>
  );
}

/** Why a programme that is stored may be missing from the list. */
function goneWords(list: ProgrammeList): (code: string) => string {
  switch (list.at) {
    case 'no-account':
      return (code) => t('optionsProgrammeNoAccount', code);
    case 'here':
      return (code) => t('optionsProgrammeGone', code);
    case 'loading':
    case 'failed':
      return (code) => t('optionsProgrammeNotYet', code);
  }
}
