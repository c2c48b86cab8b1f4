import { accountErrorWords, API_NAMES } from '../lib/account-words';
import { DESK_PAGE } from '../lib/extension-pages';
import { PROGRAMME_OF } from '../lib/linked-programmes';
import type { Status } from '../lib/messages';
import type { AccountOutcome, LinkedMilesAndMore } from '../lib/messages-accounts';
import { figure } from '../lib/quantity-words';
import { t } from '../lib/words';
import { LinkedActions } from './linked-actions';
import type { LinkedSection } from './linked-section';
import { linkedChip } from './linked-chip';
import { Panel } from './panel';
import { SecretField } from './secret-field';
import { Segments } from './segments';
import { Switch } from './switch';
import { TextField } from './text-field';
import { TierFromAccount, type TierChange } from './tier-from-account';
import { useDraft } from './use-draft';

interface MilesAndMoreSectionProps extends LinkedSection {
  readonly account: LinkedMilesAndMore;
  readonly status: Status;
  readonly changeSettings: TierChange;
}

interface Draft {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly memberAlias: string;
  readonly environment: 'test' | 'production';
  readonly reprocesses: boolean;
}

const CODE = PROGRAMME_OF['miles-and-more'];

/** The form of a card number (Earn Request, table 1, cardNo: "9 to 15 digit M&M number"). */
const CARD_NUMBER = /^\d{9,15}$/;

const EMPTY: Draft = { clientId: '', clientSecret: '', memberAlias: '', environment: 'production', reprocesses: false };

/** Credentials of the Miles & More partner interface and the card that they are used for. */
export function MilesAndMoreSection({ account, status, changeSettings, ...section }: MilesAndMoreSectionProps) {
  const saved = account.state === 'linked' ? { ...account, clientSecret: '' } : EMPTY;
  const { draft, setDraft, wrong, form, change, complain } = useDraft<Draft, 'clientId' | 'clientSecret' | 'memberAlias'>('miles-and-more-', () => saved);
  const stored = account.state === 'linked';
  const names = ['clientId', 'clientSecret', 'memberAlias', 'environment', 'reprocesses'] as const;
  const unsaved = names.some((name) => draft[name] !== saved[name]);
  const { ask } = section;

  function check(): number {
    return complain({
      ...(draft.clientId.trim() === '' ? { clientId: t('linkedClientIdEmpty') } : {}),
      ...(draft.clientSecret === '' && !stored ? { clientSecret: t('linkedClientSecretEmpty') } : {}),
      ...(CARD_NUMBER.test(bare(draft.memberAlias)) ? {} : { memberAlias: t('milesAndMoreCardWrong') }),
    });
  }

  async function read(): Promise<AccountOutcome<string>> {
    const { status, balance } = await ask({ type: 'refreshMilesAndMore' });
    if (!balance.ok) return balance;
    const miles = figure(balance.value.value.miles);
    if (!status.ok) return { ok: true, value: t('milesAndMoreReadNoStatus', miles, accountErrorWords(status.error, 'miles-and-more')) };
    return { ok: true, value: t('milesAndMoreRead', miles, status.value.value.status === '' ? '–' : status.value.value.status) };
  }

  return (
    <Panel id="miles-and-more" title={API_NAMES['miles-and-more']} lead={t('milesAndMoreLead')} chip={linkedChip(account)}>
      {account.state === 'locked' ? (
        <p class="notice">{t('accountVaultLocked')}</p>
      ) : (
        <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
          {account.state === 'linked' && account.lacks !== null && <p class="notice">{t('accountNeedsPermission', account.lacks)}</p>}
          <TextField
            id="miles-and-more-memberAlias"
            label={t('milesAndMoreCard')}
            hint={t('milesAndMoreCardHint')}
            digits
            value={draft.memberAlias}
            error={wrong.memberAlias ?? null}
            onType={(memberAlias) => change({ memberAlias })}
          />
          <div class="pair">
            <TextField
              id="miles-and-more-clientId"
              label={t('linkedClientId')}
              value={draft.clientId}
              error={wrong.clientId ?? null}
              onType={(clientId) => change({ clientId })}
            />
            <SecretField
              id="miles-and-more-clientSecret"
              label={t('linkedClientSecret')}
              value={draft.clientSecret}
              stored={stored}
              error={wrong.clientSecret ?? null}
              onType={(clientSecret) => change({ clientSecret })}
            />
          </div>
          <Segments
            name="miles-and-more-environment"
            legend={t('optionsEnvironment')}
            hint={t('linkedEnvironmentHint')}
            options={[
              { value: 'production', label: t('environmentNamedLive') },
              { value: 'test', label: t('environmentNamedTest') },
            ]}
            value={draft.environment}
            onChoose={(environment) => change({ environment })}
          />
          <div class="switch-line">
            <div>
              <label for="miles-and-more-reprocesses">{t('milesAndMoreReprocess')}</label>
              <p class="field-hint" id="miles-and-more-reprocesses-hint">
                {t('milesAndMoreReprocessHint')}
              </p>
            </div>
            <Switch id="miles-and-more-reprocesses" on={draft.reprocesses} onFlip={(reprocesses) => change({ reprocesses })} />
          </div>
          {account.state === 'linked' && account.status !== null && (
            <TierFromAccount
              code={CODE}
              tier={account.tier}
              chart={status.charts.find(({ code }) => code === CODE) ?? null}
              settings={status.settings}
              onChange={changeSettings}
            />
          )}
          {stored && (
            <p>
              <a href={DESK_PAGE}>{t('pageDesk')}</a>
            </p>
          )}
          <LinkedActions
            {...section}
            api="miles-and-more"
            environment={draft.environment}
            hosts="api.lufthansa.com"
            stored={stored}
            unsaved={unsaved}
            check={check}
            save={() =>
              ask({
                type: 'saveMilesAndMore',
                account: {
                  ...draft,
                  clientId: draft.clientId.trim(),
                  memberAlias: bare(draft.memberAlias),
                  clientSecret: draft.clientSecret === '' ? null : draft.clientSecret,
                },
              })
            }
            read={read}
            onSaved={() => setDraft((now) => ({ ...now, clientId: now.clientId.trim(), memberAlias: bare(now.memberAlias), clientSecret: '' }))}
            onForgotten={() => setDraft(EMPTY)}
          />
        </form>
      )}
    </Panel>
  );
}

/** A number as it is printed on a card, without the spaces. */
function bare(number: string): string {
  return number.replaceAll(/\s/g, '');
}
