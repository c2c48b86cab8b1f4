import { t } from '../lib/words';
import { Switch } from './switch';

/** The site of the tab in front. */
export interface SiteHere {
  readonly id: string;
  readonly name: string;
}

interface SiteSwitchProps {
  readonly site: SiteHere;
  readonly on: boolean;
  readonly onFlip: (on: boolean) => void;
}

/** Switches Milelens on or off on the site of the tab in front. */
export function SiteSwitch({ site, on, onFlip }: SiteSwitchProps) {
  return (
    <p class="site-switch">
      <label for="site-here">{t('popupSiteSwitch', site.name)}</label>
      <Switch id="site-here" on={on} onFlip={onFlip} />
    </p>
  );
}
