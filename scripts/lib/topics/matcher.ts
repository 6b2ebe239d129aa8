/**
 * Longest match of many words in one pass, by a trie over UTF-16 units. Ignores ASCII case; a word that starts or ends
 * in an ASCII letter or digit matches only at a boundary (not AI in MAIN).
 */
interface WordMatch<T> {
  start: number;
  end: number;
  value: T;
}

export interface Matcher<T> {
  /** Longest matches in `text.slice(start, end)`, left to right, not overlapping; offsets into `text`. */
  find(text: string, start: number, end: number): WordMatch<T>[];
}

const UNITS = 0x10000;
const ROOT = 0;

/** A matcher for the keys of `words`; searches are linear in the text, whatever the number of words. */
export function makeMatcher<T>(words: ReadonlyMap<string, T>): Matcher<T> {
  // Most positions fail at the root: an array there, a hash table below.
  const fromRoot = new Int32Array(UNITS);
  const deeper = makeEdges([...words.keys()].reduce((sum, word) => sum + word.length, 0));
  const values: (T | undefined)[] = [undefined];

  for (const [word, value] of words) {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const unit = foldCase(word.charCodeAt(i));
      let next = node === ROOT ? fromRoot[unit] : deeper.get(node, unit);
      if (!next) {
        next = values.push(undefined) - 1;
        if (node === ROOT) fromRoot[unit] = next;
        else deeper.set(node, unit, next);
      }
      node = next;
    }
    values[node] = value;
  }

  return {
    find(text, start, end) {
      const matches: WordMatch<T>[] = [];
      for (let at = start; at < end;) {
        let node = fromRoot[foldCase(text.charCodeAt(at))] ?? 0;
        let found: T | undefined;
        let foundEnd = at;
        for (let i = at + 1; node !== ROOT; i++) {
          const value = values[node];
          if (value !== undefined && standsAlone(text, at, i)) {
            found = value;
            foundEnd = i;
          }
          if (i >= end) break;
          node = deeper.get(node, foldCase(text.charCodeAt(i)));
        }
        if (found !== undefined) matches.push({ start: at, end: foundEnd, value: found });
        at = found === undefined ? at + 1 : foundEnd;
      }
      return matches;
    },
  };
}

/** Edges below the root. */
interface Edges {
  /** ROOT if there is none. */
  get(node: number, unit: number): number;
  set(node: number, unit: number, next: number): void;
}

/** Open addressing for at most `most` edges; half the time of a Map. */
function makeEdges(most: number): Edges {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const mask = size - 1;
  // Keys (node * 65536 + unit) exceed 32 bits, hence doubles. No edge starts at the root, so 0 is free.
  const keys = new Float64Array(size);
  const nodes = new Int32Array(size);
  const slotOf = (node: number, unit: number): number => {
    const key = node * UNITS + unit;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    get: (node, unit) => nodes[slotOf(node, unit)] ?? ROOT,
    set(node, unit, next) {
      const slot = slotOf(node, unit);
      keys[slot] = node * UNITS + unit;
      nodes[slot] = next;
    },
  };
}

function foldCase(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Out of range, `charCodeAt` gives NaN. */
function standsAlone(text: string, start: number, end: number): boolean {
  const opens = isAsciiWord(text.charCodeAt(start)) && isAsciiWord(text.charCodeAt(start - 1));
  const closes = isAsciiWord(text.charCodeAt(end - 1)) && isAsciiWord(text.charCodeAt(end));
  return !opens && !closes;
}
