import { parseHTML } from '../lib/dom.ts';
import { drawingWidths, stageSizes } from '../charts/context.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { markLinks, sectionId } from '../marks/mark-links.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { panelData } from './data.ts';
import type { PanelData } from './data.ts';
import { subjectOf } from '../marks/attributes.ts';
import { markName } from './names.ts';

/** Sentences behind marks or citations: their target without scripting. */
export interface SentenceList {
  /** Section id: `sectionId` of the sentences. */
  id: string;
  /** In transcript order. */
  sentences: string[];
  names: string[];
  /** Words counted in the sentences, used instead of names. */
  words: string[];
  /** Ids of places, figures and dates to highlight. */
  shown: string[];
}

const prepared = new Map<string, PanelData>();

/** The sentence data of an edition, made once per build. */
export function editionSentences(edition: Edition, lang: Lang): PanelData {
  const key = `${edition.id} ${lang}`;
  let data = prepared.get(key);
  if (!data) prepared.set(key, (data = panelData(edition, readTables(edition.id), lang)));
  return data;
}

/** Every width, variant and stage, as each may omit marks. */
function drawings(chart: PreparedChart, edition: Edition, lang: Lang): SVGElement[] {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const context = { document, lang, ...markLinks(edition.id, lang, chart.id) };
  return [chart, ...chart.variants.values()].flatMap((each) => [
    ...Object.values(drawingWidths).map((width) => each.draw({ ...context, width })),
    ...each.stages.flatMap((stage) =>
      Object.values(stageSizes).map((size) => stage.draw({ ...context, ...size })),
    ),
  ]);
}

/** Appends new, non-empty values to `known`. */
export function add(known: string[], more: readonly string[]): void {
  for (const each of more) if (each !== '' && !known.includes(each)) known.push(each);
}

/** Gets or adds the list of a set. Throws if another set has its id. */
export function listOf(
  lists: Map<string, SentenceList>,
  set: readonly string[],
  { sentences: known }: PanelData,
): SentenceList {
  const wanted = new Set(set);
  const sentences = Object.keys(known).filter((id) => wanted.has(id));
  const id = sectionId(sentences);
  const list = lists.get(id) ?? { id, sentences, names: [], words: [], shown: [] };
  if (list.sentences.join(' ') !== sentences.join(' '))
    throw new Error(`two sets of sentences have the id ${id}; make it longer`);
  lists.set(id, list);
  return list;
}

/** Adds the first speaker to the names of lists that would otherwise share a heading. */
function tellApart(lists: readonly SentenceList[], { sentences, turns }: PanelData): void {
  const called = ({ names, words, sentences: own }: SentenceList): string =>
    [...names, ...words, own.length].join('|');
  const counts = new Map<string, number>();
  for (const list of lists) counts.set(called(list), (counts.get(called(list)) ?? 0) + 1);
  for (const list of lists.filter((each) => (counts.get(called(each)) ?? 0) > 1)) {
    const [turn = ''] = sentences[list.sentences[0] ?? ''] ?? [];
    add(list.names, [turns[turn]?.[1] ?? '']);
  }
}

const listed = new Map<string, SentenceList[]>();

/** Distinct sets of two or more sentences behind a chart's marks, in order. Throws if two sets share an id. */
export function sentenceLists(chart: PreparedChart, edition: Edition, lang: Lang): SentenceList[] {
  const key = [edition.id, chart.id, lang].join(' ');
  const made = listed.get(key);
  if (made) return made;
  const data = editionSentences(edition, lang);
  const lists = new Map<string, SentenceList>();
  for (const link of drawings(chart, edition, lang).flatMap((svg) => [...svg.querySelectorAll('a')])) {
    const subject = subjectOf(link);
    if (subject.sentences.length < 2) continue;
    const list = listOf(lists, subject.sentences, data);
    if (subject.word) add(list.words, [subject.word]);
    else add(list.names, [markName(link, subject, data.names, data.words)]);
    add(list.shown, subject.shown);
  }
  const found = [...lists.values()];
  tellApart(found, data);
  listed.set(key, found);
  return found;
}
