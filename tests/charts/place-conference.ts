import type { MentionRow, PlaceRow, SentenceRow, Tables } from '../../src/lib/schemas.ts';
import { testTables } from './editions.ts';
import { need } from './need.ts';

const row = need(testTables.places[0]);

/** A place named `asked` times in questions and `answered` times in answers. */
export function place(
  id: string,
  [asked, answered]: [number, number],
  rest: Partial<PlaceRow> = {},
): PlaceRow {
  return {
    ...row,
    place_id: id,
    name_zh: `${id}国`,
    name_en: `${id}land`,
    region: 'south-america',
    in_questions: asked,
    in_answers: answered,
    mentions: asked + answered,
    ...rest,
  };
}

const asChina = { name_zh: '中国', name_en: 'China', region: 'eastern-asia', lon: 103, lat: 37 };
/** Home country: the one most named in answers. */
export const china = place('CN', [40, 100], asChina);

/** A conference whose sentences name these places, one list of ids per sentence; every third is a question. */
export function conference(sentences: readonly (readonly string[])[]): Tables {
  const ids = [...new Set(sentences.flat())];
  const kindOf = (index: number): SentenceRow['kind'] => (index % 3 === 0 ? 'question' : 'answer');
  const base = need(testTables.sentences[0]);
  const turn = need(testTables.turns[0]);
  const mention = need(testTables.mentions[0]);
  const mentions = sentences.flatMap((named, index): MentionRow[] =>
    named.map((id, at) => ({
      ...mention,
      place_id: id,
      sentence_id: `s${index}`,
      turn_id: `t${index}`,
      kind: kindOf(index),
      start: 100 + index * 10 + at,
      end: 101 + index * 10 + at,
    })),
  );
  const together = new Map<string, number>();
  for (const named of sentences) {
    const unique = [...new Set(named)].toSorted();
    unique.forEach((a, index) =>
      unique.slice(index + 1).forEach((b) => together.set(`${a} ${b}`, (together.get(`${a} ${b}`) ?? 0) + 1)),
    );
  }
  return {
    ...testTables,
    places: [
      china,
      ...ids
        .filter((id) => id !== 'CN')
        .map((id) => place(id, [0, mentions.filter(({ place_id }) => place_id === id).length])),
    ],
    mentions,
    pairs: [...together].map(([key, count]) => {
      const [a = '', b = ''] = key.split(' ');
      return { place_a: a, place_b: b, sentences: count };
    }),
    sentences: sentences.map((_, index) => ({ ...base, sentence_id: `s${index}`, kind: kindOf(index) })),
    turns: sentences.map((_, index) => ({
      ...turn,
      turn_id: `t${index}`,
      kind: kindOf(index),
      start: 100 + index * 10,
      end: 110 + index * 10,
    })),
  };
}
