import type { CDPSession, Page } from '@playwright/test';

/** One badge of a page: a `<milelens-strip>` host and what its closed shadow root shows. */
export interface Strip {
  /** The badge's text, spaces collapsed; empty where the root holds no badge. */
  readonly text: string;
  /** Whether a person could read the badge after scrolling to it: it is painted, and no ancestor cuts most of its text away. */
  readonly visible: boolean;
  /** Whether another strip stands in the same row. */
  readonly double: boolean;
  /** The small signs beside the words, each with its tooltip: "lounge: Lounge access: LH 507 GRU–FRA". */
  readonly signs: readonly string[];
}

interface Node {
  readonly nodeId: number;
  readonly localName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

interface Look {
  readonly text: string;
  readonly visible: boolean;
  readonly signs: readonly string[];
}

/** The strips of a page in document order. Locators do not reach into closed roots; the debugger does. */
export async function readStrips(page: Page): Promise<readonly Strip[]> {
  return withStrips(page, async (session, hosts) => {
    const strips: Strip[] = [];
    for (const { host, row } of hosts) {
      const seen = await lookAt(session, badgeIn(host));
      const double = hosts.some((other) => other.host !== host && other.row === row);
      strips.push({ text: seen?.text ?? '', visible: seen?.visible ?? false, double, signs: seen?.signs ?? [] });
    }
    return strips;
  });
}

interface Host {
  readonly host: Node;
  /** The list item around the host, else its parent. */
  readonly row: Node | null;
}

async function withStrips<T>(page: Page, work: (session: CDPSession, hosts: readonly Host[]) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const hosts: Host[] = [];
    const walk = (node: Node, parent: Node | null, item: Node | null): void => {
      if (node.localName === 'milelens-strip') hosts.push({ host: node, row: item ?? parent });
      for (const child of node.children ?? []) walk(child, node, node.localName === 'li' ? node : item);
    };
    walk(root, null, null);
    return await work(session, hosts);
  } finally {
    await session.detach();
  }
}

/** The badge of a strip: the first `button` of class `badge`, in the order of the root. */
function badgeIn(host: Node): Node | null {
  for (const root of host.shadowRoots ?? []) {
    const found = search(root, ({ localName, attributes }) => localName === 'button' && classes(attributes).includes('badge'));
    if (found !== null) return found;
  }
  return null;
}

function search(node: Node, wanted: (node: Node) => boolean): Node | null {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = search(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

/** A node's attributes come as one flat list of names and values. */
function classes(attributes: readonly string[] = []): readonly string[] {
  const at = attributes.findIndex((word, index) => index % 2 === 0 && word === 'class');
  return at < 0 ? [] : (attributes[at + 1] ?? '').split(/\s+/);
}

async function lookAt(session: CDPSession, node: Node | null): Promise<Look | null> {
  if (node === null) return null;
  // A strip may go between the look at the tree and the look at its badge.
  const { object } = await session.send('DOM.resolveNode', { nodeId: node.nodeId }).catch(() => ({ object: { objectId: undefined } }));
  if (object.objectId === undefined) return null;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: look.toString(),
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: object.objectId });
  return (result.value ?? null) as Look | null;
}

/** Runs in the page, on the element: its text, and whether at least half of it is left after what the element and its ancestors cut off. */
function look(this: HTMLElement): Look {
  // The words stand in attributes and are drawn by the style, so that the page cannot search for them.
  const words = [...this.querySelectorAll<HTMLElement>('[data-text]')].filter((word) => word.dataset['text'] !== '');
  const text = words.map((word) => word.dataset['text'] ?? '').join(' ') || this.textContent.trim();
  const area = { whole: 0, left: 0 };
  for (const word of words.length > 0 ? words : [this]) {
    let { left, top, right, bottom } = word.getBoundingClientRect();
    area.whole += (right - left) * (bottom - top);
    let above = word.parentElement;
    // What the viewport's own scroller hides, scrolling shows.
    while (above !== null && above !== document.body && above !== document.documentElement) {
      const { overflowX, overflowY } = getComputedStyle(above);
      const box = above.getBoundingClientRect();
      if (overflowX === 'hidden' || overflowX === 'clip') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY === 'hidden' || overflowY === 'clip') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      const root = above.getRootNode();
      above = above.parentElement ?? (root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : null);
    }
    area.left += Math.max(0, right - left) * Math.max(0, bottom - top);
  }
  const painted = this.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false });
  const signs = [...this.querySelectorAll<HTMLElement>('[data-sign]')].map((sign) => `${sign.dataset['sign']}: ${sign.title}`);
  return { text, signs, visible: painted && area.left >= 1 && area.left >= area.whole / 2 };
}
