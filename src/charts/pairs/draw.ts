import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { wrapText } from '../../lib/measure.ts';
import { drawingSize } from '../chart.ts';
import type { DrawContext } from '../chart.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { Pair, PairsModel, Shared } from './model.ts';
import { pairsLabels } from './strings.ts';

/**
 * Measures in px. `pitch` is the distance of two strands, `names` the width of the names at most, `beside` the part of
 * the width that the list of partners takes, nought where it stands below.
 */
const layouts = {
  phone: { name: 13.5, value: 12.5, head: 12.5, row: 33, pitch: 3.6, strand: 2, names: 120, beside: 0 },
  column: { name: 14, value: 13, head: 13, row: 34, pitch: 4, strand: 2.2, names: 130, beside: 0.47 },
  wide: { name: 15.5, value: 14, head: 14, row: 40, pitch: 5, strand: 2.8, names: 180, beside: 0.44 },
} as const;

type Layout = (typeof layouts)['phone' | 'column' | 'wide'];

const strokes = { question: 'stroke-question', answer: 'stroke-answer', statement: 'stroke-answer' };
const fills = { question: 'fill-question', answer: 'fill-answer', statement: 'fill-answer' };

/** A mark, as a link to its sentence where there is a transcript to lead to; the first of a group is the tab stop. */
function linked(
  { document, sentence }: DrawContext,
  { id }: Shared,
  label: string,
  first: boolean,
  mark: SVGElement,
): SVGElement {
  if (!sentence) return mark;
  const attributes = { href: sentence(id), 'aria-label': label, tabindex: first ? undefined : '-1' };
  return element(document, 'a', attributes, [mark]);
}

interface Area {
  left: number;
  top: number;
  width: number;
}

/** Names in a column as lines of at most `max` px, and the width that they take. */
function nameColumn(names: readonly string[], max: number, size: number, lang: DrawContext['lang']) {
  const style = { size, bold: true };
  const lines = names.map((name) => wrapText(name, max / size, { bold: true, locale: languageTag[lang] }));
  return { lines, width: Math.max(...lines.flat().map((line) => measured(line, style))) };
}

function nameAt(
  document: Document,
  x: number,
  middle: number,
  lines: readonly string[],
  size: number,
): SVGElement[] {
  return lines.map((line, index) =>
    text(document, x, middle + size * 0.36 + (index - (lines.length - 1) / 2) * size * 1.16, line, {
      size,
      bold: true,
      anchor: 'end',
      from: 'places.name',
    }),
  );
}

/** Names from top to bottom, and to their right an arc for each sentence that names two of them. */
function drawArcs(model: PairsModel, layout: Layout, area: Area, context: DrawContext) {
  const { document, lang } = context;
  const column = nameColumn(
    model.places.map(({ name }) => name[lang]),
    Math.min(layout.names, area.width * 0.36),
    layout.name,
    lang,
  );
  const axis = area.left + column.width + 10;
  const room = area.left + area.width - axis;
  const middle = (index: number): number => area.top + (index + 0.5) * layout.row;
  const index = new Map(model.places.map(({ id }, at) => [id, at]));
  const ends = ({ a, b }: Pair): [number, number] => {
    const [x, y] = [index.get(a.id) ?? 0, index.get(b.id) ?? 0];
    return x < y ? [x, y] : [y, x];
  };
  const most = Math.max(...model.arcs.map(({ sentences }) => sentences.length));
  // The strands of one pair end within the height of a row.
  const pitch = Math.min(layout.pitch, (layout.row * 0.75) / most);
  const strand = Math.min(layout.strand, pitch * 0.62);
  const farthest = Math.max(...model.arcs.map((arc) => ends(arc)[1] - ends(arc)[0]));
  // Arcs are circles where there is room, and ellipses where the longest would leave the drawing.
  const flat = Math.min(1, (room - 26 - (most * pitch) / 2) / ((farthest * layout.row) / 2));

  const nodes: SVGElement[] = [];
  const counts: { x: number; y: number; value: number }[] = [];
  for (const arc of model.arcs) {
    const [from, to] = ends(arc);
    const centre = (middle(from) + middle(to)) / 2;
    const radius = (middle(to) - middle(from)) / 2;
    const label = [arc.a.name[lang], arc.b.name[lang]].join(lang === 'zh' ? '、' : ', ');
    const strands = arc.sentences.map((sentence, at) => {
      const shift = (at - (arc.sentences.length - 1) / 2) * pitch;
      const [rx, ry] = [radius * flat + shift, radius + shift];
      const path = element(document, 'path', {
        class: strokes[sentence.kind],
        'stroke-width': tenth(strand),
        'data-s': sentence.id,
        d: `M${tenth(axis)} ${tenth(centre - ry)}A${tenth(rx)} ${tenth(ry)} 0 0 1 ${tenth(axis)} ${tenth(centre + ry)}`,
      });
      return linked(context, sentence, `${label} ${at + 1}/${arc.sentences.length}`, at === 0, path);
    });
    nodes.push(element(document, 'g', { 'data-pair': `${arc.a.id} ${arc.b.id}` }, strands));
    if (arc.sentences.length > 1) {
      const edge = axis + radius * flat + ((arc.sentences.length - 1) / 2) * pitch + strand;
      counts.push({ x: edge + 4, y: centre, value: arc.sentences.length });
    }
  }
  // Most sentences first; a count that would run into one set before it is left out, its strands can be counted.
  const set: typeof counts = [];
  for (const count of counts.toReversed()) {
    const taken = set.some(({ x, y }) => Math.abs(x - count.x) < 14 && Math.abs(y - count.y) < layout.value);
    if (taken) continue;
    set.push(count);
    const style = { size: layout.value, bold: true, from: 'pairs.sentences' };
    const width = measured(formatInteger(count.value), style);
    nodes.push(
      element(document, 'rect', {
        class: 'fill-paper',
        x: count.x - 1.5,
        y: count.y - layout.value * 0.56,
        width: width + 3,
        height: layout.value * 1.12,
      }),
      text(document, count.x, count.y + layout.value * 0.36, formatInteger(count.value), style),
    );
  }
  column.lines.forEach((lines, at) => {
    nodes.push(...nameAt(document, axis - 10, middle(at), lines, layout.name));
    nodes.push(
      element(document, 'circle', { class: 'fill-answer', cx: axis, cy: middle(at), r: layout.strand * 1.1 }),
    );
  });
  return { nodes, height: model.places.length * layout.row };
}

/** Who shares sentences with the home country: a square for each sentence. */
function drawPartners(model: PairsModel, layout: Layout, area: Area, context: DrawContext) {
  const { document, lang } = context;
  const partners = model.partners.slice(0, model.shownPartners);
  const column = nameColumn(
    partners.map(({ name }) => name[lang]),
    Math.min(layout.names, area.width * 0.4),
    layout.name,
    lang,
  );
  const row = layout.row * 0.88;
  const valueStyle = { size: layout.value, from: 'pairs.sentences' };
  const axis = area.left + column.width + 10;
  const most = Math.max(...partners.map(({ sentences }) => sentences.length));
  const room = area.left + area.width - axis - measured('00', valueStyle) - 6;
  const cell = Math.min(layout.row * 0.36, room / most);
  const side = cell * 0.8;
  const nodes = partners.flatMap((partner, index): SVGElement[] => {
    const middle = area.top + (index + 0.5) * row;
    const count = partner.sentences.length;
    const marks = partner.sentences.map((sentence, at) =>
      linked(
        context,
        sentence,
        `${partner.name[lang]} ${at + 1}/${count}`,
        at === 0,
        element(document, 'path', {
          class: fills[sentence.kind],
          'data-s': sentence.id,
          d: `M${tenth(axis + at * cell)} ${tenth(middle - side / 2)}h${tenth(side)}v${tenth(side)}h${tenth(-side)}z`,
        }),
      ),
    );
    return [
      ...nameAt(document, axis - 10, middle, column.lines[index] ?? [], layout.name),
      element(document, 'g', { 'data-place': partner.id }, marks),
      text(document, axis + count * cell + 5, middle + layout.value * 0.36, formatInteger(count), valueStyle),
    ];
  });
  return { nodes, height: partners.length * row };
}

/** Arcs between the places that share sentences, and the home country's partners beside or below them. */
export function drawPairs(model: PairsModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[drawingSize(width)];
  const labels = pairsLabels[lang];
  const headStyle = { size: layout.head, bold: true };
  const top = layout.head * 2.2;
  const key = [
    text(document, 0, layout.head, labels.questions, { ...headStyle, tone: 'question' }),
    text(document, measured(labels.questions, headStyle) * 1.04 + 14, layout.head, labels.answers, headStyle),
  ];
  const { home } = model;
  if (!home) {
    const arcs = drawArcs(model, layout, { left: 0, top, width }, context);
    return canvas(document, width, top + arcs.height, [...key, ...arcs.nodes]);
  }
  const head = labels.withHome(home.name[lang]);
  if (layout.beside > 0) {
    const list = width * layout.beside - 24;
    const arcs = drawArcs(model, layout, { left: 0, top, width: width - list - 24 }, context);
    const partners = drawPartners(model, layout, { left: width - list, top, width: list }, context);
    return canvas(document, width, top + Math.max(arcs.height, partners.height), [
      ...key,
      ...arcs.nodes,
      text(document, width - list, layout.head, head, headStyle),
      ...partners.nodes,
    ]);
  }
  const arcs = drawArcs(model, layout, { left: 0, top, width }, context);
  const below = top + arcs.height + 18;
  const partners = drawPartners(model, layout, { left: 0, top: below + top + 8, width }, context);
  return canvas(document, width, below + top + 8 + partners.height, [
    ...key,
    ...arcs.nodes,
    element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(below)}H${tenth(width)}` }),
    text(document, 0, below + layout.head + 12, head, headStyle),
    ...partners.nodes,
  ]);
}
