import type { Cell, TableView } from './context.ts';
import { drawnHeight } from './short.ts';
import type { ShortContext } from './short.ts';
import { canvas, element, measured, tenth, text } from './svg.ts';
import { linesWithin } from './text-fit.ts';

/** In px. */
const layouts = {
  phone: { label: 14, value: 13, head: 12.5, row: 40, bar: 10, names: 0 },
  column: { label: 14.5, value: 13, head: 13, row: 32, bar: 16, names: 0.4 },
  wide: { label: 15.5, value: 14, head: 14, row: 34, bar: 18, names: 0.4 },
} as const;

const numeral = /-?\d[\d,]*(?:\.\d+)?/;

/** Parses a formatted number (1,234, 12.5 %); undefined if there is none. */
function valueOf(written: string): number | undefined {
  const digits = numeral.exec(written)?.[0].replaceAll(',', '');
  return digits === undefined ? undefined : Number(digits);
}

/** Whether values can be drawn on one scale: none is missing or negative, and all have the same unit. */
function isComparable(values: readonly string[]): boolean {
  const units = new Set(values.map((written) => written.replace(numeral, '').trim()));
  return units.size <= 1 && values.every((written) => (valueOf(written) ?? -1) >= 0);
}

const writtenIn = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.number : (cell ?? ''));

function tableRows(table: TableView, count: number, context: ShortContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const onPhone = layout.names === 0;
  const labelAt = Math.max(
    0,
    table.columns.findIndex(({ numeric }) => !numeric),
  );
  const valueAt = table.columns.findIndex(({ numeric }) => numeric);
  const rows = table.rows.slice(0, count).map((row) => {
    return { label: writtenIn(row[labelAt]), written: writtenIn(row[valueAt]) };
  });
  const labelStyle = { size: layout.label, bold: true, from: 'table.label' };
  const valueStyle = { size: layout.value, from: 'table.value' };
  const names = onPhone ? width : width * layout.names;
  const left = onPhone
    ? 0
    : Math.min(names, Math.max(...rows.map(({ label }) => measured(label, labelStyle)))) + 14;
  const values = Math.max(...rows.map(({ written }) => measured(written, valueStyle))) * 1.1 + 8;
  const most = Math.max(...rows.map(({ written }) => valueOf(written) ?? 0), Number.EPSILON);
  // Of the whole table, so that its rows look alike at every height.
  const hasBars = isComparable(table.rows.map((row) => writtenIn(row[valueAt])));
  const head = layout.head * 2;
  const nodes: SVGElement[] = [
    text(document, left, layout.head, table.columns[valueAt]?.label ?? '', {
      size: layout.head,
      tone: 'muted',
    }),
  ];
  rows.forEach(({ label, written }, index) => {
    const top = head + index * layout.row;
    const middle = onPhone ? top + layout.row - layout.bar : top + layout.row / 2;
    const long = hasBars ? Math.max(1, ((width - left - values) * (valueOf(written) ?? 0)) / most) : 0;
    const bar = element(document, 'path', {
      class: 'fill-answer',
      d: `M${tenth(left)} ${tenth(middle - layout.bar / 2)}h${tenth(long)}v${layout.bar}H${tenth(left)}z`,
    });
    const [line = ''] = linesWithin(label, labelStyle, onPhone ? width : names, lang);
    nodes.push(
      text(document, 0, onPhone ? top + layout.label : middle + layout.label * 0.35, line, labelStyle),
      ...(hasBars ? [bar] : []),
      text(document, hasBars ? left + long + 6 : left, middle + layout.value * 0.35, written, valueStyle),
    );
  });
  return canvas(document, width, head + rows.length * layout.row, nodes);
}

/** Default short form: as many table rows as fit, at least one; with bars where their values have one unit. */
export function drawShortTable(table: TableView, context: ShortContext): SVGElement {
  let fitting = tableRows(table, 1, context);
  for (let count = 2; count <= table.rows.length; count += 1) {
    const drawing = tableRows(table, count, context);
    if (drawnHeight(drawing) > context.height) break;
    fitting = drawing;
  }
  return fitting;
}
