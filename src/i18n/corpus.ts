import type { Lang } from '../lib/language.ts';

/** Words in the header of the TEI file. */
interface TeiNotes {
  responsibility: string;
  /** How far it keeps to ParlaMint's profile. */
  departures: readonly string[];
  correction: string;
  normalization: string;
  segmentation: string;
  kinds: string;
  topics: string;
  subcorpora: string;
  reference: string;
}

export const teiNotes: Record<Lang, TeiNotes> = {
  zh: {
    responsibility: '切分、编码、制成文件',
    departures: [
      '由记者会记录稿按 ParlaMint（议会语料）的体例编成：u、seg、s、w、pc 的层次，UPosTag，taxonomy 和发言者名单都照它。',
      '不合之处：记者会不是议会，没有届次、会期、党派和性别；提问的记者没有姓名，who 指向某家媒体的记者；ana 用本项目的分类（提问、回答、其他发言；话题）。',
      '没有句法分析，也没有按句标注的命名实体：提到的地方放在 standOff，用 span 指向词；简称（中美）可以是一个词的一部分。词性来自词典，属于词而不属于用法。',
      '数字、日期和英文译文在 CSV 表里，不在这个文件里。',
    ],
    correction: '误植照录；读作的字在 norm。',
    normalization: '只去掉空白和断行；简繁、全角半角都照原文，折合后的写法在 norm 和 lemma。',
    segmentation: '轮次、段落、句子按规则切分，词由 jieba 切分；编号与各表相同。',
    kinds: '发言的类别',
    topics: '句子的话题',
    subcorpora: '子语料',
    reference: '全部文字属于同一时期',
  },
  en: {
    responsibility: 'segmentation, coding and encoding',
    departures: [
      'A press conference’s transcript, encoded after ParlaMint (corpora of parliaments): the layers u, seg, s, w and pc, UPosTag, taxonomies and the list of speakers are as there.',
      'Where it departs: a press conference is no parliament and has no terms, sittings, parties or sexes of speakers; reporters have no names, so that who points at a reporter of an outlet; ana uses this project’s taxonomies (question, answer, statement; topics).',
      'There is no parse and there are no named entities in the sentences: mentions of places stand off, as spans that point at tokens, since a short form (中美) may be part of a token. Parts of speech come from a dictionary and belong to the word, not to its use.',
      'Figures, dates and the English translation are in the CSV tables, not in this file.',
    ],
    correction: 'Misprints stand as printed; what they were read as is in norm.',
    normalization:
      'White space and line breaks are removed, nothing else; the folded form of traditional and full-width characters is in norm and lemma.',
    segmentation: 'Turns, paragraphs and sentences by rule, words by jieba; ids are those of the tables.',
    kinds: 'Kinds of speech',
    topics: 'Topics of sentences',
    subcorpora: 'Subcorpora',
    reference: 'All of the text belongs to one period',
  },
};
