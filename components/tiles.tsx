import type { ComponentChildren } from 'preact';

interface TilesProps<Value extends string | number> {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly error: string | null;
  /** What to choose, above the tiles, until an error says it. */
  readonly hint?: string | null;
  readonly onChoose: (value: Value) => void;
  /** Stands above the tiles, inside the group: the step's number and its heading. */
  readonly legend: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One choice of few, all of them in sight: native radio buttons, so that arrows, Tab and screen readers work as everywhere. */
export function Tiles<Value extends string | number>({ name, options, value, error, hint = null, onChoose, legend, children }: TilesProps<Value>) {
  return (
    <fieldset class="step" id={name} {...(error === null ? {} : { 'aria-describedby': `${name}-error` })}>
      <legend>{legend}</legend>
      {error !== null && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {error === null && hint !== null && <p class="field-hint">{hint}</p>}
      {options.length > 0 && (
        <div class="tiles">
          {options.map((option) => (
            <label key={option.value}>
              <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChoose(option.value)} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
      {children}
    </fieldset>
  );
}
