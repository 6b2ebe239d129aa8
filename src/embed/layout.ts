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
 * Measures of an embedded chart, in px. A frame reserves the lines that texts need at the narrowest width of a range,
 * in the longest variant; unused space collects above the foot. So height follows from width, and an article can set
 * it without script.
 */
export const measures = {
  stroke: 3,
  /** Above each block; `end` is below the last. */
  gaps: { name: 10, finding: 2, how: 6, variants: 8, graphic: 14, note: 14, source: 4, brand: 0, end: 14 },
  /** Between source and brand on a shared line. */
  apart: 24,
} as const;

/** Side margins, in px, by minimum width of the frame. In narrow frames the drawing needs the px. */
const edges = [
  { from: 0, edge: 6 },
  { from: 320, edge: 12 },
  { from: 400, edge: 16 },
] as const;

function edgeAt(width: number): number {
  return edges.findLast(({ from }) => width >= from)?.edge ?? 0;
}

interface Setting {
  size: number;
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

/** Maximum widths of running text, in em. */
export const columns = { how: { zh: 36, en: 40 }, note: { zh: 42, en: 46 } } as const;

/** Maximum widths of drawings, in px. */
export const widestDrawing: Record<DrawingSize, number> = { phone: 440, column: Infinity, wide: 1080 };

/** Width in px from which source and brand share a line. */
const sharedLine = 532;

/** Widths at which lines are recounted; layout and lines are constant between. */
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
  /** Frame widths in px: from `from`, below `below`. */
  from: number;
  below: number;
  /** Margin on either side, in px. */
  edge: number;
  size: DrawingSize;
  setting: ReturnType<typeof settings>;
  /** Maximum over all variants. `variants` are rows of the switch. */
  lines: { finding: number; how: number; variants: number; note: number; source: number };
  /** Whether the brand goes below the source. */
  stacked: boolean;
}

/** Text of the link to the chart's page. `frozen` has `{date}` (2026-11-27), then hidden text. */
export function brandText(lang: Lang): { name: string; rest: string; short: string; frozen: string } {
  return {
    name: strings[lang].siteName,
    rest: chartPageStrings[lang].toPage,
    short: embedStrings[lang].toWhole,
    frozen: embedStrings[lang].frozenMark,
  };
}

/** Maximum width of that link in em: live and frozen frames have the same heights. */
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

const laidOut = new WeakMap<PreparedChart, Map<string, Stretch[]>>();

/** Layouts of an embedded chart by range of widths, narrowest first. Cached: several pages show them. */
export function embedStretches(chart: PreparedChart, edition: Edition, lang: Lang): readonly Stretch[] {
  const known = laidOut.get(chart) ?? new Map<string, Stretch[]>();
  laidOut.set(chart, known);
  const key = `${edition.id} ${lang}`;
  const stretches = known.get(key) ?? starts.map((_, index) => stretchFrom(chart, edition, lang, index));
  known.set(key, stretches);
  return stretches;
}

/** Height in px of each text block, including the gap above it. */
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

/** Height of the highest drawing of all variants, for a width of 1: switching keeps the frame's height. */
export function drawingRatio(chart: PreparedChart, edition: Edition, lang: Lang, size: DrawingSize): number {
  const drawings = embedVariants(chart, lang)
    .flatMap((variant) => embedDrawings(variant.chart, edition, lang))
    .filter((drawing) => drawing.size === size);
  const [first] = drawings;
  if (!first) throw new Error(`chart ${chart.id}: no drawing for ${size}`);
  return Math.max(...drawings.map(({ height }) => height)) / first.width;
}

/**
 * Width in px of a frame's drawing, `base + slope · width of the frame`: all of it but the margins, up to the widest
 * drawing. So also the height of a drawing as high as wide.
 */
export function roomPerRatio({ edge, from, size }: Pick<Stretch, 'edge' | 'from' | 'size'>): {
  base: number;
  slope: number;
} {
  const isFull = from >= widestDrawing[size] + 2 * edge;
  return isFull ? { base: widestDrawing[size], slope: 0 } : { base: -2 * edge, slope: 1 };
}

/** Height in px of a frame: `base + slope · width`. */
export function stretchHeight(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  stretch: Stretch,
): { base: number; slope: number } {
  const { gaps, stroke } = measures;
  const text = Object.values(stretchRoom(stretch)).reduce((sum, room) => sum + room, 0);
  const ratio = drawingRatio(chart, edition, lang, stretch.size);
  const { base, slope } = roomPerRatio(stretch);
  return { base: stroke + text + gaps.graphic + gaps.end + base * ratio, slope: slope * ratio };
}
