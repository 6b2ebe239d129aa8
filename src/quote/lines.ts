/** Width of a text in em, or in px at a size; measured where it is drawn. */
export type Measure = (text: string) => number;

/** May not begin a line, and may not end one (GB/T 15834, JIS X 4051). */
const noStart = /^[\p{Pe}\p{Pf}，。、；：？！…—·,.;:?!%％]/u;
const noEnd = /[\p{Ps}\p{Pi}]$/u;

/** Units that no line break divides: words of letters and digits, characters with the marks that cling to them. */
function units(text: string): string[] {
  const found: string[] = [];
  for (const [unit] of text.matchAll(/[\p{Script=Latin}\p{N}’'-]+|\s+|[^]/gu)) {
    const last = found[found.length - 1];
    if (last !== undefined && !/^\s/.test(unit) && (noStart.test(unit) || noEnd.test(last)))
      found[found.length - 1] = last + unit;
    else found.push(unit);
  }
  return found;
}

/** A text as lines of at most `room`; a unit wider than that has a line of its own. */
export function brokenInto(text: string, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units(text)) {
    if (line && measure((line + unit).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
