import { escaped } from './typeset.ts';

/**
 * An element as XML: linkedom's HTML serializer does not escape `&` in attributes. In an outlined drawing the only text
 * is space between marks, which is left out; a live one keeps its texts. linkedom lists the attribute set last first;
 * live files keep that order, as their addresses are hashes of their bytes.
 */
export function xml(node: Element, kind: 'outlined' | 'live' = 'outlined'): string {
  const isLive = kind === 'live';
  const names = node.getAttributeNames();
  const attributes = (isLive ? names : names.toReversed())
    .map((name) => ` ${name}="${escaped(node.getAttribute(name) ?? '')}"`)
    .join('');
  const inside = [...(isLive ? node.childNodes : node.children)]
    .map((child) => (child.nodeType === 1 ? xml(child as Element, kind) : escaped(child.textContent ?? '')))
    .join('');
  return inside
    ? `<${node.localName}${attributes}>${inside}</${node.localName}>`
    : `<${node.localName}${attributes}/>`;
}
