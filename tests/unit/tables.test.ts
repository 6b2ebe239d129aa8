import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../scripts/lib/csv.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import type { Results, TurnOutlet } from '../../scripts/lib/tables/rows.ts';
import { makeTables, writeTables } from '../../scripts/lib/tables/rows.ts';
import { columnNames, TABLES, tableSchema } from '../../scripts/lib/tables/schema.ts';
import type { Mention, PlaceType, Sentence, Span, Transcript } from '../../scripts/lib/types.ts';

const TEXT = [
  '主持人:😀欢迎美国和法国的朋友。',
  '甲报、乙报记者:美国怎么看?',
  '王毅:美国和中国都是大国。美国,美国。有5个国家。',
  '丙报记者:今年呢?',
  '王毅:中国会努力。',
].join('\n\n');

const PLACES: [id: string, zh: string, en: string][] = [
  ['US', '美国', 'United States'],
  ['CN', '中国', 'China'],
  ['FR', '法国', 'France'],
];

/** The sentence that contains a stretch of the reading. */
function sentenceAt({ turns }: Transcript, { start, end }: Span): Sentence {
  const found = turns.flatMap((turn) => turn.sentences).find((s) => s.start <= start && end <= s.end);
  if (found === undefined) throw new Error(`no sentence at ${start}`);
  return found;
}

function occurrences(transcript: Transcript, word: string): (Span & { sentence: Sentence })[] {
  const { text } = transcript.reading;
  const found: (Span & { sentence: Sentence })[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const span = { start, end: start + word.length };
    found.push({ ...span, sentence: sentenceAt(transcript, span) });
  }
  return found;
}

function outlet(turnId: string, outletId: string, country = ''): TurnOutlet {
  return { turnId, outletId, name: outletId, nameEn: '', country, group: '' };
}

function resultsOf(text: string, overrides: Partial<Results> = {}): Results {
  const transcript = readTranscript(text, { speaker: '王毅' });
  const type: PlaceType = 'country';
  const mentions: Mention[] = PLACES.flatMap(([placeId, zh]) =>
    occurrences(transcript, zh).map((at) => Object.assign(at, { placeId, type, form: 'full' as const })),
  );
  const sentences = transcript.turns.flatMap((turn) => turn.sentences);
  return {
    transcript,
    outlets: [],
    mentions,
    rejected: [],
    figures: [],
    dates: [],
    topics: new Map(
      sentences.map((sentence) => [
        sentence.id,
        sentence.text.includes('大国')
          ? {
              topic: 'great_powers',
              score: 1,
              evidence: ['大国', '美国'],
              otherwise: { halved: 'great_powers', equal: 'great_powers', own: 'great_powers' },
            }
          : {
              topic: 'other',
              score: 0,
              evidence: [],
              otherwise: { halved: 'other', equal: 'other', own: 'none' },
            },
      ]),
    ),
    tokens: [],
    words: [],
    warnings: [],
    places: new Map(
      PLACES.map(([placeId, nameZh, nameEn]) => [
        placeId,
        { placeId, type, nameZh, nameEn, region: '', lon: 0, lat: 0 },
      ]),
    ),
    topicNames: [
      { topic: 'great_powers', nameZh: '大国关系', nameEn: 'Great powers' },
      { topic: 'other', nameZh: '其他', nameEn: 'Other' },
    ],
    ...overrides,
  };
}

describe('the codebook', () => {
  it.each(TABLES.map((table) => [table.name, table] as const))(
    'describes %s in both languages',
    (_, table) => {
      for (const { title, description } of [table, ...table.columns]) {
        for (const [zh, en] of [title, description]) {
          expect(zh).toMatch(/\p{Script=Han}/u);
          expect(en).toMatch(/[a-z]/);
        }
      }
    },
  );

  it.each(TABLES.map((table) => [table.name, table] as const))('gives %s keys that exist', (_, table) => {
    const names = columnNames(table.name);
    expect(new Set(names).size).toBe(names.length);
    for (const key of table.primaryKey) expect(names).toContain(key);
    for (const key of table.foreignKeys) {
      for (const column of key.columns) expect(names).toContain(column);
      for (const column of key.references) expect(columnNames(key.table)).toContain(column);
    }
  });

  it('refuses a table that it does not have', () => {
    expect(() => tableSchema('nations')).toThrow(/nations.*turns/);
  });
});

describe('rows', () => {
  const tables = makeTables(resultsOf(TEXT));

  it('have every column of the codebook and no other', () => {
    for (const [name, rows] of Object.entries(tables)) {
      for (const row of rows) {
        for (const column of Object.keys(row)) expect(columnNames(name)).toContain(column);
      }
    }
    expect(Object.keys(tables['turns']?.[0] ?? {})).toEqual(columnNames('turns'));
    expect(Object.keys(tables['sentences']?.[0] ?? {})).toEqual(columnNames('sentences'));
    expect(Object.keys(tables['mentions']?.[0] ?? {})).toEqual(columnNames('mentions'));
  });

  it('point at their surface in code points, beyond characters outside the basic plane', () => {
    const points = Array.from(TEXT);
    expect(tables['mentions']?.length).toBe(8);
    for (const row of tables['mentions'] ?? []) {
      expect(points.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['surface']);
    }
    for (const row of tables['sentences'] ?? []) {
      expect(points.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['text']);
    }
  });

  it('number mentions within their sentence in the order of the text, whatever order they came in', () => {
    expect(tables['mentions']?.map((row) => `${row['mention_id']} ${row['surface']}`)).toEqual([
      't01p01s01m1 美国',
      't01p01s01m2 法国',
      't02p01s01m1 美国',
      't03p01s01m1 美国',
      't03p01s01m2 中国',
      't03p01s02m1 美国',
      't03p01s02m2 美国',
      't05p01s01m1 中国',
    ]);
  });

  it('count places per 1,000 characters spoken; statements count in mentions alone', () => {
    // Question characters: 美国怎么看? and 今年呢? make 10; answers of 10 + 6 + 6 and 6 make 28.
    expect(tables['places']?.map((row) => ({ ...row, name_zh: '', name_en: '' }))).toEqual([
      {
        place_id: 'US',
        type: 'country',
        name_zh: '',
        name_en: '',
        region: '',
        lon: 0,
        lat: 0,
        mentions: 5,
        in_questions: 1,
        in_answers: 3,
        turns: 3,
        per_1000_questions: 100,
        per_1000_answers: 107.142857,
      },
      {
        place_id: 'CN',
        type: 'country',
        name_zh: '',
        name_en: '',
        region: '',
        lon: 0,
        lat: 0,
        mentions: 2,
        in_questions: 0,
        in_answers: 2,
        turns: 2,
        per_1000_questions: 0,
        per_1000_answers: 71.428571,
      },
      {
        place_id: 'FR',
        type: 'country',
        name_zh: '',
        name_en: '',
        region: '',
        lon: 0,
        lat: 0,
        mentions: 1,
        in_questions: 0,
        in_answers: 0,
        turns: 1,
        per_1000_questions: 0,
        per_1000_answers: 0,
      },
    ]);
  });

  it('pair two places once a sentence, the smaller id first', () => {
    expect(tables['pairs']).toEqual([
      { place_a: 'CN', place_b: 'US', sentences: 1, type_a: 'country', type_b: 'country' },
      { place_a: 'FR', place_b: 'US', sentences: 1, type_a: 'country', type_b: 'country' },
    ]);
  });

  it('keep places apart that share an id: AU is Australia, and the African Union', () => {
    const text = '王毅:非盟和澳大利亚。非盟。';
    const transcript = readTranscript(text, { speaker: '王毅' });
    const place = (nameZh: string, nameEn: string, type: PlaceType) => ({
      placeId: 'AU',
      type,
      nameZh,
      nameEn,
      region: '',
      mentions: occurrences(transcript, nameZh).map((at) =>
        Object.assign(at, { placeId: 'AU', type, form: 'full' as const }),
      ),
    });
    const australia = place('澳大利亚', 'Australia', 'country');
    const union = place('非盟', 'African Union', 'bloc');
    const rows = makeTables(
      resultsOf(text, {
        transcript,
        mentions: [...australia.mentions, ...union.mentions],
        places: new Map([
          ['AU', australia],
          ['AU:bloc', union],
        ]),
      }),
    );
    expect(rows['places']?.map((row) => [row['place_id'], row['name_en'], row['mentions']])).toEqual([
      ['AU', 'African Union', 2],
      ['AU', 'Australia', 1],
    ]);
    expect(rows['pairs']).toEqual([
      { place_a: 'AU', place_b: 'AU', sentences: 1, type_a: 'bloc', type_b: 'country' },
    ]);
  });

  it('share out the characters of answers among topics', () => {
    expect(tables['topics']).toEqual([
      {
        topic: 'other',
        name_zh: '其他',
        name_en: 'Other',
        chars: 18,
        share: 0.642857142857,
        sentences: 3,
        answers: 2,
      },
      {
        topic: 'great_powers',
        name_zh: '大国关系',
        name_en: 'Great powers',
        chars: 10,
        share: 0.357142857143,
        sentences: 1,
        answers: 1,
      },
    ]);
    expect(
      tables['topics_by_turn']?.map((row) => [row['turn_id'], row['topic'], row['chars'], row['share']]),
    ).toEqual([
      ['t03', 'great_powers', 10, 0.454545454545],
      ['t03', 'other', 12, 0.545454545455],
      ['t05', 'other', 6, 1],
    ]);
  });

  it('give every sentence a topic under each scheme', () => {
    expect(tables['sentence_topics']?.slice(0, 4)).toEqual(
      Object.entries({ published: 'other', halved: 'other', equal: 'other', own: 'none' }).map(
        ([scheme, topic]) => ({ sentence_id: tables['sentences']?.[0]?.['sentence_id'], scheme, topic }),
      ),
    );
    expect(tables['sentence_topics']).toHaveLength(4 * (tables['sentences']?.length ?? 0));
  });

  it('put the codes of people behind those of the method, by place', () => {
    const [, second] = tables['sentences'] ?? [];
    const codes = { own_a: 'none', own_b: 'people', context_a: 'domestic', context_b: 'other' };
    const [start, end] = [Number(second?.['speech_start']), Number(second?.['end'])];
    const coded = makeTables(resultsOf(TEXT), { coded: [{ start, end, ...codes }] })['sentence_topics'];
    const behind = coded?.filter((row) => row['sentence_id'] === second?.['sentence_id']).slice(4);
    expect(behind?.map((row) => [row['scheme'], row['topic']])).toEqual([
      ['a_own', 'none'],
      ['b_own', 'people'],
      ['a_context', 'domestic'],
      ['b_context', 'other'],
    ]);
    expect(coded).toHaveLength((tables['sentence_topics']?.length ?? 0) + 4);
  });

  it('leave topics empty where nobody answers, with a header all the same', () => {
    const unanswered = makeTables(resultsOf('甲报记者:美国怎么看?'));
    expect(unanswered['topics']).toEqual([]);
    expect(unanswered['topics_by_turn']).toEqual([]);
    expect(unanswered['places']?.[0]?.['per_1000_answers']).toBeUndefined();
    expect(writeTables(unanswered).get('topics.csv')).toBe(
      'topic,name_zh,name_en,chars,share,sentences,answers\n',
    );
  });

  it('count a joint question for the first outlet and list the others', () => {
    const outlets = [outlet('t02', 'jia', 'US'), outlet('t02', 'yi'), outlet('t04', 'bing')];
    const joint = makeTables(resultsOf(TEXT, { outlets }));
    const counted = joint['outlets']?.map((row) => [
      row['outlet_id'],
      row['questions'],
      row['question_chars'],
      row['answer_chars'],
    ]);
    expect(counted).toEqual([
      ['jia', 1, 6, 22],
      ['yi', 0, 0, 0],
      ['bing', 1, 4, 6],
    ]);
    expect(joint['turns']?.[1]).toMatchObject({ outlet_id: 'jia', outlet_country: 'US', co_outlets: 'yi' });
  });

  it('give an answer to no outlet after a question that names none', () => {
    const rows = makeTables(resultsOf(TEXT, { outlets: [outlet('t02', 'jia')] }))['outlets'];
    expect(rows).toMatchObject([{ outlet_id: 'jia', questions: 1, answer_chars: 22 }]);
  });

  it('keep their ids when a sentence before them names a place more', () => {
    const idsOf = (text: string) =>
      makeTables(resultsOf(text))['mentions']?.map((row) => String(row['mention_id'])) ?? [];
    const more = idsOf(TEXT.replace('美国怎么看', '美国、法国怎么看'));
    expect(more.filter((id) => !idsOf(TEXT).includes(id))).toEqual(['t02p01s01m2']);
  });

  it('set what is asked against what the answers up to the next question say', () => {
    const text = [
      '主持人:欢迎法国的朋友。',
      '甲报记者:美国、法国、美国怎么看?',
      '王毅:美国和中国都是大国。',
      '副部长李华:我再说说中国。',
      '乙报记者:法国呢?',
      '丙报记者:中国呢?',
      '王毅:美国。',
    ].join('\n\n');
    const rows = makeTables(resultsOf(text))['asked_answered'];
    expect(rows?.map((row) => Object.values(row).join(' ').replace('country ', ''))).toEqual([
      't02 t03 US 2 1',
      't02 t03 FR 1 0',
      't02 t03 CN 0 2',
      't05  FR 1 0',
      't06 t07 CN 1 0',
      't06 t07 US 0 1',
    ]);
  });

  it('leave answers that nobody asked for out of the exchanges', () => {
    expect(makeTables(resultsOf('王毅:中国很好。'))['asked_answered']).toEqual([]);
  });

  it('put warnings that point into the text first, in its order', () => {
    const { transcript } = resultsOf(TEXT);
    const at = (word: string) => ({ span: occurrences(transcript, word)[0], surface: word, message: '…' });
    const warnings = [
      { kind: 'unknown_date', surface: '', message: '…' },
      { kind: 'b', ...at('中国') },
      { kind: 'a', ...at('法国') },
    ];
    expect(
      makeTables(resultsOf(TEXT, { warnings }))['warnings']?.map((row) => [row['kind'], row['start']]),
    ).toEqual([
      ['a', 10],
      ['b', 40],
      ['unknown_date', undefined],
    ]);
  });
});

describe('files', () => {
  it('do not depend on the order in which the stations list their finds', () => {
    const results = resultsOf(TEXT);
    const reversed = { ...results, mentions: results.mentions.toReversed() };
    expect([...writeTables(makeTables(reversed))]).toEqual([...writeTables(makeTables(results))]);
  });

  it('carry every table but accuracy and tokens, and give back the rows that went in', () => {
    const files = writeTables(makeTables(resultsOf(TEXT)));
    expect([...files.keys()]).toEqual(
      TABLES.map(({ name }) => `${name}.csv`).filter((f) => !['accuracy.csv', 'tokens.csv'].includes(f)),
    );
    const sentences = parseCsv(files.get('sentences.csv') ?? '');
    expect(sentences.map((row) => row['text']).join('')).toBe(TEXT.replaceAll('\n\n', ''));
  });
});
