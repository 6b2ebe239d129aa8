import { leadOf } from '../../claims/leads.ts';
import { contentWords } from '../../lib/content-words.ts';
import type { SentenceRow, Tables } from '../../lib/schemas.ts';
import { cutAtTie } from '../countries/model.ts';

/** One time that a word is said; `at` in characters from the start of the conference. */
interface Occurrence {
  at: number;
  kind: 'question' | 'answer';
  sentence: string;
}

/** Where a word is said more often in as much text; `both` if the rates are near each other. */
export type Side = 'answers' | 'both' | 'questions';

export interface RankedWord {
  word: string;
  questions: number;
  answers: number;
  total: number;
  /** Occurrences per 1,000 characters spoken. */
  perQuestions: number;
  perAnswers: number;
  side: Side;
  /** In conference order; words drawn only. */
  occurrences: Occurrence[];
}

export interface WordsModel {
  /** Most frequent first, ties by answers, then by code unit. At most `tableLimit`. */
  words: RankedWord[];
  /** Those drawn, by side: answers, both, questions; within a side as in `words`. */
  drawn: RankedWord[];
  /** Length of the conference in characters. */
  chars: number;
  /** Different content words. */
  distinct: number;
  /** Up to three that come first in some way of counting; empty if more do. */
  leaders: RankedWord[];
  /** They come first in every way. */
  isSteady: boolean;
  /** That no other word leads. */
  claim: string;
  /** Words drawn that no question contains. */
  unasked: RankedWord[];
}

/** How many words are drawn: the most frequent, and more of those denser in questions, which are short. */
const drawnLimits = { frequent: 14, asked: 5 };
/** Words said less often in questions are denser there by accident. */
export const fewestAsked = 3;
/** Rates whose ratio is smaller are near each other. */
export const apart = 1.5;
const tableLimit = 60;
const mostLeaders = 3;

function sideOf(perQuestions: number, perAnswers: number): Side {
  if (perQuestions >= perAnswers * apart) return 'questions';
  return perAnswers >= perQuestions * apart ? 'answers' : 'both';
}

const sides: readonly Side[] = ['answers', 'both', 'questions'];

/** The words to draw from a ranking, by side. `limits` are maxima; ties are not cut. */
export function chosenWords(words: readonly RankedWord[], limits = drawnLimits): RankedWord[] {
  const total = (word: RankedWord): number => word.total;
  const frequent = words.slice(0, cutAtTie(words, total, limits.frequent));
  const others = words.filter(
    (word) => word.side === 'questions' && word.questions >= fewestAsked && !frequent.includes(word),
  );
  const chosen = [...frequent, ...others.slice(0, cutAtTie(others, total, limits.asked))];
  return sides.flatMap((side) => chosen.filter((word) => word.side === side));
}

/** Content words by frequency, without place names, and where they are said; undefined if there are none. */
export function wordsModel(tables: Tables): WordsModel | undefined {
  const [first, last] = [tables.turns[0], tables.turns.at(-1)];
  if (!first || !last) return undefined;
  const chars = (kind: string): number =>
    tables.turns.filter((turn) => turn.kind === kind).reduce((sum, turn) => sum + turn.chars, 0);
  const asked = chars('question');
  const answered = chars('answer');
  const per1000 = (count: number, of: number): number => (of > 0 ? (count / of) * 1000 : 0);
  const words = contentWords(tables)
    .map((row): RankedWord => {
      const perQuestions = per1000(row.in_questions, asked);
      const perAnswers = per1000(row.in_answers, answered);
      return {
        word: row.word,
        questions: row.in_questions,
        answers: row.in_answers,
        total: row.in_questions + row.in_answers,
        perQuestions,
        perAnswers,
        side: sideOf(perQuestions, perAnswers),
        occurrences: [],
      };
    })
    .toSorted((a, b) => b.total - a.total || b.answers - a.answers || (a.word < b.word ? -1 : 1));
  if (words.length === 0) return undefined;
  const drawn = chosenWords(words);
  const kinds = new Map(tables.sentences.map(({ sentence_id, kind }) => [sentence_id, kind]));
  const said = occurrencesOf(tables.tokens, kinds, first.start);
  for (const word of drawn) word.occurrences = said.get(word.word) ?? [];
  const lead = leadOf(tables, 'words.count');
  const leading = words.filter(({ word }) => lead.ids.includes(word));
  return {
    words: words.slice(0, tableLimit),
    drawn,
    chars: last.end - first.start,
    distinct: words.length,
    leaders: leading.length > mostLeaders ? [] : leading,
    isSteady: lead.isSteady,
    claim: lead.claim,
    unasked: drawn
      .filter((word) => word.questions === 0)
      .toSorted((a, b) => words.indexOf(a) - words.indexOf(b)),
  };
}

/** By token; statements do not count, as in the rates. */
function occurrencesOf(
  tokens: Tables['tokens'],
  kinds: ReadonlyMap<string, SentenceRow['kind']>,
  start: number,
): Map<string, Occurrence[]> {
  const said = new Map<string, Occurrence[]>();
  for (const { token, sentence_id, start: from } of tokens) {
    const kind = kinds.get(sentence_id);
    if (kind !== 'question' && kind !== 'answer') continue;
    const list = said.get(token) ?? [];
    list.push({ at: from - start, kind, sentence: sentence_id });
    said.set(token, list);
  }
  return said;
}
