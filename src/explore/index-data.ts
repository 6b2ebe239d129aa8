import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Lang } from '../lib/language.ts';
import { displayName } from '../lib/punctuation.ts';
import type { SentenceRow, Tables, TurnRow } from '../lib/schemas.ts';
import { writeTokens } from './data.ts';
import type { ConcordanceData } from './data.ts';
import { foldWith } from './fold.ts';
import type { ReadingData } from './pinyin.ts';
import type { Sources, Token } from './sources.ts';

const simplified = Converter({ from: 't', to: 'cn' });

/** Han characters in the BMP; no one types variants from the supplementary planes. */
const han = { from: 0x3400, to: 0x9fff };

/** Pairs of traditional and simplified characters in the texts. */
function foldPairs(texts: readonly string[]): string {
  const inTexts = new Set(texts.join(''));
  const folded = new Set([...inTexts].map((character) => simplified(character)));
  let pairs = '';
  for (let code = han.from; code <= han.to; code += 1) {
    const character = String.fromCharCode(code);
    const simple = simplified(character);
    if (simple !== character && simple.length === 1 && (inTexts.has(character) || folded.has(simple)))
      pairs += character + simple;
  }
  return pairs;
}

/** Reading of each UTF-16 unit; empty if none. */
function readingsOf(text: string): string[] {
  const readings = pinyin(text, { toneType: 'num', type: 'all', v: true });
  return readings.flatMap(({ origin, pinyin: read, isZh }) => {
    const [first, ...further] = origin.split('');
    const written = isZh ? (/\d$/.test(read) ? read : `${read}0`) : '';
    return first === undefined ? [] : [written, ...further.map(() => '')];
  });
}

/** Each character's most frequent reading, and exceptions. */
function readingData(texts: readonly string[]): ReadingData {
  const counts = new Map<string, Map<string, number>>();
  const read: [character: string, reading: string][] = texts.flatMap((text) => {
    const readings = readingsOf(text);
    if (readings.length !== text.length)
      throw new Error(`${readings.length} readings for ${text.length} characters of “${text}”`);
    return readings.map((reading, at): [string, string] => [text.charAt(at), reading]);
  });
  for (const [character, reading] of read) {
    if (!reading) continue;
    const own = counts.get(character) ?? new Map<string, number>();
    own.set(reading, (own.get(reading) ?? 0) + 1);
    counts.set(character, own);
  }
  const common = new Map(
    [...counts].map(([character, own]) => [
      character,
      [...own].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '',
    ]),
  );
  // Sorted by reading for better compression.
  const characters = [...common.keys()].toSorted((a, b) => {
    const [one, other] = [common.get(a) ?? '', common.get(b) ?? ''];
    return one < other ? -1 : one > other ? 1 : a < b ? -1 : 1;
  });
  let last = 0;
  const others = read.flatMap(([character, reading], place) => {
    if (!reading || reading === common.get(character)) return [];
    const further = place - last;
    last = place;
    return [`${further} ${reading}`];
  });
  return {
    characters: characters.join(''),
    common: characters.map((character) => common.get(character)).join(' '),
    others: others.join(' '),
  };
}

/** UTF-16 offset in a sentence of a transcript code point. */
function unitIn({ text, start }: SentenceRow, at: number): number {
  return [...text].slice(0, at - start).join('').length;
}

function tokenData(
  sentences: readonly SentenceRow[],
  tokens: readonly Token[],
): Required<Pick<ConcordanceData, 'tokens' | 'readAs'>> {
  const bySentence = Map.groupBy(tokens, ({ sentence_id }) => sentence_id);
  const readAs: ConcordanceData['readAs'] = [];
  const written = sentences.map((row, index) => {
    const places = (bySentence.get(row.sentence_id) ?? []).flatMap(({ token, start, end }, at) => {
      const [from, to] = [unitIn(row, start), unitIn(row, end)];
      if (row.text.slice(from, to) !== token) readAs.push([index, at, token]);
      return [from, to];
    });
    return writeTokens(places);
  });
  return { tokens: written, readAs };
}

function placeMentions(tables: Tables): ConcordanceData['places'] {
  const order = new Map(tables.sentences.map((row, index) => [row.sentence_id, index]));
  const mentions = Map.groupBy(tables.mentions, ({ place_id, type }) => `${place_id} ${type}`);
  return tables.places.map((place) => {
    let last = 0;
    const own = (mentions.get(`${place.place_id} ${place.type}`) ?? [])
      .map((mention) => ({ ...mention, index: order.get(mention.sentence_id) ?? 0 }))
      .toSorted((a, b) => a.start - b.start);
    const numbers = own.flatMap(({ index, start, end }) => {
      const row = tables.sentences[index];
      if (!row) return [];
      const further = index - last;
      last = index;
      const from = unitIn(row, start);
      return [further, from, unitIn(row, end) - from];
    });
    return [place.place_id, [place.name_zh, displayName(place.name_en)], numbers];
  });
}

/** Empty if unnamed. */
function speakerOf(turn: TurnRow, { occasion }: Tables, lang: Lang): string {
  const name = turn.outlet || turn.speaker;
  if (lang === 'zh') return name;
  const { zh, en } = occasion.speaker;
  return displayName(turn.outlet_en || (name === zh ? en || name : name));
}

function turnData(tables: Tables, lang: Lang): ConcordanceData['turns'] {
  return tables.turns.flatMap((turn): ConcordanceData['turns'] => {
    const own = tables.sentences.filter(({ turn_id }) => turn_id === turn.turn_id);
    if (own.length === 0) return [];
    const paragraphs = [...Map.groupBy(own, ({ paragraph_id }) => paragraph_id)].map(
      ([id, sentences]) => `${id}:${sentences.length}`,
    );
    const who = speakerOf(turn, tables, lang);
    return [[turn.kind, who, turn.outlet_group, turn.chars, paragraphs.join(' ')]];
  });
}

/** The concordance data of an edition, with names in `lang`. */
export function concordanceData(tables: Tables, { tokens, english }: Sources, lang: Lang): ConcordanceData {
  const { sentences } = tables;
  const texts = sentences.map(({ text }) => text);
  const folds = foldPairs(texts);
  const stops = new Set(tokens?.filter(({ stop }) => stop).map(({ token }) => token));
  const labels: [number, number][] = sentences.flatMap((row, index) => {
    const label = unitIn(row, row.speech_start ?? row.start);
    return label > 0 ? [[index, label]] : [];
  });
  return {
    turns: turnData(tables, lang),
    texts,
    gaps: sentences.map(({ start }, index) => start - (sentences[index - 1]?.end ?? 0)),
    labels: Object.fromEntries(labels),
    ...(tokens ? tokenData(sentences, tokens) : { readAs: [] }),
    stops: [...stops].join(' '),
    folds,
    readings: readingData(texts.map(foldWith(folds))),
    hasEnglish: english !== undefined,
    places: placeMentions(tables),
  };
}

/** English of each sentence in reading order, empty if missing; no elements without a translation. */
export function englishData({ sentences }: Tables, { english }: Sources): string[] {
  return english ? sentences.map(({ sentence_id }) => english.get(sentence_id) ?? '') : [];
}
