import './english';
import { describe, expect, it } from 'vitest';
import type { Benefit, BenefitsAnswer } from '../../lib/facets/benefits/answer';
import { benefits } from '../../lib/facets/benefits/badge';
import type { Found } from '../../lib/facets/by-milefy/ways';
import type { UpgradesAnswer } from '../../lib/facets/upgrades/answer';
import { upgrades } from '../../lib/facets/upgrades/badge';
import { programmeCode } from '../../lib/flights/codes';
import type { SourceError } from '../../lib/net/source-error';
import { classes, fare, flown, oneWay } from './make-offers';

const offer = oneWay([flown('LH 100 MUC-FRA'), flown('LH 456 FRA-LAX')], fare(null));
const [MUC_FRA, FRA_LAX] = ['MUC-FRA-LH-100-2026-08-17', 'FRA-LAX-LH-456-2026-08-17'] as const;
const onFirst = { level: 'segment', segments: [MUC_FRA] } as const;
const onSecond = { level: 'segment', segments: [FRA_LAX] } as const;
const onLeg = { level: 'leg', segments: [MUC_FRA, FRA_LAX] } as const;
const inSome = [{ segment: FRA_LAX, classes: classes('YB') }];

const shared = {
  programme: { code: programmeCode('LMM') ?? expect.fail('LMM is a programme'), name: 'Miles & More', tier: 'Senator', isCarriers: false },
  assumed: [],
  source: { id: 'milefy', name: 'Milefy', environment: 'testing', at: 0 },
} as const;

const NOTHING = { badge: null, signs: [], rank: null, toTier: null };

/** What keeps the numbers from being asked too, and is said by the badge. */
const SAID_ALREADY: readonly SourceError[] = [
  { kind: 'not-set-up', lacks: 'programme' },
  { kind: 'needs-permission', host: 'a.30k.com' },
  { kind: 'wrong-credentials', host: 'a.30k.com' },
  { kind: 'flight-refused', code: 'FLSGFCE', message: 'The fare code is not set.' },
];

describe('upgrades', () => {
  const said = (...options: UpgradesAnswer['options']): UpgradesAnswer => ({ ...shared, options, none: [], costs: null });
  const to = (family: number, where: Found<unknown>['where'], holds: Found<unknown>['holds'] = []) => ({ item: { family, refusedIn: [] }, where, holds });

  it('have one sign, which says to which cabin and on which part', () => {
    expect(upgrades.ready(said(to(48, onLeg)), offer)).toEqual({
      ...NOTHING,
      signs: [{ sign: 'upgrade', words: 'Upgrade with miles to Business possible: MUC–FRA–LAX' }],
    });
  });

  it('say where they hang on the booking class, and all of them in the one sign', () => {
    const { signs } = upgrades.ready(said(to(32, onFirst), to(48, onSecond, inSome), to(56, null)), offer);
    expect(signs).toEqual([
      {
        sign: 'upgrade',
        words: [
          'Upgrade with miles to Premium Economy possible: LH 100 MUC–FRA',
          'Upgrade with miles to Business possible in some booking classes: LH 456 FRA–LAX',
          'Upgrade with miles to First possible: a part of the flight',
        ].join('; '),
      },
    ]);
  });

  it('to a cabin that is in no table name its code', () => {
    expect(upgrades.ready(said(to(50, onSecond)), offer).signs[0]?.words).toBe('Upgrade with miles to cabin 50 possible: LH 456 FRA–LAX');
  });

  it('that there are none of have no sign, nor while they are asked for', () => {
    expect(upgrades.ready(said(), offer)).toEqual(NOTHING);
    expect(upgrades.waiting({ why: 'asking', notBefore: 0 })).toEqual(NOTHING);
  });

  it('that could not be asked for leave a doubt, unless the badge says why already', () => {
    expect(upgrades.failed({ kind: 'server-error', status: 503 })).toEqual({
      ...NOTHING,
      signs: [{ sign: 'doubt', words: expect.stringMatching(/^Upgrades with miles: .*503/) as string }],
    });
    for (const error of SAID_ALREADY) expect(upgrades.failed(error)).toEqual(NOTHING);
  });
});

describe('benefits', () => {
  const said = (...found: readonly Found<Benefit>[]): BenefitsAnswer => ({ ...shared, benefits: found, names: {} });
  const brings = (code: string, where: Found<unknown>['where'], holds: Found<unknown>['holds'] = []) => ({ item: { code, options: [] }, where, holds });
  const signs = (...found: readonly Found<Benefit>[]) => benefits.ready(said(...found), offer).signs;

  it('have a sign for lounges, one for priority and one for baggage, in this order', () => {
    expect(signs(brings('XTRBGG', onLeg), brings('PTYBDG', onFirst), brings('LNGACS', onSecond))).toEqual([
      { sign: 'lounge', words: 'Lounge access: LH 456 FRA–LAX' },
      { sign: 'priority', words: 'Priority boarding: LH 100 MUC–FRA' },
      { sign: 'baggage', words: 'Extra baggage: MUC–FRA–LAX' },
    ]);
  });

  it('of one kind share its sign, each said once', () => {
    expect(signs(brings('PTYCHK', onFirst), brings('PTYSTY', onFirst), brings('PTYCHK', onFirst), brings('PTYBDO', onSecond, inSome))).toEqual([
      {
        sign: 'priority',
        words: [
          'Priority check-in: LH 100 MUC–FRA',
          'Fast track at security: LH 100 MUC–FRA',
          'Priority baggage (in some booking classes): LH 456 FRA–LAX',
        ].join('; '),
      },
    ]);
  });

  it.each([
    ['LNGACS', 'lounge', 'Lounge access'],
    ['PTYBDG', 'priority', 'Priority boarding'],
    ['PTYCHK', 'priority', 'Priority check-in'],
    ['PTYSTY', 'priority', 'Fast track at security'],
    ['PTYIMM', 'priority', 'Fast track at immigration'],
    ['PTYBDO', 'priority', 'Priority baggage'],
    ['PTYDSK', 'priority', 'Priority at transfer desks'],
    ['XTRBGG', 'baggage', 'Extra baggage'],
  ])('%s is shown by %s: %s', (code, sign, words) => {
    expect(signs(brings(code, null))).toEqual([{ sign, words: `${words}: a part of the flight` }]);
  });

  it.each(['CMPCHG', 'PFDSTG', 'PRMBRG', 'XTRLRM', 'CMPSTG', 'toString'])('%s is for the card alone', (code) => {
    expect(signs(brings(code, onLeg))).toEqual([]);
  });

  it('that there are none of have no sign, nor while they are asked for', () => {
    expect(benefits.ready(said(), offer)).toEqual(NOTHING);
    expect(benefits.waiting({ why: 'asking', notBefore: 0 })).toEqual(NOTHING);
  });

  it('that could not be asked for leave a doubt, unless the badge says why already', () => {
    expect(benefits.failed({ kind: 'timeout', seconds: 20 })).toEqual({
      ...NOTHING,
      signs: [{ sign: 'doubt', words: expect.stringMatching(/^What your status brings: .*20/) as string }],
    });
    for (const error of SAID_ALREADY) expect(benefits.failed(error)).toEqual(NOTHING);
  });
});
