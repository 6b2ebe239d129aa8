import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { Edition } from '../../lib/edition.ts';
import { readTables } from '../../lib/tables.ts';
import type { PackageInfo } from '../package.ts';
import { readCorpus } from './corpus.ts';
import type { CorpusSentence, CorpusToken, CorpusTurn } from './corpus.ts';
import { voices } from './speakers.ts';
import type { Voices } from './speakers.ts';
import { header } from './tei-header.ts';
import { nameOf } from './tei-names.ts';

/** A word or a mark; `join` says that nothing divides it from the next one. */
function token(parent: XMLBuilder, each: CorpusToken, isLast: boolean): void {
  const { id, form, read, tag, partOfSpeech, isSpaceAfter } = each;
  const join = isSpaceAfter || isLast ? {} : { join: 'right' };
  const common = { 'xml:id': id, msd: `UPosTag=${tag}`, pos: partOfSpeech, ...join };
  if (tag === 'PUNCT') parent.ele('pc', common).txt(form);
  else parent.ele('w', { ...common, lemma: read, ...(read === form ? {} : { norm: read }) }).txt(form);
}

function sentence(parent: XMLBuilder, { row, tokens }: CorpusSentence): void {
  const node = parent.ele('s', { 'xml:id': row.sentence_id, ana: nameOf.ref('topic', row.topic) });
  tokens.forEach((each, index) => token(node, each, index === tokens.length - 1));
}

function utterance(parent: XMLBuilder, { row, paragraphs }: CorpusTurn, speakers: Voices): void {
  const who = speakers.of(row);
  if (row.speaker) parent.ele('note', { type: 'speaker' }).txt(row.speaker);
  const node = parent.ele('u', {
    'xml:id': row.turn_id,
    ...(who ? { who: `#${who}` } : {}),
    ana: nameOf.ref('kind', row.kind),
  });
  for (const { id, sentences } of paragraphs) {
    const segment = node.ele('seg', { 'xml:id': id });
    for (const each of sentences) sentence(segment, each);
  }
}

/** First and last token that a stretch touches; undefined if it touches none. */
function touched(tokens: readonly CorpusToken[], start: number, end: number): [string, string] | undefined {
  const inside = tokens.filter((each) => each.start < end && start < each.end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? [first.id, last.id] : undefined;
}

/** Mentions stand off: a short form (the 中 and the 美 of 中美) may be part of a token. */
function standOff(parent: XMLBuilder, edition: Edition, turns: readonly CorpusTurn[]): void {
  const { places, mentions } = readTables(edition.id);
  if (places.length === 0) return;
  const node = parent.ele('standOff');
  const list = node.ele('listPlace');
  for (const { type, place_id: id, name_zh: zh, name_en: en, lat, lon } of places) {
    const place = list.ele('place', { 'xml:id': nameOf.place(type, id), type });
    place.ele('placeName', { 'xml:lang': 'zh-Hans' }).txt(zh);
    place.ele('placeName', { 'xml:lang': 'en' }).txt(en);
    if (lat !== undefined && lon !== undefined) place.ele('location').ele('geo').txt(`${lat} ${lon}`);
  }
  const tokens = new Map(
    turns.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ row, tokens: all }) => [row.sentence_id, all])),
    ),
  );
  const found = mentions.flatMap((mention) => {
    const range = touched(tokens.get(mention.sentence_id) ?? [], mention.start, mention.end);
    return range ? [{ ...mention, range }] : [];
  });
  if (found.length === 0) return;
  const group = node.ele('spanGrp', { type: 'place-mentions' });
  for (const { mention_id: id, place_id: place, type, range, surface } of found) {
    group
      .ele('span', {
        'xml:id': id,
        from: `#${range[0]}`,
        to: `#${range[1]}`,
        ana: `#${nameOf.place(type, place)}`,
      })
      .txt(surface.replace(/\s+/gu, ''));
  }
}

/**
 * An edition as TEI P5 after ParlaMint's profile for speeches with linguistic annotation: `u` › `seg` › `s` › `w` and
 * `pc`, ids of the tables, taxonomies and speakers in the header. The header's `projectDesc` says where it departs.
 * `address`: the data page. Empty if the edition's tokens were not computed.
 */
export function tei(edition: Edition, info: PackageInfo, address: string): string {
  const turns = readCorpus(edition);
  if (turns.length === 0) return '';
  const speakers = voices(edition, turns);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.tei-c.org/ns/1.0', 'TEI', {
    'xml:id': edition.id,
    'xml:lang': 'zh-Hans',
  });
  header(root, { edition, info, address, turns, speakers });
  const section = root.ele('text', { ana: '#reference' }).ele('body').ele('div', { type: 'debateSection' });
  for (const turn of turns) utterance(section, turn, speakers);
  standOff(root, edition, turns);
  return `${root.end({ prettyPrint: true, indent: ' ' })}\n`;
}
