import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../scripts/lib/tables/changes.ts';

type Files = Record<string, string>;
const said = (before: Files, after: Files): string =>
  changesInWords(new Map(Object.entries(before)), new Map(Object.entries(after))).join('; ');

const mentions = (n: number): string =>
  `mention_id\n${Array.from({ length: n }, (_, i) => `m${i}\n`).join('')}`;
const places = (...rows: string[]): string => ['place_id,type,mentions', ...rows, ''].join('\n');
const sentences = (...rows: string[]): string => ['sentence_id,topic,topic_score', ...rows, ''].join('\n');

describe('what changed against the tables of before', () => {
  it.each<[string, Files, Files, string]>([
    ['nothing', { 'mentions.csv': mentions(3) }, { 'mentions.csv': mentions(3) }, ''],
    ['fewer mentions', { 'mentions.csv': mentions(5) }, { 'mentions.csv': mentions(2) }, '5 -> 2 mentions'],
    [
      'a place that is no longer named',
      { 'places.csv': places('US,country,3', 'ASEAN,bloc,1') },
      { 'places.csv': places('US,country,3') },
      'ASEAN no longer named',
    ],
    [
      'a place that is newly named, and another count',
      { 'places.csv': places('US,country,3') },
      { 'places.csv': places('US,country,4', 'FR,country,1') },
      'FR newly named; mentions of US 3 -> 4',
    ],
    [
      'a country and a bloc of one id, told apart',
      { 'places.csv': places('AU,country,1') },
      { 'places.csv': places('AU,bloc,1') },
      'AU newly named; AU no longer named',
    ],
    [
      'scores under the same topics',
      { 'sentences.csv': sentences('t1,a,0.5', 't2,b,1') },
      { 'sentences.csv': sentences('t1,a,0.6', 't2,b,1') },
      '1 sentence scores differently; no topic changed',
    ],
    [
      'topics',
      { 'sentences.csv': sentences('t1,a,0.5', 't2,b,1') },
      { 'sentences.csv': sentences('t1,b,0.6', 't2,a,0.9') },
      '2 sentences score differently; 2 sentences have another topic',
    ],
    [
      'a value and a kind',
      { 'figures.csv': 'figure_id,value\nf1,5\n', 'turns.csv': 'turn_id,kind\nt01,question\n' },
      { 'figures.csv': 'figure_id,value\nf1,6\n', 'turns.csv': 'turn_id,kind\nt01,answer\n' },
      '1 turn is of another kind; 1 figure has another value',
    ],
    ['a new table', {}, { 'tokens.csv': 'token_id\n' }, 'new: tokens.csv'],
    ['a table that is gone', { 'tokens.csv': 'token_id\n' }, {}, 'no longer made: tokens.csv'],
    [
      'cells that are no count',
      { 'words.csv': 'word,per_1000\n和平,1\n' },
      { 'words.csv': 'word,per_1000\n和平,2\n' },
      'other cells in words.csv (per_1000); no count, place or topic changed',
    ],
    [
      'the accuracy beside a count',
      { 'figures.csv': 'figure_id,value\nf1,5\n', 'accuracy.csv': 'measure,value\nf1,1\n' },
      { 'figures.csv': 'figure_id,value\nf1,6\n', 'accuracy.csv': 'measure,value\nf1,0.9\n' },
      '1 figure has another value; the accuracy changed (npm run score)',
    ],
    [
      'many places, of which some are listed',
      { 'places.csv': places() },
      { 'places.csv': places(...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((id) => `${id},country,1`)) },
      'A, B, C, D, E, F and 2 more newly named',
    ],
  ])('is said in words: %s', (_, before, after, expected) => {
    expect(said(before, after)).toBe(expected);
  });
});
