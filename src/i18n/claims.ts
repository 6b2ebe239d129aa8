import type { Lang } from '../lib/language.ts';
import { computed, say } from '../lib/phrase.ts';
import type { Computed, Phrase } from '../lib/phrase.ts';

/** Ways of counting, as `claims.csv` names them; exchanges are `exchange`. */
export interface WayNames {
  'full names': string;
  'context halved': string;
  'context equal': string;
  'own words': string;
  'coder a in context': string;
  'coder b in context': string;
  'coder a own words': string;
  'coder b own words': string;
  /** Without an exchange; its outlet may not be known. */
  exchange(outlet: string | undefined, number: string): string;
}

/** Of the intervals. */
const level = computed('95%', 'claims.interval');

/** UI strings on the robustness of claims to other ways of counting. */
export interface ClaimStrings {
  howSure: string;
  /** What a ranking is of, by its column: `in_answers`. */
  rankings: Record<string, string>;
  /** Who leads a ranking, and in how many counts with one exchange left out. */
  leads(ranking: string, names: string, held: Computed, all: Computed): Phrase;
  leadsAlways(ranking: string, names: string, all: Computed): Phrase;
  /** Who leads it counted otherwise. */
  otherwise(ways: string | Computed, names: string): Phrase;
  /** The same for ways too many to name. */
  otherwiseIn(count: Computed, names: string): Phrase;
  /** In how many draws a comparison holds, or who leads as published does so. */
  draws(share: Computed): Phrase;
  comparison(held: Computed, all: Computed): Phrase;
  /** A number of the headline with its interval, and its ends with one exchange left out. */
  interval(value: Computed, low: Computed, high: Computed | undefined): Phrase;
  ends(low: Computed, high: Computed, farthest: string | Computed): Phrase;
  /** The part that is one answer's doing. */
  oneAnswer(name: string, most: Computed, all: Computed): Phrase;
  oneAnswerAll(name: string, all: Computed): Phrase;
  /** Introduces headlines that claim nothing but their numbers. */
  numbersOnly: string;
  reading(way: string | Computed, headline: Phrase): Phrase;
  rows: string;
  nobody: string;
  ways: WayNames;
  between: string;
  /** Table on the methods page. */
  title: string;
  lead: string;
  claim: string;
  groups: Record<'names' | 'exchange' | 'topics' | 'drawn', string>;
  /** Where claims stand. */
  parts: Record<'prose' | 'headlines' | 'numbers', string>;
  marks: Record<'holds' | 'breaks' | 'number' | 'none', string>;
  /** Precedes the names of the groups of columns, where these have no headings. */
  order: string;
  download: string;
}

const zh: ClaimStrings = {
  howSure: '有多牢靠',
  rankings: {
    in_questions: '提问最常提到的',
    in_answers: '回答最常提到的',
    exchanges: '出现在最多轮问答里的',
    sentences: '同句最多的',
    share: '占比最大的',
    count: '说得最多的词',
  },
  leads: (ranking, names, held, all) =>
    say`${ranking}是${names}。每次去掉一轮问答，${all}次里有${held}次不变。`,
  leadsAlways: (ranking, names, all) => say`${ranking}是${names}。每次去掉一轮问答，${all}次都不变。`,
  otherwise: (ways, names) => say`${ways}，是${names}。`,
  otherwiseIn: (count, names) => say`另有${count}种数法，是${names}。`,
  draws: (share) => say`把各轮问答重新抽取，${share}的时候是这样。`,
  comparison: (held, all) => say`哪一边更密：每次去掉一轮问答，${all}次里有${held}次不变。`,
  interval: (value, low, high) =>
    high
      ? say`标题里的${value}，把各轮问答重新抽取，多半（${level}）落在${low}到${high}之间。`
      : say`标题里的${value}，把各轮问答重新抽取，多半（${level}）在${low}以上，没有上限。`,
  ends: (low, high, farthest) =>
    say`每次去掉一轮问答，它在${low}到${high}之间；差得最远的一次，是${farthest}。`,
  oneAnswer: (name, most, all) => say`${name}在回答里的${all}次，有${most}次在同一段回答里。`,
  oneAnswerAll: (name, all) => say`${name}在回答里的${all}次，都在同一段回答里。`,
  numbersOnly: '标题只报数目。换一种数法：',
  reading: (way, headline) => say`${way}：${headline}`,
  rows: '逐条结果见',
  nobody: '没有',
  between: '、',
  ways: {
    'full names': '只算全称',
    'context halved': '上下文的权重减半',
    'context equal': '上下文的权重一律相同',
    'own words': '只看每句话的用词',
    'coder a in context': '按编码员甲结合上下文的归类',
    'coder b in context': '按编码员乙结合上下文的归类',
    'coder a own words': '按编码员甲只看用词的归类',
    'coder b own words': '按编码员乙只看用词的归类',
    exchange: (outlet, number) => (outlet ? `去掉${outlet}那一轮` : `去掉第${number}轮`),
  },
  title: '说法',
  lead: '文中超出数字本身的每个说法，每张图和它每种数法的标题，替代文字里的每个“最”，都按用得上的各种数法重算过：只算全称、每次去掉一轮问答、换一种话题归类、把各轮问答重新抽取。空心的是说法不成立之处，那里的文字已经写明；没有写明的，网站就做不出来。每行先是文中的话，下面是据以验算的式子。标题只报数目的也列在这里，在各种数法下各是多少，见下载的表。',
  claim: '说法',
  groups: { names: '只算全称', exchange: '去掉一轮问答', topics: '话题的其他归法', drawn: '重新抽取' },
  parts: { prose: '正文', headlines: '图表的标题', numbers: '只报数目的标题' },
  marks: { holds: '成立', breaks: '不成立，已写明', number: '只是数目', none: '无关' },
  order: '每行从左到右：',
  download: '下载',
};

const en: ClaimStrings = {
  howSure: 'How sure?',
  rankings: {
    in_questions: 'Named most in questions',
    in_answers: 'Named most in answers',
    exchanges: 'Named in most exchanges',
    sentences: 'Sharing most sentences',
    share: 'With the largest share',
    count: 'The word said most',
  },
  leads: (ranking, names, held, all) =>
    say`${ranking}: ${names}. So it stays in ${held} of ${all} counts with one exchange left out.`,
  leadsAlways: (ranking, names, all) =>
    say`${ranking}: ${names}. So it stays in all ${all} counts with one exchange left out.`,
  otherwise: (ways, names) => say` ${ways}: ${names}.`,
  otherwiseIn: (count, names) => say` In ${count} counts: ${names}.`,
  draws: (share) => say` With the exchanges drawn again, it is so in ${share} of draws.`,
  comparison: (held, all) =>
    say`Which side is denser: with one exchange left out, the same in ${held} of ${all} counts.`,
  interval: (value, low, high) =>
    high
      ? say`The headline’s ${value}: with the exchanges drawn again, mostly (${level}) between ${low} and ${high}.`
      : say`The headline’s ${value}: with the exchanges drawn again, mostly (${level}) above ${low}, without a limit.`,
  ends: (low, high, farthest) =>
    say` With one exchange left out, between ${low} and ${high}; farthest off ${farthest}.`,
  oneAnswer: (name, most, all) => say`Of ${all} mentions of ${name} in answers, ${most} are in a single one.`,
  oneAnswerAll: (name, all) => say`All ${all} mentions of ${name} in answers are in a single one.`,
  numbersOnly: 'The headline gives numbers alone. Counted otherwise:',
  reading: (way, headline) => say`${way}: ${headline}`,
  rows: 'Row by row:',
  nobody: 'none',
  between: ', ',
  ways: {
    'full names': 'by full names only',
    'context halved': 'with the weight of the context halved',
    'context equal': 'with all context weighted alike',
    'own words': 'by each sentence’s own words',
    'coder a in context': 'as coder A codes in context',
    'coder b in context': 'as coder B codes in context',
    'coder a own words': 'as coder A codes own words',
    'coder b own words': 'as coder B codes own words',
    exchange: (outlet, number) =>
      outlet ? `without one exchange (${outlet})` : `without exchange ${number}`,
  },
  title: 'Claims',
  lead: 'Whatever the essay claims beyond its numbers, the headline of each chart and of each of its counts, and each superlative in a text alternative were computed again in every way that applies: full names only, each exchange left out in turn, topics coded otherwise, exchanges drawn again. Hollow marks are where a claim does not hold; the text says so there. One that is not said stops the site from being built. Each row has the words, and below them the expression that was computed. Headlines that give numbers alone are listed too; what the numbers are in each way of counting stands in the table.',
  claim: 'Claim',
  groups: {
    names: 'Full names only',
    exchange: 'One exchange left out',
    topics: 'Topics coded otherwise',
    drawn: 'Drawn again',
  },
  parts: { prose: 'Essay', headlines: 'Headlines of charts', numbers: 'Headlines of numbers alone' },
  marks: {
    holds: 'holds',
    breaks: 'does not hold, and is said',
    number: 'numbers alone',
    none: 'does not bear on it',
  },
  order: 'Each row, from the left:',
  download: 'Download',
};

export const claimStrings: Record<Lang, ClaimStrings> = { zh, en };
