import type { ChartId } from '../charts/registry.ts';
import { formatDecimal, formatInteger, formatShare, formatWord } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { chinese } from '../lib/phrase.ts';
import type { Foreign } from '../lib/phrase.ts';
import { displayPunctuation } from '../lib/punctuation.ts';
import type { Tables } from '../lib/schemas.ts';
import { evidence } from './evidence.ts';
import type { Evidence } from './evidence/types.ts';

/** A number, name or quotation in prose; fields as in `Evidence`. */
export interface Cited {
  kind: 'number' | 'name' | 'quote';
  text: string;
  from: string;
  sentences: readonly string[];
  chart: ChartId;
  shown?: readonly string[];
  about?: string;
  word?: string;
  /** Its colour in the adjacent picture: a custom property without dashes. */
  tone?: string;
}

/** A piece of prose: text, Chinese in an English text, or a citation. */
export type ProsePiece = string | Foreign | Cited;

export interface Sources {
  tables: Tables;
  /** The project's English translations, by sentence id. */
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

/** Words of the transcript for display: without column line breaks, with full-width punctuation. */
export function spoken(text: string): string {
  return displayPunctuation(text.trim()).replace(/\s*\n\s*/g, '');
}

/** Single quotation marks, for use within double ones. */
const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** What a sentence ends with that its quotation is set without. */
const lastMark: Record<Lang, RegExp> = { zh: /[。，；]$/, en: /\.$/ };

/** A translation without the speaker's label that it opens with, as the sentence itself does: “Wang Yi: …”. */
const withoutLabel = (text: string): string => text.replace(/^[^:“]{1,80}: /, '');

function quoted(id: string, words: string | undefined, { tables, translations }: Sources, lang: Lang): Cited {
  const row = tables.sentences.find((sentence) => sentence.sentence_id === id);
  if (!row) throw new Error(`there is no sentence ${id}`);
  // The first sentence of a turn includes the speaker's label.
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

/** Text without placeholders; `<zh>中美</zh>` marks Chinese in an English text. */
function plainPieces(text: string): ProsePiece[] {
  return text
    .split(/<zh>(.*?)<\/zh>/)
    .map((piece, index) => (index % 2 === 1 ? chinese(piece) : piece))
    .filter((piece) => piece !== '');
}

/**
 * Fills placeholders, so that no number, name or quotation is typed by hand: names for `evidence` (`{questions|word}`)
 * and verbatim quotations, whole (`{quote t02p01s08}`) or in part (`{quote t02p01s08: 谈判桌是冲突的终点}`). `tones`
 * are colours in the adjacent picture. Throws with `where` and the placeholder.
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
