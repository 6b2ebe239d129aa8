import { behind, ofPlace } from '../../marks/attributes.ts';
import { formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { colourKey } from '../colour-key.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import { baselineAt, linesWithin, numberWidth } from '../text-fit.ts';
import type { PairsModel, Shared } from './model.ts';
import { pairsLabels, partnerName, threadName } from './strings.ts';

/**
 * In px. `pitch` between threads, `knot` radius and `names` are maxima. `beside` is the partners' share of the width; 0
 * puts them below.
 */
const layouts = {
  phone: { name: 13.5, value: 12.5, head: 12.5, row: 27, pitch: 16, knot: 4, names: 120, beside: 0 },
  column: { name: 14, value: 13, head: 13, row: 30, pitch: 20, knot: 4.5, names: 120, beside: 0.46 },
  wide: { name: 15.5, value: 14, head: 14, row: 34, pitch: 26, knot: 6, names: 180, beside: 0.42 },
} as const;

type Layout = (typeof layouts)['phone' | 'column' | 'wide'];

const fills = { question: 'fill-question', answer: 'fill-answer', statement: 'fill-answer' };

/** Links a mark to its sentence, if there is a transcript; a group's first is the tab stop. `places`: ids. */
function linked(
  { document, sentence }: DrawContext,
  { id }: Shared,
  label: string,
  first: boolean,
  mark: SVGElement,
  places: readonly string[] = [],
): SVGElement {
  if (!sentence) return mark;
  const attributes = {
    href: sentence(id),
    'aria-label': label,
    tabindex: first ? undefined : '-1',
    ...behind([], places),
  };
  return element(document, 'a', attributes, [mark]);
}

interface Area {
  left: number;
  top: number;
  width: number;
}

/** Names in lines of at most `max` px, and their width. */
function nameColumn(names: readonly string[], max: number, size: number, lang: DrawContext['lang']) {
  const style = { size, bold: true };
  const lines = names.map((name) => linesWithin(name, style, max, lang));
  return { lines, width: Math.max(...lines.flat().map((line) => measured(line, style))) };
}

/** Row middles and total height, px; rows are at least `least` px and fit their names. */
function rowsOf(names: readonly (readonly string[])[], least: number, { name }: Layout) {
  let height = 0;
  const middles = names.map((lines) => {
    const row = Math.max(least, lines.length * name * 1.16 + 8);
    height += row;
    return height - row / 2;
  });
  return { middles, height };
}

function nameAt(
  document: Document,
  x: number,
  middle: number,
  lines: readonly string[],
  size: number,
): SVGElement[] {
  return lines.map((line, index) =>
    text(document, x, baselineAt(middle, size) + (index - (lines.length - 1) / 2) * size * 1.16, line, {
      size,
      bold: true,
      anchor: 'end',
      from: 'places.name',
    }),
  );
}

/** Places as rows, a thread per sentence across them, with a knot on every place it names. */
function drawThreads(model: PairsModel, layout: Layout, area: Area, context: DrawContext) {
  const { document, lang } = context;
  const names = model.places.map(({ name }) => name[lang]);
  const column = nameColumn(names, Math.min(layout.names, area.width * 0.4), layout.name, lang);
  const rows = rowsOf(column.lines, layout.row, layout);
  const middle = (row: number): number => area.top + (rows.middles[row] ?? 0);
  const left = area.left + column.width + 10;
  const pitch = Math.min(layout.pitch, (area.left + area.width - left) / model.threads.length);
  const knot = Math.min(layout.knot, pitch * 0.4);
  const right = left + pitch * model.threads.length;
  const lines = names.map((_, row) => `M${tenth(left)} ${tenth(middle(row))}H${tenth(right)}`);
  // Shade the threads of a leading pair, which are adjacent.
  const grounds = model.leaders.flatMap((pair) => {
    const ends = [pair.a, pair.b].map(({ key }) => model.places.findIndex((place) => place.key === key));
    const both = model.threads.flatMap(({ rows: on }, index) =>
      ends.every((row) => on.includes(row)) ? [index] : [],
    );
    const [first, last] = [both[0], both.at(-1)];
    if (first === undefined || last === undefined || last - first >= both.length) return [];
    const [above, below] = [middle(Math.min(...ends)), middle(Math.max(...ends))];
    return [
      element(document, 'rect', {
        class: 'fill-faint',
        x: left + first * pitch,
        y: above - knot - 4,
        width: both.length * pitch,
        height: below - above + 2 * knot + 8,
        rx: 4,
      }),
    ];
  });
  const nodes: SVGElement[] = [
    ...grounds,
    element(document, 'path', { class: 'stroke-rule', d: lines.join('') }),
    ...column.lines.flatMap((name, row) => nameAt(document, left - 10, middle(row), name, layout.name)),
  ];
  model.threads.forEach((thread, index) => {
    const x = left + (index + 0.5) * pitch;
    const [first = 0, last = 0] = [thread.rows[0], thread.rows.at(-1)];
    const fill = fills[thread.kind];
    const mark = element(document, 'g', behind([thread.id]), [
      element(document, 'rect', {
        class: fill,
        x: x - knot * 0.24,
        y: middle(first),
        width: knot * 0.48,
        height: middle(last) - middle(first),
      }),
      ...thread.rows.map((row) =>
        element(document, 'circle', { class: fill, cx: x, cy: middle(row), r: knot }),
      ),
    ]);
    const named = thread.rows.flatMap((row) => model.places[row] ?? []);
    const ids = named.map(({ id }) => id);
    nodes.push(linked(context, thread, threadName(thread, named, lang), index === 0, mark, ids));
  });
  return { nodes, height: rows.height };
}

/** Places sharing sentences with home: a square per sentence. */
function drawPartners(model: PairsModel, layout: Layout, area: Area, context: DrawContext) {
  const { document, lang } = context;
  const partners = model.partners.slice(0, model.shownPartners);
  const column = nameColumn(
    partners.map(({ name }) => name[lang]),
    Math.min(layout.names, area.width * 0.4),
    layout.name,
    lang,
  );
  const rows = rowsOf(column.lines, layout.row, layout);
  const valueStyle = { size: layout.value, from: 'pairs.sentences' };
  const axis = area.left + column.width + 10;
  const most = Math.max(...partners.map(({ sentences }) => sentences.length));
  const room = area.left + area.width - axis - numberWidth([formatInteger(most)], valueStyle) - 6;
  const cell = Math.min(layout.row * 0.36, room / most);
  const side = cell * 0.8;
  const nodes = partners.flatMap((partner, index): SVGElement[] => {
    const middle = area.top + (rows.middles[index] ?? 0);
    const count = partner.sentences.length;
    const marks = partner.sentences.map((sentence, at) =>
      linked(
        context,
        sentence,
        partnerName(partner, sentence, at, lang),
        at === 0,
        element(document, 'path', {
          class: fills[sentence.kind],
          ...behind([sentence.id]),
          d: `M${tenth(axis + at * cell)} ${tenth(middle - side / 2)}h${tenth(side)}v${tenth(side)}h${tenth(-side)}z`,
        }),
      ),
    );
    return [
      ...nameAt(document, axis - 10, middle, column.lines[index] ?? [], layout.name),
      element(document, 'g', ofPlace(partner.id), marks),
      text(
        document,
        axis + count * cell + 5,
        baselineAt(middle, layout.value),
        formatInteger(count),
        valueStyle,
      ),
    ];
  });
  return { nodes, height: rows.height };
}

/** Threads, and home's partners beside or below. */
export function drawPairs(model: PairsModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const labels = pairsLabels[lang];
  const headStyle = { size: layout.head, bold: true };
  const top = layout.head * 2.2;
  const key = colourKey(context, labels, [0, layout.head], layout.head, 'dot').nodes;
  const { home } = model;
  if (!home) {
    const threads = drawThreads(model, layout, { left: 0, top, width }, context);
    return canvas(document, width, top + threads.height, [...key, ...threads.nodes]);
  }
  const head = labels.withHome(home.name[lang]);
  if (layout.beside > 0) {
    const list = width * layout.beside - 24;
    const threads = drawThreads(model, layout, { left: 0, top, width: width - list - 24 }, context);
    const partners = drawPartners(model, layout, { left: width - list, top, width: list }, context);
    return canvas(document, width, top + Math.max(threads.height, partners.height), [
      ...key,
      ...threads.nodes,
      text(document, width - list, layout.head, head, headStyle),
      ...partners.nodes,
    ]);
  }
  const threads = drawThreads(model, layout, { left: 0, top, width }, context);
  const below = top + threads.height + 18;
  const partners = drawPartners(model, layout, { left: 0, top: below + top + 8, width }, context);
  return canvas(document, width, below + top + 8 + partners.height, [
    ...key,
    ...threads.nodes,
    element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(below)}H${tenth(width)}` }),
    text(document, 0, below + layout.head + 12, head, headStyle),
    ...partners.nodes,
  ]);
}
