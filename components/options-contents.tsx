import { API_NAMES } from '../lib/account-words';
import { t, type WordKey } from '../lib/words';

/** The panels of the options by their ids, as they stand on the page. */
const PARTS: readonly (readonly [title: WordKey, panels: readonly (readonly [id: string, title: WordKey | { readonly name: string }])[]])[] = [
  [
    'optionsPartYou',
    [
      ['programme-panel', 'optionsProgrammeTitle'],
      ['others', 'othersTitle'],
      ['locale', 'localeTitle'],
      ['sites', 'optionsSitesTitle'],
    ],
  ],
  [
    'popupSources',
    [
      ['account', 'optionsAccountTitle'],
      ['lufthansa', 'lufthansaTitle'],
      ['home', 'homeTitle'],
    ],
  ],
  [
    'optionsPartAccounts',
    [
      ['miles-and-more', { name: API_NAMES['miles-and-more'] }],
      ['latam-pass', { name: API_NAMES['latam-pass'] }],
    ],
  ],
  [
    'optionsPartPrivacy',
    [
      ['vault', 'vaultTitle'],
      ['transfer', 'transferTitle'],
      ['stored', 'storedTitle'],
      ['sent', 'optionsSentTitle'],
    ],
  ],
];

/** What the options hold: the page is long, and who comes to link an account looks for that alone. */
export function OptionsContents() {
  return (
    <nav class="contents" aria-label={t('optionsContents')}>
      {PARTS.map(([part, panels]) => (
        <div key={part}>
          <h2>{t(part)}</h2>
          <ul>
            {panels.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}-title`}>{typeof title === 'string' ? t(title) : title.name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
