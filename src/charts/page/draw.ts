import { behind } from '../../marks/attributes.ts';
import { languageTag } from '../../lib/language.ts';
import { wrapText } from '../../lib/measure.ts';
import type { DrawContext } from '../context.ts';
import { stripOwner, strips } from '../../marks/strips.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import { columnize, pageRows } from './layout.ts';
import type { Row } from './layout.ts';
import type { PageModel } from './model.ts';

/** In px; `measure` is characters per line, about that of a newspaper column. */
const layouts = {
  phone: { columns: 2, gutter: 16, pitch: 5.8, strip: 4, label: 13, gap: 7, measure: 28 },
  column: { columns: 3, gutter: 22, pitch: 7.4, strip: 5, label: 12, gap: 10, measure: 28 },
  wide: { columns: 6, gutter: 24, pitch: 8, strip: 5.5, label: 13.5, gap: 13, measure: 28 },
} as const;

/** Minimum column height, px; below it, use fewer columns. */
const shortestColumn = 120;

/** Between sentences, px. */
const hairline = 1.2;

/** The page as printed: every sentence a strip, true to scale. */
export function drawPage(model: PageModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const columnWidth = (width - layout.gutter * (layout.columns - 1)) / layout.columns;
  const perChar = columnWidth / layout.measure;
  const numberStyle = { size: layout.label, bold: true, tone: 'question', from: 'turns.n' };
  const labelStyle = { size: layout.label, tone: 'muted' };
  const indentOf = (number: number | undefined): number =>
    number === undefined ? 0 : measured(String(number), numberStyle) + 6;
  const labelLine = layout.label * 1.3;

  const rows = pageRows(model, layout.measure, (turn) =>
    wrapText(turn.label[lang] || '—', (columnWidth - indentOf(turn.number)) / layout.label, {
      locale: languageTag[lang],
    }),
  );
  const heightOf = (row: Row): number => {
    if (row.type === 'line') return layout.pitch;
    return row.type === 'gap' ? layout.gap : row.lines.length * labelLine + 4;
  };
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const columnCount = Math.min(layout.columns, Math.max(1, Math.floor(total / shortestColumn)));
  const columns = columnize(rows, columnCount, heightOf);

  const paths = new Map<string, string>();
  const labels: SVGElement[] = [];
  let bottom = 0;
  columns.forEach((column, columnIndex) => {
    const left = columnIndex * (columnWidth + layout.gutter);
    let top = 0;
    for (const row of column) {
      if (row.type === 'line') {
        for (const stroke of row.strokes) {
          const from = left + stroke.from * perChar;
          const to = left + stroke.to * perChar - (stroke.last ? hairline : 0);
          const piece = `M${tenth(from)} ${tenth(top)}H${tenth(Math.max(to, from + 0.8))}v${layout.strip}H${tenth(from)}z`;
          paths.set(stroke.sentence, (paths.get(stroke.sentence) ?? '') + piece);
        }
      } else if (row.type === 'label') {
        const first = top + layout.label;
        if (row.number !== undefined)
          labels.push(text(document, left, first, String(row.number), numberStyle));
        row.lines.forEach((line, index) => {
          labels.push(
            text(document, left + indentOf(row.number), first + index * labelLine, line, labelStyle),
          );
        });
      }
      top += heightOf(row);
    }
    bottom = Math.max(bottom, top);
  });

  // Answers are labelled with the outlet that asked.
  let asker = '';
  const marks = model.turns.flatMap((turn) => {
    if (turn.kind !== 'answer') asker = turn.label[lang];
    const tone = turn.kind === 'question' ? 'fill-question' : 'fill-answer';
    const group = turn.sentences.map(({ id }) => ({ id, d: paths.get(id) ?? '' })).filter(({ d }) => d);
    if (context.sentence) return strips(context, tone, stripOwner(asker, turn.kind, lang), group);
    return group.map(({ id, d }) => element(document, 'path', { class: tone, ...behind([id]), d }));
  });
  return canvas(document, width, bottom, [...labels, ...marks]);
}
