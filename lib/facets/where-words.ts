import { t } from '../words';
import type { Booked, Where } from './by-milefy/ways';
import { segmentWords } from './segment-words';

/** A part of a flight as people write it: "LH 456 FRA–LAX", or the whole leg "MUC–FRA–LAX". */
export function whereWords(where: Where): string {
  if (where === null) return t('whereUnnamed');
  const [first = ''] = where.segments;
  return where.level === 'segment' ? segmentWords(first) : legWords(where.segments);
}

function legWords(segments: readonly string[]): string {
  const ends = segments.map((key) => key.split('-'));
  return [ends[0]?.[0] ?? '', ...ends.map(([, destination = '']) => destination)].join('–');
}

/** In which booking classes something holds, a line each segment; empty where it holds in all. */
export function bookedWords(holds: readonly Booked[]): readonly string[] {
  return holds.map(({ segment, classes }) => t('ifBookedIn', segmentWords(segment), classes.join(' ')));
}
