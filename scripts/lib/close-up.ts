/** Removes blanks beside numbers and Chinese characters, so that number and date grammars need not allow for them. */

export interface ClosedUp {
  /** The text without insignificant blanks. */
  text: string;
  /** Map an offset of the original to `text`: a start, or an end (exclusive). */
  start(at: number): number;
  end(at: number): number;
  /** Maps an offset in the original back to `text`. */
  from(at: number): number;
}

/** Blanks count only between two words or numbers in Latin letters or digits. */
const BLANKS = /[ \t\u2000-\u200a\u202f]+/g;
const BEFORE_GAP = /[0-9A-Za-z.,%]/;
const AFTER_GAP = /[0-9A-Za-z]/;

/** `约 10 万人` as `约10万人`, with offset maps. Linear; a text without blanks is returned unchanged. */
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

/** Index of the first element of ascending `places` that is not below `at`. */
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
