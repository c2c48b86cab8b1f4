import { describe, expect, it } from 'vitest';
import { answerOf, fare, LIST, MADE_FLIGHTS, ONE_WAY_LEGS, pageOf, ROUND_LEGS, searchOf, type MadeFlight } from '../fixtures/lufthansa-group-pages';
import { lufthansaGroup } from '../../lib/sites/lufthansa-group';
import { lufthansaGroupPage } from '../../lib/sites/lufthansa-group/page';
import { lufthansaGroupTap } from '../../lib/sites/lufthansa-group/tapped';
import { shopCases, shopPageOf, tapped } from './lufthansa-group.pages';
import { openLufthansaGroup, type Reading } from './read-page';
import { flightsIn, shortReading } from './short-reading';

const ONE_WAY = searchOf(ONE_WAY_LEGS, 0);
const [first, second, third] = MADE_FLIGHTS as [MadeFlight, MadeFlight, MadeFlight];
const keys = { first: 'FRA-EWR-LH-402-2027-03-13', second: 'FRA-ZRH-LH-1184-2027-03-13,ZRH-EWR-LX-18-2027-03-13', third: 'FRA-EWR-LH-404-2027-03-13' };
const read = (html: string, answers: readonly unknown[], search: string | null = ONE_WAY, address = LIST) =>
  openLufthansaGroup().read(shopPageOf(html, address, answers, search));
const waiting = (reading: Reading) => (reading.kind === 'offers' ? (reading.skipped.find(({ reason }) => reason.startsWith('waiting'))?.count ?? 0) : null);

describe('a list of the Lufthansa Group', () => {
  it.each(shopCases())('$name: $about', ({ page, expected }) => {
    expect(shortReading(openLufthansaGroup().read(page))).toEqual(expected);
  });

  it('has one place for a strip in every row, and in every fare family of an expanded one', () => {
    const page = shopPageOf(pageOf(MADE_FLIGHTS, { expanded: 1 }), LIST, [], null);
    const rows = openLufthansaGroup().rows(page.document);
    expect(rows.map(({ className }) => className)).toEqual(
      [first, second]
        .map(() => 'upsell-premium-row-pres-container')
        .concat(['fare-card-list-item', 'fare-card-list-item'], 'upsell-premium-row-pres-container'),
    );
    expect([...page.document.querySelectorAll(lufthansaGroupPage.stripHolder)]).toEqual(rows.map((row) => lufthansaGroupPage.holderIn(row)));
    for (const card of page.document.querySelectorAll('refx-basic-flight-card-layout')) card.remove();
    expect([...page.document.querySelectorAll(lufthansaGroupPage.stripHolder)]).toEqual(rows.map((row) => lufthansaGroupPage.holderIn(row)));
  });
});

describe('the addresses of the group', () => {
  it.each([
    [LIST, true],
    ['https://shop.swiss.com/booking/availability', true],
    ['https://shop.austrian.com/booking/availability/1?lang=de-AT', true],
    ['https://shop.brusselsairlines.com/booking/availability/0/', true],
    ['https://shop.lufthansa.com/booking/cart', false],
    ['https://shop.lufthansa.com/booking/manage-booking/retrieve', false],
    ['https://shop.lufthansa.com/lh/de/de/homepage', false],
  ])('%s shows a list: %s', (address, expected) => {
    expect(lufthansaGroupPage.covers(new URL(address))).toBe(expected);
  });

  it('are asked for shop by shop', () => {
    expect(lufthansaGroup.matches).toEqual(['lufthansa.com', 'swiss.com', 'austrian.com', 'brusselsairlines.com'].map((domain) => `https://shop.${domain}/*`));
    const hosts = ['shop.swiss.com', 'api.shop.swiss.com', 'shop.miles-and-more.com', 'www.lufthansa.com'];
    expect(hosts.map((host) => lufthansaGroupPage.isHost(host))).toEqual([true, false, false, false]);
  });

  it('include the calls whose answers are wanted, and no others', () => {
    const wants = (address: string) => address.includes(lufthansaGroupTap.hint) && lufthansaGroupTap.wants(new URL(address));
    expect(
      [
        'https://api.shop.lufthansa.com/one-booking/v2/search/air-bounds',
        'https://api-shop.swiss.com//v1/one-booking/search/air-bounds',
        'https://shop.austrian.com/one-booking/v2/search/air-bounds',
      ].map(wants),
    ).toEqual([true, true, true]);
    expect(
      [
        'https://api.shop.lufthansa.com/one-booking/v2/search/air-calendars',
        'https://api.shop.lufthansa.com/one-booking/v2/search/air-bounds/more',
        'https://api.shop.miles-and-more.com/one-booking/v2/search/air-bounds',
        'https://www.example.com/one-booking/v2/search/air-bounds',
      ].map(wants),
    ).toEqual([false, false, false, false]);
  });
});

describe.each([{ isNamed: true }, { isNamed: false }])('rows and answers, where rows name their flights: $isNamed', ({ isNamed }) => {
  const page = (flights: readonly MadeFlight[]) => pageOf(flights, { isNamed });

  it('are joined whatever the order of the answer', () => {
    expect(flightsIn(read(page(MADE_FLIGHTS), [answerOf([third, first, second])]))).toEqual([keys.first, keys.second, keys.third]);
  });

  it('wait where the answer was missed, and where it is of another search', () => {
    const elsewhere = MADE_FLIGHTS.map((flight) => ({ ...flight, segments: ['LH 1 HAM-MUC 32N LH 2027-03-13T13:20:00.000+01:00'] }));
    for (const answers of [[], [answerOf(elsewhere)]]) {
      const reading = read(page(MADE_FLIGHTS), answers);
      expect([flightsIn(reading), waiting(reading)]).toEqual([[], 3]);
    }
  });

  it('wait where the answer is of another day, though it flies the same times at the same price', () => {
    const tomorrow = JSON.parse(JSON.stringify(answerOf([first, second])).replaceAll('2027-03-13', '2027-03-14')) as unknown;
    expect(flightsIn(read(page([first, second]), [tomorrow]))).toEqual([]);
  });

  it('are joined anew when rows come one after the other, and when an answer does', () => {
    const reader = openLufthansaGroup();
    const some = shopPageOf(page([first]), LIST, [], ONE_WAY);
    expect(flightsIn(reader.read(some))).toEqual([]);
    const answers = [tapped(answerOf(MADE_FLIGHTS), 0)];
    expect(flightsIn(reader.read({ ...some, answers }))).toEqual([keys.first]);
    const whole = shopPageOf(page(MADE_FLIGHTS), LIST, [], ONE_WAY).document;
    some.document.querySelector('mat-accordion')?.replaceWith(whole.querySelector('mat-accordion') ?? expect.fail('a page has a list'));
    expect(flightsIn(reader.read({ ...some, answers }))).toEqual([keys.first, keys.second, keys.third]);
  });

  it('go on together when the list is sorted anew, though the page uses the same elements for other flights', () => {
    const reader = openLufthansaGroup();
    const sorted = shopPageOf(page(MADE_FLIGHTS), LIST, [answerOf(MADE_FLIGHTS)], ONE_WAY);
    reader.read(sorted);
    const rows = [...sorted.document.querySelectorAll('refx-upsell-premium-row-pres')];
    const others = [...shopPageOf(page([third, first, second]), LIST, [], null).document.querySelectorAll('refx-upsell-premium-row-pres')];
    rows.forEach((row, at) => {
      const other = others[at] ?? expect.fail('as many rows');
      if (isNamed) row.setAttribute('airboundgroupid', other.getAttribute('airboundgroupid') ?? '');
      row.replaceChildren(...other.children);
    });
    expect(flightsIn(reader.read(sorted))).toEqual([keys.third, keys.first, keys.second]);
  });

  it('keep the flight and leave the fare open where the answer has another price on the day of the search', () => {
    const dearer = [{ ...first, fares: first.fares.map((made) => ({ ...made, adult: made.adult + 700 })) }];
    expect(shortReading(read(page([first]), [answerOf(dearer)]))).toMatchObject({
      offers: [{ flights: ['FRA-EWR-LH-402-2027-03-13 LH 74H -'], fares: ['-; -; -; leg; unknown; -; ?; -'] }],
    });
  });
});

describe('rows that look alike', () => {
  const twins = [first, second, { ...first, segments: ['LH 9402 FRA-EWR 74H UA 2027-03-13T13:20:00.000+01:00'] }];
  const [one, , other] = twins as [MadeFlight, MadeFlight, MadeFlight];

  it('are told apart by their names', () => {
    expect(flightsIn(read(pageOf([other, one]), [answerOf(twins)]))).toEqual(['FRA-EWR-LH-9402-2027-03-13', keys.first]);
  });

  it('are told apart by the order of the list where they have none, and by nothing less', () => {
    const page = (flights: readonly MadeFlight[]) => pageOf(flights, { isNamed: false });
    expect(flightsIn(read(page(twins), [answerOf(twins)]))).toEqual([keys.first, keys.second, 'FRA-EWR-LH-9402-2027-03-13']);
    expect(flightsIn(read(page([one, other]), [answerOf(twins)]))).toEqual([]);
    expect(flightsIn(read(page(twins), [answerOf([second, one, other])]))).toEqual([keys.second]);
  });

  it('are nobody’s where their name is of another flight than their times', () => {
    const html = pageOf([first]).replace('SEG-LH402-FRAEWR-2027-03-13-1320', 'SEG-LH404-FRAEWR-2027-03-13-2100');
    const reading = read(html, [answerOf(MADE_FLIGHTS)]);
    expect([flightsIn(reading), waiting(reading)]).toEqual([[], 1]);
  });

  it('are read by their times where the name is of a form that is not known', () => {
    const html = pageOf([first]).replace('SEG-LH402-FRAEWR-2027-03-13-1320', 'SEG-LH402');
    expect(flightsIn(read(html, [answerOf(MADE_FLIGHTS)]))).toEqual([keys.first]);
  });
});

describe('a fare family of an expanded row', () => {
  const expanded = (html: string, fares = first.fares) => {
    const reading = read(html, [answerOf([{ ...first, fares }])]);
    const offers = reading.kind === 'offers' ? reading.offers.slice(1) : [];
    return offers.map(({ offer: { fares: own, trip } }) => [own[0].brand, own[0].classes.join(), trip.shownLegs[0]?.segments[0]?.cabin].join(' '));
  };
  const families = ['Economy Light K economy', 'Economy Classic S economy', 'Business Saver P business'];

  it('has its own class and cabin, by the name of its button', () => {
    expect(expanded(pageOf([first], { expanded: 0 }))).toEqual(families);
    // All at one price: names alone can tell them apart. The first's, BC1-1-A-1, begins the second's, BC1-1-A-10.
    const alike = first.fares.map((made) => ({ ...made, adult: 48_990 }));
    expect(expanded(pageOf([{ ...first, fares: alike }], { expanded: 0 }), alike)).toEqual(families);
  });

  it('is told by its price where buttons have no name, and left out where two have that price', () => {
    expect(expanded(pageOf([first], { expanded: 0, isNamed: false }))).toEqual(families);
    const alike = first.fares.map((made) => ({ ...made, adult: made.cabin === 'eco' ? 48_990 : made.adult }));
    expect(expanded(pageOf([{ ...first, fares: alike }], { expanded: 0, isNamed: false }), alike)).toEqual(['Business Saver P business']);
  });

  it('is left out where its button names a fare that the answer does not have', () => {
    expect(expanded(pageOf([first], { expanded: 0 }).replace('selectFare-BC1-1-A-10-', 'selectFare-BC9-9-Z-9-'))).toEqual([families[0], families[2]]);
  });
});

describe('the trip of a row', () => {
  const trip = (search: string | null, address = LIST) => {
    const reading = read(pageOf([first]), [answerOf([first])], search, address);
    const [offer] = reading.kind === 'offers' ? reading.offers.map(({ offer: own }) => own) : [];
    return [offer?.trip.kind, offer?.trip.legsTotal, offer?.fares[0].covers].join(' ');
  };

  it('is the search that the page keeps', () => {
    expect(trip(ONE_WAY)).toBe('oneWay 1 leg');
    expect(trip(searchOf(ROUND_LEGS, 0))).toBe('round 2 unknown');
    expect(trip(searchOf(['FRA NYC 2027-03-13', 'LAX FRA 2027-03-20'], 0))).toBe('multi 2 unknown');
  });

  it('is unknown where that is of another list, of another day, or of no form', () => {
    const UNKNOWN = 'unknown  unknown';
    expect(trip(null)).toBe(UNKNOWN);
    expect(trip('no json')).toBe(UNKNOWN);
    expect(trip('{"selectedAirBoundsSearchId":"a1","entities":{"a1":{"itineraries":[]}}}')).toBe(UNKNOWN);
    expect(trip(searchOf(ROUND_LEGS, 1))).toBe(UNKNOWN);
    expect(trip(searchOf(ROUND_LEGS, 0), 'https://shop.lufthansa.com/booking/availability/1')).toBe(UNKNOWN);
    expect(trip(searchOf(['FRA NYC 2027-03-15'], 0))).toBe(UNKNOWN);
  });
});

describe('a price', () => {
  const price = (change: (answer: string) => string, options = {}) => {
    const [offer] = flightsOffers(read(pageOf([third]), [JSON.parse(change(JSON.stringify(answerOf([third], options)))) as unknown]));
    const [lead] = offer?.fares ?? [];
    return lead === undefined ? null : [lead.price?.minor, lead.price?.digits, lead.price?.currency, lead.per, lead.travellers, lead.adultsOnly].join(' ');
  };
  const flightsOffers = (reading: Reading) => (reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer) : []);

  it('is one adult’s, however many travel', () => {
    expect(price((answer) => answer)).toBe('61000 2 EUR one 1 true');
    expect(price((answer) => answer, { adults: 2, children: 1 })).toBe('61000 2 EUR one 3 false');
  });

  it('is everybody’s where the answer says no more', () => {
    // Two adults pay 1,220.00 together; the row shows what one pays, so it must show the sum to be the same fare.
    const html = pageOf([{ ...third, fares: [fare('BC1-1-A-5', 'Economy Light', 'eco', 'T', 122_000)] }]);
    const together = JSON.parse(JSON.stringify(answerOf([third], { adults: 2 })).replaceAll('"ADT"', '"XXX"')) as unknown;
    const [offer] = flightsOffers(read(html, [together]));
    expect(offer?.fares[0]).toMatchObject({ price: { minor: 122_000 }, per: 'all', travellers: 2, adultsOnly: false });
  });

  it('is unknown where the decimals of its currency are not said, or there are two currencies', () => {
    const none = '   one 1 true';
    expect(price((answer) => answer.replace('"decimalPlaces":2', '"decimalPlaces":null'))).toBe(none);
    expect(price((answer) => answer.replace('"totalPrices":[', '"totalPrices":[{"total":5,"currencyCode":"MLS"},'))?.startsWith('   ')).toBe(true);
  });
});
