/**
 * The typed transcript.
 *
 * - `source`: as received, without byte-order mark. Published offsets point into it.
 * - `reading.text`: what the method reads. Misprints of `errata.csv` are corrected, traditional characters and
 *   full-width ASCII folded, 「」 turned into “”, invisible and control characters dropped, and column breaks within
 *   paragraphs closed.
 *
 * Offsets are UTF-16 into `reading.text`. Only table rows (`tables/`) convert them to code points of `source`, by
 * `Reading.toSource`.
 */

/** A stretch of `reading.text`: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Fold names in the pre-flight report. `broken_lines` applies once speakers are known. */
export type FoldName =
  | 'entities'
  | 'tags'
  | 'links'
  | 'headings'
  | 'line_marks'
  | 'emphasis'
  | 'pictographs'
  | 'straight_quotes'
  | 'page_furniture'
  | 'stage_directions'
  | 'digit_breaks'
  | 'label_breaks'
  | 'label_signs'
  | 'number_blanks'
  | 'blanks'
  | 'broken_lines';

export interface FoldCount {
  name: FoldName;
  count: number;
  /** In code points of the source. */
  first: readonly Span[];
}

export interface Reading {
  source: string;
  text: string;
  /** Code-point offsets into `source`, end exclusive. */
  toSource(span: Span): Span;
  /** Same for a turn, with surrounding marks and stage directions on its lines. */
  withAsides(span: Span): Span;
  /** Spoken characters: without white space, inserted corrections counted once. */
  countSpoken(span: Span): number;
  /** Between two code-point offsets into `source`; constant time apart from the slice. */
  sourceText(span: Span): string;
  /** The source's characters, without what folding dropped. */
  printed(span: Span): string;
  /** Counts per fold, in the order tried. */
  folded: readonly FoldCount[];
}

export type Kind = 'question' | 'answer' | 'statement';

export interface Sentence extends Span {
  /** `t07p02s03` */
  id: string;
  turnId: string;
  /** `t07p02` */
  paragraphId: string;
  kind: Kind;
  /** `reading.text.slice(start, end)`, without label and surrounding white space. */
  text: string;
  /** Code points of `source`; tile the turn, label and line breaks included. */
  source: Span;
  /** Spoken: code points of the source without label and white space. */
  chars: number;
}

export interface Paragraph {
  id: string;
  sentences: Sentence[];
}

export interface Turn {
  /** `t07` */
  id: string;
  /** From 1. */
  n: number;
  kind: Kind;
  /** As read, without colon or brackets: 彭博社记者, 王毅, 问, … May be empty for a statement. */
  label: string;
  /** The label as printed in the source. */
  labelPrinted: string;
  /** As in the source: 王毅; for a reporter the label without 记者. */
  speaker: string;
  /** Split at 、, without 《》 and 记者; empty for answers. */
  outlets: string[];
  /** In `reading.text`. */
  outletSpans: Span[];
  paragraphs: Paragraph[];
  sentences: Sentence[];
  /** Code points of `source`, from the label to the end of the last paragraph. */
  source: Span;
  /** Sum over its sentences. */
  chars: number;
}

export interface Transcript {
  reading: Reading;
  turns: Turn[];
  /** Of the conference, `YYYY-MM-DD`. */
  date?: string;
  /** Who answers. */
  speaker?: string;
  /** In order of first words. */
  speakers: SpeakerUse[];
}

export type Role = 'asks' | 'answers' | 'hosts';

export interface SpeakerUse {
  /** As printed: 毛宁 for 毛宁, 毛宁答 and 发言人毛宁; for reporters the label without 记者. */
  name: string;
  /** Of most of their turns. */
  role: Role;
  /** As printed. */
  labels: string[];
  turns: number;
}

export type PlaceType = 'country' | 'territory' | 'region' | 'bloc';

/** A mention of a place, inside one sentence. */
export interface Mention extends Span {
  placeId: string;
  type: PlaceType;
  form: 'full' | 'short' | 'adjective' | 'people';
  sentence: Sentence;
}

/** Looks like a mention or a figure and is none. `reason` is a key of `exclusions.csv` or of the rules. */
export interface Rejected extends Span {
  sentence: Sentence;
  reason: string;
}

export type Qualifier = 'exact' | 'near' | 'over' | 'at_least' | 'under' | 'range';

export interface Figure extends Span {
  /** In plain units: 7800亿美元 is 780000000000; 5% is 5 (percent); 三分之一 is 0.333… (share). May be negative. */
  value: number;
  /** As in `units.csv`: `USD`, `CNY`, `years`, `countries`, … */
  unit: string;
  qualifier: Qualifier;
  /** Joins two figures of one development; else empty. */
  series: string;
  role: '' | 'from' | 'to';
  /** Size of a change (增长了1.5倍), or resulting level (增长到1.5倍). */
  change: '' | 'by' | 'to';
  /** Per person (人均, 每人). */
  per: '' | 'head';
  group: string;
  labelZh: string;
  labelEn: string;
  sentence: Sentence;
  /** The text says 元 and leaves open whose: the currency is that of the place that speaks. */
  bareYuan?: boolean;
}

/** A calendar date, a period or an anniversary. */
export interface DateMention extends Span {
  /** `date`, `year`, `period`, `relative`, `anniversary`, `future`, …: see the codebook. */
  dateKind: string;
  /** Undefined if no year is given and the conference date is unknown. */
  yearFrom?: number;
  yearTo?: number;
  precision: 'day' | 'month' | 'season' | 'half' | 'year' | 'decade' | 'century' | 'period';
  eventZh: string;
  eventEn: string;
  sentence: Sentence;
  /** Month (1 to 12) and day of its start, from the words or the conference date. */
  month?: number;
  day?: number;
  /** First and last day, ISO 8601, inclusive; undefined if not fixed or before the year 1. */
  dateFrom?: string;
  dateTo?: string;
  /** After the conference, or spoken of as to come. */
  future?: boolean;
  /** Also a length of time (30年来, 80周年), hence a figure as well. */
  duration?: boolean;
}

export interface TopicDecision {
  topic: string;
  /** The winner's share of all weights, 0 to 1. */
  score: number;
  /** Deciding words, by weight. */
  evidence: string[];
  /** Under other context weights; `own` is `none` if the sentence's own words do not tell. */
  otherwise: { halved: string; equal: string; own: string };
}

export interface WordCount {
  word: string;
  partOfSpeech: string;
  count: number;
  inQuestions: number;
  inAnswers: number;
  /** Number of sentences with the word. */
  sentences: number;
}

/** Something to check before publishing. */
export interface Warning {
  /** `sequence`, `unknown_outlet`, `ambiguous_place`, `unlabelled_figure`, …: see the codebook. */
  kind: string;
  span?: Span;
  surface: string;
  sentence?: Sentence;
  message: string;
  /** For warnings shown on pages. */
  messageZh?: string;
}

/** Bad input or usage: one line with file, place, problem and fix. Commands print it and exit with 2. */
export class InputError extends Error {
  override name = 'InputError';
}
