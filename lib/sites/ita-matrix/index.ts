import type { Site } from '../site';
import { MATCHES } from './address';
import { interpret } from './interpret';

/** ITA Matrix: what the texts of its pages mean, joined with the answers that the list is made from. */
export const itaMatrix: Site = {
  id: 'ita-matrix',
  name: 'ITA Matrix',
  matches: MATCHES,
  isOptional: true,
  interpret,
  // The day on which public notes of its answers were captured (the answers' own dates are of 2026-08). Its rows are known from the code of other extensions alone, never from a page (`rows.ts`).
  seen: '2026-04-27',
};
