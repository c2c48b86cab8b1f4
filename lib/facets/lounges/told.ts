import { segmentKey, type Segment } from '../../flights/itinerary';
import type { ProgrammeAtTier } from '../../settings/types';
import type { BenefitsAnswer } from '../benefits/answer';
import type { ToldAccess } from './answer';

/** What Milefy says of a lounge before a flight: its own words where the status opens one, `some` where that hangs on the booking class, `no` where it does not. */
export type ToldOf = (segment: Segment, leading: ProgrammeAtTier | null) => ToldAccess | 'some' | 'no' | null;

/** Lounge access (milefy-v2.6, Appendix: Benefit types). */
const LOUNGE = 'LNGACS';

/** Reads what the benefits facet was told. It speaks of the programme that it asked for, and of no other. */
export function toldBy({ programme, benefits }: BenefitsAnswer): ToldOf {
  return (segment, leading) => {
    if (leading === null || leading.code !== programme.code || programme.isCarriers) return null;
    const key = segmentKey(segment);
    const here = benefits.filter(({ item, where }) => item.code === LOUNGE && where !== null && where.segments.includes(key));
    const sure = here.filter(({ holds }) => holds.length === 0);
    if (sure.length === 0) return here.length === 0 ? 'no' : 'some';
    const options = sure.flatMap(({ item }) => item.options);
    return {
      names: options.map(({ name }) => name),
      disclaimers: [...new Set(options.flatMap(({ disclaimers }) => disclaimers))],
    };
  };
}
