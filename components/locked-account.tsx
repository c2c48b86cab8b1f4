import { t } from '../lib/words';
import { Panel } from './panel';

interface LockedAccountProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
}

/** The section of an account while the vault is locked: what is stored of it only the passphrase tells. */
export function LockedAccount(props: LockedAccountProps) {
  return (
    <Panel {...props} chip={{ tone: 'warn', words: t('linkedLocked') }}>
      <p class="notice">{t('accountVaultLocked')}</p>
    </Panel>
  );
}
