import { HELP_PAGE, OPTIONS_PAGE, WELCOME_PAGE } from '../lib/extension-pages';
import { t, type WordKey } from '../lib/words';

const PAGES = { welcome: WELCOME_PAGE, options: OPTIONS_PAGE, help: HELP_PAGE } as const;
const NAMES: Readonly<Record<keyof typeof PAGES, WordKey>> = { welcome: 'pageWelcome', options: 'pageOptions', help: 'pageHelp' };

interface MastheadProps {
  readonly title: string;
  readonly tagline: string;
  /** The other pages of Milelens that this one leads to. */
  readonly links: readonly (keyof typeof PAGES)[];
}

/** What stands above a page of the extension's own that fills a tab. */
export function Masthead({ title, tagline, links }: MastheadProps) {
  return (
    <header class="masthead">
      <img src="/icon/icon.svg" alt="" width="44" height="44" />
      <div>
        <h1>{title}</h1>
        <p>{tagline}</p>
      </div>
      <nav aria-label={t('pages')}>
        <ul>
          {links.map((page) => (
            <li key={page}>
              <a href={PAGES[page]}>{t(NAMES[page])}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
