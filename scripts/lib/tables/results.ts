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

/** The outlet of a question turn; the country of an unknown outlet is empty. */
export interface TurnOutlet {
  turnId: string;
  outletId: string;
  name: string;
  nameEn: string;
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  group: string;
}

/** A place of the lexicon; coordinates in degrees, absent for regions and blocs. */
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

/** Everything found in one transcript; the input of the tables. */
export interface Results {
  transcript: Transcript;
  /** In label order; at least one per question turn whose label names outlets. */
  outlets: TurnOutlet[];
  mentions: Mention[];
  rejected: Rejected[];
  figures: Figure[];
  dates: DateMention[];
  /** By sentence id. */
  topics: ReadonlyMap<string, TopicDecision>;
  /** One item per sentence, in order. */
  tokens: SentenceTokens[];
  words: WordCount[];
  warnings: Warning[];
  /**
   * By place id. If two places share one (AU: Australia in ISO 3166-1, and the African Union), the second is under
   * `<id>:<type>`. Contains at least every mentioned place.
   */
  places: ReadonlyMap<string, PlaceInfo>;
  /** All topics, in fixed order. */
  topicNames: TopicName[];
}

/** Topics from two coders: by the sentence's own words (`none` if they do not tell) and in context. */
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

/** Rows by table name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Order by UTF-16 code units, independent of locale. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order by start, then by end. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Columns `surface`, `start` and `end` of a stretch of the reading, in code points of the source. */
export function stretch(transcript: Transcript, span: Span): { surface: string; start: number; end: number } {
  const source = transcript.reading.toSource(span);
  return { surface: transcript.reading.sourceText(source), start: source.start, end: source.end };
}

/**
 * Numbers rows within their sentence: `t07p02s03m2` is the second of letter m in `t07p02s03`. A new row renumbers only
 * its own sentence.
 */
export function idsInSentences(letter: string): (sentence: { id: string }) => string {
  const counts = new Map<string, number>();
  return ({ id }) => {
    const n = (counts.get(id) ?? 0) + 1;
    counts.set(id, n);
    return `${id}${letter}${n}`;
  };
}

/** `value` rounded to `digits` decimals. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Occurrences per 1,000 characters, six decimals; undefined without characters. */
export function perThousand(occurrences: number, chars: number): number | undefined {
  return chars === 0 ? undefined : rounded((occurrences * 1000) / chars, 6);
}
