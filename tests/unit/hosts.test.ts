import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { makeHost, removeShells, STRIP } from '../../lib/overlay/hosts';

it('what only looks like a strip is taken away, and what is one stays', () => {
  const { document } = new JSDOM('<ul><li id="row"></li><li id="copy"></li></ul>').window;
  const { host } = makeHost(document, STRIP, () => undefined);
  document.querySelector('#row')?.append(host);
  document.querySelector('#copy')?.append(host.cloneNode(true), document.createElement(STRIP));
  removeShells(document);
  expect([...document.querySelectorAll(STRIP)]).toEqual([host]);
});
