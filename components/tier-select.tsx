import { t } from '../lib/words';
import { Field } from './field';
import type { ListedProgramme } from './listed-programmes';

interface TierSelectProps {
  readonly id: string;
  readonly label: string;
  /** `undefined`: none is chosen, or no list knows it. */
  readonly programme: ListedProgramme | undefined;
  readonly tier: number | null;
  readonly error?: string | null;
  readonly hint?: string | null;
  readonly onChoose: (tier: number | null) => void;
}

/** The traveller's status in a programme. Asked for, never guessed; one that has left all lists stays to be seen. */
export function TierSelect({ id, label, programme, tier, error = null, hint = null, onChoose }: TierSelectProps) {
  const tiers = programme?.tiers ?? [];
  const known = tiers.some(({ code }) => code === tier);
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      {(described) => (
        <select {...described} value={tier ?? ''} onChange={(event) => onChoose(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}>
          {tier === null && <option value="">{t('optionsTierChoose')}</option>}
          {tier !== null && !known && <option value={tier}>{programme === undefined ? t('optionsTierUnnamed', tier) : t('optionsTierGone', tier)}</option>}
          {tiers.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The one tier of a programme that has no other; else it must be asked. */
export function onlyTier(programme: ListedProgramme | undefined): number | null {
  const tiers = programme?.tiers ?? [];
  return tiers.length === 1 ? (tiers[0]?.code ?? null) : null;
}
