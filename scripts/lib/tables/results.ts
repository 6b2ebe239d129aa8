import type {
  DateMention,
  Figure,
  Mention,
  PlaceType,
  Rejected,
  Span,
  TopicDecision,
  Transcript,
  Warning,
  WordCount,
} from '../types.ts';
import type { Cell } from '../csv.ts';
import type { SentenceTokens } from '../tokens.ts';

/** The outlet of a question turn, resolved against the lexicon; unknown outlets have an empty country. */
export interface TurnOutlet {
  turnId: string;
  outletId: string;
  name: string;
  nameEn: string;
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  group: string;
}

/** A place as the lexicon describes it; coordinates in degrees, absent for regions and blocs. */
interface PlaceInfo {
  placeId: string;
  type: PlaceType;
  nameZh: string;
  nameEn: string;
  region: string;
  lon?: number;
  lat?: number;
}

interface TopicName {
  topic: string;
  nameZh: string;
  nameEn: string;
}

/** All that the pipeline found in one transcript: what the tables are made from. */
export interface Results {
  transcript: Transcript;
  /** One or more for a question turn whose label names outlets, in the order of the label. */
  outlets: TurnOutlet[];
  mentions: Mention[];
  rejected: Rejected[];
  figures: Figure[];
  dates: DateMention[];
  /** By sentence id. */
  topics: ReadonlyMap<string, TopicDecision>;
  /** An item for each sentence, in order. */
  tokens: SentenceTokens[];
  words: WordCount[];
  warnings: Warning[];
  /**
   * By place id; where two places share one (AU: Australia after ISO 3166-1, and the African Union), the second stands
   * under `<id>:<type>`. Holds at least every place that is mentioned.
   */
  places: ReadonlyMap<string, PlaceInfo>;
  /** All topics, in their fixed order. */
  topicNames: TopicName[];
}

/** The topics that two coders gave a sentence: by its own words (`none` where they do not tell) and in context. */
export interface CodedSentence {
  /** Code points of the source, end exclusive. */
  start: number;
  end: number;
  own_a: string;
  own_b: string;
  context_a: string;
  context_b: string;
}

export type Row = Readonly<Record<string, Cell>>;

/** Rows by table name, as in the codebook. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of stretches in the text: by start, then by end. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The columns `surface`, `start` and `end` of a stretch of the reading: code points of the source. */
export function stretch(transcript: Transcript, span: Span): { surface: string; start: number; end: number } {
  const source = transcript.reading.toSource(span);
  return { surface: transcript.reading.sourceText(source), start: source.start, end: source.end };
}

/**
 * Ids of rows that stand in sentences: `t07p02s03m2` for the second row asked for in `t07p02s03` with the letter m. A
 * row more or less renumbers its own sentence and no other.
 */
export function idsInSentences(letter: string): (sentence: { id: string }) => string {
  const counts = new Map<string, number>();
  return ({ id }) => {
    const n = (counts.get(id) ?? 0) + 1;
    counts.set(id, n);
    return `${id}${letter}${n}`;
  };
}

/** `value` to `digits` decimals: enough to compare, few enough to read. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Occurrences per 1,000 characters, six decimals; undefined (an empty cell) where there are no characters. */
export function perThousand(occurrences: number, chars: number): number | undefined {
  return chars === 0 ? undefined : rounded((occurrences * 1000) / chars, 6);
}
