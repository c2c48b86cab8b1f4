import type { PageSite } from '../site';
import { HOST, isList } from './addresses';
import { asListAnswer } from './answer';
import { openCollector } from './collect';
import { CARD, CHOOSE, flightRows, HEADER, holderIn } from './rows';

/** LATAM in its pages. */
export const latamPage: PageSite = {
  id: 'latam',
  isHost: (host) => host === HOST,
  covers: isList,
  watchedAttributes: ['data-testid', 'aria-label'],
  watchesText: true,
  asAnswer: asListAnswer,
  stripHolder: `[data-testid^="${HEADER}"],li:has([data-testid$="${CHOOSE}"]):not(:has([data-testid^="${CARD}"]))`,
  holderIn,
  rows: flightRows,
  open: openCollector,
};
