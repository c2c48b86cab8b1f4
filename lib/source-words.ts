import { isFlightError } from './milefy/codes';
import type { SourceError } from './net/source-error';
import { language, t } from './words';

/** What a source's failure means and what to do about it, in one or two plain sentences. */
export function sourceErrorWords(error: SourceError): string {
  switch (error.kind) {
    case 'not-set-up':
      return error.lacks === 'account' ? t('errorNoAccount') : t('errorNoProgramme');
    case 'needs-permission':
      return t('errorNeedsPermission', error.host);
    case 'wrong-credentials':
      return t('errorWrongCredentials', error.host);
    case 'refused':
      return t('errorRefused', error.status, error.message);
    case 'server-error':
      return t('errorServer', error.status);
    case 'over-limit':
      return t('errorOverLimit', error.host, new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(error.notBefore));
    case 'not-data':
      return t('errorNotData', error.contentType);
    case 'malformed':
      return t('errorMalformed', error.where);
    case 'timeout':
      return t('errorTimeout', error.seconds);
    case 'no-network':
      return t('errorNoNetwork', error.host);
    case 'flight-refused':
      return isFlightError(error.code) ? t(`flightError${error.code}`) : t('errorFlightRefused', error.code, error.message);
    case 'request-refused':
      return t('errorRequestRefused', error.code, error.message);
    case 'storage':
      return t('errorStorage', error.message);
    case 'broken-installation':
      return t('errorBrokenInstallation', error.file);
    case 'no-worker':
      return t('errorNoWorker');
  }
}
