/**
 * ASSUMPTIONS about benefits. Milefy v2.6 (CalculateBenefits) says how a benefit is told and nothing of who has which. A benefit counts on segments that
 * are flown by an airline on which the programme's status counts (assumptions.ts, `statusCarriers`), one of a leg where all its segments are.
 */
import type { Segment } from './milefy-flight.ts';
import type { Programme } from './programmes.ts';

/** One entry of `benefits[].options[]` (CalculateBenefits); what is about baggage is "set only for XTRBGG". */
export interface BenefitOption {
  readonly name: string;
  readonly disclaimer?: readonly string[];
  readonly guests: number;
  readonly quantity?: number;
  readonly weightMetricType?: 'kg' | 'lb';
  readonly weight?: number;
  readonly totalWeight?: number;
  readonly sizeMetricType?: 'cm' | 'in';
  readonly sizeWidth?: number;
  readonly sizeLength?: number;
  readonly sizeHeight?: number;
  readonly totalLength?: number;
}

/** Whose benefit it is, at which tier. */
export interface Status {
  readonly programme: Programme;
  readonly tierCode: number;
}

/** Which segments of a leg have a benefit, or whether it is the leg's as a whole. */
type Reach = 'every segment' | 'first segment' | 'last segment' | 'leg';

/** ASSUMPTION: one benefit type, from which tier up it is given and where. */
export interface BenefitRule {
  readonly code: string;
  readonly from: number;
  readonly reach: Reach;
  /** Its options on a segment (the first of a leg where it is the leg's); none is no benefit there. */
  options(status: Status, segment: Segment): readonly BenefitOption[];
}

const ALLIANCES: Readonly<Record<number, string>> = { 2: 'oneworld', 3: 'SkyTeam', 4: 'Star Alliance' };

/** ASSUMPTION: the name of a benefit is its programme's alliance's, or that of an independent programme, before what it is. */
function named(what: string, { programme }: Status): string {
  return `${ALLIANCES[programme.allianceCode] ?? programme.programName} ${what}`;
}

function simple(what: string, disclaimer?: string): BenefitRule['options'] {
  return (status) => [{ name: named(what, status), ...(disclaimer === undefined ? {} : { disclaimer: [disclaimer] }), guests: 0 }];
}

/** ASSUMPTION: airports without a lounge, and those with two. */
const NO_LOUNGE = 'BRE GYN JDO NUE THE TXL'.split(' ');
const TWO_LOUNGES = 'CDG FRA GRU JFK LHR'.split(' ');

/** ASSUMPTION: one guest each. */
const lounges: BenefitRule['options'] = (status, { from }) => {
  if (NO_LOUNGE.includes(from)) return [];
  const lounge = { name: named('Lounge', status), guests: 1 };
  if (!TWO_LOUNGES.includes(from)) return [lounge];
  const disclaimer = ['Free of charge for children up to 2 years of age.', 'Subject to available space.'];
  return [lounge, { name: named('Partner Lounge', status), disclaimer, guests: 1 }];
};

/** ASSUMPTION: one bag of 23 kg, two from tier 24 up; with UMP in pounds and with its sizes in inches. */
const baggage: BenefitRule['options'] = (status) => {
  const quantity = status.tierCode >= 24 ? 2 : 1;
  const option = { name: named('Extra Baggage', status), disclaimer: ['Not on fares without checked baggage.'], guests: 0, quantity };
  if (status.programme.programCode !== 'UMP') return [{ ...option, weightMetricType: 'kg', weight: 23 }];
  const sizes = { sizeMetricType: 'in', sizeWidth: 20, sizeLength: 30, sizeHeight: 12, totalLength: 62 } as const;
  return [{ ...option, weightMetricType: 'lb', weight: 70, totalWeight: 70 * quantity, ...sizes }];
};

/** ASSUMPTION: a code that the appendix Benefit types lacks, though the document's sample list has it, with Turkish from Istanbul. */
const complimentarySeating: BenefitRule['options'] = (status, { from }) =>
  status.programme.programCode === 'MAS' && from === 'IST' ? [{ name: named('Complimentary Seating', status), guests: 0 }] : [];

/** ASSUMPTION: nothing at the basic tier; what each tier adds keeps being given at the tiers above it. In the order of an answer. */
export const BENEFIT_RULES: readonly BenefitRule[] = [
  { code: 'PTYCHK', from: 8, reach: 'first segment', options: simple('Priority Check-In') },
  { code: 'PTYBDG', from: 8, reach: 'every segment', options: simple('Priority Boarding') },
  { code: 'XTRBGG', from: 8, reach: 'leg', options: baggage },
  { code: 'CMPSTG', from: 8, reach: 'every segment', options: complimentarySeating },
  { code: 'LNGACS', from: 16, reach: 'every segment', options: lounges },
  { code: 'PTYSTY', from: 16, reach: 'every segment', options: simple('Fast Track Security') },
  { code: 'PTYBDO', from: 16, reach: 'leg', options: simple('Priority Baggage') },
  { code: 'PFDSTG', from: 16, reach: 'every segment', options: simple('Preferred Seating') },
  { code: 'PTYIMM', from: 24, reach: 'last segment', options: simple('Fast Track Immigration') },
  { code: 'XTRLRM', from: 24, reach: 'every segment', options: simple('Extra Legroom') },
  { code: 'CMPCHG', from: 24, reach: 'leg', options: simple('Flight Change', 'To an earlier or later flight of the same day.') },
];
