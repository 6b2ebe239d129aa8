import type { TableView } from './context.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The table's rows as HTML; numbers carry `data-n`, names `data-name`. */
export function tableRows({ columns, rows }: TableView): string {
  const cell = (content: TableView['rows'][number][number], index: number): string => {
    if (typeof content === 'string') return `<td data-name>${escaped(content)}</td>`;
    const numeric = columns[index]?.numeric ? ' class="numeric"' : '';
    return `<td${numeric} data-n="table">${escaped(content.number)}</td>`;
  };
  return rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
}
