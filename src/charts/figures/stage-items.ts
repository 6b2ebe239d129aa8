import { unitGroup } from '../../lib/quantities.ts';
import type { FigureEntry, FigureGroup } from './model.ts';

/**
 * A figure in the form that shows it: cells where things are counted, one for each; a pair of cells where a count grew
 * or shrank; a bar where the same unit comes up again; a number alone.
 */
export interface StageItem {
  form: 'cells' | 'pair' | 'bar' | 'lone';
  entry: FigureEntry;
  /** What it grew or shrank from, in a pair. */
  from: FigureEntry | undefined;
}

/** Classes of units that are measured and not counted, so that a cell for each would mean nothing. */
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

/** More cells than these are a texture and no longer a count. */
const mostCells = 60;

const isTime = (entry: FigureEntry): boolean => unitGroup(entry.unit) === 'duration';

/** Whether a cell for each is honest: a whole number of things, stated as exact. */
function isCountable({ value, unit, qualifier }: FigureEntry): boolean {
  const whole = Number.isInteger(value) && value > 0 && value <= mostCells;
  return whole && qualifier === 'exact' && !measuredUnits.has(unitGroup(unit));
}

/** The unit of a group's cells: the one with most that can be counted. Cells of two units would be compared. */
function unitOfCells(entries: readonly FigureEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { unit } of entries.filter(isCountable)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** A group's figures in their forms: as they come up, developments as one, spans of time last. */
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
