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

/** An unknown outlet has no country. */
export interface TurnOutlet {
  turnId: string;
  outletId: string;
  name: string;
  nameEn: string;
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  group: string;
}

/** Coordinates in degrees, absent for regions and blocs. */
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

/** Input of the tables, from one transcript. */
export interface Results {
  transcript: Transcript;
  /** In label order, for question turns. */
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
   * By place id. If two places share one (AU: Australia in ISO 3166-1, and the African Union), the second is
   * `<id>:<type>`. Covers at least all mentioned places.
   */
  places: ReadonlyMap<string, PlaceInfo>;
  /** In fixed order. */
  topicNames: TopicName[];
}

/** From two coders: by own words (`none` if they do not tell) and in context. */
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

export type Tables = Readonly<Record<string, readonly Row[]>>;

/** By UTF-16 code units, independent of locale. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By start, then end. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Table columns of a stretch of the reading, in code points of the source. */
export function stretch(transcript: Transcript, span: Span): { surface: string; start: number; end: number } {
  const source = transcript.reading.toSource(span);
  return { surface: transcript.reading.sourceText(source), start: source.start, end: source.end };
}

/** Numbers rows within their sentence (`t07p02s03m2`), so that a new row renumbers only its sentence. */
export function idsInSentences(letter: string): (sentence: { id: string }) => string {
  const counts = new Map<string, number>();
  return ({ id }) => {
    const n = (counts.get(id) ?? 0) + 1;
    counts.set(id, n);
    return `${id}${letter}${n}`;
  };
}

/** Rounds to `digits` decimals. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Occurrences per 1,000 characters, six decimals; undefined without characters. */
export function perThousand(occurrences: number, chars: number): number | undefined {
  return chars === 0 ? undefined : rounded((occurrences * 1000) / chars, 6);
}
