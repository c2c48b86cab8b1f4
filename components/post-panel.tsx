import { useRef, useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import { postingId, type Posting, type PostingOrder } from '../lib/desk/posting';
import type { LocalDate } from '../lib/flights/codes';
import type { LinkedMilesAndMore, PostResult } from '../lib/messages-accounts';
import { checkedEarn } from '../lib/miles-and-more/earn';
import type { ENFORCE } from '../lib/miles-and-more/reprocess';
import { checkedSpend } from '../lib/miles-and-more/spend';
import type { Violation } from '../lib/miles-and-more/violation';
import { violationWords } from '../lib/violation-words';
import { t } from '../lib/words';
import { Button } from './button';
import { DeskForm } from './desk-form';
import { kindOf, requestOf, type DeskDraft } from './desk-request';
import { DeskSummary } from './desk-summary';
import { Mark } from './note';
import { Panel } from './panel';
import { PostingLine } from './posting-line';

/** A transaction that is to be processed once more. */
export interface Again {
  readonly order: PostingOrder;
  readonly transactionId: string;
  readonly enforce: (typeof ENFORCE)[number];
}

interface PostPanelProps {
  readonly ask: typeof askWorker;
  readonly account: Extract<LinkedMilesAndMore, { state: 'linked' }>;
  readonly today: LocalDate;
  /** What stands in the form at first, or what is summed up at once. */
  readonly start: { readonly draft: DeskDraft; readonly again: Again | null } | null;
  /** Something is about to be posted: the balance before it should be as new as it can be. */
  readonly onSummary: () => void;
  readonly onPosted: () => Promise<unknown>;
}

type Step =
  | { readonly at: 'form'; readonly refused: readonly Violation[]; readonly trouble: string | null }
  /** One intent, under one id, however often it is confirmed. */
  | { readonly at: 'summary'; readonly id: Posting['id']; readonly order: PostingOrder; readonly twin: Posting | null; readonly trouble: string | null }
  | { readonly at: 'done'; readonly posting: Posting; readonly isKept: boolean };

const FORM: Step = { at: 'form', refused: [], trouble: null };

/** Form, summary, outcome: how one posting is made. */
export function PostPanel({ ask, account, today, start, onSummary, onPosted }: PostPanelProps) {
  const { environment, memberAlias, balance } = account;
  const [draft, setDraft] = useState<DeskDraft>(() => start?.draft ?? { action: 'credit', fields: { cardNo: memberAlias } });
  const [step, setStep] = useState<Step>(() => (start === null || start.again === null ? FORM : summaryOf(orderAgain(start.again))));
  const [busy, setBusy] = useState(false);
  // A second click comes before the first is drawn.
  const isSending = useRef(false);

  function sumUp() {
    const request = requestOf(draft);
    const checked = kindOf(draft.action) === 'earn' ? checkedEarn(request, today) : checkedSpend(request);
    // The kind chose the check, so the request is of it.
    if (!checked.ok) return;
    onSummary();
    setStep(summaryOf({ kind: kindOf(draft.action), request: checked.request, again: null } as PostingOrder));
  }

  async function confirm(summary: Extract<Step, { at: 'summary' }>) {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    const { id, order, twin } = summary;
    const again = order.again === null ? null : { transactionId: order.again.transactionId, enforce: order.again.enforce };
    try {
      const result = await ask({
        type: 'postMiles',
        id,
        kind: order.kind,
        request: { ...order.request },
        again,
        repeats: twin === null ? null : twin.id,
        environment,
      });
      setStep(after(result, summary));
    } catch {
      setStep({ ...summary, trouble: t('deskSilent') });
    }
    await onPosted();
    isSending.current = false;
    setBusy(false);
  }

  const isTest = environment === 'test';
  return (
    <Panel
      id="desk"
      title={t('deskPost')}
      lead={isTest ? t('deskLeadTest') : t('deskLead')}
      chip={{ tone: isTest ? 'warn' : 'good', words: isTest ? t('environmentNamedTest') : t('environmentNamedLive') }}
    >
      {step.at !== 'done' && step.trouble !== null && (
        <p class="notice" data-tone="bad" role="alert" id="desk-trouble">
          {step.trouble}
        </p>
      )}
      {step.at === 'form' && (
        <DeskForm
          draft={draft}
          today={today}
          refused={step.refused}
          onChange={(next) => {
            setDraft(next);
            setStep(FORM);
          }}
          onReady={sumUp}
        />
      )}
      {step.at === 'summary' && (
        <DeskSummary
          order={step.order}
          environment={environment}
          balance={step.order.request.cardNo === memberAlias ? balance : null}
          twin={step.twin}
          busy={busy}
          onConfirm={() => void confirm(step)}
          onBack={() => setStep(FORM)}
        />
      )}
      {step.at === 'done' && (
        <div class="outcome" id="desk-outcome" role="status">
          {step.posting.state.state === 'answered' && step.posting.state.answer.status === 'ok' && (
            <p class="note" data-tone="good">
              <Mark tone="good" />
              <b>{t('deskDone')}</b>
            </p>
          )}
          <PostingLine posting={step.posting} />
          {!step.isKept && <p class="notice">{t('deskNotKept')}</p>}
          {step.posting.state.state === 'unanswered' && <p class="notice">{t('deskUnansweredBelow')}</p>}
          <div class="actions">
            <Button
              id="desk-next"
              onPress={() => {
                setDraft({ action: draft.action, fields: { cardNo: memberAlias } });
                setStep(FORM);
              }}
            >
              {t('deskNext')}
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}

function orderAgain({ order, transactionId, enforce }: Again): PostingOrder {
  return { ...order, again: { transactionId, enforce } };
}

function summaryOf(order: PostingOrder): Step {
  const id = postingId(crypto.randomUUID());
  if (id === null) throw new TypeError('the browser made no UUID');
  return { at: 'summary', id, order, twin: null, trouble: null };
}

/** Where a confirmation leads. */
function after(result: PostResult, summary: Extract<Step, { at: 'summary' }>): Step {
  switch (result.kind) {
    case 'posted':
      return { at: 'done', posting: result.posting, isKept: result.isKept };
    case 'known':
      return { at: 'done', posting: result.posting, isKept: true };
    case 'twin':
      return { ...summary, twin: result.posting, trouble: null };
    case 'invalid': {
      const trouble = result.violations.map((each) => `${each.field}: ${violationWords(each)}`).join(' ');
      // What is processed again came from no form.
      return summary.order.again === null ? { at: 'form', refused: result.violations, trouble } : { ...summary, trouble };
    }
    case 'other-environment':
      return { ...summary, trouble: t('deskOtherEnvironment', result.environment === 'test' ? t('environmentNamedTest') : t('environmentNamedLive')) };
    case 'failed':
      return { ...summary, trouble: t('deskFailed', accountErrorWords(result.error, 'miles-and-more')) };
  }
}
