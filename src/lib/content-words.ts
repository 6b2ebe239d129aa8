import type { MentionRow, Tables, WordRow } from './schemas.ts';

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

/** Words that carry matter in questions or answers, without place names; in file order. */
export function contentWords(tables: Pick<Tables, 'words' | 'mentions'>): WordRow[] {
  const isPlace = placeWords(tables.mentions);
  return tables.words.filter(
    (row) => isContent(row) && !isPlace(row.word) && row.in_questions + row.in_answers > 0,
  );
}
