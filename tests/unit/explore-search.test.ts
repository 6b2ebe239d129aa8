import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { linesOf, sorted } from '../../src/explore/lines.ts';
import { compiled, findPattern, parsePattern } from '../../src/explore/patterns.ts';
import { otherWays, search } from '../../src/explore/search.ts';
import type { Way } from '../../src/explore/search.ts';
import { readState, writeState } from '../../src/explore/state.ts';
import { linesCsv } from '../../src/explore/table.ts';
import { readTokens, writeTokens } from '../../src/explore/data.ts';
import { derivedFolder } from '../../src/lib/data-root.ts';
import { readEditions } from '../../src/lib/edition.ts';
import type { Lang } from '../../src/lib/language.ts';
import { corpusOf, smallCorpus } from './explore-corpus.ts';

/** Reproducible numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.each(readEditions().map(({ id }) => id))('in %s', (edition) => {
  // Uses another CSV reader than the site, and counts by splitting.
  const rows: { text: string }[] = parse(readFileSync(join(derivedFolder(edition), 'sentences.csv')), {
    columns: true,
  });
  const corpus = corpusOf(edition);
  const count = (needle: string): number =>
    rows.reduce((sum, { text }) => sum + text.split(needle).length - 1, 0);
  const random = seeded(2025);
  const drawn = Array.from({ length: 200 }, () => {
    const { text } = rows[Math.floor(random() * rows.length)] ?? { text: '' };
    const start = Math.floor(random() * text.length);
    return text.slice(start, start + 1 + Math.floor(random() * 5));
  }).filter((needle) => needle === needle.trim() && needle !== '');

  it('two hundred stretches of the text are found as often as an independent count has them', () => {
    expect(drawn.length).toBeGreaterThan(190);
    for (const needle of drawn) {
      for (const way of ['auto', 'text'] as const) {
        expect([needle, search(corpus, needle, way, 'zh').hits.length]).toEqual([needle, count(needle)]);
      }
    }
  });

  it('every hit is the text at its place, and none lies in another', () => {
    for (const needle of drawn) {
      const { hits } = search(corpus, needle, 'auto', 'en');
      let last = { sentence: -1, end: 0 };
      for (const hit of hits) {
        expect(rows[hit.sentence]?.text.slice(hit.start, hit.end)).toBe(needle);
        if (hit.sentence === last.sentence) expect(hit.start).toBeGreaterThanOrEqual(last.end);
        last = hit;
      }
    }
  });
});

const talk = smallCorpus(
  [
    {
      kind: 'question',
      who: '甲报',
      sentences: ['中美|贸易|和|对外|贸易|怎么|看|？', 'G20|峰会|呢|？'],
      english: ['How do women see trade? The traders wait.', 'And the G20 summit?'],
    },
    {
      kind: 'answer',
      who: '乙',
      sentences: ['我们|要|重视|重庆|女性|，|贸易|没有|命运|。', '“|AI|”|发展|很|快|。'],
    },
  ],
  {
    mentions: [
      { place_id: 'US', type: 'country', sentence_id: 't01p01s01', start: 1, end: 2 },
      { place_id: 'CN', type: 'country', sentence_id: 't01p01s01', start: 0, end: 1 },
    ],
    places: [
      { place_id: 'US', type: 'country', name_zh: '美国', name_en: 'United States' },
      { place_id: 'CN', type: 'country', name_zh: '中国', name_en: 'China' },
    ],
  },
);

const shown = (typed: string, way: Way = 'auto', lang: Lang = 'zh'): string => {
  const found = search(talk, typed, way as Exclude<Way, 'pattern'>, lang);
  const texts = found.hits.map(({ sentence, start, end }) => {
    const { text = '', english = '' } = talk.sentences[sentence] ?? {};
    return (found.by === 'english' ? english : text).slice(start, end);
  });
  return `${found.by}: ${texts.join(' ')}`;
};

describe('what is typed is found', () => {
  it.each([
    ['a plain word', '贸易', 'text: 贸易 贸易 贸易'],
    ['traditional characters', '貿易', 'folded: 贸易 贸易 贸易'],
    ['full width', 'Ｇ２０', 'folded: G20'],
    ['half width for a full-width mark', '?', 'folded: ？ ？'],
    ['lower case', 'ai', 'folded: AI'],
    ['straight quotes', '"ai"', 'folded: “AI”'],
    ['blanks between characters', '贸 易', 'folded: 贸易 贸易 贸易'],
    ['pinyin', 'maoyi', 'pinyin: 贸易 贸易 贸易'],
    ['pinyin in syllables', 'mao yi', 'pinyin: 贸易 贸易 贸易'],
    ['pinyin with marks', 'màoyì', 'pinyin: 贸易 贸易 贸易'],
    ['pinyin with numbers', 'mao4 yi4', 'pinyin: 贸易 贸易 贸易'],
    ['capitals', 'MaoYi', 'pinyin: 贸易 贸易 贸易'],
    ['ü', 'nüxing', 'pinyin: 女性'],
    ['v for ü', 'nvxing', 'pinyin: 女性'],
    ['one tone only', 'mao yi4', 'pinyin: 贸易 贸易 贸易'],
    ['the reading that a character has there', 'chongqing', 'pinyin: 重庆'],
    ['… and its other reading', 'zhongshi', 'pinyin: 重视'],
    ['several words in pinyin', 'duiwaimaoyi', 'pinyin: 对外贸易'],
    ['initials', 'my', 'initials: 贸易 贸易 贸易 没有 命运'],
    ['pinyin that is still being typed', 'maoy', 'pinyin: 贸易 贸易 贸易'],
    ['English', 'trade', 'english: trade'],
    ['English that is still being typed', 'summi', 'english: summi'],
  ])('by %s', (_, typed, found) => expect(shown(typed)).toBe(found));

  it.each([
    ['nothing typed', ' '],
    ['another word', '外贸易经'],
    ['a wrong tone', 'mao1 yi4'],
    ['a syllable that is cut elsewhere', 'ma oyi'],
    ['the reading that a character has elsewhere', 'zhongqing'],
    ['what is no pinyin', 'xq9-'],
  ])('and not by %s', (_, typed) => expect(shown(typed)).toBe('text: '));

  it.each<[string, string, Way, Lang, string]>([
    ['pinyin before English on the Chinese page', 'women', 'auto', 'zh', 'pinyin: 我们'],
    ['English before pinyin on the English page', 'women', 'auto', 'en', 'english: women'],
    ['pinyin where there is no such English', 'mao yi', 'auto', 'en', 'pinyin: 贸易 贸易 贸易'],
    ['the word as the segmenter cut it', '贸易', 'word', 'zh', 'word: 贸易 贸易 贸易'],
    ['no word that is a part of another', '美', 'word', 'zh', 'word: '],
    ['a place by all its names', '美国', 'place', 'zh', 'place: 美'],
    ['a place by its English name', 'china', 'place', 'en', 'place: 中'],
    ['English where the reader asks for it', 'ai', 'english', 'zh', 'english: '],
    ['words in English that begin so, where none is so', 'trad', 'english', 'en', 'english: trad trad'],
  ])('%s', (_, typed, way, lang, found) => expect(shown(typed, way, lang)).toBe(found));

  it('offers the other ways that find something', () => {
    expect(otherWays(talk, '贸易', search(talk, '贸易', 'auto', 'zh'))).toEqual([['word', 3]]);
    expect(otherWays(talk, '美国', search(talk, '美国', 'auto', 'zh'))).toEqual([['place', 1]]);
  });

  it('counts no hit inside another', () => {
    const again = smallCorpus([{ kind: 'answer', sentences: ['好好好好好。', '人人人'] }]);
    expect(search(again, '好好', 'auto', 'zh').hits.map(({ start }) => start)).toEqual([0, 2]);
    expect(search(again, '人人', 'text', 'zh').hits).toHaveLength(1);
  });

  it('in an edition without words and without English', () => {
    const bare = smallCorpus([{ kind: 'answer', sentences: ['外贸增长。'] }]);
    expect(search(bare, 'waimao', 'auto', 'zh').forms).toEqual([['外贸', 1]]);
    expect(search(bare, 'trade', 'auto', 'en').hits).toEqual([]);
  });
});

describe('patterns', () => {
  it.each([
    ['/贸.|G\\d+/', ['贸易', '贸易', 'G20']],
    ['/ai/i', ['AI']],
    ['/x*/', []],
    ['/[/', undefined],
  ])('%s', (typed, matches) => {
    const texts = ['对外贸易和贸易', 'G20峰会', 'AI'];
    const expression = compiled(parsePattern(typed));
    const hits = expression && findPattern(texts, expression);
    expect(hits?.map(({ sentence, start, end }) => texts[sentence]?.slice(start, end))).toEqual(matches);
  });
});

describe('the lines', () => {
  const hits = search(talk, '贸易', 'auto', 'zh').hits;
  const lines = linesOf(talk, hits, 0, false);

  it('show what stands before and after in the same turn, with full-width marks', () => {
    expect(lines.map(({ left, key, right }) => `${left}[${key}]${right}`)).toEqual([
      '中美[贸易]和对外贸易怎么看？G20峰会呢？',
      '中美贸易和对外[贸易]怎么看？G20峰会呢？',
      '我们要重视重庆女性，[贸易]没有命运。“AI”发展很快。',
    ]);
  });

  it.each([
    ['position', ['和', '怎', '没']],
    ['right', ['和', '没', '怎']],
    ['left', ['和', '怎', '没']],
    ['speaker', ['和', '怎', '没']],
  ] as const)('sort by %s', (order, firsts) =>
    expect(sorted(lines, order, 'zh-Hans').map(({ right }) => right.charAt(0))).toEqual(firsts),
  );

  it('become a table whose offsets count characters of the transcript', () => {
    expect(linesCsv(lines.slice(2), ['贸易'], () => false)).toBe(
      'search,sentence_id,turn_id,kind,speaker,left,keyword,right,start,end\n' +
        '贸易,t02p01s01,t02,answer,乙,我们要重视重庆女性，,贸易,没有命运。“AI”发展很快。,30,32\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['\r=1', '"\'\r=1"'],
    ['-76', '-76'],
  ])('keep a spreadsheet from running %j', (typed, written) => {
    const [, line] = linesCsv(lines.slice(0, 1), [typed, ''], () => false).split('\n');
    expect(line?.startsWith(`${written},`)).toBe(true);
  });
});

describe('the address', () => {
  it.each([
    ['?q=贸易', { queries: [{ typed: '贸易', way: 'auto' }], order: 'position' }],
    [
      '?q=a&by=pattern&q=b&q=c&by=nonsense&sort=left',
      {
        queries: [
          { typed: 'a', way: 'pattern' },
          { typed: 'b', way: 'auto' },
          { typed: 'c', way: 'auto' },
        ],
        order: 'left',
      },
    ],
    ['?by=word&q=x&sort=x', { queries: [{ typed: 'x', way: 'auto' }], order: 'position' }],
    ['', { queries: [], order: 'position' }],
  ])('%s is read', (address, state) => expect(readState(address)).toEqual(state));

  it('holds at most five searches', () =>
    expect(readState('?q=1&q=2&q=3&q=4&q=5&q=6').queries).toHaveLength(5));

  it.each(['?q=%E8%B4%B8%E6%98%93&by=word&q=%28a%2B%29%2B%24&by=pattern&sort=right', '?q=a+b', ''])(
    'is written as it was read: %s',
    (address) => expect(writeState(readState(address))).toBe(address),
  );
});

it.each([[[]], [[0, 2, 2, 3]], [[4, 6, 9, 70]]])('tokens %j are written and read', (tokens) =>
  expect(readTokens(writeTokens(tokens))).toEqual(tokens),
);
