import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/words';
import { Button } from './button';

interface ForgetAccountProps {
  /** Begins the ids of its buttons: a page may have several accounts. */
  readonly prefix?: string;
  readonly question: string;
  readonly busy: boolean;
  readonly onForget: () => Promise<void>;
}

/** Forgetting takes two steps, both in the page; Escape takes the first one back. */
export function ForgetAccount({ prefix = '', question, busy, onForget }: ForgetAccountProps) {
  const [sure, setSure] = useState<'not-asked' | 'asked' | 'kept'>('not-asked');
  const begin = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (sure === 'asked') keep.current?.focus();
    if (sure === 'kept') begin.current?.focus();
  }, [sure]);

  if (sure !== 'asked') {
    return (
      <span class="forget">
        <Button id={`${prefix}forget-account`} look="text" busy={busy} buttonRef={begin} onPress={() => setSure('asked')}>
          {t('optionsForget')}
        </Button>
      </span>
    );
  }
  return (
    <div
      class="forget-sure"
      role="group"
      aria-labelledby={`${prefix}forget-question`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setSure('kept');
      }}
    >
      <p id={`${prefix}forget-question`}>{question}</p>
      <div class="actions">
        <Button id={`${prefix}forget-keep`} buttonRef={keep} onPress={() => setSure('kept')}>
          {t('optionsForgetKeep')}
        </Button>
        <Button id={`${prefix}forget-confirm`} look="danger" busy={busy} onPress={() => void onForget().then(() => setSure('kept'))}>
          {t('optionsForgetConfirm')}
        </Button>
      </div>
    </div>
  );
}
