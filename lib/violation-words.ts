import type { Violation } from './miles-and-more/violation';
import { t } from './words';

/** What a field must hold instead, and where that is written. */
export function violationWords(violation: Violation): string {
  return t('ruleFrom', ruleWords(violation), violation.source);
}

function ruleWords({ rule, limit }: Violation): string {
  switch (rule) {
    case 'required':
      return t('ruleRequired');
    case 'no-such-field':
      return t('ruleNoSuchField');
    case 'not-with-this-action':
      return t('ruleOtherAction');
    case 'text':
    case 'object':
    case 'list':
      return t('ruleKind');
    case 'too-long':
      return t('ruleTooLong', limit);
    case 'signs':
      return t('ruleSigns', limit);
    case 'digits':
      return t('ruleDigits', limit);
    case 'form':
      return t('ruleForm', limit);
    case 'quoted-number':
      return t('ruleQuoted');
    case 'range':
      return t('ruleRange', limit);
    case 'one-of':
      return t('ruleOneOf', limit);
    case 'date':
      return t('ruleDate', limit);
    case 'too-old':
      return t('ruleTooOld', limit);
    case 'too-late':
      return t('ruleTooLate', limit);
  }
}
