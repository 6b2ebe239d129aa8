import { textWidth } from '../lib/measure.ts';
import { element, svgNamespace, tenth } from '../marks/element.ts';

export { element, tenth };

/** Root of a drawing. Hidden from screen readers (the figure has the text alternative) unless it contains links. */
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
  /** In px. */
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  /** Colour classes: `muted`, `question`, `answer` … */
  tone?: string;
  /** Source of a number; set on every text that shows one. */
  from?: string;
  /** Language of a text that is not in the language of the page. */
  lang?: string | undefined;
}

/** A line of text; `y` is the baseline. */
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

/** Keeps runs separate words when read aloud, searched or copied. */
const space = ' ';

/**
 * A line of runs in their own styles. The browser places them, so spacing is right in every typeface. `gap` is in px
 * and includes the space character.
 */
export function runs(
  document: Document,
  x: number,
  y: number,
  parts: readonly (readonly [string, TextStyle])[],
  gap: number,
): SVGElement {
  // The smaller of two runs carries the space: there, typefaces differ least.
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

/** Width in px as `text` draws it. */
export function measured(content: string, style: TextStyle): number {
  return textWidth(content, { bold: style.bold ?? false }) * style.size;
}
