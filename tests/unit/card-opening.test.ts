import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handOver } from '../../lib/card/handover';
import { Panel } from '../../lib/card/panel';
import type { Offer } from '../../lib/flights/offer';
import type { CardAnswer } from '../../lib/messages';
import { BadgeDrawing } from '../../lib/overlay/badge-drawing';
import { BadgedRow, type Shown } from '../../lib/overlay/row';
import { Strip } from '../../lib/overlay/strip';
import { THREE } from './asker-page';

const [a, b] = THREE;
const OFF: CardAnswer['states'] = {
  earnings: 'off',
  upgrades: 'off',
  benefits: 'off',
  lounges: 'off',
  aircraft: 'off',
  flightStatus: 'off',
  credit: 'off',
};

const shown = (offer: Offer): Shown => ({
  offer,
  state: null,
  states: [],
  badge: { tone: 'ready', parts: [], mark: null, spoken: '' },
  signs: [],
  scheme: 'light',
});

/** The flights whose cards were drawn, in order. */
let drawn: string[];
/** The flights whose cards the worker was asked for. */
let asked: string[];
let answer: () => Promise<void>;
let row: BadgedRow;
let press: () => void;

beforeEach(() => {
  drawn = [];
  asked = [];
  const { window } = new JSDOM('<ul><li></li></ul>');
  vi.stubGlobal('window', window);
  const open = new WeakSet<Element>();
  // jsdom has no popovers, and like a browser's they need a place in the document.
  Object.assign(window.HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      const root = this.getRootNode() as ShadowRoot;
      if (!root.host.isConnected) throw new Error('a popover that is not in the document');
      open.add(this);
    },
    hidePopover(this: HTMLElement) {
      open.delete(this);
    },
    matches(this: HTMLElement, selector: string) {
      return selector === ':popover-open' ? open.has(this) : expect.fail(selector);
    },
  });
  const host = window.document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const strip = new Strip(host, root, BadgeDrawing.make(window.document).copyInto(root));
  handOver({
    panel: (place, opening) =>
      new Panel(place, opening, {
        drawCard: (_panel, { offer }) => void drawn.push(offer.id),
        cardStyle: (document) => document.createElement('style'),
        speak: () => undefined,
      }),
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  answer = async () => {
    resolve();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const makeStrip = (_look: unknown, pressed: () => void) => {
    press = pressed;
    return strip;
  };
  row = new BadgedRow(makeStrip, shown(a), {
    load: async (offer) => {
      asked.push(offer.id);
      await promise;
      return { catalogue: { folder: 'en', tag: 'en', words: {} }, states: OFF, lacks: [], again: null };
    },
    label: () => 'a card',
    seatMap: () => expect.fail('no seat map is asked for'),
    retry: () => undefined,
  });
  row.attach(window.document.querySelector('li') ?? expect.fail('a row'));
  press();
});
afterEach(() => void vi.unstubAllGlobals());

it('a card opens with the flight that was clicked', async () => {
  await answer();
  expect([asked, drawn]).toEqual([[a.id], [a.id]]);
});

it('a card does not open where its row came to show another flight while the worker was asked', async () => {
  row.show(shown(b));
  await answer();
  expect([asked, drawn]).toEqual([[a.id], []]);
});

it('a card does not open where its row has gone while the worker was asked', async () => {
  row.detach();
  await answer();
  expect([asked, drawn]).toEqual([[a.id], []]);
});

it('a card that was open before does not open again where its row came to show another flight while the worker was asked', async () => {
  await answer();
  press();
  press();
  row.show(shown(b));
  await answer();
  expect([asked, drawn]).toEqual([[a.id, a.id], [a.id]]);
});

it('a card that is open closes with the next click', async () => {
  await answer();
  press();
  press();
  await answer();
  expect([asked, drawn]).toEqual([
    [a.id, a.id],
    [a.id, a.id],
  ]);
});
