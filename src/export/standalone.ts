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
import { fontAttributes } from './faces.ts';
import type { BlockStyle, Letters } from './typeset.ts';
import { balancedLines, brokenLines, escaped, setBlock, setLine } from './typeset.ts';

const fills = {
  kicker: 'var(--muted)',
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

/** The ground of a file, for those that want it transparent. */
const ground = /<path id="ground"[^>]*\/>/;

/** A file without ground. What separates marks keeps the ground's colour. */
export function withoutGround(svg: string): string {
  return svg.replace(ground, '');
}

/**
 * A chart as a standalone SVG, 1,200 px wide or, `narrow`, 372 px. Colours stay `var(--…)`: see `inTheme`. With letters
 * as `text`, it names its fonts and groups.
 */
export function standaloneSvg(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  address: string,
  shape: GraphicShape = 'wide',
  letters: Letters = 'outlines',
): string {
  const { margin, measure, sizes, gaps, ...layout } = shapes[shape];
  const style = (name: keyof typeof fills): BlockStyle => ({
    face: faces[name],
    size: sizes[name],
    leading: leadings[name],
    fill: fills[name],
    lang,
    letters,
  });
  const drawing = plainDrawing(chart, layout.drawing, lang, letters);
  const width = drawing.width + 2 * margin;
  const right = width - margin;
  const isNarrow = shape === 'narrow';
  const finding = plain(chart.finding(lang));
  const parts: string[] = [];
  /** A named group of the file with live text. */
  const named = (id: string, markup: string): void => {
    parts.push(letters === 'text' ? `<g id="${id}">${markup}</g>` : markup);
  };
  let y: number = layout.top;
  const add = (id: string, lines: string[], name: keyof typeof fills, gap: number): void => {
    const block = setBlock(lines, margin, y, style(name));
    named(id, block.markup);
    y += block.height + gap;
  };
  parts.push(`<path fill="var(--ink)" d="M${margin} ${y}H${right}v${layout.stroke}H${margin}z"/>`);
  const occasion = `${edition.title[lang]} · ${formatDate(edition.date, lang)}`;
  if (isNarrow) {
    y += layout.stroke + 6;
    add('name', [chart.name(lang)], 'kicker', 0);
    add('occasion', [occasion], 'occasion', 6);
  } else {
    y += 22;
    const baseline = y + 21;
    named('name', setLine(chart.name(lang), margin, baseline, style('kicker')));
    named('occasion', setLine(occasion, right, baseline, style('occasion'), 'end'));
    y += 38;
  }
  add(
    'finding',
    balancedLines(finding, drawing.width * layout.headline, style('finding')),
    'finding',
    gaps.finding,
  );
  add('how', brokenLines(plain(chart.description(lang)), measure, style('how')), 'how', gaps.how);
  parts.push(
    `<g${letters === 'text' ? ' id="chart"' : ''} transform="translate(${margin} ${y})">${drawing.markup}</g>`,
  );
  y += drawing.height + gaps.graphic;
  const note = chart.note(lang);
  if (note) add('note', brokenLines(plain(note), measure, style('small')), 'small', gaps.note);
  parts.push(`<path fill="var(--rule)" d="M${margin} ${y}H${right}v1H${margin}z"/>`);
  y += gaps.note;
  const mark = `${strings[lang].siteName} · ${fileStrings[lang].licence}`;
  if (!isNarrow) named('licence', setLine(mark, right, y + 17.5, style('small'), 'end'));
  add('source', brokenLines(sourceText(edition, lang), measure, style('small')), 'small', 0);
  add(
    'address',
    brokenLines(address.replace(/^https?:\/\//, ''), measure, style('small')),
    'small',
    isNarrow ? 0 : gaps.end,
  );
  if (isNarrow) add('licence', [mark], 'small', gaps.end);
  const height = Math.ceil(y);
  const body = parts.join('');
  const font =
    letters === 'text'
      ? ` font-family="${fontAttributes('regular')['font-family']}" xml:space="preserve"`
      : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="title desc" xml:lang="${languageTag[lang]}" fill="var(--ink)"${font}>`,
    `<title id="title">${escaped(finding)}</title><desc id="desc">${escaped(plain(chart.alt(lang)))}</desc>`,
    letters === 'text' ? '' : glyphOutlines(body),
    `<path id="ground" fill="var(--paper)" d="M0 0H${width}V${height}H0z"/>${body}</svg>\n`,
  ].join('');
}
