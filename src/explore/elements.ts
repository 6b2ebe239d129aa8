/** Browser: DOM helpers. */

/** An element with a class and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** The first element matching a selector; throws if there is none. */
export function one<Found extends Element>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Marks an element as Chinese. */
export function inChinese<Node extends HTMLElement>(node: Node, isChinese = true): Node {
  if (isChinese) node.lang = 'zh-Hans';
  return node;
}
