/** Universal part-of-speech tags (UD v2) of the tables' parts of speech. */
const tags = {
  abbreviation: 'NOUN',
  adjective: 'ADJ',
  adverb: 'ADV',
  attributive: 'ADJ',
  conjunction: 'CCONJ',
  descriptive: 'ADJ',
  idiom: 'X',
  interjection: 'INTJ',
  latin: 'X',
  locative: 'ADP',
  measure: 'NOUN',
  morpheme: 'X',
  noun: 'NOUN',
  numeral: 'NUM',
  onomatopoeia: 'X',
  organisation: 'PROPN',
  other: 'X',
  particle: 'PART',
  person: 'PROPN',
  place: 'PROPN',
  place_word: 'NOUN',
  prefix: 'PART',
  preposition: 'ADP',
  pronoun: 'PRON',
  proper_noun: 'PROPN',
  set_phrase: 'X',
  suffix: 'PART',
  time: 'NOUN',
  verb: 'VERB',
  verbal_noun: 'NOUN',
} as const;

export type UniversalTag = (typeof tags)[keyof typeof tags] | 'PUNCT' | 'SYM';

/**
 * The universal tag nearest to a part of speech of the dictionary, which belongs to the word and not to its use: idioms
 * and set phrases, which can be any, are X.
 */
export function universalTag(partOfSpeech: string, word: string): UniversalTag {
  if (/^\p{P}+$/u.test(word)) return 'PUNCT';
  if (/^\p{S}+$/u.test(word)) return 'SYM';
  return Object.hasOwn(tags, partOfSpeech) ? tags[partOfSpeech as keyof typeof tags] : 'X';
}
