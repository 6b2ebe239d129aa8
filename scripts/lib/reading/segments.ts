import type { Line } from './lines.ts';

/** Longest quotation skipped, in UTF-16 units. */
const LONGEST_QUOTATION = 400;

/** The parts of a line that may open with a label, as [start, end]: cut after each sentence end outside quotations. */
export function segments(text: string, line: Line): [number, number][] {
  const found: [number, number][] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN_QUOTE) {
      // Quoted labels do not count: 他说“问:为什么?答:不知道。”
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

/** End of the quotation; `open` if it does not close, or another opens first. */
function closeOf(text: string, open: number, end: number): number {
  for (let i = open + 1; i < end && i <= open + LONGEST_QUOTATION; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === CLOSE_QUOTE) return i;
    if (unit === OPEN_QUOTE) return open;
  }
  return open;
}

/** Skips an aside such as (掌声), which belongs to the sentence before. */
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
