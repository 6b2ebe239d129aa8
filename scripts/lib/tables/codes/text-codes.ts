/** Codes of turns, sentences, words and tokens. */
import { codes } from './code.ts';

export const kindCodes = codes(
  ['question', '提问', 'question'],
  ['answer', '回答', 'answer'],
  [
    'statement',
    '开场白、通报等不属于问答的发言',
    'opening, announcement or another speech outside questions and answers',
  ],
);

/** Groups used in accreditation. */
export const outletGroupCodes = codes(
  ['mainland', '内地媒体', 'outlet of the mainland'],
  ['hong_kong_macao_taiwan', '港澳台媒体', 'outlet of Hong Kong, Macao or Taiwan'],
  ['foreign', '外国媒体', 'foreign outlet'],
);

export const schemeCodes = codes(
  ['published', '发表的编码', 'as published'],
  ['halved', '上下文权重减半', 'weights of the contexts halved'],
  ['equal', '各种上下文权重相同', 'all contexts weigh the same'],
  ['own', '只看句中的词', 'by the words of the sentence alone'],
  ['a_own', '编码员甲只读该句', 'coder a, reading the sentence alone'],
  ['b_own', '编码员乙只读该句', 'coder b, reading the sentence alone'],
  ['a_context', '编码员甲按上下文', 'coder a, in its place in the turn'],
  ['b_context', '编码员乙按上下文', 'coder b, in its place in the turn'],
);

/** Names of jieba's tags, by what `scripts/lib/parts-of-speech.ts` calls them. */
export const partOfSpeechCodes = codes(
  ['abbreviation', '简称', 'abbreviation'],
  ['adjective', '形容词', 'adjective'],
  ['adverb', '副词', 'adverb'],
  ['attributive', '区别词', 'attributive (non-predicate adjective)'],
  ['conjunction', '连词', 'conjunction'],
  ['descriptive', '状态词', 'descriptive (adjective of state)'],
  ['idiom', '成语', 'idiom of four characters'],
  ['interjection', '叹词', 'interjection'],
  ['latin', '拉丁字母', 'word in Latin letters'],
  ['locative', '方位词', 'locative (上, 中, 以来)'],
  ['measure', '量词', 'measure word'],
  ['morpheme', '语素', 'morpheme that is no word by itself'],
  ['noun', '名词', 'noun'],
  ['numeral', '数词', 'numeral, with or without its measure word'],
  ['onomatopoeia', '拟声词', 'onomatopoeia'],
  ['organisation', '机构名', 'name of an organisation'],
  ['other', '标点、符号和其他', 'punctuation, signs and all else'],
  ['particle', '助词和语气词', 'particle'],
  ['person', '人名', 'name of a person'],
  ['place', '地名', 'name of a place'],
  ['place_word', '处所词', 'word for a location (内部, 背后)'],
  ['prefix', '前缀', 'prefix'],
  ['preposition', '介词', 'preposition'],
  ['pronoun', '代词', 'pronoun'],
  ['proper_noun', '其他专名', 'other proper noun'],
  ['set_phrase', '习用语', 'set phrase'],
  ['suffix', '后缀', 'suffix'],
  ['time', '时间词', 'word for a time'],
  ['verb', '动词', 'verb'],
  ['verbal_noun', '名动词', 'verb used as a noun'],
);
