import { dayText } from '../lib/quantity-words';
import { CURRENCIES } from '../lib/settings/currencies';
import { LANGUAGES } from '../lib/settings/languages';
import type { Settings } from '../lib/settings/types';
import { language, t } from '../lib/words';
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
  const { compare } = new Intl.Collator(language());
  const names = new Intl.DisplayNames(language(), { type: 'currency' });
  // What is stored stays to be seen, also where there is no rate for it any more.
  const currencies = [...new Set([...CURRENCIES, ...(locale.currency === null ? [] : [locale.currency])])]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => compare(a.name, b.name));
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
