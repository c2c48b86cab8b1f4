import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { Button } from './button';
import type { ListedProgramme } from './listed-programmes';
import { type News, Note } from './note';
import { PointsHeld, type TypedPoints } from './points-held';
import { PointsMeaning } from './points-meaning';
import { pointsText, readPoints } from './points-typed';
import { ProgrammeDetails } from './programme-details';
import { ProgrammePicker } from './programme-picker';
import { onlyTier, TierSelect } from './tier-select';

/** A programme, the traveller's status in it, and the points they say they have there. */
export interface ProgrammeSaved {
  readonly programme: NonNullable<Settings['programme']>;
  readonly points: Readonly<Record<string, number>>;
}

interface ProgrammeFormProps {
  readonly programmes: readonly ListedProgramme[];
  /** Says why the programme that is stored is not among them. */
  readonly gone: (code: string) => string;
  readonly chosen: Settings['programme'];
  readonly points: Settings['points'];
  readonly onSave: (saved: ProgrammeSaved) => Promise<News>;
}

interface Wrong {
  readonly programme?: string;
  readonly tier?: string;
  readonly points?: readonly string[];
}

export function ProgrammeForm({ programmes, gone, chosen, points, onSave }: ProgrammeFormProps) {
  const [code, setCode] = useState<string>(chosen?.code ?? '');
  const [tier, setTier] = useState<number | null>(chosen?.tier ?? null);
  const [typed, setTyped] = useState<TypedPoints>(() => asTyped(points[chosen?.code ?? '']));
  const [wrong, setWrong] = useState<Wrong>({});
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const programme = programmes.find((one) => one.code === code);
  const knownTier = programme?.tiers.find((one) => one.code === tier);
  const counted = programme?.chart?.counted ?? [];
  const held = points[code] ?? {};
  // What the points mean is said of what is stored, never of what is only being chosen.
  const stored = chosen !== null && chosen.code === code && chosen.tier === tier ? chosen : null;
  const unsaved =
    code !== (chosen?.code ?? '') || tier !== (chosen?.tier ?? null) || counted.some(({ id }) => readPoints(typed[id] ?? '') !== (held[id] ?? null));

  const followed = chosen !== null && chosen.from === 'account' ? chosen.tier : null;
  // Another programme was made the preferred one elsewhere on the page, or the account told another status.
  useEffect(() => {
    if (chosen === null || (chosen.code === code && (followed === null || followed === tier))) return;
    setCode(chosen.code);
    setTier(chosen.tier);
    setTyped(asTyped(points[chosen.code]));
    setWrong({});
    setNews(null);
    // Only what is stored matters here: a draft is left alone until that changes.
  }, [chosen?.code, followed]);

  function choose(next: string) {
    setCode(next);
    setWrong({});
    setNews(null);
    setTyped(asTyped(points[next]));
    // The status of one programme says nothing about another: it is asked for again, unless there is no choice.
    setTier(next === chosen?.code ? chosen.tier : onlyTier(programmes.find((one) => one.code === next)));
  }

  async function save() {
    const read = counted.map(({ id }) => ({ id, amount: readPoints(typed[id] ?? '') }));
    const unreadable = read.filter(({ amount }) => amount === undefined).map(({ id }) => id);
    const found: Wrong = {
      ...(programme === undefined ? { programme: t('optionsProgrammeEmpty') } : {}),
      ...(programme !== undefined && knownTier === undefined ? { tier: programme.tiers.length === 0 ? t('optionsTierNone') : t('optionsTierEmpty') } : {}),
      ...(unreadable.length === 0 ? {} : { points: unreadable }),
    };
    setWrong(found);
    if (programme === undefined || knownTier === undefined || unreadable.length > 0) {
      const first = programme === undefined ? 'programme' : knownTier === undefined ? 'tier' : `points-${unreadable[0]}`;
      document.getElementById(first)?.focus();
      setNews({ tone: 'bad', words: t('optionsFieldsWrong', (programme === undefined || knownTier === undefined ? 1 : 0) + unreadable.length) });
      return;
    }
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsProgrammeSaving') });
    // What is stored under other accruals stays: a chart may come back to them.
    const others = Object.entries(held).filter(([id]) => !counted.some((one) => one.id === id));
    const entered = read.flatMap(({ id, amount }): readonly (readonly [string, number])[] => (typeof amount === 'number' ? [[id, amount]] : []));
    setNews(await onSave({ programme: stored ?? { code: programme.code, tier: knownTier.code }, points: Object.fromEntries([...others, ...entered]) }));
    setBusy(false);
  }

  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <ProgrammePicker id="programme" programmes={programmes} code={code} gone={gone} error={wrong.programme ?? null} onChoose={choose} />
      <TierSelect
        id="tier"
        label={t('optionsTier')}
        programme={programme}
        tier={tier}
        error={wrong.tier ?? null}
        hint={programme === undefined ? t('optionsTierFirst') : stored !== null && stored.from === 'account' ? t('tierFollows') : null}
        onChoose={(next) => {
          setTier(next);
          setWrong({});
          setNews(null);
        }}
      />
      {programme !== undefined && <ProgrammeDetails programme={programme} />}
      <PointsHeld
        counted={counted}
        typed={typed}
        wrong={wrong.points ?? []}
        onType={(id, text) => {
          setTyped((now) => ({ ...now, [id]: text }));
          setWrong(({ points: still = [], ...others }) => ({ ...others, points: still.filter((one) => one !== id) }));
          setNews(null);
        }}
      />
      <div>
        <PointsMeaning chart={stored === null ? null : (programme?.chart ?? null)} tier={stored?.tier ?? 0} points={held} />
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

function asTyped(points: Readonly<Record<string, number>> = {}): TypedPoints {
  return Object.fromEntries(Object.entries(points).map(([id, amount]) => [id, pointsText(amount)]));
}
