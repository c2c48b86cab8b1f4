import type { ComponentChildren } from 'preact';

/** What a control must carry so that its hint and its error are read with it. */
interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly aside?: ComponentChildren;
  readonly hint?: string | null;
  readonly error?: string | null;
  readonly children: (described: Described) => ComponentChildren;
}

export function Field({ id, label, aside, hint = null, error = null, children }: FieldProps) {
  const described = [error === null ? '' : `${id}-error`, hint === null ? '' : `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field" data-wrong={error !== null}>
      <div class="field-label">
        <label for={id}>{label}</label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== null })}
      {error !== null && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== null && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
