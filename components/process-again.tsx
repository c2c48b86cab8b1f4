import { useState } from 'preact/hooks';
import { ENFORCE } from '../lib/miles-and-more/reprocess';
import { t } from '../lib/words';
import { Button } from './button';
import { Field } from './field';

interface ProcessAgainProps {
  /** The posting's, for the ids of its parts. */
  readonly id: string;
  readonly transactionId: string;
  readonly onAgain: (transactionId: string, enforce: (typeof ENFORCE)[number]) => void;
}

/** Has Miles & More process a transaction once more (PUT), which its documents call "currently disabled". */
export function ProcessAgain({ id, transactionId, onAgain }: ProcessAgainProps) {
  const [enforce, setEnforce] = useState<(typeof ENFORCE)[number]>('sendAgain');
  return (
    <div class="process-again">
      <Field id={`enforce-${id}`} label="enforce">
        {(described) => (
          <select {...described} value={enforce} onChange={(event) => setEnforce(ENFORCE.find((each) => each === event.currentTarget.value) ?? 'sendAgain')}>
            {ENFORCE.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button onPress={() => onAgain(transactionId, enforce)}>{t('journalAgain')}</Button>
    </div>
  );
}
