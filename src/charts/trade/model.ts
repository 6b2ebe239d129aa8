import type { FigureRow, Tables } from '../../lib/schemas.ts';
import { unitGroup } from '../../lib/quantities.ts';
import { whose } from '../../lib/speaker.ts';

/** One end of a development. */
export interface Amount {
  /** Of the figure. */
  id: string;
  value: number;
  unit: string;
  qualifier: FigureRow['qualifier'];
  surface: string;
  /** The label's words: 50年前, today; empty if it has none. */
  when: { zh: string; en: string };
  sentence: string;
  kind: FigureRow['kind'];
}

export interface MoneySeries {
  id: string;
  /** What was measured: 中国与欧盟贸易额. */
  name: { zh: string; en: string };
  from: Amount;
  to: Amount;
  /** Last value by first; undefined if either is 0. */
  ratio: number | undefined;
  exact: boolean;
}

/** Series in one currency, on one scale. */
export interface MoneyScale {
  unit: string;
  /** Value of a cell, in the currency. */
  cell: number;
  /** The series whose first value the cell is; undefined if it is a round amount. */
  cellOf: MoneySeries | undefined;
  series: MoneySeries[];
}

export interface TradeModel {
  scales: MoneyScale[];
  /** The headline's subject: the series that changed most. */
  leading: MoneySeries;
  whose: { zh: string; en: string };
}

/** Number of cells in the largest value for which a cell may be the smallest first value. */
const fewestCells = 10;
const mostCells = 1600;
/** Otherwise a cell is a round amount, giving about this many. */
const usualCells = 300;

const separators = /[，,、：:；;（(\s]+$/;

/** Common start, cut at a mark, and rests: 贸易额，50年前 · 贸易额，如今. */
export function splitLabels(from: string, to: string): { name: string; from: string; to: string } {
  let same = 0;
  while (same < Math.min(from.length, to.length) && from[same] === to[same]) same += 1;
  const common = from.slice(0, same);
  const cut = Math.max(...['，', ',', '：', ':'].map((mark) => common.lastIndexOf(mark)));
  if (cut <= 0) return { name: to || from, from: '', to: '' };
  const rest = (label: string): string => label.slice(cut + 1).trim();
  return { name: common.slice(0, cut).replace(separators, ''), from: rest(from), to: rest(to) };
}

/** The smallest of 1, 2, 5 × 10^n not below `value`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value * 0.999) ?? 10) * power;
}

function amount(row: FigureRow, when: Amount['when']): Amount {
  const { value, unit, qualifier, surface, kind } = row;
  return { id: row.figure_id, value, unit, qualifier, surface, when, sentence: row.sentence_id, kind };
}

function series(id: string, rows: readonly FigureRow[]): MoneySeries | undefined {
  const from = rows.find((row) => row.role === 'from');
  const to = rows.find((row) => row.role === 'to');
  if (!from || !to || from.unit !== to.unit || unitGroup(to.unit) !== 'money') return undefined;
  if (from.value < 0 || to.value < 0 || from.value + to.value === 0) return undefined;
  const zh = splitLabels(from.label_zh, to.label_zh);
  const en = splitLabels(from.label_en, to.label_en);
  return {
    id,
    name: { zh: zh.name, en: en.name || zh.name },
    from: amount(from, { zh: zh.from, en: en.from }),
    to: amount(to, { zh: zh.to, en: en.to }),
    ratio: from.value > 0 && to.value > 0 ? to.value / from.value : undefined,
    exact: from.qualifier === 'exact' && to.qualifier === 'exact',
  };
}

function scale(unit: string, all: MoneySeries[]): MoneyScale {
  const most = Math.max(...all.flatMap((one) => [one.from.value, one.to.value]));
  const [first] = all
    .filter((one) => one.from.value > 0)
    .toSorted((a, b) => a.from.value - b.from.value || (a.id < b.id ? -1 : 1));
  const cells = first ? most / first.from.value : 0;
  const fits = first !== undefined && cells >= fewestCells && cells <= mostCells;
  return {
    unit,
    cell: fits ? first.from.value : roundUp(most / usualCells),
    cellOf: fits ? first : undefined,
    series: all,
  };
}

/** Doubling and halving are equal. */
const change = (one: MoneySeries): number => (one.ratio === undefined ? 0 : Math.abs(Math.log(one.ratio)));

/** Developments of amounts of money; undefined if there are none. */
export function tradeModel(tables: Tables): TradeModel | undefined {
  const ids = [...new Set(tables.figures.map((row) => row.series).filter(Boolean))];
  const all = ids
    .map((id) =>
      series(
        id,
        tables.figures.filter((row) => row.series === id),
      ),
    )
    .filter((one) => one !== undefined);
  const [leading] = all.toSorted((a, b) => change(b) - change(a));
  if (!leading) return undefined;
  const units = [...new Set(all.map((one) => one.to.unit))];
  return {
    scales: units.map((unit) =>
      scale(
        unit,
        all.filter((one) => one.to.unit === unit),
      ),
    ),
    leading,
    whose: whose(tables, [leading.to.kind]),
  };
}
