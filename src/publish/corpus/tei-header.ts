import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { Edition } from '../../lib/edition.ts';
import { languages } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { readTables } from '../../lib/tables.ts';
import { teiNotes } from '../../i18n/corpus.ts';
import { sourceTitle } from '../../i18n/source-text.ts';
import { datasetTitle } from '../citation.ts';
import type { Code, PackageInfo } from '../package.ts';
import type { CorpusTurn } from './corpus.ts';
import type { Voices } from './speakers.ts';
import { nameOf } from './tei-names.ts';

interface HeaderFacts {
  edition: Edition;
  info: PackageInfo;
  address: string;
  turns: readonly CorpusTurn[];
  speakers: Voices;
}

const tag: Record<Lang, string> = { zh: 'zh-Hans', en: 'en' };

/** An element in each language. */
function both(parent: XMLBuilder, name: string, text: (lang: Lang) => string, more = {}): void {
  for (const lang of languages) parent.ele(name, { ...more, 'xml:lang': tag[lang] }).txt(text(lang));
}

/** How often each element of the text is used. */
function uses(turns: readonly CorpusTurn[]): [string, number][] {
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  const sentences = paragraphs.flatMap((each) => each.sentences);
  const tokens = sentences.flatMap((each) => each.tokens);
  const marks = tokens.filter((each) => each.tag === 'PUNCT').length;
  return [
    ['note', turns.filter(({ row }) => row.speaker).length],
    ['u', turns.length],
    ['seg', paragraphs.length],
    ['s', sentences.length],
    ['w', tokens.length - marks],
    ['pc', marks],
  ];
}

function fileDescription(parent: XMLBuilder, { edition, info, address, turns }: HeaderFacts): void {
  const node = parent.ele('fileDesc');
  const titles = node.ele('titleStmt');
  both(titles, 'title', (lang) => datasetTitle(edition, lang), { type: 'main' });
  const made = titles.ele('respStmt');
  made.ele('orgName').txt(info.creator || 'Wenda');
  both(made, 'resp', (lang) => teiNotes[lang].responsibility);
  node
    .ele('editionStmt')
    .ele('edition')
    .txt(info.version || '0');
  const extent = node.ele('extent');
  const counts = new Map(uses(turns));
  for (const [unit, element] of [
    ['speeches', 'u'],
    ['words', 'w'],
  ] as const)
    extent.ele('measure', { unit, quantity: String(counts.get(element) ?? 0) });
  const published = node.ele('publicationStmt');
  published
    .ele('publisher')
    .ele('orgName')
    .txt(info.creator || 'Wenda');
  published.ele('idno', { type: 'URI' }).txt(address);
  const rights = published.ele('availability', { status: 'free' });
  if (info.licence.url) rights.ele('licence', { target: info.licence.url }).txt(info.licence.title);
  both(rights, 'p', (lang) => info.rights[lang] || teiNotes[lang].responsibility);
  if (info.released) published.ele('date', { when: info.released }).txt(info.released);
  const { source } = edition;
  const bibliography = node.ele('sourceDesc').ele('bibl');
  both(bibliography, 'title', (lang) => sourceTitle(source, lang), { type: 'main' });
  both(bibliography, 'publisher', (lang) => source.publisher[lang]);
  if (source.url) bibliography.ele('idno', { type: 'URI' }).txt(source.url);
  bibliography.ele('idno', { type: 'SHA-256' }).txt(edition.sha256);
  if (source.date) bibliography.ele('date', { when: source.date }).txt(source.date);
}

function taxonomy(
  parent: XMLBuilder,
  id: string,
  description: Record<Lang, string>,
  codes: readonly Code[],
): void {
  const node = parent.ele('taxonomy', { 'xml:id': id });
  both(node, 'desc', (lang) => description[lang]);
  for (const { value, meaning } of codes) {
    const category = node.ele('category', {
      'xml:id': id === 'kinds' ? nameOf.kind(value) : nameOf.topic(value),
    });
    both(category, 'catDesc', (lang) => meaning[lang] || value);
  }
}

/** Codes of a column, or the values that stand in the texts where nothing describes it. */
function codesOf(info: PackageInfo, column: string, used: readonly string[]): Code[] {
  const described = info.tables
    .find(({ name }) => name === 'sentences')
    ?.columns.find(({ name }) => name === column);
  const codes = described?.codes ?? [];
  const missing = [...new Set(used)].filter((value) => !codes.some((code) => code.value === value));
  return [...codes, ...missing.map((value) => ({ value, meaning: { zh: value, en: value } }))];
}

function encodingDescription(parent: XMLBuilder, { edition, info, turns }: HeaderFacts): void {
  const node = parent.ele('encodingDesc');
  const project = node.ele('projectDesc');
  for (const lang of languages)
    for (const note of teiNotes[lang].departures) project.ele('p', { 'xml:lang': tag[lang] }).txt(note);
  const rules = node.ele('editorialDecl');
  for (const rule of ['correction', 'normalization', 'segmentation'] as const)
    both(rules.ele(rule), 'p', (lang) => teiNotes[lang][rule]);
  const namespace = node.ele('tagsDecl').ele('namespace', { name: 'http://www.tei-c.org/ns/1.0' });
  for (const [gi, occurs] of uses(turns)) namespace.ele('tagUsage', { gi, occurs: String(occurs) });
  const classes = node.ele('classDecl');
  const { sentences } = readTables(edition.id);
  const notes = { zh: teiNotes.zh, en: teiNotes.en };
  taxonomy(
    classes,
    'kinds',
    { zh: notes.zh.kinds, en: notes.en.kinds },
    codesOf(
      info,
      'kind',
      turns.map(({ row }) => row.kind),
    ),
  );
  taxonomy(
    classes,
    'topics',
    { zh: notes.zh.topics, en: notes.en.topics },
    codesOf(
      info,
      'topic',
      sentences.map(({ topic }) => topic),
    ),
  );
  const subcorpora = classes.ele('taxonomy', { 'xml:id': 'subcorpora' });
  both(subcorpora, 'desc', (lang) => teiNotes[lang].subcorpora);
  both(subcorpora.ele('category', { 'xml:id': 'reference' }), 'catDesc', (lang) => teiNotes[lang].reference);
}

function profileDescription(parent: XMLBuilder, { edition, speakers }: HeaderFacts): void {
  const node = parent.ele('profileDesc');
  const setting = node.ele('settingDesc').ele('setting');
  both(setting, 'name', (lang) => edition.event[lang], { type: 'event' });
  setting.ele('date', { when: edition.date }).txt(edition.date);
  const participants = node.ele('particDesc');
  if (speakers.outlets.length > 0) {
    const organisations = participants.ele('listOrg');
    for (const { id, name, english } of speakers.outlets) {
      const organisation = organisations.ele('org', { 'xml:id': id, role: 'media' });
      organisation.ele('orgName', { 'xml:lang': 'zh-Hans' }).txt(name);
      if (english) organisation.ele('orgName', { 'xml:lang': 'en' }).txt(english);
    }
  }
  const persons = participants.ele('listPerson');
  for (const { id, name, english, outlet } of speakers.persons) {
    const person = persons.ele('person', { 'xml:id': id });
    person.ele('persName', { 'xml:lang': 'zh-Hans' }).txt(name);
    if (english) person.ele('persName', { 'xml:lang': 'en' }).txt(english);
    if (outlet) person.ele('affiliation', { role: 'reporter', ref: `#${outlet}` });
  }
  const used = node.ele('langUsage');
  used.ele('language', { ident: 'zh-Hans' }).txt('中文 / Chinese');
  used.ele('language', { ident: 'en' }).txt('英文 / English');
}

/** The header: source and licence, editorial rules, taxonomies, speakers. */
export function header(root: XMLBuilder, facts: HeaderFacts): void {
  const node = root.ele('teiHeader');
  fileDescription(node, facts);
  encodingDescription(node, facts);
  profileDescription(node, facts);
}
