import { greatCircleMiles } from './airports.ts';
import { classPercent, convert, milesAndMorePoints, ruleOf, tierPercent, withinSouthAmerica, type RevenueRule } from './assumptions.ts';
import { segmentsOf, type Flight, type Segment } from './milefy-flight.ts';
import type { Programme } from './programmes.ts';

/** One number of an answer (CalculateMiles, `earnings[]`). */
export interface Earning {
  readonly metricCode: number;
  readonly value: number;
}

/** Distance miles of a segment before the tier's extra: the given distance or the great circle, times the class. */
function distanceMiles(segment: Segment): number {
  const miles = segment.distance ?? greatCircleMiles(segment.from, segment.to);
  return Math.round((miles * classPercent(segment.fareCode)) / 100);
}

function revenueMiles(rule: RevenueRule, tierCode: number, segment: Segment, share: number): number {
  const rates = rule.abroad !== undefined && !withinSouthAmerica(segment.from, segment.to) ? rule.abroad : rule.rates;
  return Math.min(share * (rates[tierCode] ?? 0), rule.capPerSegment ?? Infinity);
}

/**
 * What a flight earns in a programme at a tier, or null when it earns nothing there: the programme is then left out of
 * the flight's answer, with no error (CalculateMiles, `Value.flights[].programs[]`). Miles by price are rounded down once
 * a flight; miles by distance are whole for every segment.
 */
export function earningsOf(flight: Flight, programme: Programme, tierCode: number): Earning[] | null {
  const rule = ruleOf(programme.programCode);
  const { price } = flight;
  const segments = segmentsOf(flight);
  let byPrice = 0;
  let byDistance = 0;
  let status = 0;
  let points = 0;
  let earning = 0;
  let dollars = 0;
  for (const segment of segments) {
    const base = distanceMiles(segment);
    const paysByPrice = rule.revenue?.carriers.includes(segment.marketing) ?? false;
    if (rule.revenue !== undefined && paysByPrice && price !== null) {
      const share = convert(price.fare, price.currency, rule.revenue.currency) / segments.length;
      byPrice += revenueMiles(rule.revenue, tierCode, segment, share);
    } else if ((paysByPrice || rule.distance.includes(segment.marketing)) && base > 0) {
      byDistance += base + Math.round((base * tierPercent(tierCode)) / 100);
    } else {
      continue;
    }
    earning += 1;
    status += base;
    points += milesAndMorePoints(segment.fareCode, segment.from, segment.to);
    if (price !== null && programme.airlines.includes(segment.marketing)) {
      dollars += convert(price.fare, price.currency, 'USD') / segments.length;
    }
  }
  if (earning === 0) return null;
  const values: Readonly<Record<number, number | null>> = {
    1: Math.floor(Math.round(byPrice * 1e6) / 1e6) + byDistance,
    2: status,
    3: earning,
    4: points,
    5: price === null ? null : Math.round(dollars * 100) / 100,
  };
  return programme.metrics.flatMap(({ metricCode }) => {
    const value = values[metricCode] ?? null;
    return value === null ? [] : [{ metricCode, value }];
  });
}
