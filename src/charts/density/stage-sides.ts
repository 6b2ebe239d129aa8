import { ofPlace } from '../../marks/attributes.ts';
import type { Rectangle } from '../../marks/strip-paths.ts';
import { formatDecimal } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { colourKey } from '../colour-key.ts';
import { nameColumn, stageLayout } from '../places/name-column.ts';
import { rowAreas, rowMiddles, rowsThatFit } from '../places/rows.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt } from '../text-fit.ts';
import { dumbbells } from './dumbbells.ts';
import type { Dumbbell, DumbbellRow } from './dumbbells.ts';
import { bySide } from './model.ts';
import type { DensePlace, DensityModel } from './model.ts';
import { densityLabels, markOf } from './strings.ts';

/** Minimum row height, px. */
const leastRow = { phone: 24, wide: 34 };

/** A dumbbell per place. */
export function drawSides(model: DensityModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const isPhone = context.size === 'phone';
  const layout = stageLayout(context);
  const labels = densityLabels[lang];
  const [dot, bar] = isPhone ? [6, 4] : [9, 6];
  const unitStyle: TextStyle = { size: layout.value, tone: 'muted', from: 'per_1000' };
  const key = colourKey(context, labels, [0, layout.value], layout.value, 'dot');
  // The unit goes beside the key, or below it.
  const isBelow = key.end + 16 + measured(labels.unit, unitStyle) > width;
  const top = layout.value * (isBelow ? 2.8 : 1.5);
  const groupHead = layout.value * 2.3;
  const room = height - top - bySide(model.places).length * groupHead;
  // If not all fit, keep those named most.
  const ranked = model.all.filter((place) => model.places.includes(place));
  const heights = nameColumn(ranked, context).heights;
  const kept = new Set(ranked.slice(0, rowsThatFit(heights, room, leastRow[context.size])));
  const places = model.places.filter((place) => kept.has(place));
  const column = nameColumn(places, context);

  const valueStyle: TextStyle = { size: layout.value, bold: true };
  const most = Math.max(...places.flatMap(({ perQuestions, perAnswers }) => [perQuestions, perAnswers]));
  const valueRoom = dot + 5 + measured(formatDecimal(most), valueStyle);
  const range: [number, number] = [column.width + layout.gap + valueRoom, width - valueRoom];

  const { lead } = model;
  const times = lead ? labels.times(formatDecimal(lead.ratio)) : '';
  const timesStyle: TextStyle = { ...valueStyle, from: 'places.per_1000.ratio' };
  // The lead's label goes inside its bar if it fits.
  const timesRoom = measured(times, timesStyle) + 12;
  const gapOfLead = lead ? Math.abs(lead.place.perQuestions - lead.place.perAnswers) : 0;
  const isParted = (gapOfLead / most) * (range[1] - range[0]) > timesRoom + 4 * dot;

  const row = (
    place: DensePlace,
    index: number,
    middle: number,
    dumbbell: Dumbbell,
    area: Rectangle | undefined,
  ): SVGElement => {
    const { bars, dots, numbers, from, to } = dumbbell;
    const isLead = lead?.place === place;
    if (!isLead) for (const each of bars) each.setAttribute('stroke-opacity', '0.5');
    const words = text(document, (from + to) / 2, baselineAt(middle, layout.value), times, {
      ...timesStyle,
      anchor: 'middle',
      ...(lead?.side === 'questions' ? { tone: 'question' } : {}),
    });
    return element(document, 'g', ofPlace(place.id), [
      linked(
        context,
        markOf(place, model, lang),
        [...column.drawn(index, middle), ...bars, ...dots],
        area && { area, beside: [...(isLead && isParted ? [words] : []), ...numbers] },
      ),
    ]);
  };

  const groups = bySide(places);
  const free = height - top - groups.length * groupHead;
  const pitch = rowMiddles(column.heights, 0, free, layout.row);
  const nodes: SVGElement[] = [
    ...key.nodes,
    text(document, isBelow ? 0 : width, layout.value * (isBelow ? 2.4 : 1), labels.unit, {
      ...unitStyle,
      ...(isBelow ? {} : { anchor: 'end' }),
    }),
  ];
  const placed: DumbbellRow[] = [];
  /** By index of the row that follows. */
  const heads = new Map<number, SVGElement[]>();
  for (const [number, group] of groups.entries()) {
    const shift = top + (number + 1) * groupHead;
    const first = placed.length;
    const previous = pitch[first - 1] ?? -(pitch[0] ?? 0);
    const headAt = shift + (previous + (pitch[first] ?? 0)) / 2;
    heads.set(first, [
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M0 ${tenth(headAt - groupHead + 4)}H${tenth(width)}`,
      }),
      text(document, 0, headAt - layout.value * 0.55, labels.groups[group.side], {
        size: layout.value,
        bold: true,
        ...(group.side === 'questions' ? { tone: 'question' } : {}),
      }),
    ]);
    group.places.forEach((place, at) => placed.push({ place, middle: shift + (pitch[first + at] ?? 0) }));
  }
  const area = { width, height, x: { domain: [0, most] as [number, number], range } };
  const drawn = dumbbells(model, context, area, placed, {
    dot,
    bar,
    value: layout.value,
    beside: 4,
    keyed: true,
    cut: (place) => (place === lead?.place && isParted ? timesRoom : 0),
  });
  const areas = rowAreas(pitch, width).map((unshifted, index) => ({
    ...unshifted,
    y: unshifted.y + (placed[index]?.middle ?? 0) - (pitch[index] ?? 0),
  }));
  drawn.forEach((dumbbell, index) => {
    const at = placed[index];
    if (at) nodes.push(...(heads.get(index) ?? []), row(at.place, index, at.middle, dumbbell, areas[index]));
  });
  return canvas(document, width, height, nodes);
}
