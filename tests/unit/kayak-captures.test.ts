import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { asListAnswer } from '../../lib/sites/kayak/answer';
import { kayak } from '../../lib/sites/kayak';
import { kayakPage } from '../../lib/sites/kayak/page';
import { kayakTap } from '../../lib/sites/kayak/tapped';
import { openReader } from './read-page';
import { pageAt, pickedBy } from './site.pages';

const AT = new URL('../../../shared/captures/kayak/', import.meta.url).pathname;
const HAS = existsSync(AT);
if (!HAS) console.info('The saved pages of KAYAK (../shared/captures) are not beside this clone: their tests are skipped.');

const text = (name: string) => readFileSync(`${AT}${name}`, 'utf8');
const SIDES = { page: kayakPage, tap: kayakTap };
const SEARCHED = 'https://www.kayak.com/flights/HEL-LON/2023-10-30?sort=bestflight_a';

describe.skipIf(!HAS)('the saved list hel-lon', () => {
  it('has each of its 209 cards once, one of them an advertisement; the others wait, since the page was saved without its data', () => {
    const page = pageAt(SIDES, text('hel-lon.html'), SEARCHED);
    const reader = openReader(kayakPage, kayak);
    const rows = reader.rows(page.document);
    expect([rows.length, new Set(rows.map((row) => row.getAttribute('data-resultid'))).size]).toEqual([209, 209]);
    expect(reader.read(page)).toEqual({
      kind: 'offers',
      offers: [],
      skipped: [
        { reason: 'advertisement', count: 1 },
        { reason: 'waiting for the site’s own answer', count: 208 },
      ],
    });
  });

  // The page's scripts were taken out when it was saved: its first results, which lie beside it, are handed over as an answer would be.
  it('has exactly 14 with flight numbers by the results of its first page, each at the times that its card shows', () => {
    const first = { FlightResultsList: { results: JSON.parse(text('hel-lon.first-page-results.json')) as unknown } };
    const reading = openReader(kayakPage, kayak).read(pageAt(SIDES, text('hel-lon.html'), SEARCHED, [first]));
    const offers = reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer) : [];
    expect(offers).toHaveLength(14);
    expect(new Set(offers.map(({ id }) => id)).size).toBe(14);
    expect(offers.slice(0, 4).map((offer) => shownSegments(offer).map(segmentKey).join())).toEqual([
      'HEL-LHR-AY-1331-2023-10-30',
      'HEL-LHR-AY-1335-2023-10-30',
      'HEL-LHR-AY-1337-2023-10-30',
      'HEL-LHR-AY-1339-2023-10-30',
    ]);
    expect(new Set(offers.flatMap(shownSegments).map(({ cabin }) => cabin))).toEqual(new Set(['economy']));
    expect(reading.kind === 'offers' ? reading.skipped : null).toEqual([
      { reason: 'advertisement', count: 1 },
      { reason: 'waiting for the site’s own answer', count: 194 },
    ]);
  });
});

describe.skipIf(!HAS)('the excerpt of an answer of 2026', () => {
  // The excerpt leaves out the list of segments that the answer has beside its results: without it no flight is made.
  it('names its result and its price, and is not of the reader’s form without the segments', () => {
    const [picked] = pickedBy(kayakTap, JSON.parse(text('poll-excerpt-mia-tyo.json')));
    expect(picked).toMatchObject({
      results: [{ id: '5214fb4312d2de0a7b21002eba4d6caa', isFlight: true, options: [{ words: '$1,020', amount: 1020, currency: 'USD', cabins: ['e', 'e'] }] }],
    });
    expect(asListAnswer(picked)).toEqual({ results: [] });
  });
});
