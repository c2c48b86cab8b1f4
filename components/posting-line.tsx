import type { ComponentChildren } from 'preact';
import { bookedOtherwise, type Posting } from '../lib/desk/posting';
import { actionWords, movedWords, stateChip, stateWords } from '../lib/posting-words';
import { figure, momentText } from '../lib/quantity-words';
import { t } from '../lib/words';

/** One posting: what was to be moved, when, and how it stands. `children` are what can be done about it. */
export function PostingLine({ posting, children }: { readonly posting: Posting; readonly children?: ComponentChildren }) {
  const { order, at, environment, state } = posting;
  const { request } = order;
  const chip = stateChip(posting);
  const code = 'property' in request ? request.property : request.awardCode;
  const text = 'statementText1' in request ? request.statementText1 : request.transactionText;
  return (
    <article class="posting" data-id={posting.id}>
      <header>
        <b class="moved" data-sign={movedWords(order).startsWith('+') ? 'plus' : 'minus'}>
          {movedWords(order)}
        </b>
        <span>{actionWords(order)}</span>
        <span class="chip" data-tone={chip.tone}>
          {chip.words}
        </span>
      </header>
      <p class="quiet">
        {[momentText(at), request.cardNo, code, text, environment === 'test' ? t('environmentNamedTest') : null]
          .filter((each) => each !== null && each !== undefined && each !== '')
          .join(' · ')}
      </p>
      <p>{stateWords(posting)}</p>
      {bookedOtherwise(posting) === true && state.state === 'answered' && state.answer.bookedMiles !== null && (
        <p class="notice">{t('postingOtherwise', figure(state.answer.bookedMiles), figure(request.miles))}</p>
      )}
      {children}
    </article>
  );
}
