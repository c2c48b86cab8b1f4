import type { askWorker } from '../lib/ask-worker';
import type { AccountApi } from '../lib/net/account-error';

/** What a section of the options for one linked account is given beside the account itself. */
export interface LinkedSection {
  readonly ask: typeof askWorker;
  /** Called within the click itself: only there may the browser be asked. True where every host of the account may be asked. */
  readonly permit: (api: AccountApi, environment: 'test' | 'production') => Promise<boolean>;
  /** Gives back the hosts that an account of the API needed. */
  readonly release: (api: AccountApi) => Promise<void>;
  /** Reads again what is stored. */
  readonly onChanged: () => Promise<void>;
}
