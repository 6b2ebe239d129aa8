export interface MarkBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const rectangle = /M([-\d.]+),([-\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z/g;

/** Box of a circle, a `rect` or a path of rectangles. Throws with the path if it has any other shape. */
export function markBox(mark: Element): MarkBox {
  const [x, y, width, height, cx, cy, r] = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r'].map((name) =>
    Number(mark.getAttribute(name) ?? 0),
  ) as [number, number, number, number, number, number, number];
  if (mark.localName === 'circle') return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  if (mark.localName === 'rect') return { left: x, right: x + width, top: y, bottom: y + height };
  const path = mark.getAttribute('d') ?? '';
  const boxes = [...path.matchAll(rectangle)].map((match) => match.slice(1).map(Number));
  if (boxes.length === 0 || path.replaceAll(rectangle, '') !== '') {
    throw new Error(`a mark ${mark.getAttribute('data-k')} is not made of rectangles: ${path}`);
  }
  return {
    left: Math.min(...boxes.map(([at = 0]) => at)),
    right: Math.max(...boxes.map(([at = 0, , wide = 0]) => at + wide)),
    top: Math.min(...boxes.map(([, at = 0]) => at)),
    bottom: Math.max(...boxes.map(([, at = 0, , high = 0]) => at + high)),
  };
}
