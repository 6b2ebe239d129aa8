import type { Tables } from '../lib/schemas.ts';
import { exchanges } from './exchanges.ts';
import { recounted } from './recount.ts';

/** What an alternative changes; other claims need no recheck. */
export type AlternativeKind = 'names' | 'exchange' | 'topics';

/** An edition counted in a way that a careful reader could ask for. */
export interface Alternative {
  /** Name in prose and `claims.csv`: `full names`, `without t06`, `own words`. */
  id: string;
  kind: AlternativeKind;
  tables: Tables;
}

/** Schemes of `sentence_topics.csv` and the names of their alternatives. */
const schemes = {
  halved: 'context halved',
  equal: 'context equal',
  own: 'own words',
  a_context: 'coder a in context',
  b_context: 'coder b in context',
  a_own: 'coder a own words',
  b_own: 'coder b own words',
} as const;

const made = new WeakMap<Tables, Alternative[]>();
/** Tables that are alternatives themselves. */
const otherwise = new WeakSet<Tables>();

/**
 * An edition with the topics of a scheme of `sentence_topics.csv`; undefined if it has none. Leaves out sentences
 * without a topic: shares are of the rest.
 */
export function schemeTables(tables: Tables, scheme: string): Tables | undefined {
  const rows = tables.sentence_topics.filter((row) => row.scheme === scheme && row.topic !== 'none');
  if (rows.length === 0) return undefined;
  const topics = new Map(rows.map((row) => [row.sentence_id, row.topic]));
  return recounted(tables, { topicOf: ({ sentence_id }) => topics.get(sentence_id) });
}

/**
 * All alternatives of an edition: full names only, without each exchange in turn, and topics by other weights of the
 * context or, with a gold standard, by each of two coders.
 */
export function alternatives(tables: Tables): Alternative[] {
  const known = made.get(tables);
  if (known) return known;
  const all = exchanges(tables);
  const found: Alternative[] = [
    {
      id: 'full names',
      kind: 'names',
      tables: recounted(tables, { mentions: (row) => row.form === 'full' }),
    },
    // Without the only exchange nothing is left to count.
    ...(all.length > 1 ? all : []).map(({ id, turns }): Alternative => ({
      id: `without ${id}`,
      kind: 'exchange',
      tables: recounted(tables, { turns: (turn) => !turns.includes(turn) }),
    })),
    ...Object.entries(schemes).flatMap(([scheme, id]): Alternative[] => {
      const coded = schemeTables(tables, scheme);
      return coded ? [{ id, kind: 'topics', tables: coded }] : [];
    }),
  ];
  for (const each of found) otherwise.add(each.tables);
  made.set(tables, found);
  return found;
}

/** Whether these are an edition's tables counted otherwise. They have no alternatives of their own. */
export function isCountedOtherwise(tables: Tables): boolean {
  return otherwise.has(tables);
}
