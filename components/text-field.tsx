import { Field } from './field';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | null;
  readonly error?: string | null;
  /** Digits alone are typed: a phone shows them at once. */
  readonly digits?: boolean;
  readonly onType: (text: string) => void;
}

/** One line of text that no browser completes, corrects or capitalises: codes and numbers. */
export function TextField({ id, label, value, hint = null, error = null, digits = false, onType }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(described) => (
        <input
          {...described}
          type="text"
          {...(digits ? { inputMode: 'numeric' } : {})}
          autocomplete="off"
          spellcheck={false}
          autocapitalize="off"
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
