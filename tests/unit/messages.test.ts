import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { isNotice, isOverviewRequest } from '../../lib/messages';
import { senderOf } from '../../lib/net/sender';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { accountForms, isAccountRequest } from '../../lib/worker/answer-accounts';
import { extensionRequest } from '../../lib/worker/answer-extension';
import { isPageRequest } from '../../lib/worker/answer-page';
import { fare, flown, oneWay } from './make-offers';

const tab = { id: 7, index: 0 } as Browser.tabs.Tab;
const ours = () => browser.runtime.id;
const from = (url: string | undefined, more: Partial<Browser.runtime.MessageSender> = {}): Browser.runtime.MessageSender => ({
  id: ours(),
  tab,
  frameId: 0,
  ...(url === undefined ? {} : { url }),
  ...more,
});
const FLIGHTS = 'https://www.google.com/travel/flights/search?tfs=CBwQ';

describe('a message comes from', () => {
  it.each([FLIGHTS, 'https://www.google.com/travel/explore', 'https://www.google.co.uk/travel/flights', 'https://www.google.com.br/travel/flights?hl=pt-BR'])(
    'a page that Milelens reads: %s',
    (url) => {
      expect(senderOf(from(url))).toBe('page');
    },
  );

  it('an extension page, in the popup or in a tab of its own', () => {
    const { tab: _, ...popup } = from(browser.runtime.getURL('/popup.html'));
    expect(senderOf(popup)).toBe('extension');
    expect(senderOf(from(browser.runtime.getURL('/options.html')))).toBe('extension');
  });

  it.each([
    'https://example.com/travel/flights',
    'https://www.google.com/search?q=flights',
    'https://www.google.com/travel',
    'http://www.google.com/travel/flights',
    'https://google.com/travel/flights',
    'https://www.google.com.evil.com/travel/flights',
    'https://www.google.evil/travel/flights',
    'https://evil.com/https://www.google.com/travel/flights',
    'https://www.google.com@evil.com/travel/flights',
    'about:blank',
    'data:text/html,x',
    'file:///travel/flights',
    '',
    'no address',
  ])('a stranger, when its page is not one that Milelens reads: %j', (url) => {
    expect(senderOf(from(url))).toBe('stranger');
  });

  it('a stranger, when it is of another extension or of none, whatever address it shows', () => {
    for (const url of [FLIGHTS, browser.runtime.getURL('/options.html')]) {
      expect(senderOf(from(url, { id: 'another-extension' }))).toBe('stranger');
      const { id: _, ...nobody } = from(url);
      expect(senderOf(nobody)).toBe('stranger');
    }
    const another = browser.runtime.getURL('/options.html').replace(ours(), `${ours()}x`);
    expect(senderOf(from(another))).toBe('stranger');
  });

  it('a stranger, when it has no address, or the address of a page but no tab', () => {
    expect(senderOf(from(undefined))).toBe('stranger');
    const { tab: _, ...outside } = from(FLIGHTS);
    expect(senderOf(outside)).toBe('stranger');
  });
});

describe('a page may say', () => {
  const offer = oneWay([flown('LH 456 FRA-LAX')], fare('500.00 EUR'));
  const ask = { type: 'ask', facet: 'earnings', offers: [offer] };
  const collected = { site: 'google-flights', url: FLIGHTS, around: {}, data: null, rows: [{}], strays: null };

  it('which offers it asks about', () => {
    expect(isPageRequest(ask)).toBe(true);
    for (const facet of ['upgrades', 'benefits']) expect(isPageRequest({ ...ask, facet })).toBe(true);
    expect(isPageRequest({ ...ask, offers: [] })).toBe(true);
    expect(isPageRequest(JSON.parse(JSON.stringify(ask)))).toBe(true);
    expect(isPageRequest({ type: 'askById', facet: 'lounges', ids: [offer.id] })).toBe(true);
    expect(isPageRequest({ type: 'isOn', site: 'latam' })).toBe(true);
  });

  it('what it has collected, and that a card is to be opened', () => {
    expect(isPageRequest({ type: 'read', collected })).toBe(true);
    expect(isPageRequest({ type: 'read', collected: { ...collected, rows: [], strays: [] } })).toBe(true);
    expect(isPageRequest({ type: 'card', isLoaded: false, offer })).toBe(true);
    expect(isPageRequest({ type: 'card', isLoaded: true })).toBe(false);
    expect(isPageRequest({ type: 'wake' })).toBe(true);
  });

  it.each([
    ['no address', { ...collected, url: undefined }],
    ['no address that can be read', { ...collected, url: 'nowhere' }],
    ['no rows', { ...collected, rows: undefined }],
    ['rows that are no list', { ...collected, rows: 'OSL-VNO' }],
    ['strays that are no list', { ...collected, strays: 'none' }],
  ])('not a collection with %s', (_, odd) => {
    expect(isPageRequest({ type: 'read', collected: odd })).toBe(false);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'ask'],
    ['a list', [ask]],
    ['another message', { ...ask, type: 'saveMilefy' }],
    ['no facet', { type: 'ask', offers: [offer] }],
    ['a facet that there is not', { ...ask, facet: 'wifi' }],
    ['a section that only a card has', { ...ask, facet: 'credit' }],
    ['the name of an object’s own property as a facet', { ...ask, facet: 'constructor' }],
    ['no site', { type: 'isOn' }],
    ['ids that are none', { type: 'askById', facet: 'earnings', ids: [1] }],
    ['ids that are no list', { type: 'askById', facet: 'earnings', ids: offer.id }],
    ['ids for no facet', { type: 'askById', ids: [offer.id] }],
    ['no offers', { type: 'ask', facet: 'earnings' }],
    ['offers that are no list', { ...ask, offers: { 0: offer, length: 1 } }],
    ['an offer that is nothing', { ...ask, offers: [offer, null] }],
    ['an offer without an id', { ...ask, offers: [{ ...offer, id: 1 }] }],
    ['an offer without a trip', { ...ask, offers: [{ ...offer, trip: null }] }],
    ['an offer without a fare', { ...ask, offers: [{ ...offer, fares: [] }] }],
  ])('not %s', (_, message) => {
    expect(isPageRequest(message)).toBe(false);
  });

  it('no junk of any kind, and junk never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(isPageRequest(junk)).toBe(false);
        expect(isPageRequest({ type: 'ask', facet: 'earnings', offers: [junk] })).toBe(false);
        expect(isPageRequest({ type: 'read', collected: junk })).toBe(false);
        expect([isNotice(junk), isOverviewRequest(junk)]).toEqual([false, false]);
        expect(extensionRequest(junk)).toBeNull();
      }),
    );
  });

  it('nothing of what only an extension page may say', () => {
    for (const type of [
      'status',
      'programmes',
      'saveMilefy',
      'renewClientUserId',
      'forgetMilefy',
      'testMilefy',
      'saveLufthansa',
      'forgetLufthansa',
      'testLufthansa',
      'saveSettings',
    ])
      expect(isPageRequest({ ...ask, type })).toBe(false);
    expect(extensionRequest(ask)).toBeNull();
  });

  it('nothing of accounts, the desk and the vault either, nor under the address of a page that Milelens reads', () => {
    for (const type of Object.keys(accountForms)) {
      expect(isPageRequest({ ...ask, type })).toBe(false);
      expect(isPageRequest({ type })).toBe(false);
    }
    expect(Object.keys(accountForms)).toContain('postMiles');
    expect(senderOf(from(FLIGHTS))).not.toBe('extension');
  });
});

describe('an extension page may say', () => {
  const account = { address: 'a.30k.com', login: 'milelens-demo', password: 'secret', environment: 'testing' };
  const key = { plan: 'partner', environment: 'test', clientId: 'a key', clientSecret: 'secret' };
  const settings = { ...DEFAULT_SETTINGS, programme: { code: 'LMM', tier: 16 } };

  it('what the protocol has, and it arrives as it was said', () => {
    for (const type of ['status', 'programmes', 'renewClientUserId', 'forgetMilefy', 'testMilefy', 'forgetLufthansa', 'testLufthansa'])
      expect(extensionRequest({ type })).toEqual({ type });
    expect(extensionRequest({ type: 'saveLufthansa', account: key })).toEqual({ type: 'saveLufthansa', account: key });
    expect(extensionRequest({ type: 'saveLufthansa', account: { ...key, clientSecret: null } })).toMatchObject({ account: { clientSecret: null } });
    expect(extensionRequest({ type: 'saveMilefy', account })).toEqual({ type: 'saveMilefy', account });
    expect(extensionRequest({ type: 'saveMilefy', account: { ...account, password: null } })).toMatchObject({ account: { password: null } });
    expect(extensionRequest({ type: 'saveSettings', settings })).toEqual({ type: 'saveSettings', settings });
    expect(extensionRequest({ type: 'saveSettings', settings: { ...settings, programme: null } })).toMatchObject({ settings: { programme: null } });
  });

  const milesAndMore = { clientId: 'id', clientSecret: 'secret', environment: 'test', memberAlias: '992000000000011', reprocesses: false };
  const latamPass = { clientId: 'id', clientSecret: null, environment: 'production', member: { by: 'ffn', ffn: '1' }, personalScopes: ['member-name'] };
  const post = { type: 'postMiles', id: 'any', kind: 'earn', request: { miles: 0 }, again: null, repeats: null, environment: 'test' };

  it('what the protocol has of accounts, the desk and the vault', () => {
    for (const message of [
      { type: 'linked' },
      { type: 'saveMilesAndMore', account: milesAndMore },
      { type: 'saveLatamPass', account: latamPass },
      { type: 'statement', profile: 'full', history: true, pin: null },
      { type: 'customerInformation', profile: 'profile4', pin: '12345' },
      post,
      { type: 'protectVault', passphrase: 'any', idleMinutes: 1440 },
      { type: 'exportSettings', passphrase: null },
      { type: 'forgetEverything', journal: 'keep' },
    ]) {
      const read = extensionRequest(message);
      expect(read).toEqual(message);
      expect(read !== null && isAccountRequest(read)).toBe(true);
    }
    expect(isAccountRequest({ type: 'status' })).toBe(false);
  });

  it.each([
    ['a card number that is none', { type: 'saveMilesAndMore', account: { ...milesAndMore, memberAlias: '12345678' } }],
    ['an account whose secret is left out', { type: 'saveMilesAndMore', account: { ...milesAndMore, clientSecret: undefined } }],
    ['a client id that would end a header', { type: 'saveLatamPass', account: { ...latamPass, clientId: 'id\r\nx: y' } }],
    ['a scope that there is not', { type: 'saveLatamPass', account: { ...latamPass, personalScopes: ['member-miles'] } }],
    ['a member who is searched by nothing', { type: 'saveLatamPass', account: { ...latamPass, member: { by: 'ffn' } } }],
    ['customer information without a PIN', { type: 'customerInformation', profile: 'profile1', pin: null }],
    ['a fifth profile', { type: 'customerInformation', profile: 'profile5', pin: '12345' }],
    ['a posting without an intent’s id', { ...post, id: undefined }],
    ['a posting that says not whether it repeats one', { ...post, repeats: undefined }],
    ['a posting to no environment', { ...post, environment: 'live' }],
    ['a vault that never locks', { type: 'protectVault', passphrase: 'any', idleMinutes: 0 }],
    ['a vault that locks after more than a day', { type: 'protectVault', passphrase: 'any', idleMinutes: 1441 }],
    ['forgetting that does not say what becomes of the journal', { type: 'forgetEverything' }],
  ])('not %s, of accounts', (_, message) => {
    expect(extensionRequest(message)).toBeNull();
  });

  it('nothing more: what the protocol does not have gets no further', () => {
    const read = [
      extensionRequest({ type: 'status', extra: 'surplus' }),
      extensionRequest({ type: 'saveMilefy', account: { ...account, extra: 'surplus' }, extra: 'surplus' }),
      extensionRequest({ type: 'saveSettings', settings: { ...settings, password: 'surplus', programme: { ...settings.programme, extra: 'surplus' } } }),
    ];
    expect(JSON.stringify(read)).not.toContain('surplus');
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'status'],
    ['no type', {}],
    ['a type that there is not', { type: 'exportVault' }],
    ['an account to save that is not there', { type: 'saveMilefy' }],
    ['an account without a login', { type: 'saveMilefy', account: { ...account, login: '' } }],
    ['an account with an empty password', { type: 'saveMilefy', account: { ...account, password: '' } }],
    ['an account whose password is left out', { type: 'saveMilefy', account: { ...account, password: undefined } }],
    ['an account with a number for a password', { type: 'saveMilefy', account: { ...account, password: 5 } }],
    ['an account of an environment that there is not', { type: 'saveMilefy', account: { ...account, environment: 'production' } }],
    ['a key without a name', { type: 'saveLufthansa', account: { ...key, clientId: '' } }],
    ['a key of a plan that there is not', { type: 'saveLufthansa', account: { ...key, plan: 'open' } }],
    ['a key whose secret is left out', { type: 'saveLufthansa', account: { ...key, clientSecret: undefined } }],
    ['settings that are not there', { type: 'saveSettings' }],
    ['settings of another version', { type: 'saveSettings', settings: { ...settings, version: 1 } }],
    ['a programme that is no code', { type: 'saveSettings', settings: { ...settings, programme: { code: 'Miles & More', tier: 16 } } }],
    ['a tier that is no whole number', { type: 'saveSettings', settings: { ...settings, programme: { code: 'LMM', tier: '16' } } }],
    ['another programme that is no code', { type: 'saveSettings', settings: { ...settings, otherProgrammes: [{ code: 'lmm', tier: 1 }] } }],
    ['miles that are worth less than nothing', { type: 'saveSettings', settings: { ...settings, worth: { LMM: { perThousand: -1, currency: 'EUR' } } } }],
    ['a site that is neither on nor off', { type: 'saveSettings', settings: { ...settings, sites: { 'google-flights': 1 } } }],
  ])('not %s', (_, message) => {
    expect(extensionRequest(message)).toBeNull();
  });
});

it('a page is told only what a worker tells', () => {
  expect([isNotice({ type: 'stale', facet: 'earnings' }), isNotice({ type: 'leave' }), isNotice({ type: 'ask' })]).toEqual([true, true, false]);
  expect([isOverviewRequest({ type: 'overview' }), isOverviewRequest({ type: 'card' })]).toEqual([true, false]);
});
