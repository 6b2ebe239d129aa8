import { formatCsv } from '../csv.ts';
import type { CodedSentence, Results, Tables } from './results.ts';
import { topicRows, wordRows } from './rows-counts.ts';
import { dateRows, figureRows, warningRows } from './rows-figures.ts';
import { askedAnsweredRows } from './rows-exchanges.ts';
import { mentionRows, pairRows, placeRows, rejectedRows } from './rows-places.ts';
import { sentenceTopicRows } from './rows-topics.ts';
import { outletRows, sentenceRows, turnRows } from './rows-text.ts';
import { columnNames, TABLES } from './schema.ts';
import type { TextByLanguage } from '../translations.ts';

export type { CodedSentence, Results, Row, Tables, TurnOutlet } from './results.ts';

export interface WorkOfPeople {
  /** By sentence id. */
  english?: TextByLanguage;
  /** From the gold standard. */
  coded?: readonly CodedSentence[];
}

/**
 * All tables of the codebook but `accuracy` and `tokens` (see `tokenTable`), rows in fixed order. Only here do offsets
 * of the reading become code points of the source.
 */
export function makeTables(results: Results, byPeople: WorkOfPeople = {}): Tables {
  const { english = new Map(), coded = [] } = byPeople;
  const { topics, byTurn } = topicRows(results);
  return {
    turns: turnRows(results),
    sentences: sentenceRows(results, english),
    mentions: mentionRows(results),
    rejected: rejectedRows(results),
    places: placeRows(results),
    pairs: pairRows(results),
    figures: figureRows(results),
    dates: dateRows(results),
    topics,
    topics_by_turn: byTurn,
    sentence_topics: sentenceTopicRows(results, coded),
    words: wordRows(results),
    outlets: outletRows(results),
    asked_answered: askedAnsweredRows(results),
    warnings: warningRows(results),
  };
}

/** File name (`turns.csv`, …) to content, in the codebook's order. */
export function writeTables(tables: Tables): Map<string, string> {
  const files = new Map<string, string>();
  for (const { name } of TABLES) {
    const rows = tables[name];
    if (rows !== undefined) files.set(`${name}.csv`, formatCsv(columnNames(name), rows));
  }
  return files;
}
