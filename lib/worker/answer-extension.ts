import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { ExtensionRequest, ExtensionRequests, Outcome, Status } from '../messages';
import { billedSets } from '../milefy/billing';
import { programmes as askProgrammes } from '../milefy/client';
import { SourceFailure } from '../net/source-error';
import { readClientUserId, renewClientUserId } from '../settings/client-user-id';
import { forgetMilefyAccount, readMilefyAccount, writeMilefyAccount, type MilefyAccount } from '../settings/milefy-account';
import { permittedSites } from '../settings/permitted-sites';
import { runOnSites } from '../settings/run-on-sites';
import { readSettings, settingsSchema, writeSettings } from '../settings/settings';
import type { AccountStatus, ChartChoice, ConnectionReport, MilefyUse, Settings, SourceStatus } from '../settings/types';
import { readRates } from '../rates/rates';
import { readProblem } from '../store/problem';
import { sentSince } from '../store/sent';
import { listProgrammes } from '../traveller/traveller';
import { t } from '../words';
import { accountForms, answerAccounts, isAccountRequest } from './answer-accounts';
import { asSourceError } from './answer-page';
import { chartChoices } from './chart-choices';
import { example } from './example';
import { forgetLufthansa, lufthansaSource, lufthansaStatus, saveLufthansa, testLufthansa } from './lufthansa-account';
import { home, homeLounges, homeSchema, keepHome, nearPlace, placeSchema } from './home-airport';
import { readerOf } from './request-forms';
import { everythingIsStale } from './stale';
import { speakUsersLanguage } from './users-language';
import { unlessLocked } from './unless-locked';

/** How long options wait for the list of programmes or a test of the connection: a little more than a source may take. */
const WAIT_MS = 25_000;

const account = () =>
  z.object({ address: z.string(), login: z.string().min(1), password: z.string().min(1).nullable(), environment: z.enum(['testing', 'live']) });

const lufthansaAccount = () =>
  z.object({
    plan: z.enum(['public', 'partner']),
    environment: z.enum(['production', 'test']),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).nullable(),
  });

/** Reads a message of an extension page; `null` where it is none. Checked although only our own pages get here: a wrong field must not reach the vault. */
export const extensionRequest = readerOf<ExtensionRequests>({
  ...accountForms,
  status: () => ({}),
  programmes: () => ({}),
  saveMilefy: () => ({ account: account() }),
  renewClientUserId: () => ({}),
  forgetMilefy: () => ({}),
  testMilefy: () => ({}),
  saveLufthansa: () => ({ account: lufthansaAccount() }),
  forgetLufthansa: () => ({}),
  testLufthansa: () => ({}),
  nearestAirports: () => ({ place: placeSchema }),
  saveHomeAirport: () => ({ code: homeSchema }),
  homeLounges: () => ({}),
  example: () => ({ programme: settingsSchema.shape.programme.unwrap(), language: settingsSchema.shape.language }),
  saveSettings: () => ({ settings: settingsSchema }),
});

type Answer = ExtensionRequests[keyof ExtensionRequests]['answer'];

/** Answers an extension page. Never rejects, except for `status` where the store itself cannot be read. */
export async function answerExtension(asked: ExtensionRequest): Promise<Answer> {
  if (isAccountRequest(asked)) return answerAccounts(asked);
  switch (asked.type) {
    case 'status':
      return status();
    case 'programmes':
      return outcome(programmes);
    case 'testMilefy':
      return testMilefy();
    case 'saveMilefy':
      return outcome(() => changing(() => writeMilefyAccount(asked.account)));
    case 'renewClientUserId':
      return outcome(renewClientUserId);
    case 'forgetMilefy':
      return outcome(() => changing(forgetMilefyAccount));
    case 'saveLufthansa':
      return outcome(() => changing(() => saveLufthansa(asked.account)));
    case 'forgetLufthansa':
      return outcome(() => changing(forgetLufthansa));
    case 'testLufthansa':
      return testLufthansa();
    case 'nearestAirports':
      return outcome(() => nearPlace(asked.place));
    case 'saveHomeAirport':
      return outcome(() => keepHome(asked.code));
    case 'homeLounges':
      return outcome(homeLounges);
    case 'example':
      return outcome(() => example(asked));
    case 'saveSettings':
      return outcome(() =>
        changing(async () => {
          await writeSettings(asked.settings);
          await runOnSites(asked.settings);
        }),
      );
  }
}

async function changing(change: () => Promise<void>): Promise<null> {
  await change();
  await everythingIsStale();
  return null;
}

async function status(): Promise<Status> {
  await speakUsersLanguage();
  const [settings, stored, lufthansa, { date }, permitted, homeNow] = await Promise.all([
    readSettings(),
    unlessLocked(readMilefyAccount),
    lufthansaStatus(),
    readRates(),
    permittedSites(),
    home(),
  ]);
  const charts = chartChoices();
  const account = stored === 'locked' ? null : stored;
  const milefy = account === null ? ({ state: stored === 'locked' ? stored : 'absent' } as const) : await accountStatus(account);
  const milefyUse = account === null ? null : await usedToday(settings);
  return {
    settings,
    home: homeNow,
    permittedSites: permitted,
    milefy,
    milefyUse,
    lufthansa,
    sources: [chartsStatus(settings, charts), milefyStatus(settings, { milefy }), lufthansaSource(lufthansa)],
    charts,
    ratesDate: date,
  };
}

async function accountStatus({ address, login, environment }: MilefyAccount): Promise<Exclude<AccountStatus, { state: 'absent' }>> {
  return { state: 'stored', address, login, environment, permission: await browser.permissions.contains({ origins: [`${address}/*`] }) };
}

async function usedToday({ programme, otherProgrammes }: Settings): Promise<MilefyUse> {
  const memberships = [...(programme === null ? [] : [programme]), ...otherProgrammes];
  const [clientUserId, sent, problem] = await Promise.all([readClientUserId(), sentSince(new Date().setHours(0, 0, 0, 0)), readProblem(memberships)]);
  return { clientUserId, requests: sent.length, billedSets: billedSets(sent), problem };
}

function chartsStatus({ programme }: Settings, charts: readonly ChartChoice[]): SourceStatus {
  const state = programme === null ? 'needs-programme' : charts.some(({ code }) => code === programme.code) ? 'ready' : 'absent';
  return { id: 'charts', name: t('sourceCharts'), state };
}

function milefyStatus({ programme }: Settings, { milefy: account }: Pick<Status, 'milefy'>): SourceStatus {
  const state = account.state !== 'stored' ? account.state : !account.permission ? 'needs-permission' : programme === null ? 'needs-programme' : 'ready';
  return { id: 'milefy', name: 'Milefy', state };
}

async function programmes() {
  const stored = await readMilefyAccount();
  if (stored === null) throw new SourceFailure({ kind: 'not-set-up', lacks: 'account' });
  const listed = await listProgrammes(stored, Date.now() + WAIT_MS);
  if (listed.state === 'listed') return listed.programmes;
  throw new SourceFailure(listed.state === 'failed' ? listed.error : { kind: 'timeout', seconds: WAIT_MS / 1000 });
}

/** Asks the API anew: a list from the store would prove nothing about the password. */
async function testMilefy(): Promise<ConnectionReport> {
  try {
    const stored = await readMilefyAccount();
    if (stored === null) throw new SourceFailure({ kind: 'not-set-up', lacks: 'account' });
    return { ok: true, programmes: (await askProgrammes(stored)).length, environment: stored.environment };
  } catch (cause) {
    return { ok: false, error: asSourceError(cause) };
  }
}

async function outcome<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    return { ok: false, error: asSourceError(cause) };
  }
}
