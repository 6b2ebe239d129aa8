import { InputError, type FoldCount, type FoldName, type Reading, type Span } from '../types.ts';
import { CodePointIndex } from './code-points.ts';
import { DROPPED, FOLD, RADICAL } from './fold/characters.ts';
import type { Edit } from './fold/edit.ts';

/** A misprint: `surface` at `start` (code points) is read as `reading`. */
export interface Erratum {
  start: number;
  end: number;
  surface: string;
  reading: string;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
/** Folded marks on the line before a turn: emphasis, tags, pictographs. */
const MARKS_BEFORE =
  /(?:[*_~`[]|<[^<>\n]*>|\p{Extended_Pictographic}|\p{Regional_Indicator})[^\n\r\u2028\u2029\p{Cc}\p{Cs}]*$/u;
const LONGEST_MARKS = 80;
/** Emphasis closing after the last word. */
const MARKS_AFTER = /^[*_~]{1,4}(?=\s|$)/;
/** Places shown per fold in the report. */
const FIRST_PLACES = 5;

/**
 * The source folded (`fold/characters.ts`), misprints corrected, invisible characters dropped, line ends as `\n`. Each
 * character keeps its source span.
 *
 * @throws InputError where the source does not have an erratum's surface.
 */
export function makeReading(
  source: string,
  errata: readonly Erratum[] = [],
  file = 'errata.csv',
): FoldedReading {
  const codePoints = new CodePointIndex(source);
  const fixes = [...errata].sort((a, b) => a.start - b.start);
  const room = source.length + fixes.reduce((sum, fix) => sum + fix.reading.length, 0);
  const units = new Uint16Array(room);
  const from = new Uint32Array(room);
  const to = new Uint32Array(room);
  let length = 0;
  const put = (unit: number, start: number, end: number) => {
    units[length] = unit;
    from[length] = start;
    to[length] = end;
    length += 1;
  };

  let at = 0;
  for (const fix of [...fixes, undefined]) {
    const start = fix ? codePoints.toUnits(fix.start) : source.length;
    const end = fix ? codePoints.toUnits(fix.end) : source.length;
    if (fix && (start < at || source.slice(start, end) !== fix.surface || fix.surface === '')) {
      const found = source.slice(start, end);
      throw new InputError(
        `${file}: erratum at ${fix.start}: the source has “${found}” there, not “${fix.surface}”; correct start, end or surface`,
      );
    }
    for (; at < start; at += 1) {
      const unit = foldedUnit(source, at);
      if (unit !== DROPPED) put(unit, at, at + 1);
    }
    if (!fix) break;
    const size = end - start;
    const { reading } = fix;
    const corrected = Array.from({ length: reading.length }, (_, i) => foldedUnit(reading, i));
    const shown = corrected.filter((unit) => unit !== DROPPED);
    shown.forEach((unit, i) => {
      const first = start + Math.floor((i * size) / shown.length);
      const last = start + Math.ceil(((i + 1) * size) / shown.length);
      put(unit, first, Math.max(last, first + 1));
    });
    at = end;
  }
  return new FoldedReading(source, codePoints, units.subarray(0, length), from, to);
}

/** What a text's unit is read as, or `DROPPED`; a line end is one `\n`. */
function foldedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== CARRIAGE_RETURN) return FOLD[unit] as number;
  return text.charCodeAt(at + 1) === LINE_FEED ? DROPPED : LINE_FEED;
}

/** A reading with the source units behind each of its units, and the fold counts. */
export class FoldedReading implements Reading {
  readonly source: string;
  readonly text: string;
  readonly folded: readonly FoldCount[];
  readonly #codePoints: CodePointIndex;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  /** Source spans (UTF-16 units, sorted) kept in a turn but not spoken. */
  readonly #asides: readonly Span[];

  constructor(
    source: string,
    codePoints: CodePointIndex,
    units: Uint16Array,
    from: Uint32Array,
    to: Uint32Array,
    folded: readonly FoldCount[] = [],
    asides: readonly Span[] = [],
  ) {
    this.source = source;
    this.folded = folded;
    this.#codePoints = codePoints;
    this.#from = from;
    this.#to = to;
    this.#asides = asides;
    this.text = new TextDecoder('utf-16le').decode(units);
  }

  toSource(span: Span): Span {
    const { start, end } = this.#units(span);
    return { start: this.#codePoints.toCodePoints(start), end: this.#codePoints.toCodePoints(end) };
  }

  withAsides(span: Span): Span {
    const { start, end } = this.#units(span);
    let left = span.start - 1;
    while (left >= 0 && this.text.charCodeAt(left) === 0x20) left -= 1;
    // Inside a line, marks before a label belong to the turn before.
    const first = left < 0 || this.text.charCodeAt(left) === LINE_FEED;
    const before = left < 0 ? 0 : (this.#to[left] as number);
    const marks = first && this.source.slice(Math.max(before, start - LONGEST_MARKS), start);
    const head = marks ? MARKS_BEFORE.exec(marks)?.[0].length : 0;
    let last = end;
    for (let i = this.#asideFrom(end); i < this.#asides.length; i += 1) {
      const aside = this.#asides[i] as Span;
      if (/[^\s*_~]|[\n\r\u0085\u2028\u2029\v\f]/.test(this.source.slice(last, aside.start))) break;
      last = aside.end;
    }
    last += MARKS_AFTER.exec(this.source.slice(last, last + 6))?.[0].length ?? 0;
    return {
      start: this.#codePoints.toCodePoints(start - (head ?? 0)),
      end: this.#codePoints.toCodePoints(last),
    };
  }

  countSpoken(span: Span): number {
    let count = 0;
    for (let i = span.start; i < span.end; i += 1) {
      const unit = this.text.charCodeAt(i);
      const white = unit === 0x20 || unit === LINE_FEED || unit === 0x09;
      const lowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
      const inserted = i > span.start && this.#from[i] === this.#from[i - 1];
      if (!white && !lowSurrogate && !inserted) count += 1;
    }
    return count;
  }

  /**
   * Drops `gaps` (line breaks and page notes inside a sentence), leaving a space between Latin letters or digits.
   * `gaps` are sorted and do not overlap.
   */
  closeUp(gaps: readonly Span[]): FoldedReading {
    const latin = /[A-Za-z0-9]/;
    const edits = gaps.map((gap) => {
      const apart = latin.test(this.text.charAt(gap.start - 1)) && latin.test(this.text.charAt(gap.end));
      return { ...gap, text: apart ? ' ' : '' };
    });
    return this.replace('broken_lines', edits);
  }

  /**
   * Applies `edits` (sorted, without overlap) and counts them under a fold's name. With `aside`, they stay part of
   * their turn.
   */
  replace(name: FoldName, edits: readonly Edit[], aside = false): FoldedReading {
    if (edits.length === 0) return this;
    const room = this.text.length + edits.reduce((sum, { text }) => sum + text.length, 0);
    const units = new Uint16Array(room);
    const from = new Uint32Array(room);
    const to = new Uint32Array(room);
    let length = 0;
    let at = 0;
    const keep = (end: number) => {
      from.set(this.#from.subarray(at, end), length);
      to.set(this.#to.subarray(at, end), length);
      for (; at < end; at += 1) {
        units[length] = this.text.charCodeAt(at);
        length += 1;
      }
    };
    for (const edit of edits) {
      keep(edit.start);
      for (let i = 0; i < edit.text.length; i += 1) {
        units[length] = edit.text.charCodeAt(i);
        from[length] = this.#from[edit.start] as number;
        to[length] = this.#to[edit.end - 1] as number;
        length += 1;
      }
      at = edit.end;
    }
    keep(this.text.length);
    const first = edits.slice(0, FIRST_PLACES).map((edit) => this.toSource(edit));
    const folded = [...this.folded, { name, count: edits.length, first }];
    const asides = aside
      ? [...this.#asides, ...edits.map((edit) => this.#units(edit))].sort((a, b) => a.start - b.start)
      : this.#asides;
    return new FoldedReading(
      this.source,
      this.#codePoints,
      units.subarray(0, length),
      from,
      to,
      folded,
      asides,
    );
  }

  sourceText(span: Span): string {
    return this.source.slice(this.#codePoints.toUnits(span.start), this.#codePoints.toUnits(span.end));
  }

  printed(span: Span): string {
    let printed = '';
    let at = -1;
    for (let i = span.start; i < span.end; i += 1) {
      const start = Math.max(this.#from[i] as number, at);
      const end = this.#to[i] as number;
      const unit = this.text.charAt(i);
      const received = this.source.slice(start, end);
      // A space may stand for any blank or entity; a radical counts as its ideograph.
      printed += (unit === ' ' && received !== '') || RADICAL.test(received) ? unit : received;
      at = Math.max(at, end);
    }
    return printed;
  }

  #units(span: Span): Span {
    const start = span.start < this.text.length ? (this.#from[span.start] as number) : this.source.length;
    return { start, end: span.end > span.start ? (this.#to[span.end - 1] as number) : start };
  }

  /** Index of the first aside at or after a source unit. */
  #asideFrom(unit: number): number {
    let low = 0;
    let high = this.#asides.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#asides[middle] as Span).start < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
