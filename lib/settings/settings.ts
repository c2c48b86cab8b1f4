import { z } from 'zod';
import { currencyCode, programmeCode } from '../flights/codes';
import { SITES } from '../sites/registry';
import { database } from '../store/database';
import { storing } from '../store/failure';
import { LANGUAGES } from './languages';
import { migrated } from './migrations';
import type { Settings } from './types';

const KEY = 'settings';

/** So many programmes fit beside the preferred one: each is asked for with every flight. */
const OTHERS_AT_MOST = 9;

const programmeAtTier = z.object({ code: code(programmeCode, 'not a programme code'), tier: z.int(), from: z.literal('account').optional() });

/** The form of stored settings, and of those an extension page sends. */
export const settingsSchema = z.object({
  version: z.literal(3),
  programme: programmeAtTier.nullable(),
  otherProgrammes: z.array(programmeAtTier).max(OTHERS_AT_MOST),
  worth: z.record(z.string(), z.object({ perThousand: z.number().min(0).max(1e6), currency: code(currencyCode, 'not a currency') })),
  points: z.record(z.string(), z.record(z.string(), z.number().min(0).max(1e9))),
  language: z.enum(LANGUAGES.map(({ folder }) => folder)).nullable(),
  currency: code(currencyCode, 'not a currency').nullable(),
  sites: z.record(z.string(), z.boolean()),
});

/** What holds before the user chose anything: every site that comes with the installation is on. */
export const DEFAULT_SETTINGS: Settings = {
  version: 3,
  programme: null,
  otherProgrammes: [],
  worth: {},
  points: {},
  language: null,
  currency: null,
  sites: Object.fromEntries(SITES.filter(({ isOptional }) => isOptional !== true).map((site) => [site.id, true])),
};

/** The settings; the defaults where none are stored or where what is stored is not of the form (it is left in place, never overwritten by reading). */
export async function readSettings(): Promise<Settings> {
  const stored = await storing(async () => (await database()).get('settings', KEY));
  const read = settingsSchema.safeParse(migrated(stored));
  return read.success ? { ...read.data, sites: { ...DEFAULT_SETTINGS.sites, ...read.data.sites } } : DEFAULT_SETTINGS;
}

/** Stores settings that came from an extension page. Throws `SourceFailure` where they cannot be stored. */
export async function writeSettings(settings: Settings): Promise<void> {
  await storing(async () => (await database()).put('settings', settings, KEY));
}

/** Whether Milelens may run on a site, as far as the settings say so. An optional one that was never switched off is on: the browser's permission is its switch (run-on-sites.ts). */
export function isOn({ sites }: Settings, siteId: string): boolean {
  return sites[siteId] ?? SITES.some(({ id, isOptional }) => id === siteId && isOptional === true);
}

function code<Code>(made: (text: string) => Code | null, problem: string) {
  return z.string().transform((text, context) => {
    const read = made(text);
    if (read !== null) return read;
    context.addIssue(problem);
    return z.NEVER;
  });
}
