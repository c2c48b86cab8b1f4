import { Fragment } from 'preact';

/** What separates the numbers of a badge's text. */
const SEPARATOR = ' · ';

/** What a badge says, broken between its numbers and not within one: a number stays with its unit where there is room for both. */
export function WorthText({ text }: { readonly text: string }) {
  const pieces = text.split(SEPARATOR);
  return (
    <>
      {pieces.map((piece, at) => (
        <Fragment key={piece}>
          <span class="piece">{at === pieces.length - 1 ? piece : `${piece}${SEPARATOR.trimEnd()}`}</span>{' '}
        </Fragment>
      ))}
    </>
  );
}
