import { localDate } from '../../lib/flights/codes';
import type { Sentences } from '../../lib/charts/explanation';
import type { Airport, World } from '../../lib/charts/places';

/** Well-known airports: country, degrees north, degrees east. */
const PLACES: Readonly<Record<string, readonly [country: string, latitude: number, longitude: number]>> = {
  FRA: ['DE', 50.0379, 8.5622],
  MUC: ['DE', 48.3538, 11.7861],
  HAM: ['DE', 53.6304, 9.9882],
  BER: ['DE', 52.3667, 13.5033],
  ZRH: ['CH', 47.4647, 8.5492],
  VIE: ['AT', 48.1103, 16.5697],
  BRU: ['BE', 50.9014, 4.4844],
  LHR: ['GB', 51.4706, -0.4619],
  LGW: ['GB', 51.1481, -0.1903],
  MAD: ['ES', 40.4719, -3.5626],
  BCN: ['ES', 41.2971, 2.0785],
  LPA: ['ES', 27.9319, -15.3866],
  LIS: ['PT', 38.7813, -9.1359],
  KEF: ['IS', 63.985, -22.6056],
  ATH: ['GR', 37.9364, 23.9445],
  LCA: ['CY', 34.8751, 33.6249],
  IST: ['TR', 41.2753, 28.7519],
  ESB: ['TR', 40.1281, 32.9951],
  SVO: ['RU', 55.9726, 37.4146],
  TLV: ['IL', 32.0114, 34.8867],
  CAI: ['EG', 30.1219, 31.4056],
  CMN: ['MA', 33.3675, -7.5899],
  TUN: ['TN', 36.851, 10.2272],
  DKR: ['SN', 14.6711, -17.0733],
  JNB: ['ZA', -26.1392, 28.246],
  CPT: ['ZA', -33.9648, 18.6017],
  NBO: ['KE', -1.3192, 36.9278],
  DXB: ['AE', 25.2528, 55.3644],
  DEL: ['IN', 28.5665, 77.1031],
  BKK: ['TH', 13.6811, 100.7473],
  SIN: ['SG', 1.3502, 103.9944],
  HND: ['JP', 35.5523, 139.78],
  NRT: ['JP', 35.7647, 140.3864],
  SYD: ['AU', -33.9461, 151.1772],
  AKL: ['NZ', -37.0081, 174.7917],
  NAN: ['FJ', -17.7554, 177.4436],
  LAX: ['US', 33.9425, -118.4081],
  SFO: ['US', 37.619, -122.3749],
  ORD: ['US', 41.9786, -87.9048],
  JFK: ['US', 40.6398, -73.7789],
  IAD: ['US', 38.9445, -77.4558],
  HNL: ['US', 21.3187, -157.9225],
  YYZ: ['CA', 43.6772, -79.6306],
  MEX: ['MX', 19.4363, -99.0721],
  CUN: ['MX', 21.0365, -86.8771],
  PUJ: ['DO', 18.5674, -68.3634],
  PTY: ['PA', 9.0714, -79.3835],
  GOH: ['GL', 64.1909, -51.6781],
  SCL: ['CL', -33.393, -70.7858],
  IPC: ['CL', -27.1648, -109.4219],
  LIM: ['PE', -12.0219, -77.1143],
  CUZ: ['PE', -13.5357, -71.9388],
  BOG: ['CO', 4.7016, -74.1469],
  EZE: ['AR', -34.8222, -58.5358],
  GRU: ['BR', -23.4356, -46.4731],
  GIG: ['BR', -22.81, -43.2506],
  CCS: ['VE', 10.6031, -66.9906],
  CDG: ['FR', 49.0128, 2.55],
  NCE: ['FR', 43.6584, 7.2159],
  PTP: ['GP', 16.2653, -61.5318],
  AMS: ['NL', 52.3086, 4.7639],
  DFW: ['US', 32.8968, -97.038],
  EWR: ['US', 40.6925, -74.1687],
  YVR: ['CA', 49.1947, -123.1792],
  YYC: ['CA', 51.1188, -114.0133],
};

const airports = new Map<string, Airport>(Object.entries(PLACES).map(([code, [country, latitude, longitude]]) => [code, { country, latitude, longitude }]));

function day(date: string) {
  const read = localDate(date);
  if (read === null) throw new TypeError(`${date} is no date`);
  return read;
}

/** The airports above, and rates that are easy to reckon with: 1.25 dollars, 0.80 pounds, 1.60 Canadian dollars for a euro. */
export const WORLD: World = {
  airports: (code) => airports.get(code) ?? null,
  rates: { date: day('2026-08-14'), perEuro: (currency) => ({ USD: 1.25, GBP: 0.8, CAD: 1.6 })[currency as string] ?? null },
};

/** Words so short that a test can say which were chosen. */
export const PLAIN: Sentences = {
  booked: (segment, { cabins, classes, brands }) =>
    `${route(segment)} in ${[...cabins, classes.join(''), ...brands.map((brand) => brand ?? 'another brand')].filter((word) => word !== '').join(' ')}`,
  counted: (code, region) => `${code} in ${region}`,
  fareOn: (segment) => `fare for ${route(segment)}`,
  issued: (issuer) => `issued by ${issuer}`,
  taxesIncluded: 'taxes included',
  wholeTrip: 'whole trip',
  noEarning: 'earns nothing',
  gap: (gap) =>
    Object.values(gap)
      .map((value) => (/^[A-Z]{3}-/.test(value) ? route(value) : value))
      .join(' '),
};

function route(segment: string): string {
  return segment.slice(0, 'FRA-LAX'.length);
}
