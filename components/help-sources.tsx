import type { Status } from '../lib/messages';
import { dayText } from '../lib/quantity-words';
import { t } from '../lib/words';
import { daysRead } from './days-read';

/** Where numbers come from. `null`: the worker has not told yet, or does not answer; the days are then missing. */
export function HelpSources({ status }: { readonly status: Status | null }) {
  return (
    <div class="prose">
      <h3>{t('helpSourceCharts')}</h3>
      <p>{t('helpSourceChartsMore')}</p>
      <dl class="confidence">
        <div>
          <dt>{t('confidenceOfficial')}</dt>
          <dd>{t('helpOfficial')}</dd>
        </div>
        <div>
          <dt>{t('confidenceReported')}</dt>
          <dd>{t('helpReported')}</dd>
        </div>
        <div>
          <dt>{t('confidenceDated')}</dt>
          <dd>{t('helpDated')}</dd>
        </div>
      </dl>
      {status !== null && (
        <table>
          <caption>{t('helpChartsList')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('optionsProgramme')}</th>
              <th scope="col">{t('helpChartsRead')}</th>
            </tr>
          </thead>
          <tbody>
            {status.charts.map(({ code, name, checked }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td>{daysRead(checked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{t('optionsAccountTitle')}</h3>
      <p>{t('helpSourceMilefy')}</p>
      <h3>{t('lufthansaTitle')}</h3>
      <p>{t('helpSourceLufthansa')}</p>
      <h3>{t('helpSourceRates')}</h3>
      <p>{status === null ? t('helpSourceRatesMore') : `${t('helpSourceRatesMore')} ${t('helpSourceRatesDate', dayText(status.ratesDate))}`}</p>
    </div>
  );
}
