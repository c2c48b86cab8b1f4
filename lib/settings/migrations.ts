/** What each version of the settings became in the next. A step is never changed once it has landed: people's browsers hold every version. */
const STEPS: Readonly<Record<number, (settings: Record<string, unknown>) => Record<string, unknown>>> = {
  // 2026-11: points that the traveller has, language and currency.
  1: (settings) => ({ ...settings, version: 2, points: {}, language: null, currency: null }),
  // 2026-11: several programmes, and what their miles are worth to the traveller.
  2: (settings) => ({ ...settings, version: 3, otherProgrammes: [], worth: {} }),
};

/** Brings stored settings to the newest version, step by step. What has no version, or one that no step knows, is given back as it is. */
export function migrated(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  let settings = stored as Record<string, unknown>;
  for (let step = stepFor(settings); step !== undefined; step = stepFor(settings)) settings = step(settings);
  return settings;
}

function stepFor({ version }: Record<string, unknown>) {
  return typeof version === 'number' ? STEPS[version] : undefined;
}
