import type { MentionRow, Tables, WordRow } from '../../lib/schemas.ts';

export interface RankedWord {
  word: string;
  questions: number;
  answers: number;
  total: number;
  /** Occurrences per 1,000 characters spoken. */
  perQuestions: number;
  perAnswers: number;
  /** Words drawn only: ids of questions' and answers' sentences containing it, even inside a longer word. */
  sentences: string[];
}

export interface WordsModel {
  /** Most frequent first, ties by answers, then by code unit. At most `tableLimit`. */
  words: RankedWord[];
  /** How many are drawn. */
  shown: number;
  /** Different content words. */
  distinct: number;
  /** Up to three tied for first; empty if more tie. */
  leaders: RankedWord[];
  /** Words drawn that no question contains. */
  unasked: RankedWord[];
}

const limit = 18;
const fewestShown = 10;
const tableLimit = 60;
const mostLeaders = 3;

/** Places have charts of their own; the rest is grammar, numbers and time. */
const contentParts = new Set([
  'noun',
  'verbal_noun',
  'verb',
  'adjective',
  'attributive',
  'abbreviation',
  'organisation',
  'proper_noun',
  'person',
  'place_word',
  'set_phrase',
  'idiom',
  'latin',
]);

/** Whether a word consists only of place names: 中国, 中欧, 美方, 东盟国家. */
function placeWords(mentions: readonly MentionRow[]): (word: string) => boolean {
  const surfaces = [...new Set(mentions.map((mention) => mention.surface))];
  if (surfaces.length === 0) return () => false;
  const escaped = surfaces.map((surface) => surface.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const pattern = new RegExp(`^(?:${escaped.join('|')})+(?:方|国家)?$`);
  return (word) => pattern.test(word);
}

/** Single characters are mostly fragments of words. */
function isContent(row: WordRow): boolean {
  return contentParts.has(row.part_of_speech) && [...row.word].length > 1;
}

/** Content words by frequency, without place names; undefined if there are none. */
export function wordsModel(tables: Tables): WordsModel | undefined {
  const chars = (kind: string): number =>
    tables.turns.filter((turn) => turn.kind === kind).reduce((sum, turn) => sum + turn.chars, 0);
  const asked = chars('question');
  const answered = chars('answer');
  const per1000 = (count: number, of: number): number => (of > 0 ? (count / of) * 1000 : 0);
  const spoken = tables.sentences.filter((sentence) => sentence.kind !== 'statement');
  const isPlace = placeWords(tables.mentions);
  const words = tables.words
    .filter((row) => isContent(row) && !isPlace(row.word))
    .map((row) => ({
      word: row.word,
      questions: row.in_questions,
      answers: row.in_answers,
      total: row.in_questions + row.in_answers,
      perQuestions: per1000(row.in_questions, asked),
      perAnswers: per1000(row.in_answers, answered),
      sentences: [] as string[],
    }))
    .filter((word) => word.total > 0)
    .toSorted((a, b) => b.total - a.total || b.answers - a.answers || (a.word < b.word ? -1 : 1));
  const most = words[0]?.total;
  if (most === undefined) return undefined;
  const shown = shownCount(words);
  for (const word of words.slice(0, shown)) {
    word.sentences = spoken.filter(({ text }) => text.includes(word.word)).map((row) => row.sentence_id);
  }
  const leading = words.filter((word) => word.total === most);
  return {
    words: words.slice(0, Math.max(shown, tableLimit)),
    shown,
    distinct: words.length,
    leaders: leading.length > mostLeaders ? [] : leading,
    unasked: words.slice(0, shown).filter((word) => word.questions === 0),
  };
}

/** Cutting a tie is arbitrary: moves up to where the count changes, if `fewestShown` remain. */
function shownCount(words: readonly RankedWord[]): number {
  if (words.length <= limit) return words.length;
  const next = words[limit]?.total;
  const firstOfTie = words.findIndex((word) => word.total === next);
  return firstOfTie >= fewestShown ? firstOfTie : limit;
}
