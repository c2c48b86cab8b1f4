import { useRef, useState } from 'preact/hooks';
import type { ProgrammeAtTier, Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { AddProgramme } from './add-programme';
import { Button } from './button';
import type { ListedProgramme } from './listed-programmes';
import { allOf, OTHERS_AT_MOST, preferring, withoutOther, withOther } from './memberships';
import { type News, Note } from './note';
import { Panel } from './panel';
import { TierSelect } from './tier-select';

interface OtherProgrammesProps {
  /** Every programme there is to choose from. */
  readonly programmes: readonly ListedProgramme[];
  readonly stored: Pick<Settings, 'programme' | 'otherProgrammes'>;
  /** Stores a change at once; gives what to show when that went wrong. */
  readonly onChange: (change: (settings: Settings) => Settings) => Promise<News | null>;
}

/** Further programmes of the traveller's. Each change is stored at once, as the sites' switches are. */
export function OtherProgrammes({ programmes, stored, onChange }: OtherProgrammesProps) {
  const [adding, setAdding] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const { programme: preferred, otherProgrammes: others } = stored;
  const mine = new Set(allOf(stored).map(({ code }) => code));
  const nameOf = ({ code }: ProgrammeAtTier) => programmes.find((one) => one.code === code)?.name ?? code;

  async function store(change: (settings: Settings) => Settings, done: string): Promise<boolean> {
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsProgrammeSaving') });
    const trouble = await onChange(change);
    setNews(trouble ?? { tone: 'good', words: done });
    setBusy(false);
    return trouble === null;
  }

  function close() {
    setAdding(false);
    // What had the focus is gone; the button that stands there again is where the person was.
    requestAnimationFrame(() => add.current?.focus());
  }

  async function remove(other: ProgrammeAtTier) {
    const done = await store((settings) => ({ ...settings, ...withoutOther(settings, other.code) }), t('othersRemoved', nameOf(other)));
    if (done) close();
  }

  return (
    <Panel
      id="others"
      title={t('othersTitle')}
      lead={t('othersLead')}
      {...(others.length === 0 ? {} : { chip: { tone: 'good', words: String(others.length) } })}
    >
      {others.length > 0 && (
        <ul class="memberships">
          {others.map((other, place) => (
            <li key={place}>
              <TierSelect
                id={`other-${other.code}`}
                label={nameOf(other)}
                programme={programmes.find(({ code }) => code === other.code)}
                tier={other.tier}
                onChoose={(tier) => {
                  if (tier !== null) void store((settings) => ({ ...settings, ...withOther(settings, { ...other, tier }) }), t('othersTier', nameOf(other)));
                }}
              />
              <div class="actions">
                <Button
                  look="text"
                  busy={busy}
                  onPress={() => void store((settings) => ({ ...settings, ...preferring(settings, other) }), t('othersPreferred', nameOf(other)))}
                >
                  {t('othersPrefer')}
                  <span class="unseen"> ({nameOf(other)})</span>
                </Button>
                <Button look="text" busy={busy} onPress={() => void remove(other)}>
                  {t('othersRemove')}
                  <span class="unseen"> ({nameOf(other)})</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {preferred === null && <p class="panel-lead">{t('othersFirst')}</p>}
      {adding && (
        <AddProgramme
          programmes={programmes.filter(({ code }) => !mine.has(code))}
          busy={busy}
          onCancel={() => {
            setNews(null);
            close();
          }}
          onAdd={async (other) => {
            const done = await store((settings) => ({ ...settings, ...withOther(settings, other) }), t('othersAdded', nameOf(other)));
            if (done) close();
          }}
        />
      )}
      <Note id="others-status" news={news} />
      {!adding && preferred !== null && (
        <div class="actions add">
          <Button
            id="add-other"
            buttonRef={add}
            busy={others.length >= OTHERS_AT_MOST}
            onPress={() => {
              setNews(null);
              setAdding(true);
            }}
          >
            {t('othersAdd')}
          </Button>
          {others.length >= OTHERS_AT_MOST && <span class="quiet">{t('othersFull', OTHERS_AT_MOST)}</span>}
        </div>
      )}
    </Panel>
  );
}
