import { t } from '../lib/words';
import { allianceName } from './alliance';
import { daysRead } from './days-read';
import type { ListedProgramme } from './listed-programmes';

/** What the sources say of a programme, and where to join it or get a lost password back. */
export function ProgrammeDetails({ programme: { name, chart, listed } }: { readonly programme: ListedProgramme }) {
  const links = [
    [t('optionsLinkSignup'), listed?.signupUrl ?? chart?.signupUrl],
    [t('optionsLinkHelp'), listed?.helpUrl],
    [t('optionsLinkSite'), listed?.siteUrl],
  ].flatMap(([words, address]) => (typeof words === 'string' && typeof address === 'string' && isWeb(address) ? [{ words, address }] : []));
  return (
    <div class="details">
      <h3>{name}</h3>
      <dl>
        {chart !== null && (
          <div>
            <dt>{t('optionsCharts')}</dt>
            <dd>{t('optionsChartsRead', daysRead(chart.checked))}</dd>
          </div>
        )}
        {listed !== null && (
          <>
            <div>
              <dt>{t('optionsAlliance')}</dt>
              <dd>{allianceName(listed.alliance)}</dd>
            </div>
            <div>
              <dt>{t('optionsAccruals')}</dt>
              <dd>{listed.accruals.length === 0 ? t('optionsNothingListed') : listed.accruals.map((accrual) => accrual.name).join(' · ')}</dd>
            </div>
            <div>
              <dt>{t('optionsAirlines')}</dt>
              <dd>
                {listed.airlines.length === 0 ? (
                  t('optionsNothingListed')
                ) : (
                  <ul class="codes">
                    {listed.airlines.map((airline) => (
                      <li key={airline}>{airline}</li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          </>
        )}
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
