import { lastAnswer } from '../lib/desk/last-answer';
import type { Posting } from '../lib/desk/posting';
import { EVERYTHING, type PostingSearch } from '../lib/desk/search';
import { type ENFORCE, REPROCESSABLE } from '../lib/miles-and-more/reprocess';
import { language, t, type WordKey } from '../lib/words';
import { Button } from './button';
import { takingBack, type DeskDraft } from './desk-request';
import { Field } from './field';
import { FindOut } from './find-out';
import type { AccountOutcome, Kept } from '../lib/messages-accounts';
import type { Balance } from '../lib/miles-and-more/schema';
import type { Found } from '../lib/desk/posting';
import { Panel } from './panel';
import { PostingLine } from './posting-line';
import { ProcessAgain } from './process-again';

interface DeskJournalProps {
  /** Those that the search means, the newest first. */
  readonly postings: readonly Posting[];
  readonly search: PostingSearch;
  /** The card of the linked account. */
  readonly cardNo: string;
  /** Whether processing again is switched on in the options. */
  readonly reprocesses: boolean;
  readonly onSearch: (search: PostingSearch) => void;
  readonly onExport: () => void;
  readonly readBalance: () => Promise<AccountOutcome<Kept<Balance>>>;
  readonly onFound: (id: Posting['id'], found: Found | null) => Promise<void>;
  readonly onTakeBack: (draft: DeskDraft) => void;
  readonly onAgain: (posting: Posting, transactionId: string, enforce: (typeof ENFORCE)[number]) => void;
}

const BOOKED: readonly (readonly [PostingSearch['booked'], WordKey])[] = [
  ['any', 'journalAny'],
  ['yes', 'journalYes'],
  ['no', 'journalNo'],
  ['unknown', 'journalUnknown'],
];
const KINDS: readonly (readonly [PostingSearch['kind'], WordKey])[] = [
  ['any', 'journalAny'],
  ['earn', 'journalEarn'],
  ['spend', 'journalSpend'],
];

/** The journal of all postings: searched, exported, and what can be done about each. */
export function DeskJournal(props: DeskJournalProps) {
  const { postings, search, cardNo, reprocesses, onSearch, onExport, readBalance, onFound, onTakeBack, onAgain } = props;
  const isSearched = JSON.stringify(search) !== JSON.stringify(EVERYTHING);
  return (
    <Panel id="journal" title={t('journalTitle')} lead={t('journalLead')}>
      <form class="journal-search" noValidate onSubmit={(event) => event.preventDefault()}>
        <Field id="journal-words" label={t('journalWords')}>
          {(described) => (
            <input
              {...described}
              type="search"
              autocomplete="off"
              value={search.words}
              onInput={(event) => onSearch({ ...search, words: event.currentTarget.value })}
            />
          )}
        </Field>
        <Choice id="journal-booked" label={t('journalBooked')} options={BOOKED} value={search.booked} onChoose={(booked) => onSearch({ ...search, booked })} />
        <Choice id="journal-kind" label={t('journalKind')} options={KINDS} value={search.kind} onChoose={(kind) => onSearch({ ...search, kind })} />
        <Button id="export-journal" onPress={onExport}>
          {t('journalExport')}
        </Button>
      </form>
      <p class="quiet" role="status" id="journal-count">
        {postings.length === 0
          ? t(isSearched ? 'journalNothing' : 'journalEmpty')
          : t('journalCount', new Intl.NumberFormat(language()).format(postings.length))}
      </p>
      <ul class="postings">
        {postings.map((posting) => {
          const back = takingBack(posting);
          const again = reprocesses ? reprocessable(posting, postings) : null;
          return (
            <li key={posting.id}>
              <PostingLine posting={posting}>
                <FindOut
                  posting={posting}
                  isOwnCard={posting.order.request.cardNo === cardNo}
                  readBalance={readBalance}
                  onFound={(found) => onFound(posting.id, found)}
                />
                {back !== null && (
                  <Button look="text" onPress={() => onTakeBack(back)}>
                    {t('journalTakeBack')}
                  </Button>
                )}
                {again !== null && (
                  <ProcessAgain id={posting.id} transactionId={again} onAgain={(transactionId, enforce) => onAgain(posting, transactionId, enforce)} />
                )}
              </PostingLine>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** The transaction of a posting that may be processed again; `null` where it has none, or where a later entry among `postings` has the last word on it. */
function reprocessable({ id, state, environment }: Posting, postings: readonly Posting[]): string | null {
  if (state.state !== 'answered' || !REPROCESSABLE.includes(state.answer.status)) return null;
  const { transactionId } = state.answer;
  const last = lastAnswer(postings, transactionId, environment);
  return last !== null && last.id === id ? transactionId : null;
}

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [Value, WordKey])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ id, label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <Field id={id} label={label}>
      {(described) => (
        <select
          {...described}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {t(words)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
