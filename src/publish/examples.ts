import { displayName } from '../lib/punctuation.ts';
import { formatDecimal, formatInteger } from '../lib/format.ts';
import { homePlace } from '../lib/home-place.ts';
import { placeIds, placeOf } from '../lib/place-ids.ts';
import type { Lang } from '../lib/language.ts';
import { computed, say } from '../lib/phrase.ts';
import type { Phrase } from '../lib/phrase.ts';
import type { SentenceRow } from '../lib/schemas.ts';
import { inEnglishSentence } from '../lib/place-names.ts';
import { readTables } from '../lib/tables.ts';
import { readRecords } from './package.ts';
import { quote } from './quotations.ts';
import type { Quotation, Stretch } from './quotations.ts';

/** Example of a counting rule: a passage, and its reading in the tables. */
export interface Example {
  quotation?: Quotation;
  reading: Record<Lang, Phrase>;
}

/** Examples for rules; each uses the edition's first matching row. */
export const exampleNames = [
  'label',
  'full',
  'pair',
  'density',
  'hedged',
  'series',
  'relative',
  'anniversary',
  'topic',
] as const;
export type ExampleName = (typeof exampleNames)[number];

type Row = Record<string, string>;

/** Length in code points, as table offsets count. */
const codePoints = (text: string): number => [...text].length;

const stretch = (row: Row): Stretch => ({ start: Number(row['start']), end: Number(row['end']) });

/** Finder of an edition's examples; returns undefined if no row matches. */
export function exampleFinder(edition: string): (name: ExampleName) => Example | undefined {
  const tables = readTables(edition);
  const idOf = placeIds(tables.places);
  const homeRow = tables.places.find((place) => idOf(place) === homePlace(tables));
  const home = homeRow && placeOf(homeRow);
  const mentions = readRecords(edition, 'mentions');
  const figures = readRecords(edition, 'figures');
  const dates = readRecords(edition, 'dates');
  const sentences = new Map(tables.sentences.map((row) => [row.sentence_id, row]));
  const sentenceOf = (row: Row): SentenceRow | undefined => sentences.get(row['sentence_id'] ?? '');
  const placeNames = new Map(
    tables.places.map((place) => [placeOf(place), { zh: place.name_zh, en: displayName(place.name_en) }]),
  );
  const placeIn = ({ place_id = '', type = '' }: Row): string => placeOf({ place_id, type });
  const nameOf = (row: Row, lang: Lang): string =>
    placeNames.get(placeIn(row))?.[lang] ?? row['place_id'] ?? '';
  const isHome = (row: Row): boolean => placeIn(row) === home;

  const quoted = (rows: readonly Row[], reading: Record<Lang, Phrase>): Example | undefined => {
    const sentence = rows[0] && sentenceOf(rows[0]);
    const quotation = sentence && quote(sentence, rows.map(stretch));
    return quotation && { quotation, reading };
  };

  const makers: Record<ExampleName, () => Example | undefined> = {
    label() {
      const turn = tables.turns.find(({ kind }) => kind === 'question');
      const first = turn && tables.sentences.find((row) => row.turn_id === turn.turn_id);
      if (!turn || !first) return undefined;
      const label = /^[^:：]{1,30}[:：]/u.exec(first.text.trimStart())?.[0];
      if (!label) return undefined;
      const start = first.start + codePoints(first.text) - codePoints(first.text.trimStart());
      return {
        quotation: quote(first, [{ start, end: start + codePoints(label) }]),
        reading: {
          zh: say`标签，不计字数；媒体读作“${turn.outlet}”。`,
          en: say`A label, not counted; the outlet is read as ${displayName(turn.outlet_en)}.`,
        },
      };
    },
    full() {
      const row = mentions.find((each) => each['form'] === 'full' && !isHome(each));
      return (
        row &&
        quoted([row], {
          zh: say`全称，${nameOf(row, 'zh')}提及一次。`,
          en: say`A full name: one mention of ${inEnglishSentence(nameOf(row, 'en'))}.`,
        })
      );
    },
    pair() {
      const at = mentions.findIndex((row, index) => {
        const next = mentions[index + 1];
        return row['form'] === 'short' && next?.['form'] === 'short' && row['end'] === next['start'];
      });
      const [first, second] = [mentions[at], mentions[at + 1]];
      if (!first || !second) return undefined;
      return quoted([first, second], {
        zh: say`并称，${nameOf(first, 'zh')}、${nameOf(second, 'zh')}各提及一次。`,
        en: say`A pair: one mention of ${inEnglishSentence(nameOf(first, 'en'))} and one of ${inEnglishSentence(nameOf(second, 'en'))}.`,
      });
    },
    density() {
      // The place most mentioned that both sides name, except the home.
      const [place] = tables.places
        .filter((row) => row !== homeRow && row.in_questions > 0 && row.in_answers > 0)
        .toSorted((a, b) => b.in_questions + b.in_answers - a.in_questions - a.in_answers);
      if (!place) return undefined;
      const number = (value: number, column: string) => computed(formatInteger(value), `places.${column}`);
      const density = (value: number, column: string) =>
        computed(formatDecimal(value, 2), `places.${column}`);
      return {
        reading: {
          zh: say`${place.name_zh}：提问里${number(place.in_questions, 'in_questions')}次，密度${density(place.per_1000_questions, 'per_1000_questions')}；回答里${number(place.in_answers, 'in_answers')}次，密度${density(place.per_1000_answers, 'per_1000_answers')}。`,
          en: say`${displayName(place.name_en)}: ${number(place.in_questions, 'in_questions')} in questions, a density of ${density(place.per_1000_questions, 'per_1000_questions')}; ${number(place.in_answers, 'in_answers')} in answers, a density of ${density(place.per_1000_answers, 'per_1000_answers')}.`,
        },
      };
    },
    hedged() {
      const row = figures.find((each) => each['qualifier'] !== 'exact' && each['unit'] !== 'years');
      if (!row) return undefined;
      const value = computed(`${row['value']} ${row['unit']}`, 'figures.value');
      const qualifier = computed(row['qualifier'] ?? '', 'figures.qualifier');
      return quoted([row], {
        zh: say`数值和单位 ${value}，限定 ${qualifier}。`,
        en: say`Value and unit ${value}, qualifier ${qualifier}.`,
      });
    },
    series() {
      for (const from of figures.filter((row) => row['role'] === 'from')) {
        const to = figures.find((row) => row['role'] === 'to' && row['series'] === from['series']);
        if (!to || to['sentence_id'] !== from['sentence_id']) continue;
        const value = (row: Row) => computed(`${row['value']} ${row['unit']}`, 'figures.value');
        return quoted([from, to], {
          zh: say`一对：起点 ${value(from)}，终点 ${value(to)}。`,
          en: say`A pair, from ${value(from)} to ${value(to)}.`,
        });
      }
      return undefined;
    },
    relative() {
      const row = dates.find((each) => each['date_kind'] === 'relative' && each['year_from']);
      if (!row) return undefined;
      const year = computed(row['year_from'] ?? '', 'dates.year_from');
      return quoted([row], { zh: say`读作${year}年。`, en: say`Read as ${year}.` });
    },
    anniversary() {
      const row = dates.find((each) => each['date_kind'] === 'anniversary' && each['year_from']);
      if (!row) return undefined;
      const year = computed(row['year_from'] ?? '', 'dates.year_from');
      return quoted([row], { zh: say`指向${year}年。`, en: say`Points at ${year}.` });
    },
    topic() {
      const evidence = new Map(
        readRecords(edition, 'sentences').map((row) => [
          row['sentence_id'],
          (row['topic_evidence'] ?? '').split('|').filter(Boolean),
        ]),
      );
      // Evidence from another sentence is written with its location: `提问:危机`.
      const row = tables.sentences.find((each) => {
        const words = evidence.get(each.sentence_id) ?? [];
        return each.kind === 'answer' && words.length > 1 && words.every((word) => each.text.includes(word));
      });
      const topic = row && tables.topics.find((each) => each.topic === row.topic);
      if (!row || !topic) return undefined;
      const stretches = (evidence.get(row.sentence_id) ?? []).map((word) => {
        const start = row.start + codePoints(row.text.slice(0, row.text.indexOf(word)));
        return { start, end: start + codePoints(word) };
      });
      return {
        quotation: quote(row, stretches),
        reading: { zh: say`话题：${topic.name_zh}。`, en: say`Topic: ${topic.name_en}.` },
      };
    },
  };
  return (name) => makers[name]();
}
