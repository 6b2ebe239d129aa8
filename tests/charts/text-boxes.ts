import { textWidth } from '../../src/lib/measure.ts';

export interface TextBox {
  content: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
}

/** Boxes of text lines, in px, by the drawing's own widths. */
export function textBoxes(svg: SVGElement): TextBox[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const parts = node.querySelectorAll('tspan').length > 0 ? [...node.querySelectorAll('tspan')] : [node];
    const sizes = parts.map((part) => Number(part.getAttribute('font-size')));
    const width = parts.reduce((sum, part, index) => {
      const bold = part.getAttribute('font-weight') === '700';
      const own = textWidth(part.textContent ?? '', { bold }) * (sizes[index] ?? 0);
      return sum + Number(part.getAttribute('dx') ?? 0) + own;
    }, 0);
    const x = Number(node.getAttribute('x'));
    const y = Number(node.getAttribute('y'));
    const shift = { end: 1, middle: 0.5 }[node.getAttribute('text-anchor') ?? ''] ?? 0;
    const size = Math.max(...sizes);
    const left = x - width * shift;
    // Letters extend 0.8 em above the baseline and 0.15 em below.
    return {
      content: node.textContent ?? '',
      left,
      right: left + width,
      top: y - size * 0.8,
      bottom: y + size * 0.15,
      size: Math.min(...sizes),
    };
  });
}

/** Pairs of texts that overlap by more than 1 px. */
export function collisions(boxes: readonly TextBox[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map((b): [string, string] => [a.content, b.content]),
  );
}
