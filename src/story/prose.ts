import { formatDecimal, formatInteger, formatShare, formatWord } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { chinese } from '../lib/phrase.ts';
import type { Foreign } from '../lib/phrase.ts';
import { displayPunctuation } from '../lib/punctuation.ts';
import type { Tables } from '../lib/schemas.ts';
import { evidence } from './evidence.ts';
import type { Evidence } from './evidence/types.ts';

/** A number, a name or a quotation in prose, with what stands behind it. */
export interface Cited {
  kind: 'number' | 'name' | 'quote';
  text: string;
  /** Table and column. */
  from: string;
  sentences: readonly string[];
  /** The chart whose page shows the table behind it. */
  chart: string;
  /** Ids of the places, figures or dates that it stands for; they are lit in the sentences. */
  shown?: readonly string[];
  /** What a number is about, where `shown` holds no place or figure that says so. */
  about?: string;
  /** Words that were looked for in the sentences. */
  word?: string;
  /** Colour that it has in the picture beside the prose: a custom property without its dashes. */
  tone?: string;
}

/** A piece of prose: plain words, Chinese words in an English text, or what is cited. */
export type ProsePiece = string | Foreign | Cited;

/** What an edition's prose may draw on. */
export interface Sources {
  tables: Tables;
  /** The project's own English of quoted sentences, by sentence id. */
  translations: ReadonlyMap<string, string>;
}

const placeholder = /\{([^{}]+)\}/g;
const quoteForm = /^quote (t\d+p\d+s\d+)(?:: (.+))?$/s;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function written({ value, form, words }: Evidence, way: string | undefined, lang: Lang): string {
  if (way === undefined) {
    if (words) return words[lang];
    if (value === undefined) throw new Error('has neither number nor words');
    if (form === 'percent') return formatShare(value);
    if (form === 'decimal') return formatDecimal(value);
    return formatInteger(value);
  }
  if (value === undefined) throw new Error('is no number');
  switch (way) {
    case 'word':
      return formatWord(value, lang);
    case 'Word':
      return capital(formatWord(value, lang));
    case 'round':
      return formatInteger(value);
    case 'floor word':
      return formatWord(Math.floor(value), lang);
    default:
      throw new Error(`can be written as word, Word, round or floor word, not as "${way}"`);
  }
}

/** A sentence of the transcript, or words of it, as they are shown: without a column's line break, marks full width. */
export function spoken(text: string): string {
  return displayPunctuation(text.trim()).replace(/\s*\n\s*/g, '');
}

/** Quoted words in single quotation marks where they stand inside our double ones. */
const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** What a sentence ends with that its quotation is set without. */
const lastMark: Record<Lang, RegExp> = { zh: /[。，；]$/, en: /\.$/ };

/** A translation without the speaker's label that it opens with, as the sentence itself does: “Wang Yi: …”. */
const withoutLabel = (text: string): string => text.replace(/^[^:“]{1,80}: /, '');

function quoted(id: string, words: string | undefined, { tables, translations }: Sources, lang: Lang): Cited {
  const row = tables.sentences.find((sentence) => sentence.sentence_id === id);
  if (!row) throw new Error(`there is no sentence ${id}`);
  // A sentence that opens a turn has the speaker's label before the speech.
  const speech = [...row.text].slice((row.speech_start ?? row.start) - row.start).join('');
  let said = spoken(speech);
  if (lang === 'en') {
    const translation = translations.get(id);
    if (translation === undefined)
      throw new Error(`nobody translated ${id}: sentences.en.csv or quotes.en.csv needs it`);
    said = inner(speech === row.text ? translation : withoutLabel(translation));
  }
  const wanted = words === undefined ? said.replace(lastMark[lang], '') : words;
  if (!said.includes(wanted)) throw new Error(`${id} does not say “${wanted}”, but: ${said}`);
  return {
    kind: 'quote',
    text: `“${inner(wanted)}”`,
    from: 'sentences.text',
    sentences: [id],
    chart: 'page',
  };
}

function cited(
  token: string,
  sources: Sources,
  lang: Lang,
  tones: ReadonlyMap<string, string> | undefined,
): Cited {
  const quote = quoteForm.exec(token);
  if (quote?.[1]) return quoted(quote[1], quote[2], sources, lang);
  const [name = '', way] = token.split('|').map((part) => part.trim());
  const found = evidence(sources.tables, name);
  return {
    kind: found.isName ? 'name' : 'number',
    text: written(found, way, lang),
    from: found.from,
    sentences: found.sentences,
    chart: found.chart,
    shown: found.shown,
    about: found.about?.[lang],
    word: found.word,
    tone: tones?.get(name),
  };
}

/** Words without placeholders; `<zh>中美</zh>` are Chinese words in an English text. */
function plainPieces(text: string): ProsePiece[] {
  return text
    .split(/<zh>(.*?)<\/zh>/)
    .map((piece, index) => (index % 2 === 1 ? chinese(piece) : piece))
    .filter((piece) => piece !== '');
}

/**
 * Prose with its placeholders filled: `{questions|word}` and all names that `evidence` knows, and quotations,
 * `{quote t02p01s08}` or some words of it, `{quote t02p01s08: 谈判桌是冲突的终点}`, which must stand there character for
 * character. So no number, name of a count or quotation is typed by hand. `tones`: the colours that things have in the picture
 * beside it. Throws with `where` and the placeholder.
 */
export function fillStory(
  text: string,
  sources: Sources,
  lang: Lang,
  where: string,
  tones?: ReadonlyMap<string, string>,
): ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, token = ''] = match;
    pieces.push(...plainPieces(text.slice(end, match.index)));
    try {
      pieces.push(cited(token, sources, lang, tones));
    } catch (error) {
      throw new Error(`${where}: {${token}}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    end = match.index + whole.length;
  }
  return [...pieces, ...plainPieces(text.slice(end))];
}
