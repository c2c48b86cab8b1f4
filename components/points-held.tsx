import type { ChartChoice } from '../lib/settings/types';
import { t } from '../lib/words';
import { Field } from './field';

/** What was typed for each accrual, by its id. */
export type TypedPoints = Readonly<Record<string, string>>;

interface PointsHeldProps {
  readonly counted: ChartChoice['counted'];
  readonly typed: TypedPoints;
  /** Ids of the accruals whose field holds no number from 0 on. */
  readonly wrong: readonly string[];
  readonly onType: (id: string, text: string) => void;
}

/** The points a traveller says they have. Every field may stay empty. Other pages lead here by the id. */
export function PointsHeld({ counted, typed, wrong, onType }: PointsHeldProps) {
  if (counted.length === 0) return null;
  return (
    <fieldset class="points" id="points" aria-describedby="points-hint">
      <legend>{t('optionsPoints')}</legend>
      <p class="field-hint" id="points-hint">
        {t('optionsPointsHint')}
      </p>
      <div class="pair">
        {counted.map(({ id, name }) => (
          <Field key={id} id={`points-${id}`} label={name} error={wrong.includes(id) ? t('optionsPointsWrong') : null}>
            {(described) => (
              <input
                {...described}
                type="text"
                inputMode="decimal"
                autocomplete="off"
                value={typed[id] ?? ''}
                onInput={(event) => onType(id, event.currentTarget.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
