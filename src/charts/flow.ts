import { breakPoints } from '../lib/measure.ts';
import type { TextStyle } from './svg.ts';
import { roomOf, slack } from './text-fit.ts';

/** Text in one style; a `whole` run is not broken if it fits on one line. */
export interface Run {
  text: string;
  style: TextStyle;
  whole: boolean;
}

/** Gap between runs, px. */
export const runGap = 6;

/** Keeps a number with the character after it: 50年. */
function withUnits(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && /\d$/.test(last) && /^\p{Script=Han}/u.test(part))
      joined.splice(-1, 1, last + part);
    else joined.push(part);
  }
  return joined;
}

/** Sets runs one after another in lines of at most `max` px, broken at word boundaries. */
export function flow(runs: readonly Run[], max: number, locale: string): [string, TextStyle][][] {
  const lines: [string, TextStyle][][] = [[]];
  let used = 0;
  for (const run of runs) {
    const width = (content: string): number => roomOf(content, run.style, slack.line);
    const line = lines.at(-1) ?? [];
    if (line.length > 0) {
      if (run.whole && used + runGap + width(run.text) > max) {
        lines.push([]);
        used = 0;
      } else used += runGap;
    }
    const parts = run.whole && width(run.text) <= max ? [run.text] : withUnits(breakPoints(run.text, locale));
    let piece = '';
    const close = (): void => {
      const content = piece.trimEnd();
      if (content) lines.at(-1)?.push([content, run.style]);
      piece = '';
    };
    for (const part of parts) {
      if (used + width((piece + part).trimEnd()) > max && (piece !== '' || used > 0)) {
        close();
        lines.push([]);
        used = 0;
      }
      piece += part;
    }
    const last = width(piece.trimEnd());
    close();
    used += last;
  }
  return lines.filter((line) => line.length > 0);
}
