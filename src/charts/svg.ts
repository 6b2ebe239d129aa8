import { textWidth } from '../lib/measure.ts';

const namespace = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Coordinates to a tenth of a pixel: finer is invisible and makes files larger. */
export function tenth(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a coordinate is ${value}`);
  return String(Math.round(value * 10) / 10);
}

/**
 * An SVG element with attributes and children. Presentation goes into attributes and classes, never into `style`,
 * which a strict Content-Security-Policy blocks. Throws where a coordinate is not a number.
 */
export function element(
  document: Document,
  name: string,
  attributes: Attributes = {},
  children: readonly (SVGElement | string)[] = [],
): SVGElement {
  const node = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, typeof value === 'number' ? tenth(value) : value);
  }
  for (const child of children) {
    node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return node;
}

/**
 * The root of a drawing. Its text alternative stands in the figure around it, so it is hidden from screen readers, unless
 * it has links: what can have the focus must not be hidden.
 */
export function canvas(
  document: Document,
  width: number,
  height: number,
  children: readonly SVGElement[],
): SVGElement {
  return element(
    document,
    'svg',
    {
      xmlns: namespace,
      viewBox: `0 0 ${tenth(width)} ${tenth(Math.ceil(height))}`,
      width,
      height: Math.ceil(height),
      'aria-hidden': children.some((child) => child.matches('a') || child.querySelector('a'))
        ? undefined
        : 'true',
      focusable: 'false',
    },
    children,
  );
}

export interface TextStyle {
  /** Font size in px. */
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  /** Classes that give the colour: `muted`, `question`, `answer` … */
  tone?: string;
  /** Where a number comes from; set on every text that shows one. */
  from?: string;
  /** Language of a text that is not in the language of the page. */
  lang?: string;
}

/** A line of text at its baseline. */
export function text(
  document: Document,
  x: number,
  y: number,
  content: string,
  style: TextStyle,
): SVGElement {
  return element(
    document,
    'text',
    {
      x,
      y,
      'font-size': style.size,
      'font-weight': style.bold ? '700' : undefined,
      'text-anchor': style.anchor && style.anchor !== 'start' ? style.anchor : undefined,
      class: style.tone,
      'data-n': style.from,
      lang: style.lang,
    },
    [content],
  );
}

/**
 * A line of several runs, each in its own style, one after the other: the browser sets them, so that the space
 * between them is right in every typeface. `gap` is in px.
 */
export function runs(
  document: Document,
  x: number,
  y: number,
  parts: readonly (readonly [string, TextStyle])[],
  gap: number,
): SVGElement {
  return element(
    document,
    'text',
    { x, y },
    parts.map(([content, style], index) =>
      element(
        document,
        'tspan',
        {
          dx: index > 0 ? gap : undefined,
          'font-size': style.size,
          'font-weight': style.bold ? '700' : undefined,
          class: style.tone,
          'data-n': style.from,
          lang: style.lang,
        },
        [content],
      ),
    ),
  );
}

/** Width of a line in px as `text` draws it. */
export function measured(content: string, style: TextStyle): number {
  return textWidth(content, { bold: style.bold ?? false }) * style.size;
}
