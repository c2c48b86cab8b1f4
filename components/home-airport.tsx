import { useState } from 'preact/hooks';
import type { askWorker } from '../lib/ask-worker';
import type { AirportCode } from '../lib/flights/codes';
import type { NearbyAirport } from '../lib/places/nearest';
import { sourceErrorWords } from '../lib/source-words';
import { t } from '../lib/words';
import { Button } from './button';
import { type News, Note } from './note';
import { Panel } from './panel';

/** Where the browser says that the user is, in degrees; `null` where they or it would not say. */
export type Locate = () => Promise<{ readonly latitude: number; readonly longitude: number } | null>;

interface HomeAirportProps {
  readonly ask: typeof askWorker;
  readonly locate: Locate;
  /** `null` while none is chosen. */
  readonly home: { readonly code: AirportCode; readonly name: string } | null;
  /** Whether Lufthansa can be asked: then the place is sent there, rounded. */
  readonly asksLufthansa: boolean;
  readonly onChanged: () => void;
}

/** The user's own airport: found by where they are, which is asked for when the button is pressed and never else. */
export function HomeAirport({ ask, locate, home, asksLufthansa, onChanged }: HomeAirportProps) {
  const [near, setNear] = useState<readonly NearbyAirport[] | 'looking' | null>(null);
  const [news, setNews] = useState<News | null>(null);

  /** A worker that does not answer is told like every other failure, and the button can be pressed again. */
  async function told(work: () => Promise<News>) {
    try {
      setNews(await work());
    } catch {
      setNear((now) => (now === 'looking' ? null : now));
      setNews({ tone: 'bad', words: t('optionsWorkerSilent') });
    }
  }

  async function find(): Promise<News> {
    setNear('looking');
    setNews({ tone: 'plain', words: t('homeLooking') });
    const position = await locate();
    const outcome = position === null ? null : await ask({ type: 'nearestAirports', place: position });
    setNear(outcome?.ok === true ? outcome.value : null);
    if (outcome === null) return { tone: 'bad', words: t('homeNoPlace') };
    return outcome.ok ? { tone: 'plain', words: t('homeChoose') } : { tone: 'bad', words: sourceErrorWords(outcome.error, 'Lufthansa') };
  }

  async function choose(code: AirportCode | null): Promise<News> {
    const outcome = await ask({ type: 'saveHomeAirport', code });
    if (!outcome.ok) return { tone: 'bad', words: sourceErrorWords(outcome.error) };
    setNear(null);
    onChanged();
    return { tone: 'good', words: code === null ? t('homeForgotten') : t('homeSaved') };
  }

  return (
    <Panel id="home" title={t('homeTitle')} lead={t(asksLufthansa ? 'homeLeadLufthansa' : 'homeLead')}>
      {home !== null && (
        <p id="home-airport">
          <b>{t('homeAirport', home.name, home.code)}</b>
        </p>
      )}
      {Array.isArray(near) && (
        <ul class="near">
          {near.map(({ code, name, km }) => (
            <li key={code}>
              <Button onPress={() => void told(() => choose(code))}>{t('homeNear', name, code, km)}</Button>
            </li>
          ))}
        </ul>
      )}
      <Note id="home-status" news={news} />
      <div class="actions">
        <Button id="find-home" look="main" busy={near === 'looking'} onPress={() => void told(find)}>
          {t('homeFind')}
        </Button>
        {home !== null && (
          <Button id="forget-home" look="text" onPress={() => void told(() => choose(null))}>
            {t('homeForget')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
