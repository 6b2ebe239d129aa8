import { formatInteger } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { PageModel } from './model.ts';
import { fitted, lines, marks, printLine, settingFor, spokenTone } from './setting.ts';
import type { Setting, Strips } from './setting.ts';
import type { Exchange } from './stages-model.ts';
import { stageWords } from './stages-words.ts';

/** In px. */
interface TurnsLayout {
  gutter: number;
  /** Heights of the numbers above columns, the lengths below, and the space between rows. */
  head: number;
  foot: number;
  between: number;
  /** Minimum column width. */
  narrowest: number;
  number: number;
}

const layouts = {
  phone: { gutter: 6, head: 19, foot: 17, narrowest: 22, between: 10, number: 13 },
  wide: { gutter: 10, head: 26, foot: 22, narrowest: 40, between: 18, number: 16 },
} as const;

/** For 100 questions or more: tight rows, no lengths. */
const close = {
  phone: { gutter: 4, head: 17, foot: 0, narrowest: 22, between: 3, number: 12 },
  wide: { gutter: 6, head: 17, foot: 0, narrowest: 30, between: 5, number: 12 },
} as const;

interface Columns {
  strips: Strips;
  perChar: number;
  /** Per exchange; `bottom` is where its last line ends. */
  places: { left: number; top: number; bottom: number }[];
  width: number;
}

/** Exchanges side by side, `perRow` to a row. */
function layColumns(
  exchanges: readonly Exchange[],
  context: StageContext,
  setting: Setting,
  { gutter, head, foot, between }: TurnsLayout,
  perRow: number,
): Columns | undefined {
  const width = Math.floor((context.width - gutter * (perRow - 1)) / perRow);
  return fitted(width, setting, (measure, perChar): Columns | undefined => {
    const strips: Strips = new Map();
    const places: Columns['places'] = [];
    let top = 0;
    for (let first = 0; first < exchanges.length; first += perRow) {
      let lowest = top;
      exchanges.slice(first, first + perRow).forEach((exchange, at) => {
        const left = at * (width + gutter);
        let y = top + head;
        for (const { sentences } of exchange.turns) {
          for (const row of lines(sentences, measure)) {
            printLine(strips, row, { left, top: y, perChar }, setting);
            y += setting.pitch;
          }
          // A slightly larger gap between question and answer.
          y += setting.strip / 2;
        }
        const bottom = y - setting.strip / 2 - setting.pitch + setting.strip;
        places.push({ left, top: top + head, bottom });
        lowest = Math.max(lowest, bottom);
      });
      top = lowest + foot + between;
    }
    return top - between <= context.height ? { strips, perChar, places, width } : undefined;
  });
}

/** Questions with their answers; statements are left out. */
export function answeredQuestions({ stages }: PageModel): Exchange[] {
  return stages.exchanges.filter(({ number }) => number !== undefined);
}

function longestStrips(
  exchanges: readonly Exchange[],
  context: StageContext,
  setting: Setting,
  layout: TurnsLayout,
): Columns | undefined {
  const most = Math.floor((context.width + layout.gutter) / (layout.narrowest + layout.gutter));
  const perRows = new Set(exchanges.map((_, rows) => Math.ceil(exchanges.length / (rows + 1))));
  return [...perRows]
    .filter((perRow) => perRow <= most)
    .flatMap((perRow) => layColumns(exchanges, context, setting, layout, perRow) ?? [])
    .toSorted((a, b) => b.perChar - a.perChar)[0];
}

/** Each exchange a column hanging from its number. */
export function drawTurns(model: PageModel, context: StageContext): SVGElement {
  const { document, lang } = context;
  const { exchanges, sentences } = model.stages;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const { size } = setting;
  const [layout, columns] = [layouts[size], close[size]]
    .map((each) => [each, longestStrips(exchanges, context, setting, each)] as const)
    .find(([, laid]) => laid) ?? [close[size], undefined];
  if (!columns) throw new Error(`no room for ${exchanges.length} exchanges`);
  const byLength = answeredQuestions(model).toSorted((a, b) => b.chars - a.chars);
  const extremes = [
    [byLength[0], stageWords[lang].longest],
    [byLength.at(-1), stageWords[lang].shortest],
  ] as const;
  const numberStyle = { size: layout.number, bold: true, tone: 'question', from: 'turns.n' };
  const countStyle = { size: size === 'phone' ? 12 : 13, from: 'turns.chars' } as const;
  const numbers = exchanges.flatMap(({ number }, at) => {
    const place = columns.places[at];
    if (number === undefined || !place) return [];
    return [text(document, place.left, place.top - layout.number * 0.46, String(number), numberStyle)];
  });
  const counts = extremes.flatMap(([exchange, word]) => {
    const at = exchange ? exchanges.indexOf(exchange) : -1;
    const place = columns.places[at];
    if (!exchange || !place || byLength.length < 3 || layout.foot === 0) return [];
    const base = place.bottom + countStyle.size + 3;
    // A label may run on under neighbours that end above it.
    const blocking = columns.places.find(
      ({ left, top, bottom }) => left > place.left && top === place.top && bottom > base - countStyle.size,
    );
    const room = (blocking ? blocking.left : context.width + 3) - 3 - place.left;
    const digits = formatInteger(exchange.chars);
    const chars = stageWords[lang].chars(digits);
    const fits = (content: string): boolean => measured(content, countStyle) <= room;
    const leading = countStyle.size * 1.15;
    const row = columns.places.filter(({ top }) => top === place.top);
    const isRoomBelow = base + leading <= Math.max(...row.map(({ bottom }) => bottom)) + layout.foot;
    // Between two longer columns the word goes above its number.
    const stacked = isRoomBelow ? [chars, digits].map((count) => [word, count]) : [];
    const written = [[`${word} ${chars}`], [`${word} ${digits}`], ...stacked, [chars]].find((content) =>
      content.every(fits),
    ) ?? [digits];
    return written.map((content, index) =>
      text(document, place.left, base + index * leading, content, countStyle),
    );
  });
  const tops = [...new Set(columns.places.map(({ top }) => top))];
  const rules = element(document, 'path', {
    class: 'stroke-rule',
    d: tops.map((top) => `M0 ${tenth(top - 2.5)}H${context.width}`).join(''),
  });
  return canvas(document, context.width, context.height, [
    rules,
    ...numbers,
    ...counts,
    ...marks(document, sentences, columns.strips, spokenTone),
  ]);
}
