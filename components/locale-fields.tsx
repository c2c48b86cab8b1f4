import { dayText } from '../lib/quantity-words';
import { LANGUAGES } from '../lib/settings/languages';
import type { Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { currencyNames } from './currency-names';
import { Field } from './field';

export type Locale = Pick<Settings, 'language' | 'currency'>;

interface LocaleFieldsProps {
  readonly locale: Locale;
  /** The day of the rates that prices are converted at. */
  readonly ratesDate: string;
  readonly onChange: (part: Partial<Locale>) => void;
}

/** In which language Milelens speaks, and in which currency prices are shown besides the page's own. */
export function LocaleFields({ locale, ratesDate, onChange }: LocaleFieldsProps) {
  const currencies = currencyNames(locale.currency === null ? [] : [locale.currency]);
  return (
    <div class="pair">
      <Field id="language" label={t('localeLanguage')}>
        {(described) => (
          <select {...described} value={locale.language ?? ''} onChange={(event) => onChange({ language: event.currentTarget.value || null })}>
            <option value="">{t('localeLanguageBrowser')}</option>
            {LANGUAGES.map(({ folder, tag, name }) => (
              <option key={folder} value={folder} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="currency" label={t('localeCurrency')} hint={locale.currency === null ? null : t('localeCurrencyHint', dayText(ratesDate))}>
        {(described) => (
          <select
            {...described}
            value={locale.currency ?? ''}
            onChange={(event) => onChange({ currency: currencies.find(({ code }) => code === event.currentTarget.value)?.code ?? null })}
          >
            <option value="">{t('localeCurrencyPage')}</option>
            {currencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({code})
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
