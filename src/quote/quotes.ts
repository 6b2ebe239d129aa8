import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { stripOwner } from '../marks/strips.ts';
import { absolute, sentencePath } from '../site/addresses.ts';
import type { MarkedPiece } from '../transcript/marks.ts';
import { readableTranscript } from '../transcript/model.ts';
import { readErrata, readTranslations, spokenTranslation } from '../transcript/sources.ts';
import { transcriptStrings } from '../transcript/strings.ts';
import type { Quote, QuoteData } from './quote.ts';
import { quoteStrings } from './strings.ts';

/** Text of a sentence without its speaker's label, which the credit names. */
function plainText(pieces: readonly MarkedPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.mark.kind === 'label' ? '' : plainText(piece.children);
    })
    .join('');
}

/** An English sentence without the label that its Chinese has. */
function unlabelled(english: string, pieces: readonly MarkedPiece[]): string {
  const [first] = pieces;
  const isLabelled = first !== undefined && typeof first !== 'string' && first.mark.kind === 'label';
  return isLabelled ? spokenTranslation(english) : english;
}

/** Every sentence of an edition as a quotation, in text order. */
export function quotesOf(edition: Edition, lang: Lang, site: URL | undefined): Quote[] {
  const tables = readTables(edition.id);
  const english = lang === 'en' ? readTranslations(edition.id, tables.sentences) : new Map<string, string>();
  const occasion = quoteStrings[lang].occasion(edition.date, edition.event[lang]);
  return readableTranscript(tables, readErrata(edition.id), lang).flatMap((turn) => {
    const who = stripOwner(turn.name[lang] || transcriptStrings[lang].unknown, turn.kind, lang);
    return turn.paragraphs.flat().map(({ id, pieces }): Quote => ({
      id,
      kind: turn.kind,
      text: plainText(pieces).trim(),
      ...(english.has(id) ? { english: unlabelled(english.get(id) ?? '', pieces) } : {}),
      who,
      occasion,
      address: absolute(sentencePath(edition.id, lang, id), site),
    }));
  });
}

/** The same for the page's script. */
export function quoteData(edition: Edition, lang: Lang, site: URL | undefined): QuoteData {
  const quotes = quotesOf(edition, lang, site);
  const whos = [...new Set(quotes.map(({ who }) => who))];
  return {
    occasion: quotes[0]?.occasion ?? '',
    whos,
    quotes: quotes.map(({ id, kind, who, text, english }) => [
      id,
      kind,
      whos.indexOf(who),
      text,
      ...(english === undefined ? [] : [english]),
    ]) as QuoteData['quotes'],
  };
}
