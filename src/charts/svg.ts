import { textWidth } from '../lib/measure.ts';
import { element, svgNamespace, tenth } from '../marks/element.ts';

export { element, tenth };

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
      xmlns: svgNamespace,
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
  lang?: string | undefined;
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

/** Between two runs, so that they are not heard, searched or copied as one word. */
const space = ' ';

/**
 * A line of several runs, each in its own style, one after the other: the browser sets them, so that the space
 * between them is right in every typeface. `gap` is in px, with the space in it.
 */
export function runs(
  document: Document,
  x: number,
  y: number,
  parts: readonly (readonly [string, TextStyle])[],
  gap: number,
): SVGElement {
  // The smaller of two runs has the space: there typefaces differ by a hair.
  const endsWithSpace = parts.map(([, style], index) => style.size <= (parts[index + 1]?.[1].size ?? 0));
  return element(
    document,
    'text',
    { x, y },
    parts.map(([content, style], index) => {
      const before = parts[index - 1];
      const isAfterSpace = endsWithSpace[index - 1] ?? false;
      return element(
        document,
        'tspan',
        {
          dx: before && gap - measured(space, isAfterSpace ? before[1] : style),
          'font-size': style.size,
          'font-weight': style.bold ? '700' : undefined,
          class: style.tone,
          'data-n': style.from,
          lang: style.lang,
        },
        [`${before && !isAfterSpace ? space : ''}${content}${endsWithSpace[index] ? space : ''}`],
      );
    }),
  );
}

/** Width of a line in px as `text` draws it. */
export function measured(content: string, style: TextStyle): number {
  return textWidth(content, { bold: style.bold ?? false }) * style.size;
}
