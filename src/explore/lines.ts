import { displayPunctuation } from '../lib/punctuation.ts';
import type { Corpus, Sentence, Turn } from './data.ts';
import type { Hit } from './find.ts';

/** A hit with its context in the same turn. */
export interface Line {
  hit: Hit;
  /** Index of its search. */
  search: number;
  sentence: Sentence;
  turn: Turn;
  left: string;
  key: string;
  right: string;
}

export const orders = ['position', 'left', 'right', 'speaker'] as const;
export type Order = (typeof orders)[number];

/** Characters of context per side; the window may show fewer. */
const reach = { chinese: 48, english: 110 };

/** Displayed text of a turn, and its sentences' starts. */
interface ShownTurn {
  text: string;
  starts: number[];
}

const shownTurns = { chinese: new WeakMap<Turn, ShownTurn>(), english: new WeakMap<Turn, ShownTurn>() };

/** Cached: a keystroke may show lines of every turn. */
function shownTurn({ sentences }: Corpus, turn: Turn, isEnglish: boolean): ShownTurn {
  const known = shownTurns[isEnglish ? 'english' : 'chinese'];
  let made = known.get(turn);
  if (made) return made;
  const starts: number[] = [];
  let text = '';
  for (const { text: chinese, english } of sentences.slice(turn.from, turn.to)) {
    starts.push(text.length);
    text += isEnglish ? `${english} ` : chinese;
  }
  // A line end inside a sentence is the source's; a blank keeps the length.
  const shown = text.replace(/[\n\r\t]/g, ' ');
  made = { text: isEnglish ? shown : displayPunctuation(shown), starts };
  known.set(turn, made);
  return made;
}

/** Hits as lines, in the same order. `isEnglish`: the hits are in the English. */
export function linesOf(corpus: Corpus, hits: readonly Hit[], search: number, isEnglish: boolean): Line[] {
  const context = isEnglish ? reach.english : reach.chinese;
  return hits.flatMap((hit) => {
    const sentence = corpus.sentences[hit.sentence];
    const turn = sentence && corpus.turns[sentence.turn];
    if (!sentence || !turn) return [];
    const { text, starts } = shownTurn(corpus, turn, isEnglish);
    const base = starts[hit.sentence - turn.from] ?? 0;
    const [start, end] = [base + hit.start, base + hit.end];
    const left = text.slice(Math.max(0, start - context), start);
    const right = text.slice(end, end + context);
    return [{ hit, search, sentence, turn, left, key: text.slice(start, end), right }];
  });
}

function reversed(text: string): string {
  let turned = '';
  for (const character of text) turned = character + turned;
  return turned;
}

function byPosition(a: Line, b: Line): number {
  return a.hit.sentence - b.hit.sentence || a.hit.start - b.hit.start || a.search - b.search;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Sorted lines, ties by position. Compares context without punctuation, as in a dictionary. */
export function sorted(lines: readonly Line[], order: Order, locale: string): Line[] {
  if (order === 'position') return [...lines].sort(byPosition);
  const { compare } = new Intl.Collator(locale);
  const keys = new Map(
    lines.map((line): [Line, string] => {
      if (order === 'speaker') return [line, line.turn.who];
      const text = order === 'left' ? reversed(bare(line.left)) : bare(line.right);
      return [line, text.slice(0, 12)];
    }),
  );
  return [...lines].sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? '') || byPosition(a, b));
}
