import type { ProgrammeCode } from '../flights/codes';

/**
 * Programmes that have one country, or one language, for their own among those in the package, by BCP 47 tag, the longest first. Where several share a country (the
 * United States) none is suggested.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  de: 'LMM',
  'pt-BR': 'LAP',
  'es-CL': 'LAP',
  'es-PE': 'LAP',
  'es-CO': 'LAP',
  'es-EC': 'LAP',
  'es-ES': 'IBP',
  'en-CA': 'ACA',
  'fr-CA': 'ACA',
  fr: 'AKF',
  nl: 'AKF',
  'en-GB': 'BAC',
};

/** A programme to begin with, by the browser's language; a suggestion to be seen and changed, never stored by itself. */
export function suggestedProgramme(language: string): ProgrammeCode | null {
  const [base = ''] = language.split('-');
  const code = BY_LANGUAGE[language] ?? BY_LANGUAGE[base];
  return code === undefined ? null : (code as ProgrammeCode);
}
