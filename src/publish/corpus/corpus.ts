import type { Edition } from '../../lib/edition.ts';
import type { SentenceRow, TurnRow } from '../../lib/schemas.ts';
import { readTables } from '../../lib/tables.ts';
import { readRecords } from '../package.ts';
import { universalTag } from './universal-tags.ts';
import type { UniversalTag } from './universal-tags.ts';

/** A word or a mark of punctuation as the segmenter cut it. */
export interface CorpusToken {
  id: string;
  /** As printed, without white space. */
  form: string;
  /** As read: misprints corrected, traditional and full-width characters folded. */
  read: string;
  partOfSpeech: string;
  tag: UniversalTag;
  /** Code points of the transcript, end exclusive. */
  start: number;
  end: number;
  isStop: boolean;
  isSpaceAfter: boolean;
}

export interface CorpusSentence {
  row: SentenceRow;
  tokens: readonly CorpusToken[];
  /** Forms and the spaces between them. */
  text: string;
}

export interface CorpusTurn {
  row: TurnRow;
  paragraphs: readonly { id: string; sentences: readonly CorpusSentence[] }[];
}

/** Characters that XML 1.0 forbids. */
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text without characters that XML forbids. */
export function printable(text: string): string {
  return text.replace(unprintable, '');
}

/** Printed without white space and invisible characters. */
const compact = (text: string): string => printable(text).replace(/[\s\p{Cf}]/gu, '');

/** White space divides words of letters alone; between Chinese characters it is a column's end. */
function isDivided(before: string, gap: string, after: string): boolean {
  return (
    /\s/u.test(gap) && /[\p{Script=Latin}\d.,!?;:]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after)
  );
}

function tokensIn(sentence: SentenceRow, rows: readonly Record<string, string>[]): CorpusToken[] {
  const characters = [...sentence.text];
  const printed = (start: number, end: number): string =>
    characters.slice(start - sentence.start, end - sentence.start).join('');
  return rows.map((row, index) => {
    const [start, end] = [Number(row['start']), Number(row['end'])];
    const next = rows[index + 1];
    const [from, to] = [Number(next?.['start']), Number(next?.['end'])];
    const read = printable(row['token'] ?? '');
    const form = compact(printed(start, end)) || read;
    const partOfSpeech = row['part_of_speech'] ?? '';
    return {
      id: row['token_id'] ?? '',
      form,
      read,
      partOfSpeech,
      tag: universalTag(partOfSpeech, read),
      start,
      end,
      isStop: row['stop'] === 'true',
      isSpaceAfter: next !== undefined && isDivided(form, printed(end, from), compact(printed(from, to))),
    };
  });
}

/** Text of tokens: forms, with a space where one divides them. */
function textOf(tokens: readonly CorpusToken[]): string {
  return tokens.map(({ form, isSpaceAfter }) => form + (isSpaceAfter ? ' ' : '')).join('');
}

/** Consecutive rows of equal key, in order. */
function runs<Row>(rows: readonly Row[], key: (row: Row) => string): { id: string; rows: Row[] }[] {
  const found: { id: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.id === key(row)) last.rows.push(row);
    else found.push({ id: key(row), rows: [row] });
  }
  return found;
}

/** Turns, paragraphs, sentences and tokens of an edition in text order; empty if its tokens were not computed. */
export function readCorpus({ id }: Edition): CorpusTurn[] {
  const rows = readRecords(id, 'tokens');
  if (rows.length === 0) return [];
  const tokens = new Map(runs(rows, (row) => row['sentence_id'] ?? '').map((run) => [run.id, run.rows]));
  const { turns, sentences } = readTables(id);
  return turns.map((row) => ({
    row,
    paragraphs: runs(
      sentences
        .filter(({ turn_id }) => turn_id === row.turn_id)
        .map((sentence): CorpusSentence => {
          const found = tokensIn(sentence, tokens.get(sentence.sentence_id) ?? []);
          return { row: sentence, tokens: found, text: textOf(found) };
        })
        .filter((sentence) => sentence.tokens.length > 0),
      (sentence) => sentence.row.paragraph_id,
    ).map((run) => ({ id: run.id, sentences: run.rows })),
  }));
}
