import { breakPoints } from '../../lib/measure.ts';
import { measured } from '../svg.ts';
import type { TextStyle } from '../svg.ts';

/** Text in one style; a whole one is not broken while it fits on a line. */
export interface Run {
  text: string;
  style: TextStyle;
  whole: boolean;
}

export interface PlacedRun {
  text: string;
  style: TextStyle;
  /** From its beginning to that of the next run on the line, px. */
  advance: number;
}

/** Space between two runs of different styles, px. */
const gap = 6;

/** How much wider than measured a typeface may set a line. */
const slack = 1.03;

/** Runs one after the other on lines of at most `max` px, broken at word boundaries. */
export function flow(runs: readonly Run[], max: number, locale: string): PlacedRun[][] {
  const lines: PlacedRun[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const width = (content: string): number => measured(content, run.style) * slack;
    const line = lines.at(-1) ?? [];
    if (line.length > 0) {
      if (run.whole && used + gap + width(run.text) > max) {
        lines.push([]);
        used = 0;
      } else used += gap;
    }
    const parts = run.whole && width(run.text) <= max ? [run.text] : breakPoints(run.text, locale);
    let piece = '';
    const close = (): void => {
      const content = piece.trimEnd();
      if (content) lines.at(-1)?.push({ text: content, style: run.style, advance: width(content) + gap });
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
