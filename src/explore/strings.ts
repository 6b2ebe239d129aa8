import type { Lang } from '../lib/language.ts';
import type { Order } from './lines.ts';
import type { FoundBy, Way } from './search.ts';

/** Words of the concordance. Numbers come in as they are written. */
export interface ExploreStrings {
  title: string;
  /** For search engines; begins with a date. */
  description: string;
  standfirst: string;
  needsScript: string;
  searchLabel(number: number): string;
  placeholder: string;
  wayLabel: string;
  ways: Record<Way, string>;
  foundBy: Record<FoundBy, string>;
  add: string;
  remove(number: number): string;
  hits(count: string): string;
  noHits: string;
  invalid: string;
  tooLong: string;
  unreachable: string;
  alsoBy(way: string, count: string): string;
  plotTitle: string;
  plotHint: string;
  plotAlt(searches: string): string;
  countsTitle: string;
  columns: {
    search: string;
    hits: string;
    sentences: string;
    questions: string;
    answers: string;
    turns: string;
  };
  perThousand: string;
  perThousandEnglish: string;
  interval: string;
  ofTurns(some: string, all: string): string;
  /** Share of a whole, as 12 %. */
  inLabels(count: string): string;
  linesTitle: string;
  orderLabel: string;
  orders: Record<Order, string>;
  table: string;
  more(count: string): string;
  kinds: { question: string; answer: string; statement: string };
  peculiarTitle: string;
  peculiarLead: string;
  compareLabel: string;
  ofQuestions: string;
  ofAnswers: string;
  ofExchange(number: string, who: string): string;
  ofGroup(name: string): string;
  groups: Record<string, string>;
  keyColumns: { word: string; here: string; elsewhere: string; likelihood: string; ratio: string };
  noneKey: string;
  collocatesTitle: string;
  collocatesLead(word: string): string;
  spanLabel: string;
  spans: { sentence: string; near: string };
  phrasesTitle: string;
  phrasesLead: string;
  phrasesAcross: string;
  phrasesWithin: string;
  nonePhrases: string;
  times: string;
  indexTitle: string;
  indexLead: string;
  allWords: string;
  allPlaces: string;
  allPhrases: string;
  wordsTitle: string;
  placesTitle: string;
  back: string;
  wordsLead: string;
  placesLead: string;
  inText: string;
  part(from: string, to: string): string;
  parts: string;
  unknown: string;
}

const zh: ExploreStrings = {
  title: '检索',
  description:
    '任意字词在记者会里的每一处：前后文、在全文中的位置、提问与回答各有多少，可打拼音、繁体或英文。',
  standfirst:
    '打一个词，看它在记者会里的每一处。繁体、全角、拼音（maoyi、mao yi、my）都行；打英文，找的是译文。',
  needsScript: '检索要用脚本。下面的常用词、地名和套语，每条都列出所在的句子。',
  searchLabel: (number) => `第${number}个检索词`,
  placeholder: '字、词、拼音、英文',
  wayLabel: '怎样找',
  ways: {
    auto: '自动',
    text: '字串',
    word: '分词',
    pinyin: '拼音',
    english: '英文',
    place: '地名',
    pattern: '正则',
  },
  foundBy: {
    text: '字串',
    folded: '字串（不分繁简、全半角、大小写）',
    word: '分词',
    pinyin: '拼音',
    initials: '拼音首字母',
    english: '译文',
    place: '地名，含简称',
    pattern: '正则',
  },
  add: '再加一个词',
  remove: (number) => `去掉第${number}个检索词`,
  hits: (count) => `${count}处`,
  noHits: '没有',
  invalid: '正则写得不完整',
  tooLong: '这条正则算得太久，已停下',
  unreachable: '暂时取不到原文。请重新载入本页。',
  alsoBy: (way, count) => `${way}：${count}处`,
  plotTitle: '在哪里',
  plotHint: '每句话画成一道，长短与字数相当，排成报纸的栏。点一道，看那句话。',
  plotAlt: (searches) => `记者会全文，亮起的是：${searches}`,
  countsTitle: '有多少',
  columns: {
    search: '检索词',
    hits: '次数',
    sentences: '句',
    questions: '提问',
    answers: '回答',
    turns: '出现在',
  },
  perThousand: '每千字次数，括号里是95%区间（泊松）。同一段话里的词并不互相独立，区间只供参考。',
  perThousandEnglish: '找的是译文时，按译文每千词计。',
  interval: '区间',
  ofTurns: (some, all) => `${all}段中的${some}段`,
  inLabels: (count) => `另有${count}处在发言人的名签里，不计入比率`,
  linesTitle: '每一处',
  orderLabel: '排序',
  orders: { position: '原文先后', left: '前文', right: '后文', speaker: '发言人' },
  table: '下载所见（CSV）',
  more: (count) => `再看${count}处`,
  kinds: { question: '问', answer: '答', statement: '发布' },
  peculiarTitle: '谁的词',
  peculiarLead:
    '这一部分比其余部分多用的词。对数似然越大，差别越不像偶然；对数比是多用多少倍：1是两倍，2是四倍，括号里是95%区间。不足三次的词不列。',
  compareLabel: '看哪一部分',
  ofQuestions: '提问，对回答',
  ofAnswers: '回答，对提问',
  ofExchange: (number, who) => `第${number}问答（${who}），对其余`,
  ofGroup: (name) => `${name}的问答，对其余`,
  groups: { mainland: '内地媒体', hong_kong_macao_taiwan: '港澳台媒体', foreign: '外国媒体' },
  keyColumns: { word: '词', here: '这里', elsewhere: '其余', likelihood: '对数似然', ratio: '对数比' },
  noneKey: '没有这样的词。',
  collocatesTitle: '和谁在一起',
  collocatesLead: (word) => `“${word}”近旁比别处多见的词，算法同上。`,
  spanLabel: '多近',
  spans: { sentence: '同一句', near: '前后五词' },
  phrasesTitle: '反复说的话',
  phrasesLead: '说过不止一次的最长的话，六个字以上，首尾到词为止。',
  phrasesAcross: '几段话里都说',
  phrasesWithin: '一段话里反复说',
  nonePhrases: '没有。',
  times: '次',
  indexTitle: '从这里挑',
  indexLead: '最常用的词，和说到的地方。',
  allWords: '常用词与例句',
  allPlaces: '地名与例句',
  allPhrases: '反复说的话与例句',
  wordsTitle: '常用词',
  placesTitle: '地名',
  back: '检索',
  wordsLead: '分词所得的词，次数多的在前；数字是次数。每个词列出所在的每一处。',
  placesLead: '说到的每个国家、地区和组织，简称（中美的“中”）也算；数字是次数。',
  inText: '在原文中',
  part: (from, to) => `${from}—${to}`,
  parts: '按次数分页',
  unknown: '未具名',
};

const en: ExploreStrings = {
  title: 'Search',
  description:
    'Every occurrence of any word in the press conference: in context, where in the text it comes, how often in questions and in answers. Type Chinese, pinyin or English.',
  standfirst:
    'Type a word and see every place where it occurs. English finds our translation; Chinese may be typed in either script, or as pinyin (maoyi, mao yi).',
  needsScript:
    'Searching needs JavaScript. The frequent words, places and set phrases below are each listed with their sentences.',
  searchLabel: (number) => `Search ${number}`,
  placeholder: 'English, Chinese or pinyin',
  wayLabel: 'How to search',
  ways: {
    auto: 'automatic',
    text: 'characters',
    word: 'word',
    pinyin: 'pinyin',
    english: 'English',
    place: 'place',
    pattern: 'pattern',
  },
  foundBy: {
    text: 'characters',
    folded: 'characters, in any script, width and case',
    word: 'words as segmented',
    pinyin: 'pinyin',
    initials: 'initials of pinyin',
    english: 'our English',
    place: 'the place, also by short forms',
    pattern: 'pattern',
  },
  add: 'Add a search',
  remove: (number) => `Remove search ${number}`,
  hits: (count) => (count === '1' ? `${count} hit` : `${count} hits`),
  noHits: 'nothing',
  invalid: 'This pattern is not complete',
  tooLong: 'This pattern takes too long and was stopped',
  unreachable: 'The text cannot be reached just now. Please load the page again.',
  alsoBy: (way, count) => `${way}: ${count}`,
  plotTitle: 'Where',
  plotHint:
    'Each sentence is a strip as long as it has characters, set in columns like a newspaper page. Press one to read it.',
  plotAlt: (searches) => `The whole conference; lit are: ${searches}`,
  countsTitle: 'How often',
  columns: {
    search: 'Search',
    hits: 'Hits',
    sentences: 'Sentences',
    questions: 'Questions',
    answers: 'Answers',
    turns: 'Occurs in',
  },
  perThousand:
    'Hits per 1,000 characters, with a 95% interval (Poisson). Words of one speech are not independent of each other, so take the interval as a guide.',
  perThousandEnglish: 'For hits in our English, per 1,000 English words.',
  interval: 'interval',
  ofTurns: (some, all) => `${some} of ${all} turns`,
  inLabels: (count) => `${count} more in speakers’ labels, which are in no rate`,
  linesTitle: 'Every line',
  orderLabel: 'Sort by',
  orders: { position: 'order of the text', left: 'left context', right: 'right context', speaker: 'speaker' },
  table: 'Get what you see (CSV)',
  more: (count) => `Show ${count} more`,
  kinds: { question: 'asks', answer: 'answers', statement: 'states' },
  peculiarTitle: 'Whose words',
  peculiarLead:
    'Words that this part uses more than the rest. The larger the log-likelihood, the less does the difference look like chance; the log ratio says how much more: 1 is twice, 2 is four times as often, with its 95% interval. Words with fewer than three occurrences are left out.',
  compareLabel: 'Which part',
  ofQuestions: 'Questions, against answers',
  ofAnswers: 'Answers, against questions',
  ofExchange: (number, who) => `Exchange ${number} (${who}), against the rest`,
  ofGroup: (name) => `Exchanges with ${name}, against the rest`,
  groups: {
    mainland: 'mainland media',
    hong_kong_macao_taiwan: 'Hong Kong, Macao and Taiwan media',
    foreign: 'foreign media',
  },
  keyColumns: {
    word: 'Word',
    here: 'Here',
    elsewhere: 'Rest',
    likelihood: 'Log-likelihood',
    ratio: 'Log ratio',
  },
  noneKey: 'There is no such word.',
  collocatesTitle: 'In what company',
  collocatesLead: (word) => `Words found near “${word}” more than elsewhere, by the same measure.`,
  spanLabel: 'How near',
  spans: { sentence: 'same sentence', near: 'within five words' },
  phrasesTitle: 'Set phrases',
  phrasesLead: 'The longest stretches said more than once, of at least six characters and from word to word.',
  phrasesAcross: 'In several turns',
  phrasesWithin: 'Within one turn',
  nonePhrases: 'None.',
  times: 'times',
  indexTitle: 'Or pick one',
  indexLead: 'The most frequent words, and the places that are named.',
  allWords: 'Frequent words with their lines',
  allPlaces: 'Places with their lines',
  allPhrases: 'Set phrases with their lines',
  wordsTitle: 'Frequent words',
  placesTitle: 'Places',
  back: 'Search',
  wordsLead:
    'Words as the segmenter cut them, most frequent first, with their number. Each is listed with every line in which it stands.',
  placesLead:
    'Every country, region and bloc that is named, also by short forms (the 中 of 中美), with the number of mentions.',
  inText: 'In the transcript',
  part: (from, to) => `${from}–${to}`,
  parts: 'Parts by frequency',
  unknown: 'not named',
};

export const exploreStrings: Record<Lang, ExploreStrings> = { zh, en };
