/**
 * What a drawing tells scripts, and nothing else: every attribute is written and read here.
 *
 * | attribute        | on                         | says                                                              |
 * | ---------------- | -------------------------- | ----------------------------------------------------------------- |
 * | `data-k`         | a mark that moves          | its key: a sentence's id, `place:US`, `figure:…`, `date:…`        |
 * | `data-i`         | a path of many strips      | their sentences by place in reading order: `0-3 7` (strip-paths)  |
 * | `data-s`         | a link or group            | ids of the sentences behind it, parted by spaces                  |
 * | `data-m`         | a link                     | ids of the figures or dates that it shows of them                 |
 * | `data-place`     | a group                    | id of the place that its marks stand for                          |
 * | `data-word`      | a group                    | the word that its marks count                                     |
 * | `aria-label`     | a path of many strips      | whose strips they are, where they are all one speaker's           |
 *
 * A drawing that lacks what belongs on its marks is not drawn (check.ts). `data-n` (where a number comes from) and `data-t` (a turn) are for tests; no script reads them.
 */

/** Attributes as `element` takes them. */
export type MarkAttributes = Readonly<Record<string, string | undefined>>;

const listOf = (ids: readonly string[]): string | undefined => ids.join(' ') || undefined;

/** Of a mark that moves from picture to picture: the same key is the same thing in each. */
export function keyed(key: string | undefined): MarkAttributes {
  return { 'data-k': key };
}

/** Of a mark with sentences behind it, and the figures or dates that it shows of them. */
export function behind(sentences: readonly string[], shown: readonly string[] = []): MarkAttributes {
  return { 'data-s': listOf(sentences), 'data-m': listOf(shown) };
}

/** Of a group of marks that stand for a place. */
export function ofPlace(id: string): MarkAttributes {
  return { 'data-place': id };
}

/** Of a group of marks that count a word. */
export function ofWord(word: string): MarkAttributes {
  return { 'data-word': word };
}

/** Of a path with the strips of many sentences: their places in reading order, and whose they all are. */
export function sharedBy(places: readonly number[], owner?: string): MarkAttributes {
  return { 'data-i': indexRanges(places), 'aria-label': owner };
}

/** Selector of marks that move, alone or as a path of many. */
export const movingMarks = '[data-k], path[data-i]';

/** Selector of paths with the strips of many sentences. */
export const sharedPaths = 'path[data-i]';

/** Selector part of what has sentences behind it. */
export const hasSentences = '[data-s]';

/** The key of a mark that moves; null for a path of many strips. */
export function keyOf(mark: Element): string | null {
  return mark.getAttribute('data-k');
}

/** Places in reading order of the sentences of a path of many strips. */
export function indicesOf(path: Element): number[] {
  return indices(path.getAttribute('data-i') ?? '');
}

/** Ascending whole numbers with runs written as `from-to`: 0 1 2 3 7 → `0-3 7`. */
export function indexRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const index of numbers) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
}

/** `0-3 7 9-10` → 0, 1, 2, 3, 7, 9, 10. */
export function indices(ranges: string): number[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** What a link stands for, as its attributes say. */
export interface MarkSubject {
  /** The sentences behind it. */
  sentences: string[];
  /** Ids of the places, figures or dates that it shows. */
  shown: string[];
  /** The word that it counts. */
  word: string | undefined;
}

const thing = /^(?:place|figure|date):([^:]+)/;

function listed(node: Element | null | undefined, name: string): string[] {
  return node?.getAttribute(name)?.split(' ') ?? [];
}

/** What a link stands for: its own attributes, else those of the groups around it, else those of the shapes in it. */
export function subjectOf(link: Element): MarkSubject {
  const around = (name: string): string[] => listed(link.closest(`[${name}]`), name);
  const inside = (name: string): string[] => listed(link.querySelector(`[${name}]`), name);
  const keys = around('data-k').concat(inside('data-k'));
  const sentences = [around('data-s'), inside('data-s')].find((ids) => ids.length > 0);
  return {
    sentences: sentences ?? [link.getAttribute('href')?.split('#')[1] ?? ''],
    shown:
      [around('data-m'), around('data-place')].find((ids) => ids.length > 0) ??
      keys.flatMap((key) => thing.exec(key)?.[1] ?? []),
    word: link.closest('[data-word]')?.getAttribute('data-word') ?? undefined,
  };
}
