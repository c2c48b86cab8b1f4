import { BADGE_FACETS } from '../facets/badge-registry';
import { chartsFor } from '../facets/earnings/by-charts';
import { CABIN_WORDS } from '../facets/segment-words';
import { CHARTS } from '../charts/registry';
import { airlineCode, airportCode, currencyCode, flightNumber, localDate } from '../flights/codes';
import { money } from '../flights/money';
import { offer, type Offer } from '../flights/offer';
import type { Example, ExampleRequest } from '../messages';
import { SourceFailure } from '../net/source-error';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { speakIn } from '../settings/speak-in';
import { readWorld } from '../traveller/world';
import { language, t } from '../words';
import { speakUsersLanguage } from './users-language';

/** A long flight of the airline that each programme is first of all about: carrier, from, to, currency. */
const FLIGHTS = [
  'LH FRA JFK EUR',
  'LA SCL MIA USD',
  'UA EWR FRA USD',
  'DL ATL CDG USD',
  'AA DFW LHR USD',
  'AC YYZ LHR CAD',
  'AF CDG JFK EUR',
  'BA LHR JFK GBP',
  'IB MAD MEX EUR',
] as const;

/** In units of the flight's currency, for one adult and one way. */
const PRICE = 500;

/** How a badge would look: a made-up price for a real route, by the charts. Throws `SourceFailure` where the programme has no chart or the store cannot be read. */
export async function example({ programme, language: folder }: ExampleRequest): Promise<Example> {
  const chart = CHARTS.find(({ code }) => code === programme.code);
  const charts = chartsFor({ ...DEFAULT_SETTINGS, programme }, await readWorld());
  const flight = FLIGHTS.find((each) => chart?.issuers.some((issuer) => each.startsWith(issuer)));
  if (charts === null || flight === undefined) throw new SourceFailure({ kind: 'not-set-up', lacks: 'programme' });
  const shown = exampleOffer(flight);
  await speakIn(folder);
  try {
    const { badge } = BADGE_FACETS.earnings.ready(charts.glance(shown), shown);
    if (badge === null) throw new TypeError('earnings have the badge');
    const [carrier = '', from = '', to = '', currency = ''] = flight.split(' ');
    const price = new Intl.NumberFormat(language(), { style: 'currency', currency, maximumFractionDigits: 0 }).format(PRICE);
    return { badge, flight: t('exampleFlight', carrier, from, to, t(CABIN_WORDS.economy), price) };
  } finally {
    // What is only being tried is not yet the language of the badges.
    await speakUsersLanguage();
  }
}

function exampleOffer(flight: string): Offer {
  const [carrier = '', from = '', to = '', unit = ''] = flight.split(' ');
  const [marketingCarrier, origin, destination, currency] = [airlineCode(carrier), airportCode(from), airportCode(to), currencyCode(unit)];
  const [number, date] = [flightNumber('1'), localDate(new Date().toISOString().slice(0, 10))];
  if (marketingCarrier === null || origin === null || destination === null || currency === null || number === null || date === null) {
    throw new TypeError(`an example says “${flight}”, which is no flight`);
  }
  const segment = { marketingCarrier, operatingCarrier: marketingCarrier, operatorName: null, flightNumber: number, origin, destination, date } as const;
  return offer(
    'example',
    {
      kind: 'oneWay',
      shownLegs: [{ segments: [{ ...segment, cabin: 'economy', aircraft: null, codeshares: [] }] }],
      chosenLegs: [],
      legsTotal: 1,
      searchedCabin: 'economy',
    },
    [
      {
        price: money(PRICE * 100, 2, currency),
        covers: 'leg',
        travellers: 1,
        adultsOnly: true,
        per: 'one',
        taxes: null,
        brand: null,
        classes: [null],
      },
    ],
  );
}
