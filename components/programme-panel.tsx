import { useState } from 'preact/hooks';
import type { ProgrammeChoice, Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';
import { type News, Note } from './note';
import { Panel } from './panel';
import { ProgrammeDetails } from './programme-details';
import { ProgrammePicker } from './programme-picker';

type Chosen = NonNullable<Settings['programme']>;

/** The list of programmes, or why there is none. */
export type ProgrammeList =
  | { readonly at: 'no-account' }
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly words: string }
  | { readonly at: 'here'; readonly programmes: readonly ProgrammeChoice[] };

interface ProgrammePanelProps {
  readonly list: ProgrammeList;
  readonly chosen: Settings['programme'];
  readonly onRetry: () => void;
  /** Gives what to show afterwards. */
  readonly onSave: (chosen: Chosen) => Promise<News>;
}

export function ProgrammePanel({ list, chosen, onRetry, onSave }: ProgrammePanelProps) {
  const known = list.at === 'here' && chosen !== null ? list.programmes.find(({ code }) => code === chosen.code) : undefined;
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
      {list.at === 'no-account' && <p class="notice">{chosen === null ? t('optionsProgrammeNoAccount') : t('optionsProgrammeNoAccountKept', chosen.code)}</p>}
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
        {list.at === 'loading' ? t('optionsProgrammesLoading') : list.at === 'here' ? t('optionsProgrammesHere', list.programmes.length) : ''}
      </p>
      {list.at === 'here' && <ProgrammeForm programmes={list.programmes} chosen={chosen} onSave={onSave} />}
    </Panel>
  );
}

interface ProgrammeFormProps extends Pick<ProgrammePanelProps, 'chosen' | 'onSave'> {
  readonly programmes: readonly ProgrammeChoice[];
}

function ProgrammeForm({ programmes, chosen, onSave }: ProgrammeFormProps) {
  const [code, setCode] = useState<string>(chosen?.code ?? '');
  const [tier, setTier] = useState<number | null>(chosen?.tier ?? null);
  const [wrong, setWrong] = useState<{ readonly programme?: string; readonly tier?: string }>({});
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const programme = programmes.find((one) => one.code === code);
  const knownTier = programme?.tiers.find((one) => one.code === tier);
  const unsaved = code !== (chosen?.code ?? '') || tier !== (chosen?.tier ?? null);

  function choose(next: string) {
    setCode(next);
    setWrong({});
    setNews(null);
    // The status of one programme says nothing about another: it is asked for again, unless there is no choice.
    const tiers = programmes.find((one) => one.code === next)?.tiers ?? [];
    setTier(next === chosen?.code ? chosen.tier : tiers.length === 1 ? (tiers[0]?.code ?? null) : null);
  }

  async function save() {
    const found = {
      ...(programme === undefined ? { programme: t('optionsProgrammeEmpty') } : {}),
      ...(programme !== undefined && knownTier === undefined ? { tier: programme.tiers.length === 0 ? t('optionsTierNone') : t('optionsTierEmpty') } : {}),
    };
    setWrong(found);
    if (programme === undefined || knownTier === undefined) {
      document.getElementById(programme === undefined ? 'programme' : 'tier')?.focus();
      setNews({ tone: 'bad', words: t('optionsFieldsWrong', 1) });
      return;
    }
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsProgrammeSaving') });
    setNews(await onSave({ code: programme.code, tier: knownTier.code }));
    setBusy(false);
  }

  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <ProgrammePicker programmes={programmes} code={code} error={wrong.programme ?? null} onChoose={choose} />
      <Field id="tier" label={t('optionsTier')} error={wrong.tier ?? null} hint={programme === undefined ? t('optionsTierFirst') : null}>
        {(described) => (
          <select
            {...described}
            value={tier ?? ''}
            onChange={(event) => {
              setTier(event.currentTarget.value === '' ? null : Number(event.currentTarget.value));
              setWrong({});
              setNews(null);
            }}
          >
            {tier === null && <option value="">{t('optionsTierChoose')}</option>}
            {tier !== null && knownTier === undefined && <option value={tier}>{t('optionsTierGone', tier)}</option>}
            {programme?.tiers.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {programme !== undefined && <ProgrammeDetails programme={programme} />}
      <div>
        <Note id="programme-status" news={news} />
        <div class="actions">
          <Button id="save-programme" look="main" submits busy={busy} onPress={() => void save()}>
            {t('optionsProgrammeSave')}
          </Button>
          {unsaved && <span class="unsaved">{t('optionsUnsaved')}</span>}
        </div>
      </div>
    </form>
  );
}
