import fc from 'fast-check';

/** One thing that happens to a page. Places are taken modulo what is there. */
interface Blow {
  readonly kind: 'removed' | 'emptied' | 'doubled' | 'swapped' | 'attribute removed' | 'attribute emptied' | 'attribute swapped' | 'texts swapped';
  readonly at: number;
  readonly other: number;
  readonly attribute: number;
}

const blow: fc.Arbitrary<Blow> = fc.record({
  kind: fc.constantFrom('removed', 'emptied', 'doubled', 'swapped', 'attribute removed', 'attribute emptied', 'attribute swapped', 'texts swapped'),
  at: fc.nat(),
  other: fc.nat(),
  attribute: fc.nat(),
});

/** What happens to a page between its server and the reader. */
export const blows: fc.Arbitrary<readonly Blow[]> = fc.array(blow, { minLength: 1, maxLength: 8 });

type Undo = () => void;

const NOTHING: Undo = () => undefined;

/** Does all this to the document, and gives what takes it back: a megabyte is not parsed anew for each of ten thousand pages. */
export function mutate(document: Document, all: readonly Blow[]): Undo {
  const undone: Undo[] = [];
  for (const one of all) undone.push(strike(document, one));
  return () => {
    for (const undo of undone.toReversed()) undo();
  };
}

function strike(document: Document, { kind, at, other, attribute }: Blow): Undo {
  const elements = document.body.querySelectorAll('*');
  const element = elements[at % elements.length];
  const second = elements[other % elements.length];
  if (element === undefined || second === undefined) return NOTHING;
  switch (kind) {
    case 'removed':
      return remove(element);
    case 'emptied': {
      const children = [...element.childNodes];
      element.replaceChildren();
      return () => element.replaceChildren(...children);
    }
    case 'doubled': {
      const copy = element.cloneNode(true);
      second.after(copy);
      return () => copy.parentNode?.removeChild(copy);
    }
    case 'swapped':
      return element.contains(second) || second.contains(element) ? NOTHING : swapNodes(element, second);
    case 'texts swapped':
      return swapTexts(document, at, other);
    case 'attribute removed':
    case 'attribute emptied':
    case 'attribute swapped':
      return strikeAttribute(kind, element, second, attribute);
  }
}

function remove(node: ChildNode): Undo {
  const parent = node.parentNode;
  const next = node.nextSibling;
  node.remove();
  return () => parent?.insertBefore(node, next);
}

function swapNodes(one: ChildNode, two: ChildNode): Undo {
  const exchange = () => {
    const place = one.ownerDocument?.createComment('') ?? one;
    one.replaceWith(place);
    two.replaceWith(one);
    place.replaceWith(two);
  };
  exchange();
  return exchange;
}

function swapTexts(document: Document, at: number, other: number): Undo {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode.nodeValue?.trim() !== '') texts.push(walker.currentNode as Text);
  const one = texts[at % texts.length];
  const two = texts[other % texts.length];
  if (one === undefined || two === undefined) return NOTHING;
  const exchange = () => {
    const { data } = one;
    one.data = two.data;
    two.data = data;
  };
  exchange();
  return exchange;
}

function strikeAttribute(kind: `attribute ${'removed' | 'emptied' | 'swapped'}`, element: Element, second: Element, attribute: number): Undo {
  const names = element.getAttributeNames();
  const name = names[attribute % names.length];
  if (name === undefined) return NOTHING;
  const before = [element, second].map((one) => one.getAttribute(name));
  const [own = null, others = null] = before;
  if (kind === 'attribute removed') set(element, name, null);
  else if (kind === 'attribute emptied') set(element, name, '');
  else {
    set(element, name, others);
    set(second, name, own);
  }
  return () => {
    set(element, name, own);
    set(second, name, others);
  };
}

function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
