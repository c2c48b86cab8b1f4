import { t } from '../lib/words';

/** Alliances in the order they are listed (codes of milefy-v2.6, Appendix: Airline alliances); others follow, as given. */
export const ALLIANCE_ORDER: readonly number[] = [4, 2, 3, 1];

export function allianceName(code: number): string {
  switch (code) {
    case 1:
      return t('optionsAllianceNone');
    case 2:
      return 'oneworld';
    case 3:
      return 'SkyTeam';
    case 4:
      return 'Star Alliance';
    case 0:
      return t('optionsAllianceUnknown');
    default:
      return t('optionsAllianceOther', code);
  }
}
