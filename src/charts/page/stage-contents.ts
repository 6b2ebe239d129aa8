import { languageTag } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { wrapText } from '../../lib/measure.ts';
import type { StageContext } from '../chart.ts';
import { linked } from '../linked.ts';
import { canvas, element, measured, runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import type { PageModel } from './model.ts';
import { exchangeLines, fitted, marks, printLine, settingFor, spokenTone } from './setting.ts';
import type { Strips } from './setting.ts';
import type { Exchange } from './stages-model.ts';
import { stageWords } from './stages-words.ts';

/** Measures in px. On a phone number, outlet and topic share a line, otherwise the number stands in a margin. */
const layouts = {
  phone: { columns: 2, gutter: 16, margin: 0, number: 14, name: 12.5, about: 12, gap: 9 },
  wide: { columns: 3, gutter: 26, margin: 34, number: 22, name: 15, about: 13.5, gap: 16 },
} as const;

/** An entry of the list. */
interface Entry {
  exchange: Exchange;
  /** Outlet, and its subjects on the last line of it or on one of their own. */
  lines: string[];
  about: string;
  below: boolean;
  labelHeight: number;
}

/** Space between an outlet and its subject on one line, px. */
const besideGap = 6;

/** As many of the subjects as a line holds: 热点问题 · 乌克兰. */
function aboutLine(exchange: Exchange, lang: Lang, room: number, style: TextStyle): string {
  const names = exchange.about.map((name) => name[lang]);
  for (let count = names.length; count > 0; count -= 1) {
    const line = names.slice(0, count).join(' · ');
    if (measured(line, style) <= room) return line;
  }
  return '';
}

/** The page as its own table of contents: each question with number, outlet and subject leads to its turn. */
export function drawContents(model: PageModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const { exchanges, sentences } = model.stages;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const layout = layouts[setting.phone ? 'phone' : 'wide'];
  const columnWidth = Math.floor((width - layout.gutter * (layout.columns - 1)) / layout.columns);
  const printWidth = columnWidth - layout.margin;
  const nameStyle: TextStyle = { size: layout.name, bold: true };
  const aboutStyle: TextStyle = { size: layout.about, tone: 'muted' };
  const numberStyle: TextStyle = { size: layout.number, bold: true, tone: 'question', from: 'turns.n' };
  const nameLine = layout.name * 1.25;
  const before = (exchange: Exchange): number =>
    setting.phone && exchange.number !== undefined ? measured(String(exchange.number), numberStyle) + 5 : 0;
  const entries = exchanges.map((exchange): Entry => {
    const indent = before(exchange);
    const lines = wrapText(
      exchange.who[lang] || stageWords[lang].unknownOutlet,
      (printWidth - indent) / layout.name,
      { bold: true, locale: languageTag[lang] },
    );
    const used = indent + measured(lines.at(-1) ?? '', nameStyle) + besideGap;
    const about = aboutLine(exchange, lang, setting.phone ? printWidth - used : printWidth, aboutStyle);
    const below = about !== '' && !setting.phone;
    return {
      exchange,
      lines,
      about,
      below,
      labelHeight: lines.length * nameLine + (below ? layout.about * 1.35 : 0) + 4,
    };
  });
  const inColumn = Math.ceil(entries.length / layout.columns);
  // Read down the columns; entries side by side begin at one height.
  const rowOf = (at: number): number => at % inColumn;
  const laid = fitted(printWidth, setting, (measure, perChar) => {
    const set = entries.map(({ exchange }) => exchangeLines(exchange, measure));
    const rowHeights = Array.from({ length: inColumn }, (_, row) =>
      Math.max(
        ...entries.flatMap(({ labelHeight }, at) =>
          rowOf(at) === row ? [labelHeight + (set[at]?.length ?? 0) * setting.pitch] : [],
        ),
      ),
    );
    const spare = height - rowHeights.reduce((sum, each) => sum + each, 0) - layout.gap * (inColumn - 1);
    if (spare < setting.strip - setting.pitch) return undefined;
    const tops = rowHeights.map((_, row) =>
      rowHeights.slice(0, row).reduce((sum, each) => sum + each + layout.gap, 0),
    );
    return { set, tops, perChar };
  });
  if (!laid) throw new Error(`no room for a list of ${exchanges.length} questions`);

  const strips: Strips = new Map();
  const nodes = entries.map(({ exchange, lines, about, below, labelHeight }, at) => {
    const edge = Math.floor(at / inColumn) * (columnWidth + layout.gutter);
    const left = edge + layout.margin;
    const top = laid.tops[rowOf(at)] ?? 0;
    const printTop = Math.round(top + labelHeight);
    laid.set[at]?.forEach((row, line) =>
      printLine(strips, row, { left, top: printTop + line * setting.pitch, perChar: laid.perChar }, setting),
    );
    const first = top + layout.name;
    const indent = before(exchange);
    const last = lines.length - 1;
    const target = exchange.turns.flatMap((turn) => turn.sentences)[0];
    return linked(context, target ? [target.id] : [], [
      // So that the whole entry can be tapped, and not only its letters.
      element(document, 'rect', {
        x: edge,
        y: top,
        width: columnWidth,
        height: labelHeight,
        fill: 'none',
        'pointer-events': 'all',
      }),
      ...(exchange.number === undefined
        ? []
        : [text(document, edge, first + (setting.phone ? 0.5 : 4), String(exchange.number), numberStyle)]),
      ...lines.map((line, index) => {
        const base = first + index * nameLine;
        const x = left + indent;
        return index === last && about && !below
          ? runs(
              document,
              x,
              base,
              [
                [line, nameStyle],
                [about, aboutStyle],
              ],
              besideGap,
            )
          : text(document, x, base, line, nameStyle);
      }),
      ...(below
        ? [text(document, left, first + last * nameLine + layout.about * 1.35, about, aboutStyle)]
        : []),
    ]);
  });
  return canvas(document, width, height, [...nodes, ...marks(document, sentences, strips, spokenTone)]);
}
