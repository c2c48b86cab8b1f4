import { t } from '../lib/words';
import { Button } from './button';

interface SilentWorkerProps {
  /** What `ask` threw. */
  readonly cause: unknown;
  readonly onRetry: () => void;
}

/** What is stored could not be had: what that means, and another try. */
export function SilentWorker({ cause, onRetry }: SilentWorkerProps) {
  return (
    <div class="notice" data-tone="bad" role="alert">
      <p>{silenceWords(cause)}</p>
      <Button id="retry-status" onPress={onRetry}>
        {t('optionsRetry')}
      </Button>
    </div>
  );
}

/** The worker refuses to tell the status only where the store cannot be read; of its failures a page gets the kind as their message. */
function silenceWords(cause: unknown): string {
  return cause instanceof Error && cause.message === 'storage' ? t('errorStorageUnread') : t('popupWorkerSilent');
}
