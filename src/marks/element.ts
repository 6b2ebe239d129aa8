/** The SVG namespace. */
export const svgNamespace = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A coordinate to 0.1 px: finer is invisible and makes files larger. Throws if it is not finite. */
export function tenth(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a coordinate is ${value}`);
  return String(Math.round(value * 10) / 10);
}

/**
 * An SVG element. Style it with attributes and classes, never with `style`, which a strict Content-Security-Policy
 * blocks. Throws if a coordinate is not finite.
 */
export function element(
  document: Document,
  name: string,
  attributes: Attributes = {},
  children: readonly (SVGElement | string)[] = [],
): SVGElement {
  const node = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, typeof value === 'number' ? tenth(value) : value);
  }
  for (const child of children) {
    node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return node;
}
