import type { Score } from './score.ts';

/** An aligned text table, one line per measure; `id` names the transcript. */
export function formatScore(id: string, { measured }: Score): string {
  const rows = measured.map((row) => [
    id,
    row.task,
    row.measure,
    row.value === undefined ? 'n/a' : row.value.toFixed(4),
    `${row.numerator}/${row.denominator}`,
    row.floor === undefined ? '' : `≥ ${row.floor}`,
    row.passed === undefined ? '' : row.passed ? 'ok' : 'BELOW',
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        // Align numbers right.
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 3 || column === 4 ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
