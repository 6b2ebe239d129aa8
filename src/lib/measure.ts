/**
 * Widths of mixed Chinese and Latin text, in em. Chart libraries take every Chinese character for a narrow Latin
 * one; here East-Asian wide characters are one em, Latin ones have the advance widths of Helvetica (the metrics that
 * Arial and Liberation Sans share), which also bound the narrower Latin of Chinese faces from above.
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

/** Ambiguous in Unicode, but full width in a Chinese face: quotation marks, dash, ellipsis. */
const wideInChinese = /[“”‘’—…·]/;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Bold Latin is at most this much wider than regular in Helvetica. */
const boldFactor = 1.07;

/**
 * Width of a line of text in em. `bold` and `widened`, how many times as wide as Helvetica a Latin face is, concern the
 * Latin part only: Chinese stays on its square.
 */
export function textWidth(text: string, { bold = false, widened = 1 } = {}): number {
  const factor = (bold ? boldFactor : 1) * widened;
  let width = 0;
  for (const character of text) {
    if (wide.test(character) || wideInChinese.test(character)) width += 1;
    else width += (latin[character] ?? 0.6) * factor;
  }
  return width;
}

const closing = /^[、。，．：；？！）》」』”’…%,.:;?!)\]–-]/;

/** A remark in brackets of at most so many characters stays in one piece: （王毅称）. */
const shortRemark = 8;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * A text cut where a line may break: words, with the spaces and closing marks that may not begin a line attached to
 * the word before, and opening marks to the word after. Word boundaries are those of the Unicode dictionary.
 */
export function breakPoints(text: string, locale: string): string[] {
  const key = `${locale} ${text}`;
  let parts = broken.get(key);
  if (!parts) broken.set(key, (parts = cut(text, locale)));
  return [...parts];
}

/** A drawing asks for the same texts at many widths, and dictionary words take long to find. */
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

/** Parts from an opening bracket to its closing one as a single part, where that is short. */
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
 * Lines of at most `max` em, broken at word boundaries in either language (dictionary words in Chinese); a single word that is wider
 * than a line stands alone on one. Spaces at line ends are dropped.
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

/**
 * Lines as `wrapText` has them, but of nearly equal length: no single character is left on the last. No word is parted
 * at its hyphen for it.
 */
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
