import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { isList } from '../../lib/sites/ita-matrix/address';
import { itaMatrix } from '../../lib/sites/ita-matrix';
import { itaMatrixPage } from '../../lib/sites/ita-matrix/page';
import { itaMatrixTap } from '../../lib/sites/ita-matrix/tapped';
import { answersIn } from '../../lib/tap/unwrapped';
import { BATCH, listOf, MADE_SOLUTIONS, openedOf, pageOf, SEARCH, wrapped, type MadeSolution } from '../fixtures/ita-matrix-pages';
import { openReader, type Reading } from './read-page';
import { casesOf, pageAt, pickedBy, shortReading } from './site.pages';

const SIDES = { page: itaMatrixPage, tap: itaMatrixTap };
const [first, second, third, fourth] = MADE_SOLUTIONS as [MadeSolution, MadeSolution, MadeSolution, MadeSolution];
const flights = (reading: Reading) =>
  reading.kind === 'offers' ? reading.offers.map(({ offer }) => shownSegments(offer).map(segmentKey).join()) : reading.kind;
const read = (html: string, answers: readonly unknown[]) => openReader(itaMatrixPage, itaMatrix).read(pageAt(SIDES, html, SEARCH, answers));

describe('a list of ITA Matrix', () => {
  it.each(casesOf(SIDES))('$name: $about', ({ page, expected }) => {
    expect(shortReading(openReader(itaMatrixPage, itaMatrix).read(page))).toEqual(expected);
  });

  it('has one place for a strip in every row, and none in the rows between that hold what was opened', () => {
    const { document } = pageAt(SIDES, pageOf(MADE_SOLUTIONS), SEARCH);
    const rows = openReader(itaMatrixPage, itaMatrix).rows(document);
    expect(rows).toHaveLength(4);
    expect([...document.querySelectorAll(itaMatrixPage.stripHolder)]).toEqual(rows.map((row) => itaMatrixPage.holderIn(row)));
  });
});

describe('rows and answers', () => {
  it('are told apart by their times at one price, whatever the order', () => {
    expect(flights(read(pageOf([second, first]), [wrapped(listOf(MADE_SOLUTIONS))]))).toEqual(['BOS-LAX-UA-1234-2027-03-13', 'BOS-LAX-UA-360-2027-03-13']);
  });

  const twin: MadeSolution = { ...first, id: 'MadeAAAAAAAAAAAAAAAAAA009', slices: [['B6 2104 BOS-LAX 2027-03-13T06:21-05:00 2027-03-13T09:35-08:00 COACH L']] };

  it('that look alike are told apart by the order of the whole list, and by nothing less', () => {
    const answer = wrapped(listOf([first, second, twin]));
    expect(flights(read(pageOf([first, second, twin]), [answer]))).toEqual([
      'BOS-LAX-UA-360-2027-03-13',
      'BOS-LAX-UA-1234-2027-03-13',
      'BOS-LAX-B6-2104-2027-03-13',
    ]);
    expect(flights(read(pageOf([second, twin]), [answer]))).toEqual(['BOS-LAX-UA-1234-2027-03-13']);
    // The link names the one that is meant.
    expect(flights(read(pageOf([twin, second], { linked: true }), [answer]))).toEqual(['BOS-LAX-B6-2104-2027-03-13', 'BOS-LAX-UA-1234-2027-03-13']);
  });

  it('wait where one of two that look alike cannot be read, but for what a link names', () => {
    const list = listOf([first, second, twin]) as { solutionList: { solutions: { itinerary?: unknown }[] } };
    delete list.solutionList.solutions[0]?.itinerary;
    const answer = wrapped(list);
    expect(flights(read(pageOf([first, second, twin]), [answer]))).not.toContain('BOS-LAX-B6-2104-2027-03-13');
    expect(flights(read(pageOf([first]), [answer])), 'it looks like the one that was read').not.toContain('BOS-LAX-B6-2104-2027-03-13');
    expect(flights(read(pageOf([second, twin], { linked: true }), [answer]))).toEqual(['BOS-LAX-UA-1234-2027-03-13', 'BOS-LAX-B6-2104-2027-03-13']);
  });

  it('stay joined when many rows have been opened since, and sharpen one by one', () => {
    const reader = openReader(itaMatrixPage, itaMatrix);
    const page = pageAt(SIDES, pageOf([first, third]), SEARCH, [wrapped(listOf([first, third]))]);
    expect(flights(reader.read(page))).toEqual(['BOS-LAX-UA-360-2027-03-13']);
    const opened = pageAt(SIDES, '', SEARCH, [wrapped(openedOf(third))]).answers.map(({ said }) => ({ id: 2, said }));
    expect(shortReading(reader.read({ ...page, answers: opened }))).toMatchObject({
      offers: [{ fares: ['-; 439.81 USD; -; leg; one of 1 adults; ?'] }, { fares: ['-; 320.50 USD; 60.00 USD; leg; one of 1 adults; QQ'] }],
    });
  });

  it('are the newest where the same search was asked twice', () => {
    const again = [first, second].map((solution, at) => ({ ...solution, id: `AgainAAAAAAAAAAAAAAAAA00${at}` }));
    expect(flights(read(pageOf([second]), [wrapped(listOf([first, second])), wrapped(listOf(again))]))).toEqual(['BOS-LAX-UA-1234-2027-03-13']);
  });

  it('leave a class open that is several, and taxes that do not add up to the price', () => {
    const opened = openedOf(first) as {
      bookingDetails: { itinerary: { slices: { segments: { bookingInfos: object[] }[] }[] }; tickets: { pricings: { fares: object[] }[] }[] };
    };
    opened.bookingDetails.itinerary.slices[0]?.segments[0]?.bookingInfos.push({ bookingCode: 'M', cabin: 'COACH' });
    opened.bookingDetails.tickets[0]?.pricings[0]?.fares.push({ displayAdjustedPrice: 'USD1.00' });
    expect(shortReading(read(pageOf([first]), [wrapped(listOf([first])), wrapped(opened)]))).toMatchObject({
      offers: [{ fares: ['-; 439.81 USD; -; leg; one of 1 adults; ?'] }],
    });
  });

  it('name every take-off of a flight that stops on the way, once the row is opened', () => {
    const opened = openedOf(first) as { bookingDetails: { itinerary: { slices: { segments: { legs: object[] }[] }[] } } };
    const [segment] = opened.bookingDetails.itinerary.slices[0]?.segments ?? [];
    segment?.legs.splice(
      0,
      1,
      { origin: { code: 'BOS' }, destination: { code: 'DEN' }, departure: '2027-03-13T06:21-05:00' },
      { origin: { code: 'DEN' }, destination: { code: 'LAX' }, departure: '2027-03-13T08:30-07:00' },
    );
    const list = listOf([first]) as { solutionList: { solutions: { itinerary: { slices: { stops?: object[] }[] } }[] } };
    for (const slice of list.solutionList.solutions[0]?.itinerary.slices ?? []) slice.stops = [{ code: 'DEN' }];
    expect(flights(read(pageOf([first]), [wrapped(list)]))).toEqual([]);
    expect(flights(read(pageOf([first]), [wrapped(list), wrapped(opened)]))).toEqual(['BOS-DEN-UA-360-2027-03-13,DEN-LAX-UA-360-2027-03-13']);
  });

  it('do not name the day of a connection over the date line', () => {
    const over: MadeSolution = {
      ...fourth,
      slices: [['UA 1 SYD-AKL 2027-03-13T18:00+11:00 2027-03-13T23:10+13:00 COACH L', 'UA 2 AKL-LAX 2027-03-14T00:30+13:00 2027-03-13T17:30-08:00 COACH L']],
    };
    expect(flights(read(pageOf([over]), [wrapped(listOf([over]))]))).toEqual([]);
  });
});

describe('the tap of ITA Matrix', () => {
  it('hears the host that the page asks, and no other call', () => {
    const asks = (address: string) => itaMatrixTap.wants(new URL(address));
    expect(asks(BATCH)).toBe(true);
    expect(asks('https://content-alkalimatrix-pa.googleapis.com/v1/search?key=x')).toBe(true);
    expect(
      [
        'https://content-alkalimatrix-pa.googleapis.com/static/proxy.html',
        'https://matrix.itasoftware.com/batch',
        'https://waa-pa.clients6.google.com/batch',
      ].filter(asks),
    ).toEqual([]);
  });

  it('takes several answers out of one text, and what went wrong among them is none', () => {
    const two = wrapped(listOf([first])).replace(/--batch_0123456789-made--\s*$/, '') + wrapped(openedOf(first)).trimStart();
    expect(pickedBy(itaMatrixTap, two)).toHaveLength(2);
    expect(pickedBy(itaMatrixTap, JSON.stringify(listOf([first])))).toHaveLength(1);
    expect(pickedBy(itaMatrixTap, wrapped({ error: { code: 400 } }, '400 Bad Request'))).toEqual([]);
    for (const text of ['', ' ', '--', '--\r\n', '{', '--x\r\n{--x--', '<html></html>', '\r\n--b\r\n\r\n--b--'])
      expect(pickedBy(itaMatrixTap, text)).toEqual([]);
  });

  it('is given no text that is longer than any list, nor more parts than a page asks for at once', () => {
    const long = `--b\r\n\r\n${JSON.stringify({ ...(listOf([first]) as object), more: 'x'.repeat(4_000_000) })}\r\n--b--`;
    expect(answersIn(long, itaMatrixTap, JSON.parse)).toEqual([]);
    expect(answersIn(`--b\r\n${'{}\r\n--b\r\n'.repeat(40)}--b--`, itaMatrixTap, JSON.parse)).toHaveLength(16);
  });
});

describe('the addresses of ITA Matrix', () => {
  it('show a list on the page of flights alone', () => {
    const shows = (path: string) => isList(new URL(path, SEARCH));
    expect(['/flights?search=x', '/flights'].every(shows)).toBe(true);
    expect(['/search', '/itinerary?search=x', '/calendar', '/flightsx', '/'].filter(shows)).toEqual([]);
  });
});
