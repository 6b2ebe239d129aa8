import type { PreparedChart } from '../charts/chart.ts';
import { drawingWidths } from '../charts/chart.ts';
import { strings } from '../i18n/strings.ts';
import { fileStrings } from '../i18n/files.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { sourceText } from '../i18n/source-text.ts';
import { plainDrawing } from './drawing.ts';
import { glyphOutlines } from './line-outlines.ts';
import type { BlockStyle } from './typeset.ts';
import { balancedLines, brokenLines, escaped, setBlock, setLine } from './typeset.ts';

/** px around the graphic. */
const margin = 60;

/** Width of running text, px: about 44 Chinese characters. */
const measure = 820;

const styles = {
  kicker: { face: 'bold', size: 19, leading: 1.5, fill: 'var(--question)' },
  occasion: { face: 'regular', size: 17, leading: 1.5, fill: 'var(--muted)' },
  finding: { face: 'display', size: 46, leading: 1.26, fill: 'var(--ink)' },
  how: { face: 'regular', size: 18, leading: 1.6, fill: 'var(--muted)' },
  small: { face: 'regular', size: 15, leading: 1.6, fill: 'var(--muted)' },
} as const satisfies Record<string, Omit<BlockStyle, 'lang'>>;

/**
 * A chart as a file that stands alone: name, occasion and date, headline, how to read it, the graphic, notes, source
 * and address, 1,200 px wide. Colours are custom properties still: `inTheme` turns the text into a file of a theme.
 */
export function standaloneSvg(chart: PreparedChart, edition: Edition, lang: Lang, address: string): string {
  const style = (name: keyof typeof styles): BlockStyle => ({ ...styles[name], lang });
  const drawing = plainDrawing(chart, drawingWidths.wide, lang);
  const width = drawing.width + 2 * margin;
  const right = width - margin;
  const finding = plain(chart.finding(lang));
  const parts: string[] = [];
  let y = 34;
  parts.push(`<path fill="var(--ink)" d="M${margin} ${y}H${right}v6H${margin}z"/>`);
  y += 22;
  const baseline = y + 21;
  parts.push(setLine(chart.name(lang), margin, baseline, style('kicker')));
  const occasion = `${edition.title[lang]} · ${formatDate(edition.date, lang)}`;
  parts.push(setLine(occasion, right, baseline, style('occasion'), 'end'));
  y += 38;
  const add = (lines: string[], name: keyof typeof styles, gap: number): void => {
    const block = setBlock(lines, margin, y, style(name));
    parts.push(block.markup);
    y += block.height + gap;
  };
  add(balancedLines(finding, drawing.width * 0.86, style('finding')), 'finding', 12);
  add(brokenLines(plain(chart.description(lang)), measure, style('how')), 'how', 36);
  parts.push(`<g transform="translate(${margin} ${y})">${drawing.markup}</g>`);
  y += drawing.height + 34;
  const note = chart.note(lang);
  if (note) add(brokenLines(plain(note), measure, style('small')), 'small', 14);
  parts.push(`<path fill="var(--rule)" d="M${margin} ${y}H${right}v1H${margin}z"/>`);
  y += 14;
  const mark = `${strings[lang].siteName} · ${fileStrings[lang].licence}`;
  parts.push(setLine(mark, right, y + 17.5, style('small'), 'end'));
  add(brokenLines(sourceText(edition, lang), measure, style('small')), 'small', 0);
  add([address.replace(/^https?:\/\//, '')], 'small', 34);
  const height = Math.ceil(y);
  const body = parts.join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="title desc" xml:lang="${languageTag[lang]}" fill="var(--ink)">`,
    `<title id="title">${escaped(finding)}</title><desc id="desc">${escaped(plain(chart.alt(lang)))}</desc>`,
    glyphOutlines(body),
    `<path fill="var(--paper)" d="M0 0H${width}V${height}H0z"/>${body}</svg>\n`,
  ].join('');
}
