import { useLayoutEffect, useRef } from 'preact/hooks';
import { HELP_PAGE, OPTIONS_PAGE } from '../lib/extension-pages';
import { t } from '../lib/words';
import { Linked } from './linked';
import { Mark } from './note';

const FIRST_SITE = 'https://www.google.com/travel/flights';

/** After the choices are stored: where to go now, and what can wait. Takes the focus, since the button that was pressed is gone. */
export function WelcomeDone() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="finish" aria-labelledby="done-title">
      <h2 id="done-title" tabIndex={-1} ref={heading}>
        <Mark tone="good" />
        {t('welcomeReady')}
      </h2>
      <p>{t('welcomeReadyMore')}</p>
      <a id="open-flights" class="button" data-look="main" href={FIRST_SITE}>
        {t('welcomeOpenFlights')}
      </a>
      <p class="field-hint">
        <Linked sentence={'welcomeLater'} to={OPTIONS_PAGE} link={t('pageOptions')} />
      </p>
      <p class="field-hint">
        <a href={HELP_PAGE}>{t('pageHelp')}</a>
      </p>
    </section>
  );
}
