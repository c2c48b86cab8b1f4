import { useCallback, useEffect, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import type { Example } from '../lib/messages';
import type { Settings } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { t } from '../lib/words';

export type ExampleView =
  | { readonly at: 'none' }
  /** What was shown before stays until the new one comes: nothing flickers. */
  | { readonly at: 'asking'; readonly before: Example | null }
  | { readonly at: 'here'; readonly example: Example }
  | { readonly at: 'failed'; readonly words: string };

/** A badge for a programme and tier in a language, asked anew with each change; only the newest question's answer counts. `null`: there is nothing to ask about. */
export function useExample(ask: typeof askWorker, programme: Settings['programme'], language: string | null) {
  const [view, setView] = useState<ExampleView>({ at: 'none' });
  const [attempt, setAttempt] = useState(0);
  const code = programme?.code ?? null;
  const tier = programme?.tier ?? null;

  useEffect(() => {
    if (code === null || tier === null) {
      setView({ at: 'none' });
      return undefined;
    }
    let overtaken = false;
    setView((now) => ({ at: 'asking', before: now.at === 'here' ? now.example : now.at === 'asking' ? now.before : null }));
    const show = (next: ExampleView) => {
      if (!overtaken) setView(next);
    };
    ask({ type: 'example', programme: { code, tier }, language }).then(
      (outcome) => show(outcome.ok ? { at: 'here', example: outcome.value } : { at: 'failed', words: sourceErrorWords(outcome.error) }),
      () => show({ at: 'failed', words: t('welcomeExampleSilent') }),
    );
    return () => {
      overtaken = true;
    };
  }, [ask, code, tier, language, attempt]);

  return { view, retry: useCallback(() => setAttempt((now) => now + 1), []) };
}
