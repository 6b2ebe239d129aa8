/**
 * Types of the codebook. Types and constraints follow Table Schema (Data Package v2); texts are in Chinese and English.
 */

import type { Bilingual, Code, OpenList } from './codes/code.ts';
import { kindCodes } from './codes/text-codes.ts';

export type { Bilingual } from './codes/code.ts';

type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

interface Constraints {
  required?: boolean;
  unique?: boolean;
  /** Regular expression for the whole cell. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

export interface Column {
  name: string;
  type: ColumnType;
  title: Bilingual;
  description: Bilingual;
  constraints: Constraints;
  /** Its allowed values with their meanings, or the list that holds them. */
  codes?: readonly Code[] | OpenList;
}

export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

export interface TableSchema {
  name: string;
  title: Bilingual;
  /** What a row is and how it is counted. */
  description: Bilingual;
  /** In file order. */
  columns: readonly Column[];
  /** Empty if rows have no key. */
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

type ColumnMaker = (
  name: string,
  title: Bilingual,
  description: Bilingual,
  constraints?: Constraints,
) => Column;

const columnOf =
  (type: ColumnType): ColumnMaker =>
  (name, title, description, constraints = {}) => ({ name, type, title, description, constraints });

/** Empty cells are missing values. */
export const text = columnOf('string');
export const integer = columnOf('integer');
export const decimal = columnOf('number');
/** ISO 8601; empty cells are missing values. */
export const date = columnOf('date');

export const truth = columnOf('boolean');

/** Text that is one of a list of codes. */
export function coded(
  codes: readonly Code[] | OpenList,
  name: string,
  title: Bilingual,
  description: Bilingual,
  constraints: Constraints = {},
): Column {
  return { ...text(name, title, description, constraints), codes };
}

/** Integer from 0, never missing. */
export const count: ColumnMaker = (name, title, description) =>
  integer(name, title, description, { required: true, minimum: 0 });

/** A foreign key over one column; `references` defaults to the same name. */
export function refersTo(table: string, column: string, references = column): ForeignKey {
  return { columns: [column], table, references: [references] };
}

export const TURN_ID = '^t\\d{2,}$';
export const PARAGRAPH_ID = '^t\\d{2,}p\\d{2,}$';
export const SENTENCE_ID = '^t\\d{2,}p\\d{2,}s\\d{2,}$';
/** Sentence id, letter, number from 1. */
export const idInSentence = (letter: string): string => `^t\\d{2,}p\\d{2,}s\\d{2,}${letter}[1-9]\\d*$`;
export const PLACE_ID = '^[A-Z][A-Z0-9_]+$';

export const kindColumn = coded(
  kindCodes,
  'kind',
  ['类别', 'Kind'],
  [
    '所在轮次的类别：question 提问，answer 回答，statement 开场白、通报等不属于问答的发言。',
    'Kind of the turn: question, answer, or statement (an opening, an announcement or another speech outside questions and answers).',
  ],
  { required: true },
);

/** Not `required` if a row may concern no sentence. */
export function sentenceColumn(required = true): Column {
  return text(
    'sentence_id',
    ['句子编号', 'Sentence id'],
    ['所在的句子，见 sentences.csv。', 'The sentence that it stands in; see sentences.csv.'],
    required ? { required, pattern: SENTENCE_ID } : { pattern: SENTENCE_ID },
  );
}

export const turnColumn = text(
  'turn_id',
  ['轮次编号', 'Turn id'],
  ['所在的轮次，见 turns.csv。', 'The turn that it stands in; see turns.csv.'],
  { required: true, pattern: TURN_ID },
);

/** Not `required` if a row may have no stretch. */
export function stretchColumns(required = true): { surface: Column; start: Column; end: Column } {
  const constraints: Constraints = required ? { required, minimum: 0 } : { minimum: 0 };
  return {
    surface: text(
      'surface',
      ['原文', 'Surface'],
      [
        '原文中的写法，一字不改（误植也照录）：记录稿[start:end]。',
        'The words as they stand in the transcript, misprints included: transcript[start:end].',
      ],
      required ? { required } : {},
    ),
    start: integer(
      'start',
      ['起点', 'Start'],
      [
        '第一个字符的位置：从 0 起，按 Unicode 码位计，不含文件开头的字节序标记。',
        'Position of the first character: Unicode code points from 0 in the transcript without its byte-order mark.',
      ],
      constraints,
    ),
    end: integer(
      'end',
      ['终点', 'End'],
      [
        '最后一个字符之后的位置，单位同 start。',
        'Position after the last character, in the unit of start (end exclusive).',
      ],
      constraints,
    ),
  };
}
