import type { Line } from './lines.ts';

/** How far behind its opening a quotation may close and still hold labels that are only quoted, in UTF-16 units. */
const LONGEST_QUOTATION = 400;

/**
 * Where labels may stand in a line: its start, and after each sentence's end that no quotation encloses. Pairs of
 * start and end.
 */
export function segments(text: string, line: Line): [number, number][] {
  const found: [number, number][] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN_QUOTE) {
      // 他说“问:为什么?答:不知道。”: what is quoted whole in one line labels nobody's words here.
      i = Math.max(i, closeOf(text, i, line.end) - 2);
      continue;
    }
    if (!ENDS.has(unit)) continue;
    let end = i + 1;
    while (end < line.end && ENDS.has(text.charCodeAt(end))) end += 1;
    while (end < line.end && CLOSES.has(text.charCodeAt(end))) end += 1;
    end = afterAside(text, end, line.end);
    while (end < line.end && (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09)) end += 1;
    if (end >= line.end) break;
    found.push([start, end]);
    start = end;
    i = end - 1;
  }
  found.push([start, line.end]);
  return found;
}

/** Where the quotation that opens at an offset closes; the offset itself where it does not, or another opens first. */
function closeOf(text: string, open: number, end: number): number {
  for (let i = open + 1; i < end && i <= open + LONGEST_QUOTATION; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === CLOSE_QUOTE) return i;
    if (unit === OPEN_QUOTE) return open;
  }
  return open;
}

/** Past (掌声) and the like, which close the sentence before them. */
function afterAside(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 0x28) return at;
  for (let i = at + 1; i < end && i <= at + 13; i += 1) {
    if (text.charCodeAt(i) === 0x29) return i + 1;
  }
  return at;
}

const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const OPEN_QUOTE = 0x201c;
const CLOSE_QUOTE = 0x201d;
const ENDS = codes('。?!…');
const CLOSES = codes('”’")]》');
