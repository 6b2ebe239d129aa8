import { cardFaces } from './card.ts';
import type { Card, CardText, MeasureText } from './card.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const round = (value: number): string => String(Number(value.toFixed(2)));

/** A card as an SVG file; `name` is its accessible name. */
export function cardSvg({ width, height, boxes, texts }: Card, name: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(name)}">`,
    ...boxes.map(
      (box) =>
        `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" fill="${box.fill}"/>`,
    ),
    ...texts.map(
      ({ text, x, y, size, face, bold, fill, lang }) =>
        `<text x="${round(x)}" y="${round(y)}" font-family="${escaped(cardFaces[face])}" font-size="${round(size)}" font-weight="${bold ? 700 : 400}" fill="${fill}" xml:lang="${lang}">${escaped(text)}</text>`,
    ),
    '</svg>\n',
  ].join('');
}

const fontOf = ({ size, face, bold }: Pick<CardText, 'size' | 'face' | 'bold'>): string =>
  `${bold ? 700 : 400} ${size}px ${cardFaces[face]}`;

/** Browser: measures as the canvas draws. */
export function canvasMeasure(context: CanvasRenderingContext2D): MeasureText {
  return (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
}

/** Browser: a card on a canvas of its size. */
export function drawOnCanvas(canvas: HTMLCanvasElement, { width, height, boxes, texts }: Card): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws on no canvas');
  for (const box of boxes) {
    context.fillStyle = box.fill;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  for (const each of texts) {
    context.font = fontOf(each);
    context.fillStyle = each.fill;
    context.fillText(each.text, each.x, each.y);
  }
}
