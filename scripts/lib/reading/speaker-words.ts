import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import { LEXICON_DIR } from '../folders.ts';

/** Kinds of words in `data/lexicon/speakers.csv`. */
export type SpeakerWord = 'office' | 'asker' | 'host' | 'surname';

const rows = readCsv(join(LEXICON_DIR, 'speakers.csv'));

/** Words of a kind, longest first, so that a pattern tries 部长助理 before 部长. */
export function speakerWords(kind: SpeakerWord): string[] {
  return rows
    .filter((row) => row['kind'] === kind)
    .map((row) => row['word'] ?? '')
    .sort((a, b) => b.length - a.length);
}
