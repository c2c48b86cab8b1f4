/**
 * ASSUMPTIONS. Milefy v2.6 says which numbers an answer carries and nothing of how they come about: the rules below (earnings), in
 * upgrade-assumptions.ts and in benefit-assumptions.ts are the sandbox's own, chosen so that every answer can be worked out by hand. They are
 * no programme's real chart. The programmes' data is in programmes.ts, airports and distances are in airports.ts; both are marked there.
 */
import { placeOf } from './airports.ts';
import type { Programme } from './programmes.ts';

/** ASSUMPTION: the alliances' members (appendix Airline alliances names the alliances only). */
const STAR_CARRIERS = 'A3 AC AI AV BR CA CM ET LH LO LX MS NH NZ OS OU OZ SA SN SQ TG TK TP UA ZH'.split(' ');
const ONEWORLD_CARRIERS = 'AA AS AT AY BA CX FJ IB JL MH QF QR RJ UL WY'.split(' ');
const SKYTEAM_CARRIERS = 'AF AM AR CI DL GA KE KL KQ ME MF MU RO SK SV UX VN VS'.split(' ');

/** ASSUMPTION: the airlines on whose flights a programme's status counts: its own and its alliance's; those of an independent one are its own. */
export function statusCarriers({ allianceCode, airlines }: Pick<Programme, 'allianceCode' | 'airlines'>): readonly string[] {
  const members: Readonly<Record<number, readonly string[]>> = { 2: ONEWORLD_CARRIERS, 3: SKYTEAM_CARRIERS, 4: STAR_CARRIERS };
  return [...airlines, ...(members[allianceCode] ?? [])];
}

/** ASSUMPTION: the form of an id that is "generated if absent" (CalculateUpgrades, `legId`, `segmentId`): places counted from 1. */
export function generatedId(flightId: string, leg: number, segment?: number): string {
  return segment === undefined ? `${flightId}#leg-${leg}` : `${flightId}#leg-${leg}-segment-${segment}`;
}

/** ASSUMPTION: per cent of the distance by booking class, the same for every programme and airline; class I earns nothing. */
const CLASS_PERCENT: Readonly<Record<string, number>> = {
  ...percent(200, 'F A'),
  ...percent(150, 'J C D Z P'),
  ...percent(110, 'W G E N R'),
  ...percent(100, 'Y B'),
  ...percent(75, 'M U H X Q'),
  ...percent(50, 'V S T L K'),
  ...percent(25, 'O'),
  ...percent(0, 'I'),
};

function percent(value: number, classes: string): Record<string, number> {
  return Object.fromEntries(classes.split(' ').map((letter) => [letter, value]));
}

/** Per cent of the distance that a booking class earns (CalculateMiles, `fareCode`; the document has no chart). */
export function classPercent(fareCode: string): number {
  return CLASS_PERCENT[fareCode] ?? 25;
}

/** ASSUMPTION: extra per cent on distance miles by tier code: 0 basic, 25, 50, and 75 from 24 up (CalculateMiles, `tierCode`). */
export function tierPercent(tierCode: number): number {
  if (tierCode >= 24) return 75;
  if (tierCode >= 16) return 50;
  return tierCode >= 8 ? 25 : 0;
}

/** ASSUMPTION: US dollars for one unit (CalculateMiles, `price.currencyCode`; the document has no rates). Unlisted: 1. */
const USD_FOR: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.25,
  CHF: 1.2,
  CAD: 0.75,
  AUD: 0.65,
  NZD: 0.6,
  BRL: 0.2,
  MXN: 0.05,
  ARS: 0.001,
  CLP: 0.001,
  COP: 0.00025,
  PEN: 0.25,
  UYU: 0.025,
  JPY: 0.007,
  CNY: 0.14,
  HKD: 0.13,
  TWD: 0.03,
  KRW: 0.0007,
  SGD: 0.75,
  THB: 0.03,
  MYR: 0.22,
  IDR: 0.00006,
  PHP: 0.018,
  VND: 0.00004,
  INR: 0.012,
  AED: 0.27,
  SAR: 0.27,
  QAR: 0.27,
  KWD: 3.25,
  ILS: 0.27,
  TRY: 0.03,
  ZAR: 0.055,
  EGP: 0.02,
  SEK: 0.1,
  NOK: 0.1,
  DKK: 0.15,
  PLN: 0.25,
  CZK: 0.045,
  HUF: 0.0028,
  RON: 0.22,
  ISK: 0.007,
};

/** Whether the rate table has the currency; an unlisted one counts as the US dollar, which the log says. */
export function hasRate(currency: string): boolean {
  return USD_FOR[currency] !== undefined;
}

/** An amount in another currency by the fixed table above, to a millionth so that whole results stay whole. */
export function convert(amount: number, from: string, to: string): number {
  if (from === to) return amount;
  return Math.round(((amount * (USD_FOR[from] ?? 1)) / (USD_FOR[to] ?? 1)) * 1e6) / 1e6;
}

/** How a programme pays by price on some carriers; the fare is shared equally between the flight's segments. */
export interface RevenueRule {
  readonly carriers: readonly string[];
  readonly currency: 'EUR' | 'USD';
  /** Miles for one unit of the currency, by tier code; `abroad` where the rate differs outside South America (LAP). */
  readonly rates: Readonly<Record<number, number>>;
  readonly abroad?: Readonly<Record<number, number>>;
  readonly capPerSegment?: number;
}

/** What a programme pays for: by price first, else by distance, else nothing. */
export interface EarningRule {
  readonly revenue?: RevenueRule;
  readonly distance: readonly string[];
}

/**
 * ASSUMPTION: the rule of every programme in programmes.ts. LMM and LAP follow PRODUCT.md where it gives a rate (4 miles a
 * euro, 6 with status; 3/4/7/8/9 and 5/6/9/10/11 miles a dollar, at most 60,000 a segment).
 */
const RULES: Readonly<Record<string, EarningRule>> = {
  LMM: {
    revenue: {
      carriers: ['LH', 'LX', 'OS', 'SN', 'EN', 'EW', '4Y'],
      currency: 'EUR',
      rates: { 1: 4, 8: 6, 16: 6, 24: 6 },
    },
    distance: [...STAR_CARRIERS, 'LG'],
  },
  UMP: { revenue: { carriers: ['UA'], currency: 'USD', rates: { 1: 5, 8: 7, 16: 8, 24: 9, 32: 11 } }, distance: STAR_CARRIERS },
  AAA: { revenue: { carriers: ['AA'], currency: 'USD', rates: { 1: 5, 8: 7, 16: 8, 24: 11 } }, distance: ONEWORLD_CARRIERS },
  DSM: { revenue: { carriers: ['DL'], currency: 'USD', rates: { 1: 5, 8: 7, 16: 8, 24: 9, 32: 11 } }, distance: SKYTEAM_CARRIERS },
  LAP: {
    revenue: {
      carriers: ['LA', 'JJ', 'XL', '4C', '4M', 'LP', 'LU', 'UC', 'PZ'],
      currency: 'USD',
      rates: { 1: 3, 8: 4, 16: 7, 24: 8, 32: 9 },
      abroad: { 1: 5, 8: 6, 16: 9, 24: 10, 32: 11 },
      capPerSegment: 60_000,
    },
    distance: [],
  },
  ACA: { distance: [...STAR_CARRIERS, 'QK', 'RV'] },
  AMC: { distance: STAR_CARRIERS },
  MAS: { distance: STAR_CARRIERS },
  SKF: { distance: [...STAR_CARRIERS, 'TR'] },
  TPV: { distance: STAR_CARRIERS },
  BAC: { distance: ONEWORLD_CARRIERS },
  IBP: { distance: [...ONEWORLD_CARRIERS, 'I2'] },
  AMP: { distance: [...ONEWORLD_CARRIERS, 'QX'] },
  AMM: { distance: [...SKYTEAM_CARRIERS, 'AZ', 'CT'] },
  AKF: { distance: [...SKYTEAM_CARRIERS, 'HV', 'TO', 'A5'] },
  SEB: { distance: [...SKYTEAM_CARRIERS, 'WF'] },
};

/** The earning rule of a programme (CalculateMiles; the document has no rules). */
export function ruleOf(programCode: string): EarningRule {
  return RULES[programCode] ?? { distance: [] };
}

/** ASSUMPTION: whether both airports lie in South America, where LATAM Pass pays its lower rate (PRODUCT.md). */
export function withinSouthAmerica(from: string, to: string): boolean {
  return placeOf(from).region === 'southAmerica' && placeOf(to).region === 'southAmerica';
}

export type Cabin = 'first' | 'business' | 'premium' | 'economy';

/** ASSUMPTION: the cabin that a booking class stands for, the same for every airline. */
export function cabinOf(fareCode: string): Cabin {
  if ('FA'.includes(fareCode)) return 'first';
  if ('JCDZPI'.includes(fareCode)) return 'business';
  return 'WGENR'.includes(fareCode) ? 'premium' : 'economy';
}

const CONTINENTAL = { economy: 20, premium: 20, business: 40, first: 40 };
const INTERCONTINENTAL = { economy: 60, premium: 80, business: 200, first: 300 };

/** ASSUMPTION: Miles & More Points of one segment (PRODUCT.md), as metric 4 (appendix Accrual types: EQP). */
export function milesAndMorePoints(fareCode: string, from: string, to: string): number {
  const table = placeOf(from).region === placeOf(to).region ? CONTINENTAL : INTERCONTINENTAL;
  return table[cabinOf(fareCode)];
}

/** ASSUMPTION: what the European Central Bank's server calls the type of its daily file; no documentation says. */
export const ECB_CONTENT_TYPE = 'text/xml';

/**
 * ASSUMPTION: what version 2.4, of which the document says only that keys were abbreviated, called the fields of an answer. Those of upgrades keep
 * their names: enough is renamed for a client to notice.
 */
export const KEYS_2_4 = {
  flights: 'flts',
  flightId: 'fid',
  programs: 'aprg',
  programCode: 'pc',
  tierCode: 'tc',
  earnings: 'mi',
  metricCode: 'at',
  value: 'val',
  errors: 'errs',
  code: 'ec',
  message: 'em',
  programName: 'pn',
  allianceCode: 'al',
  metrics: 'mts',
  metricName: 'mn',
  tiers: 'trs',
  tierName: 'tn',
  airlines: 'ac',
} as const;
