import { parseHTML } from 'linkedom';
import { drawingWidths, stageSizes } from '../charts/chart.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { markLinks, sectionId } from '../charts/mark-links.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { panelData } from './data.ts';
import type { PanelData } from './data.ts';
import { markName, subjectOf } from './marks.ts';

/** A set of sentences that marks of a chart stand for: what such a mark leads to without script. */
export interface SentenceList {
  /** Id of its section, `sectionId` of the sentences. */
  id: string;
  /** In the order of the transcript. */
  sentences: string[];
  /** What the marks are called, where they have names. */
  names: string[];
  /** Words that the marks count; they take the place of the names. */
  words: string[];
  /** Ids of the places, figures and dates that the marks show. */
  shown: string[];
}

const prepared = new Map<string, PanelData>();

/** The sentences of an edition as the panel and the lists show them, made once per build. */
export function editionSentences(edition: Edition, lang: Lang): PanelData {
  const key = `${edition.id} ${lang}`;
  let data = prepared.get(key);
  if (!data) prepared.set(key, (data = panelData(edition, readTables(edition.id), lang)));
  return data;
}

/** All pictures of a chart in a language, by every rule: what one width or stage leaves out, another may show. */
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

function add(known: string[], more: readonly string[]): void {
  for (const each of more) if (each !== '' && !known.includes(each)) known.push(each);
}

const listed = new Map<string, SentenceList[]>();

/**
 * The distinct sets of several sentences behind the marks of a chart, in the order in which the marks come up. Throws
 * where two sets would share an id.
 */
export function sentenceLists(chart: PreparedChart, edition: Edition, lang: Lang): SentenceList[] {
  const key = [edition.id, chart.id, lang].join(' ');
  const made = listed.get(key);
  if (made) return made;
  const data = editionSentences(edition, lang);
  const order = new Map(Object.keys(data.sentences).map((id, index) => [id, index]));
  const lists = new Map<string, SentenceList>();
  for (const link of drawings(chart, edition, lang).flatMap((svg) => [...svg.querySelectorAll('a')])) {
    const subject = subjectOf(link);
    if (subject.sentences.length < 2) continue;
    const sentences = subject.sentences.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const id = sectionId(sentences);
    const list = lists.get(id) ?? { id, sentences, names: [], words: [], shown: [] };
    lists.set(id, list);
    if (list.sentences.join(' ') !== sentences.join(' '))
      throw new Error(`chart ${chart.id}: two sets of sentences have the id ${id}; make it longer`);
    if (subject.word) add(list.words, [subject.word]);
    else add(list.names, [markName(link, subject, data.names, data.words)]);
    add(list.shown, subject.shown);
  }
  const found = [...lists.values()];
  listed.set(key, found);
  return found;
}
