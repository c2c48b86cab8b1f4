import { describe, expect, it } from 'vitest';
import type { Kept, Whose } from '../../lib/facets/by-milefy/ask';
import type { AnswerOf } from '../../lib/facets/by-milefy/gather';
import type { Membership } from '../../lib/facets/by-milefy/membership';
import { questions, type Sample } from '../../lib/facets/by-milefy/questions';
import { foundIn, waysOf, type Found, type Ways } from '../../lib/facets/by-milefy/ways';
import { programmeCode } from '../../lib/flights/codes';
import type { Offer } from '../../lib/flights/offer';
import { questionKey, type Question } from '../../lib/milefy/flight';
import { classes, fare, flown, oneWay, secondList } from './make-offers';

/** An entry that speaks of parts of a flight: `0-0-1 lounge` of a segment, `0-0 lounge` of a leg. */
interface Entry {
  readonly programCode: string;
  readonly tierCode: number;
  readonly words: readonly string[];
}

const code = (text: string) => programmeCode(text) ?? expect.fail(`${text} is a programme`);
const senator: Membership = {
  whose: { code: code('LMM'), tier: 16 },
  programme: {
    code: code('LMM'),
    name: 'Miles & More',
    alliance: 4,
    accruals: [],
    tiers: [],
    airlines: ['LH'],
    helpUrl: null,
    signupUrl: null,
    siteUrl: null,
  },
  tier: 'Senator',
};

// Lufthansa's premium economy: three classes, G, E and N.
const inPremium = { cabin: 'premiumEconomy' } as const;
const [first, second] = [flown('LH 100 MUC-FRA', inPremium), flown('LH 456 FRA-LAX', inPremium)];
const [MUC_FRA, FRA_LAX] = ['MUC-FRA-LH-100-2026-08-17', 'FRA-LAX-LH-456-2026-08-17'];
const single = oneWay([second], fare(null), 'premiumEconomy');
const through = oneWay([first, second], fare(null), 'premiumEconomy');

const entry = (words: readonly string[], programCode = 'LMM'): Entry => ({ programCode, tierCode: 16, words });

/** Every question answered by its classes, as `EN`: what is said, `null` for a programme that is left out, or another answer. Each was sent under the id 7. */
function told(offer: Offer, say: (booked: string, question: Question) => readonly string[] | null | Kept<Entry>, sample: Sample = 'every'): Ways<Entry> {
  const { base, variants } = questions(offer, offer.fares[0], 'priceFree', sample);
  const known = new Map(
    [base, ...variants.map(({ question }) => question)].map((question, at) => {
      const said = say(question.classes.join(''), question);
      const answer: Kept<Entry> = said === null ? { kind: 'none' } : 'kind' in said ? said : { kind: 'said', flightId: '7', entries: [entry(said)] };
      return [questionKey(question), { answer, at: 1000 + at }];
    }),
  );
  const answerOf: AnswerOf<Entry> = (whose: Whose, question) => (whose === senator.whose ? known.get(question) : undefined);
  return waysOf(offer, senator, answerOf, sample);
}

function found(offer: Offer, ways: Ways<Entry>): readonly Found<string>[] {
  if (ways.state !== 'ready') return expect.fail(`ready, not ${ways.state}`);
  return foundIn(offer, ways, ({ words }) =>
    words.map((each) => {
      const [targetId = '', item = '', level] = each.split(' ');
      return { item, key: item, targetId: `7-${targetId}`, legLevel: level === 'leg' };
    }),
  );
}

const said = (offer: Offer, say: Parameters<typeof told>[1], sample?: Sample) => found(offer, told(offer, say, sample));
const segment = (key: string | undefined) => ({ level: 'segment', segments: [key] });
const booked = (key: string | undefined, letters: string) => ({ segment: key, classes: classes(letters) });

describe('what is said of one segment', () => {
  it('in all of its classes holds however it is booked', () => {
    expect(said(single, () => ['0-0 lounge'])).toEqual([{ item: 'lounge', where: segment(FRA_LAX), holds: [] }]);
  });

  it('in some of them names those', () => {
    expect(said(single, (letter) => (letter === 'G' ? [] : ['0-0 lounge']))).toEqual([
      { item: 'lounge', where: segment(FRA_LAX), holds: [booked(FRA_LAX, 'EN')] },
    ]);
    // A programme that has nothing to say in a class is left out there.
    expect(said(single, (letter) => (letter === 'E' ? ['0-0 lounge'] : null))).toEqual([
      { item: 'lounge', where: segment(FRA_LAX), holds: [booked(FRA_LAX, 'E')] },
    ]);
  });

  it('in the one class that the page shows needs no condition', () => {
    const shown = oneWay([second], fare(null, { classes: classes('E') }), 'premiumEconomy');
    expect(said(shown, () => ['0-0 lounge'])).toEqual([{ item: 'lounge', where: segment(FRA_LAX), holds: [] }]);
  });

  it('in none is nothing', () => {
    expect(said(single, () => [])).toEqual([]);
    expect(said(single, () => null)).toEqual([]);
  });

  it('is several things, each in its own classes, in the order in which they are said', () => {
    const found = said(single, (letter) => ({ G: ['0-0 lounge', '0-0 bag'], E: ['0-0 bag', '0-0 seat'], N: ['0-0 bag'] })[letter] ?? []);
    expect(found.map(({ item, holds }) => [item, holds])).toEqual([
      ['lounge', [booked(FRA_LAX, 'G')]],
      ['bag', []],
      ['seat', [booked(FRA_LAX, 'E')]],
    ]);
  });

  it('twice in one answer is one thing', () => {
    expect(said(single, () => ['0-0 lounge', '0-0 lounge'])).toHaveLength(1);
  });
});

describe('of a leg of two segments', () => {
  it('each way of booking one segment is asked while the other stays: five for three classes each', () => {
    const asked: string[] = [];
    told(through, (letters) => (asked.push(letters), []));
    expect(asked).toEqual(['GG', 'EG', 'NG', 'GE', 'GN']);
  });

  it('what one segment brings hangs on that segment’s classes alone', () => {
    const found = said(through, (letters) => [...(letters[1] === 'G' ? ['0-1 lounge'] : []), ...(letters[0] === 'G' ? [] : ['0-0 bag']), '0-0 seat']);
    expect(found).toEqual([
      { item: 'lounge', where: segment(FRA_LAX), holds: [booked(FRA_LAX, 'G')] },
      { item: 'seat', where: segment(MUC_FRA), holds: [] },
      { item: 'bag', where: segment(MUC_FRA), holds: [booked(MUC_FRA, 'EN')] },
    ]);
  });

  it('the same thing on both segments is two', () => {
    expect(said(through, () => ['0-0 lounge', '0-1 lounge']).map(({ where }) => where)).toEqual([segment(MUC_FRA), segment(FRA_LAX)]);
  });

  const leg = { level: 'leg', segments: [MUC_FRA, FRA_LAX] };

  it('what the whole leg brings always holds however it is booked', () => {
    expect(said(through, () => ['0 upgrade leg'])).toEqual([{ item: 'upgrade', where: leg, holds: [] }]);
  });

  it('what the whole leg brings in some classes of one segment names those', () => {
    expect(said(through, (letters) => (letters[0] === 'N' ? [] : ['0 upgrade leg']))).toEqual([
      { item: 'upgrade', where: leg, holds: [booked(MUC_FRA, 'GE')] },
    ]);
  });

  it('what it brings in some classes of both names both', () => {
    expect(said(through, (letters) => (letters === 'GG' ? ['0 upgrade leg'] : []))).toEqual([
      { item: 'upgrade', where: leg, holds: [booked(MUC_FRA, 'G'), booked(FRA_LAX, 'G')] },
    ]);
  });
});

describe('of a trip of two legs', () => {
  const home = flown('LH 457 LAX-FRA 2026-08-25', inPremium);
  const LAX_FRA = 'LAX-FRA-LH-457-2026-08-25';
  // The outbound was chosen on the list before, the return is shown; both are asked about, in this order.
  const round = secondList([second], [home], fare(null));

  it('each is told by its place', () => {
    const found = said(round, () => ['0 upgrade leg', '1 upgrade leg', '1-0 lounge']);
    expect(found.map(({ item, where }) => [item, where])).toEqual([
      ['upgrade', { level: 'leg', segments: [FRA_LAX] }],
      ['upgrade', { level: 'leg', segments: [LAX_FRA] }],
      ['lounge', segment(LAX_FRA)],
    ]);
  });

  it('what one leg brings hangs on its own classes alone', () => {
    const found = said(round, (letters) => (letters[1] === 'E' ? ['0 upgrade leg', '1 upgrade leg'] : ['0 upgrade leg']));
    expect(found.map(({ holds }) => holds)).toEqual([[], [booked(LAX_FRA, 'E')]]);
  });
});

describe('a target that was never sent', () => {
  it.each(['1-0 lounge', '0-1 lounge', '0-0-0 lounge', '0 lounge', '0-0 lounge leg', '1 lounge leg', 'x lounge', '-0 lounge', ' lounge', '0-0x lounge'])(
    'has no place: %s',
    (words) => {
      expect(said(single, () => [words])).toEqual([{ item: expect.any(String) as string, where: null, holds: [] }]);
    },
  );

  it('under another flight’s id has no place either, and is still said in its classes', () => {
    const elsewhere = { kind: 'said', flightId: '8', entries: [entry(['0-0 lounge'])] } as const;
    expect(said(single, (letter) => (letter === 'G' ? elsewhere : []))).toEqual([{ item: 'lounge', where: null, holds: [booked(FRA_LAX, 'G')] }]);
  });

  it('is told by the id that each answer’s flight was sent under', () => {
    const target = (flightId: string): Kept<Entry> => ({ kind: 'said', flightId, entries: [entry(['0-0 lounge'])] });
    const ways = told(single, (letter) => target(letter === 'G' ? '7' : '17'));
    if (ways.state !== 'ready') return expect.fail('ready');
    const byId = foundIn(single, ways, () => [{ item: 'lounge', key: 'lounge', targetId: '7-0-0', legLevel: false }]);
    expect(byId.map(({ where, holds }) => [where, holds])).toEqual([
      [segment(FRA_LAX), [booked(FRA_LAX, 'G')]],
      [null, [booked(FRA_LAX, 'EN')]],
    ]);
  });
});

describe('the ways of booking an offer', () => {
  it('are asked for where they are not known', () => {
    const ways = waysOf(single, senator, () => undefined, 'every');
    expect(ways.state === 'needs' && ways.questions.map(({ classes: booked, price }) => [booked.join(''), price])).toEqual([
      ['G', null],
      ['E', null],
      ['N', null],
    ]);
  });

  it('are refused as soon as one of them is', () => {
    const ways = told(single, (letter) => (letter === 'E' ? { kind: 'refused', code: 'FLSGFCE', message: 'No such class.' } : []));
    expect(ways).toEqual({ state: 'refused', code: 'FLSGFCE', message: 'No such class.' });
  });

  it('are as old as the oldest answer', () => {
    expect(told(single, () => [])).toMatchObject({ state: 'ready', at: 1000 });
  });

  it('are read for the programme that is shown, whatever others say', () => {
    const two: Kept<Entry> = { kind: 'said', flightId: '7', entries: [entry(['0-0 bag'], 'UMP'), entry(['0-0 lounge'])] };
    expect(said(single, () => two).map(({ item }) => item)).toEqual(['lounge']);
    const other: Kept<Entry> = { kind: 'said', flightId: '7', entries: [entry(['0-0 bag'], 'UMP')] };
    expect(said(single, () => other)).toEqual([]);
  });

  it('by the ends of each cabin are the first and the last class that the airline sells there', () => {
    const asked: string[] = [];
    told(single, (letter) => (asked.push(letter), []), 'ends');
    expect(asked).toEqual(['G', 'N']);
    expect(said(single, () => ['0-0 lounge'], 'ends')).toEqual([{ item: 'lounge', where: segment(FRA_LAX), holds: [] }]);
    expect(said(single, (letter) => (letter === 'N' ? ['0-0 lounge'] : []), 'ends')).toEqual([
      { item: 'lounge', where: segment(FRA_LAX), holds: [booked(FRA_LAX, 'N')] },
    ]);
  });
});
