import { describe, expect, it } from 'vitest';
import { googleFlights } from '../../lib/sites/google-flights';
import { googleFlightsPage } from '../../lib/sites/google-flights/page';
import { caseOf, cases, pageOf, short } from './google-flights.pages';
import { openGoogleFlights, type Reading } from './read-page';

describe('a page of Google Flights', () => {
  it.each(cases())('$name: $about', ({ page, expected }) => {
    expect(short(openGoogleFlights().read(page))).toEqual(expected);
  });

  it('names its rows in document order, each once', () => {
    const { page } = caseOf('twice');
    const rows = openGoogleFlights().rows(page.document);
    expect(rows).toEqual([...page.document.querySelectorAll('[role=tabpanel] li')]);
  });

  it('has one place for a strip in every row', () => {
    const { page } = caseOf('some-broken');
    const rows = openGoogleFlights().rows(page.document);
    const holders = [...page.document.querySelectorAll(googleFlightsPage.stripHolder)];
    expect(holders.map((holder) => holder.closest('li'))).toEqual(rows);
  });
});

describe('the addresses of Google Flights', () => {
  it.each([
    ['https://www.google.com/travel/flights', true],
    ['https://www.google.com/travel/flights/', true],
    ['https://www.google.de/travel/flights/search?tfs=x', true],
    ['https://www.google.com/travel/u/1/flights/booking', true],
    ['https://www.google.com/travel/explore', false],
    ['https://www.google.com/travel/hotels', false],
    ['https://www.google.com/travel/flightsfoo', false],
    ['https://www.google.com/travel/', false],
  ])('%s can show results: %s', (address, expected) => {
    expect(googleFlightsPage.covers(new URL(address))).toBe(expected);
  });

  it('include every country domain once, without a wildcard for the host', () => {
    expect(new Set(googleFlights.matches).size).toBe(googleFlights.matches.length);
    expect(googleFlights.matches.length).toBeGreaterThan(185);
    for (const pattern of googleFlights.matches) expect(pattern).toMatch(/^https:\/\/www\.google\.[a-z]{2,3}(\.[a-z]{2})?\/travel\/\*$/);
    for (const domain of ['com', 'de', 'co.uk', 'com.br', 'co.jp', 'com.mx', 'fr', 'es', 'pt', 'com.tr', 'cat']) {
      expect(googleFlights.matches).toContain(`https://www.google.${domain}/travel/*`);
    }
  });
});

const only = (reading: Reading) => (reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer) : []);

describe('a reader that reads again', () => {
  it('gives the very same offer for an unchanged row', () => {
    const { page } = caseOf('one-way');
    const reader = openGoogleFlights();
    const [first] = only(reader.read(page));
    const [again] = only(reader.read(page));
    expect(again).toBe(first);
  });

  it('reads a row anew when its flight is another', () => {
    const { page } = caseOf('one-way');
    const reader = openGoogleFlights();
    const [before] = only(reader.read(page));
    const [row] = reader.rows(page.document);
    for (const element of row?.querySelectorAll('[data-travelimpactmodelwebsiteurl]') ?? []) {
      element.setAttribute('data-travelimpactmodelwebsiteurl', 'https://www.travelimpactmodel.org/lookup/flight?itinerary=OSL-VNO-BT-718-20260914');
    }
    const [after] = only(reader.read(page));
    expect(after?.id).not.toBe(before?.id);
    expect(after?.trip.shownLegs[0]?.segments[0]?.flightNumber).toBe('718');
    // The price still names the flight that was there before, so it is not this flight's.
    expect(after?.fares[0].price).toBeNull();
  });

  it('reads a row anew when its price is another', () => {
    const { page } = caseOf('one-way');
    const reader = openGoogleFlights();
    reader.read(page);
    const [row] = reader.rows(page.document);
    // Field 2 "BT712", field 3 {1: 11364, 2: 2, 3: "EUR"}.
    const price = btoa('\x12\x05BT712\x1a\x0a\x08\xe4\x58\x10\x02\x1a\x03EUR');
    const [first] = row?.querySelectorAll('[data-gs]') ?? [];
    first?.setAttribute('data-gs', price);
    // Two copies say 123.45 and one says 113.64: none can be stood for.
    expect(only(reader.read(page))[0]?.fares[0].price).toBeNull();
    for (const element of row?.querySelectorAll('[data-gs]') ?? []) {
      element.setAttribute('data-gs', price);
    }
    expect(only(reader.read(page))[0]?.fares[0].price).toEqual({ minor: 11364, digits: 2, currency: 'EUR' });
  });

  it('reads rows anew when the address tells of another search', () => {
    const { page } = caseOf('one-way');
    const reader = openGoogleFlights();
    reader.read(page);
    const bare = { ...page, url: new URL('https://www.google.com/travel/flights/search') };
    expect(only(reader.read(bare)).map(({ trip }) => trip.kind)).toEqual(['unknown', 'unknown']);
  });

  it('reads only the rows it is given, each once', () => {
    const { page } = caseOf('one-way');
    const reader = openGoogleFlights();
    const [, second] = reader.rows(page.document);
    if (second === undefined) throw new Error('the case has two rows');
    const reading = reader.read(page, [second, second]);
    expect(only(reading).map(({ trip }) => trip.shownLegs[0]?.segments.length)).toEqual([2]);
  });

  it('does not call a page changed because the one row it was given is broken', () => {
    const { page } = caseOf('some-broken');
    const reader = openGoogleFlights();
    const [broken] = reader.rows(page.document);
    if (broken === undefined) throw new Error('the case has rows');
    expect(reader.read(page, [broken])).toEqual({ kind: 'offers', offers: [], skipped: [{ reason: 'itinerary malformed', count: 1 }] });
  });

  it('accepts the parts of its own flights that an expanded row adds', () => {
    const { page } = caseOf('airport-change');
    const reader = openGoogleFlights();
    const [row] = reader.rows(page.document);
    const detail = page.document.createElement('div');
    detail.setAttribute('data-travelimpactmodelwebsiteurl', 'https://www.travelimpactmodel.org/lookup/flight?itinerary=ABZ-LHR-BA-1301-20260920');
    row?.append(detail);
    expect(short(reader.read(page))).toEqual(caseOf('airport-change').expected);
  });

  it('finds the JSON that came after the first rows', () => {
    const { page, expected } = caseOf('business-with-feeder');
    const script = page.document.querySelector('script');
    script?.remove();
    const reader = openGoogleFlights();
    const [first] = only(reader.read(page));
    expect(first?.trip.shownLegs[0]?.segments[0]?.cabin).toBeNull();
    if (script !== null) page.document.body.append(script);
    expect(short(reader.read(page))).toEqual(expected);
  });
});

describe('a soft navigation, which changes the address before the list', () => {
  it('leaves a row that is still what it was with the search it was read for, and reads a changed row for the new one', () => {
    const { page } = caseOf('one-way');
    const { page: others } = caseOf('several-travellers');
    const reader = openGoogleFlights();
    const before = only(reader.read(page));
    expect(before.map(({ fares: [{ travellers }] }) => travellers)).toEqual(before.map(() => 1));
    const address = new URL(page.url);
    address.searchParams.set('tfs', others.url.searchParams.get('tfs') ?? '');
    expect(only(reader.read({ ...page, url: address }))).toEqual(before);
    const [row] = reader.rows(page.document);
    row?.querySelector('[data-id] > [role="link"]')?.setAttribute('aria-label', 'From 369 euros. Nonstop flight with airBaltic. Select flight');
    const [changed, ...rest] = only(reader.read({ ...page, url: address }));
    expect(changed).not.toEqual(before[0]);
    expect(rest).toEqual(before.slice(1));
  });
});

describe('what is odd but harmless', () => {
  const row = (query: string) =>
    `<ul><li><div data-id="x">${`<i data-travelimpactmodelwebsiteurl="https://www.travelimpactmodel.org/lookup/flight${query}"></i>`.repeat(3)}</div></li></ul>`;
  const flights = (query: string) => {
    const reading = openGoogleFlights().read(pageOf(row(query), 'https://www.google.com/travel/flights'));
    return reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer.id) : reading.kind;
  };

  it('reads an encoded itinerary among other parameters', () => {
    expect(flights('?hl=en&amp;itinerary=OSL-RIX-BT-0152-20260914%2CRIX-VNO-6E-3-20260915&amp;x=1#top')).toEqual([
      'google-flights;unknown;-;0 of -;OSL-RIX-BT-152-2026-09-14,RIX-VNO-6E-3-2026-09-15;- unknown - - unknown ?? no-price',
    ]);
  });

  it.each([
    '',
    '?',
    '?itinerary=',
    '?itinerary=OSL-VNO-BT-712-20260914,',
    '?itinerary=OSL-VNO-BT-712A-20260914',
    '?itinerary=OSL-VNO-BT-712-20260914-X',
    '?itinerary=osl-vno-bt-712-20260914',
    '?itinerary=OSL-VNO-12-712-20260914',
    '?itinerary=%',
  ])('does not guess at "%s"', (query) => {
    expect(flights(query)).toBe('unrecognised');
  });
});
