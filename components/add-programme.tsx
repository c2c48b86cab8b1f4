import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProgrammeAtTier } from '../lib/settings/types';
import { t } from '../lib/words';
import { Button } from './button';
import type { ListedProgramme } from './listed-programmes';
import { ProgrammePicker } from './programme-picker';
import { onlyTier, TierSelect } from './tier-select';

interface AddProgrammeProps {
  /** Those that are not chosen yet. */
  readonly programmes: readonly ListedProgramme[];
  readonly busy: boolean;
  readonly onAdd: (programme: ProgrammeAtTier) => Promise<void>;
  readonly onCancel: () => void;
}

/** One more programme and the traveller's status in it. Begins with the focus, Escape gives it up. */
export function AddProgramme({ programmes, busy, onAdd, onCancel }: AddProgrammeProps) {
  const [code, setCode] = useState('');
  const [tier, setTier] = useState<number | null>(null);
  const [wrong, setWrong] = useState<{ readonly programme?: string; readonly tier?: string }>({});
  const form = useRef<HTMLFormElement>(null);
  const programme = programmes.find((one) => one.code === code);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);

  function add() {
    if (programme === undefined || tier === null) {
      setWrong(
        programme === undefined
          ? { programme: t('optionsProgrammeEmpty') }
          : { tier: programme.tiers.length === 0 ? t('optionsTierNone') : t('optionsTierEmpty') },
      );
      form.current?.querySelector<HTMLElement>(programme === undefined ? '#other' : '#other-tier')?.focus();
      return;
    }
    void onAdd({ code: programme.code, tier });
  }

  return (
    <form
      ref={form}
      class="adding"
      noValidate
      aria-label={t('othersAdd')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // In a field with something typed, Escape empties that field first.
        const empties = event.target instanceof HTMLInputElement && event.target.value !== '';
        if (event.key === 'Escape' && !event.defaultPrevented && !empties) onCancel();
      }}
    >
      <ProgrammePicker
        id="other"
        programmes={programmes}
        code={code}
        gone={() => ''}
        error={wrong.programme ?? null}
        onChoose={(next) => {
          setCode(next);
          setTier(onlyTier(programmes.find((one) => one.code === next)));
          setWrong({});
        }}
      />
      <TierSelect
        id="other-tier"
        label={t('optionsTier')}
        programme={programme}
        tier={tier}
        error={wrong.tier ?? null}
        hint={programme === undefined ? t('optionsTierFirst') : null}
        onChoose={(next) => {
          setTier(next);
          setWrong({});
        }}
      />
      <div class="actions">
        <Button id="save-other" look="main" submits busy={busy} onPress={add}>
          {t('othersAddDone')}
        </Button>
        <Button id="cancel-other" onPress={onCancel}>
          {t('othersCancel')}
        </Button>
      </div>
    </form>
  );
}
