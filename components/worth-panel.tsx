import { useRef, useState } from 'preact/hooks';
import { type CurrencyCode, currencyCode } from '../lib/flights/codes';
import type { Settings } from '../lib/settings/types';
import { t } from '../lib/words';
import { amountText, readAmount } from './amount-typed';
import { Button } from './button';
import { currencyNames } from './currency-names';
import { Field } from './field';
import { type News, Note } from './note';
import { Panel } from './panel';

/** What stands there for somebody who chose no currency. */
export const EURO = 'EUR' as CurrencyCode;

interface WorthPanelProps {
  /** The user's programmes, the preferred one first. */
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
  readonly worth: Settings['worth'];
  /** The currency that stands there at first. */
  readonly currency: CurrencyCode;
  /** What is needed before the values are used at all. */
  readonly lacks: string | null;
  /** Takes the programmes of this page only; `null` is no value. Gives what to show when it could not be stored. */
  readonly onSave: (worth: Valued) => Promise<News | null>;
}

type Valued = Readonly<Record<string, Settings['worth'][string] | null>>;

interface Typed {
  readonly amount?: string;
  readonly currency?: CurrencyCode;
}

/** What a thousand miles of each programme are worth to the user, in their own words. */
export function WorthPanel({ programmes, worth, currency, lacks, onSave }: WorthPanelProps) {
  // Only what differs from what is stored: a programme that comes or goes meanwhile disturbs nothing.
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const currencies = currencyNames([currency, ...Object.values(worth).map((one) => one.currency)]);
  const rows = programmes.map(({ code, name }) => {
    const stored = worth[code];
    const text = typed[code]?.amount ?? (stored === undefined ? '' : amountText(stored.perThousand));
    const unit = typed[code]?.currency ?? stored?.currency ?? currency;
    const amount = readAmount(text);
    // A currency alone says nothing.
    const unsaved = amount !== (stored?.perThousand ?? null) || (stored !== undefined && unit !== stored.currency);
    return { code, name, text, unit, amount, unsaved };
  });

  const units = new Set(rows.flatMap(({ amount, unit }) => (typeof amount === 'number' ? [unit] : [])));

  function change(code: string, part: Typed) {
    setTyped((now) => ({ ...now, [code]: { ...now[code], ...part } }));
    setWrong((now) => now.filter((one) => one !== code));
    setNews(null);
  }

  async function save() {
    const unreadable = rows.filter(({ amount }) => amount === undefined).map(({ code }) => code);
    setWrong(unreadable);
    if (unreadable.length > 0) {
      form.current?.querySelector<HTMLInputElement>(`#worth-${unreadable[0]}`)?.focus();
      setNews({ tone: 'bad', words: t('optionsFieldsWrong', unreadable.length) });
      return;
    }
    setBusy(true);
    setNews({ tone: 'plain', words: t('optionsProgrammeSaving') });
    const trouble = await onSave(
      Object.fromEntries(rows.map(({ code, amount, unit }) => [code, typeof amount === 'number' ? { perThousand: amount, currency: unit } : null])),
    );
    if (trouble === null) setTyped({});
    setNews(trouble ?? { tone: 'good', words: t('optionsProgrammeSaved') });
    setBusy(false);
  }

  return (
    <Panel id="worth" title={t('worthTitle')} lead={t('worthLead')} chip={{ tone: 'plain', words: t('worthOptional') }}>
      {lacks !== null && <p class="panel-lead">{lacks}</p>}
      <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
        {rows.map(({ code, name, text, unit }) => (
          <Field key={code} id={`worth-${code}`} label={name} error={wrong.includes(code) ? t('worthWrong') : null}>
            {(described) => (
              <div class="money">
                <input
                  {...described}
                  type="text"
                  inputMode="decimal"
                  autocomplete="off"
                  value={text}
                  onInput={(event) => change(code, { amount: event.currentTarget.value })}
                />
                <select
                  aria-label={t('worthCurrency', name)}
                  value={unit}
                  onChange={(event) => change(code, { currency: currencyCode(event.currentTarget.value) ?? unit })}
                >
                  {currencies.map((one) => (
                    <option key={one.code} value={one.code}>
                      {one.name} ({one.code})
                    </option>
                  ))}
                </select>
              </div>
            )}
          </Field>
        ))}
        <div>
          {units.size > 1 && (
            <p class="notice" id="worth-units">
              {t('worthUnits')}
            </p>
          )}
          <Note id="worth-status" news={news} />
          <div class="actions">
            <Button id="save-worth" look="main" submits busy={busy} onPress={() => void save()}>
              {t('optionsSave')}
            </Button>
            {rows.some(({ unsaved }) => unsaved) && <span class="unsaved">{t('optionsUnsaved')}</span>}
          </div>
        </div>
      </form>
    </Panel>
  );
}

/** The stored values with those of the page; a programme that is not on it keeps its own. */
export function withWorth(stored: Settings['worth'], valued: Valued): Settings['worth'] {
  return Object.fromEntries(Object.entries({ ...stored, ...valued }).flatMap(([code, value]) => (value === null ? [] : [[code, value]])));
}
