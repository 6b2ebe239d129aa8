import type { Lang } from '../lib/language.ts';
import { placeOf } from '../lib/place-ids.ts';
import { displayName, displayPunctuation } from '../lib/punctuation.ts';
import type { SentenceRow, Tables } from '../lib/schemas.ts';
import { markUp } from './marks.ts';
import type { Mark, MarkedPiece } from './marks.ts';
import type { Erratum } from './sources.ts';

export interface ReadSentence {
  id: string;
  chars: number;
  topic: string;
  /** Displayed text without line breaks, with its marks. */
  pieces: MarkedPiece[];
  errata: Erratum[];
}

export interface ReadTurn {
  id: string;
  kind: 'question' | 'answer' | 'statement';
  /** Number of a question, from 1; undefined for other turns. */
  number: number | undefined;
  /** Whether its heading goes under a preceding question's. */
  underQuestion: boolean;
  /** Outlet or speaker; empty if unnamed. */
  name: { zh: string; en: string };
  /** ISO 3166-1 alpha-2 code of the outlet's home; empty if none. */
  country: string;
  chars: number;
  /** Topics of its sentences, most characters first. */
  topics: string[];
  paragraphs: ReadSentence[][];
}

const space = /\s/u;

/** Displayed text without line breaks. `marks` have transcript offsets, in code points. */
function markedSentence(row: SentenceRow, marks: readonly Mark[]): MarkedPiece[] {
  const shown: string[] = [];
  // Position in the displayed text of each code point of the row, and of its end.
  const position: number[] = [];
  for (const character of displayPunctuation(row.text)) {
    position.push(shown.length);
    if (!space.test(character) || character === ' ') shown.push(character);
  }
  position.push(shown.length);
  const at = (offset: number): number => position[offset - row.start] ?? -1;
  return markUp(
    shown.join('').trimEnd(),
    marks.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) })),
  );
}

function marksBySentence(tables: Tables, lang: Lang): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  const add = (sentence: string, mark: Mark): void => {
    const list = marks.get(sentence);
    if (list) list.push(mark);
    else marks.set(sentence, [mark]);
  };
  const places = new Map(tables.places.map((place) => [placeOf(place), place]));
  for (const mention of tables.mentions) {
    const { mention_id: id, surface, start, end, sentence_id } = mention;
    const place = places.get(placeOf(mention));
    const name = place?.[`name_${lang}`];
    add(sentence_id, {
      kind: 'place',
      id,
      start,
      end,
      ...(name !== undefined && name !== surface ? { title: displayName(name) } : {}),
    });
  }
  for (const { figure_id: id, start, end, sentence_id } of tables.figures)
    add(sentence_id, { kind: 'figure', id, start, end });
  for (const { date_id: id, start, end, sentence_id } of tables.dates)
    add(sentence_id, { kind: 'date', id, start, end });
  return marks;
}

function topicsOf(sentences: readonly SentenceRow[]): string[] {
  const chars = new Map<string, number>();
  for (const { topic, chars: length } of sentences)
    if (topic) chars.set(topic, (chars.get(topic) ?? 0) + length);
  return [...chars].toSorted(([, a], [, b]) => b - a).map(([topic]) => topic);
}

/** The transcript by turn, with marks; place names in `lang`. */
export function readableTranscript(tables: Tables, errata: readonly Erratum[], lang: Lang): ReadTurn[] {
  const { speaker } = tables.occasion;
  const marks = marksBySentence(tables, lang);
  let number = 0;
  return tables.turns.map((turn): ReadTurn => {
    const isQuestion = turn.kind === 'question';
    if (isQuestion) number += 1;
    const rows = tables.sentences.filter((row) => row.turn_id === turn.turn_id);
    const paragraphs = new Map<string, ReadSentence[]>();
    for (const row of rows) {
      const misprints = errata.filter(({ start, end }) => start >= row.start && end <= row.end);
      const label = row.speech_start ?? row.start;
      const sentence: ReadSentence = {
        id: row.sentence_id,
        chars: row.chars,
        topic: row.topic,
        errata: misprints,
        pieces: markedSentence(row, [
          ...(marks.get(row.sentence_id) ?? []),
          ...misprints.map(({ start, end }): Mark => ({ kind: 'erratum', id: '', start, end })),
          ...(label > row.start ? [{ kind: 'label', id: '', start: row.start, end: label } as const] : []),
        ]),
      };
      const paragraph = paragraphs.get(row.paragraph_id);
      if (paragraph) paragraph.push(sentence);
      else paragraphs.set(row.paragraph_id, [sentence]);
    }
    const name = turn.outlet || turn.speaker;
    return {
      id: turn.turn_id,
      kind: turn.kind,
      number: isQuestion ? number : undefined,
      underQuestion: turn.kind === 'answer' && number > 0,
      name: {
        zh: name,
        en: displayName(turn.outlet_en || (name === speaker.zh ? speaker.en || name : name)),
      },
      country: turn.outlet_country,
      chars: turn.chars,
      topics: topicsOf(rows),
      paragraphs: [...paragraphs.values()],
    };
  });
}
