import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { answerOf, brandsFrom, ONE_WAY, pageOf, type MadeFlight } from '../fixtures/latam-pages';
import { latamPageOf } from './latam.pages';
import { openLatam } from './read-page';
import { flightsIn } from './short-reading';

/** Whatever happens to the cards and to the answers: no card ever gets another flight than the one it stands for. */
const BARE = 'https://www.latamairlines.com/br/pt/oferta-voos';

/** Flights of one day. Times and prices come from a few, so that many look alike; the flight number tells them apart. */
const flightsOfADay = (day: string) =>
  fc
    .array(fc.record({ hour: fc.integer({ min: 6, max: 9 }), hours: fc.integer({ min: 2, max: 3 }), price: fc.constantFrom(500, 640.5, 1200) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((made) =>
      made.map(({ hour, hours, price }, at): MadeFlight => ({
        departs: `${day}T0${hour}:30:00`,
        arrives: `${day}T${String(hour + hours).padStart(2, '0')}:30:00`,
        minutes: hours * 60,
        segments: [`LA ${100 + at} GRU-LIM 320 JJ`],
        brands: brandsFrom(price),
      })),
    );

const key = ({ segments: [first = ''], departs }: MadeFlight) => `GRU-LIM-LA-${first.split(' ')[1]}-${departs.slice(0, 10)}`;

const clock = (time: string) => `${Number(time.slice(11, 13))}:${time.slice(14, 16)}`;

/** What of a flight a person sees on its card. */
const look = ({ departs, arrives, minutes, brands }: MadeFlight) => [departs.slice(11), arrives.slice(11), minutes, brands[0]?.amount].join();

const day = '2027-03-13';
const list = flightsOfADay(day);
const RUNS = { numRuns: 150 };

describe('no card gets another card’s flight', { timeout: 60_000 }, () => {
  it('where one of two that look alike cannot be read', () => {
    const [one, other, later] = ['LA 100', 'LA 101', 'LA 102'].map((flight, at): MadeFlight => ({
      departs: `${day}T${at < 2 ? '08' : '12'}:30:00`,
      arrives: `${day}T${at < 2 ? '10' : '14'}:30:00`,
      minutes: 120,
      segments: [`${flight} GRU-LIM 320 JJ`],
      brands: brandsFrom(500),
    })) as [MadeFlight, MadeFlight, MadeFlight];
    const answer = answerOf([one, other, later]) as { content: { itinerary?: unknown }[] };
    delete answer.content[1]?.itinerary;
    const found = (shown: readonly MadeFlight[]) => flightsIn(openLatam().read(latamPageOf(pageOf(shown), ONE_WAY, [answer])));
    expect(found([one, other, later]), 'what stands alone is found').toEqual([key(later)]);
    expect(found([other, later]), 'a list that is filtered may show the one that cannot be read').toEqual([]);
  });

  it('and one that is sold out, of which no fare is told, keeps none of the others from its card, filtered or not', () => {
    const [one, soldOut] = ['LA 100', 'LA 101'].map((flight, at): MadeFlight => ({
      departs: `${day}T${at === 0 ? '08' : '12'}:30:00`,
      arrives: `${day}T${at === 0 ? '10' : '14'}:30:00`,
      minutes: 120,
      segments: [`${flight} GRU-LIM 320 JJ`],
      brands: brandsFrom(500),
    })) as [MadeFlight, MadeFlight];
    const answer = answerOf([one, { ...soldOut, brands: [] }]);
    const found = (shown: readonly MadeFlight[]) => flightsIn(openLatam().read(latamPageOf(pageOf(shown), ONE_WAY, [answer])));
    expect(found([one])).toEqual([key(one)]);
    expect(found([one, soldOut])).toEqual([key(one), key(soldOut)]);
  });

  it('in the list as the site made it: every card has its own', () => {
    fc.assert(
      fc.property(list, fc.boolean(), (flights, isBare) => {
        const page = latamPageOf(pageOf(flights), isBare ? BARE : ONE_WAY, [answerOf(flights)]);
        expect(flightsIn(openLatam().read(page))).toEqual(flights.map(key));
      }),
      RUNS,
    );
  });

  it('in a list that is shuffled, filtered or incomplete', () => {
    const shuffled = list.chain((flights) => fc.tuple(fc.constant(flights), fc.shuffledSubarray([...flights])));
    fc.assert(
      fc.property(shuffled, ([flights, shown]) => {
        const reported = flightsIn(openLatam().read(latamPageOf(pageOf(shown), ONE_WAY, [answerOf(flights)])));
        // Cards that look alike cannot be told apart by anybody once the order is another: what stands alone is found.
        const alone = shown.filter((one) => flights.filter((other) => look(other) === look(one)).length === 1);
        expect(reported.filter((flight) => alone.some((one) => key(one) === flight))).toEqual(alone.map(key));
        if (shown.length < flights.length) expect(reported).toHaveLength(alone.length);
      }),
      RUNS,
    );
  });

  it('where the answer leaves flights out', () => {
    const partial = list.chain((flights) => fc.tuple(fc.constant(flights), fc.subarray([...flights])));
    fc.assert(
      fc.property(partial, ([flights, told]) => {
        const distinct = new Set(flights.map(look)).size === flights.length;
        const reported = flightsIn(openLatam().read(latamPageOf(pageOf(flights), ONE_WAY, [answerOf(told)])));
        if (distinct) expect(reported).toEqual(told.map(key));
        else expect(told.map(key)).toEqual(expect.arrayContaining([...reported]));
      }),
      RUNS,
    );
  });

  it('from an answer of another day, whatever came before and after it', () => {
    const foreign = flightsOfADay('2027-03-14');
    fc.assert(
      fc.property(list, foreign, fc.boolean(), (flights, others, isLast) => {
        const answers = isLast ? [answerOf(flights), answerOf(others)] : [answerOf(others), answerOf(flights)];
        const reported = flightsIn(openLatam().read(latamPageOf(pageOf(flights), ONE_WAY, answers)));
        expect(reported.filter((flight) => !flight.endsWith(day))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('from an answer between other airports', () => {
    fc.assert(
      fc.property(list, list, (flights, others) => {
        const elsewhere = others.map((one) => ({ ...one, segments: one.segments.map((segment) => segment.replace('GRU-LIM', 'GIG-LIM')) }));
        expect(flightsIn(openLatam().read(latamPageOf(pageOf(flights), ONE_WAY, [answerOf(elsewhere)])))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('on a page that is torn: elements emptied, taken out, doubled or exchanged, and nothing throws', () => {
    const blow = fc.record({ kind: fc.constantFrom('empty', 'remove', 'double', 'exchange', 'rename'), at: fc.nat(), other: fc.nat() });
    fc.assert(
      fc.property(list, fc.array(blow, { minLength: 1, maxLength: 6 }), (flights, blows) => {
        const page = latamPageOf(pageOf(flights, { expanded: 0 }), ONE_WAY, [answerOf(flights)]);
        for (const { kind, at, other } of blows) {
          const all = [...page.document.body.querySelectorAll('*')];
          const one = all[at % all.length];
          const two = all[other % all.length];
          if (one === undefined || two === undefined) break;
          if (kind === 'empty') one.replaceChildren();
          else if (kind === 'remove') one.remove();
          else if (kind === 'double') one.after(one.cloneNode(true));
          else if (kind === 'rename') one.removeAttribute(one.getAttributeNames()[0] ?? 'id');
          else if (!one.contains(two) && !two.contains(one)) {
            const place = page.document.createComment('');
            one.replaceWith(place);
            two.replaceWith(one);
            place.replaceWith(two);
          }
        }
        const reading = openLatam().read(page);
        for (const { row, offer } of reading.kind === 'offers' ? reading.offers : []) {
          const [segment] = shownSegments(offer);
          const flight = flights.find((one) => segment !== undefined && key(one) === segmentKey(segment));
          // Whatever has become of the page: the card that has the flight shows its times.
          const card = row.closest('[data-testid^="wrapper-card-flight-"]') ?? row.parentElement?.closest('li');
          expect(card?.textContent).toContain(clock(flight?.departs ?? 'none'));
          expect(card?.textContent).toContain(clock(flight?.arrives ?? 'none'));
        }
      }),
      { numRuns: 300 },
    );
  });
});
