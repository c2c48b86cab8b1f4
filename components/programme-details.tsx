import type { ProgrammeChoice } from '../lib/settings/types';
import { t } from '../lib/words';
import { allianceName } from './alliance';

/** What Milefy says of a programme, and where to join it or get a lost password back. */
export function ProgrammeDetails({ programme }: { readonly programme: ProgrammeChoice }) {
  const links = [
    [t('optionsLinkSignup'), programme.signupUrl],
    [t('optionsLinkHelp'), programme.helpUrl],
    [t('optionsLinkSite'), programme.siteUrl],
  ].flatMap(([words, address]) => (typeof address === 'string' && isWeb(address) ? [{ words, address }] : []));
  return (
    <div class="details">
      <h3>{programme.name}</h3>
      <dl>
        <div>
          <dt>{t('optionsAlliance')}</dt>
          <dd>{allianceName(programme.alliance)}</dd>
        </div>
        <div>
          <dt>{t('optionsAccruals')}</dt>
          <dd>{programme.accruals.length === 0 ? t('optionsNothingListed') : programme.accruals.map(({ name }) => name).join(' · ')}</dd>
        </div>
        <div>
          <dt>{t('optionsAirlines')}</dt>
          <dd>
            {programme.airlines.length === 0 ? (
              t('optionsNothingListed')
            ) : (
              <ul class="codes">
                {programme.airlines.map((airline) => (
                  <li key={airline}>{airline}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      {links.length > 0 && (
        <ul class="links">
          {links.map(({ words, address }) => (
            <li key={words}>
              <a href={address} target="_blank" rel="noopener noreferrer">
                {words}
                <span class="unseen"> {t('optionsNewTab')}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The addresses come from a server: only the web's own schemes become links. */
function isWeb(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol);
}
