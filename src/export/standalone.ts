import type { PreparedChart } from '../charts/chart.ts';
import { drawingWidths } from '../charts/context.ts';
import { strings } from '../i18n/strings.ts';
import { fileStrings } from '../i18n/files.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { sourceText } from '../i18n/source-text.ts';
import { plainDrawing } from './drawing.ts';
import type { GraphicShape } from './names.ts';
import { glyphOutlines } from './line-outlines.ts';
import type { BlockStyle } from './typeset.ts';
import { balancedLines, brokenLines, escaped, setBlock, setLine } from './typeset.ts';

const fills = {
  kicker: 'var(--question)',
  occasion: 'var(--muted)',
  finding: 'var(--ink)',
  how: 'var(--muted)',
  small: 'var(--muted)',
} as const;

const faces = {
  kicker: 'bold',
  occasion: 'regular',
  finding: 'display',
  how: 'regular',
  small: 'regular',
} as const;

/**
 * In px. `measure` is the width of running text (about 44 Chinese characters), `gaps` are below blocks, `headline` is a
 * share of the drawing's width.
 */
const shapes = {
  wide: {
    drawing: drawingWidths.wide,
    margin: 60,
    top: 34,
    stroke: 6,
    measure: 820,
    headline: 0.86,
    sizes: { kicker: 19, occasion: 17, finding: 46, how: 18, small: 15 },
    gaps: { finding: 12, how: 36, graphic: 34, note: 14, end: 34 },
  },
  narrow: {
    drawing: drawingWidths.phone,
    margin: 16,
    top: 12,
    stroke: 3,
    measure: drawingWidths.phone,
    headline: 1,
    sizes: { kicker: 14, occasion: 12.5, finding: 24, how: 14.5, small: 12.5 },
    gaps: { finding: 8, how: 20, graphic: 20, note: 10, end: 16 },
  },
} as const;

const leadings = { kicker: 1.5, occasion: 1.5, finding: 1.26, how: 1.6, small: 1.6 } as const;

/** A chart as a standalone SVG, 1,200 px wide or, `narrow`, 372 px. Colours stay `var(--…)`: see `inTheme`. */
export function standaloneSvg(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  address: string,
  shape: GraphicShape = 'wide',
): string {
  const { margin, measure, sizes, gaps, ...layout } = shapes[shape];
  const style = (name: keyof typeof fills): BlockStyle => ({
    face: faces[name],
    size: sizes[name],
    leading: leadings[name],
    fill: fills[name],
    lang,
  });
  const drawing = plainDrawing(chart, layout.drawing, lang);
  const width = drawing.width + 2 * margin;
  const right = width - margin;
  const isNarrow = shape === 'narrow';
  const finding = plain(chart.finding(lang));
  const parts: string[] = [];
  let y: number = layout.top;
  const add = (lines: string[], name: keyof typeof fills, gap: number): void => {
    const block = setBlock(lines, margin, y, style(name));
    parts.push(block.markup);
    y += block.height + gap;
  };
  parts.push(`<path fill="var(--ink)" d="M${margin} ${y}H${right}v${layout.stroke}H${margin}z"/>`);
  const occasion = `${edition.title[lang]} · ${formatDate(edition.date, lang)}`;
  if (isNarrow) {
    y += layout.stroke + 6;
    add([chart.name(lang)], 'kicker', 0);
    add([occasion], 'occasion', 6);
  } else {
    y += 22;
    const baseline = y + 21;
    parts.push(setLine(chart.name(lang), margin, baseline, style('kicker')));
    parts.push(setLine(occasion, right, baseline, style('occasion'), 'end'));
    y += 38;
  }
  add(balancedLines(finding, drawing.width * layout.headline, style('finding')), 'finding', gaps.finding);
  add(brokenLines(plain(chart.description(lang)), measure, style('how')), 'how', gaps.how);
  parts.push(`<g transform="translate(${margin} ${y})">${drawing.markup}</g>`);
  y += drawing.height + gaps.graphic;
  const note = chart.note(lang);
  if (note) add(brokenLines(plain(note), measure, style('small')), 'small', gaps.note);
  parts.push(`<path fill="var(--rule)" d="M${margin} ${y}H${right}v1H${margin}z"/>`);
  y += gaps.note;
  const mark = `${strings[lang].siteName} · ${fileStrings[lang].licence}`;
  if (!isNarrow) parts.push(setLine(mark, right, y + 17.5, style('small'), 'end'));
  add(brokenLines(sourceText(edition, lang), measure, style('small')), 'small', 0);
  add(
    brokenLines(address.replace(/^https?:\/\//, ''), measure, style('small')),
    'small',
    isNarrow ? 0 : gaps.end,
  );
  if (isNarrow) add([mark], 'small', gaps.end);
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
