import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/words';
import { Button } from './button';

interface ForgetAccountProps {
  /** Begins the ids of its parts: a page may have several. */
  readonly id?: string;
  readonly label?: string;
  readonly question?: string;
  readonly busy: boolean;
  readonly onForget: () => Promise<void>;
}

/** Forgetting takes two steps, both in the page; Escape takes the first one back. */
export function ForgetAccount({ id = 'forget', label = t('optionsForget'), question = t('optionsForgetQuestion'), busy, onForget }: ForgetAccountProps) {
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
        <Button id={`${id}-account`} look="text" busy={busy} buttonRef={begin} onPress={() => setSure('asked')}>
          {label}
        </Button>
      </span>
    );
  }
  return (
    <div
      class="forget-sure"
      role="group"
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setSure('kept');
      }}
    >
      <p id={`${id}-question`}>{question}</p>
      <div class="actions">
        <Button id={`${id}-keep`} buttonRef={keep} onPress={() => setSure('kept')}>
          {t('optionsForgetKeep')}
        </Button>
        <Button id={`${id}-confirm`} look="danger" busy={busy} onPress={() => void onForget().then(() => setSure('kept'))}>
          {t('optionsForgetConfirm')}
        </Button>
      </div>
    </div>
  );
}
