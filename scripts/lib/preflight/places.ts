import type { Span } from '../types.ts';

/** A place for editors: line and column from 1, start in code points from 0. */
export interface SourcePlace {
  line: number;
  column: number;
  start: number;
  /** Its characters, shortened; line breaks as ⏎. */
  surface: string;
}

const LONGEST_SURFACE = 24;

/** Lines and columns of code-point offsets. Linear to build, logarithmic to query. */
export class LineIndex {
  readonly #source: string;
  /** Code-point offset of each line. */
  readonly #starts: number[] = [0];

  constructor(source: string) {
    this.#source = source;
    let points = 0;
    for (let i = 0; i < source.length; i += 1) {
      const unit = source.charCodeAt(i);
      if (unit >= 0xdc00 && unit <= 0xdfff && i > 0 && (source.charCodeAt(i - 1) & 0xfc00) === 0xd800)
        continue;
      points += 1;
      if (unit === 0x0a || (unit === 0x0d && source.charCodeAt(i + 1) !== 0x0a)) this.#starts.push(points);
    }
  }

  /** The place of a source span with its characters. */
  place({ start }: Span, surface: string): SourcePlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= start) low = middle;
      else high = middle - 1;
    }
    const shown = Array.from(surface.slice(0, 4 * LONGEST_SURFACE).replace(/\r\n|[\n\r]/g, '⏎'));
    return {
      line: low + 1,
      column: start - (this.#starts[low] as number) + 1,
      start,
      surface:
        shown.length > LONGEST_SURFACE ? `${shown.slice(0, LONGEST_SURFACE).join('')}…` : shown.join(''),
    };
  }

  /** Number of matches in the source, and the first `shown` places. */
  matches(pattern: RegExp, shown: number): { count: number; first: SourcePlace[] } {
    const first: SourcePlace[] = [];
    let count = 0;
    let units = 0;
    let points = 0;
    for (const match of this.#source.matchAll(pattern)) {
      count += 1;
      if (first.length >= shown) continue;
      points += Array.from(this.#source.slice(units, match.index)).length;
      units = match.index;
      first.push(this.place({ start: points, end: points }, match[0]));
    }
    return { count, first };
  }
}
