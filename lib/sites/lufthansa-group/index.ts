import type { Site } from '../site';
import { MATCHES } from './addresses';
import { interpret } from './interpret';

/** Lufthansa, SWISS, Austrian and Brussels Airlines on their shared booking platform: what the texts of its pages mean, joined with the list's own answer. */
export const lufthansaGroup: Site = {
  id: 'lufthansa-group',
  name: 'Lufthansa, SWISS, Austrian, Brussels Airlines',
  matches: MATCHES,
  isOptional: true,
  interpret,
  // No page was seen: the day is that of the youngest public code that reads one (`rows.ts`).
  seen: '2025-12-27',
};
