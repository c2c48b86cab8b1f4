import type { Site } from '../site';
import { MATCHES } from './addresses';
import { interpret } from './interpret';

/** LATAM: what the texts of its pages mean, joined with the list's own answer. */
export const latam: Site = {
  id: 'latam',
  name: 'LATAM',
  matches: MATCHES,
  isOptional: true,
  interpret,
  seen: '2026-07-19',
};
