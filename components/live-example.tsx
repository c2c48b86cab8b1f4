import type { Example } from '../lib/messages';
import { t } from '../lib/words';
import { Button } from './button';
import { ExampleBadge } from './example-badge';
import type { ExampleView } from './use-example';

interface LiveExampleProps {
  readonly view: ExampleView;
  /** What to say where there is nothing to show an example of. */
  readonly empty: string;
  readonly onRetry: () => void;
}

/** One row of a result list as it will look, and what its badge says in words. */
export function LiveExample({ view, empty, onRetry }: LiveExampleProps) {
  const example = view.at === 'here' ? view.example : view.at === 'asking' ? view.before : null;
  return (
    <section class="example" aria-labelledby="example-title" aria-busy={view.at === 'asking'}>
      <h2 id="example-title">{t('welcomeExample')}</h2>
      <div class="list">
        <div class="row">
          <p class="flight">{example === null ? <span class="bar" data-width="long" /> : example.flight}</p>
          {example === null ? <span class="bar" data-width="short" /> : <ExampleBadge view={example.badge} isSpokenBeside />}
        </div>
        <div class="row" aria-hidden="true">
          <span class="bar" data-width="long" />
          <span class="bar" data-width="short" />
        </div>
      </div>
      {/* Heard after each choice: the same words that the badge will be read with. */}
      <div role="status" class="in-words" id="example-words">
        {example !== null && (
          <>
            <b>{t('welcomeInWords')}</b> {inWords(example)}
          </>
        )}
        {view.at === 'none' && empty}
        {view.at === 'asking' && example === null && t('welcomeExampleAsking')}
        {view.at === 'failed' && view.words}
      </div>
      {example !== null && <p class="field-hint">{t('welcomePress')}</p>}
      {view.at === 'failed' && (
        <Button id="retry-example" onPress={onRetry}>
          {t('optionsRetry')}
        </Button>
      )}
    </section>
  );
}

/** A real badge also says that it opens the details; the example does not. */
function inWords({ badge: { spoken } }: Example): string {
  const opens = t('badgeOpen');
  return spoken.endsWith(opens) ? spoken.slice(0, -opens.length).trim() : spoken;
}
