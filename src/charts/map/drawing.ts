import { ofPlace } from '../../marks/attributes.ts';
import { linked } from '../../marks/linked.ts';
import { formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { mapName } from '../places/mark-names.ts';
import { element, runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { roomOf, slack } from '../text-fit.ts';
import { blockTotal, headLeading, nameLeading } from './layout.ts';
import type { BlockLayout, SetBlock } from './layout.ts';
import type { MapPlace } from './map-place.ts';
import type { MapModel } from './model.ts';
import { mapLabels } from './strings.ts';
import { keyTile, placeTiles, tileRows } from './tiles.ts';

/** Between a name and its count, px. */
export const headGap = 6;

/** A place's squares and words as a link to its sentences. */
export function placeGroup(
  place: MapPlace,
  children: readonly SVGElement[],
  context: DrawContext,
): SVGElement {
  const { document, lang } = context;
  return element(document, 'g', ofPlace(place.id), [
    linked(context, { name: mapName(place, lang), sentences: place.sentences }, children),
  ]);
}

/** A heading, the squares of the region and of its countries, and the countries' names. */
export function drawBlock(one: SetBlock, layout: BlockLayout, context: DrawContext): SVGElement[] {
  const { document } = context;
  const { block, left, heading, names } = one;
  const headings = heading.map((line, index) =>
    runs(document, left, one.top + layout.head * (1 + index * headLeading), line, headGap),
  );
  const top = one.top + heading.length * layout.head * headLeading + 4;
  const grid = { left, top, side: layout.side, perRow: one.perRow };
  const places = [...(block.whole ? [block.whole] : []), ...block.countries];
  const rows = tileRows(blockTotal(block), one.perRow);
  const below = top + rows * layout.side + 2;
  const style: TextStyle = { size: layout.name, tone: 'muted', from: 'places.mentions' };
  let next = 0;
  return [
    // Of several, none is the heading's link.
    ...(places.length > 1 ? headings : []),
    ...places.map((place) => {
      const squares = placeTiles(document, grid, place, next);
      next += place.total;
      const line = names.findIndex(({ country }) => country === place);
      const words =
        line < 0
          ? []
          : [
              text(
                document,
                left,
                below + layout.name * (1 + line * nameLeading),
                names[line]?.words ?? '',
                style,
              ),
            ];
      return placeGroup(place, [...(places.length === 1 ? headings : []), ...squares, ...words], context);
    }),
  ];
}

/** What squares mean, and how often home is named; in lines of at most the drawing's width. */
export function drawMapKey(
  model: MapModel,
  size: number,
  { document, width, lang }: DrawContext,
): { nodes: SVGElement[]; height: number } {
  const labels = mapLabels[lang];
  const side = size * 0.78;
  const leading = size * 1.5;
  const { home } = model;
  const entries: { fill?: string; isHollow?: boolean; words: string; style: TextStyle }[] = [
    { fill: 'fill-question', words: labels.questions, style: { size, bold: true, tone: 'question' } },
    { fill: 'fill-answer', words: labels.answers, style: { size, bold: true } },
    { fill: 'fill-answer', isHollow: true, words: labels.whole, style: { size } },
    { fill: 'fill-answer', words: labels.country, style: { size } },
    ...(home
      ? [
          {
            words: labels.home(home.name[lang], formatInteger(home.total)),
            style: { size, tone: 'muted', from: 'places.mentions' },
          },
        ]
      : []),
  ];
  let [x, line] = [0, 0];
  const nodes = entries.flatMap(({ fill, isHollow = false, words, style }) => {
    const before = fill ? side + 5 : 0;
    const room = before + roomOf(words, style, slack.key);
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const base = size + line * leading;
    const at = x;
    x += room + 12;
    const tile = fill
      ? [element(document, 'path', { class: fill, d: keyTile(at, base - side, side, isHollow) })]
      : [];
    return [...tile, text(document, at + before, base, words, style)];
  });
  return { nodes, height: (line + 1) * leading };
}
