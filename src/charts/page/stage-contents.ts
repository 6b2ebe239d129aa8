import type { Lang } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, measured, runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { fitText, linesWithin } from '../text-fit.ts';
import type { PageModel } from './model.ts';
import { exchangeLines, fitted, marks, printLine, settingFor, spokenTone } from './setting.ts';
import type { Line, Setting, Strips } from './setting.ts';
import type { Exchange } from './stages-model.ts';
import { exchangeName, stageWords } from './stages-words.ts';

/** In px. */
interface ContentsLayout {
  columns: number;
  gutter: number;
  gap: number;
  /** Font sizes of number, outlet and subject; `name` 0 means entries without words. */
  number: number;
  name: number;
  about: number;
  /** Left margin for the number; at 0 the number and the subject share the outlet's line. */
  margin: number;
}

/** With words, then bare for 100 questions or more. */
const layouts: Record<'phone' | 'wide', readonly ContentsLayout[]> = {
  phone: [
    { columns: 2, gutter: 16, gap: 9, number: 14, name: 12.5, about: 12, margin: 0 },
    { columns: 8, gutter: 7, gap: 4, number: 12, name: 0, about: 0, margin: 0 },
  ],
  wide: [
    { columns: 3, gutter: 26, gap: 16, number: 22, name: 15, about: 13.5, margin: 34 },
    { columns: 10, gutter: 12, gap: 5, number: 13, name: 0, about: 0, margin: 0 },
  ],
};

/** Between outlet and subject on a line, px. */
const besideGap = 6;

interface Entry {
  exchange: Exchange;
  /** The outlet's name. */
  lines: string[];
  /** Width of the number, px. */
  indent: number;
  about: string;
  labelHeight: number;
}

const numberStyle = ({ number }: ContentsLayout): TextStyle => ({
  size: number,
  bold: true,
  tone: 'question',
  from: 'turns.n',
});
const nameStyle = ({ name }: ContentsLayout): TextStyle => ({ size: name, bold: true });
const aboutStyle = ({ about }: ContentsLayout): TextStyle => ({ size: about, tone: 'muted' });
const nameLine = ({ name }: ContentsLayout): number => name * 1.25;
const aboutLine = ({ about }: ContentsLayout): number => about * 1.35;

/** As many subjects as fit: 热点问题 · 乌克兰. The topic comes first; a place without it would mislead. */
function subjects(exchange: Exchange, lang: Lang, room: number, style: TextStyle): string {
  const names = exchange.about.map((name) => name[lang]);
  const [all = '', ...short] = names.map((_, left) => names.slice(0, names.length - left).join(' · '));
  return fitText(all, style, room, { short, spare: 1 })?.lines[0] ?? '';
}

function entryOf(exchange: Exchange, lang: Lang, layout: ContentsLayout, printWidth: number): Entry {
  const digits = exchange.number === undefined ? '' : String(exchange.number);
  const inline = layout.margin === 0;
  const indent = inline && digits ? measured(digits, numberStyle(layout)) + 5 : 0;
  if (layout.name === 0) return { exchange, lines: [], indent, about: '', labelHeight: layout.number * 1.2 };
  const who = exchange.who[lang] || stageWords[lang].unknownOutlet;
  const lines = linesWithin(who, nameStyle(layout), printWidth - indent, lang, { even: true });
  const used = inline ? indent + measured(lines.at(-1) ?? '', nameStyle(layout)) + besideGap : 0;
  const about = subjects(exchange, lang, printWidth - used, aboutStyle(layout));
  const labelHeight = lines.length * nameLine(layout) + (about && !inline ? aboutLine(layout) : 0) + 4;
  return { exchange, lines, indent, about, labelHeight };
}

interface Contents {
  layout: ContentsLayout;
  columnWidth: number;
  inColumn: number;
  entries: Entry[];
  /** Lines per entry, and the top of each row. */
  set: Line[][];
  tops: number[];
  perChar: number;
}

/** Read down the columns, rows aligned; undefined if it does not fit. */
function layContents(
  exchanges: readonly Exchange[],
  context: StageContext,
  setting: Setting,
  layout: ContentsLayout,
): Contents | undefined {
  const { columns, gutter, margin, gap } = layout;
  const columnWidth = Math.floor((context.width - gutter * (columns - 1)) / columns);
  const printWidth = columnWidth - margin;
  const entries = exchanges.map((exchange) => entryOf(exchange, context.lang, layout, printWidth));
  const inColumn = Math.ceil(entries.length / columns);
  return fitted(printWidth, setting, (measure, perChar): Contents | undefined => {
    const set = exchanges.map((exchange) => exchangeLines(exchange, measure));
    const tops = [0];
    for (let row = 0; row < inColumn; row += 1) {
      const heights = entries.map(({ labelHeight }, at) =>
        at % inColumn === row ? labelHeight + (set[at]?.length ?? 0) * setting.pitch : 0,
      );
      tops.push((tops[row] ?? 0) + Math.max(...heights) + gap);
    }
    const end = (tops.at(-1) ?? 0) - gap - setting.pitch + setting.strip;
    return end <= context.height ? { layout, columnWidth, inColumn, entries, set, tops, perChar } : undefined;
  });
}

function drawEntry(
  context: StageContext,
  { exchange, lines, indent, about, labelHeight }: Entry,
  { layout, columnWidth }: Contents,
  edge: number,
  top: number,
): SVGElement {
  const { document } = context;
  const left = edge + layout.margin;
  const base = top + (layout.name || layout.number);
  const numberBase = layout.margin > 0 ? base + (layout.number - layout.name) * 0.6 : base;
  const last = lines.length - 1;
  const lineAt = (index: number): number => base + index * nameLine(layout);
  const target = exchange.turns.flatMap((turn) => turn.sentences)[0];
  const mark = { name: exchangeName(exchange, context.lang), sentences: target ? [target.id] : [] };
  return linked(
    context,
    mark,
    [
      ...(exchange.number === undefined
        ? []
        : [text(document, edge, numberBase, String(exchange.number), numberStyle(layout))]),
      ...lines.map((line, index) => {
        const parts = [[line, nameStyle(layout)] as const, [about, aboutStyle(layout)] as const];
        return about && index === last && layout.margin === 0
          ? runs(document, left + indent, lineAt(index), parts, besideGap)
          : text(document, left + indent, lineAt(index), line, nameStyle(layout));
      }),
      ...(about && layout.margin > 0
        ? [text(document, left, lineAt(last) + aboutLine(layout), about, aboutStyle(layout))]
        : []),
    ],
    { area: { x: edge, y: top, width: columnWidth, height: labelHeight } },
  );
}

/** The page as its own table of contents: each question links to its turn. */
export function drawContents(model: PageModel, context: StageContext): SVGElement {
  const { document, width, height } = context;
  const { exchanges, sentences } = model.stages;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const contents = layouts[setting.size]
    .map((layout) => layContents(exchanges, context, setting, layout))
    .find((each) => each !== undefined);
  if (!contents) throw new Error(`no room for a list of ${exchanges.length} questions`);
  const { layout, columnWidth, inColumn, perChar } = contents;
  const strips: Strips = new Map();
  const entries = contents.entries.map((entry, at) => {
    const edge = Math.floor(at / inColumn) * (columnWidth + layout.gutter);
    const top = contents.tops[at % inColumn] ?? 0;
    const printTop = Math.round(top + entry.labelHeight);
    contents.set[at]?.forEach((row, line) => {
      const from = { left: edge + layout.margin, top: printTop + line * setting.pitch, perChar };
      printLine(strips, row, from, setting);
    });
    return drawEntry(context, entry, contents, edge, top);
  });
  return canvas(document, width, height, [...entries, ...marks(document, sentences, strips, spokenTone)]);
}
