import type { PageSite } from '../site';
import { isShop, listAt } from './addresses';
import { asListAnswer } from './answer';
import { openCollector } from './collect';
import { AMOUNT, holderIn, listRows, NAMED, STRIP_HOLDER } from './rows';

/** The Lufthansa Group's shops in their pages. */
export const lufthansaGroupPage: PageSite = {
  id: 'lufthansa-group',
  isHost: isShop,
  covers: (url) => listAt(url) !== null,
  watchedAttributes: [NAMED, AMOUNT, 'id'],
  watchesText: true,
  asAnswer: asListAnswer,
  stripHolder: STRIP_HOLDER,
  holderIn,
  rows: listRows,
  open: openCollector,
};
