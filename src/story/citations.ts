import { storyStrings } from '../i18n/story.ts';
import { sectionId } from '../marks/mark-links.ts';
import { chartPath, citedPath, sentencePath } from '../site/addresses.ts';
import { readContent } from './content.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { add, editionSentences, listOf } from '../panel/lists.ts';
import type { SentenceList } from '../panel/lists.ts';
import { tellStandfirst, tellStory } from './chapters.ts';
import type { Cited, ProsePiece } from './prose.ts';

/** Element id of the words under the title. */
export const standfirstId = 'standfirst';

/** Longest readable list; for more, the chart's page has the table. */
const longestList = 40;

/** Whether a citation's sentences are listed. */
export function isListed({ sentences }: Cited): boolean {
  return sentences.length > 0 && sentences.length <= longestList;
}

/** Target of a citation without script: its sentence, their list, or the chart that counts them. */
export function citationLink(piece: Cited, edition: string, lang: Lang): string {
  const [first, second] = piece.sentences;
  if (first === undefined || !isListed(piece)) return chartPath(edition, lang, piece.chart);
  if (second === undefined) return sentencePath(edition, lang, first);
  return citedPath(edition, lang, sectionId(piece.sentences));
}

interface Citing {
  /** Id of the step, or of the chapter for text before the steps. */
  anchor: string;
  title: string;
  pieces: Cited[];
}

export interface CitedList extends SentenceList {
  citing: Citing[];
}

const isCited = (piece: ProsePiece): piece is Cited => typeof piece !== 'string' && 'sentences' in piece;

/** All citations of an essay, by place. */
function citations(edition: Edition, lang: Lang): Citing[] {
  const content = readContent(edition, lang);
  const opening = {
    id: standfirstId,
    title: storyStrings[lang].standfirst,
    text: tellStandfirst(edition, content, lang),
  };
  const chapters = tellStory(edition, content, lang).flatMap(({ id, title, text, steps }) => [
    { id, title, text },
    ...steps.map(({ id: step, chart, prose }) => ({
      id: step,
      title: chart.name(lang),
      text: prose ? [prose.finding, ...prose.text] : [],
    })),
  ]);
  return [opening, ...chapters].map((place) => ({
    anchor: place.id,
    title: place.title,
    pieces: place.text.flat().filter(isCited),
  }));
}

/** The distinct sets of 2 to 40 sentences that an essay cites, in order. Throws as `tellStory` does. */
export function citedLists(edition: Edition, lang: Lang): CitedList[] {
  const data = editionSentences(edition, lang);
  const lists = new Map<string, SentenceList>();
  const places = new Map<string, Citing[]>();
  for (const { pieces, ...where } of citations(edition, lang)) {
    for (const piece of pieces) {
      if (piece.sentences.length < 2 || !isListed(piece)) continue;
      const list = listOf(lists, piece.sentences, data);
      const shown = piece.shown ?? [];
      const names = shown.flatMap((id) => data.names[id] ?? []);
      add(list.names, names.length > 0 ? names : [piece.about ?? piece.text]);
      add(list.shown, shown);
      if (piece.word) add(list.words, [piece.word]);
      const citing = places.get(list.id) ?? [];
      places.set(list.id, citing);
      const here = citing.at(-1);
      if (here?.anchor === where.anchor) here.pieces.push(piece);
      else citing.push({ ...where, pieces: [piece] });
    }
  }
  return [...lists.values()].map((list) => ({ ...list, citing: places.get(list.id) ?? [] }));
}
