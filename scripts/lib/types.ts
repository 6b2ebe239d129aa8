/**
 * The typed transcript that every step of the method reads.
 *
 * - `source` is the transcript as received, without byte-order mark. All published offsets point into it.
 * - `reading.text` is what the method reads: misprints of `errata.csv` corrected, traditional characters folded to
 *   simplified ones, full-width ASCII to ASCII, 「」 to “”, invisible and control characters dropped, and line breaks of
 *   newspaper columns within a paragraph removed.
 *
 * All offsets in the method are UTF-16 offsets into `reading.text`. Only table rows (`tables/`) convert them to
 * code-point offsets into `source`, by `Reading.toSource`.
 */

import type { FoldCount } from './reading/fold/edit.ts';

/** A stretch of `reading.text`: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Reading {
  /** The transcript as received, without byte-order mark. */
  source: string;
  text: string;
  /** Code-point offsets into `source` of a stretch of `text`; end exclusive. */
  toSource(span: Span): Span;
  /** Same, for a turn: with surrounding marks, and stage directions on the same lines. */
  withAsides(span: Span): Span;
  /** Spoken characters in a stretch of `text`: without white space, and inserted corrections counted once. */
  countSpoken(span: Span): number;
  /** Text of `source` between two code-point offsets; constant time apart from the slice. */
  sourceText(span: Span): string;
  /** The source's characters for a stretch of `text`, without what folding dropped. */
  printed(span: Span): string;
  /** How often each fold applied, in the order tried. */
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
  /** `reading.text.slice(start, end)`: without label and surrounding white space. */
  text: string;
  /** Code-point offsets into `source`; they tile the turn, label and line breaks included. */
  source: Span;
  /** Spoken characters: code points of the source without label and white space. */
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
  /** The label as read, without colon or brackets: 彭博社记者, 王毅, 问, … Empty for a statement without one. */
  label: string;
  /** Same, in the source's characters. */
  labelPrinted: string;
  /** In the source's characters: 王毅; for a reporter the label without 记者. */
  speaker: string;
  /** Outlets of the label, split at 、, without 《》 and 记者; empty for answers. */
  outlets: string[];
  /** Positions of `outlets` in `reading.text`. */
  outletSpans: Span[];
  paragraphs: Paragraph[];
  /** All sentences, in order. */
  sentences: Sentence[];
  /** Code-point offsets into `source`, from the label's first character to the end of the last paragraph. */
  source: Span;
  /** Spoken characters. */
  chars: number;
}

export interface Transcript {
  reading: Reading;
  turns: Turn[];
  /** Day of the conference, `YYYY-MM-DD`, if known. */
  date?: string;
  /** Name of the person who answers. */
  speaker?: string;
  /** Everybody with a label, in order of first words. */
  speakers: SpeakerUse[];
}

export type Role = 'asks' | 'answers' | 'hosts';

export interface SpeakerUse {
  /** As printed: 毛宁 for 毛宁, 毛宁答 and 发言人毛宁; for reporters the label without 记者. */
  name: string;
  /** The role of most of their turns. */
  role: Role;
  /** Their labels, as printed. */
  labels: string[];
  turns: number;
}

export type PlaceType = 'country' | 'territory' | 'region' | 'bloc';

/** A mention of a place; offsets into `reading.text`, inside one sentence. */
export interface Mention extends Span {
  placeId: string;
  type: PlaceType;
  form: 'full' | 'short' | 'adjective' | 'people';
  sentence: Sentence;
}

/** A stretch that looks like a mention and is none. `reason` is a key of `exclusions.csv` or of the rules. */
export interface Rejected extends Span {
  sentence: Sentence;
  reason: string;
}

export type Qualifier = 'exact' | 'near' | 'over' | 'at_least' | 'under' | 'range';

/** A quantity that measures something. */
export interface Figure extends Span {
  /** In plain units: 7800亿美元 is 780000000000; 5% is 5 (percent); 三分之一 is 0.333… (share). May be negative. */
  value: number;
  /** `USD`, `CNY`, `years`, `countries`, … as in `units.csv`. */
  unit: string;
  qualifier: Qualifier;
  /** Joins the two figures of one development; else empty. */
  series: string;
  role: '' | 'from' | 'to';
  /** The size of a change (增长了1.5倍), or the resulting level (增长到1.5倍). */
  change: '' | 'by' | 'to';
  /** Per person (人均, 每人). */
  per: '' | 'head';
  group: string;
  labelZh: string;
  labelEn: string;
  sentence: Sentence;
}

/** A calendar date, a period or an anniversary. */
export interface DateMention extends Span {
  /** `date`, `year`, `period`, `relative`, `anniversary`, `future`, …: see the codebook. */
  dateKind: string;
  /** Undefined if the text fixes no year and the conference date is unknown. */
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
  /** After the conference, or spoken of as still to come. */
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
  /** Topics under other context weights; `own` is `none` if the sentence's own words do not tell. */
  otherwise: { halved: string; equal: string; own: string };
}

export interface WordCount {
  word: string;
  partOfSpeech: string;
  count: number;
  inQuestions: number;
  inAnswers: number;
  /** Number of sentences that contain it. */
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
  /** The message in Chinese, for warnings shown on pages. */
  messageZh?: string;
}

/** Bad input or usage: a one-line message with file, place, problem and fix. Commands print it and exit with 2. */
export class InputError extends Error {
  override name = 'InputError';
}
