/** The words of an element, those of each node apart: `textContent` would run "6:20", "+1" and "MIA" together. */
export function words(element: Element | null): string {
  const found: string[] = [];
  const collect = (node: Node) => {
    for (const child of node.childNodes) {
      const text = child.nodeType === 3 ? (child.nodeValue ?? '').replace(/\s+/g, ' ').trim() : '';
      if (text !== '') found.push(text);
      else if (child.nodeType === 1) collect(child);
    }
  };
  if (element !== null) collect(element);
  return found.join(' ');
}
