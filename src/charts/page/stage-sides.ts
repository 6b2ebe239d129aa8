import { formatInteger } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { canvas, measured, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import type { PageModel } from './model.ts';
import { fitted, lines, marks, printLine, settingFor, spokenTone } from './setting.ts';
import type { Strips } from './setting.ts';
import { stageWords } from './stages-words.ts';

/** In px; `between` separates the sides, `most` is the maximum number of columns. */
const layouts = {
  phone: { gutter: 6, between: 20, head: 46, name: 12.5, number: 17, most: 10 },
  wide: { gutter: 11, between: 42, head: 84, name: 17, number: 34, most: 12 },
} as const;

/** Characters per side; statements count as answers. */
export function sideChars({ stages }: PageModel): { questions: number; answers: number } {
  const sum = (asks: boolean): number =>
    stages.sentences
      .filter(({ kind }) => (kind === 'question') === asks)
      .reduce((total, { chars }) => total + chars, 0);
  return { questions: sum(true), answers: sum(false) };
}

/**
 * Questions on one side, answers on the other, in equal columns. The shorter side fills one, which shows how often it
 * fits into the other.
 */
export function drawSides(model: PageModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const { sentences } = model.stages;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const { gutter, between, head, name, number, most } = layouts[setting.size];
  const questions = sentences.filter(({ kind }) => kind === 'question');
  const answers = sentences.filter(({ kind }) => kind !== 'question');
  const sides = [questions, answers].filter((side) => side.length > 0);
  const sums = sides.map((side) => side.reduce((sum, { chars }) => sum + chars, 0));
  const least = Math.min(...sums);
  // If the longer side needs more columns than fit, the shorter one fills only part of its own.
  const total = sums.reduce((sum, chars) => sum + chars, 0);
  const share = Math.max(least, total / most);
  const columnsOf = sums.map((chars) => Math.max(1, Math.ceil(chars / share - 0.02)));
  const columns = columnsOf.reduce((sum, count) => sum + count, 0);
  const columnWidth = (width - gutter * (columns - sides.length) - between * (sides.length - 1)) / columns;
  const layout = fitted(columnWidth, setting, (measure, perChar) => {
    const rows = sides.map((side) => lines(side, measure));
    // Every column as deep as the fullest side needs.
    const deep = Math.max(...rows.map((row, at) => Math.ceil(row.length / (columnsOf[at] ?? 1))));
    if (head + deep * setting.pitch > height) return undefined;
    const strips: Strips = new Map();
    const lefts: number[] = [];
    let left = 0;
    rows.forEach((side, at) => {
      lefts.push(left);
      side.forEach((row, line) => {
        const column = Math.floor(line / deep);
        const top = head + (line % deep) * setting.pitch;
        printLine(strips, row, { left: left + column * (columnWidth + gutter), top, perChar }, setting);
      });
      left += (columnsOf[at] ?? 1) * (columnWidth + gutter) - gutter + between;
    });
    return { strips, lefts };
  });
  if (!layout) throw new Error('no room for the two sides');
  const words = stageWords[lang];
  const labels = sides.flatMap((side, at) => {
    const asks = side === questions;
    const tone: Pick<TextStyle, 'tone'> = asks ? { tone: 'question' } : {};
    const digits = formatInteger(sums[at] ?? 0);
    const room = (columnsOf[at] ?? 1) * (columnWidth + gutter) + between - gutter - 4;
    const size = Math.min(number, (number * room) / measured(digits, { size: number, bold: true }));
    const style: TextStyle = { size, bold: true, from: asks ? 'question_chars' : 'answer_chars', ...tone };
    const unit = words.charsUnit;
    const x = layout.lefts[at] ?? 0;
    const end = x + measured(digits, style) + 5;
    const unitStyle: TextStyle = { size: name, ...tone };
    const base = head - (setting.size === 'phone' ? 8 : 14);
    return [
      text(document, x, base - size * 0.8 - 6, asks ? words.asked : words.answered(model.hasStatements), {
        size: name,
        bold: true,
        ...tone,
      }),
      text(document, x, base, digits, style),
      // A unit close to the other side's number would read as part of it.
      ...(end - x + measured(unit, unitStyle) <= room - between / 3
        ? [text(document, end, base, unit, unitStyle)]
        : []),
    ];
  });
  return canvas(document, width, height, [
    ...labels,
    ...marks(document, sentences, layout.strips, spokenTone),
  ]);
}
