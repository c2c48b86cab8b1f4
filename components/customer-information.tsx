import { useState } from 'preact/hooks';
import type { AccountOutcome } from '../lib/messages-accounts';
import { PROFILES, type Profile } from '../lib/miles-and-more/profiles';
import type { Labelled } from '../lib/net/labelled';
import { t } from '../lib/words';
import { Field } from './field';
import { ReadWithPin } from './read-with-pin';

/** Asks for one kind of customer information; the PIN is gone with the call. Throws where the worker is silent. */
export type AskCustomer = (profile: Profile, pin: string) => Promise<AccountOutcome<readonly Labelled[]>>;

/** The names of the kinds (FACTS 2.2): no document says what is in which. */
const NAMES: Readonly<Record<Profile, string>> = { profile1: 'full', profile2: 'custinfo', profile3: 'customer_info', profile4: 'contact_custinfo' };

/** What Miles & More keeps of the member, asked for with a PIN. */
export function CustomerInformation({ ask }: { readonly ask: AskCustomer }) {
  const [profile, setProfile] = useState<Profile>('profile1');
  const words = { title: t('customerTitle'), read: t('customerRead'), asking: t('customerAsking'), empty: t('customerEmpty') };
  return (
    <ReadWithPin id="customer" words={words} ask={(pin) => ask(profile, pin)}>
      <Field id="customer-profile" label={t('customerProfile')}>
        {(described) => (
          <select {...described} value={profile} onChange={({ currentTarget }) => setProfile(PROFILES.find((each) => each === currentTarget.value) ?? profile)}>
            {PROFILES.map((each) => (
              <option key={each} value={each}>
                {NAMES[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ReadWithPin>
  );
}
