import type { Lang } from '../lib/language.ts';
import { languageTag } from '../lib/language.ts';
import { breakPoints, textWidth } from '../lib/measure.ts';
import type { Phrase } from '../lib/phrase.ts';

/**
 * How many lines a text takes in a frame, counted without a browser and never too few: the height of a frame is
 * promised before anybody's browser has set a word. tests/e2e/embed-document.test.ts checks it in a real one.
 */

/** Latin faces are at most so much wider than Helvetica, by which text is measured: running text, and headlines. */
const widest = { text: 1.04, headline: { zh: 1.04, en: 1.12 } } as const;

/** Browsers put an eighth of an em between Chinese and Latin. */
const autospace = 0.125;
const mixed = /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]/g;

/** Stretches of a headline that are not broken. A number stays with the words around it that touch it. */
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

/** Lines of at most `max` em that units make when each goes on the first line with room for it. */
function lines(units: readonly string[], max: number, width: (text: string) => number): number {
  let count = 1;
  let line = '';
  for (const unit of units) {
    if (line && width((line + unit).trimEnd()) > max) {
      count += 1;
      line = unit;
    } else line += unit;
    // What is wider than a line is broken anywhere.
    while (width(line.trimEnd()) > max) {
      count += 1;
      let end = line.length;
      while (end > 1 && width(line.slice(0, end)) > max) end -= 1;
      line = line.slice(end);
    }
  }
  return count;
}

/** Lines of a headline, `max` in em of its size. */
export function headlineLines(phrase: Phrase, lang: Lang, max: number): number {
  return lines(headlineUnits(phrase, lang), max, (text) =>
    textWidth(text, { bold: true, widened: widest.headline[lang] }),
  );
}

/** Lines of running text, `max` in em of its size. */
export function textLines(text: string, lang: Lang, max: number): number {
  if (text === '') return 0;
  return lines(breakPoints(text, languageTag[lang]), max, (line) => lineWidth(line, lang));
}

/** Width of a line of running text in em. Quotation marks are full width in Chinese only. */
export function lineWidth(said: string, lang: Lang): number {
  const text = lang === 'en' ? said.replaceAll(/[“”‘’]/g, '"') : said;
  return textWidth(text, { widened: widest.text }) + (text.match(mixed)?.length ?? 0) * autospace;
}
