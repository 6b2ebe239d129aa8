import { ofPlace } from '../../marks/attributes.ts';
import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mapName } from '../places/mark-names.ts';
import { element, runs, text } from '../svg.ts';
import { baselineAt, linesWithin, numberWidth } from '../text-fit.ts';
import { bubble } from './bubble.ts';
import type { MapModel, MapPlace } from './model.ts';
import { mapLabels } from './strings.ts';

interface ListColumn {
  /** Regions or blocs; empty in a continued column. */
  heading: string;
  places: readonly MapPlace[];
}

interface ListStyle {
  /** Font sizes and radius of one mention, px. */
  name: number;
  head: number;
  perMention: number;
  columns: number;
}

const columnGap = 20;

/** Places without coordinates, by type, in columns of which the longest is as short as possible. */
export function listColumns(model: MapModel, lang: Lang, columns: number): ListColumn[] {
  const groups = [
    { heading: mapLabels[lang].regions, places: model.regions },
    { heading: mapLabels[lang].blocs, places: model.blocs },
  ].filter(({ places }) => places.length > 0);
  const parts = groups.map(() => 1);
  const rows = (index: number): number =>
    Math.ceil((groups[index]?.places.length ?? 0) / (parts[index] ?? 1));
  for (let left = columns - groups.length; left > 0; left -= 1) {
    const longest = groups.reduce((best, _, index) => (rows(index) > rows(best) ? index : best), 0);
    if (groups.length > 0 && rows(longest) > 1) parts[longest] = (parts[longest] ?? 1) + 1;
  }
  return groups.flatMap(({ heading, places }, index) =>
    Array.from({ length: parts[index] ?? 1 }, (_, part) => ({
      heading: part === 0 ? heading : '',
      places: places.slice(part * rows(index), (part + 1) * rows(index)),
    })).filter((column) => column.places.length > 0),
  );
}

/** Regions and blocs, on the map's scale; returns nodes and their height in px. */
export function drawLists(
  context: DrawContext,
  lists: readonly ListColumn[],
  area: { top: number; width: number },
  style: ListStyle,
): { nodes: SVGElement[]; height: number } {
  const { document, lang } = context;
  const most = Math.max(...lists.flatMap(({ places }) => places.map(({ total }) => total)));
  const slot = 2 * style.perMention * Math.sqrt(most);
  const width = (area.width - columnGap * (style.columns - 1)) / style.columns;
  const name = { size: style.name, bold: true, from: 'places.name' };
  const count = { size: style.name, tone: 'muted', from: 'places.mentions' };
  const lineHeight = style.name * 1.25;
  const nameRoom = width - slot - 8 - numberWidth([formatInteger(most)], count) - 8;
  const rowOf = (place: MapPlace): { lines: string[]; row: number } => {
    const lines = linesWithin(place.name[lang], name, nameRoom, lang);
    const disc = 2 * style.perMention * Math.sqrt(place.total);
    return { lines, row: Math.max(lineHeight * lines.length + 5, disc + 3) };
  };
  const firstRows = lists.map(({ places: [first] }) => (first ? rowOf(first).row : 0));
  const nodes: SVGElement[] = [];
  let height = 0;
  lists.forEach(({ heading, places }, index) => {
    const x = index * (width + columnGap);
    // Align the first rows.
    let at = area.top + style.head * 2 + (Math.max(...firstRows) - (firstRows[index] ?? 0)) / 2;
    if (heading) {
      nodes.push(text(document, x, area.top + style.head, heading, { size: style.head, bold: true }));
    }
    for (const place of places) {
      const { lines, row } = rowOf(place);
      const centre = at + row / 2;
      const first = baselineAt(centre, style.name) - ((lines.length - 1) * lineHeight) / 2;
      nodes.push(
        element(document, 'g', ofPlace(place.id), [
          linked(context, { name: mapName(place, lang), sentences: place.sentences }, [
            ...bubble(document, x + slot / 2, centre, style.perMention, place),
            ...lines.map((content, number) =>
              runs(
                document,
                x + slot + 8,
                first + number * lineHeight,
                number === lines.length - 1
                  ? [
                      [content, name],
                      [formatInteger(place.total), count],
                    ]
                  : [[content, name]],
                6,
              ),
            ),
          ]),
        ]),
      );
      at += row;
    }
    height = Math.max(height, at - area.top);
  });
  return { nodes, height };
}
