import { behind, ofPlace } from '../../marks/attributes.ts';
import { rect, ruleX } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { colourKey } from '../colour-key.ts';
import { plotted, plottedMark } from '../plotted.ts';
import { sentenceName } from '../../marks/sentence-index.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import { baselineAt, linesWithin, roomOf } from '../text-fit.ts';
import type { RhythmModel, RhythmPlace, Tick } from './model.ts';
import { rhythmLabels } from './strings.ts';

/** In px. Names go above their ticks on a phone, else to their left, at most `names` wide. */
const layouts = {
  phone: { name: 13.5, value: 12.5, head: 12.5, row: 38, bar: 13, above: 19, tick: 1.6, names: 0 },
  column: { name: 14, value: 12.5, head: 13, row: 29, bar: 19, above: 0, tick: 1.8, names: 140 },
  wide: { name: 15, value: 13, head: 14, row: 32, bar: 22, above: 0, tick: 2.2, names: 190 },
} as const;

const tones = { question: 'stroke-question', answer: 'stroke-answer', statement: 'stroke-answer' };

type DrawnTick = Tick & { line: SVGElement | undefined };

/** Mentions in one sentence are one mark, since they are one link. */
function bySentence(ticks: readonly DrawnTick[]): DrawnTick[][] {
  const groups = new Map<string, DrawnTick[]>();
  for (const tick of ticks) groups.set(tick.sentence, [...(groups.get(tick.sentence) ?? []), tick]);
  return [...groups.values()];
}

/** A row per place, a tick per mention. */
export function drawRhythm(model: RhythmModel, context: DrawContext): SVGElement {
  const { document, width, size, lang, sentence } = context;
  const layout = layouts[size];
  const labels = rhythmLabels[lang];
  const onPhone = size === 'phone';
  const nameStyle = { size: layout.name, bold: true, from: 'places.name' };
  const valueStyle = { size: layout.value, tone: 'muted', from: 'places.mentions' };

  const lines = model.places.map((place) =>
    onPhone ? [place.name[lang]] : linesWithin(place.name[lang], nameStyle, layout.names, lang),
  );
  const counts = model.places.map(({ ticks }) => formatInteger(ticks.length));
  const countWidth = Math.max(...counts.map((count) => measured(count, valueStyle)));
  const nameWidth = Math.max(...lines.flat().map((line) => roomOf(line, nameStyle)));
  const left = onPhone ? 0 : nameWidth + 8 + countWidth + 14;
  // Leave half a tick free at both ends.
  const domain: [number, number] = [0, model.chars];
  const range: [number, number] = [left + layout.tick / 2, width - layout.tick / 2];
  const x = scaleLinear(domain, range);

  const nodes: SVGElement[] = [];
  const top = layout.head * 2.2 + layout.value * 1.6;
  let y = top;
  const rows = model.places.map((_, index) => {
    const height = Math.max(layout.row, (lines[index]?.length ?? 1) * layout.name * 1.16 + 8);
    y += height;
    const above = onPhone ? layout.above : (height - layout.bar) / 2;
    return { top: y - height, height, from: y - height + above };
  });
  const bottom = y;

  // Bands for questions: their edges are the turn boundaries.
  const asked = model.turns.filter(({ kind }) => kind === 'question');
  const data = model.places.flatMap(({ ticks }, index) => {
    const from = rows[index]?.from ?? 0;
    return ticks.map(({ at, kind }) => ({ at, kind, from, to: from + layout.bar }));
  });
  const [bands = [], drawnTicks = []] = plotted(document, { width, height: bottom, x: { domain, range } }, [
    plottedMark({
      data: asked,
      mark: (turns, render) => rect(turns, { x1: 'from', x2: 'to', y1: top - 4, y2: bottom, render }),
      attributes: () => ({}),
    }),
    plottedMark({
      data,
      mark: (ticks, render) => ruleX(ticks, { x: 'at', y1: 'from', y2: 'to', render }),
      attributes: ({ kind }) => ({ class: tones[kind] }),
    }),
  ]);
  nodes.push(element(document, 'g', { class: 'fill-faint', 'fill-opacity': '0.55' }, bands));
  // On a phone names stand on the bands; clear the ground behind them.
  if (onPhone) {
    const grounds = rows.map(({ from }, index) => {
      const name = roomOf(lines[index]?.[0] ?? '', nameStyle);
      const wide = name + 6 + measured(counts[index] ?? '', valueStyle) + 4;
      return `M0 ${tenth(from - 4 - layout.name)}h${tenth(wide)}v${tenth(layout.name * 1.25)}H0z`;
    });
    nodes.push(element(document, 'path', { class: 'fill-paper', d: grounds.join('') }));
  }
  // Skip question numbers that would collide.
  const orderStyle = { size: layout.value, tone: 'muted', from: 'turns.n' };
  let free = left;
  // Their label goes before them, or above where names have no column.
  const [labelAt, labelLine] = onPhone ? [width, layout.head] : [left - 12, top - 9];
  nodes.push(
    text(document, labelAt, labelLine, labels.order, { size: layout.value, tone: 'muted', anchor: 'end' }),
  );
  for (const { from, number } of asked) {
    if (number === undefined) continue;
    const words = String(number);
    const at = Math.min(x(from), width - measured(words, orderStyle));
    if (at < free) continue;
    nodes.push(text(document, at, top - 9, words, orderStyle));
    free = at + measured(words, orderStyle) + 4;
  }

  let next = 0;
  const row = (place: RhythmPlace, index: number): SVGElement => {
    const { top: at, height, from } = rows[index] ?? { top: 0, height: 0, from: 0 };
    context.bands?.push({ id: place.id, top: at, height });
    const name = lines[index] ?? [];
    const count = counts[index] ?? '';
    const children: SVGElement[] = [
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M${tenth(left)} ${tenth(from + layout.bar + 0.5)}H${tenth(width)}`,
      }),
    ];
    if (onPhone) {
      children.push(
        runs(
          document,
          0,
          from - 4,
          [
            [name[0] ?? '', nameStyle],
            [count, valueStyle],
          ],
          6,
        ),
      );
    } else {
      const middle = baselineAt(at + height / 2, layout.name);
      name.forEach((line, number) => {
        const shift = (number - (name.length - 1) / 2) * layout.name * 1.16;
        children.push(text(document, 0, middle + shift, line, nameStyle));
      });
      children.push(text(document, left - 12, middle, count, { ...valueStyle, anchor: 'end' }));
    }
    const groups = bySentence(place.ticks.map((tick) => ({ ...tick, line: drawnTicks[next++] })));
    groups.forEach((group, number) => {
      const [first] = group;
      const strokes = group.flatMap(({ line }) => line ?? []);
      const attributes = behind(first ? [first.sentence] : []);
      if (!sentence) return children.push(element(document, 'g', attributes, strokes));
      const link = {
        href: sentence(first?.sentence ?? ''),
        'aria-label': sentenceName(place.name[lang], number, groups.length, lang),
        tabindex: number === 0 ? undefined : '-1',
        ...attributes,
      };
      return children.push(element(document, 'a', link, strokes));
    });
    return element(document, 'g', { ...ofPlace(place.id), 'stroke-width': layout.tick }, children);
  };

  return canvas(document, width, bottom + 2, [
    ...colourKey(context, labels, [0, layout.head], layout.head).nodes,
    ...nodes,
    ...model.places.map(row),
  ]);
}
