import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import type { Posting } from '../lib/desk/posting';
import { EVERYTHING, type PostingSearch } from '../lib/desk/search';
import { OPTIONS_PAGE } from '../lib/extension-pages';
import type { LocalDate } from '../lib/flights/codes';
import type { LinkedMilesAndMore } from '../lib/messages-accounts';
import { t } from '../lib/words';
import { DeskJournal } from './desk-journal';
import type { DeskDraft } from './desk-request';
import { Linked } from './linked';
import { Masthead } from './masthead';
import { Panel } from './panel';
import { PostPanel, type Again } from './post-panel';

interface DeskPageProps {
  readonly ask: typeof askWorker;
  /** The day that it is for Miles & More. */
  readonly today: LocalDate;
  readonly saveFile: (name: string, text: string, type: string) => void;
}

/** The desk: posts miles onto and from a Miles & More account, each posting once, and keeps the journal of all of them. */
export function DeskPage({ ask, today, saveFile }: DeskPageProps) {
  const [account, setAccount] = useState<LinkedMilesAndMore | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [postings, setPostings] = useState<readonly Posting[] | null>(null);
  const [search, setSearch] = useState<PostingSearch>(EVERYTHING);
  // Of several journals asked for, only the last one counts.
  const lastJournal = useRef(0);
  const [start, setStart] = useState<{ readonly draft: DeskDraft; readonly again: Again | null; readonly turn: number } | null>(null);

  const loadAccount = useCallback(async () => {
    try {
      const outcome = await ask({ type: 'linked' });
      if (outcome.ok) setAccount(outcome.value.milesAndMore);
      else setTrouble(accountErrorWords(outcome.error, 'miles-and-more'));
    } catch {
      setTrouble(t('optionsWorkerSilent'));
    }
  }, [ask]);

  const loadJournal = useCallback(async () => {
    lastJournal.current += 1;
    const mine = lastJournal.current;
    try {
      const outcome = await ask({ type: 'postings', search });
      if (mine !== lastJournal.current) return;
      setTrouble(outcome.ok ? null : accountErrorWords(outcome.error, 'miles-and-more'));
      if (outcome.ok) setPostings(outcome.value);
    } catch {
      setTrouble(t('optionsWorkerSilent'));
    }
  }, [ask, search]);

  useEffect(() => void loadAccount(), [loadAccount]);
  useEffect(() => {
    void loadJournal();
    // Another tab may have posted meanwhile, or the options have changed the account.
    const look = () => void Promise.all([loadJournal(), loadAccount()]);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [loadJournal, loadAccount]);

  async function readBalance() {
    return (await ask({ type: 'refreshMilesAndMore' })).balance;
  }

  /** A balance that cannot be read stays what it was, with its age; what keeps it from being read is said where it is asked for. */
  async function renewBalance() {
    await readBalance().catch(() => null);
    await loadAccount();
  }

  async function exportJournal() {
    try {
      const outcome = await ask({ type: 'exportPostings', search });
      if (outcome.ok) saveFile('milelens-journal.csv', outcome.value, 'text/csv');
      else setTrouble(accountErrorWords(outcome.error, 'miles-and-more'));
    } catch {
      setTrouble(t('optionsWorkerSilent'));
    }
  }

  const begin = (draft: DeskDraft, again: Again | null) => {
    setStart((now) => ({ draft, again, turn: (now?.turn ?? 0) + 1 }));
    document.getElementById('desk-title')?.scrollIntoView();
  };
  const linked = account?.state === 'linked' ? account : null;
  return (
    <>
      <Masthead title={t('deskTitle')} tagline={t('deskTagline')} links={['options', 'help']} />
      <main>
        {trouble !== null && (
          <p class="notice" data-tone="bad" role="alert">
            {trouble}
          </p>
        )}
        {account !== null && linked === null && (
          <Panel id="desk" title={t('deskPost')}>
            <p class="notice" id="desk-not-linked">
              <Linked
                sentence={account.state === 'locked' ? 'accountLockedCard' : 'deskNotLinked'}
                to={`${OPTIONS_PAGE}#${account.state === 'locked' ? 'vault' : 'miles-and-more-title'}`}
                link={t('pageOptions')}
              />
            </p>
          </Panel>
        )}
        {linked !== null && (
          <PostPanel
            key={start?.turn ?? 0}
            ask={ask}
            account={linked}
            today={today}
            start={start}
            onSummary={() => void renewBalance()}
            onPosted={() => {
              void renewBalance();
              return loadJournal();
            }}
          />
        )}
        {postings !== null && (
          <DeskJournal
            postings={postings}
            search={search}
            cardNo={linked === null ? '' : linked.memberAlias}
            reprocesses={linked !== null && linked.reprocesses}
            onSearch={setSearch}
            onExport={() => void exportJournal()}
            readBalance={readBalance}
            onFound={async (id, found) => {
              try {
                const outcome = await ask({ type: 'foundPosting', id, found });
                if (!outcome.ok) setTrouble(accountErrorWords(outcome.error, 'miles-and-more'));
                await loadJournal();
              } catch {
                setTrouble(t('optionsWorkerSilent'));
              }
            }}
            onTakeBack={(draft) => begin(draft, null)}
            onAgain={(posting, transactionId, enforce) => begin({ action: 'credit', fields: {} }, { order: posting.order, transactionId, enforce })}
          />
        )}
      </main>
    </>
  );
}
