import { keyed, ofPlace } from '../../marks/attributes.ts';
import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mapName } from '../places/mark-names.ts';
import { element, measured, runs, tenth, text } from '../svg.ts';
import { bubble } from './bubble.ts';
import { landPath, landRings, projected } from './land.ts';
import type { Point, Sheet } from './land.ts';
import type { Bubble } from './model.ts';
import { apart, placeLabels, touches } from './place.ts';
import type { Box, Disc } from './place.ts';

type PlacedBubble = Bubble & Disc;

/** Room for labels above and below the land, px. */
export const margin = 6;

/** Between bubbles, px. */
const gapOfDiscs = 1;
const labelGap = 4;

/** A sheet's land, and the extent of land and bubbles, in globe radii. */
export interface Frame {
  sheet: Sheet;
  rings: Point[][];
  box: Box;
}

/** Bubbles in the sea widen the extent. */
export function frameOf(sheet: Sheet, bubbles: readonly Bubble[]): Frame {
  const rings = landRings(sheet);
  const points = [...rings.flat(), ...bubbles.map(({ lon, lat }) => projected(sheet, lon, lat))];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    sheet,
    rings,
    box: {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    },
  };
}

/** For static charts. */
const fine = { tolerance: 0.75, perPx: 2 };

/** In font sizes. */
const lineHeight = 1.12;

interface OwnLabel {
  box: Box;
  lines: ([name: string, count: string] | [nameOrCount: string])[];
}

/** Home's label inside its disc, in 1 or 2 lines, clear of other bubbles; undefined if it does not fit. */
function homeLabel(
  home: PlacedBubble,
  size: number,
  lang: Lang,
  discs: readonly Disc[],
): OwnLabel | undefined {
  const name = home.name[lang];
  const count = formatInteger(home.total);
  const [nameWidth, countWidth] = [measured(name, { size, bold: true }), measured(count, { size })];
  const settings: [OwnLabel['lines'], number][] = [
    [[[name, count]], nameWidth + labelGap + countWidth],
    [[[name], [count]], Math.max(nameWidth, countWidth)],
  ];
  for (const [lines, width] of settings) {
    const height = size * lineHeight * lines.length;
    for (const shift of [0, -0.2, 0.2, -0.4, 0.4]) {
      const middle = home.y + shift * home.r;
      const box = {
        left: home.x - width / 2,
        right: home.x + width / 2,
        top: middle - height / 2,
        bottom: middle + height / 2,
      };
      const corner = Math.hypot(width / 2, Math.abs(middle - home.y) + height / 2);
      if (corner < home.r && !discs.some((disc) => touches(box, disc, 2))) return { box, lines };
    }
  }
  return undefined;
}

export interface SheetSetting {
  frame: Frame;
  bubbles: readonly Bubble[];
  home: Bubble | undefined;
  /** Px per globe radius, px per square root of a mention. */
  scale: number;
  perMention: number;
  /** Where the land starts, px. */
  left: number;
  top: number;
  /** Room for labels, px. */
  width: number;
  height: number;
  /** Simplification, px, and coordinate steps per px. */
  detail?: { tolerance: number; perPx: number };
}

/** Land, bubbles, and labels of `size` px. */
export function drawSheet(setting: SheetSetting, size: number, context: DrawContext): SVGElement[] {
  const { document, lang } = context;
  const { frame, scale, perMention, left, top } = setting;
  const { tolerance, perPx } = setting.detail ?? fine;
  const toPx = ([x, y]: Point): Point => [
    left + (x - frame.box.left) * scale,
    top + (y - frame.box.top) * scale,
  ];
  const placed = (place: Bubble): PlacedBubble => {
    const [x, y] = toPx(projected(frame.sheet, place.lon, place.lat));
    return { ...place, x, y, r: perMention * Math.sqrt(place.total) };
  };
  const trueDiscs = setting.bubbles.map(placed);
  const discs = apart(trueDiscs, gapOfDiscs);
  const nameStyle = { size: size, bold: true, from: 'places.name' };
  const countStyle = { size: size, from: 'places.mentions', tone: 'muted' };
  const height = size * lineHeight;
  const widthOf = (place: Bubble): number =>
    measured(place.name[lang], nameStyle) + labelGap + measured(formatInteger(place.total), countStyle);
  const label = (place: Bubble, box: Box): SVGElement =>
    runs(
      document,
      box.left,
      box.top + size * 0.94,
      [
        [place.name[lang], nameStyle],
        [formatInteger(place.total), countStyle],
      ],
      labelGap,
    );

  const nodes: SVGElement[] = [
    element(document, 'path', {
      class: 'fill-faint',
      'fill-opacity': '0.62',
      d: landPath(
        frame.rings.map((ring) => ring.map(toPx)),
        tolerance,
        perPx,
      ),
    }),
  ];
  const taken: Box[] = [];
  const requests: PlacedBubble[] = [...discs];
  const labels = new Map<string, SVGElement[]>();
  const home = setting.home && placed(setting.home);
  if (home) {
    const own = homeLabel(home, size, lang, discs);
    if (own) {
      taken.push(own.box);
      const written = own.lines.map((words, index) => {
        const style = index === 0 && own.lines.length > 1 ? nameStyle : { ...countStyle, tone: undefined };
        const baseline = own.box.top + size * (0.94 + lineHeight * index);
        return words.length === 2
          ? runs(
              document,
              own.box.left,
              baseline,
              [
                [words[0], nameStyle],
                [words[1], style],
              ],
              labelGap,
            )
          : text(document, home.x, baseline, words[0], { ...style, anchor: 'middle' });
      });
      labels.set(home.id, written);
    } else requests.unshift(home);
  }
  const spots = placeLabels(
    requests.map((disc) => ({ disc, width: widthOf(disc), height })),
    discs,
    { left: 0, right: setting.width, top: top - margin, bottom: top + setting.height + margin },
    taken,
  );
  discs.forEach((disc, index) => {
    const origin = trueDiscs[index] ?? disc;
    // Tie a displaced bubble to its place.
    if (Math.hypot(disc.x - origin.x, disc.y - origin.y) > disc.r + 2) {
      nodes.push(line(document, [origin.x, origin.y], [disc.x, disc.y]));
    }
  });
  spots.forEach((spot, index) => {
    const place = requests[index];
    if (!spot || !place) return;
    if (spot.leader) nodes.push(line(document, [place.x, place.y], spot.leader));
    labels.set(place.id, [label(place, spot.box)]);
  });
  // Home at the bottom, large before small: none is covered.
  const marks = (place: PlacedBubble): SVGElement[] =>
    place === home
      ? [
          element(document, 'circle', {
            class: 'fill-china',
            ...keyed(place.key),
            'fill-opacity': '0.42',
            cx: place.x,
            cy: place.y,
            r: place.r,
          }),
        ]
      : bubble(document, place.x, place.y, perMention, place);
  for (const place of home ? [home, ...discs] : discs) {
    const words = labels.get(place.id) ?? [];
    nodes.push(
      element(document, 'g', ofPlace(place.id), [
        linked(context, { name: mapName(place, lang), sentences: place.sentences }, [
          ...marks(place),
          ...words,
        ]),
      ]),
    );
  }
  return nodes;
}

function line(document: Document, from: Point, to: Point): SVGElement {
  return element(document, 'path', {
    class: 'stroke-muted',
    'stroke-width': '0.75',
    d: `M${tenth(from[0])} ${tenth(from[1])}L${tenth(to[0])} ${tenth(to[1])}`,
  });
}
