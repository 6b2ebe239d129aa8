import { drawingSize } from '../charts/context.ts';
import type { PreparedChart } from '../charts/chart.ts';
import type { DrawingSize } from '../charts/context.ts';
import { chartPageStrings } from '../i18n/chart-pages.ts';
import { embedStrings } from '../i18n/embed-code.ts';
import { strings } from '../i18n/strings.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import type { Phrase } from '../lib/phrase.ts';
import { sourceText } from '../i18n/source-text.ts';
import { embedDrawings } from './drawings.ts';
import { narrowest } from './height-value.ts';
import { embedVariants, switchMeasures, switchRows } from './variants.ts';
import { headlineLines, lineWidth, textLines } from './text.ts';

/**
 * Measures of an embedded chart, in px. A frame keeps room for the lines that its texts take at the narrowest width of a
 * stretch of widths and in the longest variant, whether or not a browser needs them all; what is left over stands above the
 * foot. So the height of a frame follows from its width alone and can be promised in an article where no script runs.
 */
export const measures = {
  /** The stroke at the top. */
  stroke: 3,
  /** Above each block, and below the last. */
  gaps: { name: 10, finding: 2, how: 6, variants: 8, graphic: 14, note: 14, source: 4, brand: 0, end: 14 },
  /** Between source and brand where they share a line. */
  apart: 24,
} as const;

/**
 * Room beside everything, in px, in frames from a width on: in the narrowest every px goes to the drawing, whose letters
 * shrink with it.
 */
const edges = [
  { from: 0, edge: 6 },
  { from: 320, edge: 12 },
  { from: 400, edge: 16 },
] as const;

/** The room on either side of the content at a width of the frame, px. */
function edgeAt(width: number): number {
  return edges.findLast(({ from }) => width >= from)?.edge ?? 0;
}

interface Setting {
  size: number;
  /** From baseline to baseline. */
  line: number;
}

/** From baseline to baseline: of the finding in its size, of running text in px. */
const leading = { finding: { zh: 1.28, en: 1.18 }, how: { zh: 24, en: 22 } } as const;

/** Sizes of type by the drawing beside which it stands. */
function settings(
  size: DrawingSize,
  lang: Lang,
): Record<'name' | 'finding' | 'how' | 'variants' | 'small', Setting> {
  const finding = { phone: 22, column: 27, wide: 34 }[size];
  return {
    name: { size: 14, line: 20 },
    finding: { size: finding, line: Math.round(finding * leading.finding[lang]) },
    how: { size: 15, line: leading.how[lang] },
    variants: { size: size === 'phone' ? 13 : 14, line: switchMeasures.row },
    small: { size: 13, line: 20 },
  };
}

/** Running text is at most so wide, in em. */
export const columns = { how: { zh: 36, en: 40 }, note: { zh: 42, en: 46 } } as const;

/** A phone's drawing is not shown wider than this, nor any drawing wider than it was made; px. */
export const widestDrawing: Record<DrawingSize, number> = { phone: 440, column: Infinity, wide: 1080 };

/** The width from which source and brand share a line, px. */
const sharedLine = 532;

/** Where lines are counted anew. Between two of these the drawing, the type and the lines stay the same. */
const starts = [
  0,
  220,
  240,
  260,
  280,
  300,
  320,
  340,
  360,
  380,
  400,
  436,
  472,
  sharedLine,
  600,
  640,
  680,
  760,
  872,
  1000,
  1112,
] as const;

export interface Stretch {
  /** Widths of the frame in px, from `from` up to `below`. */
  from: number;
  below: number;
  /** Room on either side, px. */
  edge: number;
  size: DrawingSize;
  setting: ReturnType<typeof settings>;
  /** The most that a block takes in any variant. `variants` are rows of the switch between them. */
  lines: { finding: number; how: number; variants: number; note: number; source: number };
  /** Source and brand stand one below the other. */
  stacked: boolean;
}

/**
 * The words of the link to the chart's page: the name of the site and what is there; in a short form that there is more; in a frozen frame, of which day it
 * is, `{date}` as 2026-11-27, and unseen where the link leads.
 */
export function brandText(lang: Lang): { name: string; rest: string; short: string; frozen: string } {
  return {
    name: strings[lang].siteName,
    rest: chartPageStrings[lang].toPage,
    short: embedStrings[lang].toWhole,
    frozen: embedStrings[lang].frozenMark,
  };
}

/** Width of that link in em: a frozen frame has the heights that are promised for a live one. */
function brandWidth(lang: Lang): number {
  const { name, rest, short, frozen } = brandText(lang);
  const ends = [rest, short, frozen.replace(/\{date\}.*/, '0000-00-00')];
  return Math.max(...ends.map((end) => lineWidth(`${name} · ${end}`, lang)));
}

function stretchFrom(chart: PreparedChart, edition: Edition, lang: Lang, index: number): Stretch {
  const from = starts[index] ?? 0;
  const edge = edgeAt(from);
  const inner = Math.max(from, narrowest) - 2 * edge;
  const size = drawingSize(inner);
  const setting = settings(size, lang);
  const stacked = from < sharedLine;
  const brand = Math.ceil(brandWidth(lang) * setting.small.size);
  const fit = (max: number, { size: em }: Setting, column = Infinity): number => Math.min(max / em, column);
  const most = (lines: (each: PreparedChart) => number): number =>
    Math.max(...embedVariants(chart, lang).map((variant) => lines(variant.chart)));
  const noteLines = (note: Phrase | undefined): number =>
    note ? textLines(plain(note), lang, fit(inner, setting.small, columns.note[lang])) : 0;
  return {
    from,
    below: starts[index + 1] ?? Infinity,
    edge,
    size,
    setting,
    stacked,
    lines: {
      finding: most((each) => headlineLines(each.finding(lang), lang, fit(inner, setting.finding))),
      how: most((each) =>
        textLines(plain(each.description(lang)), lang, fit(inner, setting.how, columns.how[lang])),
      ),
      variants: switchRows(chart, lang, inner, setting.variants.size),
      note: most((each) => noteLines(each.note(lang))),
      source: textLines(
        sourceText(edition, lang),
        lang,
        fit(stacked ? inner : inner - brand - measures.apart, setting.small),
      ),
    },
  };
}

/** An embedded chart at every width, stretch by stretch, narrowest first. */
export function embedStretches(chart: PreparedChart, edition: Edition, lang: Lang): Stretch[] {
  return starts.map((_, index) => stretchFrom(chart, edition, lang, index));
}

/** Room in px that each block of text keeps on a stretch, with the gap above it. */
export function stretchRoom({
  lines,
  setting,
  stacked,
}: Stretch): Record<'name' | 'finding' | 'how' | 'variants' | 'note' | 'source' | 'brand', number> {
  const room = (gap: number, count: number, { line }: Setting): number =>
    count > 0 ? gap + count * line : 0;
  const { gaps } = measures;
  return {
    name: room(gaps.name, 1, setting.name),
    finding: room(gaps.finding, lines.finding, setting.finding),
    how: room(gaps.how, lines.how, setting.how),
    variants:
      lines.variants === 0
        ? 0
        : room(gaps.variants, lines.variants, setting.variants) +
          (lines.variants - 1) * switchMeasures.gap +
          switchMeasures.below,
    note: room(gaps.note, lines.note, setting.small),
    source: room(gaps.source, lines.source, setting.small),
    brand: stacked ? room(gaps.brand, 1, setting.small) : 0,
  };
}

/**
 * Size in px of the drawing that a frame shows, the highest one of all variants: a choice of another one does
 * not change the height of the frame.
 */
function drawingBox(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  size: DrawingSize,
): { width: number; height: number } {
  const drawings = embedVariants(chart, lang)
    .flatMap((variant) => embedDrawings(variant.chart, edition, lang))
    .filter((drawing) => drawing.size === size);
  const [first] = drawings;
  if (!first) throw new Error(`chart ${chart.id}: no drawing for ${size}`);
  return { width: first.width, height: Math.max(...drawings.map(({ height }) => height)) };
}

/** Room in px that the drawing of a frame takes on a stretch, as `base + slope · width` of the frame. */
export function drawingRoom(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  { edge, from, size }: Stretch,
): { base: number; slope: number } {
  const { width, height } = drawingBox(chart, edition, lang, size);
  const ratio = height / width;
  const isFull = from >= widestDrawing[size] + 2 * edge;
  return isFull ? { base: widestDrawing[size] * ratio, slope: 0 } : { base: -2 * edge * ratio, slope: ratio };
}

/** Height in px of a frame on a stretch, as `base + slope · width`. */
export function stretchHeight(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  stretch: Stretch,
): { base: number; slope: number } {
  const { gaps, stroke } = measures;
  const text = Object.values(stretchRoom(stretch)).reduce((sum, room) => sum + room, 0);
  const { base, slope } = drawingRoom(chart, edition, lang, stretch);
  return { base: stroke + text + gaps.graphic + gaps.end + base, slope };
}
