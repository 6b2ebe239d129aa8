import { spreadsheetCell } from '../lib/spreadsheet.ts';
import type { Line } from './lines.ts';

const columns = 'search,sentence_id,turn_id,kind,speaker,left,keyword,right,start,end';

function codePoints(text: string): number {
  return [...text].length;
}

/**
 * Lines as CSV. Offsets are transcript code points; a line in English has those of its whole sentence.
 *
 * @param searches What was typed, by search index.
 */
export function linesCsv(
  lines: readonly Line[],
  searches: readonly string[],
  isEnglish: (search: number) => boolean,
): string {
  const rows = lines.map(({ hit, search, sentence, turn, left, key, right }) => {
    const inEnglish = isEnglish(search);
    const from = inEnglish ? 0 : codePoints(sentence.text.slice(0, hit.start));
    const length = codePoints(inEnglish ? sentence.text : sentence.text.slice(hit.start, hit.end));
    const start = sentence.start + from;
    return [
      searches[search] ?? '',
      sentence.id,
      turn.id,
      turn.kind,
      turn.who,
      left,
      key,
      right,
      start,
      start + length,
    ]
      .map((value) => spreadsheetCell(String(value).replace(/\r?\n/g, ' ')))
      .join(',');
  });
  return `${[columns, ...rows].join('\n')}\n`;
}
