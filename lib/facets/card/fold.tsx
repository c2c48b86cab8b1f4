import type { ComponentChildren } from 'preact';
import { DrawnText } from '../../../components/drawn-text';

interface FoldProps {
  /** The line that stands there while the rest is folded. */
  readonly words: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a card that is folded away until it is asked for, by mouse or keyboard. */
export function Fold({ words, open = false, children }: FoldProps) {
  return (
    <details open={open}>
      <summary>
        <DrawnText>{words}</DrawnText>
      </summary>
      {children}
    </details>
  );
}
