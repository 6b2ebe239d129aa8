import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/lib/csv.ts';
import { loadTopics, parseTopics, topicNames } from '../../scripts/lib/topics/index.ts';
import { makeMatcher } from '../../scripts/lib/topics/matcher.ts';

const LEXICON = 'data/lexicon';

function surfaces(words: string[], text: string, start = 0, end = text.length): string[] {
  const matcher = makeMatcher(new Map(words.map((word) => [word.toLowerCase(), word])));
  return matcher.find(text, start, end).map((match) => text.slice(match.start, match.end));
}

describe('the matcher', () => {
  it.each([
    ['takes the longest word at a place', ['南海', '南海行为准则'], '商谈南海行为准则', ['南海行为准则']],
    [
      'falls back to a shorter word when the longer one breaks off',
      ['南海', '南海行为准则'],
      '南海行船',
      ['南海'],
    ],
    ['goes from left to right without overlaps', ['中美', '美国'], '中美国', ['中美']],
    ['finds neighbours without a gap', ['台湾', '海峡'], '台湾海峡', ['台湾', '海峡']],
    ['finds every repetition', ['停火'], '停火、停火', ['停火', '停火']],
    ['ignores the case of Latin letters', ['DeepSeek'], '有deepseek和DEEPSEEK', ['deepseek', 'DEEPSEEK']],
    ['does not find a Latin word inside another', ['AI'], 'MAIN DAILY AIR', []],
    ['finds a Latin word between Chinese characters', ['AI'], '用AI治理', ['AI']],
    ['does not find a number inside a longer one', ['12308'], '拨打123085或12308热线', ['12308']],
    ['finds a word at the very end', ['联合国'], '维护联合国', ['联合国']],
    ['finds nothing in an empty text', ['联合国'], '', []],
  ])('%s', (_, words, text, expected) => {
    expect(surfaces(words, text)).toEqual(expected);
  });

  it('keeps many words apart that share beginnings and ends', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `词${String.fromCharCode(0x4e00 + i)}${i % 7}尾`);
    expect(surfaces(words, words.join('、'))).toEqual(words);
    expect(surfaces(words, words.map((word) => word.slice(0, -1)).join('、'))).toEqual([]);
  });

  it('stays inside the stretch that it is given', () => {
    expect(surfaces(['南海', '台湾'], '南海与台湾', 1, 4)).toEqual([]);
  });
});

describe('the lexicon of topics', () => {
  const lexicon = loadTopics(LEXICON);

  it('holds the nine topics and the three of other texts, in the order of the tables', () => {
    expect(topicNames(lexicon).map(({ topic }) => topic)).toEqual([
      'great_powers',
      'hotspots',
      'neighbourhood',
      'global_south',
      'global_governance',
      'sovereignty',
      'economy_opening',
      'technology',
      'people',
      'domestic',
      'bilateral',
      'other',
    ]);
  });

  it('names and describes every topic in both languages', () => {
    for (const topic of lexicon.topics) {
      expect(topic.nameZh).toMatch(/\p{Script=Han}/u);
      expect(topic.descriptionZh).toMatch(/\p{Script=Han}/u);
      expect(`${topic.nameEn} ${topic.descriptionEn}`).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('speaks only of places that the gazetteer knows', () => {
    const known = new Set(readCsv(`${LEXICON}/places.csv`).map((row) => row.place_id));
    const listed = [...lexicon.places.keys()].map((key) => key.replace('/bloc', ''));
    expect(listed.filter((id) => !known.has(id))).toEqual([]);
  });

  it('holds no word that folding of the text would make impossible to match', () => {
    const words = readFileSync(`${LEXICON}/topics.yaml`, 'utf8').replace(/description_(zh|en):.*|#.*/g, '');
    expect(words).not.toMatch(/[，：；？！（）％Ａ-Ｚａ-ｚ０-９「」]/u);
  });
});

const EMPTY = '{name_zh: 甲, name_en: A, description_zh: 甲, description_en: A}';
const REST = 'relations: ""\nfollow_up: ""\nconference: ""\nmasks: ""\n';

describe('a lexicon that is not well formed', () => {
  it.each([
    ['without the topic other', `topics:\n  bilateral: ${EMPTY}\n${REST}`, /topics: .*other/],
    ['with an unknown key', `topics:\n  bilateral: ${EMPTY}\n  other: ${EMPTY}\n${REST}extra: 1\n`, /extra/],
    [
      'without masks',
      `topics:\n  bilateral: ${EMPTY}\n  other: ${EMPTY}\nrelations: ""\nfollow_up: ""\nconference: ""\n`,
      /masks/,
    ],
    [
      'with a negative weight',
      `topics:\n  bilateral: ${EMPTY}\n  other:\n    name_zh: 甲\n    name_en: A\n    description_zh: 甲\n` +
        `    description_en: A\n    terms:\n      - {weight: -1, words: 乙}\n${REST}`,
      /topics\.other\.terms\.0\.weight/,
    ],
    [
      'with a word listed twice for a topic',
      `topics:\n  bilateral: ${EMPTY}\n  other:\n    name_zh: 甲\n    name_en: A\n    description_zh: 甲\n` +
        `    description_en: A\n    terms:\n      - {weight: 1, words: 乙 乙}\n${REST}`,
      /topics\.other: "乙" is listed twice/,
    ],
    ['that is not YAML', 'topics: [', /./],
  ])('is refused %s', (_, text, message) => {
    expect(() => parseTopics(text)).toThrow(message);
  });

  it('is named with its path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'topics-'));
    expect(() => loadTopics(folder)).toThrow(join(folder, 'topics.yaml'));
    writeFileSync(join(folder, 'topics.yaml'), 'topics: {}\n');
    expect(() => loadTopics(folder)).toThrow(join(folder, 'topics.yaml'));
  });
});
