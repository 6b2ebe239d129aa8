import { describe, expect, it } from 'vitest';
import { alternatives, schemeTables } from '../../src/claims/alternatives.ts';
import { exchanges } from '../../src/claims/exchanges.ts';
import { recounted } from '../../src/claims/recount.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';

describe.each(readEditions().map(({ id }) => id))('%s counted anew', (edition) => {
  const tables = readTables(edition);

  it('gives the published tables where nothing is counted differently', () => {
    const again = recounted(tables, {});
    for (const name of ['turns', 'sentences', 'mentions', 'outlets', 'pairs', 'figures', 'dates'] as const) {
      expect(again[name], name).toEqual(tables[name]);
    }
    const byId = <Row extends { place_id: string; type: string }>(rows: readonly Row[]): Row[] =>
      rows.toSorted((a, b) => `${a.place_id}:${a.type}`.localeCompare(`${b.place_id}:${b.type}`));
    expect(byId(again.places)).toEqual(byId(tables.places));
    expect(
      again.topics.map(({ topic, chars, sentences, answers }) => [topic, chars, sentences, answers]),
    ).toEqual(
      tables.topics.map(({ topic, chars, sentences, answers }) => [topic, chars, sentences, answers]),
    );
    for (const [index, row] of again.topics.entries())
      expect(row.share).toBeCloseTo(tables.topics[index]?.share ?? NaN, 9);
    const shares = (rows: typeof tables.topics_by_turn): string[] =>
      rows.map((row) => `${row.turn_id} ${row.topic} ${row.chars} ${row.share.toFixed(9)}`).toSorted();
    expect(shares(again.topics_by_turn)).toEqual(shares(tables.topics_by_turn));
  });

  it('gives the published topics under the published scheme', () => {
    expect(schemeTables(tables, 'published')?.sentences).toEqual(tables.sentences);
  });

  it('leaves out each exchange in turn: what is missing adds up to the whole', () => {
    const all = exchanges(tables);
    const without = alternatives(tables).filter(({ kind }) => kind === 'exchange');
    expect(without.map(({ id }) => id)).toEqual(all.map(({ id }) => `without ${id}`));
    const missing = without.map((each) => tables.mentions.length - each.tables.mentions.length);
    expect(missing.reduce((a, b) => a + b, 0)).toBe(
      tables.mentions.filter(({ turn_id }) => all.some(({ turns }) => turns.includes(turn_id))).length,
    );
  });
});
