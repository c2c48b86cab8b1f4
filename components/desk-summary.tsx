import { useEffect, useRef, useState } from 'preact/hooks';
import type { Posting, PostingOrder } from '../lib/desk/posting';
import { milesMoved } from '../lib/desk/posting';
import type { Balance } from '../lib/miles-and-more/schema';
import type { Kept } from '../lib/messages-accounts';
import { actionWords, movedWords } from '../lib/posting-words';
import { figure, momentText } from '../lib/quantity-words';
import { t } from '../lib/words';
import { Button } from './button';
import { deskLabel } from './desk-labels';
import { PostingLine } from './posting-line';

interface DeskSummaryProps {
  readonly order: PostingOrder;
  readonly environment: Posting['environment'];
  /** The balance of the linked card, where this is its posting. */
  readonly balance: Kept<Balance> | null;
  /** An earlier posting that says the same and was, or may have been, booked. */
  readonly twin: Posting | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** The summary stands where the form's button was: a double click there must not post what nobody has read. */
const READ_MS = 1_000;

/** Fields that the summary has in its own words, or apart. */
const SAID_ABOVE = new Set(['action', 'miles', 'additionalPartnerData']);

/** What is about to be posted, to be read before it is confirmed. */
export function DeskSummary({ order, environment, balance, twin, busy, onConfirm, onBack }: DeskSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [mayPost, setMayPost] = useState(false);
  useEffect(() => {
    heading.current?.focus();
    const timer = setTimeout(() => setMayPost(true), READ_MS);
    return () => clearTimeout(timer);
  }, []);
  const { request } = order;
  const { additionalPartnerData } = request;
  const shown = [...Object.entries(order.again ?? {}), ...Object.entries(request)].filter(([name, value]) => value !== undefined && !SAID_ABOVE.has(name));
  return (
    <section class="summary" id="desk-summary" aria-labelledby="summary-title" aria-busy={busy}>
      <h3 id="summary-title" tabIndex={-1} ref={heading}>
        {environment === 'test' ? t('deskSummaryTest') : t('deskSummary')}
      </h3>
      <p class="moved" data-sign={milesMoved(order) < 0 ? 'minus' : 'plus'}>
        <b>{movedWords(order)}</b> {t('accountMiles')} · {actionWords(order)}
      </p>
      <dl>
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{deskLabel(name) ?? <code>{name}</code>}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      {balance !== null && (
        <p class="quiet">
          {order.again === null
            ? t('deskBalanceThen', figure(balance.value.miles), momentText(balance.readAt), figure(balance.value.miles + milesMoved(order)))
            : t('againBalance', figure(balance.value.miles), momentText(balance.readAt))}
        </p>
      )}
      {additionalPartnerData !== undefined && (
        <details class="more">
          <summary>
            <code>additionalPartnerData</code>
          </summary>
          <pre>{JSON.stringify(additionalPartnerData, null, 2)}</pre>
        </details>
      )}
      {twin !== null && (
        <div class="notice" role="alert" id="desk-twin">
          <p>{t('deskTwin')}</p>
          <PostingLine posting={twin} />
        </div>
      )}
      <div class="actions">
        <Button id="desk-confirm" look={twin === null ? 'main' : 'danger'} busy={busy || !mayPost} onPress={onConfirm}>
          {confirmWords(order, twin)}
        </Button>
        <Button id="desk-back" busy={busy} onPress={onBack}>
          {t('deskBack')}
        </Button>
      </div>
    </section>
  );
}

function confirmWords(order: PostingOrder, twin: Posting | null): string {
  if (order.again !== null) return t('deskConfirmAgain');
  return twin === null ? t('deskConfirm', movedWords(order)) : t('deskConfirmTwin', movedWords(order));
}
