import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { wrapEvenly, wrapText } from '../lib/measure.ts';
import { measured } from './svg.ts';
import type { TextStyle } from './svg.ts';

/** From the middle of a line of text down to its baseline, in font sizes: half the height of capitals and digits. */
const halfHeight = 0.36;

/** Baseline of a text of `size` px whose middle lies at `middle`. */
export function baselineAt(middle: number, size: number): number {
  return middle + size * halfHeight;
}

/** Middle of a text of `size` px that stands on `baseline`. */
export function middleAt(baseline: number, size: number): number {
  return baseline - size * halfHeight;
}

/**
 * How much wider than measured a typeface may set a text. The shorter a text, the less its wide and narrow letters make
 * up for each other.
 */
export const slack = {
  /** A column of names, each broken into lines that are measured one by one. */
  column: 1.02,
  /** A line of running text. */
  line: 1.03,
  /** A few words or a number. */
  words: 1.04,
  /** A word of the key, which another one follows. */
  key: 1.05,
} as const;

/** Room in px that a text needs in any typeface. */
export function roomOf(content: string, style: TextStyle, spare: number = slack.words): number {
  return measured(content, style) * spare;
}

interface LineOptions {
  /** Lines of nearly one length, rather than full ones and a rest. */
  even?: boolean;
  /** One of `slack`, where lines are to be safe in every typeface. */
  spare?: number;
}

/** A text in lines of at most `room` px, broken between words. */
export function linesWithin(
  content: string,
  style: TextStyle,
  room: number,
  lang: Lang,
  { even = false, spare = 1 }: LineOptions = {},
): string[] {
  const options = { bold: style.bold ?? false, locale: languageTag[lang] };
  return (even ? wrapEvenly : wrapText)(content, room / style.size / spare, options);
}

/** What may be done to a text that is wider than its room, in this order. */
export interface Fitting {
  /** Shorter ways to say it, the longest first. */
  short?: readonly string[];
  /** Break it into at most so many lines. */
  lines?: { most: number; lang: Lang };
  /** Make it smaller, down to so many px. */
  least?: number;
  /** By default that of a few words. */
  spare?: number;
}

/** A text as it fits into its room. */
export interface FittedText {
  lines: string[];
  style: TextStyle;
}

/**
 * A text in `room` px: as it is, or shortened, broken or shrunk as far as `fitting` allows. Undefined where nothing helps:
 * then it is left out, never cut off.
 */
export function fitText(
  content: string,
  style: TextStyle,
  room: number,
  { short = [], lines, least, spare = slack.words }: Fitting = {},
): FittedText | undefined {
  const fits = (line: string): boolean => roomOf(line, style, spare) <= room;
  const whole = [content, ...short].find(fits);
  if (whole !== undefined) return { lines: [whole], style };
  if (lines) {
    const broken = linesWithin(content, style, room, lines.lang, { even: true, spare });
    if (broken.length <= lines.most && broken.every(fits)) return { lines: broken, style };
  }
  const last = short.at(-1) ?? content;
  const size = room / roomOf(last, { ...style, size: 1 }, spare);
  return least !== undefined && size >= least ? { lines: [last], style: { ...style, size } } : undefined;
}

/** Size in px, at most that of its style, at which a text fits into `room` px on one line. */
export function sizeWithin(content: string, style: TextStyle, room: number): number {
  return fitText(content, style, room, { least: 0 })?.style.size ?? style.size;
}
