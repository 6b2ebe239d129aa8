export interface MarkBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const rectangle = /M([-\d.]+),([-\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z/g;

/** Box of a mark made of rectangles. Throws with the path if it has any other shape. */
export function markBox(mark: Element): MarkBox {
  const path = mark.getAttribute('d') ?? '';
  const boxes = [...path.matchAll(rectangle)].map((match) => match.slice(1).map(Number));
  if (boxes.length === 0 || path.replaceAll(rectangle, '') !== '') {
    throw new Error(`a mark ${mark.getAttribute('data-k')} is not made of rectangles: ${path}`);
  }
  return {
    left: Math.min(...boxes.map(([x = 0]) => x)),
    right: Math.max(...boxes.map(([x = 0, , width = 0]) => x + width)),
    top: Math.min(...boxes.map(([, y = 0]) => y)),
    bottom: Math.max(...boxes.map(([, y = 0, , height = 0]) => y + height)),
  };
}
