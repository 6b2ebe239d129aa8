import { readTables } from '../lib/tables.ts';
import { readRecords } from './package.ts';
import { quote } from './quotations.ts';
import type { Quotation } from './quotations.ts';

/** Rejected mentions with the same reason and wording. */
interface Rejection {
  surface: string;
  count: number;
  /** The first, in its sentence. */
  example: Quotation | undefined;
}

export interface RejectedGroup {
  reason: string;
  count: number;
  rejections: Rejection[];
}

/** `rejected.csv` by reason and wording, most frequent first; ties in text order. */
export function rejectedGroups(edition: string): RejectedGroup[] {
  const sentences = new Map(readTables(edition).sentences.map((row) => [row.sentence_id, row]));
  const groups = new Map<string, Map<string, Rejection>>();
  for (const row of readRecords(edition, 'rejected')) {
    const { reason = '', surface = '' } = row;
    const group = groups.get(reason) ?? new Map<string, Rejection>();
    groups.set(reason, group);
    const known = group.get(surface);
    if (known) {
      known.count += 1;
      continue;
    }
    const sentence = sentences.get(row['sentence_id'] ?? '');
    const stretch = { start: Number(row['start']), end: Number(row['end']) };
    group.set(surface, { surface, count: 1, example: sentence && quote(sentence, [stretch]) });
  }
  return [...groups]
    .map(([reason, group]) => {
      const rejections = [...group.values()].toSorted((a, b) => b.count - a.count);
      return { reason, count: rejections.reduce((total, { count }) => total + count, 0), rejections };
    })
    .toSorted((a, b) => b.count - a.count);
}
