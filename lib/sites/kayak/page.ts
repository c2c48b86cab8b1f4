import type { PageSite } from '../site';
import { isHost, isList } from './address';
import { asListAnswer } from './answer';
import { openCollector } from './collect';
import { RESULT, resultRows, SPONSORED } from './rows';

/** KAYAK and momondo in their pages. */
export const kayakPage: PageSite = {
  id: 'kayak',
  isHost,
  covers: isList,
  watchedAttributes: [RESULT],
  watchesText: true,
  asAnswer: asListAnswer,
  stripHolder: `[${RESULT}]:not([${RESULT}$="${SPONSORED}"])`,
  holderIn: (row) => row,
  rows: resultRows,
  open: openCollector,
};
