import { formatInteger, formatList, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { chinese, computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import type { PlaceRow } from '../../lib/schemas.ts';
import type { ChartStrings, TableView } from '../chart.ts';
import { leaders } from './model.ts';
import type { CountriesModel, RankedPlace } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  /** Beside the name; countries and territories carry none. */
  types: Record<PlaceRow['type'], string>;
}

/** Words inside the drawing. */
export const countriesLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问中',
    answers: '回答中（次）',
    types: { country: '', territory: '', region: '区域', bloc: '组织' },
  },
  en: {
    questions: 'In questions',
    answers: 'In answers, mentions',
    types: { country: '', territory: '', region: 'region', bloc: 'bloc' },
  },
};

/** Kinds of places as a table names them. */
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
    places.map((place) => (lang === 'en' ? inEnglishSentence(place.name.en) : place.name.zh)),
    lang,
  );
const sameLeaders = (a: readonly RankedPlace[], b: readonly RankedPlace[]): boolean =>
  a.map((place) => place.id).join() === b.map((place) => place.id).join();

function findingZh(model: CountriesModel): Phrase {
  const asked = leaders(model.places, 'questions');
  const answered = leaders(model.places, 'answers');
  if (asked.length === 0 && answered.length === 0) {
    return say`中国之外，提到${computed(formatWord(model.places.length, 'zh'), 'places')}个地方，没有哪个领先`;
  }
  if (asked.length === 0) return say`中国之外，回答最常提到${names(answered, 'zh')}`;
  if (answered.length === 0) return say`中国之外，提问最常提到${names(asked, 'zh')}`;
  if (sameLeaders(asked, answered)) return say`中国之外，提问和回答最常提到的都是${names(asked, 'zh')}`;
  return say`中国之外，提问最常提到${names(asked, 'zh')}，回答最常提到${names(answered, 'zh')}`;
}

function findingEn(model: CountriesModel): Phrase {
  const asked = leaders(model.places, 'questions');
  const answered = leaders(model.places, 'answers');
  if (asked.length === 0 && answered.length === 0) {
    const count = model.places.length;
    return say`China aside, ${computed(formatWord(count, 'en'), 'places')} ${count === 1 ? 'place is' : 'places are'} named, none of them clearly most often`;
  }
  if (asked.length === 0) return say`China aside, the answers name ${names(answered, 'en')} most`;
  if (answered.length === 0) return say`China aside, the questions name ${names(asked, 'en')} most`;
  if (sameLeaders(asked, answered))
    return say`China aside, questions and answers alike name ${names(asked, 'en')} most`;
  return say`China aside, the questions name ${names(asked, 'en')} most, the answers ${names(answered, 'en')}`;
}

const zh: ChartStrings<CountriesModel> = {
  name: '谈到谁',
  finding: findingZh,
  description: (model) =>
    model.home
      ? say`每提到一次画一格，左边在提问里，右边在回答里。${model.home.name.zh}另计：提问里${mentions(model.home.questions)}次，回答里${mentions(model.home.answers)}次，不在图中。`
      : say`每提到一次画一格，左边在提问里，右边在回答里。`,
  alt: (model) =>
    say`排名图：中国之外${computed(formatInteger(model.places.length), 'places')}个地方被提到，图中是前${computed(formatWord(model.shown, 'zh'), 'places')}个。居首的${model.places[0]?.name.zh ?? ''}共${mentions(model.places[0]?.total ?? 0)}次，提问里${mentions(model.places[0]?.questions ?? 0)}次，回答里${mentions(model.places[0]?.answers ?? 0)}次。`,
  note: (model) =>
    say`全称和简称都算：“中美”里的“美”算一次美国。区域和组织与国家分别标注，不拆算到成员。全部${computed(formatInteger(model.places.length), 'places')}个地方见下表。`,
  table: (model) => table(model, ['地方', '类别', '提问', '回答', '合计'], 'zh'),
};

const en: ChartStrings<CountriesModel> = {
  name: 'Who is named',
  finding: findingEn,
  description: (model) =>
    model.home
      ? say`A mark for each mention: to the left in questions, to the right in answers. ${model.home.name.en} is counted apart, with ${mentions(model.home.questions)} mentions in questions and ${mentions(model.home.answers)} in answers, and is not drawn.`
      : say`A mark for each mention: to the left in questions, to the right in answers.`,
  alt: (model) =>
    say`Ranking of the ${computed(formatInteger(model.places.length), 'places')} places named besides China; the graphic shows the first ${computed(formatWord(model.shown, 'en'), 'places')}. ${model.places[0]?.name.en ?? ''} leads with ${mentions(model.places[0]?.total ?? 0)} mentions, ${mentions(model.places[0]?.questions ?? 0)} of them in questions and ${mentions(model.places[0]?.answers ?? 0)} in answers.`,
  note: (model) =>
    say`Full names and short forms both count: ${chinese('美')} in ${chinese('中美')}, “China–US”, is a mention of the United States. Regions and blocs are marked and never counted towards their members. All ${computed(formatInteger(model.places.length), 'places')} places are in the table.`,
  table: (model) => table(model, ['Place', 'Type', 'Questions', 'Answers', 'All'], 'en'),
};

export const countriesStrings = { zh, en };
