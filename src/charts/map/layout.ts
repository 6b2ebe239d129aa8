import type { Lang } from '../../lib/language.ts';
import { formatInteger } from '../../lib/format.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, roomOf } from '../text-fit.ts';
import type { MapBlock } from './blocks.ts';
import type { MapPlace } from './map-place.ts';
import { mapLabels } from './strings.ts';
import { tileRows } from './tiles.ts';
import { columnCount } from './zones.ts';

/** In px. `side` of a square with its gap, at most `perRow` in a row; `names` are lines of countries under a block. */
export interface BlockLayout {
  head: number;
  name: number;
  side: number;
  perRow: number;
  names: number;
  /** Between columns, and least between blocks. */
  gutter: number;
  gap: number;
}

/** A block as it is set, from its upper left corner, px. */
export interface SetBlock {
  block: MapBlock;
  left: number;
  top: number;
  height: number;
  heading: [string, TextStyle][][];
  perRow: number;
  /** Lines of names, each with the countries on it. */
  names: { words: string; country: MapPlace }[];
}

export const headLeading = 1.2;
export const nameLeading = 1.3;

const lone = ({ whole, countries, zone }: MapBlock): boolean => !whole && !zone && countries.length === 1;

const sumOf = (countries: readonly MapPlace[]): number =>
  countries.reduce((sum, { total }) => sum + total, 0);

/** Mentions in a block. */
export function blockTotal({ whole, countries }: MapBlock): number {
  return (whole?.total ?? 0) + sumOf(countries);
}

/** 非洲 29＋4: the region's own mentions and its countries'. */
function headingOf(block: MapBlock, layout: BlockLayout, width: number, lang: Lang): [string, TextStyle][][] {
  const { whole, countries, zone } = block;
  const labels = mapLabels[lang];
  const name = whole?.name[lang] ?? (zone ? labels.others[zone] : (countries[0]?.name[lang] ?? ''));
  const counts = [...(whole ? [whole.total] : []), ...(countries.length > 0 ? [sumOf(countries)] : [])];
  const number = counts.map(formatInteger).join(labels.plus);
  const nameStyle: TextStyle = { size: layout.head, bold: true, from: 'places.name' };
  const numberStyle: TextStyle = { size: layout.head, tone: 'muted', from: 'places.mentions' };
  const lines = linesWithin(name, nameStyle, width, lang);
  const last = lines.at(-1) ?? '';
  const isBeside = roomOf(last, nameStyle) + 6 + roomOf(number, numberStyle) <= width;
  const heading = lines.map((line): [string, TextStyle][] => [[line, nameStyle]]);
  if (isBeside) heading.at(-1)?.push([number, numberStyle]);
  else heading.push([[number, numberStyle]]);
  return heading;
}

/** The countries of a block by name, as many as `most` lines hold; a block of one country has its name above. */
function namesOf(block: MapBlock, layout: BlockLayout, width: number, lang: Lang): SetBlock['names'] {
  if (lone(block)) return [];
  const style: TextStyle = { size: layout.name };
  const written = block.countries.map((country) => ({
    country,
    words: `${country.name[lang]} ${formatInteger(country.total)}`,
  }));
  return written
    .filter(({ words }) => roomOf(words, style) <= width + layout.gutter * 0.7)
    .slice(0, layout.names);
}

/** Blocks in their columns, as near to their latitude as the others let them; undefined if `height` is too little. */
export function setBlocks(
  blocks: readonly MapBlock[],
  layout: BlockLayout,
  area: { top: number; width: number; height?: number },
  lang: Lang,
): { set: SetBlock[]; height: number } | undefined {
  const columnWidth = (area.width - layout.gutter * (columnCount - 1)) / columnCount;
  const perRow = Math.max(1, Math.min(layout.perRow, Math.floor(columnWidth / layout.side)));
  const set = blocks.map((block): SetBlock => {
    const heading = headingOf(block, layout, columnWidth, lang);
    const names = namesOf(block, layout, columnWidth, lang);
    const height =
      heading.length * layout.head * headLeading +
      4 +
      tileRows(blockTotal(block), perRow) * layout.side +
      (names.length > 0 ? names.length * layout.name * nameLeading + 2 : 0);
    return {
      block,
      left: block.column * (columnWidth + layout.gutter),
      top: 0,
      height,
      heading,
      perRow,
      names,
    };
  });
  const columns = Array.from({ length: columnCount }, (_, at) =>
    set.filter(({ block }) => block.column === at),
  );
  const needed = columns.map((column) =>
    column.reduce((sum, { height }, index) => sum + height + (index > 0 ? layout.gap : 0), 0),
  );
  const height = area.height ?? Math.max(...needed);
  if (Math.max(...needed) > height) return undefined;
  const lats = blocks.map(({ lat }) => lat);
  const [north, south] = [Math.max(...lats), Math.min(...lats)];
  for (const column of columns) {
    // North to south, pushed down by those above, then up by the end of the map.
    let free = 0;
    for (const each of column) {
      const wanted =
        north > south ? ((north - each.block.lat) / (north - south)) * (height - each.height) : 0;
      each.top = Math.max(wanted, free);
      free = each.top + each.height + layout.gap;
    }
    let limit = height;
    for (const each of column.toReversed()) {
      each.top = Math.min(each.top, limit - each.height);
      limit = each.top - layout.gap;
    }
  }
  for (const each of set) each.top += area.top;
  return { set, height };
}
