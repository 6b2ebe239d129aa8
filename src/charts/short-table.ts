import type { TableView } from './context.ts';
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

/** Parses a formatted number (1,234, 12.5 %); undefined if there is none. */
function valueOf(written: string): number | undefined {
  const digits = /-?\d[\d,]*(?:\.\d+)?/.exec(written)?.[0].replaceAll(',', '');
  return digits === undefined ? undefined : Number(digits);
}

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
    const [label, value] = [row[labelAt], row[valueAt]];
    return {
      label: typeof label === 'object' ? label.number : (label ?? ''),
      written: typeof value === 'object' ? value.number : (value ?? ''),
    };
  });
  const labelStyle = { size: layout.label, bold: true, from: 'table.label' };
  const valueStyle = { size: layout.value, from: 'table.value' };
  const names = onPhone ? width : width * layout.names;
  const left = onPhone
    ? 0
    : Math.min(names, Math.max(...rows.map(({ label }) => measured(label, labelStyle)))) + 14;
  const values = Math.max(...rows.map(({ written }) => measured(written, valueStyle))) * 1.1 + 8;
  const most = Math.max(...rows.map(({ written }) => valueOf(written) ?? 0), Number.EPSILON);
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
    const long = ((width - left - values) * (valueOf(written) ?? 0)) / most;
    const [line = ''] = linesWithin(label, labelStyle, onPhone ? width : names, lang);
    nodes.push(
      text(document, 0, onPhone ? top + layout.label : middle + layout.label * 0.35, line, labelStyle),
      element(document, 'path', {
        class: 'fill-answer',
        d: `M${tenth(left)} ${tenth(middle - layout.bar / 2)}h${tenth(Math.max(long, 1))}v${layout.bar}H${tenth(left)}z`,
      }),
      text(document, left + Math.max(long, 1) + 6, middle + layout.value * 0.35, written, valueStyle),
    );
  });
  return canvas(document, width, head + rows.length * layout.row, nodes);
}

/** Default short form: as many table rows as fit, at least one. */
export function drawShortTable(table: TableView, context: ShortContext): SVGElement {
  let fitting = tableRows(table, 1, context);
  for (let count = 2; count <= table.rows.length; count += 1) {
    const drawing = tableRows(table, count, context);
    if (drawnHeight(drawing) > context.height) break;
    fitting = drawing;
  }
  return fitting;
}
