import { formatDecimal, formatInteger, formatWord } from './format.ts';
import type { Facts } from './facts.ts';
import type { Lang } from './language.ts';
import { computed } from './phrase.ts';
import type { Phrase, Piece } from './phrase.ts';

const placeholder = /\{([^{}|]*)(?:\|([^{}]*))?\}/g;

function formatFact(value: number, form: string | undefined, lang: Lang, where: string): string {
  if (form === undefined) return Number.isInteger(value) ? formatInteger(value) : formatDecimal(value);
  if (form === 'word') return formatWord(value, lang);
  if (form === 'Word') {
    const word = formatWord(value, lang);
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  throw new Error(`${where}: no number form "${form}"; there are: word, Word`);
}

/**
 * Fills facts into prose: `{questions}` in digits, `{questions|word}` in words, `{questions|Word}` capitalized. Throws
 * with place and name for an unknown fact or form.
 */
export function fillProse(text: string, facts: Facts, lang: Lang, where: string): Phrase {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, name = '', form] = match;
    const value = (facts as unknown as Record<string, number | undefined>)[name];
    if (value === undefined)
      throw new Error(`${where}: no fact "${name}"; there are: ${Object.keys(facts).join(', ')}`);
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push(computed(formatFact(value, form, lang, where), name));
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/**
 * Marks the count in a hand-written title as computed: 十八问 with 18 → 十八 (computed) and 问. A title without the count
 * stays unmarked; a test reports it.
 */
export function markCount(title: string, count: number, lang: Lang, from: string): Phrase {
  const word = formatWord(count, lang);
  const at = title.toLowerCase().indexOf(word);
  if (at < 0) return [title];
  const pieces: Piece[] = [
    title.slice(0, at),
    computed(title.slice(at, at + word.length), from),
    title.slice(at + word.length),
  ];
  return pieces.filter((piece) => piece !== '');
}
