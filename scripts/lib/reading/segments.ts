import type { Line } from './lines.ts';

/** Where labels may stand in a line: its start, and after each sentence's end. Pairs of start and end. */
export function segments(text: string, line: Line): [number, number][] {
  const found: [number, number][] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i += 1) {
    if (!ENDS.has(text.charCodeAt(i))) continue;
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

/** Past (掌声) and the like, which close the sentence before them. */
function afterAside(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 0x28) return at;
  for (let i = at + 1; i < end && i <= at + 13; i += 1) {
    if (text.charCodeAt(i) === 0x29) return i + 1;
  }
  return at;
}

const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const ENDS = codes('。?!…');
const CLOSES = codes('”’")]》');
