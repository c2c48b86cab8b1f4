import { z } from 'zod';
import { programmeCode } from '../flights/codes';
import { SITES } from '../sites/registry';
import { database } from '../store/database';
import { storing } from '../store/failure';
import type { Settings } from './types';

const KEY = 'settings';

const programme = z.string().transform((text, context) => {
  const code = programmeCode(text);
  if (code !== null) return code;
  context.addIssue('not a programme code');
  return z.NEVER;
});

/** The form of stored settings, and of those an extension page sends. */
export const settingsSchema = z.object({
  version: z.literal(1),
  programme: z.object({ code: programme, tier: z.int() }).nullable(),
  sites: z.record(z.string(), z.boolean()),
});

/** What holds before the user chose anything: every site that comes with the installation is on. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  programme: null,
  sites: Object.fromEntries(SITES.map((site) => [site.id, true])),
};

/** The settings; the defaults where none are stored or where what is stored is not of the form (it is left in place, never overwritten by reading). */
export async function readSettings(): Promise<Settings> {
  const stored = await storing(async () => (await database()).get('settings', KEY));
  const read = settingsSchema.safeParse(stored);
  return read.success ? { ...read.data, sites: { ...DEFAULT_SETTINGS.sites, ...read.data.sites } } : DEFAULT_SETTINGS;
}

/** Stores settings that came from an extension page. Throws `SourceFailure` where they cannot be stored. */
export async function writeSettings(settings: Settings): Promise<void> {
  await storing(async () => (await database()).put('settings', settings, KEY));
}

/** Whether Milelens may run on a site. */
export function isOn(settings: Settings, siteId: string): boolean {
  return settings.sites[siteId] ?? false;
}
