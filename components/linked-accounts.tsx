import { useCallback, useEffect, useState } from 'preact/hooks';
import { accountErrorWords, API_NAMES } from '../lib/account-words';
import type { askWorker } from '../lib/ask-worker';
import { DESK_PAGE, OPTIONS_PAGE } from '../lib/extension-pages';
import { PROGRAMME_OF } from '../lib/linked-programmes';
import type { Status } from '../lib/messages';
import type { LinkedAccounts as Accounts } from '../lib/messages-accounts';
import type { AccountApi } from '../lib/net/account-error';
import { t } from '../lib/words';
import { AccountCard } from './account-card';
import type { BestFlight } from './best-adds';
import { LatamPassCard, type LatamPassRefresh } from './latam-pass-card';
import { Linked } from './linked';
import { MilesAndMoreCard, type MilesAndMoreRefresh } from './miles-and-more-card';

interface LinkedAccountsProps {
  readonly ask: typeof askWorker;
  readonly status: Status;
  /** What is known of them; `null` while nothing is. */
  readonly accounts: Accounts | null;
  readonly setAccounts: (accounts: Accounts) => void;
  /** This page's best flight, by the badges' own programme; `null` where there is none. */
  readonly best: BestFlight | null;
  /** After an account told something new: the tier may be another. */
  readonly onRead: () => void;
}

/** A card for each linked account: at once with what was last read, then refreshed behind. Nothing where none is linked. */
export function LinkedAccounts({ ask, status, accounts, setAccounts, best, onRead }: LinkedAccountsProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState({ milesAndMore: false, latamPass: false });
  const [milesAndMore, setMilesAndMore] = useState<MilesAndMoreRefresh | null>(null);
  const [latamPass, setLatamPass] = useState<LatamPassRefresh | null>(null);

  const load = useCallback(async (): Promise<Accounts | null> => {
    const outcome = await ask({ type: 'linked' });
    if (outcome.ok) setAccounts(outcome.value);
    else setTrouble(accountErrorWords(outcome.error, 'miles-and-more'));
    return outcome.ok ? outcome.value : null;
  }, [ask, setAccounts]);

  const refresh = useCallback(
    async (account: keyof typeof busy, read: () => Promise<void>) => {
      setBusy((now) => ({ ...now, [account]: true }));
      try {
        await read();
        await load();
      } finally {
        setBusy((now) => ({ ...now, [account]: false }));
      }
      onRead();
    },
    [load, onRead],
  );
  const refreshMilesAndMore = useCallback(
    () => refresh('milesAndMore', async () => setMilesAndMore(await ask({ type: 'refreshMilesAndMore' }))),
    [ask, refresh],
  );
  const refreshLatamPass = useCallback(() => refresh('latamPass', async () => setLatamPass(await ask({ type: 'refreshLatamPass' }))), [ask, refresh]);

  const safely = useCallback(async (work: () => Promise<unknown>) => {
    setTrouble(null);
    try {
      await work();
    } catch {
      setTrouble(t('popupWorkerSilent'));
    }
  }, []);

  useEffect(() => {
    void safely(async () => {
      const known = await load();
      // What cannot be asked is said by its own words, not by a failed request.
      await Promise.all([
        known?.milesAndMore.state === 'linked' && known.milesAndMore.lacks === null ? safely(refreshMilesAndMore) : null,
        known?.latamPass.state === 'linked' && known.latamPass.lacks === null ? safely(refreshLatamPass) : null,
      ]);
    });
  }, [load, safely, refreshMilesAndMore, refreshLatamPass]);

  const { settings, charts } = status;
  const bestOf = (api: AccountApi) => (settings.programme?.code === PROGRAMME_OF[api] ? best : null);
  const chartOf = (api: AccountApi) => charts.find(({ code }) => code === PROGRAMME_OF[api]) ?? null;
  const now = Date.now();
  if (trouble !== null && accounts === null) {
    return (
      <p class="notice" data-tone="bad" role="alert">
        {trouble}
      </p>
    );
  }
  if (accounts === null) return null;
  const isLinked = accounts.milesAndMore.state === 'linked';
  return (
    <>
      {accounts.milesAndMore.state === 'linked' && (
        <MilesAndMoreCard
          account={accounts.milesAndMore}
          refreshed={milesAndMore ?? permissionNews(accounts.milesAndMore.lacks)}
          busy={busy.milesAndMore}
          chart={chartOf('miles-and-more')}
          settings={settings}
          best={bestOf('miles-and-more')}
          now={now}
          onRefresh={() => void safely(refreshMilesAndMore)}
          askStatement={(pin) => ask({ type: 'statement', profile: 'full', history: true, pin })}
          askCustomer={(profile, pin) => ask({ type: 'customerInformation', profile, pin })}
        />
      )}
      {accounts.milesAndMore.state === 'locked' && <LockedCard id="miles-and-more" name={API_NAMES['miles-and-more']} />}
      {accounts.latamPass.state === 'linked' && (
        <LatamPassCard
          account={accounts.latamPass}
          refreshed={latamPass ?? (accounts.latamPass.lacks === null ? null : refusedAt(accounts.latamPass.lacks))}
          busy={busy.latamPass}
          chart={chartOf('latam-pass')}
          settings={settings}
          best={bestOf('latam-pass')}
          now={now}
          onRefresh={() => void safely(refreshLatamPass)}
        />
      )}
      {accounts.latamPass.state === 'locked' && <LockedCard id="latam-pass" name={API_NAMES['latam-pass']} />}
      {trouble !== null && (
        <p class="notice" data-tone="bad" role="alert">
          {trouble}
        </p>
      )}
      {accounts.milesAndMore.state === 'absent' && accounts.latamPass.state === 'absent' && (
        <p class="to-desk">
          <a id="link-account" href={`${OPTIONS_PAGE}#miles-and-more-title`} target="_blank" rel="noopener">
            {t('popupLinkAccount')}
          </a>
        </p>
      )}
      {isLinked && (
        <p class="to-desk">
          <a id="open-desk" href={DESK_PAGE} target="_blank" rel="noopener">
            {t('pageDesk')}
          </a>
        </p>
      )}
    </>
  );
}

/** The account is there, and what it holds only the passphrase tells. */
function LockedCard({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <AccountCard id={id} name={name} tier={null} busy={false} failed={null} onRefresh={null}>
      <p class="notice">
        <Linked sentence={'accountLockedCard'} to={`${OPTIONS_PAGE}#vault`} link={t('pageOptions')} away />
      </p>
    </AccountCard>
  );
}

/** Without permission nothing is asked, and that is what is said. */
function permissionNews(host: string | null): MilesAndMoreRefresh | null {
  return host === null ? null : { status: refusedAt(host), balance: refusedAt(host) };
}

function refusedAt(host: string) {
  return { ok: false, error: { kind: 'needs-permission', host } } as const;
}
