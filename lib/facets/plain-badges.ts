import type { SourceError } from '../net/source-error';
import { sourceErrorWords } from '../source-words';
import { t } from '../words';
import type { BadgeView } from './badge-view';

export function loadingBadge(): BadgeView {
  return { tone: 'loading', parts: [t('badgeLoading')], mark: null, spoken: t('badgeLoadingSpoken') };
}

/** For a flight that is not known until the site's own answer has been seen. Nothing is asked and nothing guessed. */
export function awaitsBadge(): BadgeView {
  return { tone: 'unknown', parts: [t('badgeAwaits')], mark: null, spoken: t('badgeAwaitsSpoken') };
}

export function failedBadge(error: SourceError): BadgeView {
  const setup = error.kind === 'not-set-up' || error.kind === 'needs-permission';
  const text = setup ? t('badgeSetUp') : error.kind === 'wrong-credentials' ? t('badgeRefused') : t('badgeFailed');
  return { tone: setup ? 'setup' : 'failed', parts: [text], mark: null, spoken: `${text}. ${sourceErrorWords(error)}` };
}
