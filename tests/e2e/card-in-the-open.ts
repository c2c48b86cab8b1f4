import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './world.ts';

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/**
 * Nothing that axe knows is wrong with the card that is open. It is in a closed root, where axe cannot look: its elements and style are copied into a page of their own.
 */
export async function expectCardAccessible(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const { card, style } = await cardSource(page);
  const open = await page.context().newPage();
  await open.emulateMedia({ colorScheme });
  await open.setContent(`<!doctype html><html lang="en"><title>card</title><style>${style}</style><main><h1>A page</h1>${readable(card)}</main></html>`);
  const { violations } = await new AxeBuilder({ page: open }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await open.close();
}

/** Words that the style draws from attributes are read by screen readers like any other; axe knows text alone. */
function readable(card: string): string {
  return card.replace(' popover="auto"', '').replace(/<span data-text="([^"]*)"><\/span>/g, '<span>$1</span>');
}

async function cardSource(page: Page): Promise<{ readonly card: string; readonly style: string }> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { readonly root: DomNode };
  const all = (node: DomNode): readonly DomNode[] => [node, ...(node.children ?? []).flatMap(all), ...(node.shadowRoots ?? []).flatMap(all)];
  const holder = all(root).find(({ children = [] }) => children.some(isCard));
  const html = async (node: DomNode | undefined) =>
    node === undefined ? '' : (await session.send('DOM.getOuterHTML', { backendNodeId: node.backendNodeId })).outerHTML;
  const card = await html(holder?.children?.find(isCard));
  const style = await html(holder?.children?.find(({ nodeName }) => nodeName === 'STYLE'));
  await session.detach();
  if (card === '') throw new Error('no card is open');
  return { card, style: style.replace(/^<style>|<\/style>$/g, '') };
}

function isCard({ attributes = [] }: DomNode): boolean {
  return attributes[attributes.indexOf('class') + 1] === 'card' && attributes.includes('popover');
}
