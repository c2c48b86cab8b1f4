import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentKey } from '../../lib/flights/itinerary';
import { shownSegments } from '../../lib/flights/offer';
import { itaMatrix } from '../../lib/sites/ita-matrix';
import { itaMatrixPage } from '../../lib/sites/ita-matrix/page';
import { itaMatrixTap } from '../../lib/sites/ita-matrix/tapped';
import { listOf, pageOf, SEARCH, wrapped, type MadeSolution } from '../fixtures/ita-matrix-pages';
import { openReader } from './read-page';
import { pageAt, shortReading } from './site.pages';

const AT = new URL('../../../shared/captures/ita-matrix/', import.meta.url).pathname;
const HAS = existsSync(AT);
if (!HAS) console.info('The saved answers of ITA Matrix (../shared/captures) are not beside this clone: their tests are skipped.');

const text = (name: string) => readFileSync(`${AT}${name}`, 'utf8');
const SIDES = { page: itaMatrixPage, tap: itaMatrixTap };

/** The part of the saved list that is looked at here. */
interface Saved {
  readonly solutionList: {
    readonly solutions: readonly {
      readonly id: string;
      readonly displayTotal: string;
      readonly itinerary: {
        readonly slices: readonly { origin: { code: string }; destination: { code: string }; departure: string; arrival: string; flights: string[] }[];
      };
    }[];
  };
}

/** A page of our own structure with a row for each solution of an answer: the saved answer has no page. */
function rowsFor({ solutionList }: Saved): readonly MadeSolution[] {
  return solutionList.solutions.map(({ id, displayTotal, itinerary }) => ({
    id,
    slices: itinerary.slices.map(({ origin, destination, departure, arrival, flights }) => [
      `${flights[0]?.slice(0, 2)} ${flights[0]?.slice(2)} ${origin.code}-${destination.code} ${departure} ${arrival} COACH`,
    ]),
    fare: Math.round(Number(displayTotal.slice(3)) * 100),
    taxes: 0,
    surcharge: 0,
  }));
}

describe.skipIf(!HAS)('the saved list', () => {
  it('gives 25 itineraries there and back with flights, days and cabins, and no booking class', () => {
    const batch = text('search-batch.multipart.txt');
    const saved = JSON.parse(batch.slice(batch.indexOf('{'), batch.lastIndexOf('}') + 1)) as Saved;
    const rows = rowsFor(saved);
    const reading = openReader(itaMatrixPage, itaMatrix).read(pageAt(SIDES, pageOf(rows), SEARCH, [batch]));
    const offers = reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer) : [];
    expect(offers).toHaveLength(25);
    expect(reading.kind === 'offers' ? reading.skipped : null).toEqual([]);
    expect(offers.map((offer) => shownSegments(offer).map(({ marketingCarrier, flightNumber }) => `${marketingCarrier}${flightNumber}`))).toEqual(
      saved.solutionList.solutions.map(({ itinerary }) => itinerary.slices.flatMap(({ flights }) => flights)),
    );
    expect(new Set(offers.map(({ trip }) => `${trip.kind} ${trip.shownLegs.length} of ${trip.legsTotal}`))).toEqual(new Set(['round 2 of 2']));
    expect(new Set(offers.flatMap(shownSegments).map(({ cabin }) => cabin))).toEqual(new Set(['economy']));
    expect(new Set(offers.flatMap(({ fares }) => fares[0].classes))).toEqual(new Set([null]));
    expect(offers[0]?.fares[0].price).toEqual({ minor: 43981, digits: 2, currency: 'USD' });
    expect(offers.slice(0, 1).flatMap(shownSegments).map(segmentKey)[0]).toBe('BOS-LAX-UA-360-2026-08-10');
  });
});

describe.skipIf(!HAS)('the saved answer on opening a row', () => {
  // It is of another search than the saved list: a list of its one itinerary is made for it.
  it('gives the class of its segment, who flies, and what of the price is taxes', () => {
    const opened: MadeSolution = {
      id: 'MadeAAAAAAAAAAAAAAAAAA001',
      slices: [['B6 2104 BOS-LGW 2026-08-15T21:49-04:00 2026-08-16T09:35+01:00 COACH L']],
      fare: 35_350,
      taxes: 0,
      surcharge: 0,
    };
    const reading = openReader(itaMatrixPage, itaMatrix).read(
      pageAt(SIDES, pageOf([opened]), SEARCH, [wrapped(listOf([opened])), text('booking-details.multipart.txt')]),
    );
    // 5.60 + 23.40 + 4.50 of taxes and fees; the surcharge of 250 is the carrier's, and the fare 70.
    expect(shortReading(reading)).toEqual({
      kind: 'offers',
      offers: [
        {
          trip: 'oneWay 1 of 1 economy',
          legs: [['BOS-LGW-B6-2104-2026-08-15, B6, Airbus A320, economy']],
          fares: ['-; 353.50 USD; 33.50 USD; leg; one of 1 adults; L'],
        },
      ],
      skipped: [],
    });
  });
});
