import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { brand, pageOf, type MadeFlight } from '../fixtures/latam-pages';
import { latamPageOf } from './latam.pages';
import { openLatam } from './read-page';

const AT = new URL('../../../shared/captures/latam/', import.meta.url).pathname;
const HAS = existsSync(AT);
if (!HAS) console.info('The saved pages of LATAM (../shared/captures) are not beside this clone: their tests are skipped.');

const text = (name: string) => readFileSync(`${AT}${name}`, 'utf8');
const SEARCHED =
  'https://www.latamairlines.com/br/pt/oferta-voos?origin=GRU&outbound=2025-07-16T16%3A00%3A00.000Z&destination=MIA&inbound=2025-07-18T16%3A00%3A00.000Z&adt=1&chd=0&inf=0&trip=RT';

/** The part of the saved answer that is looked at here. */
interface Saved {
  readonly content: readonly {
    readonly summary: {
      readonly duration: number;
      readonly brands: readonly {
        readonly brandText: string;
        readonly cabin: { readonly label: string };
        readonly farebasis: string;
        readonly price: { readonly amount: number };
      }[];
    };
    readonly itinerary: readonly {
      readonly flight: { readonly flightNumber: number; readonly airlineCode: string; readonly flightOperator: string };
      readonly origin: string;
      readonly destination: string;
      readonly departure: string;
      readonly arrival: string;
      readonly equipment: string;
    }[];
  }[];
}

/** A page of our own structure with a card for each flight of an answer. */
function cardsFor({ content }: Saved): readonly MadeFlight[] {
  return content.map(({ summary, itinerary }) => ({
    departs: itinerary[0]?.departure ?? '',
    arrives: itinerary.at(-1)?.arrival ?? '',
    minutes: summary.duration,
    segments: itinerary.map(
      ({ flight, origin, destination, equipment }) =>
        `${flight.airlineCode} ${flight.flightNumber} ${origin}-${destination} ${equipment} ${flight.flightOperator}`,
    ),
    brands: summary.brands.map(({ brandText, cabin, farebasis, price }) => brand(brandText, cabin.label, farebasis, price.amount)),
  }));
}

describe.skipIf(!HAS)('the saved list gru-mia', () => {
  it('has 49 cards that all wait, since its answer is missing', () => {
    const page = latamPageOf(text('gru-mia.html'), SEARCHED, []);
    const reader = openLatam();
    expect(reader.rows(page.document)).toHaveLength(49);
    expect(reader.read(page)).toEqual({ kind: 'offers', offers: [], skipped: [{ reason: 'waiting for the site’s own answer', count: 49 }] });
  });

  it('takes no flight from the saved answer of another search', () => {
    const page = latamPageOf(text('gru-mia.html'), SEARCHED, [JSON.parse(text('offers-search-for-gru.json'))]);
    expect(openLatam().read(page)).toEqual({ kind: 'offers', offers: [], skipped: [{ reason: 'waiting for the site’s own answer', count: 49 }] });
  });
});

describe.skipIf(!HAS)('the saved answer for-gru', () => {
  it('gives 50 flights with number, date and aircraft, and a class for each of 196 brands', () => {
    const saved = JSON.parse(text('offers-search-for-gru.json')) as Saved;
    const url = 'https://www.latamairlines.com/br/pt/oferta-voos?origin=FOR&outbound=2026-04-12T15%3A00%3A00.000Z&destination=GRU&trip=RT&adt=1';
    const reading = openLatam().read(latamPageOf(pageOf(cardsFor(saved)), url, [saved]));
    const offers = reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer) : [];
    expect(offers).toHaveLength(50);
    expect(offers.map((offer) => shownSegments(offer).map((segment) => `${segmentKey(segment)} ${segment.aircraft}`))).toEqual(
      saved.content.map(({ itinerary }) =>
        itinerary.map(
          ({ flight, origin, destination, departure, equipment }) =>
            `${origin}-${destination}-${flight.airlineCode}-${flight.flightNumber}-${departure.slice(0, 10)} ${equipment}`,
        ),
      ),
    );
    const fares = offers.flatMap((offer) => offer.fares);
    expect(fares).toHaveLength(196);
    expect(fares.every(({ classesFrom }) => classesFrom === 'fareBasis')).toBe(true);
    expect(fares.map(({ classes }) => classes.length)).toEqual(saved.content.flatMap(({ summary, itinerary }) => summary.brands.map(() => itinerary.length)));
    expect(new Set(fares.map(({ classes }) => new Set(classes).size))).toEqual(new Set([1]));
    expect(new Set(fares.map(({ classes }) => classes[0]))).toEqual(new Set(['G', 'O', 'Y', 'W']));
    expect(fares.every(({ price, taxes }) => price?.currency === 'BRL' && taxes?.minor === 5688)).toBe(true);
    expect(offers[0]?.fares.map(({ brand: name, price }) => `${name} ${price?.minor}`)).toEqual([
      'LIGHT 102958',
      'STANDARD 112838',
      'FULL 118063',
      'PREMIUM ECONOMY 119108',
    ]);
  });
});
