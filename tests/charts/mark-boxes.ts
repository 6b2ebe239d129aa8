import { rectangles } from '../../src/marks/strip-paths.ts';

export interface MarkBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Box of a circle, a `rect` or a path of rectangles. Throws with the path if it has any other shape. */
export function markBox(mark: Element): MarkBox {
  const [x, y, width, height, cx, cy, r] = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r'].map((name) =>
    Number(mark.getAttribute(name) ?? 0),
  ) as [number, number, number, number, number, number, number];
  if (mark.localName === 'circle') return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  if (mark.localName === 'rect') return { left: x, right: x + width, top: y, bottom: y + height };
  const path = mark.getAttribute('d') ?? '';
  const boxes = rectangles(path);
  if (boxes.length === 0 || path.split('z').length - 1 !== boxes.length) {
    throw new Error(`a mark ${mark.getAttribute('data-k')} is not made of rectangles: ${path}`);
  }
  return {
    left: Math.min(...boxes.map((box) => box.x)),
    right: Math.max(...boxes.map((box) => box.x + box.width)),
    top: Math.min(...boxes.map((box) => box.y)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height)),
  };
}
