import type { PageSite } from '../site';
import { HOST, isList } from './address';
import { asToldAnswer } from './answer';
import { openCollector } from './collect';
import { HOLDER, holderIn, resultRows } from './rows';

/** ITA Matrix in its pages. */
export const itaMatrixPage: PageSite = {
  id: 'ita-matrix',
  isHost: (host) => host === HOST,
  covers: isList,
  watchedAttributes: ['href', 'mat-row'],
  watchesText: true,
  asAnswer: asToldAnswer,
  stripHolder: HOLDER,
  holderIn,
  rows: resultRows,
  open: openCollector,
};
