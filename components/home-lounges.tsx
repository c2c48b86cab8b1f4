import { useEffect, useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import { waitingWords } from '../lib/facets/by-lufthansa/later-words';
import type { HomeLounges as Answer } from '../lib/messages';
import { momentText } from '../lib/quantity-words';
import { sourceErrorWords } from '../lib/source-words';
import { t } from '../lib/words';

/** The lounges at the user's own airport, by their status; nothing where they named no airport, or none can be told. */
export function HomeLounges({ ask }: { readonly ask: typeof askWorker }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let closed = false;
    let next: ReturnType<typeof setTimeout>;
    const look = async () => {
      const outcome = await ask({ type: 'homeLounges' }).catch(() => null);
      if (closed || outcome?.ok !== true) return;
      setAnswer(outcome.value);
      const lookup = outcome.value?.lookup;
      if (lookup?.state === 'waiting' && lookup.why === 'asking') next = setTimeout(() => void look(), Math.max(0, lookup.notBefore - Date.now()));
    };
    void look();
    return () => {
      closed = true;
      clearTimeout(next);
    };
  }, [ask]);
  if (answer === null) return null;
  const { airport, name, reason, lounges } = answer;
  return (
    <section class="home-lounges" aria-labelledby="home-lounges-title">
      <h2 id="home-lounges-title">{t('homeLounges', name, airport)}</h2>
      {lounges.length > 0 && (
        <details>
          <summary>{lounges.length === 1 ? t('loungeListedOne') : t('loungeListed', lounges.length)}</summary>
          <ul>
            {lounges.map((lounge) => (
              <li key={`${lounge.name} ${lounge.location ?? ''}`}>
                <b>{lounge.name}</b>
                {lounge.location !== null && <div>{lounge.location}</div>}
                <div class="quiet">{lounge.openingHours === null ? t('loungeHoursUnknown') : t('loungeHours', lounge.openingHours)}</div>
                {lounge.features.length > 0 && <div class="quiet">{lounge.features.join(' · ')}</div>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="quiet">{reason.words}</p>
      {reason.opens !== null && !isNone(answer) && <p class="quiet">{reason.opens}</p>}
      <p class="quiet">{lookupWords(answer)}</p>
    </section>
  );
}

/** Lufthansa was asked, and names no lounge there: which kinds the status would open elsewhere helps nobody. */
function isNone({ lookup, lounges }: Answer): boolean {
  return lookup.state === 'said' && lounges.length === 0;
}

function lookupWords(answer: Answer): string {
  const { lookup } = answer;
  switch (lookup.state) {
    case 'notAsked':
      return t('homeNotAsked');
    case 'waiting':
      return waitingWords(lookup);
    case 'failed':
      return sourceErrorWords(lookup.error, 'Lufthansa');
    case 'said':
      return [...(isNone(answer) ? [t('loungeNoneListed')] : []), t('homeAsked', momentText(lookup.at))].join(' ');
  }
}
