import type { ComponentChildren } from 'preact';
import type { Overview } from '../lib/messages';
import type { Settings } from '../lib/settings/types';
import { sourceErrorWords } from '../lib/source-words';
import { language, t } from '../lib/words';
import type { SiteHere } from './site-switch';
import { WorthText } from './worth-text';

/** What there is to say of the tab in front. `silent`: a supported site where no part of Milelens answers. */
export type TabView =
  | { readonly at: 'answered'; readonly site: SiteHere; readonly overview: Overview }
  | { readonly at: 'silent'; readonly site: SiteHere }
  | { readonly at: 'unsupported' };

interface TabOverviewProps {
  readonly view: TabView | 'loading' | 'busy';
  readonly settings: Settings | null;
  /** Whether a site is on and may be seen. */
  readonly isOn: (id: string) => boolean;
}

/** What Milelens sees on the tab in front. */
export function TabOverview({ view, settings, isOn }: TabOverviewProps) {
  const { title, words } = headline(view, settings, isOn);
  const overview = typeof view === 'object' && view.at === 'answered' ? view.overview : null;
  const skipped = overview?.seen === 'offers' ? overview.skipped.reduce((sum, { count }) => sum + count, 0) : 0;
  return (
    <section class="overview" aria-labelledby="overview-title" aria-busy={view === 'loading'}>
      {/* Only the headline is live: numbers that fill in below are not read out one by one. */}
      <div role="status">
        <h2 id="overview-title">{title}</h2>
        {words !== null && <p class="quiet">{words}</p>}
      </div>
      {overview?.failed && <p class="notice">{sourceErrorWords(overview.failed)}</p>}
      {overview !== null && overview.seen === 'offers' && overview.best.length > 0 && <BestFlights best={overview.best} of={flightsOf(overview)} />}
      {skipped > 0 && <p class="quiet">{t('popupSkipped', skipped)}</p>}
    </section>
  );
}

/** Different flights: a page may show the same one in two rows. */
function flightsOf({ rows }: Overview): number {
  return new Set(rows.map(({ offer }) => offer.id)).size;
}

function BestFlights({ best, of }: { readonly best: Overview['best']; readonly of: number }) {
  return (
    <>
      {of > best.length && <h3>{t('popupBest', best.length)}</h3>}
      <ol class="best">
        {best.map(({ flights, route, price, text, mark, toTier }, place) => (
          <li key={place}>
            <span class="flights">{flights}</span>
            <span class="price">{price ?? t('popupNoPrice')}</span>
            <span class="route">{route}</span>
            <span class="worth">
              <WorthText text={text} /> {mark !== null && <span class="mark">{mark}</span>}
            </span>
            {toTier !== null && <span class="to-tier">{toTier}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function headline(
  view: TabOverviewProps['view'],
  settings: Settings | null,
  isOn: TabOverviewProps['isOn'],
): { readonly title: ComponentChildren; readonly words: string | null } {
  if (view === 'loading') return { title: t('popupLooking'), words: null };
  if (view === 'busy') return { title: t('popupBusy'), words: t('popupBusyMore') };
  if (view.at === 'unsupported') return { title: t('popupUnsupported'), words: t('popupUnsupportedMore') };
  if (view.at === 'silent') {
    const { id, name } = view.site;
    return settings !== null && !isOn(id)
      ? { title: t('popupOff', name), words: t('popupOffMore') }
      : { title: t('popupSilent'), words: t('popupSilentMore', name) };
  }
  const { seen } = view.overview;
  const site = view.site.name;
  const flights = flightsOf(view.overview);
  if (seen === 'unrecognised') return { title: t('popupChanged', site), words: t('popupChangedMore') };
  if (seen === 'elsewhere') return { title: t('popupElsewhere', site), words: t('popupElsewhereMore') };
  if (seen === 'waiting') return { title: t('popupWaiting', site), words: t('popupWaitingMore', site) };
  if (seen === 'empty' || flights === 0) return { title: t('popupEmpty'), words: t('popupEmptyMore', site) };
  const count = new Intl.NumberFormat(language()).format(flights);
  return { title: flights === 1 ? t('popupFlightOne', site) : t('popupFlights', count, site), words: null };
}
