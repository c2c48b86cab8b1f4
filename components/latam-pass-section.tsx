import { API_NAMES } from '../lib/account-words';
import { PERSONAL_SCOPES, type PersonalScope } from '../lib/latam-pass/scopes';
import type { AccountOutcome, LinkedLatamPass } from '../lib/messages-accounts';
import { figure } from '../lib/quantity-words';
import { t, type WordKey } from '../lib/words';
import { draftOf, inputOf, NOTHING, onceStored, wrongIn, type LatamPassDraft, type LatamPassWrong } from './latam-pass-draft';
import { LinkedActions } from './linked-actions';
import { linkedChip } from './linked-chip';
import type { LinkedSection } from './linked-section';
import { Panel } from './panel';
import { SecretField } from './secret-field';
import { Segments } from './segments';
import { TextField } from './text-field';
import { useDraft } from './use-draft';

interface LatamPassSectionProps extends LinkedSection {
  readonly account: LinkedLatamPass;
}

/** Credentials of the LATAM Pass partner interface, and how the member is found. */
export function LatamPassSection({ account, ...section }: LatamPassSectionProps) {
  const saved = account.state === 'linked' ? draftOf(account) : NOTHING;
  const { draft, setDraft, wrong, form, change, complain } = useDraft<LatamPassDraft, keyof LatamPassWrong>('latam-pass-', () => saved);
  const stored = account.state === 'linked';
  const unsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  const { ask } = section;

  async function read(): Promise<AccountOutcome<string>> {
    const member = await ask({ type: 'refreshLatamPass' });
    if (!member.ok) return member;
    const { balance, tier } = member.value.value;
    return { ok: true, value: balance === null ? t('latamPassReadNoBalance') : t('latamPassRead', figure(balance), tier ?? '–') };
  }

  const field = (name: 'clientId' | 'ffn' | 'documentType' | 'documentNumber' | 'documentCountry', label: string, hint: string | null = null) => (
    <TextField
      id={`latam-pass-${name}`}
      label={label}
      hint={hint}
      value={draft[name]}
      error={name in wrong ? (wrong[name as keyof LatamPassWrong] ?? null) : null}
      onType={(text) => change({ [name]: text })}
    />
  );

  return (
    <Panel id="latam-pass" title={API_NAMES['latam-pass']} lead={t('latamPassLead')} chip={linkedChip(account)}>
      {account.state === 'locked' ? (
        <p class="notice">{t('accountVaultLocked')}</p>
      ) : (
        <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
          {account.state === 'linked' && account.lacks !== null && <p class="notice">{t('accountNeedsPermission', account.lacks)}</p>}
          <Segments
            name="latam-pass-by"
            legend={t('latamPassBy')}
            options={[
              { value: 'ffn', label: t('latamPassByNumber') },
              { value: 'document', label: t('latamPassByDocument') },
              { value: 'ffn-then-document', label: t('latamPassByBoth') },
            ]}
            value={draft.by}
            onChoose={(by) => change({ by })}
          />
          {draft.by !== 'document' && field('ffn', t('latamPassNumber'))}
          {draft.by !== 'ffn' && (
            <>
              {field('documentNumber', t('latamPassDocumentNumber'))}
              <div class="pair">
                {field('documentType', t('latamPassDocumentType'), t('latamPassDocumentHint'))}
                {field('documentCountry', t('latamPassDocumentCountry'))}
              </div>
            </>
          )}
          <div class="pair">
            {field('clientId', t('linkedClientId'))}
            <SecretField
              id="latam-pass-clientSecret"
              label={t('linkedClientSecret')}
              value={draft.clientSecret}
              stored={stored}
              error={wrong.clientSecret ?? null}
              onType={(clientSecret) => change({ clientSecret })}
            />
          </div>
          <Segments
            name="latam-pass-environment"
            legend={t('optionsEnvironment')}
            hint={t('linkedEnvironmentHint')}
            options={[
              { value: 'production', label: t('environmentNamedLive') },
              { value: 'test', label: t('environmentNamedTest') },
            ]}
            value={draft.environment}
            onChoose={(environment) => change({ environment })}
          />
          <Scopes ticked={draft.personalScopes} onTick={(personalScopes) => change({ personalScopes })} />
          <LinkedActions
            {...section}
            api="latam-pass"
            environment={draft.environment}
            hosts="api.latampass.com"
            stored={stored}
            unsaved={unsaved}
            check={() => complain(wrongIn(draft, stored))}
            save={() => ask({ type: 'saveLatamPass', account: inputOf(draft) })}
            read={read}
            onSaved={() => setDraft(onceStored)}
            onForgotten={() => setDraft(NOTHING)}
          />
        </form>
      )}
    </Panel>
  );
}

/** What each reveals. */
const SCOPE_WORDS: Readonly<Record<PersonalScope, WordKey>> = {
  'member-address': 'scope_address',
  'member-birthdate': 'scope_birthdate',
  'member-document': 'scope_document',
  'member-email': 'scope_email',
  'member-gender': 'scope_gender',
  'member-marital': 'scope_marital',
  'member-name': 'scope_name',
  'member-nationality': 'scope_nationality',
  'member-phone': 'scope_phone',
};

interface ScopesProps {
  readonly ticked: readonly PersonalScope[];
  readonly onTick: (scopes: readonly PersonalScope[]) => void;
}

/** What may be asked beyond miles and category: each says what it reveals, and none is asked for unless it is ticked. */
function Scopes({ ticked, onTick }: ScopesProps) {
  return (
    <fieldset class="scopes" aria-describedby="latam-pass-scopes-hint">
      <legend>{t('latamPassScopes')}</legend>
      <p class="field-hint" id="latam-pass-scopes-hint">
        {t('latamPassScopesHint')}
      </p>
      <div class="ticks">
        {PERSONAL_SCOPES.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              name="latam-pass-scope"
              value={scope}
              checked={ticked.includes(scope)}
              onChange={(event) => onTick(PERSONAL_SCOPES.filter((each) => (each === scope ? event.currentTarget.checked : ticked.includes(each))))}
            />
            <span>{t(SCOPE_WORDS[scope])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
