import type { CDPSession, Page } from '@playwright/test';

/** The card of a badge, in its closed root: read as assistive technology hears it, used with a real mouse. */

/** A node of the accessibility tree; only what is read here. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: string };
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Opens the card of a row's badge; rows are counted from 0 in the order of the page. */
export async function openCard(page: Page, row: number): Promise<void> {
  const strip = page.locator('milelens-strip').nth(row);
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (box === null) throw new Error(`row ${row} has no strip on the screen`);
  await page.mouse.click(box.x + 60, box.y + 11);
}

/** The words of the card that is open, a line for each piece of text; empty where none is. */
export async function cardWords(page: Page): Promise<string> {
  return withSession(page, async (session) => {
    const words = (await cardNodes(session)).filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value ?? '');
    return words.join('\n');
  });
}

/** Opens everything in the card that is folded; gives how many there were. */
export async function unfoldCard(page: Page): Promise<number> {
  return withSession(page, async (session) => {
    const folded = (await cardNodes(session)).filter(({ role }) => role?.value === 'DisclosureTriangle');
    for (const { backendDOMNodeId } of folded) if (backendDOMNodeId !== undefined) await click(page, session, backendDOMNodeId);
    return folded.length;
  });
}

/** Scrolls the card to a piece of text of its own; throws where there is none. */
export async function showInCard(page: Page, words: string): Promise<void> {
  await withSession(page, async (session) => {
    const nodes = await treeOf(session);
    // Drawn words are no nodes of the document: the element that they are drawn on is.
    let node = (await cardNodes(session)).find(({ role, name }) => role?.value === 'StaticText' && name?.value === words);
    while (node !== undefined && node.backendDOMNodeId === undefined) node = parentOf(node, nodes);
    const backendNodeId = node?.backendDOMNodeId;
    if (backendNodeId === undefined) throw new Error(`the card does not say “${words}”`);
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  });
}

/** Presses a button of the card by its name; throws where there is none. */
export async function pressInCard(page: Page, button: string): Promise<void> {
  await withSession(page, async (session) => {
    const backendNodeId = (await cardNodes(session)).find(({ role, name }) => role?.value === 'button' && name?.value === button)?.backendDOMNodeId;
    if (backendNodeId === undefined) throw new Error(`the card has no button “${button}”`);
    await click(page, session, backendNodeId);
  });
}

/** Where the open card stands on the screen, in px of the window; throws where none is open. */
export async function cardBox(page: Page): Promise<{ readonly top: number; readonly bottom: number }> {
  return withSession(page, async (session) => {
    const backendNodeId = (await cardNodes(session))[0]?.backendDOMNodeId;
    if (backendNodeId === undefined) throw new Error('no card is open');
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [, top = 0, , , , bottom = 0] = model.border;
    return { top, bottom };
  });
}

async function withSession<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

/** Everything on the page, what is not heard included. */
async function treeOf(session: CDPSession): Promise<readonly AxNode[]> {
  return ((await session.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly AxNode[] }).nodes;
}

function parentOf({ nodeId }: AxNode, nodes: readonly AxNode[]): AxNode | undefined {
  return nodes.find(({ childIds }) => childIds?.includes(nodeId) === true);
}

/** What is heard in the open card, in the order of the document. */
async function cardNodes(session: CDPSession): Promise<readonly AxNode[]> {
  const nodes = await treeOf(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (node: AxNode): readonly AxNode[] => [node, ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(inside)];
  const card = nodes.find(({ ignored, role }) => !ignored && role?.value === 'dialog');
  return card === undefined ? [] : inside(card).filter(({ ignored }) => !ignored);
}

async function click(page: Page, session: CDPSession, backendNodeId: number): Promise<void> {
  // The last click may have moved it.
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
