import type { SaidFigure, SaidSentence } from './answers.ts';
import type { TokenBox } from './tokens.ts';

/** Of tokens, in token heights; `between` sentences in addition to the gap between figures. */
const shape = { gap: 0.24, between: 0.38, line: 0.42 } as const;

interface PlacedToken {
  figure: SaidFigure;
  box: TokenBox;
}

/** A sentence's tokens, and the line under them, in a piece for each line of tokens. */
export interface PlacedSentence {
  id: string;
  tokens: PlacedToken[];
  under: TokenBox[];
}

interface Tokens {
  sentences: PlacedSentence[];
  lines: number;
  end: number;
}

/** Sets a row's tokens from `left` to at most `limit`, the first line at 0. */
export function setTokens(
  sentences: readonly SaidSentence[],
  [left, limit]: readonly [number, number],
  { side, width }: { side: number; width: number },
): Tokens {
  const step = width + side * shape.gap;
  let [x, line] = [left, 0];
  const placed = sentences.map(({ id, figures }, index): PlacedSentence => {
    if (index > 0) x += side * shape.between;
    const tokens = figures.map((figure): PlacedToken => {
      if (x > left && x + width > limit + 0.01) [x, line] = [left, line + 1];
      const box = { x, y: line * lineStep(side), width, height: side };
      x += step;
      return { figure, box };
    });
    const tops = [...new Set(tokens.map(({ box }) => box.y))];
    const under = tops.map((top): TokenBox => {
      const on = tokens.filter(({ box }) => box.y === top);
      const from = Math.min(...on.map(({ box }) => box.x));
      const to = Math.max(...on.map(({ box }) => box.x)) + width;
      return { x: from, y: top + side * 1.16, width: to - from, height: Math.max(1.5, side * 0.13) };
    });
    return { id, tokens, under };
  });
  return { sentences: placed, lines: line + 1, end: x > left ? x - side * shape.gap : left };
}

/** Height of the tokens of a row, with the lines under them, px. */
export const heightOf = (lines: number, side: number): number => (lines - 1) * lineStep(side) + side * 1.3;

/** From line to line of tokens of `side` px. */
export const lineStep = (side: number): number => side * (1 + shape.line) + 2;
