import type { LinkedLatamPass } from '../../lib/messages-accounts';

/** A linked account of LATAM Pass that was never read. */
export const LINKED_LATAM_PASS: Extract<LinkedLatamPass, { state: 'linked' }> = {
  state: 'linked',
  clientId: 'a-client',
  environment: 'production',
  search: { by: 'ffn', ffn: '00012345678' },
  personalScopes: [],
  lacks: null,
  member: null,
};
