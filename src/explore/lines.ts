import { displayPunctuation } from '../lib/punctuation.ts';
import type { Corpus, Sentence, Turn } from './data.ts';
import type { Hit } from './find.ts';

/** A line of the concordance: a hit with what stands before and after it in the same turn. */
export interface Line {
  hit: Hit;
  /** Place of its search among those that are shown. */
  search: number;
  sentence: Sentence;
  turn: Turn;
  left: string;
  key: string;
  right: string;
}

export const orders = ['position', 'left', 'right', 'speaker'] as const;
export type Order = (typeof orders)[number];

/** So many characters of context stand at each side; the window shows as many of them as it has room for. */
const reach = { chinese: 48, english: 110 };

/** The text of a turn as it is shown, and where each sentence begins in it. */
interface ShownTurn {
  text: string;
  starts: number[];
}

const shownTurns = { chinese: new WeakMap<Turn, ShownTurn>(), english: new WeakMap<Turn, ShownTurn>() };

/** Made once for each turn: a keystroke may show lines of all. */
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
  // A line end inside a sentence is the source's, and as long as a blank.
  const shown = text.replace(/[\n\r\t]/g, ' ');
  made = { text: isEnglish ? shown : displayPunctuation(shown), starts };
  known.set(turn, made);
  return made;
}

/** Hits as lines, in the order of the hits. `isEnglish` where they are hits in the English sentences. */
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

/** The lines in an order; equal ones stand as in the text. Context is compared without punctuation, as a dictionary would. */
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
