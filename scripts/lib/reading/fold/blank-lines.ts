import type { Span } from '../../types.ts';

/** A line with inner blanks. */
export interface BlankLine extends Span {
  /** Prose: blanks separate no columns. */
  prose: boolean;
  /** A blank after most Han characters, as in OCR output. */
  spaced: boolean;
  /** End of a possible label at the line's start; the line's start if none. */
  labelEnd: number;
}

const BLANK_INSIDE = /[^\s][ \t]+[^\s]/;
/** From this many Han characters, a line is prose, not a headline. */
const LONG_LINE = 22;
const LABEL = /(?:\[[^\][\n]{1,40}\]:?|[^\n,。;?!…:“”]{1,40}:)/y;
const STAMP = /(?:[([]\s*)?(?:\d{1,2}:\d{2}(?::\d{2})?)(?:\s*[)\]])?\s*/y;
/** Share of Han characters followed by a blank. */
const SPACED = 0.6;

/** Lines with inner blanks, in order. */
export function linesWithBlanks(text: string): BlankLine[] {
  const lines: BlankLine[] = [];
  const some = /[^\s][ \t]+[^\s]/.exec(text);
  if (!some) return lines;
  const spacedText = isSpaced(text.slice(0, 20_000), 20);
  let at = text.lastIndexOf('\n', some.index) + 1;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let start = at;
    at = end + 1;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    const line = text.slice(start, end);
    if (!BLANK_INSIDE.test(line)) continue;
    lines.push({
      start,
      end,
      prose: /[,。;?!…]/.test(line) || countHan(line, LONG_LINE) >= LONG_LINE,
      spaced: spacedText || isSpaced(line, 4),
      labelEnd: start + labelLength(line),
    });
  }
  return lines;
}

function labelLength(line: string): number {
  STAMP.lastIndex = 0;
  LABEL.lastIndex = STAMP.test(line) ? STAMP.lastIndex : 0;
  return LABEL.test(line) ? LABEL.lastIndex : 0;
}

function isSpaced(text: string, least: number): boolean {
  let han = 0;
  let followed = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!isHan(text.charCodeAt(i))) continue;
    han += 1;
    if (isBlank(text.charCodeAt(i + 1))) followed += 1;
  }
  return han >= least && followed >= (han - 1) * SPACED;
}

function countHan(text: string, enough: number): number {
  let han = 0;
  for (let i = 0; i < text.length && han < enough; i += 1) if (isHan(text.charCodeAt(i))) han += 1;
  return han;
}

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
