/**
 * Attributes of drawings that scripts read, all written and read here.
 *
 * | attribute        | on                         | says                                                              |
 * | ---------------- | -------------------------- | ----------------------------------------------------------------- |
 * | `data-k`         | a mark that moves          | key: a sentence id, `place:US`, `word:…`, `figure:…`, `date:…`    |
 * | `data-i`         | a path of many strips      | places of their sentences in reading order: `0-3 7` (strip-paths) |
 * | `data-s`         | a link or group            | ids of the sentences behind it, separated by spaces               |
 * | `data-m`         | a link                     | ids of the figures or dates that it shows                         |
 * | `data-place`     | a group                    | place id, unique (`AU:bloc`)                                      |
 * | `data-word`      | a group                    | the word counted                                                  |
 * | `aria-label`     | a path of many strips      | their speaker, if they share one                                  |
 *
 * check.ts rejects a drawing that lacks them. Only tests read `data-n` (source of a number) and `data-t` (turn).
 */

export type MarkAttributes = Readonly<Record<string, string | undefined>>;

const listOf = (ids: readonly string[]): string | undefined => ids.join(' ') || undefined;

/** A mark that moves: the same key is the same thing in every picture. */
export function keyed(key: string | undefined): MarkAttributes {
  return { 'data-k': key };
}

/** A mark with sentences behind it, and the figures or dates that it shows. */
export function behind(sentences: readonly string[], shown: readonly string[] = []): MarkAttributes {
  return { 'data-s': listOf(sentences), 'data-m': listOf(shown) };
}

/** A group of marks for a place. */
export function ofPlace(id: string): MarkAttributes {
  return { 'data-place': id };
}

/** A group of marks that count a word. */
export function ofWord(word: string): MarkAttributes {
  return { 'data-word': word };
}

/** A path of many strips: places of its sentences in reading order, and their speaker. */
export function sharedBy(places: readonly number[], owner?: string): MarkAttributes {
  return { 'data-i': indexRanges(places), 'aria-label': owner, role: owner && 'img' };
}

/** Marks that move, single or sharing a path. */
export const movingMarks = '[data-k], path[data-i]';

/** Paths of many strips. */
export const sharedPaths = 'path[data-i]';

export const hasSentences = '[data-s]';

/** Key of a mark that moves; null for a path of many strips. */
export function keyOf(mark: Element): string | null {
  return mark.getAttribute('data-k');
}

/** Places in reading order of the sentences of a shared path. */
export function indicesOf(path: Element): number[] {
  return indices(path.getAttribute('data-i') ?? '');
}

/** Ascending integers as ranges: 0 1 2 3 7 → `0-3 7`. */
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

export interface MarkSubject {
  sentences: string[];
  /** Ids of places, figures or dates. */
  shown: string[];
  word: string | undefined;
}

/** The id in a key, without what tells a place's mentions in questions. */
const thing = /^(?:place|figure|date):(.+?)(?::asked)?$/;

function listed(node: Element | null | undefined, name: string): string[] {
  return node?.getAttribute(name)?.split(' ') ?? [];
}

/** What a link stands for, from its own attributes, else its ancestors', else its descendants'. */
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

/** The place whose row or marks a group is; null if none. */
export function placeOfGroup(group: Element): string | null {
  return group.getAttribute('data-place');
}

/** In markup, what names rows. */
export const placeInMarkup = / data-place="[^"]*"/g;

/** What a group stands for, as a name in drawing programs; undefined if it has no sentences. */
export function layerName(group: Element): string | undefined {
  const place = placeOfGroup(group);
  if (place) return `place-${place}`;
  const word = group.getAttribute('data-word');
  if (word) return `word-${word}`;
  const mark = group.getAttribute('data-k') ?? group.querySelector('[data-k]')?.getAttribute('data-k');
  if (mark) return mark;
  const sentences = group.getAttribute('data-s')?.split(' ');
  return sentences?.[0] && `sentence-${sentences[0]}`;
}
