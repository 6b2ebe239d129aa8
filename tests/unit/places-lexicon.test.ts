import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findPlace, loadGazetteer } from '../../scripts/lib/places/index.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { placesIn } from './place-words.ts';

const LEXICON = 'data/lexicon';
const gazetteer = loadGazetteer(LEXICON);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the lexicon with a row added to one table. */
function lexiconWith(table: string, row: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  folders.push(folder);
  cpSync(LEXICON, folder, { recursive: true });
  const path = join(folder, table);
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${row}\n`);
  return folder;
}

describe('the lexicon of places', () => {
  it('holds every member and observer of the United Nations and the states associated with New Zealand', () => {
    const countries = [...gazetteer.places.values()].filter((place) => place.type === 'country');
    expect(countries).toHaveLength(193 + 2 + 2);
  });

  it('gives every country and territory a point and no region or bloc one', () => {
    for (const place of gazetteer.places.values()) {
      const located = place.type === 'country' || place.type === 'territory';
      expect([place.placeId, place.lon !== undefined && place.lat !== undefined]).toEqual([
        place.placeId,
        located,
      ]);
    }
  });

  it('names every place in both languages and gives each at least one full name to be found by', () => {
    const named = new Set(gazetteer.names.map(({ placeId }) => placeId));
    expect([...gazetteer.places.keys()].filter((key) => !named.has(key))).toEqual([]);
  });

  it('tells Australia from the African Union, which share an id', () => {
    expect(findPlace(gazetteer.places, 'AU', 'country')?.nameEn).toBe('Australia');
    expect(findPlace(gazetteer.places, 'AU', 'bloc')?.nameEn).toBe('African Union');
  });

  it.each([
    ['aliases.csv', '某国,ZZ,full,,,,', 'place_id "ZZ" is not in places.csv'],
    ['aliases.csv', ',CN,full,,,,', 'surface is empty'],
    ['aliases.csv', '中国,US,full,,,,', '"中国" is already a name of CN'],
    ['aliases.csv', '美,US,short,pair,,,', '"美" repeats US'],
    ['aliases.csv', '美,CA,short,near,,,', 'frame "near" is unknown'],
    ['aliases.csv', '美人儿,US,nickname,,,,', 'form "nickname" is neither full nor short'],
    ['places.csv', 'CN,country,中国,China,eastern-asia,1,1', 'place_id "CN" stands twice'],
    ['places.csv', 'QQ,planet,某,Some,somewhere,,', 'type "planet" is none of'],
    ['places.csv', 'QQ,country,某,Some,somewhere,200,1', 'lon "200" is not in degrees'],
    ['phrases.csv', '以[台]独,TW|CN', '1 marked places and 2 place_ids'],
    ['phrases.csv', '以[台独,TW', 'brackets do not match|1 marked|0 marked'],
    ['contexts.csv', '某城,ZZ', 'place_id "ZZ" is not in places.csv'],
    ['exclusions.csv', '美元,currency,', '"美元" is already excluded'],
    ['frames.csv', 'gesture,挥手,', 'frame "gesture" is unknown'],
  ])('refuses a bad row of %s: %s', (table, row, problem) => {
    const folder = lexiconWith(table, row);
    expect(() => loadGazetteer(folder)).toThrow(
      new RegExp(`${table}, row \\d+: .*(${problem.replace(/[()]/g, '\\$&')})`),
    );
  });
});

describe('what looks like a mention and is none', () => {
  it.each([
    ['德国之声和《环球时报》都有报道。', '德国之声:outlet_name 环球时报:outlet_name'],
    ['英国《金融时报》刊文。', '英国:outlet_name 金融时报:outlet_name'],
    ['人民币对美元升值。', '美元:currency'],
    ['船只驶过印度洋和日本海。', '印度洋:sea 日本海:sea'],
    ['他会说阿拉伯语和中文。', '阿拉伯语:language 中文:language'],
    ['发展中国家应团结。', '发展中国家:word_internal'],
    ['华侨华人热爱家乡。', '华侨:people_of_descent 华人:people_of_descent'],
    ['苏联已经解体。', '苏联:historic_state'],
    ['中共中央高度重视。', '中共:party'],
    ['完善立法方面的工作。', '立法方:word_internal'],
    ['他是马里兰人,去过墨西哥城。', '马里兰:province 墨西哥城:city'],
  ])('is rejected with its reason in “%s”', (sentence, expected) => {
    const transcript = readTranscript(`问:${sentence}\n`, {});
    const { mentions, rejected } = placesIn(transcript);
    const { text } = transcript.reading;
    expect(mentions).toEqual([]);
    expect(rejected.map(({ start, end, reason }) => `${text.slice(start, end)}:${reason}`).join(' ')).toBe(
      expected,
    );
  });
});

describe('an ambiguous short form', () => {
  it('is left out and put before a person where nothing decides', () => {
    const transcript = readTranscript('问:巴方对此有何评论?\n', {});
    const { mentions, warnings } = placesIn(transcript);
    expect(mentions).toEqual([]);
    expect(warnings.map(({ kind, surface }) => `${kind} ${surface}`)).toEqual(['ambiguous_place 巴']);
  });

  it.each([
    ['巴基斯坦', 'PK'],
    ['巴勒斯坦', 'PS'],
    ['巴西', 'BR'],
    ['巴拿马', 'PA'],
    ['巴林', 'BH'],
  ])('is read as %s where the question names it', (name, id) => {
    const transcript = readTranscript(`问:${name}局势如何?\n\n答:巴方已表明立场。\n`, {});
    expect(placesIn(transcript).mentions.map(({ placeId }) => placeId)).toEqual([id, id]);
  });

  it('is read from its own exchange, not from another', () => {
    const text = '问:巴西如何?\n\n答:巴方很好。\n\n问:巴基斯坦如何?\n\n答:巴方很好。\n';
    const { mentions } = placesIn(readTranscript(text, {}));
    expect(mentions.map(({ placeId }) => placeId)).toEqual(['BR', 'BR', 'PK', 'PK']);
  });
});
