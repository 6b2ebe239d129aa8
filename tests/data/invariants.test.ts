/**
 * Table invariants (data contract §3) for every edition: columns, turns, sentences and offsets. Expected values are
 * literals.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cell, editions, groups, num, readEdition, sum } from './derived.ts';

/** Names and order of columns that other programs rely on; more may follow on the right. */
const CONTRACT: [table: string, columns: string][] = [
  [
    'turns',
    'turn_id, n, kind, speaker, outlet_id, outlet, outlet_en, outlet_country, outlet_group, start, end, chars, sentences',
  ],
  [
    'sentences',
    'sentence_id, turn_id, paragraph_id, kind, start, end, chars, topic, topic_score, topic_evidence, text',
  ],
  ['mentions', 'mention_id, place_id, type, surface, form, start, end, sentence_id, turn_id, kind'],
  ['rejected', 'surface, start, end, sentence_id, reason'],
  [
    'places',
    'place_id, type, name_zh, name_en, region, lon, lat, mentions, in_questions, in_answers, turns, per_1000_questions, per_1000_answers',
  ],
  ['pairs', 'place_a, place_b, sentences'],
  [
    'figures',
    'figure_id, surface, value, unit, qualifier, group, label_zh, label_en, series, role, start, end, sentence_id, turn_id, kind',
  ],
  [
    'dates',
    'date_id, surface, date_kind, year_from, year_to, precision, event_zh, event_en, start, end, sentence_id, turn_id',
  ],
  ['topics', 'topic, name_zh, name_en, chars, share, sentences, answers'],
  ['topics_by_turn', 'turn_id, topic, chars, share'],
  ['sentence_topics', 'sentence_id, scheme, topic'],
  ['words', 'word, part_of_speech, count, per_1000, in_questions, in_answers, sentences'],
  ['outlets', 'outlet_id, outlet, outlet_en, country, group, questions, question_chars, answer_chars'],
  ['tokens', 'token_id, sentence_id, token, part_of_speech, start, end, stop'],
  ['asked_answered', 'turn_id, answer_id, place_id, type, asked, answered'],
  ['warnings', 'kind, surface, start, end, sentence_id, message'],
];

/** Tables whose rows point at a stretch within one sentence. */
const STRETCHES = ['mentions', 'rejected', 'figures', 'dates'] as const;

const IDS: [table: string, column: string, pattern: RegExp][] = [
  ['turns', 'turn_id', /^t\d{2,}$/],
  ['sentences', 'sentence_id', /^t\d{2,}p\d{2,}s\d{2,}$/],
  ['mentions', 'mention_id', /^t\d{2,}p\d{2,}s\d{2,}m[1-9]\d*$/],
  ['figures', 'figure_id', /^t\d{2,}p\d{2,}s\d{2,}f[1-9]\d*$/],
  ['tokens', 'token_id', /^t\d{2,}p\d{2,}s\d{2,}w[1-9]\d*$/],
  ['dates', 'date_id', /^t\d{2,}p\d{2,}s\d{2,}d[1-9]\d*$/],
];

it('there is an edition to test', () => {
  expect(editions).not.toEqual([]);
});

describe.each(editions)('%s', (edition) => {
  const { dir, points, table, textAt } = readEdition(edition);
  const [turns, sentences] = [table('turns'), table('sentences')];
  const sentencesById = new Map(sentences.map((row) => [cell(row, 'sentence_id'), row]));

  describe('files', () => {
    it.each(CONTRACT)('%s.csv begins with the columns of the contract', (name, columns) => {
      const [header = ''] = readFileSync(join(dir, `${name}.csv`), 'utf8').split('\n', 1);
      expect(header.split(',').slice(0, columns.split(', ').length)).toEqual(columns.split(', '));
    });

    it.each(CONTRACT)('%s.csv is UTF-8 without byte-order mark, with line feeds', (name) => {
      const content = readFileSync(join(dir, `${name}.csv`));
      expect([...content.subarray(0, 3)]).not.toEqual([0xef, 0xbb, 0xbf]);
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(content)).not.toThrow();
      expect(content.at(-1)).toBe(0x0a);
      expect(content[content.indexOf(0x0a) - 1]).not.toBe(0x0d);
    });
  });

  describe('turns and sentences', () => {
    it('turns stand in order and do not overlap', () => {
      turns.forEach((turn, index) => {
        expect(num(turn, 'n')).toBe(index + 1);
        expect(num(turn, 'end')).toBeGreaterThan(num(turn, 'start'));
        if (index > 0) expect(num(turn, 'start')).toBeGreaterThanOrEqual(num(turns[index - 1], 'end'));
      });
      expect(num(turns.at(-1), 'end')).toBeLessThanOrEqual(points.length);
    });

    it('a turn begins and ends with a character that is printed', () => {
      for (const turn of turns) expect(textAt(turn).trim()).toBe(textAt(turn));
    });

    it('sentences tile each turn and give back every character', () => {
      const byTurn = groups(sentences, 'turn_id');
      for (const turn of turns) {
        const parts = byTurn.get(cell(turn, 'turn_id')) ?? [];
        expect(parts.map((part) => cell(part, 'text')).join('')).toBe(textAt(turn));
        let at = num(turn, 'start');
        for (const part of parts) {
          expect(num(part, 'start')).toBe(at);
          expect(cell(part, 'text')).toBe(textAt(part));
          at = num(part, 'end');
        }
        expect(at).toBe(num(turn, 'end'));
        expect(parts.length).toBe(num(turn, 'sentences'));
        expect(sum(parts, 'chars')).toBe(num(turn, 'chars'));
      }
    });

    it('speech lies within its sentence, after the label, and is what chars counts', () => {
      const firsts = new Map(turns.map((turn) => [num(turn, 'start'), num(turn, 'speech_start')]));
      for (const sentence of sentences) {
        const [start, end] = [num(sentence, 'speech_start'), num(sentence, 'speech_end')];
        expect(start).toBeGreaterThanOrEqual(num(sentence, 'start'));
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(num(sentence, 'end'));
        const speech = points.slice(start, end).join('');
        expect(speech.trim()).toBe(speech);
        expect(num(sentence, 'chars')).toBe(Array.from(speech.replace(/[\s\p{White_Space}]/gu, '')).length);
        expect(firsts.get(num(sentence, 'start')) ?? start).toBe(start);
      }
    });

    it('ids of paragraphs and turns are the beginnings of the ids of their sentences', () => {
      for (const row of sentences) {
        expect(cell(row, 'sentence_id').replace(/s\d+$/, '')).toBe(cell(row, 'paragraph_id'));
        expect(cell(row, 'paragraph_id').replace(/p\d+$/, '')).toBe(cell(row, 'turn_id'));
      }
    });
  });

  describe('stretches', () => {
    it.each(STRETCHES)('%s: the surface equals the text at its offsets', (name) => {
      for (const row of table(name)) expect(cell(row, 'surface')).toBe(textAt(row));
    });

    it.each(STRETCHES)('%s: each row lies in exactly one sentence, the one that it names', (name) => {
      for (const row of table(name)) {
        const [start, end] = [num(row, 'start'), num(row, 'end')];
        expect(end).toBeGreaterThanOrEqual(start);
        const holders = sentences.filter(
          (s) => num(s, 'start') <= start && end <= num(s, 'end') && start < num(s, 'end'),
        );
        expect(holders.map((holder) => cell(holder, 'sentence_id'))).toEqual([cell(row, 'sentence_id')]);
      }
    });

    it.each(['mentions', 'figures', 'dates'])(
      '%s: turn and kind are those of the sentence; rows stand in order',
      (name) => {
        let last = -1;
        for (const row of table(name)) {
          const sentence = sentencesById.get(cell(row, 'sentence_id'));
          expect(cell(row, 'turn_id')).toBe(cell(sentence, 'turn_id'));
          expect(cell(row, 'kind')).toBe(cell(sentence, 'kind'));
          expect(num(row, 'start')).toBeGreaterThanOrEqual(last);
          last = num(row, 'start');
        }
      },
    );

    it.each(['mentions', 'figures'])('%s: no two rows overlap', (name) => {
      const rows = table(name);
      rows.slice(1).forEach((row, index) => {
        expect(num(row, 'start')).toBeGreaterThanOrEqual(num(rows[index], 'end'));
      });
    });

    it('warnings that point into the text quote it', () => {
      for (const row of table('warnings').filter((warning) => cell(warning, 'start') !== '')) {
        expect(cell(row, 'surface')).toBe(textAt(row));
      }
    });

    it.each(IDS)('%s.%s is unique and never looks like a number or a date', (name, column, pattern) => {
      const ids = table(name).map((row) => cell(row, column));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(pattern);
    });

    it('a series of figures has one beginning and one end', () => {
      const series = groups(
        table('figures').filter((row) => cell(row, 'series') !== ''),
        'series',
      );
      for (const rows of series.values()) {
        expect(rows.map((row) => cell(row, 'role')).sort()).toEqual(['from', 'to']);
        expect(new Set(rows.map((row) => cell(row, 'unit'))).size).toBe(1);
      }
    });

    it('years run forwards', () => {
      for (const row of table('dates').filter((date) => cell(date, 'year_to') !== '')) {
        expect(num(row, 'year_to')).toBeGreaterThanOrEqual(num(row, 'year_from'));
      }
    });
  });
});
