/** The words of an element, those of each text node apart: `textContent` would run "6:20", "+1" and "MIA" together. Elements for which `isLeftOut` holds are not looked into. */
export function wordsOf(element: Element | null, isLeftOut: (inner: Element) => boolean = () => false): string {
  const found: string[] = [];
  const collect = (node: Node) => {
    for (const child of node.childNodes) {
      const text = child.nodeType === 3 ? (child.nodeValue ?? '').replace(/\s+/g, ' ').trim() : '';
      if (text !== '') found.push(text);
      else if (child.nodeType === 1 && !isLeftOut(child as Element)) collect(child);
    }
  };
  if (element !== null) collect(element);
  return found.join(' ');
}
