import { useLayoutEffect, useRef } from 'preact/hooks';
import { HELP_PAGE, OPTIONS_PAGE } from '../lib/extension-pages';
import { t } from '../lib/words';
import { FLIGHTS_PAGE } from './flights-page';
import { Linked } from './linked';
import { Mark } from './note';

/** After the choices are stored: where to go now, and what can wait. Takes the focus, since the button that was pressed is gone. `countsPoints`: the programme has points that can be said. */
export function WelcomeDone({ countsPoints }: { readonly countsPoints: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="finish" aria-labelledby="done-title">
      <h2 id="done-title" tabIndex={-1} ref={heading}>
        <Mark tone="good" />
        {t('welcomeReady')}
      </h2>
      <p>{t('welcomeReadyMore')}</p>
      <a id="open-flights" class="button" data-look="main" href={FLIGHTS_PAGE}>
        {t('welcomeOpenFlights')}
      </a>
      {countsPoints && (
        <a id="add-points" class="button" href={`${OPTIONS_PAGE}#points`}>
          {t('welcomeAddPoints')}
        </a>
      )}
      <p class="field-hint">
        <Linked sentence={'welcomeLater'} to={OPTIONS_PAGE} link={t('pageOptions')} />
      </p>
      <p class="field-hint">
        <a href={HELP_PAGE} target="_blank" rel="noopener">
          {t('pageHelp')}
          <span class="unseen"> {t('optionsNewTab')}</span>
        </a>
      </p>
    </section>
  );
}
