import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import { LEXICON_DIR } from '../folders.ts';

/** What a word of `data/lexicon/speakers.csv` says of who speaks under it. */
export type SpeakerWord = 'office' | 'asker' | 'host' | 'surname';

const rows = readCsv(join(LEXICON_DIR, 'speakers.csv'));

/** The words of a kind, the longest first, so that in a pattern 部长助理 comes before 部长. */
export function speakerWords(kind: SpeakerWord): string[] {
  return rows
    .filter((row) => row['kind'] === kind)
    .map((row) => row['word'] ?? '')
    .sort((a, b) => b.length - a.length);
}
