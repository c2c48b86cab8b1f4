import './english';
import { describe, expect, it } from 'vitest';
import * as aircraft from '../../lib/facets/aircraft/glance';
import type { AircraftAnswer } from '../../lib/facets/aircraft/answer';
import * as flightStatus from '../../lib/facets/flight-status/glance';
import type { FlightStatusAnswer } from '../../lib/facets/flight-status/answer';
import * as lounges from '../../lib/facets/lounges/glance';
import type { LoungesAnswer } from '../../lib/facets/lounges/answer';
import type { Lookup } from '../../lib/facets/by-lufthansa/answer';

const SAID: Lookup = { state: 'said', at: 0 };
const FAILED: Lookup = { state: 'failed', error: { kind: 'no-network', host: 'api.lufthansa.com' } };
const GRU_FRA = 'GRU-FRA-LH-507-2027-03-13';

describe('the line beside a folded section', () => {
  const visits = (lookup: Lookup) =>
    ({
      visits: [
        { airport: 'GRU', access: { gets: 'yes' }, lookup },
        { airport: 'ZRH', access: { gets: 'unknown' }, lookup: SAID },
      ],
      // Only what the line is made of matters here.
    }) as unknown as LoungesAnswer;

  it('says of lounges whether one gets in, airport by airport', () => {
    expect(lounges.glance(visits(SAID))).toBe('GRU: Yes · ZRH: Not known');
  });

  it('never hides that a source failed', () => {
    expect(lounges.glance(visits(FAILED))).toBe('GRU: Yes · ZRH: Not known · Lufthansa did not say the rest.');
  });

  it('says of an aircraft that is not known that it is not, and of Wi-Fi that it is usual', () => {
    const flown = [
      { key: GRU_FRA, aircraft: { name: 'Boeing 747-8i', code: '74H', by: 'lufthansa' } },
      { key: 'FRA-LAX-LH-456-2027-03-14', aircraft: { name: null, code: null, by: null } },
    ];
    expect(aircraft.glance({ legs: [flown], wifi: [GRU_FRA], lookup: SAID } as unknown as AircraftAnswer)).toBe(
      'Boeing 747-8i, usually with Wi-Fi · Aircraft not known',
    );
  });

  it('says first of a flight what went wrong', () => {
    const cancelled = { words: 'Cancelled', isTrouble: true, isFlown: false, departure: { words: '' } };
    const late = { words: 'Departed', isTrouble: false, isFlown: true, departure: { words: 'delayed by 28 min' } };
    const line = (status: unknown, lookup: Lookup) => flightStatus.glance({ flights: [{ key: GRU_FRA, status, lookup }] } as unknown as FlightStatusAnswer);
    expect(line(cancelled, SAID)).toBe('LH 507 GRU–FRA: Cancelled');
    expect(line(late, SAID)).toBe('LH 507 GRU–FRA: Departed, delayed by 28 min');
    expect(line(null, SAID)).toBe('LH 507 GRU–FRA: Lufthansa has no data of this flight.');
    expect(line(null, FAILED)).toBe('LH 507 GRU–FRA: not known yet · Lufthansa did not say the rest.');
  });
});
