import { columnsWithin, exchangeLines, fitted, printLine } from './setting.ts';
import type { Line, Setting, Strips } from './setting.ts';
import type { AskerGroup, Exchange } from './stages-model.ts';

/** Lines of an outlet's name; its home may follow the last. */
export interface AskerName {
  lines: string[];
  home: string;
}

export interface AskersFrame {
  width: number;
  height: number;
  columns: number;
  gutter: number;
  setting: Setting;
  /** Heights in px: a group heading's band, a line of an outlet's name, the gap between exchanges. */
  head: number;
  nameLine: number;
  gap: number;
  nameOf(exchange: Exchange, group: AskerGroup, columnWidth: number): AskerName;
  /** In px. */
  headWidth(group: AskerGroup): number;
}

export interface AskersColumns {
  columnWidth: number;
  perChar: number;
  strips: Strips;
  /** Ruled group headings; repeated where a group continues under another's. */
  heads: { group: AskerGroup; left: number; right: number; top: number; again?: true }[];
  names: { name: AskerName; left: number; top: number }[];
}

type FlowRow = (Line | { type: 'gap' } | { type: 'label'; name?: AskerName }) & { group: AskerGroup };

/** Groups that share a set of columns. */
type Run = readonly AskerGroup[];

/** Share of strip length to give up per group with columns of its own. */
const worthOfOwnColumns = 0.17;

/** Every way to split the groups, in order, into runs. */
function cutsOf(groups: readonly AskerGroup[]): Run[][] {
  const [first, ...rest] = groups;
  if (!first) return [];
  if (rest.length === 0) return [[[first]]];
  return cutsOf(rest).flatMap(([next = [], ...others]) => [
    [[first], next, ...others],
    [[first, ...next], ...others],
  ]);
}

/** One column per run; each spare one goes to the run that is then highest. */
function shareColumns(heights: readonly number[], columns: number): number[] {
  const counts = heights.map(() => 1);
  for (let left = columns - counts.length; left > 0; left -= 1) {
    const each = heights.map((height, at) => height / (counts[at] ?? 1));
    const highest = each.indexOf(Math.max(...each));
    counts[highest] = (counts[highest] ?? 0) + 1;
  }
  return counts;
}

function heightIn({ setting, head, nameLine, gap }: AskersFrame) {
  return (row: FlowRow): number => {
    if (row.type === 'line') return setting.pitch;
    if (row.type === 'gap') return gap;
    if (!row.name) return head;
    return row.name.lines.length > 0 ? row.name.lines.length * nameLine + 4 : 0;
  };
}

/** A run's rows. Its first group is named above the columns, the others where they start. */
function flowOf(run: Run, measure: number, columnWidth: number, { nameOf }: AskersFrame): FlowRow[] {
  return run.flatMap((group, at) => [
    ...(at > 0
      ? [
          { type: 'gap' as const, group },
          { type: 'label' as const, group },
        ]
      : []),
    ...group.exchanges.flatMap((exchange, index): FlowRow[] => [
      ...(index > 0 ? [{ type: 'gap' as const, group }] : []),
      { type: 'label', group, name: nameOf(exchange, group, columnWidth) },
      ...exchangeLines(exchange, measure).map((row) => ({ ...row, group })),
    ]),
  ]);
}

function layRuns(
  cut: readonly Run[],
  measure: number,
  perChar: number,
  columnWidth: number,
  frame: AskersFrame,
): AskersColumns | undefined {
  const { setting, head, gutter } = frame;
  const heightOf = heightIn(frame);
  const flows = cut.map((run) => flowOf(run, measure, columnWidth, frame));
  const counts = shareColumns(
    flows.map((rows) => rows.reduce((sum, row) => sum + heightOf(row), 0)),
    frame.columns,
  );
  const set: AskersColumns = { columnWidth, perChar, strips: new Map(), heads: [], names: [] };
  const room = frame.height - head + setting.pitch - setting.strip;
  let first = 0;
  for (const [at, rows] of flows.entries()) {
    const count = counts[at] ?? 1;
    const columns = columnsWithin(rows, count, room, heightOf);
    const group = cut[at]?.[0];
    if (!columns || !group) return undefined;
    const leftOf = (column: number): number => (first + column) * (columnWidth + gutter);
    const last = columns.findLastIndex((column) => column.some((row) => row.group === group));
    set.heads.push({ group, left: leftOf(0), right: leftOf(last) + columnWidth, top: 0 });
    columns.forEach((column, index) => {
      let top = head;
      const going = index > last ? column[0]?.group : undefined;
      if (going)
        set.heads.push({
          group: going,
          left: leftOf(index),
          right: leftOf(index) + columnWidth,
          top: 0,
          again: true,
        });
      for (const row of column) {
        const left = leftOf(index);
        if (row.type === 'line') printLine(set.strips, row, { left, top: Math.round(top), perChar }, setting);
        else if (row.type === 'label' && row.name) set.names.push({ name: row.name, left, top });
        else if (row.type === 'label')
          set.heads.push({ group: row.group, left, right: left + columnWidth, top });
        top += heightOf(row);
      }
    });
    first += count;
  }
  return set.heads.every(({ group, left, right }) => frame.headWidth(group) <= right - left)
    ? set
    : undefined;
}

/**
 * Groups in columns, exchanges below their outlets' names: the longest strips of all ways to share columns, favouring
 * separate ones. Undefined if nothing fits.
 */
export function layAskers(
  groups: readonly AskerGroup[],
  frames: readonly AskersFrame[],
): AskersColumns | undefined {
  const tried = frames.flatMap((frame) => {
    const columnWidth = Math.floor((frame.width - frame.gutter * (frame.columns - 1)) / frame.columns);
    return cutsOf(groups)
      .filter((cut) => cut.length <= frame.columns)
      .flatMap((cut) => {
        const laid = fitted(columnWidth, frame.setting, (measure, perChar) =>
          layRuns(cut, measure, perChar, columnWidth, frame),
        );
        return laid ? [{ laid, worth: laid.perChar * (1 + worthOfOwnColumns * cut.length) }] : [];
      });
  });
  return tried.toSorted((a, b) => b.worth - a.worth)[0]?.laid;
}
