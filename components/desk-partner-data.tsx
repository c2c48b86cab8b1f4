import { useState } from 'preact/hooks';
import { t } from '../lib/words';
import { Button } from './button';
import { DeskField } from './desk-field';
import type { Action, DeskDraft } from './desk-request';
import { articleFields, type PartnerField, PURCHASE_FIELDS } from './partner-fields';

interface DeskPartnerDataProps {
  readonly action: Action;
  readonly fields: DeskDraft['fields'];
  readonly partner: readonly string[];
  readonly errorOf: (name: string) => string | null;
  readonly onType: (name: string, text: string) => void;
}

const ROOT = 'additionalPartnerData';

/** What a partner may have agreed on beside the main fields, folded away: most postings need none of it. It opens by itself where something in it is wrong. */
export function DeskPartnerData({ action, fields, partner, errorOf, onType }: DeskPartnerDataProps) {
  const [articles, setArticles] = useState(() => 1 + Math.max(0, ...Object.keys(fields).map((path) => Number(/articles\[(\d+)\]/.exec(path)?.[1] ?? 0))));
  const show = (prefix: string) => (field: PartnerField) => {
    const name = `${prefix}.${field.path}`;
    return <DeskField key={name} name={name} label={field.path} options={field.options} value={fields[name] ?? ''} error={errorOf(name)} onType={onType} />;
  };
  return (
    <>
      <details class="more" id="desk-partner">
        <summary>{t('deskPartnerFields')}</summary>
        <p class="field-hint">{t('deskPartnerHint')}</p>
        <div class="grid">
          {partner.map((name) => (
            <DeskField key={name} name={name} label={name} value={fields[name] ?? ''} error={errorOf(name)} onType={onType} />
          ))}
        </div>
      </details>
      <details class="more" id="desk-data">
        <summary>
          {t('deskPartnerData')} <code>{ROOT}</code>
        </summary>
        <p class="field-hint">{t('deskPartnerDataHint')}</p>
        <div class="grid">{PURCHASE_FIELDS.map(show(ROOT))}</div>
        {Array.from({ length: articles }, (_, place) => (
          <fieldset key={place} class="article">
            <legend>{t('deskArticle', place + 1)}</legend>
            <div class="grid">{articleFields(action).map(show(`${ROOT}.purchaseDetails.articles[${place}]`))}</div>
          </fieldset>
        ))}
        <Button id="add-article" onPress={() => setArticles((now) => now + 1)}>
          {t('deskArticleAdd')}
        </Button>
      </details>
    </>
  );
}
