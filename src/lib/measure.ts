/**
 * Widths of mixed Chinese and Latin text, in em. Chart libraries measure Chinese as narrow Latin. Here East Asian wide
 * characters are 1 em; Latin has Helvetica's advance widths (also Arial, Liberation Sans), an upper bound for the
 * narrower Latin of Chinese faces.
 */
const latin: Record<string, number> = {};
const widths: [string, number][] = [
  ["il'j|", 0.24],
  [' !,./:;ftI[]·', 0.28],
  ['()r-`', 0.335],
  ['"*°', 0.39],
  ['cksvxyzJ', 0.51],
  ['abdeghnopqu0123456789L#$_?', 0.56],
  ['+<=>~−×→', 0.585],
  ['FTZ', 0.61],
  ['ABEKPSVXY&', 0.67],
  ['CDHNRUw', 0.725],
  ['GOQ', 0.78],
  ['mM', 0.84],
  ['%', 0.89],
  ['W@', 0.98],
];
for (const [characters, width] of widths) for (const character of characters) latin[character] = width;

/** Ambiguous width in Unicode, but full width in Chinese faces. */
const wideInChinese = /[“”‘’—…·]/;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Maximum width of bold Latin relative to regular in Helvetica. */
const boldFactor = 1.07;

const isWide = new Map<string, boolean>();

/** Cached: layouts ask millions of times. */
function isFullWidth(character: string): boolean {
  let known = isWide.get(character);
  if (known === undefined) {
    known = wide.test(character) || wideInChinese.test(character);
    isWide.set(character, known);
  }
  return known;
}

/** Width of a line in em. `bold` and `widened` (the face's width relative to Helvetica) affect only Latin. */
export function textWidth(text: string, { bold = false, widened = 1 } = {}): number {
  const factor = (bold ? boldFactor : 1) * widened;
  let width = 0;
  for (const character of text) {
    if (isFullWidth(character)) width += 1;
    else width += (latin[character] ?? 0.6) * factor;
  }
  return width;
}

const closing = /^[、。，．：；？！）》」』”’…%,.:;?!)\]–-]/;

/** Maximum characters of an unbroken remark in brackets: （王毅称）. */
const shortRemark = 8;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Text split at possible line breaks: at Unicode word boundaries, with spaces and closing marks kept on the preceding
 * word and opening marks on the following one.
 */
export function breakPoints(text: string, locale: string): string[] {
  const key = `${locale} ${text}`;
  let parts = broken.get(key);
  if (!parts) broken.set(key, (parts = cut(text, locale)));
  return [...parts];
}

/** Maximum characters that single characters are joined to. */
const joined = 5;
/** Marks after which a browser breaks lines by itself. */
const lineEnds = /[、，。：；？！—]$/;
const marks = /[\p{P}\s]/gu;

/**
 * Text split where a headline set by a browser needs to be told that it may break: like `breakPoints`, but single
 * characters stay beside a neighbour, and marks after which lines may end anyway split nothing.
 */
export function headlineParts(text: string, locale: string): string[] {
  const parts: string[] = [];
  /** Since the last possible break, in characters. */
  let run = 0;
  for (const part of breakPoints(text, locale)) {
    const last = parts.length - 1;
    const { length } = part.replaceAll(marks, '');
    const isBesideSingle = length <= 1 || run === 1;
    if (last >= 0 && (run === 0 || (isBesideSingle && run + length <= joined))) parts[last] += part;
    else {
      parts.push(part);
      run = 0;
    }
    run = lineEnds.test(part) ? 0 : run + length;
  }
  return parts;
}

/** Cached: segmenting is slow, and charts repeat texts at many widths. */
const broken = new Map<string, readonly string[]>();

function cut(text: string, locale: string): string[] {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.length - 1;
    if (last >= 0 && (closing.test(segment) || segment === ' ' || /['’“《（(]$/.test(parts[last] ?? ''))) {
      parts[last] += segment;
    } else parts.push(segment);
  }
  return wholeRemarks(parts);
}

function wholeRemarks(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const opens = /（[^）]*$/.test(parts[index] ?? '');
    const closes = opens ? parts.findIndex((part, at) => at > index && part.includes('）')) : -1;
    const end = closes < 0 ? index + 1 : closes + 1;
    const remark = parts.slice(index, end).join('');
    if (closes > 0 && remark.length - remark.indexOf('（') <= shortRemark) {
      whole.push(remark);
      index = end - 1;
    } else whole.push(parts[index] ?? '');
  }
  return whole;
}

/**
 * Lines of at most `max` em, broken between words (dictionary words in Chinese); a wider word gets its own line. Drops
 * spaces at line ends.
 */
export function wrapText(
  text: string,
  max: number,
  options: { bold?: boolean; locale?: string } = {},
): string[] {
  const { bold = false, locale = 'zh' } = options;
  const lines: string[] = [];
  let line = '';
  for (const part of breakPoints(text, locale)) {
    if (line && textWidth((line + part).trimEnd(), { bold }) > max) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  if (line.trimEnd()) lines.push(line.trimEnd());
  return lines;
}

/** Like `wrapText`, with lines of nearly equal length and no extra breaks at hyphens. */
export function wrapEvenly(
  text: string,
  max: number,
  options: { bold?: boolean; locale?: string } = {},
): string[] {
  const lines = wrapText(text, max, options);
  const even = wrapText(text, Math.min(max, (textWidth(text, options) / lines.length) * 1.2), options);
  const hyphens = (all: readonly string[]): number => all.filter((line) => line.endsWith('-')).length;
  return even.length === lines.length && hyphens(even) <= hyphens(lines) ? even : lines;
}
