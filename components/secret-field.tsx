import { t } from '../lib/words';
import { Field } from './field';

interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Whether one is stored, which stays where nothing is typed. */
  readonly stored: boolean;
  readonly error: string | null;
  readonly onType: (text: string) => void;
}

/** A secret that is typed once and never shown again. */
export function SecretField({ id, label, value, stored, error, onType }: SecretFieldProps) {
  return (
    <Field
      id={id}
      label={label}
      aside={
        stored && (
          <span class="chip" data-tone="good">
            {t('optionsPasswordStored')}
          </span>
        )
      }
      hint={stored ? t('optionsPasswordKeep') : null}
      error={error}
    >
      {(described) => <input {...described} type="password" autocomplete="off" value={value} onInput={(event) => onType(event.currentTarget.value)} />}
    </Field>
  );
}
