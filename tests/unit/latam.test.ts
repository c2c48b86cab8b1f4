import { describe, expect, it } from 'vitest';
import { answerOf, brand, MADE_FLIGHTS, ONE_WAY, pageOf, type MadeFlight } from '../fixtures/latam-pages';
import { latamPage } from '../../lib/sites/latam/page';
import { latamTap } from '../../lib/sites/latam/tapped';
import { latamCases, latamPageOf, tapped } from './latam.pages';
import { openLatam, type Reading } from './read-page';
import { flightsIn, shortReading } from './short-reading';

describe('a list of LATAM', () => {
  it.each(latamCases())('$name: $about', ({ page, expected }) => {
    expect(shortReading(openLatam().read(page))).toEqual(expected);
  });

  it('has one place for a strip in every row, below the brands’ own and above them', () => {
    const page = latamPageOf(pageOf(MADE_FLIGHTS, { expanded: 1 }), ONE_WAY, []);
    const rows = openLatam().rows(page.document);
    expect(rows.map((row) => row.id)).toEqual([
      'WrapperCardFlight0',
      'WrapperCardFlight1',
      ...[0, 1, 2, 3].map((at) => `WrapperBundleCardbundle-detail-${at}1`),
      'WrapperCardFlight2',
    ]);
    expect([...page.document.querySelectorAll(latamPage.stripHolder)]).toEqual(rows.map((row) => latamPage.holderIn(row)));
  });
});

describe('the addresses of LATAM', () => {
  it.each([
    [ONE_WAY, true],
    ['https://www.latamairlines.com/us/en/flight-offers?origin=JFK', true],
    ['https://www.latamairlines.com/cl/es/ofertas-vuelos', true],
    ['https://www.latamairlines.com/de/de/flugangebote', true],
    ['https://www.latamairlines.com/un/en/flight-offers/', true],
    ['https://www.latamairlines.com/fr/fr/quelque-chose?origin=CDG&destination=GRU&outbound=2027-03-13', true],
    [`${ONE_WAY}&redemption=true`.replace('redemption=false&', ''), false],
    ['https://www.latamairlines.com/br/pt', false],
    ['https://www.latamairlines.com/br/pt/minhas-viagens', false],
    ['https://www.latamairlines.com/oferta-voos', false],
  ])('%s shows a list: %s', (address, expected) => {
    expect(latamPage.covers(new URL(address))).toBe(expected);
  });

  it('include the calls whose answers are wanted, and no others', () => {
    const wants = (path: string) => latamTap.wants(new URL(path, 'https://www.latamairlines.com'));
    expect(
      ['/bff/air-offers/v2/offers/search', '/bff/air-offers/offers/search?origin=GRU&redemption=false', '/bff/air-offers/v3/offers/search'].map(wants),
    ).toEqual([true, true, true]);
    expect(
      [
        '/bff/air-offers/v2/offers/search/redemption',
        '/bff/air-offers/v2/offers/search?redemption=true',
        '/bff/air-offers/v2/offers',
        '/x/bff/air-offers/v2/offers/search',
      ].map(wants),
    ).toEqual([false, false, false, false]);
  });
});

const [first, second, third] = MADE_FLIGHTS as [MadeFlight, MadeFlight, MadeFlight];
const read = (html: string, answers: readonly unknown[], address = ONE_WAY) => openLatam().read(latamPageOf(html, address, answers));
const keys = { first: 'GRU-LIM-LA-8001-2027-03-13', second: 'GRU-SCL-LA-751-2027-03-13,SCL-LIM-LA-2370-2027-03-13', third: 'GRU-LIM-LA-8067-2027-03-13' };
const waiting = (reading: Reading) => (reading.kind === 'offers' ? (reading.skipped.find(({ reason }) => reason.startsWith('waiting'))?.count ?? 0) : null);

describe('cards and answers', () => {
  it('are joined whatever the order of the answer', () => {
    expect(flightsIn(read(pageOf(MADE_FLIGHTS), [answerOf([third, first, second])]))).toEqual([keys.first, keys.second, keys.third]);
  });

  it('wait where the answer was missed, and where it is of another search', () => {
    for (const answers of [[], [answerOf(MADE_FLIGHTS.map((flight) => ({ ...flight, segments: ['LA 1 CWB-POA 320 JJ'] })))]]) {
      const reading = read(pageOf(MADE_FLIGHTS), answers);
      expect([flightsIn(reading), waiting(reading)]).toEqual([[], 3]);
    }
  });

  it('wait where the answer is of another day, though it flies the same times at the same price', () => {
    const yesterday = JSON.parse(
      JSON.stringify(answerOf(MADE_FLIGHTS)).replaceAll('2027-03-14T', '2027-03-13T').replaceAll('"2027-03-13T', '"2027-03-12T'),
    ) as unknown;
    expect(flightsIn(read(pageOf([first, second]), [yesterday]))).toEqual([]);
  });

  it('take a flight of a bare address only at the card’s own price', () => {
    const bare = 'https://www.latamairlines.com/br/pt/oferta-voos';
    expect(flightsIn(read(pageOf(MADE_FLIGHTS), [answerOf(MADE_FLIGHTS)], bare))).toHaveLength(3);
    const dearer = MADE_FLIGHTS.map((flight) => ({ ...flight, brands: flight.brands.map((each) => ({ ...each, amount: each.amount + 7 })) }));
    expect(flightsIn(read(pageOf(MADE_FLIGHTS), [answerOf(dearer)], bare))).toEqual([]);
  });

  it('keep the flight and leave the fare open where the answer has another price on the day of the search', () => {
    const dearer = [{ ...first, brands: first.brands.map((each) => ({ ...each, amount: each.amount + 7 })) }];
    const reading = read(pageOf([first]), [answerOf(dearer)]);
    expect(shortReading(reading)).toMatchObject({ offers: [{ flights: ['GRU-LIM-LA-8001-2027-03-13 JJ 789 -'], fares: ['-; -; -; leg; one; 1; ?; -'] }] });
  });

  const twins = [
    { ...first, segments: ['LA 10 GRU-SCL 320 JJ', 'LA 20 SCL-LIM 320 LP'] },
    second,
    { ...first, segments: ['LA 11 GRU-SCL 320 JJ', 'LA 21 SCL-LIM 320 LP'] },
  ];
  const [one, , other] = twins as [MadeFlight, MadeFlight, MadeFlight];

  it('that look alike are told apart by the order of the list, and by nothing less', () => {
    const flights = ['GRU-SCL-LA-10-2027-03-13,SCL-LIM-LA-20-2027-03-13', keys.second, 'GRU-SCL-LA-11-2027-03-13,SCL-LIM-LA-21-2027-03-13'];
    expect(flightsIn(read(pageOf(twins), [answerOf(twins)]))).toEqual(flights);
    // One card was filtered away: the twin that is left may be either.
    expect(flightsIn(read(pageOf([second, other]), [answerOf(twins)]))).toEqual([keys.second]);
    expect(flightsIn(read(pageOf([one, other]), [answerOf(twins)]))).toEqual([]);
    // The answer is sorted already, the cards are not yet.
    expect(flightsIn(read(pageOf(twins), [answerOf([second, one, other])]))).toEqual([keys.second]);
  });

  it('are joined anew when an answer comes, and go on with an older one for what the newest leaves out', () => {
    const reader = openLatam();
    const page = latamPageOf(pageOf(MADE_FLIGHTS), ONE_WAY, []);
    expect(flightsIn(reader.read(page))).toEqual([]);
    const all = tapped(answerOf(MADE_FLIGHTS), 0);
    expect(flightsIn(reader.read({ ...page, answers: [all] }))).toHaveLength(3);
    expect(flightsIn(reader.read({ ...page, answers: [all, tapped(answerOf([second]), 1)] }))).toEqual([keys.first, keys.second, keys.third]);
  });

  it('come in pages', () => {
    const later = answerOf([third], { offset: 2 });
    expect(flightsIn(read(pageOf(MADE_FLIGHTS), [answerOf([first, second]), later]))).toEqual([keys.first, keys.second, keys.third]);
  });

  it('follow a card that the page uses for another flight', () => {
    const reader = openLatam();
    const page = latamPageOf(pageOf(MADE_FLIGHTS), ONE_WAY, [answerOf(MADE_FLIGHTS)]);
    reader.read(page);
    const other = latamPageOf(pageOf([third, second, first]), ONE_WAY, []).document;
    page.document.querySelector('ol')?.replaceWith(other.querySelector('ol') ?? expect.fail('a page has a list'));
    expect(flightsIn(reader.read(page))).toEqual([keys.third, keys.second, keys.first]);
  });
});

describe('a brand of an expanded card', () => {
  const expanded = (brands: MadeFlight['brands'], shown = brands) => {
    const page = latamPageOf(pageOf([{ ...first, brands: shown }], { expanded: 0 }), ONE_WAY, [answerOf([{ ...first, brands }])]);
    const reading = openLatam().read(page);
    return reading.kind === 'offers'
      ? reading.offers.slice(1).map(({ offer }) => offer.fares.map(({ brand: name, classes }) => `${name} ${classes.join('')}`).join())
      : [];
  };

  it('has its own class, by its price and its name', () => {
    expect(expanded(first.brands)).toEqual(['LIGHT G', 'STANDARD G', 'FULL Y', 'PREMIUM ECONOMY W']);
    const sameName = [brand('ECONOMY', 'Economy', 'OX1', 100), brand('PREMIUM ECONOMY', 'PremiumEconomy', 'PX1', 100)];
    expect(expanded(sameName)).toEqual(['ECONOMY O', 'PREMIUM ECONOMY P']);
  });

  it('is left out where price and name are of two, or of none', () => {
    const [light, standard] = first.brands as [MadeFlight['brands'][0], MadeFlight['brands'][0]];
    const crossed = [
      { ...light, name: 'STANDARD' },
      { ...standard, name: 'LIGHT' },
    ];
    expect(expanded([light, standard], crossed)).toEqual([]);
    expect(expanded([light, standard], [light, { ...standard, amount: 5000 }])).toEqual(['LIGHT G']);
  });
});
