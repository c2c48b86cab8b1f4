import { programmeCode, type ProgrammeCode } from '../../lib/flights/codes';
import {
  benefitTypes,
  calculateBenefits,
  calculateMiles,
  calculateMixed,
  calculateOneBenefits,
  calculateOneMiles,
  calculateOneMixed,
  calculateOneUpgrades,
  calculateUpgrades,
  programmes,
  type FlightsRequest,
  type OneFlightRequest,
} from '../../lib/milefy/client';
import type { MilefyFlight } from '../../lib/milefy/flight';
import type { MilefyAccount } from '../../lib/settings/milefy-account';

/** The ten methods of milefy-v2.6, each with the document's own sample request in the client's types, written by hand. */

export const account: MilefyAccount = {
  address: 'https://milefyapi-client-xyz.30k.com',
  login: 'milelens-demo',
  password: 'pässwörd-ünï',
  environment: 'testing',
};
// "milelens-demo:pässwörd-ünï" in UTF-8 and Base64.
export const AUTHORIZATION = 'Basic bWlsZWxlbnMtZGVtbzpww6Rzc3fDtnJkLcO8bsOv';

type Leg = MilefyFlight['legs'][number];
type Segment = Leg['segments'][number];

/** `sk('1674 TXL-CPH 2016-07-02T09:35:00', 213)`: the samples fly with SAS alone, in class A. The number goes out as the text that the table says, not as the number that the samples have. */
function sk(words: string, distance: number): Segment {
  const [flightNumber = '', route = '', deptDate = ''] = words.split(' ');
  const [deptCode = '', destCode = ''] = route.split('-');
  return { marketingAirlineCode: 'SK', operatingAirlineCode: 'SK', deptCode, destCode, deptDate, fareCode: 'A', flightNumber, distance };
}

const sk1674 = sk('1674 TXL-CPH 2016-07-02T09:35:00', 213);
const sk503 = sk('503 CPH-LHR 2016-07-02T12:05:00', 610);
const sk505 = sk('505 CPH-LHR 2016-07-02T14:50:00', 610);
const sk502 = sk('502 LHR-CPH 2016-07-16T09:50:00', 610);
const sk679 = sk('679 CPH-TXL 2016-07-16T15:05:00', 213);

const there: Leg = {
  legId: 'SK1674-SK0503',
  segments: [
    { segmentId: 'SK1674', ...sk1674 },
    { segmentId: 'SK0503', ...sk503 },
  ],
};
const back: Leg = {
  legId: 'SK0502-SK0679',
  segments: [
    { segmentId: 'SK0502', ...sk502 },
    { segmentId: 'SK0679', ...sk679 },
  ],
};
const inParts = { currencyCode: 'USD', total: 150, fare: 128.5, surcharges: 11.5, taxes: 10 };
const round: MilefyFlight = { flightId: 'SK1674-SK0503|SK0502-SK0679', price: inParts, legs: [there, back] };
const single: MilefyFlight = { flightId: 'SK1674-SK0503', price: inParts, legs: [there] };
const clientUserId = '0000001internal';

const at = (code: string, tierCode: number) => [{ programCode: programme(code), tierCode }];

export function programme(code: string): ProgrammeCode {
  const made = programmeCode(code);
  if (made === null) throw new TypeError(`${code} is no programme`);
  return made;
}

const miles: FlightsRequest = {
  flights: [
    {
      flightId: 'SK1674-SK0503|SK0502-SK0679',
      price: { currencyCode: 'USD', total: 150, fare: 128.5 },
      legs: [{ segments: [sk1674, sk503] }, { segments: [sk502, sk679] }],
    },
    {
      flightId: 'SK1674-SK0505|SK0502-SK0679',
      price: { currencyCode: 'USD', total: 750, fare: 677.3 },
      legs: [{ segments: [sk1674, sk505] }, { segments: [sk502, sk679] }],
    },
  ],
  programs: at('SEB', 8),
  clientUserId,
};
const oneMiles: OneFlightRequest = {
  flight: {
    flightId: 'SK1674-SK0503|SK0502-SK0679',
    price: { currencyCode: 'USD', total: 128.5, fare: 128.5 },
    legs: [{ segments: [sk1674, sk503] }, { segments: [sk502, sk679] }],
  },
  applyAllPrograms: true,
  clientUserId: 'Internal000001',
};
const upgrades: FlightsRequest = { flights: [round], programs: at('AKF', 1), clientUserId };
const benefits: FlightsRequest = { flights: [round], programs: at('AMM', 8), clientUserId };
const oneBenefits: OneFlightRequest = { flight: round, programs: at('AMM', 8), clientUserId };
const mixed = { calculateEarnings: true, calculateUpgrades: true, calculateBenefits: true, flights: [single], clientUserId };
const oneMixed = { applyAllPrograms: true, calculateEarnings: true, calculateUpgrades: true, calculateBenefits: false, flight: single, clientUserId };

/** One method: the document's name, the fixtures' name, where it is, and how the client asks its sample. */
export interface Method {
  readonly name: string;
  readonly fixture: string;
  readonly place: string;
  /** The ids of the flights that are asked about; empty for the two lists. */
  readonly asked: readonly string[];
  readonly ask: () => Promise<unknown>;
}

export const LISTS: readonly Method[] = [
  { name: 'Programs', fixture: 'programs', place: 'GET /api/miles/programs', asked: [], ask: () => programmes(account) },
  { name: 'Benefits', fixture: 'benefits', place: 'GET /api/benefits', asked: [], ask: () => benefitTypes(account) },
];

const ROUND = ['SK1674-SK0503|SK0502-SK0679'];
const SINGLE = ['SK1674-SK0503'];

export const CALCULATIONS: readonly Method[] = [
  {
    name: 'CalculateMiles',
    fixture: 'calculate-miles',
    place: 'POST /api/miles/calculate',
    asked: [...ROUND, 'SK1674-SK0505|SK0502-SK0679'],
    ask: () => calculateMiles(account, miles),
  },
  {
    name: 'CalculateOneMiles',
    fixture: 'calculate-one-miles',
    place: 'POST /api/miles/calculateone',
    asked: ROUND,
    ask: () => calculateOneMiles(account, oneMiles),
  },
  {
    name: 'CalculateUpgrades',
    fixture: 'calculate-upgrades',
    place: 'POST /api/upgrades/calculate',
    asked: ROUND,
    ask: () => calculateUpgrades(account, upgrades),
  },
  {
    name: 'CalculateOneUpgrades',
    fixture: 'calculate-one-upgrades',
    place: 'POST /api/upgrades/calculateone',
    asked: SINGLE,
    ask: () => calculateOneUpgrades(account, { flight: single, clientUserId }),
  },
  {
    name: 'CalculateBenefits',
    fixture: 'calculate-benefits',
    place: 'POST /api/benefits/calculate',
    asked: ROUND,
    ask: () => calculateBenefits(account, benefits),
  },
  {
    name: 'CalculateOneBenefits',
    fixture: 'calculate-one-benefits',
    place: 'POST /api/benefits/calculateone',
    asked: ROUND,
    ask: () => calculateOneBenefits(account, oneBenefits),
  },
  {
    name: 'CalculateMixed',
    fixture: 'calculate-mixed',
    place: 'POST /api/mixed/calculate',
    asked: SINGLE,
    ask: () => calculateMixed(account, mixed),
  },
  {
    name: 'CalculateOneMixed',
    fixture: 'calculate-one-mixed',
    place: 'POST /api/mixed/calculateone',
    asked: SINGLE,
    ask: () => calculateOneMixed(account, oneMixed),
  },
];

export const METHODS: readonly Method[] = [...LISTS, ...CALCULATIONS];
