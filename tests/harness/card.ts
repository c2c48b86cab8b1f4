import type { CDPSession, Page } from '@playwright/test';

/** The card of a badge, in its closed root: read as assistive technology hears it, used with a real mouse. */

/** A node of the accessibility tree; only what is read here. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
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

/** The words of the card that is open, a line for each piece of text; empty where none is. Its sections are unfolded first, as whoever reads a card through does; what is folded inside of them stays so. */
export async function cardWords(page: Page): Promise<string> {
  return withSession(page, async (session) => {
    for (const node of await foldedSections(session)) await click(page, session, node);
    return wordsOf(session);
  });
}

/** The words of the card as it stands: of what is folded only the line that can be pressed. */
export async function cardAtAGlance(page: Page): Promise<string> {
  return withSession(page, wordsOf);
}

async function wordsOf(session: CDPSession): Promise<string> {
  const words = (await cardNodes(session)).filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value ?? '');
  return words.join('\n');
}

/** The sections of the open card that are folded: their titles are headings, which no other fold has. */
async function foldedSections(session: CDPSession): Promise<readonly number[]> {
  const nodes = await cardNodes(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (node: AxNode): readonly AxNode[] => [node, ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(inside)];
  return nodes.flatMap((node) =>
    isFolded(node) && inside(node).some(({ role }) => role?.value === 'heading') && node.backendDOMNodeId !== undefined ? [node.backendDOMNodeId] : [],
  );
}

function isFolded({ role, properties = [] }: AxNode): boolean {
  return role?.value === 'DisclosureTriangle' && properties.some(({ name, value }) => name === 'expanded' && value.value === false);
}

/** What the keyboard is on in the open card, as it is heard: its role and its name; `null` where it is on nothing there. */
export async function focusedInCard(page: Page): Promise<{ readonly role: unknown; readonly name: string } | null> {
  return withSession(page, async (session) => {
    const focused = (await cardNodes(session)).find(({ properties = [] }) => properties.some(({ name, value }) => name === 'focused' && value.value === true));
    return focused === undefined ? null : { role: focused.role?.value, name: focused.name?.value ?? '' };
  });
}

/** Opens everything in the card that is folded, what is folded inside of it included; gives how many there were. */
export async function unfoldCard(page: Page): Promise<number> {
  return withSession(page, async (session) => {
    let opened = 0;
    for (;;) {
      const folded = (await cardNodes(session)).filter(isFolded);
      if (folded.length === 0) return opened;
      for (const { backendDOMNodeId } of folded) if (backendDOMNodeId !== undefined) await click(page, session, backendDOMNodeId);
      opened += folded.length;
    }
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
