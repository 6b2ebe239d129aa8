/** What people and their keyboards type or paste: each is answered, and soon. */
import { describe, expect, it, vi } from 'vitest';
import { countHits } from '../../src/explore/counts.ts';
import { linesOf, sorted } from '../../src/explore/lines.ts';
import { PatternSearch } from '../../src/explore/pattern-search.ts';
import { otherWays, search } from '../../src/explore/search.ts';
import { readState, writeState } from '../../src/explore/state.ts';
import { linesCsv } from '../../src/explore/table.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { corpusOf, smallCorpus } from './explore-corpus.ts';

const small = smallCorpus([
  {
    kind: 'question',
    sentences: ['请问|贸易|谈判|？'],
    english: ['What of the talks on trade?'],
  },
  { kind: 'answer', sentences: ['我们|向|世界|开放|。'], english: ['We open to the world.'] },
]);

describe('a keyboard in Chinese mode', () => {
  it.each([
    ['full-width pinyin', 'ｍａｏｙｉ', 1],
    ['full-width initials', 'ＭＹ', 1],
    ['full-width English', 'ＴＲＡＤＥ', 1],
    ['pinyin with a full-width blank', 'mao　yi', 1],
    ['tones in full width', 'ｍａｏ４ｙｉ４', 1],
    ['a wrong tone', 'mao1yi4', 0],
  ])('%s', (_, typed, hits) => {
    expect(search(small, typed, 'auto', 'zh').hits.length).toBe(hits);
  });

  it.each([
    ['a zero-width blank', '贸\u200b易'],
    ['a byte order mark', '\ufeff贸易'],
    ['a mark of direction', '\u202e贸易'],
    ['a line end', '贸\r\n易'],
  ])('a paste with %s', (_, typed) => {
    expect(search(small, typed, 'auto', 'zh').hits.length).toBe(1);
  });

  it('a syllable cut by its apostrophe is not the beginning of a longer one', () => {
    expect(search(small, 'xi', 'auto', 'zh').forms).toEqual([['向', 1]]);
    expect(search(small, "xi'an", 'auto', 'zh').hits).toEqual([]);
    expect(search(small, 'xia3', 'auto', 'zh').hits).toEqual([]);
  });
});

describe('anything at all', () => {
  const corpus = corpusOf(newestEdition().id);
  const long = 10_000;
  const typed = [
    ['emoji', '😀👨‍👩‍👧'],
    ['half a surrogate pair', '\ud800中国'],
    ['ten thousand letters', 'a'.repeat(long)],
    ['ten thousand characters', '中'.repeat(long)],
    ['ten thousand syllables', 'mao '.repeat(long)],
    ['ten thousand apostrophes', "a'".repeat(long)],
    ['ten thousand blanks', ' '.repeat(long)],
    ['markup', '"><img src=x onerror=alert(1)>'],
    ['an entity', '&amp;'],
    ['half an escape', '%E4%'],
    ['nothing that shows', '\u0000\u0007'],
    ['a property of objects', '__proto__'],
    ['a letter that grows in lower case', 'İ'],
    ['a stop', '。'],
    ['the most frequent character', '的'],
    ['the most frequent letter', 'e'],
  ] as const;

  it.each(typed)('%s is answered within 100 ms of the processor, with its lines and its table', (_, text) => {
    for (const lang of ['zh', 'en'] as const) {
      const before = process.cpuUsage();
      const found = search(corpus, text, 'auto', lang);
      const isEnglish = found.by === 'english';
      otherWays(corpus, text, found);
      const counts = countHits(corpus, found);
      const lines = sorted(linesOf(corpus, found.hits, 0, isEnglish), 'right', 'zh');
      const csv = linesCsv(lines, [text], () => isEnglish);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(100);
      expect([counts.hits, lines.length]).toEqual([found.hits.length, found.hits.length]);
      expect(csv.split('\n').length).toBe(lines.length + 2);
    }
  });

  it.each(typed)('%s has an address that can be written, and read again', (_, text) => {
    const address = writeState({ queries: [{ typed: text, way: 'auto' }], order: 'position' });
    const [query] = readState(address).queries;
    expect(query?.typed ?? '').toBe(text.trim() === '' ? '' : text.toWellFormed());
  });
});

describe('a pattern', () => {
  it('longer than two thousand characters is refused unread', () => {
    const answer = vi.fn<(given: unknown) => void>();
    new PatternSearch([]).ask(`/${'(a'.repeat(3000)}${')'.repeat(3000)}/`, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith('too long');
  });
});
