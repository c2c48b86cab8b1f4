import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookingClass } from '../../lib/flights/codes';
import { shownSegments } from '../../lib/flights/offer';
import { asListAnswer } from '../../lib/sites/lufthansa-group/answer';
import { LIST, pageOf, type MadeFlight } from '../fixtures/lufthansa-group-pages';
import { shopPageOf, tapped } from './lufthansa-group.pages';
import { openLufthansaGroup } from './read-page';

// Saved real answers stand beside the repository, never in it (captures/README.md).
const FILE = new URL('../../../shared/captures/aeroplan/air-bounds-award.json', import.meta.url).pathname;
const HAS = existsSync(FILE);
if (!HAS) console.info('The saved air-bounds answer (../shared/captures/aeroplan) is not beside this clone: its tests are skipped.');

/** The part of the saved answer that is looked at here. */
interface Saved {
  readonly data: {
    readonly airBoundGroups: readonly {
      readonly boundDetails: { readonly duration: number; readonly segments: readonly { readonly flightId: string }[] };
      readonly airBounds: readonly {
        readonly airBoundId: string;
        readonly fareFamilyCode: string;
        readonly availabilityDetails: readonly { readonly flightId: string; readonly cabin: string; readonly bookingClass: string }[];
        readonly prices: { readonly unitPrices: readonly object[] };
      }[];
    }[];
  };
  readonly dictionaries: { readonly flight: Readonly<Record<string, SavedFlight>> };
}

interface SavedFlight {
  readonly marketingAirlineCode: string;
  readonly marketingFlightNumber: string;
  readonly departure: { readonly locationCode: string; readonly dateTime: string };
  readonly arrival: { readonly locationCode: string; readonly dateTime: string };
}

const load = () => JSON.parse(readFileSync(FILE, 'utf8')) as Saved;

/** A page of our own structure with a row for each flight of an answer, at the taxes that stand there as prices. */
function rowsFor({ data, dictionaries }: Saved): readonly MadeFlight[] {
  return data.airBoundGroups.map(({ boundDetails: { duration, segments } }) => {
    const flown = segments.map(({ flightId }) => dictionaries.flight[flightId] ?? expect.fail('the dictionary has every flight'));
    return {
      arrives: flown.at(-1)?.arrival.dateTime ?? '',
      minutes: duration / 60,
      segments: flown.map(
        ({ marketingAirlineCode, marketingFlightNumber, departure, arrival }) =>
          `${marketingAirlineCode} ${marketingFlightNumber} ${departure.locationCode}-${arrival.locationCode} - - ${departure.dateTime}`,
      ),
      fares: [],
    };
  });
}

/** The same answer as a search for money gives it: the award converter's part taken out. */
function inMoney(saved: Saved): unknown {
  return JSON.parse(JSON.stringify(saved, (key, value: unknown) => (key === 'milesConversion' ? undefined : value)));
}

describe.skipIf(!HAS)('the saved air-bounds answer', () => {
  it('gives 30 flights with 160 fares, each with the class and cabin of every segment', () => {
    const saved = load();
    const { flights } = asListAnswer(tapped(saved, 0).said) ?? expect.fail('the tap picks what the reader takes');
    expect(flights).toHaveLength(30);
    const fares = flights.flatMap((flight) => flight?.fares ?? []);
    expect(fares).toHaveLength(160);
    const details = saved.data.airBoundGroups.flatMap(({ airBounds }) => airBounds.map(({ availabilityDetails }) => availabilityDetails));
    expect(fares.map(({ classes }) => classes)).toEqual(details.map((each) => each.map((detail) => detail.bookingClass)));
    expect(fares.map(({ cabins }) => cabins)).toEqual(details.map((each) => each.map((detail) => detail.cabin)));
    expect(fares.flatMap(({ classes }) => classes).every((letter) => letter !== null && bookingClass(letter) !== null)).toBe(true);
    expect(fares.every(({ inMiles }) => inMiles)).toBe(true);
  });

  it('has nothing to show on a page, since its flights are for miles', () => {
    const saved = load();
    const reading = openLufthansaGroup().read(shopPageOf(pageOf(rowsFor(saved)), LIST, [saved], null));
    expect(reading).toEqual({ kind: 'offers', offers: [], skipped: [{ reason: 'flights for miles', count: 30 }] });
  });

  it.each([{ isNamed: true }, { isNamed: false }])('gives 30 offers with 160 fares where it is for money, named rows: $isNamed', ({ isNamed }) => {
    const saved = load();
    const flights = rowsFor(saved);
    // The cheapest of a row is what it shows: 7.10 dollars of taxes, or whatever stands there.
    const lowest = saved.data.airBoundGroups.map(({ airBounds }) => Math.min(...airBounds.map((bound) => totalOf(bound.prices.unitPrices[0]))));
    const rows = flights.map((flight, at): MadeFlight => ({
      ...flight,
      fares: [{ id: 'x', family: 'X', title: 'X', cabin: 'eco', classes: '', adult: lowest[at] ?? 0 }],
    }));
    const reading = openLufthansaGroup().read(shopPageOf(pageOf(rows, { isNamed, currency: 'CAD' }), LIST, [inMoney(saved)], null));
    const offers = reading.kind === 'offers' ? reading.offers.map(({ offer }) => offer) : [];
    expect(offers).toHaveLength(30);
    expect(offers.flatMap(({ fares }) => fares)).toHaveLength(160);
    for (const offer of offers)
      for (const { classes } of offer.fares) expect(classes.filter((letter) => letter !== null)).toHaveLength(shownSegments(offer).length);
    expect(
      offers.map((offer) =>
        shownSegments(offer)
          .map(({ marketingCarrier, flightNumber }) => `${marketingCarrier}${flightNumber}`)
          .join(),
      ),
    ).toEqual(saved.data.airBoundGroups.map(({ boundDetails }) => boundDetails.segments.map(({ flightId }) => flightId.split('-')[1]).join()));
    expect(offers.every(({ fares: [lead] }) => lead.price?.currency === 'CAD' && lead.per === 'one' && lead.travellers === 1)).toBe(true);
  });
});

function totalOf(unit: unknown): number {
  const { prices } = unit as { readonly prices: readonly { readonly total: number }[] };
  return prices[0]?.total ?? Number.NaN;
}
