import type { Kind } from '../types.ts';
import type { CodedSentence } from '../tables/results.ts';
import { InputError } from '../types.ts';

/** Code points of the transcript, end exclusive; rules in `data/gold/<edition>/GUIDE.md`. */
interface GoldSpan {
  start: number;
  end: number;
}

export interface GoldTurn extends GoldSpan {
  kind: Kind;
  /** Label without 记者; null for answers and labels without an outlet. */
  outlet: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  outlet_country: string | null;
}

export interface GoldMention extends GoldSpan {
  surface: string;
  id: string;
}

export interface GoldFigure extends GoldSpan {
  surface: string;
  value: number;
  unit: string;
  qualifier: string;
}

export interface GoldParagraph extends GoldSpan {
  topic: string;
}

/** Tasks not annotated are undefined. */
export interface Gold {
  turns?: GoldTurn[];
  mentions?: GoldMention[];
  figures?: GoldFigure[];
  paragraphs?: GoldParagraph[];
  /** With topics from two coders. */
  sentences?: CodedSentence[];
}

export const GOLD_FILES = [
  'turns.jsonl',
  'mentions.jsonl',
  'figures.jsonl',
  'paragraphs.jsonl',
  'sentence_topics.jsonl',
] as const;
export type GoldFile = (typeof GOLD_FILES)[number];

type FieldType = 'integer' | 'number' | 'string' | 'string or null';

const FIELDS: Record<GoldFile, Record<string, FieldType>> = {
  'turns.jsonl': {
    start: 'integer',
    end: 'integer',
    kind: 'string',
    outlet: 'string or null',
    outlet_country: 'string or null',
  },
  'mentions.jsonl': { start: 'integer', end: 'integer', surface: 'string', id: 'string' },
  'figures.jsonl': {
    start: 'integer',
    end: 'integer',
    surface: 'string',
    value: 'number',
    unit: 'string',
    qualifier: 'string',
  },
  'paragraphs.jsonl': { start: 'integer', end: 'integer', topic: 'string' },
  'sentence_topics.jsonl': {
    start: 'integer',
    end: 'integer',
    own_a: 'string',
    own_b: 'string',
    context_a: 'string',
    context_b: 'string',
  },
};

/**
 * The gold standard from its files (JSON Lines); `where` names the folder in messages. Given `source`, the transcript,
 * checks surfaces at their offsets.
 *
 * @throws InputError naming file and line of a malformed row or one that does not fit the transcript.
 */
export function parseGold(files: Partial<Record<GoldFile, string>>, where: string, source?: string): Gold {
  const points = source === undefined ? undefined : Array.from(source);
  const rows = <T extends GoldSpan>(file: GoldFile): T[] | undefined => {
    const content = files[file];
    return content === undefined
      ? undefined
      : parseRows<T>(content, `${where}/${file}`, FIELDS[file], points);
  };
  return {
    turns: rows<GoldTurn>('turns.jsonl'),
    mentions: rows<GoldMention>('mentions.jsonl'),
    figures: rows<GoldFigure>('figures.jsonl'),
    paragraphs: rows<GoldParagraph>('paragraphs.jsonl'),
    sentences: rows<CodedSentence>('sentence_topics.jsonl'),
  };
}

function parseRows<T extends GoldSpan>(
  content: string,
  file: string,
  fields: Record<string, FieldType>,
  points: readonly string[] | undefined,
): T[] {
  const rows: T[] = [];
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const at = `${file}: line ${index + 1}`;
    const row = parseObject(line, at);
    for (const [name, type] of Object.entries(fields)) {
      // Nullable fields may be missing.
      if (type === 'string or null') row[name] ??= null;
      if (!isOfType(row[name], type)) {
        throw new InputError(`${at}: “${name}” is ${JSON.stringify(row[name])}; expected: ${type}`);
      }
    }
    const checked = row as unknown as T & { surface?: string };
    if (points !== undefined && checked.surface !== undefined) {
      const found = points.slice(checked.start, checked.end).join('');
      if (found !== checked.surface) {
        throw new InputError(
          `${at}: “${checked.surface}” is not at ${checked.start}–${checked.end}, where the transcript has ` +
            `“${found}”; score it with the transcript that it was made for`,
        );
      }
    }
    rows.push(checked);
  });
  return rows;
}

function parseObject(line: string, at: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(`${at}: not JSON (${(error as Error).message}); write one object a line`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at}: ${JSON.stringify(value)} is no object; write one object a line`);
  }
  return value as Record<string, unknown>;
}

function isOfType(value: unknown, type: FieldType): boolean {
  if (type === 'string or null') return value === null || typeof value === 'string';
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
