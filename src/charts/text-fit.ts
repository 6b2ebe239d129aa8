import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { wrapEvenly, wrapText } from '../lib/measure.ts';
import { measured } from './svg.ts';
import type { TextStyle } from './svg.ts';

/** From a line's middle to its baseline, in font sizes: half the height of capitals and digits. */
const halfHeight = 0.36;

/** Baseline of a text of `size` px centred on `middle`. */
export function baselineAt(middle: number, size: number): number {
  return middle + size * halfHeight;
}

/** Middle of a text of `size` px on `baseline`. */
export function middleAt(baseline: number, size: number): number {
  return baseline - size * halfHeight;
}

/** How much wider than measured a typeface may set a text; more for short ones, where letter widths even out less. */
export const slack = {
  /** A column of names, measured line by line. */
  column: 1.02,
  /** Running text. */
  line: 1.03,
  /** A few words or a number. */
  words: 1.04,
  /** A word in a key with another after it. */
  key: 1.05,
} as const;

/** Room in px that a text needs in any typeface. */
export function roomOf(content: string, style: TextStyle, spare: number = slack.words): number {
  return measured(content, style) * spare;
}

/** Width in px of a column of numbers as written: the widest, but at least `least`, so that short ones align alike. */
export function numberWidth(numbers: readonly string[], style: TextStyle, least = '00'): number {
  return Math.max(...[least, ...numbers].map((number) => measured(number, style)));
}

interface LineOptions {
  /** Balance line lengths. */
  even?: boolean;
  /** A `slack` factor, where lines must fit in every typeface. */
  spare?: number;
}

/** Breaks a text into lines of at most `room` px, between words. */
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

/** Remedies for a text wider than its room, tried in this order. */
export interface Fitting {
  /** Shorter wordings, longest first. */
  short?: readonly string[];
  /** Break into at most `most` lines. */
  lines?: { most: number; lang: Lang };
  /** Shrink to no less than this, px. */
  least?: number;
  /** Defaults to `slack.words`. */
  spare?: number;
}

export interface FittedText {
  lines: string[];
  style: TextStyle;
}

/**
 * Fits a text into `room` px: unchanged, or shortened, broken or shrunk as `fitting` allows. Undefined if nothing
 * helps: texts are left out, never cut off.
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

/** Font size in px, at most the style's, at which a text fits `room` px on one line. */
export function sizeWithin(content: string, style: TextStyle, room: number): number {
  return fitText(content, style, room, { least: 0 })?.style.size ?? style.size;
}
