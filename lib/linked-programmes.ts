import type { ProgrammeCode } from './flights/codes';
import type { AccountApi } from './net/account-error';

/** The programme of each API's accounts, by its code in every list of programmes: the charts' and Milefy's. */
export const PROGRAMME_OF: Readonly<Record<AccountApi, ProgrammeCode>> = {
  'miles-and-more': 'LMM' as ProgrammeCode,
  'latam-pass': 'LAP' as ProgrammeCode,
};
