import type { Lang } from '../../lib/language.ts';
import { qualifierWord } from '../../lib/quantities.ts';
import type { FigureRow } from '../../lib/schemas.ts';
import { rectangle } from '../../marks/stage-marks.ts';
import { tenth } from '../svg.ts';

/**
 * How a figure is drawn: solid if exact, else open, with a point to the side on which the true value lies (超过 to the
 * right, 近 and 不到 to the left), or without one (约).
 */
export type Precision = 'exact' | 'above' | 'below' | 'about';

/** In the order of the key. */
export const precisions: readonly Precision[] = ['exact', 'above', 'below', 'about'];

/** Words that leave the side open, in Chinese, as `qualifierWord` has them. */
const openWord = '约';

export function precisionOf(figure: Pick<FigureRow, 'qualifier' | 'surface'>): Precision {
  const { qualifier } = figure;
  if (qualifier === 'exact') return 'exact';
  if (qualifier === 'under') return 'below';
  if (qualifier !== 'near') return 'above';
  return qualifierWord(figure, 'zh') === openWord ? 'about' : 'below';
}

/** The words of a precision among some figures, in order of appearance. */
export function wordsOf(figures: readonly FigureRow[], precision: Precision, lang: Lang): string[] {
  const alike = figures.filter((figure) => precisionOf(figure) === precision);
  return [...new Set(alike.map((figure) => qualifierWord(figure, lang)).filter(Boolean))];
}

export interface TokenBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rim of an open token, px. */
const rimOf = ({ height }: TokenBox): number => Math.min(3, Math.max(1, height * 0.13));

/** Length of the point, px. */
const pointOf = ({ height, width }: TokenBox): number => Math.min(height * 0.42, width * 0.4);

/** The part of a token that travels: rectangles as path data. */
export function tokenBody(box: TokenBox, precision: Precision): string {
  const { x, y, width, height } = box;
  if (precision === 'exact') return rectangle(x, y, width, height);
  const rim = rimOf(box);
  const point = precision === 'about' ? 0 : pointOf(box);
  const left = precision === 'below' ? x + point : x;
  const long = width - point;
  const sides = [
    ...(precision === 'below' ? [] : [rectangle(left, y, rim, height)]),
    ...(precision === 'above' ? [] : [rectangle(left + long - rim, y, rim, height)]),
  ];
  return [rectangle(left, y, long, rim), rectangle(left, y + height - rim, long, rim), ...sides].join('');
}

/** The point of an open token as path data; empty if it has none. */
export function tokenPoint(box: TokenBox, precision: Precision): string {
  if (precision === 'exact' || precision === 'about') return '';
  const { x, y, width, height } = box;
  const rim = rimOf(box);
  const point = pointOf(box);
  const way = precision === 'above' ? 1 : -1;
  const base = precision === 'above' ? x + width - point : x + point;
  const tip = base + way * point;
  // As thick as the rim, measured across the slope.
  const inset = (rim * Math.hypot(point, height / 2)) / (height / 2);
  const slope = (rim * Math.hypot(point, height / 2)) / point;
  const start = base - way * 0.5;
  const corners = [
    [start, y],
    [base, y],
    [tip, y + height / 2],
    [base, y + height],
    [start, y + height],
    [start, y + height - Math.min(slope, height * 0.45)],
    [tip - way * inset, y + height / 2],
    [start, y + Math.min(slope, height * 0.45)],
  ];
  return `M${corners.map(([a = 0, b = 0]) => `${tenth(a)} ${tenth(b)}`).join('L')}z`;
}
