import { formatInteger, formatList, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { chinese, computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inSentence } from '../../lib/place-names.ts';
import { asideEn, asideZh, separatelyEn, sentenceStart } from '../aside.ts';
import { plural } from '../../lib/plural.ts';
import type { PlaceRow } from '../../lib/schemas.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { mentionsName } from '../places/mark-names.ts';
import { leaders } from './model.ts';
import type { CountingVariant, CountriesModel, RankedPlace } from './model.ts';

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

/** The United States leads: 28 mentions, 11 in questions and 17 in answers. */
function leader(first: RankedPlace | undefined): Phrase {
  const { questions = 0, answers = 0, total = 0 } = first ?? {};
  return say`${sentenceStart(first?.name.en ?? '')} leads: ${mentions(total)} ${plural(total, 'mention')}, ${mentions(questions)} in questions and ${mentions(answers)} in answers.`;
}

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
  zh: ({ places, home }) => {
    const [first] = places;
    const count = computed(formatInteger(places.length), 'places');
    const [asked, answered] = [mentions(first?.questions ?? 0), mentions(first?.answers ?? 0)];
    return say`排名图：${asideZh(home)}共有${count}个地方被提到，图中是最多的。居首的${first?.name.zh ?? ''}共${mentions(first?.total ?? 0)}次，提问里${asked}次，回答里${answered}次。`;
  },
  en: ({ places, home }) => {
    const count = computed(formatInteger(places.length), 'places');
    return say`Ranking of the places named most, of ${count}${separatelyEn(home)}. ${leader(places[0])}`;
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
const names = (places: readonly RankedPlace[], lang: Lang): string =>
  formatList(
    places.map((place) => inSentence[lang](place.name)),
    lang,
  );
const sameLeaders = (a: readonly RankedPlace[], b: readonly RankedPlace[]): boolean =>
  a.map((place) => place.id).join() === b.map((place) => place.id).join();

function findingZh(model: CountriesModel): Phrase {
  const asked = leaders(model.places, 'questions');
  const answered = leaders(model.places, 'answers');
  const aside = asideZh(model.home);
  if (asked.length === 0 && answered.length === 0) {
    return say`${aside}提到${computed(formatWord(model.places.length, 'zh'), 'places')}个地方，没有哪个领先`;
  }
  if (asked.length === 0) return say`${aside}回答最常提到${names(answered, 'zh')}`;
  if (answered.length === 0) return say`${aside}提问最常提到${names(asked, 'zh')}`;
  if (sameLeaders(asked, answered)) return say`${aside}提问和回答最常提到的都是${names(asked, 'zh')}`;
  return say`${aside}提问最常提到${names(asked, 'zh')}，回答最常提到${names(answered, 'zh')}`;
}

function findingEn(model: CountriesModel): Phrase {
  const asked = leaders(model.places, 'questions');
  const answered = leaders(model.places, 'answers');
  const aside = asideEn(model.home);
  const the = aside ? `${aside}the` : 'The';
  if (asked.length === 0 && answered.length === 0) {
    const count = model.places.length;
    const places = computed(formatWord(count, 'en'), 'places');
    return say`${aside ? `${aside}none` : 'None'} of the ${places} ${count === 1 ? 'place' : 'places'} named leads clearly`;
  }
  if (asked.length === 0) return say`${the} answers name ${names(answered, 'en')} most`;
  if (answered.length === 0) return say`${the} questions name ${names(asked, 'en')} most`;
  if (sameLeaders(asked, answered))
    return say`${aside ? `${aside}questions` : 'Questions'} and answers alike name ${names(asked, 'en')} most`;
  return say`${the} questions name ${names(asked, 'en')} most, the answers ${names(answered, 'en')}`;
}

const zh: ChartStrings<CountriesModel> = {
  name: '谈到谁',
  finding: findingZh,
  description: (model) => {
    const how = {
      both: '每提到一次画一格，左边在提问里，右边在回答里。',
      questions: '提问里每提到一次画一格，回答不算。',
      answers: '回答里每提到一次画一格，提问不算。',
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
    say`排名图：${asideZh(model.home)}${computed(formatInteger(model.places.length), 'places')}个地方被提到，${shownZh(model)}。居首的${model.places[0]?.name.zh ?? ''}共${mentions(model.places[0]?.total ?? 0)}次，提问里${mentions(model.places[0]?.questions ?? 0)}次，回答里${mentions(model.places[0]?.answers ?? 0)}次。`,
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
    say`Ranking of the places named${separatelyEn(model.home)}: ${computed(formatInteger(model.places.length), 'places')}, ${shownEn(model)}. ${leader(model.places[0])}`,
  note: (model) =>
    say`${formsEn(model)} Rows without a tag are countries and territories; regions and blocs are tagged, and never counted towards their members. The table on the chart’s page has all places: ${computed(formatInteger(model.places.length), 'places')}.`,
  table: (model) => table(model, ['Place', 'Type', 'Questions', 'Answers', 'All'], 'en'),
};

export const countriesStrings = { zh, en };
