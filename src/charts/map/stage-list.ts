import { ofPlace } from '../../marks/attributes.ts';
import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { breakPoints } from '../../lib/measure.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mapName } from '../places/mark-names.ts';
import { element, measured, runs } from '../svg.ts';
import { baselineAt, linesWithin, numberWidth } from '../text-fit.ts';
import { bubble } from './bubble.ts';
import type { MapModel, MapPlace } from './model.ts';
import { mapLabels } from './strings.ts';

interface ListStyle {
  /** Font sizes and radius of one mention, px. */
  name: number;
  head: number;
  perMention: number;
  columns: number;
}

interface Row {
  place: MapPlace;
  lines: string[];
  height: number;
}

const columnGap = 12;
const lineHeight = 1.14;
/** Between rows, in font sizes. */
const mostSpare = 0.6;

/** As many of the most-named places without coordinates as fit, on the map's scale. */
export function drawStageList(
  model: MapModel,
  context: StageContext,
  area: { left: number; top: number; width: number },
  style: ListStyle,
): SVGElement[] {
  const { document, lang, height } = context;
  const locale = languageTag[lang];
  const places = [...model.regions, ...model.blocs].toSorted(
    (a, b) => b.total - a.total || b.answers - a.answers || (a.key < b.key ? -1 : 1),
  );
  const slot = 2 * style.perMention * Math.sqrt(places[0]?.total ?? 0) + 6;
  const nameStyle = { size: style.name, from: 'places.name' };
  const countStyle = { size: style.name, tone: 'muted', from: 'places.mentions' };
  const most = formatInteger(places[0]?.total ?? 0);
  const countWidth = numberWidth([most], countStyle, '000');
  const roomIn = (columns: number): number =>
    (area.width - columnGap * (columns - 1)) / columns - slot - countWidth - 4;
  const longest = Math.max(
    ...places.flatMap(({ name }) => breakPoints(name[lang], locale)).map((word) => measured(word, nameStyle)),
  );
  // As many columns as fit the longest word.
  const columns =
    Array.from({ length: style.columns }, (_, index) => style.columns - index).find(
      (count) => roomIn(count) >= longest,
    ) ?? 1;
  const width = (area.width - columnGap * (columns - 1)) / columns;
  const top = area.top + style.head * 1.9;
  const rows = places.map((place): Row => {
    const lines = linesWithin(place.name[lang], nameStyle, roomIn(columns), lang);
    const disc = 2 * style.perMention * Math.sqrt(place.total);
    return {
      place,
      lines,
      height: Math.max(lines.length * style.name * lineHeight + 4, disc + 3, style.name + 6),
    };
  });
  const filled: Row[][] = [];
  let next = 0;
  for (let column = 0; column < columns; column += 1) {
    const own: Row[] = [];
    let free = height - top;
    for (let row = rows[next]; row && row.height <= free; row = rows[next]) {
      own.push(row);
      free -= row.height;
      next += 1;
    }
    filled.push(own);
  }
  const headStyle = { size: style.head, bold: true };
  const labels = mapLabels[lang];
  const shortened = labels.shortened(formatInteger(next), formatInteger(places.length));
  const nodes = [
    runs(
      document,
      area.left,
      area.top + style.head,
      next < places.length
        ? [
            [labels.beside, headStyle],
            [shortened, { size: style.head, tone: 'muted', from: 'places' }],
          ]
        : [[labels.beside, headStyle]],
      6,
    ),
  ];
  const tallest = Math.max(...filled.map(([first]) => first?.height ?? 0));
  filled.forEach((own, column) => {
    const x = area.left + column * (width + columnGap);
    // If there is room, align the first rows and spread the rest.
    const used = own.reduce((sum, row) => sum + row.height, 0);
    let at = top + Math.min((tallest - (own[0]?.height ?? 0)) / 2, height - top - used);
    const spare = Math.max(0, Math.min(style.name * mostSpare, (height - at - used) / (own.length - 1)));
    for (const { place, lines, height: row } of own) {
      const middle = at + row / 2;
      at += row + spare;
      nodes.push(
        element(document, 'g', ofPlace(place.id), [
          linked(context, { name: mapName(place, lang), sentences: place.sentences }, [
            ...bubble(document, x + (slot - 6) / 2, middle, style.perMention, place),
            ...lines.map((line, index) =>
              runs(
                document,
                x + slot,
                baselineAt(middle, style.name) + style.name * (index - (lines.length - 1) / 2) * lineHeight,
                index === lines.length - 1
                  ? [
                      [line, nameStyle],
                      [formatInteger(place.total), countStyle],
                    ]
                  : [[line, nameStyle]],
                5,
              ),
            ),
          ]),
        ]),
      );
    }
  });
  return nodes;
}
