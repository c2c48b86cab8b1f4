import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LocalDate } from '../lib/flights/codes';
import { activityWindow, readDay } from '../lib/miles-and-more/dates';
import type { Violation } from '../lib/miles-and-more/violation';
import { violationWords } from '../lib/violation-words';
import { dayText } from '../lib/quantity-words';
import { t, type WordKey } from '../lib/words';
import { Button } from './button';
import { DeskField } from './desk-field';
import { DeskPartnerData } from './desk-partner-data';
import { ACTIONS, fieldsOf, violationsOf, type DeskDraft } from './desk-request';
import { Field } from './field';
import { type News, Note } from './note';
import { Segments } from './segments';

interface DeskFormProps {
  readonly draft: DeskDraft;
  /** The day that it is for Miles & More. */
  readonly today: LocalDate;
  /** What the worker found wrong with what was sent to it. */
  readonly refused: readonly Violation[];
  readonly onChange: (draft: DeskDraft) => void;
  /** Every rule is kept. */
  readonly onReady: () => void;
}

const ACTION_NAMES: Readonly<Record<DeskDraft['action'], WordKey>> = {
  credit: 'deskCredit',
  uncredit: 'deskUncredit',
  debit: 'deskDebit',
  undebit: 'deskUndebit',
};

/** The form of a posting. It is looked at when it is to be summed up, and from then on at every key: each rule that is broken is said at its field. */
export function DeskForm({ draft, today, refused, onChange, onReady }: DeskFormProps) {
  const [tried, setTried] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const violations = [...(tried ? violationsOf(draft, today) : []), ...refused];
  const errorOf = (name: string) => {
    const broken = violations.find(({ field }) => field === name);
    return broken === undefined ? null : violationWords(broken);
  };
  const { main, partner } = fieldsOf(draft.action);
  const type = (name: string, text: string) => {
    setNews(null);
    onChange({ ...draft, fields: { ...draft.fields, [name]: text } });
  };

  // Wrong fields that are folded away would be wrong unseen.
  useLayoutEffect(() => {
    for (const part of form.current?.querySelectorAll('details') ?? []) if (part.querySelector('[aria-invalid="true"]') !== null) part.open = true;
  });

  function sumUp() {
    setTried(true);
    const found = violationsOf(draft, today);
    const [first] = found;
    if (first === undefined) {
      onReady();
      return;
    }
    setNews({ tone: 'bad', words: t('deskWrong', new Set(found.map(({ field }) => field)).size) });
    // After the errors are drawn: what is folded is open then.
    requestAnimationFrame(() => document.getElementById(`desk-${first.field}`)?.focus());
  }

  return (
    <form ref={form} id="desk-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <Segments
        name="desk-action"
        legend={t('deskAction')}
        options={ACTIONS.map((value) => ({ value, label: t(ACTION_NAMES[value]) }))}
        value={draft.action}
        onChoose={(action) => {
          setNews(null);
          onChange({ ...draft, action });
        }}
      />
      <div class="grid">
        {main.map((name) =>
          name === 'activityDate' ? (
            <ActivityDate key={name} written={draft.fields[name] ?? ''} today={today} error={errorOf(name)} onType={(text) => type(name, text)} />
          ) : (
            <DeskField key={name} name={name} value={draft.fields[name] ?? ''} error={errorOf(name)} onType={type} />
          ),
        )}
      </div>
      <DeskPartnerData action={draft.action} fields={draft.fields} partner={partner} errorOf={errorOf} onType={type} />
      <div>
        <Note id="desk-status" news={news} />
        <div class="actions">
          <Button id="desk-sum-up" look="main" submits onPress={sumUp}>
            {t('deskSumUp')}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface ActivityDateProps {
  /** DD.MM.YYYY. */
  readonly written: string;
  readonly today: LocalDate;
  readonly error: string | null;
  readonly onType: (written: string) => void;
}

/** The browser's own calendar, which offers no day that the rule refuses. */
function ActivityDate({ written, today, error, onType }: ActivityDateProps) {
  const { first, last } = activityWindow(today);
  return (
    <Field id="desk-activityDate" label={t('deskActivityDate')} hint={t('deskActivityDateHint', dayText(first), dayText(last))} error={error}>
      {(described) => (
        <input
          {...described}
          type="date"
          min={first}
          max={last}
          value={readDay(written) ?? ''}
          onInput={(event) => onType(event.currentTarget.value === '' ? '' : event.currentTarget.value.split('-').toReversed().join('.'))}
        />
      )}
    </Field>
  );
}
