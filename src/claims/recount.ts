import { group, rollup, sum } from 'd3';
import { placeOf } from '../lib/place-ids.ts';
import type { AskedAnsweredRow, MentionRow, PlaceRow, SentenceRow, Tables, WordRow } from '../lib/schemas.ts';
import { exchanges } from './exchanges.ts';

/** What to count; omitted criteria count as published. */
export interface Recount {
  turns?: (turnId: string) => boolean;
  mentions?: (mention: MentionRow) => boolean;
  /** Topic of a sentence; undefined if it has no code. */
  topicOf?: (sentence: SentenceRow) => string | undefined;
}

const places = 6;
const perThousand = (count: number, chars: number): number =>
  chars === 0 ? 0 : Number(((count * 1000) / chars).toFixed(places));

const charsOf = (turns: Tables['turns'], kind: string): number =>
  sum(
    turns.filter((turn) => turn.kind === kind),
    (turn) => turn.chars,
  );

function placesOf(tables: Tables): Tables['places'] {
  const mentions = group(tables.mentions, placeOf);
  const [asked, answered] = [charsOf(tables.turns, 'question'), charsOf(tables.turns, 'answer')];
  const counted = tables.places.flatMap((place): PlaceRow[] => {
    const rows = mentions.get(placeOf(place));
    if (!rows) return [];
    const inQuestions = rows.filter((row) => row.kind === 'question').length;
    const inAnswers = rows.filter((row) => row.kind === 'answer').length;
    return [
      {
        ...place,
        mentions: rows.length,
        in_questions: inQuestions,
        in_answers: inAnswers,
        turns: new Set(rows.map((row) => row.turn_id)).size,
        per_1000_questions: perThousand(inQuestions, asked),
        per_1000_answers: perThousand(inAnswers, answered),
      },
    ];
  });
  return counted.toSorted((a, b) => b.mentions - a.mentions || (placeOf(a) < placeOf(b) ? -1 : 1));
}

function pairsOf(tables: Tables): Tables['pairs'] {
  const named = rollup(
    tables.mentions,
    (rows) => new Set(rows.map(placeOf)),
    (row) => row.sentence_id,
  );
  const together = ({ place_a, type_a, place_b, type_b }: Tables['pairs'][number]): number => {
    // Tables of earlier versions identify a place by its id alone.
    const has = (ids: ReadonlySet<string>, id: string, type?: string): boolean =>
      type ? ids.has(`${id}:${type}`) : [...ids].some((key) => key.startsWith(`${id}:`));
    return [...named.values()].filter((ids) => has(ids, place_a, type_a) && has(ids, place_b, type_b)).length;
  };
  return tables.pairs
    .map((pair) => ({ ...pair, sentences: together(pair) }))
    .filter((pair) => pair.sentences > 0);
}

function topicsOf(tables: Tables): Pick<Tables, 'topics' | 'topics_by_turn'> {
  const known = new Map(tables.topics.map((row) => [row.topic, row]));
  const said = tables.sentences.filter((sentence) => sentence.kind === 'answer');
  const answered = sum(said, (sentence) => sentence.chars);
  const byTopic = group(said, (sentence) => sentence.topic);
  const codes = new Set([...known.keys(), ...byTopic.keys()]);
  const topics = [...codes].map((topic) => {
    const sentences = byTopic.get(topic) ?? [];
    const chars = sum(sentences, (sentence) => sentence.chars);
    return {
      topic,
      name_zh: known.get(topic)?.name_zh ?? topic,
      name_en: known.get(topic)?.name_en ?? topic,
      chars,
      share: answered === 0 ? 0 : chars / answered,
      sentences: sentences.length,
      answers: new Set(sentences.map((sentence) => sentence.turn_id)).size,
    };
  });
  const byTurn = [...group(said, (sentence) => sentence.turn_id)].flatMap(([turnId, sentences]) => {
    const spoken = sum(sentences, (sentence) => sentence.chars);
    return [...group(sentences, (sentence) => sentence.topic)].map(([topic, rows]) => {
      const chars = sum(rows, (sentence) => sentence.chars);
      return { turn_id: turnId, topic, chars, share: spoken === 0 ? 0 : chars / spoken };
    });
  });
  return { topics: topics.toSorted((a, b) => b.chars - a.chars), topics_by_turn: byTurn };
}

function outletsOf(tables: Tables): Tables['outlets'] {
  const counts = new Map<string, { questions: number; asked: number; answered: number }>();
  let asking = '';
  for (const turn of tables.turns) {
    if (turn.kind === 'question') asking = turn.outlet_id;
    const count = counts.get(asking) ?? { questions: 0, asked: 0, answered: 0 };
    counts.set(asking, count);
    if (turn.kind === 'question') {
      count.questions += 1;
      count.asked += turn.chars;
    } else if (turn.kind === 'answer') {
      count.answered += turn.chars;
    }
  }
  return tables.outlets.flatMap((outlet) => {
    const count = counts.get(outlet.outlet_id);
    if (!count || count.questions === 0) return [];
    const { questions, asked, answered } = count;
    return [{ ...outlet, questions, question_chars: asked, answer_chars: answered }];
  });
}

/** Places of each question and its answers, by the mentions that still count. */
function askedAnsweredOf(tables: Tables): Tables['asked_answered'] {
  const turnsOf = new Map(exchanges(tables).map(({ turns }) => [turns[0] ?? '', turns]));
  const mentions = rollup(
    tables.mentions,
    (rows) => rows.length,
    (row) => row.turn_id,
    placeOf,
  );
  return tables.asked_answered.flatMap((row): AskedAnsweredRow[] => {
    const [question = '', ...answers] = turnsOf.get(row.turn_id) ?? [];
    const named = (turn: string): number => mentions.get(turn)?.get(placeOf(row)) ?? 0;
    const [asked, answered] = [named(question), sum(answers, named)];
    return asked + answered > 0 ? [{ ...row, asked, answered }] : [];
  });
}

const formOf = (word: string, part: string): string => `${word} ${part}`;

/** Words without those of the sentences left out. */
function wordsOf(tables: Tables, isCounted: (sentence: string) => boolean): Tables['words'] {
  const gone = new Map<string, { question: number; answer: number; all: number; sentences: Set<string> }>();
  const kinds = new Map(tables.sentences.map((row) => [row.sentence_id, row.kind]));
  for (const { sentence_id, token, part_of_speech, stop } of tables.tokens) {
    if (stop || isCounted(sentence_id)) continue;
    const form = formOf(token, part_of_speech);
    const lost = gone.get(form) ?? { question: 0, answer: 0, all: 0, sentences: new Set<string>() };
    const kind = kinds.get(sentence_id);
    if (kind === 'question' || kind === 'answer') lost[kind] += 1;
    lost.all += 1;
    lost.sentences.add(sentence_id);
    gone.set(form, lost);
  }
  return tables.words.flatMap((row): WordRow[] => {
    const lost = gone.get(formOf(row.word, row.part_of_speech));
    if (!lost) return [row];
    const rest = {
      ...row,
      count: row.count - lost.all,
      in_questions: row.in_questions - lost.question,
      in_answers: row.in_answers - lost.answer,
      sentences: row.sentences - lost.sentences.size,
    };
    return rest.count > 0 ? [rest] : [];
  });
}

/** The tables of an edition counted differently: without rows that do not count, and with all counts recomputed. */
export function recounted(tables: Tables, { turns, mentions, topicOf }: Recount): Tables {
  const isCounted = ({ turn_id }: { turn_id: string }): boolean => turns?.(turn_id) ?? true;
  const spoken = new Set(tables.sentences.filter(isCounted).map((row) => row.sentence_id));
  const detail: Tables = {
    ...tables,
    turns: tables.turns.filter(isCounted),
    sentences: tables.sentences.filter(isCounted).flatMap((sentence) => {
      const topic = topicOf ? topicOf(sentence) : sentence.topic;
      return topic === undefined ? [] : [{ ...sentence, topic }];
    }),
    mentions: tables.mentions.filter((row) => isCounted(row) && (mentions?.(row) ?? true)),
    figures: tables.figures.filter(isCounted),
    dates: tables.dates.filter(isCounted),
    words: turns ? wordsOf(tables, (sentence) => spoken.has(sentence)) : tables.words,
  };
  return {
    ...detail,
    places: placesOf(detail),
    pairs: pairsOf(detail),
    ...topicsOf(detail),
    outlets: outletsOf(detail),
    asked_answered: askedAnsweredOf(detail),
  };
}
