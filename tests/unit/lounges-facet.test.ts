import 'fake-indexeddb/auto';
import './english';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import columns from '../../public/data/airports.json' with { type: 'json' };
import * as benefits from '../../lib/facets/benefits/appraise';
import type { BenefitsAnswer } from '../../lib/facets/benefits/answer';
import * as caller from '../../lib/facets/by-lufthansa/caller';
import * as lounges from '../../lib/facets/lounges/appraise';
import { lounges as badge } from '../../lib/facets/lounges/badge';
import { toldBy } from '../../lib/facets/lounges/told';
import { programmeCode } from '../../lib/flights/codes';
import type { Offer } from '../../lib/flights/offer';
import { LOUNGE_FEATURES, type Lounge, type Question } from '../../lib/lufthansa/types';
import { forgetMilefyAccount, writeMilefyAccount } from '../../lib/settings/milefy-account';
import { DEFAULT_SETTINGS, writeSettings } from '../../lib/settings/settings';
import { classes, fare, flown, oneWay } from './make-offers';
import { lufthansaWhich } from './lufthansa-knows';

const member = (tier: number) => ({ code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), tier });
const ask = () => ({ deadline: Date.now() + 1_000, list: 'a list' });
const byZurich = oneWay([flown('LX 93 GRU-ZRH'), flown('LX 1070 ZRH-FRA 2026-08-18')], fare(null));

const NAMED: Lounge = {
  names: { en: 'Partner Lounge', de: 'Partner-Lounge' },
  airport: flown('LX 93 GRU-ZRH').origin,
  city: null,
  locations: {},
  openingHours: { en: 'daily 24 h' },
  features: Object.fromEntries(
    LOUNGE_FEATURES.map((feature) => [feature, feature === 'WLANFacility' ? true : feature === 'TV' ? false : null]),
  ) as Lounge['features'],
};

beforeEach(async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(columns)));
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('chrome-extension://milelens/data/airports.json');
  vi.spyOn(caller, 'askLufthansa').mockResolvedValue(null);
  await forgetMilefyAccount();
  await writeSettings({ ...DEFAULT_SETTINGS, programme: member(16) });
});

/** Lufthansa knows these lounges; what it was asked is collected. */
function lufthansaHas(named: readonly Lounge[] | 'no-data', asked: Question[] = []): Question[] {
  vi.spyOn(caller, 'askLufthansa').mockResolvedValue(lufthansaWhich({ lounges: () => named }, asked));
  return asked;
}

async function opened(offer: Offer) {
  const state = await lounges.open(offer, ask());
  return state.state === 'ready' ? state.answer : expect.fail(state.state);
}

describe('a list', () => {
  it('has its signs at once, by public rules, whether or not there is an account of Lufthansa', async () => {
    const asked = lufthansaHas('no-data');
    const states = await lounges.appraiseAtOnce([byZurich]);
    const state = states === 'off' ? undefined : states[byZurich.id];
    if (state?.state !== 'ready') return expect.fail('ready');
    expect(badge.ready(state.answer, byZurich).signs).toEqual([{ sign: 'lounge', words: 'Lounge access at GRU, ZRH' }]);
    expect(asked).toEqual([]);
  });

  it('leaves the sign to the benefits where Milefy is asked', async () => {
    await writeMilefyAccount({ address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' });
    expect(await lounges.appraiseAtOnce([byZurich])).toBe('off');
  });
});

describe('the card', () => {
  it('names lounges by the tier that lets the traveller in, with what they surely have', async () => {
    const asked = lufthansaHas([NAMED]);
    const { visits, memberships } = await opened(byZurich);
    expect(memberships).toEqual(['Miles & More · Senator']);
    expect(asked.map((question) => question.ask === 'lounges' && [question.at, question.wanted])).toEqual([
      ['GRU', { by: 'tier', tier: 'SEN' }],
      ['ZRH', { by: 'tier', tier: 'SEN' }],
    ]);
    expect(visits[0]).toMatchObject({
      airport: 'GRU',
      access: { gets: 'yes' },
      lounges: [{ name: 'Partner Lounge', location: null, openingHours: 'daily 24 h', features: ['Wi-Fi'] }],
    });
    expect(visits[0]?.reasons.map(({ opens }) => opens)).toEqual([
      'Where the airport has one: Senator Lounge, Business Lounge · one guest on the same flight',
      'Where the airport has one: Senator Lounge, Business Lounge · one guest on the same flight',
    ]);
  });

  it('lets Lufthansa’s list decide where a right is to lounges of the group alone', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, programme: member(8) });
    expect((await opened(byZurich)).visits.map(({ access }) => access.gets)).toEqual(['unknown', 'yes']);
    lufthansaHas([NAMED]);
    expect((await opened(byZurich)).visits.map(({ access }) => access.gets)).toEqual(['yes', 'yes']);
    lufthansaHas('no-data');
    expect((await opened(byZurich)).visits[0]?.access).toMatchObject({ gets: 'no', lacks: 'groupLounge' });
  });

  it('asks for nobody who is not let in, and by cabin for somebody without a status', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, programme: null });
    expect(lufthansaHas([NAMED]) && (await opened(byZurich)).visits.map(({ access, lookup }) => [access.gets, lookup.state])).toEqual([
      ['no', 'notAsked'],
      ['no', 'notAsked'],
    ]);
    const asked = lufthansaHas([NAMED]);
    const inBusiness = oneWay([flown('LX 93 GRU-ZRH', { cabin: 'business' })], fare(null), 'business');
    const { visits, memberships } = await opened(inBusiness);
    expect([visits[0]?.access.gets, memberships]).toEqual(['yes', []]);
    expect(asked).toMatchObject([{ wanted: { by: 'cabin', cabin: 'business' } }]);
  });

  it('has the rules’ answer though Lufthansa fails or waits', async () => {
    vi.spyOn(caller, 'askLufthansa').mockResolvedValue(
      lufthansaWhich({ lounges: () => ({ state: 'failed', error: { kind: 'no-network', host: 'api.lufthansa.com' } }) }),
    );
    expect((await opened(byZurich)).visits[0]).toMatchObject({ access: { gets: 'yes' }, lookup: { state: 'failed' }, lounges: [] });
  });
});

describe('what Milefy says of a lounge', () => {
  const [GRU_ZRH, ZRH_FRA] = ['GRU-ZRH-LX-93-2026-08-17', 'ZRH-FRA-LX-1070-2026-08-18'] as const;
  const said = (holds: BenefitsAnswer['benefits'][number]['holds'], isCarriers = false): BenefitsAnswer => ({
    programme: { code: member(8).code, name: 'Miles & More', tier: 'Frequent Traveller', isCarriers },
    benefits: [
      {
        item: { code: 'LNGACS', options: [{ name: 'Star Alliance Lounge', disclaimers: ['Not in FRA.'], guests: 1, baggage: null }] },
        where: { level: 'segment', segments: [GRU_ZRH] },
        holds,
      },
      { item: { code: 'PTYCHK', options: [] }, where: { level: 'segment', segments: [ZRH_FRA] }, holds: [] },
    ],
    names: {},
    assumed: [],
    source: { id: 'milefy', name: 'Milefy', environment: 'testing', at: 0 },
  });
  const [first = flown('LX 93 GRU-ZRH'), second = first] = byZurich.trip.shownLegs.flatMap(({ segments }) => segments);

  it('is told flight by flight, of the leading programme alone', () => {
    const told = toldBy(said([]));
    expect(told(first, member(8))).toEqual({ names: ['Star Alliance Lounge'], disclaimers: ['Not in FRA.'] });
    expect(told(second, member(8))).toBe('no');
    expect(told(first, null)).toBeNull();
    expect(told(first, { ...member(8), code: programmeCode('UMP') ?? expect.fail() })).toBeNull();
    expect(toldBy(said([], true))(first, member(8))).toBeNull();
    expect(toldBy(said([{ segment: GRU_ZRH, classes: classes('Y') }]))(first, member(8))).toBe('some');
  });

  it('decides for a Frequent Traveller where the public rules leave it open, with its own words', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, programme: member(8) });
    await writeMilefyAccount({ address: 'https://milefyapi-demo.30k.com', login: 'somebody', password: 'something', environment: 'testing' });
    const open = vi.spyOn(benefits, 'open').mockResolvedValue({ state: 'ready', answer: said([]) });
    const { visits } = await opened(byZurich);
    expect(visits.map(({ access }) => [access.gets, access.rules])).toEqual([
      ['yes', ['milefyYes', 'frequentTraveller']],
      // At the hub Milefy names none, and Lufthansa's table lets them in.
      ['unknown', ['milefyNo', 'frequentTraveller']],
    ]);
    open.mockRestore();
    expect(visits[0]?.reasons[0]?.told).toEqual({ names: ['Star Alliance Lounge'], disclaimers: ['Not in FRA.'] });
  });
});
