import { formatInteger, formatList, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import { asideEn, asideZh, separatelyEn, sentenceStart } from '../aside.ts';
import { leadNames } from '../lead-names.ts';
import { plural } from '../../lib/plural.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { ChartClaim, ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { placeTitle } from '../places/mark-names.ts';
import { sentenceName } from '../../marks/sentence-index.ts';
import type { Pair, PairedPlace, PairsModel, Partner, Shared } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  /** Heading of home's partners. */
  withHome(home: string): string;
  /** Explains a thread. */
  thread: string;
  /** How many sentences name both. */
  shared(count: number): string;
}

export const pairsLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问中',
    answers: '回答中',
    withHome: (home) => `与${home}同句（句）`,
    thread: '竖线是一句话',
    shared: (count) => `${formatInteger(count)}句同时提到`,
  },
  en: {
    questions: 'In questions',
    answers: 'In answers',
    withHome: (home) => `With ${home}, sentences`,
    thread: 'A line is a sentence',
    shared: (count) => `${formatInteger(count)} ${plural(count, 'sentence names', 'sentences name')} both`,
  },
};

/** Names of marks. Sentences come in as their kind, in the words of `kinds`. */
interface MarkNames {
  kinds: Record<Shared['kind'], string>;
  thread(kind: string, places: string): string;
  /** Whose sentences they are, of one kind. */
  owner(place: string, kind: string): string;
  together(title: string, all: number, questions: string, answers: string): string;
}

const markNames: Record<Lang, MarkNames> = {
  zh: {
    kinds: { question: '提问', answer: '回答', statement: '发布' },
    thread: (kind, places) => `${kind}中的一句，提到${places}`,
    owner: (place, kind) => `${place}，${kind}中`,
    together: (title, all, questions, answers) =>
      `${title}：和别处同在一句的有${formatInteger(all)}句，提问中${questions}句，回答中${answers}句`,
  },
  en: {
    kinds: { question: 'a question', answer: 'an answer', statement: 'a statement' },
    thread: (kind, places) => `Sentence in ${kind} that names ${places}`,
    owner: (place, kind) => `${place}, in ${kind}`,
    together: (title, all, questions, answers) =>
      `${title}: ${formatInteger(all)} ${plural(all, 'sentence')} shared with other places, ${questions} in questions, ${answers} in answers`,
  },
};

/** 回答中的一句，提到日本和台湾. */
export function threadName({ kind }: Shared, places: readonly PairedPlace[], lang: Lang): string {
  const { thread, kinds } = markNames[lang];
  const named = formatList(
    places.map(({ name }) => name[lang]),
    lang,
  );
  return thread(kinds[kind], named);
}

/** Names one of the sentences a partner shares with home. */
export function partnerName(partner: Partner, { kind }: Shared, index: number, lang: Lang): string {
  const { owner, kinds } = markNames[lang];
  return sentenceName(owner(partner.name[lang], kinds[kind]), index, partner.sentences.length, lang);
}

/** Name of a place's row. */
export function togetherMark(place: PairedPlace, shared: readonly Shared[], lang: Lang): LinkedMark {
  const asked = shared.filter(({ kind }) => kind === 'question').length;
  const [questions, answers] = [formatInteger(asked), formatInteger(shared.length - asked)];
  return {
    name: markNames[lang].together(placeTitle(place, lang), shared.length, questions, answers),
    sentences: shared.map(({ id }) => id),
  };
}

function table(model: PairsModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 })),
    rows: model.all.map(({ a, b, sentences }) => [
      a.name[lang],
      b.name[lang],
      { number: formatInteger(sentences.length) },
    ]),
  };
}

const sentences = (value: number, lang: Lang) => computed(formatWord(value, lang), 'pairs.sentences');
const digits = (value: number) => computed(formatInteger(value), 'pairs.sentences');
const pairCount = (value: number) => computed(formatInteger(value), 'pairs');
const of = (pair: Pair | undefined): number => pair?.sentences.length ?? 0;
const pairZh = ({ a, b }: Pair): string => `${a.name.zh}和${b.name.zh}`;
const pairEn = ({ a, b }: Pair): string =>
  `${inEnglishSentence(a.name.en)} and ${inEnglishSentence(b.name.en)}`;

/** Pairs named where none clearly leads. */
const fewPairs = 3;

/** 日本和台湾六句、联合国和台湾五句: as many as lead a table that nobody clearly leads. */
function firstPairs(model: PairsModel, lang: Lang): Phrase {
  const entry: Record<Lang, (pair: Pair) => Phrase> = {
    zh: (pair) => say`${pairZh(pair)}${sentences(of(pair), 'zh')}句`,
    en: (pair) => say`${pairEn(pair)} share ${sentences(of(pair), 'en')}`,
  };
  return joined(model.pairs.slice(0, fewPairs).map(entry[lang]), punctuation[lang].enumerationComma);
}

function findingZh(model: PairsModel): Phrase {
  const aside = asideZh(model.home);
  const [first] = model.leaders;
  if (!first) {
    if (of(model.pairs[0]) < 2) return say`${aside}有${pairCount(model.pairs.length)}对地方在同一句话里出现`;
    return say`${aside}同句的地方没有哪一对稳居第一：${firstPairs(model, 'zh')}`;
  }
  if (!model.isSteady)
    return say`${aside}最常在同一句里出现的是${leadNames(model.leaders.map(pairZh), false, 'zh')}`;
  const names = model.leaders.map(pairZh).join('、');
  const each = model.leaders.length === 1 ? '共' : '各';
  return say`${aside}最常在同一句里出现的是${names}，${each}${sentences(of(first), 'zh')}句`;
}

function findingEn(model: PairsModel): Phrase {
  const aside = asideEn(model.home);
  const [first] = model.leaders;
  if (!first) {
    const one = model.pairs.length === 1;
    if (of(model.pairs[0]) < 2)
      return say`${aside}${pairCount(model.pairs.length)} ${one ? 'pair of places shares' : 'pairs of places share'} a sentence`;
    return say`${aside}${aside ? 'no' : 'No'} pair clearly shares the most sentences: ${firstPairs(model, 'en')}`;
  }
  const names = model.leaders.map(pairEn).join(', ');
  if (!model.isSteady)
    return say`${aside}${aside ? 'the' : 'The'} places most often named together are ${leadNames(model.leaders.map(pairEn), false, 'en')}`;
  if (model.leaders.length === 1)
    return say`${aside}${names} are named together most, in ${sentences(of(first), 'en')} ${plural(of(first), 'sentence')}`;
  return say`${aside}${aside ? 'these' : 'These'} pairs share most sentences, ${sentences(of(first), 'en')} each: ${names}`;
}

/** Which pair the texts say leads. */
export function pairsClaims({ leaders, claim }: PairsModel): ChartClaim[] {
  return leaders.length > 0 ? [{ claim, in: ['finding', 'pairs-together'] }] : [];
}

/** The first partners of home: 与它同句的有美国21句、欧盟11句. */
function homeZh({ home, partners }: PairsModel): Phrase {
  if (!home || partners.length === 0) return [];
  const list = joined(
    partners.slice(0, fewPairs).map((one) => say`${one.name.zh}${digits(one.sentences.length)}句`),
    '、',
  );
  return say`${home.name.zh}另列，与它同句的有${list}${partners.length > fewPairs ? '等' : ''}。`;
}

function homeEn({ home, partners }: PairsModel): Phrase {
  if (!home || partners.length === 0) return [];
  const list = joined(
    partners
      .slice(0, fewPairs)
      .map((one) => say`${digits(one.sentences.length)} with ${inEnglishSentence(one.name.en)}`),
    ', ',
  );
  return say` ${sentenceStart(home.name.en)} is listed separately; it shares sentences with others${partners.length > fewPairs ? ', such as ' : ': '}${list}.`;
}

const zh: ChartStrings<PairsModel> = {
  name: '谁和谁',
  finding: findingZh,
  description: (model) => say`一根竖线是一句话，圆点是它提到的地方；地方相同的句子排在一起。${homeZh(model)}`,
  alt: (model) =>
    say`连线图：${asideZh(model.home)}${pairCount(model.pairs.length)}对地方在同一句话里出现过，图中是其中${computed(formatWord(model.places.length, 'zh'), 'places')}个地方和同时提到它们的${digits(model.threads.length)}句话。依次为${firstPairs(model, 'zh')}${model.pairs.length > fewPairs ? '等' : ''}。`,
  note: (model) =>
    say`一句话提到几个地方，两两各算一对，全称、简称都算。同句只说明一起被提到，不说明彼此的关系。全部${pairCount(model.all.length)}对都在图表页的表格里。`,
  table: (model) => table(model, ['地方', '地方', '同句'], 'zh'),
};

const en: ChartStrings<PairsModel> = {
  name: 'Named together',
  finding: findingEn,
  description: (model) =>
    say`A vertical thread is a sentence, a dot a place that it names; sentences that name the same places stand side by side.${homeEn(model)}`,
  alt: (model) =>
    say`Thread diagram. Pairs of places that share a sentence${separatelyEn(model.home)}: ${pairCount(model.pairs.length)}; the graphic shows ${computed(formatWord(model.places.length, 'en'), 'places')} places and the sentences that name several of them: ${digits(model.threads.length)}. In order: ${firstPairs(model, 'en')}.`,
  note: (model) =>
    say`A sentence that names several places counts for each pair of them, by full name or short form. A shared sentence says nothing about how places stand to each other. The table on the chart’s page has all pairs: ${pairCount(model.all.length)}.`,
  table: (model) => table(model, ['Place', 'Place', 'Sentences with both'], 'en'),
};

export const pairsStrings = { zh, en };
