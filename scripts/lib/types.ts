/**
 * The typed transcript that every step of the method reads.
 *
 * Two texts exist side by side:
 *
 * - `source` is the transcript as received (byte-order mark removed, otherwise untouched). Everything that is
 *   published points into it.
 * - `reading.text` is the same text as the method reads it: misprints of `errata.csv` corrected, traditional
 *   characters folded to simplified ones, full-width ASCII folded to ASCII, 「」 to “”, invisible and control
 *   characters dropped, and the line breaks inside a paragraph that a newspaper column broke in two closed up.
 *
 * All offsets inside the method are UTF-16 offsets into `reading.text` (what JavaScript strings use). They become
 * code-point offsets into `source` in one place only, when a table row is made (`tables/`), through
 * `Reading.toSource`.
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
  /** The text that the method reads. */
  text: string;
  /** Code-point offsets into `source` of a stretch of `text`; end exclusive. */
  toSource(span: Span): Span;
  /** The same with the marks round it and the stage directions behind it on the same lines: a turn. */
  withAsides(span: Span): Span;
  /** Characters spoken in a stretch of `text`: without white space, and an inserted correction not counted twice. */
  countSpoken(span: Span): number;
  /** The source's characters between two code-point offsets into `source`; constant time but for the slice. */
  sourceText(span: Span): string;
  /** The source's characters for a stretch of `text`, without what was folded away inside it. */
  printed(span: Span): string;
  /** How often each fold applied, in the order in which they were tried. */
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
  /** The sentence as spoken: `reading.text.slice(start, end)`, without label, without white space around it. */
  text: string;
  /** Code-point offsets into `source`; these spans tile the turn, label and line breaks included. */
  source: Span;
  /** Characters spoken: code points of the source without label and white space. */
  chars: number;
}

export interface Paragraph {
  id: string;
  sentences: Sentence[];
}

export interface Turn {
  /** `t07` */
  id: string;
  /** 1 for the first turn of the transcript. */
  n: number;
  kind: Kind;
  /** The label as read, without colon or brackets: 彭博社记者, 王毅, 问, … Empty where a statement has no label. */
  label: string;
  /** The same in the source's characters. */
  labelPrinted: string;
  /** Who speaks, in the source's characters: 王毅; for a reporter the label without 记者. */
  speaker: string;
  /** The outlets of the label, split at 、 and without 《》 and 记者; empty for answers. */
  outlets: string[];
  /** Where each of `outlets` stands in `reading.text`. */
  outletSpans: Span[];
  paragraphs: Paragraph[];
  /** All sentences of the turn, in order. */
  sentences: Sentence[];
  /** Code-point offsets into `source`, from the label's first character to the end of the last paragraph. */
  source: Span;
  /** Characters spoken: the sum over its sentences. */
  chars: number;
}

export interface Transcript {
  reading: Reading;
  turns: Turn[];
  /** Day of the conference, `YYYY-MM-DD`; undefined where nobody gave one and the text holds none. */
  date?: string;
  /** Name of the person who answers. */
  speaker?: string;
  /** Everybody who speaks under a label, in order of their first words, and what they were taken for. */
  speakers: SpeakerUse[];
}

/** What a speaker does at the conference. */
export type Role = 'asks' | 'answers' | 'hosts';

/** One speaker of a text as its labels show them. */
export interface SpeakerUse {
  /** As printed: 毛宁 for 毛宁, 毛宁答 and 发言人毛宁; for reporters the label without 记者. */
  name: string;
  /** Their role over the whole text: what most of their turns are. */
  role: Role;
  /** The forms of their labels, as printed. */
  labels: string[];
  turns: number;
}

export type PlaceType = 'country' | 'territory' | 'region' | 'bloc';

/** A mention of a place; offsets into `reading.text`, inside exactly one sentence. */
export interface Mention extends Span {
  placeId: string;
  type: PlaceType;
  form: 'full' | 'short' | 'adjective' | 'people';
  sentence: Sentence;
}

/** A stretch that looks like a mention and is not one. `reason` is a key of `exclusions.csv` or of the rules. */
export interface Rejected extends Span {
  sentence: Sentence;
  reason: string;
}

export type Qualifier = 'exact' | 'near' | 'over' | 'at_least' | 'under' | 'range';

/** A quantity that measures something in the world. */
export interface Figure extends Span {
  /** In plain units: 7800亿美元 is 780000000000; 5% is 5 (percent); 三分之一 is 0.333… (share). May be negative. */
  value: number;
  /** `USD`, `CNY`, `years`, `countries`, … as `units.csv` lists them. */
  unit: string;
  qualifier: Qualifier;
  /** Joins the two figures of one development; empty where there is none. */
  series: string;
  role: '' | 'from' | 'to';
  /** Whether it tells the change (增长了1.5倍) or where the change led (增长到1.5倍). */
  change: '' | 'by' | 'to';
  /** Counted for each person (人均, 每人). */
  per: '' | 'head';
  group: string;
  labelZh: string;
  labelEn: string;
  sentence: Sentence;
}

/** A calendar date, a period or an anniversary. */
export interface DateMention extends Span {
  /** `date` · `year` · `period` · `relative` · `anniversary` · `future` … listed in the codebook. */
  dateKind: string;
  /** Undefined where the text does not fix a year and no conference date is known. */
  yearFrom?: number;
  yearTo?: number;
  precision: 'day' | 'month' | 'season' | 'half' | 'year' | 'decade' | 'century' | 'period';
  eventZh: string;
  eventEn: string;
  sentence: Sentence;
  /** Month (1 to 12) and day of the month on which it begins, where the words or the conference date give them. */
  month?: number;
  day?: number;
  /** First and last day, ISO 8601, both inside; undefined where nothing fixes them and before the year 1. */
  dateFrom?: string;
  dateTo?: string;
  /** Lies ahead of the conference, or is spoken of as still to come. */
  future?: boolean;
  /** The words also measure a length of time (30年来, 80周年) that is a figure as well. */
  duration?: boolean;
}

export interface TopicDecision {
  topic: string;
  /** Weight of the winning topic over the sum of all weights, 0 to 1. */
  score: number;
  /** The words that decided, in order of weight. */
  evidence: string[];
  /** The topic had the context other weights; `own` is `none` where the sentence's words alone do not tell. */
  otherwise: { halved: string; equal: string; own: string };
}

export interface WordCount {
  word: string;
  partOfSpeech: string;
  count: number;
  inQuestions: number;
  inAnswers: number;
  /** Ids of the sentences that hold it, in order. */
  sentences: number;
}

/** Something that a person should look at before publishing. */
export interface Warning {
  /** `sequence` · `unknown_outlet` · `ambiguous_place` · `unlabelled_figure` … listed in the codebook. */
  kind: string;
  span?: Span;
  surface: string;
  sentence?: Sentence;
  message: string;
  /** The message for readers of Chinese, where pages show it. */
  messageZh?: string;
}

/**
 * Bad input or bad usage: one line that names the file, where in it, what is wrong and what to do.
 * The commands print `message` and leave with status 2.
 */
export class InputError extends Error {
  override name = 'InputError';
}
