import { contactStrings } from '../i18n/contact.ts';
import { contactAddress, noteLink } from '../lib/contact.ts';
import { stripOwner } from '../marks/strips.ts';
import { explorePath, quotePath, transcriptPath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { placeIds } from '../lib/place-ids.ts';
import { displayName } from '../lib/punctuation.ts';
import { formatQualified } from '../lib/quantities.ts';
import type { Tables } from '../lib/schemas.ts';
import type { MarkedPiece } from '../transcript/marks.ts';
import { readableTranscript } from '../transcript/model.ts';
import { readErrata, readTranslations } from '../transcript/sources.ts';
import { transcriptStrings } from '../transcript/strings.ts';
import { noteSlots } from './note.ts';
import { panelWords } from './strings.ts';
import type { PanelWords } from './strings.ts';

/** Text, with the ids of the places, figures and dates it names. */
export type PanelPiece = string | [text: string, ...keys: string[]];

/** The panel's data, fetched when a mark is first opened. */
export interface PanelData {
  words: PanelWords;
  /** Path of the transcript; add `#` and a sentence id. */
  transcript: string;
  explore: string;
  /** Link to a note on a mark, with placeholders (note.ts); absent without an address to write to. */
  note?: { label: string; href: string };
  /** Path of the quote card; add `?s=` and a sentence id. */
  quote: string;
  /** Names of places, and formatted figures, by id. */
  names: Record<string, string>;
  /** Kind and displayed speaker of each turn: 路透社提问 · Reuters, question. */
  turns: Record<string, [kind: 'question' | 'answer' | 'statement', who: string]>;
  sentences: Record<string, [turn: string, pieces: PanelPiece[], translation?: string]>;
}

function flat(pieces: readonly MarkedPiece[], keyOf: (id: string) => string, around: string[]): PanelPiece[] {
  return pieces.flatMap((piece): PanelPiece[] => {
    if (typeof piece === 'string') return [around.length > 0 ? [piece, ...around] : piece];
    const { kind, id } = piece.mark;
    const named = kind === 'place' || kind === 'figure' || kind === 'date';
    return flat(piece.children, keyOf, named ? [...around, keyOf(id)] : around);
  });
}

/** An edition's panel data. Throws like `readErrata`. */
export function panelData(edition: Edition, tables: Tables, lang: Lang): PanelData {
  const idOf = placeIds(tables.places);
  const places = new Map(tables.mentions.map((mention) => [mention.mention_id, idOf(mention)]));
  const keyOf = (id: string): string => places.get(id) ?? id;
  const translations =
    lang === 'en' ? readTranslations(edition.id, tables.sentences) : new Map<string, string>();
  const data: PanelData = {
    words: panelWords[lang],
    transcript: transcriptPath(edition.id, lang),
    explore: explorePath(edition.id, lang),
    quote: quotePath(edition.id, lang),
    names: Object.fromEntries([
      ...tables.places.map((place) => [idOf(place), displayName(place[`name_${lang}`])]),
      ...tables.figures.map((figure) => [figure.figure_id, formatQualified(figure, lang)]),
    ]),
    turns: {},
    sentences: {},
  };
  const contact = contactAddress();
  const { note, wrong } = contactStrings[lang];
  if (contact) data.note = { label: wrong, href: noteLink(contact, note(noteSlots)) };
  for (const turn of readableTranscript(tables, readErrata(edition.id), lang)) {
    const who = turn.name[lang] || transcriptStrings[lang].unknown;
    data.turns[turn.id] = [turn.kind, stripOwner(who, turn.kind, lang)];
    for (const { id, pieces } of turn.paragraphs.flat()) {
      const translation = translations.get(id);
      const shown = flat(pieces, keyOf, []);
      data.sentences[id] = translation === undefined ? [turn.id, shown] : [turn.id, shown, translation];
    }
  }
  return data;
}
