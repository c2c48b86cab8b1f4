import { useState } from 'preact/hooks';
import { t } from '../lib/words';
import { type News, Note } from './note';
import { Panel } from './panel';
import { Switch } from './switch';

export interface SwitchedSite {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** Whether the browser will ask the user before it is on. */
  readonly asks: boolean;
}

interface SiteSwitchesProps {
  readonly sites: readonly SwitchedSite[];
  /** Stores the switch at once; gives what to show when that went wrong. */
  readonly onSwitch: (id: string, on: boolean) => Promise<News | null>;
}

export function SiteSwitches({ sites, onSwitch }: SiteSwitchesProps) {
  const [news, setNews] = useState<News | null>(null);
  // The switch being stored: it stands where the user put it until the answer comes.
  const [turning, setTurning] = useState<{ readonly id: string; readonly on: boolean } | null>(null);

  async function flip({ id, name }: SwitchedSite, on: boolean) {
    setNews(null);
    setTurning({ id, on });
    const trouble = await onSwitch(id, on);
    setTurning(null);
    setNews(trouble ?? { tone: 'good', words: on ? t('optionsSiteOn', name) : t('optionsSiteOff', name) });
  }

  return (
    <Panel id="sites" title={t('optionsSitesTitle')} lead={t('optionsSitesLead')}>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site.id}>
            <label for={`site-${site.id}`}>
              {site.name}
              {site.asks && <span class="quiet"> {t('optionsSiteAsks')}</span>}
            </label>
            <Switch id={`site-${site.id}`} on={turning?.id === site.id ? turning.on : site.on} onFlip={(on) => void flip(site, on)} />
          </li>
        ))}
      </ul>
      <Note id="sites-status" news={news} />
    </Panel>
  );
}
