import { programmeCode } from '../flights/codes';
import { API_VERSION, programmes } from '../milefy/client';
import { LIVES } from '../milefy/lives';
import type { MilefyProgramme } from '../milefy/schema';
import { fingerprint } from '../net/fingerprint';
import type { MilefyAccount } from '../settings/milefy-account';
import type { ProgrammeChoice } from '../settings/types';
import type { Fetching } from '../store/answer-book';

/** A short hash that tells accounts apart in content keys without naming the login. */
export async function accountFingerprint({ login }: MilefyAccount): Promise<string> {
  return fingerprint(login);
}

/** Grows with every change of `ProgrammeChoice`: a list that an older version stored is then asked anew. */
const LIST_FORM = 1;

/** The content key of the list of programmes. */
export function programmesKey(account: MilefyAccount, fingerprint: string): string {
  return ['milefy', new URL(account.address).host, fingerprint, API_VERSION, `Programs@${LIST_FORM}`].join('/');
}

/** Asks Programs. */
export function askProgrammes(account: MilefyAccount, fingerprint: string): readonly Fetching[] {
  const key = programmesKey(account, fingerprint);
  return [{ keys: [key], answers: programmes(account).then((list) => new Map([[key, list.flatMap(programmeChoice)]])), lifeMs: () => LIVES.list }];
}

/** A programme as options show it; one whose code is not of the document's form is left out. */
function programmeChoice(programme: MilefyProgramme): readonly ProgrammeChoice[] {
  const code = programmeCode(programme.programCode);
  if (code === null) return [];
  const { programName, allianceCode, metrics, tiers, airlines, helpUrl, signupUrl, siteUrl } = programme;
  return [
    {
      code,
      name: programName,
      alliance: allianceCode,
      accruals: metrics.map(({ metricCode, metricName }) => ({ code: metricCode, name: metricName })),
      tiers: tiers.map(({ tierCode, tierName }) => ({ code: tierCode, name: tierName })),
      airlines,
      helpUrl: webAddress(helpUrl),
      signupUrl: webAddress(signupUrl),
      siteUrl: webAddress(siteUrl),
    },
  ];
}

/** A link of the API is followed only where it is a web address: it comes from outside and ends in an extension page. */
function webAddress(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
