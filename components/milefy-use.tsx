import { useState } from 'preact/hooks';
import type { MilefyUse as Use } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { language, t } from '../lib/words';
import { Button } from './button';
import { Linked } from './linked';
import { type News, Note } from './note';

interface MilefyUseProps {
  readonly use: Use;
  /** Makes another random id; gives what to show when that went wrong. */
  readonly onRenew: () => Promise<News | null>;
}

/** What was asked of Milefy today, and as whom. */
export function MilefyUse({ use: { clientUserId, requests, billedSets }, onRenew }: MilefyUseProps) {
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const count = new Intl.NumberFormat(language());

  async function renew() {
    setBusy(true);
    setNews(null);
    setNews((await onRenew()) ?? { tone: 'good', words: t('milefyIdRenewed') });
    setBusy(false);
  }

  return (
    <section class="details use" aria-labelledby="use-title">
      <h3 id="use-title">{t('milefyUseTitle')}</h3>
      <p id="milefy-today">{t('milefyUseToday', count.format(requests), count.format(billedSets))}</p>
      <dl>
        <div>
          <dt>{t('milefyId')}</dt>
          <dd>
            <code id="client-user-id">{clientUserId}</code>
            <p class="field-hint">{t('milefyIdHint')}</p>
          </dd>
        </div>
      </dl>
      <Note id="milefy-id-status" news={news} />
      <Button id="renew-id" busy={busy} onPress={() => void renew()}>
        {t('milefyIdRenew')}
        <span class="unseen"> ({t('milefyId')})</span>
      </Button>
    </section>
  );
}

/** A whole request was refused: no flight is to blame, so it is said here. */
export function MilefyProblem({ problem }: { readonly problem: Use['problem'] }) {
  if (problem === null) return null;
  return (
    <div class="notice" data-tone="bad" role="alert" id="milefy-problem">
      <p>{sourceErrorWords(problem)}</p>
      <p>
        <Linked sentence={'milefyProblemDo'} to="#programme" link={t('optionsProgrammeTitle')} />
      </p>
    </div>
  );
}
