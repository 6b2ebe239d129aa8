import type { Tables } from '../../lib/schemas.ts';
import { findRow } from './rows.ts';
import type { Evidence } from './types.ts';

/** `topic.people`: its name; `.share` of the answers; number of `.answers`. */
export function topicEvidence(tables: Tables, [id = '', column]: string[]): Evidence {
  const topic = findRow(tables.topics, (row) => row.topic === id, `topic ${id} in topics.csv`);
  const base = { sentences: [], chart: 'topics' } as const;
  if (column === undefined)
    return { ...base, words: { zh: topic.name_zh, en: topic.name_en }, isName: true, from: 'topics.name' };
  if (column === 'share') return { ...base, value: topic.share, form: 'percent', from: 'topics.share' };
  if (column === 'answers') return { ...base, value: topic.answers, from: 'topics.answers' };
  throw new Error(`topic.${id} knows share and answers, not ${column}`);
}
