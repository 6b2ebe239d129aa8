import type { Lang } from '../lib/language.ts';
import { languageTag } from '../lib/language.ts';
import { breakPoints, textWidth } from '../lib/measure.ts';
import type { Phrase } from '../lib/phrase.ts';

/**
 * Counts lines without a browser, never too few, because frames' heights are fixed in advance.
 * tests/e2e/embed-document.test.ts compares them with a browser's.
 */

/** Maximum width of Latin faces relative to Helvetica, which is measured. */
const widest = { text: 1.04, headline: { zh: 1.04, en: 1.12 } } as const;

/** Space between Chinese and Latin in browsers, in em. */
const autospace = 0.125;
const mixed = /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]/g;

/** Unbreakable pieces of a headline. A number stays with adjacent words. */
export function headlineWords(phrase: Phrase, lang: Lang): string[][] {
  return phrase.map((piece) =>
    typeof piece === 'string' && lang === 'zh'
      ? breakPoints(piece, languageTag.zh)
      : [typeof piece === 'string' ? piece : piece.text],
  );
}

function headlineUnits(phrase: Phrase, lang: Lang): string[] {
  const units: string[] = [];
  for (const words of headlineWords(phrase, lang)) {
    words.forEach((word, index) => {
      if (index === 0 && units.length > 0) units.push(`${units.pop()}${word}`);
      else units.push(word);
    });
  }
  return lang === 'zh' ? units : units.join('').split(/(?<=[ –—])/);
}

/** Number of lines of at most `max` em that units fill greedily. */
function lines(units: readonly string[], max: number, width: (text: string) => number): number {
  let count = 1;
  let line = '';
  for (const unit of units) {
    if (line && width((line + unit).trimEnd()) > max) {
      count += 1;
      line = unit;
    } else line += unit;
    // Break an overlong unit anywhere.
    while (width(line.trimEnd()) > max) {
      count += 1;
      let end = line.length;
      while (end > 1 && width(line.slice(0, end)) > max) end -= 1;
      line = line.slice(end);
    }
  }
  return count;
}

/** After marks that end a clause; some engines break there even before a quotation mark. */
const afterMark = /(?<=[、，。：；？！])(?![、，。：；？！”’）》」』…])/;

/** Number of lines of a headline; `max` in em. */
export function headlineLines(phrase: Phrase, lang: Lang, max: number): number {
  const units = headlineUnits(phrase, lang);
  // Of units longer than a line, whichever way of breaking takes more lines.
  const ways = [units, units.flatMap((unit) => unit.split(afterMark))];
  const width = (text: string): number => textWidth(text, { bold: true, widened: widest.headline[lang] });
  return Math.max(...ways.map((way) => lines(way, max, width)));
}

/** Number of lines of running text; `max` in em. */
export function textLines(text: string, lang: Lang, max: number): number {
  if (text === '') return 0;
  return lines(breakPoints(text, languageTag[lang]), max, (line) => lineWidth(line, lang));
}

/** Width of a line of running text in em. Quotation marks are full width in Chinese only. */
export function lineWidth(said: string, lang: Lang): number {
  const text = lang === 'en' ? said.replaceAll(/[“”‘’]/g, '"') : said;
  return textWidth(text, { widened: widest.text }) + (text.match(mixed)?.length ?? 0) * autospace;
}
