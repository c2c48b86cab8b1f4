import type { Site } from '../site';
import { MATCHES } from './hosts';
import { interpret } from './interpret';

/** KAYAK and momondo: what the texts of their pages mean, joined with the answers that the list is made from. */
export const kayak: Site = {
  id: 'kayak',
  name: 'KAYAK, momondo',
  matches: MATCHES,
  isOptional: true,
  interpret,
  // The saved page's search is for this day of 2023, so it was saved before: when is not known. The answers' form is of 2026 (captures/README.md), not seen together with a page.
  seen: '2023-10-30',
};
