import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/lib/csv.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { gazetteer, placesIn, segmenter } from './place-words.ts';

/** A dictionary word with its frequency; names are left out. */
interface Entry {
  word: string;
  count: number;
}

const DICTIONARY = join(
  dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
/** Most neighbours per kind, and most cases per name or form. */
const NEIGHBOURS = 25;
const CASES = 40;

/** Words with a short form that is a mention, if the text names the place. */
const MENTIONS = new Set(
  (
    '中方 中日 中资 中土 以军 以方 俄方 印军 日军 日方 来日 反日 亲日派 抗日救亡 美方 美籍 美称 美资 旅美 英籍 法商 越共 ' +
    '秘方 立方 比方 比对 南方 土方 半岛 港人 港商 港股 全港 本港 港澳台 台商 台胞 台资 一中一台 时台军 与非'
  ).split(' '),
);

const names = [
  ...new Set(
    [...readCsv('data/lexicon/aliases.csv'), ...readCsv('data/lexicon/places.csv')]
      .filter(({ form }) => form !== 'short')
      .map(({ surface, name_zh: name }) => surface ?? name ?? ''),
  ),
];

function readDictionary(): Entry[] {
  const entries: Entry[] = [];
  for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = line.split(' ');
    if (word.length < 2 || word.length > 4 || Number(count) < 20 || /^(?:nr|ns|nt|nz|j)/.test(tag)) continue;
    entries.push({ word, count: Number(count) });
  }
  return entries.sort((a, b) => b.count - a.count);
}

/** The commonest words by part, at most `most` each. */
function indexBy(entries: readonly Entry[], parts: (word: string) => string[], most: number) {
  const index = new Map<string, string[]>();
  for (const { word } of entries) {
    for (const part of new Set(parts(word))) {
      const list = index.get(part) ?? [];
      if (list.length < most) list.push(word);
      index.set(part, list);
    }
  }
  return index;
}

const sentence = (words: string): string => `关于${words}的情况。`;
let dictionary: Entry[] = [];
beforeAll(() => {
  dictionary = readDictionary();
}, 60_000);

describe('the words of the dictionary', { timeout: 60_000 }, () => {
  it('veto each name that the end of one and the beginning of the next spell', () => {
    const common = dictionary.filter(({ count }) => count >= 50);
    const inner = (word: string) => Array.from({ length: word.length - 1 }, (_, i) => i + 1);
    const endings = indexBy(common, (word) => inner(word).map((k) => word.slice(k)), NEIGHBOURS);
    const beginnings = indexBy(common, (word) => inner(word).map((k) => word.slice(0, k)), NEIGHBOURS);
    const cases = names.flatMap((name) => {
      const ways = Array.from({ length: name.length - 1 }, (_, i) => i + 1).flatMap((k) =>
        (endings.get(name.slice(0, k)) ?? []).flatMap((left) =>
          (beginnings.get(name.slice(k)) ?? []).map((right) => ({
            name,
            left,
            right,
            before: left.length - k,
          })),
        ),
      );
      return ways.slice(0, 2 * CASES);
    });
    const seen = cases
      .filter(({ left, right }) => {
        const cut = segmenter.tag(left + right);
        return cut.length === 2 && cut[0]?.word === left;
      })
      .map(({ name, left, right, before }) => ({
        name,
        text: sentence(left + right),
        at: sentence('').indexOf('的') + before,
      }));
    const transcript = readTranscript(`问:如何?\n\n答:${seen.map(({ text }) => text).join('')}\n`, {});
    const { mentions } = placesIn(transcript);
    const torn = mentions
      .filter(({ start, end, sentence: whole }) =>
        seen.some(
          ({ name, text, at }) =>
            text === whole.text && start === whole.start + at && end - start === name.length,
        ),
      )
      .map(({ start, end, sentence: { text } }) => `${transcript.reading.text.slice(start, end)} in ${text}`);
    expect(seen.length).toBeGreaterThan(2_000);
    // 南部非洲 is a mention however it is cut.
    expect([...new Set(torn)].filter((row) => !row.startsWith('南部非洲'))).toEqual([]);
  });

  it('leave each name between them', () => {
    // Only the marked part of a phrase is a mention: 巴 in 巴铁.
    const single = names.filter((name) => {
      const entry = gazetteer.entries.get(name);
      return entry?.name?.placeIds.length === 1 && !entry.phrase;
    });
    const transcript = readTranscript(
      `问:如何?\n\n答:${single.map((name) => `我们关注${name}局势。`).join('')}\n`,
      {},
    );
    const found = new Set(
      placesIn(transcript).mentions.map(({ start, end }) => transcript.reading.text.slice(start, end)),
    );
    expect(single.length).toBeGreaterThan(500);
    expect(single.filter((name) => !found.has(name))).toEqual([]);
  });

  it('hide each short form that they hold, in a text that names its place', () => {
    const holding = indexBy(dictionary, (word) => [...word], 2 * CASES);
    let tried = 0;
    const exchanges = readCsv('data/lexicon/aliases.csv')
      .filter(({ form }) => form === 'short')
      .map(({ surface = '', place_id: id = '' }) => {
        const words = holding.get(surface) ?? [];
        tried += words.length;
        return `问:${gazetteer.places.get(id)?.nameZh ?? id}如何?\n\n答:${words.map(sentence).join('')}\n`;
      });
    const read = placesIn(readTranscript(exchanges.join('\n'), {}))
      .mentions.filter(({ form, sentence: { kind } }) => form === 'short' && kind === 'answer')
      .map(({ sentence: { text } }) => text.slice(2, -4));
    expect(tried).toBeGreaterThan(5_000);
    expect([...new Set(read)].filter((word) => !MENTIONS.has(word))).toEqual([]);
  });
});
