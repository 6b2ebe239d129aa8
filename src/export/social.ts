import type { PreparedChart } from '../charts/chart.ts';
import { drawingWidths } from '../charts/context.ts';
import { drawnHeight } from '../charts/short.ts';
import { sourceText } from '../i18n/source-text.ts';
import { strings } from '../i18n/strings.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { plainDrawing } from './drawing.ts';
import type { PlainDrawing } from './drawing.ts';
import { glyphOutlines, lineWidth } from './line-outlines.ts';
import type { CardShape } from './names.ts';
import type { BlockStyle } from './typeset.ts';
import { balancedLines, brokenLines, setBlock, setLine } from './typeset.ts';

/** Card sizes in px: link previews (cropped least by networks and messengers), feeds, stories. */
export const cardSizes: Record<CardShape, { width: number; height: number }> = {
  social: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1440 },
};

/** Height of the stroke at the top, in px. */
const stroke = 14;

/**
 * In px. `scale` enlarges the key marks, whose letters have 13 to 16 px: cards are seen at a third of their size on
 * phones. `headline` is the most height of the finding, `sizes` are tried from the largest.
 */
const shapes = {
  social: {
    margin: 60,
    top: 46,
    kicker: 24,
    foot: 19,
    scale: 1.4,
    headline: 400,
    sizes: [62, 56, 50, 44, 38],
  },
  square: {
    margin: 64,
    top: 58,
    kicker: 29,
    foot: 23,
    scale: 2.1,
    headline: 330,
    sizes: [76, 68, 60, 54, 48],
  },
  portrait: {
    margin: 64,
    top: 64,
    kicker: 31,
    foot: 25,
    scale: 2.1,
    headline: 420,
    sizes: [84, 76, 68, 60, 52],
  },
} as const;

/** Least gaps before and above the key marks, and above the foot, in px. */
const gap = { column: 52, marks: 30, foot: 26 };

const headlineLeading: Record<Lang, number> = { zh: 1.26, en: 1.14 };

interface Words {
  /** Occasion and day: on one line where they fit. */
  kicker: readonly [string, string];
  headline: string;
  /** At the foot: the source, and the site with the address of the page. */
  source: string;
  name: string;
  address: string;
}

/** Largest size at which a headline keeps to its room, in px, and no word leaves its column. */
function headline(
  words: string,
  lang: Lang,
  { width, height }: { width: number; height: number },
  sizes: readonly number[],
): { lines: string[]; style: BlockStyle } {
  const set = sizes.map((size) => {
    const style: BlockStyle = {
      face: 'display',
      size,
      leading: headlineLeading[lang],
      lang,
      fill: 'var(--ink)',
    };
    return { style, lines: balancedLines(words, width, style) };
  });
  const fits = set.find(
    ({ lines, style }) =>
      lines.length * style.size * style.leading <= height &&
      lines.every((line) => lineWidth(line, style) <= width),
  );
  const chosen = fits ?? set.at(-1);
  if (!chosen) throw new Error('a card needs a size for its headline');
  return chosen;
}

function svgOf({ width, height }: { width: number; height: number }, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="var(--ink)">${glyphOutlines(body)}<path fill="var(--paper)" d="M0 0H${width}V${height}H0z"/><path fill="var(--ink)" d="M0 0H${width}v${stroke}H0z"/>${body}</svg>`;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Share of a card's scale for pictures that take any shape. */
const roomier = 0.8;

/** Shares of a card's scale to try if the key marks do not fit. */
const smaller = [1, 0.88, 0.76, 0.66];

/** A chart's key marks for a box, enlarged by `scale` or a little less; else the whole drawing, as large as fits. */
function keyMarks(chart: PreparedChart, lang: Lang, box: Box, scale: number): PlainDrawing {
  for (const share of smaller) {
    const [width, height] = [box.width, box.height].map((room) => Math.floor(room / (scale * share)));
    if (!width || !height) continue;
    let isFitting = true;
    const short: PreparedChart = {
      ...chart,
      draw: (request) => {
        const drawing = chart.drawFitting({ ...request, height });
        isFitting = drawing !== undefined && drawnHeight(drawing) <= height;
        return drawing ?? chart.draw(request);
      },
    };
    const drawing = plainDrawing(short, width, lang);
    if (isFitting) return drawing;
  }
  return plainDrawing(chart, drawingWidths.phone, lang);
}

/** The marks in their box, whole: the rest of the room is shared above and below. */
function placed(drawing: PlainDrawing, box: Box): string {
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  const left = box.left + (box.width - drawing.width * scale) / 2;
  const top = box.top + (box.height - drawing.height * scale) / 2;
  return `<g transform="translate(${left} ${top}) scale(${scale})">${drawing.markup}</g>`;
}

function foot(words: Words, lang: Lang, shape: CardShape): { markup: string; height: number } {
  const { margin, foot: size } = shapes[shape];
  const { width, height } = cardSizes[shape];
  const style: BlockStyle = { face: 'regular', size, leading: 1.5, lang, fill: 'var(--muted)' };
  const right = width - margin;
  const source = brokenLines(words.source, width - 2 * margin, style);
  const isBeside =
    lineWidth(words.name, style) + lineWidth(words.address, style) + 2 * size < width - 2 * margin;
  const lines = isBeside ? [...source, words.name] : [...source, words.name, words.address];
  const block = setBlock(lines, margin, 0, style);
  const top = height - margin * 0.75 - block.height;
  const baseline = block.height - size * style.leading * 0.5 + size * 0.36;
  const address = isBeside ? setLine(words.address, right, baseline, style, 'end') : '';
  return {
    markup: `<path fill="var(--rule)" d="M${margin} ${top - 12}H${right}v1H${margin}z"/><g transform="translate(0 ${top})">${block.markup}${address}</g>`,
    height: height - top + 12,
  };
}

/**
 * A card: finding, key marks, source and address. The marks stand below the finding, in a wide card beside it.
 */
function card(words: Words, chart: PreparedChart, lang: Lang, shape: CardShape): string {
  const { margin, top, scale, sizes, ...layout } = shapes[shape];
  const { width, height } = cardSizes[shape];
  const inner = width - 2 * margin;
  const below = foot(words, lang, shape);
  const end = height - below.height - gap.foot;
  const kickerStyle: BlockStyle = {
    face: 'bold',
    size: layout.kicker,
    leading: 1.4,
    lang,
    fill: 'var(--muted)',
  };
  const line = words.kicker.join('  ');
  const kicker = setBlock(
    lineWidth(line, kickerStyle) <= inner
      ? [line]
      : words.kicker.flatMap((part) => balancedLines(part, inner, kickerStyle)),
    margin,
    top,
    kickerStyle,
  );
  const start = top + kicker.height + 12;
  const isWide = shape === 'social';
  const column = isWide ? inner * 0.42 : inner;
  const room = { width: column, height: isWide ? end - start : layout.headline };
  const said = headline(words.headline, lang, room, sizes);
  const block = setBlock(said.lines, margin, start, said.style);
  const left = isWide ? margin + column + gap.column : margin;
  const marksTop = isWide ? start + 10 : start + block.height + gap.marks;
  const box = { left, top: marksTop, width: width - margin - left, height: end - marksTop };
  const head = kicker.markup + block.markup;
  const first = keyMarks(chart, lang, box, scale);
  // Only a picture that takes any shape is as high as asked: it shows more in more room.
  const marks =
    first.height === Math.floor(box.height / scale) ? keyMarks(chart, lang, box, scale * roomier) : first;
  return svgOf({ width, height }, head + placed(marks, box) + below.markup);
}

/** The card of a chart's page, as SVG with `var(--…)` colours. `address`: of the page. */
export function chartCard(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  address: string,
  shape: CardShape = 'social',
): string {
  return card(
    {
      kicker: [edition.event[lang], formatDate(edition.date, lang)],
      headline: plain(chart.finding(lang)),
      source: sourceText(edition, lang),
      name: `${strings[lang].siteName} · ${edition.title[lang]}`,
      address: shown(address),
    },
    chart,
    lang,
    shape,
  );
}

const shown = (address: string): string =>
  decodeURI(address)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

/** Left edge of the graphic on the card of a page without a finding, and width of the words beside it, in px. */
const graphic = 590;

/** The card of a page that has no finding: its name beside the opening chart's drawing, cropped at the bottom. */
export function pageCard(opening: PreparedChart, edition: Edition, lang: Lang, page: string): string {
  const { width, height } = cardSizes.social;
  const { margin } = shapes.social;
  const column = graphic - margin - 44;
  const drawing = plainDrawing(opening, drawingWidths.phone, lang);
  const scale = (width - graphic - margin) / drawing.width;
  const top = Math.max(margin + 16, (height - drawing.height * scale) / 2);
  const kicker: BlockStyle = { face: 'bold', size: 25, leading: 1.4, lang, fill: 'var(--muted)' };
  const style: BlockStyle = { face: 'regular', size: 22, leading: 1.4, lang, fill: 'var(--muted)' };
  const name = `${strings[lang].siteName} · ${edition.title[lang]}`;
  const head = setBlock(brokenLines(name, column, kicker), margin, margin + 12, kicker);
  const said = headline(
    page,
    lang,
    { width: column, height: 440 - head.height },
    [160, 136, 120, 104, 92, 80],
  );
  return svgOf(
    { width, height },
    [
      `<g transform="translate(${graphic} ${top}) scale(${scale})">${drawing.markup}</g>`,
      head.markup,
      setBlock(said.lines, margin, margin + 22 + head.height, said.style).markup,
      setLine(formatDate(edition.date, lang), margin, height - margin + 6, style),
    ].join(''),
  );
}
