import { isFlightError } from './milefy/codes';
import type { SourceError } from './net/source-error';
import { language, t } from './words';

/** What a source's failure means and what to do about it, in one or two plain sentences. `source` is what the source is called. */
export function sourceErrorWords(error: SourceError, source = 'Milefy'): string {
  switch (error.kind) {
    case 'not-set-up':
      return error.lacks === 'account' ? t('errorNoAccount') : t('errorNoProgramme');
    case 'needs-permission':
      return t('errorNeedsPermission', error.host);
    case 'wrong-credentials':
      // Milefy knows logins and passwords, the others keys and secrets.
      return t(error.host.endsWith('.30k.com') ? 'errorWrongCredentials' : 'errorWrongKey', error.host);
    case 'refused':
      return t('errorRefused', error.status, error.message, source);
    case 'server-error':
      return t('errorServer', error.status, source);
    case 'over-limit':
      return t('errorOverLimit', error.host, new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(error.notBefore));
    case 'not-data':
      return t('errorNotData', error.contentType, source);
    case 'malformed':
      return t('errorMalformed', error.where, source);
    case 'timeout':
      return t('errorTimeout', error.seconds, source);
    case 'no-network':
      return t('errorNoNetwork', error.host);
    case 'flight-refused':
      return isFlightError(error.code) ? t(`flightError${error.code}`) : t('errorFlightRefused', error.code, error.message);
    case 'request-refused':
      return t('errorRequestRefused', error.code, error.message);
    case 'vault-locked':
      return t('errorVaultLocked');
    case 'storage':
      return t('errorStorage', error.message);
    case 'broken-installation':
      return t('errorBrokenInstallation', error.file);
    case 'no-worker':
      return t('errorNoWorker');
  }
}
