import { useState } from 'preact/hooks';
import { accountErrorWords } from '../lib/account-words';
import { milesMoved, type Found, type Posting } from '../lib/desk/posting';
import type { AccountOutcome, Kept } from '../lib/messages-accounts';
import type { Balance } from '../lib/miles-and-more/schema';
import { figure, momentText } from '../lib/quantity-words';
import { t } from '../lib/words';
import { Button } from './button';

interface FindOutProps {
  readonly posting: Posting;
  /** Whether the balance that can be read is this card's. */
  readonly isOwnCard: boolean;
  readonly readBalance: () => Promise<AccountOutcome<Kept<Balance>>>;
  readonly onFound: (found: Found | null) => Promise<void>;
}

/** How to find out about a posting whose answer never came: the balance before and after, and the traveller's own word. It is never sent again by itself. */
export function FindOut({ posting, isOwnCard, readBalance, onFound }: FindOutProps) {
  const [balance, setBalance] = useState<Kept<Balance> | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { balanceBefore, order, state } = posting;
  if (state.state !== 'unanswered') return null;
  const { found } = state;

  async function read() {
    setBusy(true);
    setTrouble(null);
    try {
      const outcome = await readBalance();
      if (outcome.ok) setBalance(outcome.value);
      else setTrouble(accountErrorWords(outcome.error, 'miles-and-more'));
    } catch {
      setTrouble(t('optionsWorkerSilent'));
    }
    setBusy(false);
  }

  async function say(word: Found | null) {
    setBusy(true);
    await onFound(word);
    setBusy(false);
  }

  return (
    <div class="find-out">
      <p>{t('findOut')}</p>
      {balanceBefore === null ? (
        <p class="quiet">{t('findOutNoBefore')}</p>
      ) : (
        <p>
          {order.again === null
            ? t('findOutBefore', figure(balanceBefore.miles), momentText(balanceBefore.readAt), figure(balanceBefore.miles + milesMoved(order)))
            : t('againBalance', figure(balanceBefore.miles), momentText(balanceBefore.readAt))}
        </p>
      )}
      <div role="status">
        {balance !== null && <p>{t('findOutNow', figure(balance.value.miles), momentText(balance.readAt))}</p>}
        {trouble !== null && <p class="field-error">{trouble}</p>}
      </div>
      <div class="actions">
        {isOwnCard && (
          <Button busy={busy} onPress={() => void read()}>
            {t('findOutRead')}
          </Button>
        )}
        {found === null ? (
          <>
            <Button busy={busy} onPress={() => void say('booked')}>
              {t('findOutBooked')}
            </Button>
            <Button busy={busy} onPress={() => void say('not-booked')}>
              {t('findOutNot')}
            </Button>
          </>
        ) : (
          <Button look="text" busy={busy} onPress={() => void say(null)}>
            {t('findOutUndo')}
          </Button>
        )}
      </div>
    </div>
  );
}
