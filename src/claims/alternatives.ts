import type { Tables } from '../lib/schemas.ts';
import { recounted } from './recount.ts';

/** What a way of counting changes: claims about other things need not be asked again. */
export type AlternativeKind = 'names' | 'exchange' | 'topics';

/** An edition counted in a way that a careful reader could ask for. */
export interface Alternative {
  /** As prose declares it and `claims.csv` names it: `full names`, `without t06`, `own words`. */
  id: string;
  kind: AlternativeKind;
  tables: Tables;
}

/** A question and what answers it, by the ids of their turns; its name is that of the first answer. */
export interface Exchange {
  id: string;
  turns: readonly string[];
}

/** The exchanges of an edition in their order; what is said before the first question belongs to none. */
export function exchanges(tables: Pick<Tables, 'turns'>): Exchange[] {
  const found: { turns: string[]; answer?: string }[] = [];
  for (const { turn_id, kind } of tables.turns) {
    const last = found.at(-1);
    if (kind === 'question') {
      found.push({ turns: [turn_id] });
    } else if (kind === 'answer' && last) {
      last.turns.push(turn_id);
      last.answer ??= turn_id;
    }
  }
  return found.map(({ turns, answer }) => ({ id: answer ?? turns[0] ?? '', turns }));
}

/** Schemes of `sentence_topics.csv` with the names of the alternatives that code topics by them. */
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

/**
 * An edition with the topics of a scheme of `sentence_topics.csv`; undefined where the table has no such scheme. Sentences
 * that nobody coded, or whose own words do not tell, are left out: shares are of the rest.
 */
export function schemeTables(tables: Tables, scheme: string): Tables | undefined {
  const rows = tables.sentence_topics.filter((row) => row.scheme === scheme && row.topic !== 'none');
  if (rows.length === 0) return undefined;
  const topics = new Map(rows.map((row) => [row.sentence_id, row.topic]));
  return recounted(tables, { topicOf: ({ sentence_id }) => topics.get(sentence_id) });
}

/**
 * Every way of counting that an edition allows: full names only, each exchange left out in turn, topics by other weights
 * of the context and, where a gold standard has them, by two coders.
 */
export function alternatives(tables: Tables): Alternative[] {
  const known = made.get(tables);
  if (known) return known;
  const all: Alternative[] = [
    {
      id: 'full names',
      kind: 'names',
      tables: recounted(tables, { mentions: (row) => row.form === 'full' }),
    },
    ...exchanges(tables).map(({ id, turns }): Alternative => ({
      id: `without ${id}`,
      kind: 'exchange',
      tables: recounted(tables, { turns: (turn) => !turns.includes(turn) }),
    })),
    ...Object.entries(schemes).flatMap(([scheme, id]): Alternative[] => {
      const coded = schemeTables(tables, scheme);
      return coded ? [{ id, kind: 'topics', tables: coded }] : [];
    }),
  ];
  made.set(tables, all);
  return all;
}
