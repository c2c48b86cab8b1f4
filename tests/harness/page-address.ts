import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './progress.ts';

/** Saved pages of real sites lie beside the clone and never in it; where they are absent, tests that use them are skipped and say so. */
const CAPTURES = join(ROOT, '..', 'shared', 'captures');

export const HAS_CAPTURES = existsSync(CAPTURES);

/** The address that each saved page stands for (captures/README.md, Google Flights, "The address"; LATAM's is in its own links). */
const SEARCH = 'https://www.google.com/travel/flights/search';
const ADDRESSES = {
  'google-flights/lhr-cdg.html': `${SEARCH}?tfs=GhoSCjIwMjUtMDgtMTVqBRIDTEhScgUSA0NER0IBAUgBmAEC`,
  'google-flights/lax-fra.html': `${SEARCH}?tfs=GhoSCjIwMjUtMDgtMTdqBRIDTEFYcgUSA0ZSQUIBAUgBmAEC`,
  'google-flights/gcm-lon-connecting.html': `${SEARCH}?tfs=GhoSCjIwMjUtMDgtMDZqBRIDR0NNcgUSA0xIUhoaEgoyMDI1LTA4LTEwagUSA0xIUnIFEgNHQ01CAQFIAZgBAQ`,
  'google-flights/gru-gyn-pt-br.html': `${SEARCH}?tfs=CBwQAhoeEgoyMDI2LTExLTE0agcIARIDR1JVcgcIARIDR1lOQAFIAXABggELCP___________wGYAQI&hl=pt-BR`,
  // Bare rows and an unrendered page: their own addresses were not kept.
  'google-flights/containers-only.html': SEARCH,
  'google-flights/sfo-fra-not-rendered.html': SEARCH,
  'latam/gru-mia.html':
    'https://www.latamairlines.com/br/pt/oferta-voos?origin=GRU&outbound=2025-07-16T16%3A00%3A00.000Z&destination=MIA&inbound=2025-07-18T16%3A00%3A00.000Z&adt=1&chd=0&inf=0&trip=RT',
} as const;

export type Capture = keyof typeof ADDRESSES;

/** Where a saved page is, and the address to open it under. */
export function captured(name: Capture): { readonly file: string; readonly url: string } {
  return { file: join(CAPTURES, name), url: ADDRESSES[name] };
}
