/** Removes blanks beside numbers and Chinese characters, to keep the number and date grammars simple. */

export interface ClosedUp {
  text: string;
  /** Map an offset in `text` to the original: a start, or an end (exclusive). */
  start(at: number): number;
  end(at: number): number;
  /** Maps an offset in the original to `text`. */
  from(at: number): number;
}

/** Blanks count only between Latin words or numbers. */
const BLANKS = /[ \t\u2000-\u200a\u202f]+/g;
const BEFORE_GAP = /[0-9A-Za-z.,%]/;
const AFTER_GAP = /[0-9A-Za-z]/;

/** `约 10 万人` as `约10万人`, with offset maps. Linear. */
export function closeUp(text: string): ClosedUp {
  if (text.search(BLANKS) < 0) return { text, start: (at) => at, end: (at) => at, from: (at) => at };
  let closed = '';
  let from = 0;
  const places: number[] = [];
  const take = (end: number) => {
    for (let i = from; i < end; i += 1) places.push(i);
    closed += text.slice(from, end);
  };
  for (const { index, 0: blanks } of text.matchAll(BLANKS)) {
    const after = index + blanks.length;
    if (BEFORE_GAP.test(text[index - 1] ?? '') && AFTER_GAP.test(text[after] ?? '')) continue;
    take(index);
    from = after;
  }
  take(text.length);
  return {
    text: closed,
    start: (at) => places[at] ?? text.length,
    end: (at) => (at === 0 ? 0 : (places[at - 1] ?? text.length - 1) + 1),
    from: (at) => firstAtLeast(places, at),
  };
}

/** Binary search in ascending `places`. */
function firstAtLeast(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
