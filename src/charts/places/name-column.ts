import type { Lang } from '../../lib/language.ts';
import type { PlaceRow } from '../../lib/schemas.ts';
import type { StageContext } from '../context.ts';
import { runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, linesWithin, roomOf, slack } from '../text-fit.ts';
import { typeTags } from './mark-names.ts';

/** In px; `names` is the maximum width of the name column. */
const stageLayouts = {
  phone: { name: 13, value: 12, names: 134, gap: 10, row: 38 },
  wide: { name: 17, value: 15, names: 210, gap: 16, row: 52 },
} as const;

export type StageLayout = (typeof stageLayouts)[keyof typeof stageLayouts];

/** Measures of a stage, px. */
export function stageLayout({ size }: Pick<StageContext, 'size'>): StageLayout {
  return stageLayouts[size];
}

const lineHeight = 1.14;

interface NamedPlace {
  name: { zh: string; en: string };
  type: PlaceRow['type'];
}

/** A name, its tag, or both. */
type NameLine = readonly (readonly [string, TextStyle])[];

const tagGap = 5;

function nameLines(place: NamedPlace, lang: Lang, layout: StageLayout, hasTags: boolean): NameLine[] {
  const tag = typeTags[lang][place.type];
  const bold = tag === '';
  const style: TextStyle = { size: layout.name, bold, from: 'places.name' };
  const tagStyle: TextStyle = { size: layout.value, tone: 'muted' };
  const lines: NameLine[] = linesWithin(place.name[lang], style, layout.names, lang).map((line) => [
    [line, style],
  ]);
  if (!tag || !hasTags) return lines;
  const last = lines.at(-1) ?? [];
  const whole: NameLine = [...last, [tag, tagStyle]];
  return lineWidth(whole) <= layout.names ? [...lines.slice(0, -1), whole] : [...lines, [[tag, tagStyle]]];
}

function lineWidth(line: NameLine): number {
  return (
    line.reduce((sum, [words, style]) => sum + roomOf(words, style, slack.column), 0) +
    tagGap * (line.length - 1)
  );
}

export interface NameColumn {
  width: number;
  /** Minimum row heights, px. */
  heights: number[];
  /** A name, centred on `middle` px. */
  drawn(index: number, middle: number): SVGElement[];
}

/** Place names at the left edge; `hasTags` tags regions and blocs. */
export function nameColumn(
  places: readonly NamedPlace[],
  context: StageContext,
  { hasTags = true } = {},
): NameColumn {
  const layout = stageLayout(context);
  const all = places.map((place) => nameLines(place, context.lang, layout, hasTags));
  const step = layout.name * lineHeight;
  return {
    width: Math.max(0, ...all.flat().map(lineWidth)),
    heights: all.map((lines) => lines.length * step + 2),
    drawn: (index, middle) =>
      (all[index] ?? []).map((line, at, { length }) => {
        const y = baselineAt(middle, layout.name) + (at - (length - 1) / 2) * step;
        const [first] = line;
        return first && line.length === 1
          ? text(context.document, 0, y, ...first)
          : runs(context.document, 0, y, line, tagGap);
      }),
  };
}
