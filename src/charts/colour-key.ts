import type { DrawContext } from './context.ts';
import { element, measured, text } from './svg.ts';
import type { TextStyle } from './svg.ts';

/** One-line key of the two colours; `end` is its right edge in px. */
export function colourKey(
  { document }: Pick<DrawContext, 'document'>,
  words: { questions: string; answers: string },
  [x, y]: readonly [number, number],
  size: number,
  shape: 'square' | 'dot' = 'square',
): { nodes: SVGElement[]; end: number } {
  const side = size * 0.72;
  let at = x;
  const nodes = (['question', 'answer'] as const).flatMap((kind) => {
    const label = words[`${kind}s`];
    const style: TextStyle = { size, bold: true, ...(kind === 'question' ? { tone: 'question' } : {}) };
    const start = at;
    at += side + 5 + measured(label, style) + 14;
    return [
      shape === 'dot'
        ? element(document, 'circle', {
            class: `fill-${kind}`,
            cx: start + side / 2,
            cy: y - side / 2,
            r: side / 2,
          })
        : element(document, 'rect', {
            class: `fill-${kind}`,
            x: start,
            y: y - side,
            width: side,
            height: side,
          }),
      text(document, start + side + 5, y, label, style),
    ];
  });
  return { nodes, end: at - 14 };
}
