import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { isHost, isList, searchOf } from '../../lib/sites/kayak/address';
import { kayak } from '../../lib/sites/kayak';
import { kayakPage } from '../../lib/sites/kayak/page';
import { kayakTap } from '../../lib/sites/kayak/tapped';
import { answerOf, MADE_RESULTS, ONE_WAY, pageOf, type MadeResult } from '../fixtures/kayak-pages';
import { openReader, type Reading } from './read-page';
import { casesOf, pageAt, pickedBy, shortReading } from './site.pages';

const SIDES = { page: kayakPage, tap: kayakTap };
const flights = (reading: Reading) =>
  reading.kind === 'offers' ? reading.offers.map(({ offer }) => shownSegments(offer).map(segmentKey).join()) : reading.kind;

describe('a list of KAYAK', () => {
  it.each(casesOf(SIDES))('$name: $about', ({ page, expected }) => {
    expect(shortReading(openReader(kayakPage, kayak).read(page))).toEqual(expected);
  });

  it('has one place for a strip in every card, and none in an advertisement', () => {
    const { document } = pageAt(SIDES, pageOf(MADE_RESULTS, { sponsored: true }), ONE_WAY);
    const [, ...cards] = openReader(kayakPage, kayak).rows(document);
    expect([...document.querySelectorAll(kayakPage.stripHolder)]).toEqual(cards.map((card) => kayakPage.holderIn(card)));
  });
});

describe('the addresses of KAYAK and momondo', () => {
  it('are of hosts that are known by their form', () => {
    expect(kayak.matches.map((match) => new URL(match.slice(0, -1)).hostname).filter((host) => !isHost(host))).toEqual([]);
    expect(['www.kayak.com.example.org', 'kayak.com', 'www.example.com', 'www.kayak.example.com', 'content.r9cdn.net'].filter(isHost)).toEqual([]);
  });

  it.each([
    ['/flights/FRA-LAX/2027-03-13', true],
    ['/flights/FRA,MUC-LAX,nearby/2027-03-13-flexible-3days/2027-03-20', true],
    ['/flight-search/FRA-LAX/2027-03-13/business', true],
    ['/flights/FRA-LAX', false],
    ['/flights', false],
    ['/flight-routes/Frankfurt-FRA/Los-Angeles-LAX', false],
    ['/hotels/Berlin/2027-03-13/2027-03-20', false],
  ])('%s shows a list: %s', (path, expected) => {
    expect(isList(new URL(path, 'https://www.kayak.com'))).toBe(expected);
  });

  it.each([
    ['/flights/FRA-LAX/2027-03-13', 'oneWay 1, 1 adults, economy'],
    ['/flights/FRA-LAX/2027-03-13/2027-03-20/business/2adults', 'round 2, 2 adults, business'],
    ['/flights/FRA-LAX/2027-03-13/2adults/children-11-1L/premium', 'oneWay 1, 4 mixed, premiumEconomy'],
    ['/flights/FRA-LAX/2027-03-13/LAX-SFO/2027-03-17/SFO-FRA/2027-03-20', 'multi 3, 1 adults, economy'],
    ['/flights/FRA-LAX/2027-03-13/1seniors', 'oneWay 1, 1 mixed, economy'],
    ['/flights/FRA-LAX/2027-03-13/twoadults', 'oneWay 1, null unknown, economy'],
    ['/flights/FRA-LAX/2027-02-30', 'unknown null, 1 adults, economy'],
  ])('%s is a search for %s', (path, expected) => {
    const { kind, legsTotal, travellers, adultsOnly, cabin } = searchOf(new URL(path, 'https://www.kayak.com'));
    expect(`${kind} ${legsTotal}, ${travellers} ${adultsOnly === null ? 'unknown' : adultsOnly ? 'adults' : 'mixed'}, ${cabin}`).toBe(expected);
  });

  it('include the calls whose answers are wanted, and no others', () => {
    const wants = (path: string) => kayakTap.wants(new URL(path, ONE_WAY));
    expect(wants('/i/api/search/dynamic/flights/poll')).toBe(true);
    expect(['/i/api/search/dynamic/hotels/poll', '/i/api/search/dynamic/flights/poll/x', '/flights/FRA-LAX/2027-03-13'].filter(wants)).toEqual([]);
  });
});

describe('cards and answers', () => {
  const [first, second, third] = MADE_RESULTS as [MadeResult, MadeResult, MadeResult];
  const keys = { first: 'FRA-LAX-LH-456-2027-03-13', second: 'FRA-ZRH-LX-1071-2027-03-13,ZRH-LAX-LX-40-2027-03-13', third: 'FRA-LAX-UA-8857-2027-03-13' };

  it('are joined by the id, so flights at the same times are never exchanged, whatever the order', () => {
    const page = pageAt(SIDES, pageOf([third, second, first]), ONE_WAY, [answerOf(MADE_RESULTS)]);
    expect(flights(openReader(kayakPage, kayak).read(page))).toEqual([keys.third, keys.second, keys.first]);
  });

  it('stay joined when a score of answers has come since', () => {
    const reader = openReader(kayakPage, kayak);
    const page = pageAt(SIDES, pageOf(MADE_RESULTS), ONE_WAY, [answerOf([first])]);
    expect(flights(reader.read(page))).toEqual([keys.first]);
    const later = [second, third].map((each, at) => ({ id: at + 2, said: pageAt(SIDES, '', ONE_WAY, [answerOf([each])]).answers[0]?.said ?? null }));
    expect(flights(reader.read({ ...page, answers: later }))).toEqual([keys.first, keys.second, keys.third]);
  });

  it('follow a card that the page uses for another result, and a price that is written into the text that is there', () => {
    const reader = openReader(kayakPage, kayak);
    const page = pageAt(SIDES, pageOf([first, second]), ONE_WAY, [answerOf([first, { ...second, prices: [1020, 1111] }, third])]);
    reader.read(page);
    const [one, two] = reader.rows(page.document);
    const other = pageAt(SIDES, pageOf([third]), ONE_WAY).document.querySelector('[data-resultid]');
    if (one === undefined || two === undefined || other === null) return expect.fail('a made page has its cards');
    one.setAttribute('data-resultid', third.id);
    one.replaceChildren(...other.children);
    const walker = page.document.createTreeWalker(two, 4);
    while (walker.nextNode() !== null) walker.currentNode.nodeValue = walker.currentNode.nodeValue?.replace('$1,020', '$1,111') ?? null;
    expect(shortReading(reader.read(page))).toMatchObject({
      offers: [{ legs: [['FRA-LAX-UA-8857-2027-03-13, Lufthansa, 747, economy']] }, { fares: ['-; 1111 USD; -; leg; one of 1 adults; ??'] }],
    });
  });

  it('take the newest word on a result', () => {
    const cheaper = { ...first, prices: [599] };
    const page = pageAt(SIDES, pageOf([cheaper]), ONE_WAY, [answerOf([first]), answerOf([cheaper])]);
    expect(shortReading(openReader(kayakPage, kayak).read(page))).toMatchObject({ offers: [{ fares: ['-; 599 USD; -; leg; one of 1 adults; ?'] }] });
  });

  it('leave the cabin open where sellers ask the same price for different ones', () => {
    const answer = answerOf([{ ...first, prices: [684, 684] }]) as {
      results: { bookingOptions: { legFarings: { segmentFarings: { cabinCode: string }[] }[] }[] }[];
    };
    const faring = answer.results[0]?.bookingOptions[1]?.legFarings[0]?.segmentFarings[0] ?? expect.fail('a made answer has two prices');
    faring.cabinCode = 'b';
    const page = pageAt(SIDES, pageOf([first]), ONE_WAY, [answer]);
    expect(shortReading(openReader(kayakPage, kayak).read(page))).toMatchObject({ offers: [{ legs: [['FRA-LAX-LH-456-2027-03-13, -, 747, -']] }] });
  });

  it('have no price where it is the sum of several tickets', () => {
    const answer = answerOf([first]) as { results: { bookingOptions: { flags?: object }[] }[] };
    for (const option of answer.results[0]?.bookingOptions ?? []) option.flags = { hasVirtualInterline: true };
    const page = pageAt(SIDES, pageOf([first]), ONE_WAY, [answer]);
    expect(shortReading(openReader(kayakPage, kayak).read(page))).toMatchObject({ offers: [{ fares: ['-; -; -; leg; one of 1 adults; ?'] }] });
  });

  it('do not take the price of several travellers for one’s where the page says nothing of it', () => {
    const page = pageAt(SIDES, pageOf([first]), `${ONE_WAY.split('?')[0]}/2adults`, [answerOf([first])]);
    expect(shortReading(openReader(kayakPage, kayak).read(page))).toMatchObject({ offers: [{ fares: ['-; 684 USD; -; leg; unknown of 2 adults; ?'] }] });
  });

  it('know nothing of trip, travellers and cabin where the answer shows other legs than the address speaks of', () => {
    const both: MadeResult = { ...first, legs: [...first.legs, ['LH 457 LAX-FRA 2027-03-20T15:25 2027-03-21T11:10 747 e']] };
    const page = pageAt(SIDES, pageOf([both]), ONE_WAY, [answerOf([both])]);
    expect(shortReading(openReader(kayakPage, kayak).read(page))).toMatchObject({
      offers: [{ trip: 'unknown 2 of - -', fares: ['-; 684 USD; -; unknown; unknown of -; ??'] }],
    });
    // The list of a search for one way, under the address of the next one: there and back, in business, for two.
    const next = 'https://www.kayak.com/flights/FRA-LAX/2027-03-13/2027-03-20/business/2adults';
    expect(shortReading(openReader(kayakPage, kayak).read(pageAt(SIDES, pageOf([first]), next, [answerOf([first])])))).toMatchObject({
      offers: [{ trip: 'unknown 1 of - -', fares: ['-; 684 USD; -; unknown; unknown of -; ?'] }],
    });
  });
});

describe('the tap of KAYAK', () => {
  it.each([null, 3, 'text', [], {}, { results: [] }, { results: {} }, { FlightResultsList: { results: null } }])('picks nothing of %j', (answer) => {
    expect(kayakTap.pick(answer)).toBeNull();
  });

  it('picks what is of its form and leaves the rest of the answer where it was', () => {
    const answer = answerOf(MADE_RESULTS);
    const before = JSON.stringify(answer);
    expect(JSON.stringify(pickedBy(kayakTap, answer)).length).toBeLessThan(before.length);
    expect(JSON.stringify(answer)).toBe(before);
  });
});
