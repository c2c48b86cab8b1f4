import type { ComponentChildren, Ref } from 'preact';

interface ButtonProps {
  readonly id?: string;
  readonly look?: 'main' | 'plain' | 'danger' | 'text';
  readonly submits?: boolean;
  /** Work is under way: the button keeps its focus and place, and does nothing. */
  readonly busy?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export function Button({ id, look = 'plain', submits = false, busy = false, buttonRef, onPress, children }: ButtonProps) {
  return (
    <button
      {...(id === undefined ? {} : { id })}
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      class="button"
      data-look={look}
      type={submits ? 'submit' : 'button'}
      aria-disabled={busy}
      onClick={(event) => {
        event.preventDefault();
        if (!busy) onPress();
      }}
    >
      {children}
    </button>
  );
}
