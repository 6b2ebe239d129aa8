import { unitGroup } from '../../lib/quantities.ts';
import type { FigureEntry, FigureGroup } from './model.ts';

/**
 * A figure in the form that suits it: a cell per thing counted, two blocks for a count that changed, a bar if the unit
 * recurs, or a bare number.
 */
export interface StageItem {
  form: 'cells' | 'pair' | 'bar' | 'lone';
  entry: FigureEntry;
  /** In a pair: the earlier value. */
  from: FigureEntry | undefined;
}

/** Measured, not counted: cells would be meaningless. */
const measuredUnits = new Set([
  'money',
  'duration',
  'age',
  'share',
  'multiple',
  'distance',
  'area',
  'weight',
  'volume',
  'energy',
  'speed',
  'temperature',
  'magnitude',
]);

/** Above this, cells are a texture, not a count. */
const mostCells = 60;

const isTime = (entry: FigureEntry): boolean => unitGroup(entry.unit) === 'duration';

/** Cells are honest only for an exact whole number of things. */
function isCountable({ value, unit, qualifier }: FigureEntry): boolean {
  const whole = Number.isInteger(value) && value > 0 && value <= mostCells;
  return whole && qualifier === 'exact' && !measuredUnits.has(unitGroup(unit));
}

/** The unit with most countable figures; cells of two units would invite comparison. */
function unitOfCells(entries: readonly FigureEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { unit } of entries.filter(isCountable)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** In order of appearance, developments merged, time spans last. */
export function stageItems(group: FigureGroup): StageItem[] {
  const ordered = [
    ...group.entries.filter((entry) => !isTime(entry)),
    ...group.entries.filter((entry) => isTime(entry)),
  ];
  const unit = unitOfCells(ordered);
  const hasCells = (entry: FigureEntry): boolean => entry.unit === unit && isCountable(entry);
  const items: StageItem[] = [];
  const taken = new Set<FigureEntry>();
  for (const entry of ordered) {
    if (taken.has(entry)) continue;
    const partner = ordered.find(
      (other) =>
        other !== entry &&
        entry.series !== '' &&
        other.series === entry.series &&
        other.role !== entry.role &&
        !taken.has(other),
    );
    taken.add(entry);
    if (partner && hasCells(entry) && hasCells(partner)) {
      taken.add(partner);
      const [from, to] = entry.role === 'from' ? [entry, partner] : [partner, entry];
      items.push({ form: 'pair', entry: to, from });
    } else {
      const form = hasCells(entry) ? 'cells' : entry.length === undefined ? 'lone' : 'bar';
      items.push({ form, entry, from: undefined });
    }
  }
  return items;
}
