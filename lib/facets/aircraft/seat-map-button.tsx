import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { DrawnText } from '../../../components/drawn-text';
import { CABINS, type Cabin } from '../../flights/cabin';
import type { OfferState } from '../../messages';
import { sourceErrorWords } from '../../source-words';
import { t } from '../../words';
import { waitingWords } from '../by-lufthansa/later-words';
import { LookupLine } from '../by-lufthansa/lookup-line';
import { SeatMaps } from '../card/ask-seat-map';
import { CABIN_WORDS, segmentWords } from '../segment-words';
import type { SeatMapAnswer } from './answer';
import { SeatPlan } from './seat-plan';

type Shown = OfferState<SeatMapAnswer> | { readonly state: 'asking' } | null;

/** A worker that was ended is asked again after so long. */
const WORKER_BACK_MS = 1_000;

/** A button that asks for a segment's seat map when it is pressed, and then shows it, with the other cabins to choose from. */
export function SeatMapButton({ segment, cabin }: { readonly segment: string; readonly cabin: Cabin }) {
  const ask = useContext(SeatMaps);
  const [chosen, setChosen] = useState<Cabin | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);
  if (ask === null) return null;

  const show = async (wanted: Cabin) => {
    const mine = (turn.current += 1);
    setChosen(wanted);
    setShown({ state: 'asking' });
    for (;;) {
      const state = await ask(segment, wanted).catch(() => null);
      if (mine !== turn.current) return;
      if (state !== null) setShown(state);
      if (state !== null && state.state !== 'waiting') return;
      await new Promise((resolve) => setTimeout(resolve, state === null ? WORKER_BACK_MS : Math.max(0, state.notBefore - Date.now())));
      if (mine !== turn.current) return;
    }
  };
  if (chosen === null) {
    return (
      <button type="button" class="retry" onClick={() => void show(cabin)}>
        <DrawnText>{t('seatMapOpen', t(CABIN_WORDS[cabin]))}</DrawnText>
      </button>
    );
  }
  return (
    <div class="seat-map" role="group" aria-label={t('seatMapOf', segmentWords(segment), t(CABIN_WORDS[chosen]))}>
      <div class="cabins">
        {CABINS.map((each) => (
          <button key={each} type="button" class="cabin" aria-pressed={each === chosen} onClick={() => void show(each)}>
            <DrawnText>{t(CABIN_WORDS[each])}</DrawnText>
          </button>
        ))}
      </div>
      <SeatMapState shown={shown} segment={segment} />
    </div>
  );
}

function SeatMapState({ shown, segment }: { readonly shown: Shown; readonly segment: string }) {
  if (shown === null) return null;
  if (shown.state === 'failed') {
    return (
      <p class="failed" role="status">
        <DrawnText>{sourceErrorWords(shown.error, 'Lufthansa')}</DrawnText>
      </p>
    );
  }
  if (shown.state !== 'ready') {
    return (
      <p class="soft" role="status">
        <DrawnText>{shown.state === 'waiting' ? waitingWords(shown) : t('lufthansaAsking')}</DrawnText>
      </p>
    );
  }
  const { map, cabin, at } = shown.answer;
  return (
    <>
      {map === null ? (
        <p role="status">
          <DrawnText>{t('seatMapNone', t(CABIN_WORDS[cabin]))}</DrawnText>
        </p>
      ) : (
        <SeatPlan map={map} label={t('seatMapOf', segmentWords(segment), t(CABIN_WORDS[cabin]))} />
      )}
      <LookupLine lookup={{ state: 'said', at }} />
    </>
  );
}
