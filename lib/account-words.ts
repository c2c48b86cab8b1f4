import type { AccountApi, AccountError } from './net/account-error';
import type { TransferError } from './settings/transfer';
import { language, t } from './words';

/** The APIs' own names, the same in every language. */
export const API_NAMES: Readonly<Record<AccountApi, string>> = { 'miles-and-more': 'Miles & More', 'latam-pass': 'LATAM Pass' };

/** Why an account could not be read, or miles not be posted, and what to do about it, in one or two plain sentences. A server's own words stand in quotation marks, with its code. */
export function accountErrorWords(error: AccountError, api: AccountApi): string {
  const name = API_NAMES[api];
  switch (error.kind) {
    case 'not-set-up':
      return t('accountNotSetUp', name);
    case 'vault-locked':
      return t('accountVaultLocked');
    case 'needs-permission':
      return t('accountNeedsPermission', error.host);
    case 'wrong-credentials':
      return t('accountWrongCredentials', name);
    case 'token-expired':
      return t('accountTokenExpired', name);
    case 'no-rights':
      return t('accountNoRights', name);
    case 'over-limit':
      return t('accountOverLimit', name, new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(error.notBefore));
    case 'pin-form':
      return t('accountPinForm');
    case 'wrong-pin':
      return t('accountWrongPin', error.code, error.message);
    case 'account-locked':
      return t('accountLocked', name, error.code, error.message);
    case 'wrong-card':
      return t('accountWrongCard', name, error.code, error.message);
    case 'refused':
      return t('accountRefused', name, error.code, error.message === '' ? '–' : error.message);
    case 'invalid-scopes':
      return t('accountScopes', error.message);
    case 'no-member':
      return t('accountNoMember', error.message);
    case 'missing-fields':
      return t('accountFields', error.message, error.fields.length === 0 ? '–' : error.fields.join(', '));
    case 'switched-off':
      return t('accountSwitchedOff');
    case 'server-error':
      return t('accountServer', name, error.status);
    case 'not-data':
      return t('accountNotData', name, error.contentType === '' ? '–' : error.contentType);
    case 'malformed':
      return t('accountMalformed', name, error.where);
    case 'timeout':
      return t('accountTimeout', name, error.seconds);
    case 'no-network':
      return t('accountNoNetwork', error.host);
    case 'storage':
      return t('errorStorage', error.message);
  }
}

/** Why a file of settings could not be written or read. */
export function transferErrorWords(error: AccountError | TransferError): string {
  if (error.kind === 'passphrase-too-short') return t('vaultTooShort', error.least);
  if (error.kind === 'not-ours') return t('transferNotOurs');
  if (error.kind === 'newer') return t('transferNewer');
  if (error.kind === 'wrong-passphrase') return t('transferWrongPassphrase');
  return accountErrorWords(error, 'miles-and-more');
}
