import { formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { chinese, computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inSentence } from '../../lib/place-names.ts';
import { asideEn, asideZh, separatelyEn, sentenceStart } from '../aside.ts';
import { plural } from '../../lib/plural.ts';
import type { PlaceRow } from '../../lib/schemas.ts';
import type { ChartClaim, ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { mentionsName } from '../places/mark-names.ts';
import { leadNames } from '../lead-names.ts';
import { firstFew } from '../places/first-few.ts';
import type { CountingVariant, CountriesModel, PlaceLead, RankedPlace } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  /** Below the ranking: the place that is no part of it, and its counts. */
  apart(home: string, counts: string): string;
  /** Counts of a place, as far as a variant lets them in. */
  counts(questions: string, answers: string): Record<CountingVariant['said'], string>;
}

export const countriesLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问中',
    answers: '回答中（次）',
    apart: (home, counts) => `${home}另计：${counts}`,
    counts: (questions, answers) => ({
      both: `提问中${questions}次，回答中${answers}次`,
      questions: `提问中${questions}次`,
      answers: `回答中${answers}次`,
    }),
  },
  en: {
    questions: 'In questions',
    answers: 'In answers, mentions',
    apart: (home, counts) => `${sentenceStart(home)} counted separately: ${counts}`,
    counts: (questions, answers) => ({
      both: `${questions} in questions, ${answers} in answers`,
      questions: `${questions} in questions`,
      answers: `${answers} in answers`,
    }),
  },
};

/** Name with the counts that the variant includes. */
export function markOf(place: RankedPlace, { said }: CountingVariant, lang: Lang): LinkedMark {
  return { name: mentionsName(place, lang, said), sentences: place.sentences };
}

/** Below a ranking without home: 中国另计：提问中47次，回答中157次. */
export function homeApart(home: RankedPlace, { said }: CountingVariant, lang: Lang): string {
  const { apart, counts } = countriesLabels[lang];
  return apart(home.name[lang], counts(formatInteger(home.questions), formatInteger(home.answers))[said]);
}

/** From the top: the United States 28, Japan 27, Taiwan 24. */
const fromTop = ({ places }: CountriesModel, lang: Lang): Phrase => firstFew(places, lang, 'places.mentions');

function shownZh({ shown, places }: CountriesModel): Phrase {
  return shown === places.length
    ? say`都在图中`
    : say`图中是前${computed(formatWord(shown, 'zh'), 'places')}个`;
}

function shownEn({ shown, places }: CountriesModel): Phrase {
  if (shown === places.length) return say`all of them in the graphic`;
  return say`the graphic shows the first ${shown === 1 ? '' : computed(`${formatWord(shown, 'en')}`, 'places')}`;
}

/** Text alternative of a ranking, however many of its places the picture shows. */
export const rankingAlt: Record<Lang, (model: CountriesModel) => Phrase> = {
  zh: (model) => {
    const count = computed(formatInteger(model.places.length), 'places');
    return say`排名图：${asideZh(model.home)}共有${count}个地方被提到，图中列出靠前的几个。${fromTop(model, 'zh')}`;
  },
  en: (model) => {
    const count = computed(formatInteger(model.places.length), 'places');
    return say`Ranking of places by mentions, the first few of ${count}${separatelyEn(model.home)}. ${fromTop(model, 'en')}`;
  },
};

/** For tables. */
export const typeNames: Record<Lang, Record<PlaceRow['type'], string>> = {
  zh: { country: '国家', territory: '地区', region: '区域', bloc: '组织' },
  en: { country: 'country', territory: 'territory', region: 'region', bloc: 'bloc' },
};

function table(model: CountriesModel, labels: readonly string[], lang: Lang): TableView {
  const rows = model.home ? [model.home, ...model.places] : model.places;
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 })),
    rows: rows.map((place) => [
      place.name[lang],
      typeNames[lang][place.type],
      { number: formatInteger(place.questions) },
      { number: formatInteger(place.answers) },
      { number: formatInteger(place.total) },
    ]),
  };
}

const mentions = (value: number) => computed(formatInteger(value), 'places.mentions');
const names = ({ places, isSteady }: PlaceLead, lang: Lang): string =>
  leadNames(
    places.map((place) => inSentence[lang](place.name)),
    isSteady,
    lang,
  );
const sameLeaders = (a: PlaceLead, b: PlaceLead): boolean =>
  a.isSteady &&
  b.isSteady &&
  a.places.map((place) => place.id).join() === b.places.map((place) => place.id).join();

function findingZh(model: CountriesModel): Phrase {
  const { questions: asked, answers: answered } = model.leads;
  const aside = asideZh(model.home);
  if (!asked && !answered) {
    return say`${aside}提到${computed(formatWord(model.places.length, 'zh'), 'places')}个地方，没有哪个稳居第一`;
  }
  if (!asked) return say`${aside}回答最常提到${answered ? names(answered, 'zh') : ''}`;
  if (!answered) return say`${aside}提问最常提到${names(asked, 'zh')}`;
  if (sameLeaders(asked, answered)) return say`${aside}提问和回答最常提到的都是${names(asked, 'zh')}`;
  return say`${aside}提问最常提到${names(asked, 'zh')}，回答最常提到${names(answered, 'zh')}`;
}

function findingEn(model: CountriesModel): Phrase {
  const { questions: asked, answers: answered } = model.leads;
  const aside = asideEn(model.home);
  const the = aside ? `${aside}the` : 'The';
  if (!asked && !answered) {
    const count = model.places.length;
    const places = computed(formatWord(count, 'en'), 'places');
    return say`${aside ? `${aside}none` : 'None'} of the ${places} ${count === 1 ? 'place' : 'places'} named clearly leads`;
  }
  if (!asked) return say`${the} answers name ${answered ? names(answered, 'en') : ''} most`;
  if (!answered) return say`${the} questions name ${names(asked, 'en')} most`;
  if (sameLeaders(asked, answered))
    return say`${aside ? `${aside}questions` : 'Questions'} and answers alike name ${names(asked, 'en')} most`;
  return say`${the} questions name ${names(asked, 'en')} most, the answers ${names(answered, 'en')}`;
}

/** Which places the texts say lead. */
export function countriesClaims({ leads }: CountriesModel): ChartClaim[] {
  return [leads.questions, leads.answers].flatMap((lead) =>
    lead ? [{ claim: lead.claim, in: ['finding', 'countries-ranking'] }] : [],
  );
}

const zh: ChartStrings<CountriesModel> = {
  name: '谈到谁',
  finding: findingZh,
  description: (model) => {
    const how = {
      both: '一行是一个地方，每提到它一次画一格，左边在提问里，右边在回答里。',
      questions: '一行是一个地方，提问里每提到它一次画一格；回答里的提及不算在内。',
      answers: '一行是一个地方，回答里每提到它一次画一格；提问里的提及不算在内。',
    }[model.variant.said];
    if (!model.home) return say`${how}`;
    const { questions, answers } = model.home;
    const counts = {
      both: say`提问里${mentions(questions)}次，回答里${mentions(answers)}次`,
      questions: say`提问里${mentions(questions)}次`,
      answers: say`回答里${mentions(answers)}次`,
    }[model.variant.said];
    return say`${how}${model.home.name.zh}另计：${counts}，不在图中。`;
  },
  alt: (model) =>
    say`排名图：${asideZh(model.home)}${computed(formatInteger(model.places.length), 'places')}个地方被提到，${shownZh(model)}。${fromTop(model, 'zh')}`,
  note: (model) =>
    say`${model.variant.forms === 'all' ? '全称和简称都算：“中美”里的“美”算一次美国。' : '只算全称：“中美”里的“美”不算。'}不标类别的是国家和地区；区域和组织分别标明，不拆算到成员。全部${computed(formatInteger(model.places.length), 'places')}个地方都在图表页的表格里。`,
  table: (model) => table(model, ['地方', '类别', '提问', '回答', '合计'], 'zh'),
};

const formsEn = (model: CountriesModel): Phrase =>
  model.variant.forms === 'all'
    ? say`Full names and short forms both count: ${chinese('美')} in ${chinese('中美')}, “China–US”, is a mention of the United States.`
    : say`Full names only: ${chinese('美')} in ${chinese('中美')}, “China–US”, does not count.`;

const en: ChartStrings<CountriesModel> = {
  name: 'Who is named',
  finding: findingEn,
  description: (model) => {
    const how = {
      both: 'A mark for each mention: to the left in questions, to the right in answers.',
      questions: 'A mark for each mention in the questions; answers are left out.',
      answers: 'A mark for each mention in the answers; questions are left out.',
    }[model.variant.said];
    if (!model.home) return say`${how}`;
    const { questions, answers } = model.home;
    const counts = {
      both: say`${mentions(questions)} ${plural(questions, 'mention')} in questions and ${mentions(answers)} in answers`,
      questions: say`${mentions(questions)} ${plural(questions, 'mention')} in questions`,
      answers: say`${mentions(answers)} ${plural(answers, 'mention')} in answers`,
    }[model.variant.said];
    return say`${how} ${sentenceStart(model.home.name.en)} is counted separately, with ${counts}, and is not drawn.`;
  },
  alt: (model) =>
    say`Ranking of the places named${separatelyEn(model.home)}: ${computed(formatInteger(model.places.length), 'places')}, ${shownEn(model)}. ${fromTop(model, 'en')}`,
  note: (model) =>
    say`${formsEn(model)} Rows without a tag are countries and territories; regions and blocs are tagged, and never counted towards their members. The table on the chart’s page has all places: ${computed(formatInteger(model.places.length), 'places')}.`,
  table: (model) => table(model, ['Place', 'Type', 'Questions', 'Answers', 'All'], 'en'),
};

export const countriesStrings = { zh, en };
