interface SegmentsProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One choice of two to four short ones, side by side: native radio buttons. */
export function Segments<Value extends string>({ name, legend, hint = null, options, value, onChoose }: SegmentsProps<Value>) {
  return (
    <fieldset class="choice" {...(hint === null ? {} : { 'aria-describedby': `${name}-hint` })}>
      <legend>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== null && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
