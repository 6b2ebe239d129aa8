import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { textWidth } from '../lib/measure.ts';
import { displayName, punctuation } from '../lib/punctuation.ts';
import type { MarkedPiece } from './marks.ts';
import type { ReadSentence, ReadTurn } from './model.ts';
import type { Erratum } from './sources.ts';
import { transcriptStrings } from './strings.ts';

/** HTML is built as strings: in components, template line breaks would become spaces in Chinese text. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function piecesHtml(pieces: readonly MarkedPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      const { kind, id, title } = piece.mark;
      const inside = piecesHtml(piece.children);
      if (kind === 'label') return `<b class="speaker">${inside}</b>`;
      if (kind === 'erratum') return `<span class="erratum">${inside}</span>`;
      const attributes = [
        `class="${kind}"`,
        // `data-mark` is unique even if a mark is split.
        piece.first && id ? `data-mark="${id}"` : '',
        title ? `title="${escaped(title)}"` : '',
      ];
      return `<mark ${attributes.filter(Boolean).join(' ')}>${inside}</mark>`;
    })
    .join('');
}

/** A note as HTML; Chinese words inside an English one have their language. */
const noteHtml: Record<Lang, (note: string) => string> = {
  zh: escaped,
  en: (note) => escaped(note).replaceAll(/\p{Script=Han}+/gu, '<span lang="zh-Hans">$&</span>'),
};

/** Without duplicates. */
function noteTexts(errata: readonly Erratum[], lang: Lang): string[] {
  const words = transcriptStrings[lang];
  const notes = errata.map((erratum) => {
    const what = words.misprint(erratum.surface, erratum.reading, erratum.certainty === 'certain');
    return `${what}${punctuation[lang].colon}${displayName(erratum[`reason_${lang}`])}`;
  });
  return [...new Set(notes)];
}

function notesHtml(errata: readonly Erratum[], lang: Lang): string {
  return noteTexts(errata, lang)
    .map(
      (note) =>
        `<span class="misprint" role="note" lang="${languageTag[lang]}" data-n="errata">${noteHtml[lang](note)}</span>`,
    )
    .join('');
}

/** Our English of a sentence, which stands on the English page only. */
function translationOf(
  { id }: ReadSentence,
  lang: Lang,
  translations: ReadonlyMap<string, string>,
): string | undefined {
  return lang === 'en' ? translations.get(id) : undefined;
}

/** Whether a paragraph is set sentence by sentence, each beside its English: where all of it is translated. */
export function isParallel(
  sentences: readonly ReadSentence[],
  lang: Lang,
  translations: ReadonlyMap<string, string>,
): boolean {
  return sentences.every((sentence) => translationOf(sentence, lang, translations) !== undefined);
}

/**
 * HTML of a paragraph. Each sentence has an element with its id: `.printed` holds text (`.said`), permalink and
 * misprint notes; a translation may follow. `position`: sentences of the turn before this paragraph.
 */
export function paragraphHtml(
  sentences: readonly ReadSentence[],
  turn: ReadTurn,
  position: number,
  lang: Lang,
  translations: ReadonlyMap<string, string>,
): string {
  const words = transcriptStrings[lang];
  const who = turn.name[lang] || words.unknown;
  const parallel = isParallel(sentences, lang, translations);
  return sentences
    .map((sentence, index) => {
      const label = words.permalink(who, turn.kind, position + index + 1);
      const translation = translationOf(sentence, lang, translations);
      return [
        `<span class="sentence" id="${sentence.id}">`,
        parallel ? strip('hues', [sentence], [1]) : '',
        '<span class="printed">',
        `<span class="said" data-n="sentences.text">${piecesHtml(sentence.pieces)}</span>`,
        `<a class="permalink" href="#${sentence.id}" aria-label="${escaped(label)}" lang="${languageTag[lang]}"></a>`,
        notesHtml(sentence.errata, lang),
        '</span>',
        translation === undefined
          ? ''
          : `<span class="translation" lang="en" data-n="sentences.text_en">${escaped(translation)}</span>`,
        '</span>',
      ].join('');
    })
    .join('');
}

/** Estimated room of notes and translations: a factor of their width, plus em for broken lines. */
const smallCharacter = 0.58;
const brokenLine = 30;

function roomOf(text: string): number {
  return textWidth(text) * smallCharacter + brokenLine;
}

function strip(className: string, sentences: readonly ReadSentence[], rooms: readonly number[]): string {
  let at = 0;
  const cuts = sentences.map(({ topic }, index) => {
    const room = Math.round(rooms[index] ?? 0);
    const piece = `<path class="fill-${(topic || 'other').replaceAll('_', '-')}" d="M0 ${at}h1v${room}H0z"/>`;
    at += room;
    return piece;
  });
  return `<svg class="${className}" viewBox="0 0 1 ${at}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${cuts.join('')}</svg>`;
}

/**
 * Strip of topics beside a paragraph, one piece per sentence, in proportion to its room with translation; CSS stretches
 * it. With misprint notes there is a second strip for narrow pages, where notes are between the lines. Empty for
 * parallel text, where each sentence has its own strip.
 */
export function topicStrip(
  sentences: readonly ReadSentence[],
  lang: Lang,
  translations: ReadonlyMap<string, string>,
): string {
  if (isParallel(sentences, lang, translations)) return '';
  const rooms = sentences.map((sentence) => {
    const translation = translationOf(sentence, lang, translations);
    return sentence.chars + (translation === undefined ? 0 : roomOf(translation));
  });
  if (sentences.every(({ errata }) => errata.length === 0)) return strip('hues', sentences, rooms);
  const withNotes = sentences.map(({ errata }, index) =>
    noteTexts(errata, lang).reduce((sum, note) => sum + roomOf(note), rooms[index] ?? 0),
  );
  return strip('hues beside-notes', sentences, rooms) + strip('hues with-notes', sentences, withNotes);
}
