import { t, type WordKey } from '../lib/words';
import { deskLabel } from './desk-labels';
import { Field } from './field';

interface DeskFieldProps {
  /** The field's whole name in the request; the id of its control too. */
  readonly name: string;
  readonly value: string;
  readonly error: string | null;
  /** For a choice; `null` for a text. */
  readonly options?: readonly string[] | null;
  /** What is written above it where it is not the main form's: the documents' own name. */
  readonly label?: string;
  readonly onType: (name: string, text: string) => void;
}

const HINTS: Readonly<Record<string, WordKey>> = {
  cardNo: 'milesAndMoreCardHint',
  miles: 'deskMilesHint',
  property: 'deskCodeHint',
  awardCode: 'deskCodeHint',
  transactionText: 'deskTextHint',
  statementText1: 'deskTextHint',
  transactionId: 'deskTransactionIdHint',
  awardPackageId: 'deskAwardPackageIdHint',
};

const DIGITS = new Set(['cardNo', 'miles', 'transactionId', 'awardPackageId', 'pid']);

/** One field of a posting: what it must hold is said at the field. */
export function DeskField({ name, value, error, options = null, label, onType }: DeskFieldProps) {
  const hint = HINTS[name];
  const title = label ?? deskLabel(name) ?? name;
  return (
    <Field id={`desk-${name}`} label={title} error={error} hint={label === undefined && hint !== undefined ? t(hint) : null}>
      {(described) =>
        options === null ? (
          <input
            {...described}
            type="text"
            {...(DIGITS.has(name) ? { inputMode: 'numeric' } : {})}
            autocomplete="off"
            spellcheck={false}
            autocapitalize="off"
            value={value}
            onInput={(event) => onType(name, event.currentTarget.value)}
          />
        ) : (
          <select {...described} value={value} onChange={(event) => onType(name, event.currentTarget.value)}>
            <option value="">–</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  );
}
