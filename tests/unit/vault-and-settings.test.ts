import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { currencyCode, programmeCode, type ProgrammeCode } from '../../lib/flights/codes';
import { SourceFailure } from '../../lib/net/source-error';
import { forgetLufthansaAccount, readLufthansaAccount, writeLufthansaAccount } from '../../lib/settings/lufthansa-account';
import { lufthansaOrigins, lufthansaTokenAddress } from '../../lib/settings/lufthansa-hosts';
import { forgetMilefyAccount, readMilefyAccount, writeMilefyAccount } from '../../lib/settings/milefy-account';
import { readMilefyAddress } from '../../lib/settings/milefy-address';
import { DEFAULT_SETTINGS, isOn, readSettings, writeSettings } from '../../lib/settings/settings';
import type { LufthansaAccountInput, MilefyAccountInput, Settings } from '../../lib/settings/types';
import { database } from '../../lib/store/database';
import { forgetSecret, getSecret, putSecret } from '../../lib/store/vault';

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear('vault'), db.clear('settings')]);
});

const SECRET = 'pässwörd-ünï-漢字-🛫';

/** Every byte of the vault as one text, however the records are made; keys that cannot be exported have no bytes. */
async function bytesOfVault(): Promise<string> {
  const db = await database();
  const records = await db.getAll('vault');
  return records
    .flatMap((record) => (record instanceof CryptoKey ? [] : [record.iv, new Uint8Array(record.data)]))
    .map((bytes) => Buffer.from(bytes).toString('latin1'))
    .join('|');
}

async function sealed(name: string) {
  const record = await (await database()).get('vault', name);
  if (record === undefined || record instanceof CryptoKey) throw new TypeError(`${name} is no secret of the vault`);
  return record;
}

describe('the vault', () => {
  it('gives a secret back as it was put in, under its name alone', async () => {
    await putSecret('milefy', SECRET);
    await putSecret('other', '');
    expect(await getSecret('milefy')).toBe(SECRET);
    expect(await getSecret('other')).toBe('');
    expect(await getSecret('absent')).toBeNull();
    await putSecret('milefy', 'a newer one');
    expect(await getSecret('milefy')).toBe('a newer one');
  });

  it('holds nothing of a secret that could be read in a dump of the store', async () => {
    await putSecret('milefy', SECRET);
    const bytes = await bytesOfVault();
    expect(bytes).not.toBe('');
    for (const form of [
      SECRET,
      'pässwörd',
      Buffer.from(SECRET).toString('latin1'),
      Buffer.from('rd-').toString('latin1'),
      Buffer.from(SECRET).toString('base64'),
    ])
      expect(bytes).not.toContain(form);
  });

  it('seals the same secret differently every time', async () => {
    await putSecret('milefy', SECRET);
    const first = await sealed('milefy');
    await putSecret('milefy', SECRET);
    const second = await sealed('milefy');
    expect(Buffer.from(second.iv)).not.toEqual(Buffer.from(first.iv));
    expect(Buffer.from(second.data)).not.toEqual(Buffer.from(first.data));
  });

  it('has a key that nobody can take out, and gives it to nobody as a secret', async () => {
    await putSecret('milefy', SECRET);
    const key = await (await database()).get('vault', 'device-key');
    if (!(key instanceof CryptoKey)) throw new TypeError('there is no device key');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
    expect(await getSecret('device-key')).toBeNull();
  });

  it('makes one key, however many secrets are put in at once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(names.map((name) => putSecret(name, `${SECRET} ${name}`)));
    expect(await Promise.all(names.map(getSecret))).toEqual(names.map((name) => `${SECRET} ${name}`));
  });

  it('says that a record is broken instead of saying that there is none', async () => {
    const db = await database();
    await putSecret('milefy', SECRET);
    const record = await sealed('milefy');
    const data = new Uint8Array(record.data.slice(0));
    data[0] = (data[0] ?? 0) ^ 1;
    await db.put('vault', { ...record, data: data.buffer }, 'milefy');
    await expect(getSecret('milefy')).rejects.toThrow();
    await db.put('vault', { ...record, iv: new Uint8Array(12) }, 'milefy');
    await expect(getSecret('milefy')).rejects.toThrow();
    await db.put('vault', { iv: new Uint8Array(12), data: new ArrayBuffer(0) }, 'milefy');
    await expect(getSecret('milefy')).rejects.toThrow();
  });

  it('opens nothing with another key', async () => {
    await putSecret('milefy', SECRET);
    await (await database()).delete('vault', 'device-key');
    await expect(getSecret('milefy')).rejects.toThrow();
  });

  it('forgets a secret and no other', async () => {
    await putSecret('milefy', SECRET);
    await putSecret('other', 'kept');
    await forgetSecret('milefy');
    expect([await getSecret('milefy'), await getSecret('other')]).toEqual([null, 'kept']);
  });
});

describe('a Milefy account', () => {
  const entered: MilefyAccountInput = { address: ' MilefyAPI-Client-XYZ.30k.com/api/ ', login: 'milelens-demo', password: SECRET, environment: 'testing' };
  const failure = async (promise: Promise<unknown>) => {
    const cause: unknown = await promise.then(
      () => expect.fail('nothing failed'),
      (error: unknown) => error,
    );
    if (!(cause instanceof SourceFailure)) throw cause;
    return cause;
  };

  it('is kept as it was entered, with the address as an origin', async () => {
    expect(await readMilefyAccount()).toBeNull();
    await writeMilefyAccount(entered);
    expect(await readMilefyAccount()).toEqual({
      address: 'https://milefyapi-client-xyz.30k.com',
      login: 'milelens-demo',
      password: SECRET,
      environment: 'testing',
    });
    expect(await bytesOfVault()).not.toContain('milelens-demo');
    await forgetMilefyAccount();
    expect(await readMilefyAccount()).toBeNull();
  });

  it('keeps its password when everything else is entered anew', async () => {
    await writeMilefyAccount(entered);
    await writeMilefyAccount({ address: 'other.30k.com', login: 'someone', password: null, environment: 'live' });
    expect(await readMilefyAccount()).toEqual({ address: 'https://other.30k.com', login: 'someone', password: SECRET, environment: 'live' });
  });

  it('without a password, and none kept, is not set up', async () => {
    expect((await failure(writeMilefyAccount({ ...entered, password: null }))).error).toEqual({ kind: 'not-set-up', lacks: 'account' });
    expect(await readMilefyAccount()).toBeNull();
  });

  it('at a place that is no Milefy address is refused and replaces nothing', async () => {
    await writeMilefyAccount(entered);
    expect((await failure(writeMilefyAccount({ ...entered, address: 'https://evil30k.com' }))).error).toMatchObject({
      kind: 'request-refused',
      code: 'address',
    });
    expect((await readMilefyAccount())?.address).toBe('https://milefyapi-client-xyz.30k.com');
  });

  it.each(['{"address": broken', SECRET, '{"address":1}', 'null'])('whose record is %j is a failure of the storage that names no word of it', async (text) => {
    await putSecret('milefy', text);
    const { error, message, stack } = await failure(readMilefyAccount());
    expect(error.kind).toBe('storage');
    for (const told of [JSON.stringify(error), message, stack]) expect(told).not.toContain(text);
  });

  it('whose record is broken can be entered anew', async () => {
    await (await database()).put('vault', { iv: new Uint8Array(12), data: new ArrayBuffer(0) }, 'milefy');
    expect((await failure(readMilefyAccount())).error.kind).toBe('storage');
    await writeMilefyAccount(entered);
    expect((await readMilefyAccount())?.password).toBe(SECRET);
  });
});

describe('a key of Lufthansa’s', () => {
  const key: LufthansaAccountInput = { plan: 'partner', environment: 'test', clientId: 'a key', clientSecret: SECRET };

  it('is kept as it was entered, and its secret cannot be read in a dump', async () => {
    expect(await readLufthansaAccount()).toBeNull();
    await writeLufthansaAccount(key);
    expect(await readLufthansaAccount()).toEqual(key);
    expect(await bytesOfVault()).not.toContain('a key');
    await forgetLufthansaAccount();
    expect(await readLufthansaAccount()).toBeNull();
  });

  it('keeps its secret when everything else is entered anew, and without one is not set up', async () => {
    await expect(writeLufthansaAccount({ ...key, clientSecret: null })).rejects.toMatchObject({ error: { kind: 'not-set-up', lacks: 'account' } });
    await writeLufthansaAccount(key);
    await writeLufthansaAccount({ plan: 'public', environment: 'production', clientId: 'another', clientSecret: null });
    expect(await readLufthansaAccount()).toEqual({ plan: 'public', environment: 'production', clientId: 'another', clientSecret: SECRET });
  });

  it('whose record is broken can be entered anew, and its words are not repeated', async () => {
    await putSecret('lufthansa', `{"clientSecret":"${SECRET}`);
    const cause: unknown = await readLufthansaAccount().then(
      () => expect.fail('it was read'),
      (error: unknown) => error,
    );
    expect(cause).toBeInstanceOf(SourceFailure);
    expect(JSON.stringify(cause) + String(cause)).not.toContain('pässwörd');
    await writeLufthansaAccount(key);
    expect(await readLufthansaAccount()).toEqual(key);
  });

  it('has its tokens from one place, and its data from the place of its environment', () => {
    expect(lufthansaOrigins({ environment: 'production' })).toEqual(['https://api.lufthansa.com']);
    expect(lufthansaOrigins({ environment: 'test' })).toEqual(['https://api.lufthansa.com', 'https://api-test.lufthansa.com']);
    expect(lufthansaTokenAddress({ plan: 'public' })).toBe('https://api.lufthansa.com/v1/oauth/token');
    expect(lufthansaTokenAddress({ plan: 'partner' })).toBe('https://api.lufthansa.com/v1/partners/oauth/token');
  });
});

describe('a Milefy address', () => {
  it.each([
    ['https://milefyapi-client-xyz.30k.com', 'https://milefyapi-client-xyz.30k.com'],
    ['milefyapi-client-xyz.30k.com', 'https://milefyapi-client-xyz.30k.com'],
    ['  a.30k.com\n', 'https://a.30k.com'],
    ['https://a.30k.com/', 'https://a.30k.com'],
    ['https://a.30k.com/api/miles/programs?x=1#y', 'https://a.30k.com'],
    ['a.30k.com/api', 'https://a.30k.com'],
    ['HTTPS://MilefyAPI.30K.COM/API', 'https://milefyapi.30k.com'],
    ['https://a.b.30k.com', 'https://a.b.30k.com'],
    ['https://a.30k.com:443', 'https://a.30k.com'],
  ])('may be typed as %j', (typed, origin) => {
    expect(readMilefyAddress(typed)).toEqual({ origin });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://a.30k.com', 'insecure'],
    ['HTTP://a.30k.com', 'insecure'],
    ['ftp://a.30k.com', 'scheme'],
    ['https://example.com', 'elsewhere'],
    ['https://30k.com', 'elsewhere'],
    ['https://evil30k.com', 'elsewhere'],
    ['https://a.evil30k.com', 'elsewhere'],
    ['https://a.30k.com.evil.com', 'elsewhere'],
    ['https://a.30k.com.', 'elsewhere'],
    ['https://evil.com/.30k.com', 'elsewhere'],
    ['https://evil.com#.30k.com', 'elsewhere'],
    ['https://evil.com?.30k.com', 'elsewhere'],
    ['https://evil.com\\.30k.com', 'elsewhere'],
    ['https://a.30k.com@evil.com', 'secret'],
    ['https://user@a.30k.com', 'secret'],
    ['user:password@a.30k.com', 'secret'],
    ['https://:password@a.30k.com', 'secret'],
    ['https://a.30k.com:8443', 'port'],
    ['a.30k.com:8443', 'port'],
    ['a b.30k.com', 'unreadable'],
    ['https://', 'unreadable'],
    ['javascript:alert(1)//.30k.com', 'unreadable'],
  ])('is never %j (%s)', (typed, wrong) => {
    expect(readMilefyAddress(typed)).toMatchObject({ wrong });
  });

  it('that holds a password is refused without repeating it', () => {
    expect(JSON.stringify(readMilefyAddress(`https://milelens-demo:${SECRET}@a.30k.com`))).not.toMatch(/p.{1,6}ssw|milelens-demo/);
  });
});

describe('the settings', () => {
  const lmm = programmeCode('LMM') as ProgrammeCode;

  it('before anything was chosen have every site on and no programme', async () => {
    expect(await readSettings()).toEqual({
      version: 3,
      programme: null,
      otherProgrammes: [],
      worth: {},
      points: {},
      language: null,
      currency: null,
      sites: { 'google-flights': true },
    });
    expect(isOn(DEFAULT_SETTINGS, 'google-flights')).toBe(true);
    expect(isOn(DEFAULT_SETTINGS, 'a-site-nobody-reads')).toBe(false);
  });

  it('are kept as they were chosen', async () => {
    const chosen: Settings = {
      version: 3,
      programme: { code: lmm, tier: 16 },
      otherProgrammes: [
        { code: programmeCode('UMP') ?? expect.fail('UMP is a programme'), tier: 8 },
        { code: programmeCode('ACA') ?? expect.fail('ACA is a programme'), tier: 1 },
      ],
      worth: {
        LMM: { perThousand: 12.5, currency: currencyCode('EUR') ?? expect.fail('EUR is a currency') },
        UMP: { perThousand: 0, currency: currencyCode('USD') ?? expect.fail('USD is a currency') },
      },
      points: { LMM: { points: 640, 'qualifying-points': 320.5 } },
      language: 'en',
      currency: currencyCode('BRL'),
      sites: { 'google-flights': false },
    };
    await writeSettings(chosen);
    expect(await readSettings()).toEqual(chosen);
  });

  it('have a site that came later on, and keep one that has gone', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, sites: { 'a-site-of-old': false } });
    expect((await readSettings()).sites).toEqual({ 'google-flights': true, 'a-site-of-old': false });
  });

  it('of the first landed version lose nothing: programme, tier and switched sites are kept, and what is new is not chosen yet', async () => {
    const db = await database();
    await db.put('settings', { version: 1, programme: { code: 'LMM', tier: 16 }, sites: { 'google-flights': false } }, 'settings');
    expect(await readSettings()).toEqual({
      version: 3,
      programme: { code: 'LMM', tier: 16 },
      otherProgrammes: [],
      worth: {},
      points: {},
      language: null,
      currency: null,
      sites: { 'google-flights': false },
    });
  });

  it('of the second landed version lose nothing: further programmes and what miles are worth are not chosen yet', async () => {
    const db = await database();
    const second = {
      version: 2,
      programme: { code: 'LMM', tier: 16 },
      points: { LMM: { points: 640 } },
      language: 'de',
      currency: 'EUR',
      sites: { 'google-flights': false },
    };
    await db.put('settings', second, 'settings');
    expect(await readSettings()).toEqual({
      version: 3,
      programme: { code: 'LMM', tier: 16 },
      otherProgrammes: [],
      worth: {},
      points: { LMM: { points: 640 } },
      language: 'de',
      currency: 'EUR',
      sites: { 'google-flights': false },
    });
    // Reading changes nothing: an older version of the extension would still find its own.
    expect(await db.get('settings', 'settings')).toEqual(second);
  });

  it.each([
    'garbled',
    null,
    [],
    { version: 2, programme: null, sites: {} },
    { version: 1, programme: { code: 'lmm', tier: 16 }, sites: {} },
    { version: 1, programme: { code: 'LMM', tier: 1.5 }, sites: {} },
    { version: 1, programme: null, sites: { 'google-flights': 'yes' } },
    { version: 1, programme: null },
    { ...DEFAULT_SETTINGS, version: 4 },
    { ...DEFAULT_SETTINGS, otherProgrammes: undefined },
    { ...DEFAULT_SETTINGS, otherProgrammes: [{ code: 'lmm', tier: 1 }] },
    { ...DEFAULT_SETTINGS, otherProgrammes: Array.from({ length: 10 }, (_, tier) => ({ code: 'LMM', tier })) },
    { ...DEFAULT_SETTINGS, worth: { LMM: { perThousand: -1, currency: 'EUR' } } },
    { ...DEFAULT_SETTINGS, worth: { LMM: { perThousand: 1_000_001, currency: 'EUR' } } },
    { ...DEFAULT_SETTINGS, worth: { LMM: { perThousand: 12 } } },
    { ...DEFAULT_SETTINGS, worth: { LMM: { perThousand: 12, currency: 'euro' } } },
    { ...DEFAULT_SETTINGS, points: { LMM: { points: -1 } } },
    { ...DEFAULT_SETTINGS, points: { LMM: { points: 'many' } } },
    { ...DEFAULT_SETTINGS, language: 'tlh' },
    { ...DEFAULT_SETTINGS, currency: 'euro' },
  ])('that are not of the form are the defaults, and the record is left as it is: %j', async (record) => {
    const db = await database();
    await db.put('settings', record, 'settings');
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await db.get('settings', 'settings')).toEqual(record);
  });
});
