import { statusCarriers } from './assumptions.ts';
import { BENEFIT_RULES, type BenefitOption, type BenefitRule, type Status } from './benefit-assumptions.ts';
import type { Flight, Leg, Segment } from './milefy-flight.ts';

/** One entry of `benefits[]` (CalculateBenefits). */
export interface Benefit {
  /** The leg's id where `legLevel`, else the segment's. */
  readonly targetId: string;
  readonly legLevel: boolean;
  /** Appendix Benefit types. */
  readonly code: string;
  readonly options: readonly BenefitOption[];
}

/** The sample answer of the method Benefits, as printed; it differs from the appendix Benefit types in two codes. */
export const BENEFIT_TYPES = [
  { code: 'CMPCHG', name: 'Complimentary Flight Change', description: 'No charge for members to change to an earlier or later flight' },
  { code: 'CMPSTG', name: 'Complimentary Seating' },
  { code: 'LNGACS', name: 'Lounge Access' },
  { code: 'PRMBRG', name: 'Premium Beverage' },
  { code: 'PTYBDG', name: 'Priority Boarding' },
  { code: 'PTYBDO', name: 'Priority Baggage Handling' },
  { code: 'PTYCHK', name: 'Priority Check-In' },
  { code: 'PTYDSK', name: 'Priority at Transfer Desks' },
  { code: 'PTYSTY', name: 'Priority At Immigration or Security' },
  { code: 'XTRBGG', name: 'Extra Baggage Allowance' },
  { code: 'XTRLRM', name: 'Extra Legroom' },
] as const;

function segmentsWith(rule: BenefitRule, { segments }: Leg): readonly Segment[] {
  switch (rule.reach) {
    case 'every segment':
      return segments;
    case 'first segment':
      return segments.slice(0, 1);
    case 'last segment':
      return segments.slice(-1);
    case 'leg':
      return [];
  }
}

function benefitsOfLeg(rule: BenefitRule, leg: Leg, status: Status): readonly Benefit[] {
  const carriers = statusCarriers(status.programme);
  const counts = ({ operating }: Segment): boolean => carriers.includes(operating);
  const { code } = rule;
  const first = leg.segments[0];
  if (rule.reach === 'leg' && first !== undefined && leg.segments.every(counts)) {
    return [{ targetId: leg.id, legLevel: true, code, options: rule.options(status, first) }];
  }
  return segmentsWith(rule, leg)
    .filter(counts)
    .map((segment) => ({ targetId: segment.id, legLevel: false, code, options: rule.options(status, segment) }));
}

/** The benefits of a flight in a programme at a tier, none where there are none (CalculateBenefits, `benefits[]`: "groupped by benefit type"). */
export function benefitsOf(flight: Flight, status: Status): readonly Benefit[] {
  return BENEFIT_RULES.filter(({ from }) => status.tierCode >= from)
    .flatMap((rule) => flight.legs.flatMap((leg) => benefitsOfLeg(rule, leg, status)))
    .filter(({ options }) => options.length > 0);
}
