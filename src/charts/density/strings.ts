import { formatDecimal, formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inSentence } from '../../lib/place-names.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { sentenceStart } from '../aside.ts';
import type { Interval } from '../../claims/resample.ts';
import type { ChartClaim, ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import { typeNames } from '../countries/strings.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { densities, placeTitle, thousand } from '../places/mark-names.ts';
import { denserSide } from './model.ts';
import type { DensePlace, DensityModel, Side } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  /** Unit of the scale. */
  unit: string;
  /** Heading of the counts. */
  counts: string;
  groups: Record<Side, string>;
  /** Beside the widest gap: 4.5 → 4.5倍. */
  times(ratio: string): string;
  /** In mark names. */
  mentions(asked: string, answered: string): string;
  denser(ratio: string): Record<'questions' | 'answers', string>;
}

export const densityLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问',
    answers: '回答',
    unit: '每千字提到的次数',
    counts: '次数',
    groups: { questions: '提问里更密', alike: '一样密', answers: '回答里更密' },
    times: (ratio) => `${ratio}倍`,
    mentions: (asked, answered) => `提问中共${asked}次，回答中共${answered}次`,
    denser: (ratio) => ({ questions: `提问是回答的${ratio}倍`, answers: `回答是提问的${ratio}倍` }),
  },
  en: {
    questions: 'Questions',
    answers: 'Answers',
    unit: 'mentions per 1,000 characters',
    counts: 'Mentions',
    groups: {
      questions: 'Denser in the questions',
      alike: 'Equally dense',
      answers: 'Denser in the answers',
    },
    times: (ratio) => `${ratio} times`,
    mentions: (asked, answered) => `mentions: ${asked} in questions, ${answered} in answers`,
    denser: (ratio) => ({
      questions: `${ratio} times as dense in questions`,
      answers: `${ratio} times as dense in answers`,
    }),
  },
};

/** Name, densities, counts, and the ratio if the place leads. */
export function markOf(place: DensePlace, { lead }: DensityModel, lang: Lang): LinkedMark {
  const labels = densityLabels[lang];
  const said = [
    densities(place.perQuestions, place.perAnswers, lang),
    labels.mentions(formatInteger(place.questions), formatInteger(place.answers)),
    ...(lead?.place === place ? [labels.denser(formatDecimal(lead.ratio))[lead.side]] : []),
  ];
  const { colon, semicolon } = punctuation[lang];
  return {
    name: `${placeTitle(place, lang)}${colon}${said.join(semicolon)}`,
    sentences: place.sentences,
  };
}

/** 3.1–12.9; without an end that no number bounds. */
const span = (interval: Interval | undefined): string =>
  interval?.map((end) => (Number.isFinite(end) ? formatDecimal(end) : '∞')).join('–') ?? '—';

function table(model: DensityModel, labels: readonly string[], lang: Lang): TableView {
  const rows = model.home ? [model.home, ...model.all] : model.all;
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 })),
    rows: rows.map((place) => [
      place.name[lang],
      typeNames[lang][place.type],
      { number: formatInteger(place.questions) },
      { number: formatInteger(place.answers) },
      { number: formatDecimal(place.perQuestions) },
      { number: formatDecimal(place.perAnswers) },
      { number: span(place.intervals?.questions) },
      { number: span(place.intervals?.answers) },
    ]),
  };
}

const density = (value: number) => computed(formatDecimal(value), 'places.per_1000');
const ratio = (value: number) => computed(formatDecimal(value), 'places.per_1000.ratio');
const count = (value: number, lang: Lang) => computed(formatWord(value, lang), 'places');

/** A place's name inside a sentence; it may hold a numeral (二十国集团, G20). */
const name = (place: DensePlace, lang: Lang) => computed(inSentence[lang](place.name), 'places.name');

const denser = (model: DensityModel, side: Side): number =>
  model.places.filter((place) => denserSide(place) === side).length;

type Lead = NonNullable<DensityModel['lead']>;

/** Where the ratio lies when exchanges are drawn again; whole numbers above ten. */
const range: Record<Lang, (lead: Lead) => Phrase> = {
  zh: ({ interval }) => {
    if (!interval) return [];
    const [low, high] = interval;
    if (!Number.isFinite(high)) return say`（重新抽取各轮问答，至少${bound(low)}倍）`;
    return say`（重新抽取各轮问答，在${bound(low)}到${bound(high)}倍之间）`;
  },
  en: ({ interval }) => {
    if (!interval) return [];
    const [low, high] = interval;
    if (!Number.isFinite(high)) return say` (at least ${bound(low)} when exchanges are drawn again)`;
    return say` (${bound(low)} to ${bound(high)} when exchanges are drawn again)`;
  },
};
const bound = (value: number) =>
  computed(value < 10 ? formatDecimal(value) : formatInteger(value), 'places.per_1000.ratio');

/** Which side the texts say is denser. */
export function densityClaims({ lead }: DensityModel): ChartClaim[] {
  if (!lead) return [];
  const [more, less] = lead.side === 'questions' ? ['questions', 'answers'] : ['answers', 'questions'];
  const { id } = lead.place;
  const claim = `place.${id}.per_1000_${more} > place.${id}.per_1000_${less}`;
  return [{ claim, in: ['finding', 'density-sides'] }];
}

/** The ratio in the headline. */
export function densityMeasures({ lead }: DensityModel): string[] {
  if (!lead) return [];
  const [more, less] = lead.side === 'questions' ? ['questions', 'answers'] : ['answers', 'questions'];
  const { id } = lead.place;
  return [`place.${id}.per_1000_${more} / place.${id}.per_1000_${less}`];
}

function findingZh(model: DensityModel): Phrase {
  const { lead } = model;
  if (lead) {
    const [more, less] = lead.side === 'questions' ? ['提问', '回答'] : ['回答', '提问'];
    return say`提到${name(lead.place, 'zh')}的密度，${more}是${less}的${ratio(lead.ratio)}倍${range.zh(lead)}`;
  }
  const asked = denser(model, 'questions');
  const answered = denser(model, 'answers');
  if (asked + answered === 0) return say`提问和回答提到各地的密度一样`;
  const [only] = model.places.length === 1 ? model.places : [];
  if (only) return say`${name(only, 'zh')}在${asked > 0 ? '提问' : '回答'}里提得更密`;
  return asked >= answered
    ? say`${count(model.places.length, 'zh')}个地方里，${count(asked, 'zh')}个在提问里提得更密`
    : say`${count(model.places.length, 'zh')}个地方里，${count(answered, 'zh')}个在回答里提得更密`;
}

function findingEn(model: DensityModel): Phrase {
  const { lead } = model;
  if (lead) {
    const [more, less] = lead.side === 'questions' ? ['Questions', 'answers'] : ['Answers', 'questions'];
    return say`${more} name ${name(lead.place, 'en')} ${ratio(lead.ratio)} times as densely as ${less} do${range.en(lead)}`;
  }
  const asked = denser(model, 'questions');
  const answered = denser(model, 'answers');
  if (asked + answered === 0) return say`Questions and answers name places equally densely`;
  const most = Math.max(asked, answered);
  return say`Of ${count(model.places.length, 'en')} ${model.places.length === 1 ? 'place' : 'places'}, ${count(most, 'en')} ${most === 1 ? 'comes' : 'come'} up more densely in the ${asked >= answered ? 'questions' : 'answers'}`;
}

/** Zero is not mentioned. */
function sidesZh(model: DensityModel): Phrase {
  return (['questions', 'answers'] as const).flatMap((side) => {
    const more = denser(model, side);
    return more > 0 ? say`，${count(more, 'zh')}个在${side === 'questions' ? '提问' : '回答'}里更密` : [];
  });
}

function sidesEn(model: DensityModel): Phrase {
  return (['questions', 'answers'] as const)
    .filter((side) => denser(model, side) > 0)
    .flatMap(
      (side, index) =>
        say`${index > 0 ? ', ' : ': '}${count(denser(model, side), 'en')} denser in the ${side}`,
    );
}

/** For the text alternative. */
function ends(model: DensityModel): [DensePlace, DensePlace] {
  const first = model.places[0] as DensePlace;
  return [first, model.places.at(-1) ?? first];
}

const zh: ChartStrings<DensityModel> = {
  name: '谁提得更密',
  finding: findingZh,
  description: (model) =>
    say`提问短，回答长，次数不好直接比，所以看每说${thousand('zh')}字提到几次：朱色圆点是提问，另一个圆点是回答，横条是差距。${
      model.home
        ? say`${model.home.name.zh}另计：提问里每${thousand('zh')}字${density(model.home.perQuestions)}次，回答里${density(model.home.perAnswers)}次，不在图中。`
        : ''
    }`,
  alt: (model) => {
    const [first, last] = ends(model);
    return say`哑铃图：${count(model.places.length, 'zh')}个地方在提问和回答里每${thousand('zh')}字被提到的次数${sidesZh(model)}。最上面是${name(first, 'zh')}，提问里${density(first.perQuestions)}次，回答里${density(first.perAnswers)}次；最下面是${name(last, 'zh')}，提问里${density(last.perQuestions)}次，回答里${density(last.perAnswers)}次。`;
  },
  note: (model) =>
    say`图中是提到至少${computed(formatWord(model.threshold, 'zh'), 'density.threshold')}次的地方，次数再少，密度多半是偶然；两边的次数都撑得住，标题才说倍数。字数含标点，全称和简称都算。`,
  table: (model) =>
    table(
      model,
      [
        '地方',
        '类别',
        '提问次数',
        '回答次数',
        '提问密度',
        '回答密度',
        '提问密度，重新抽取',
        '回答密度，重新抽取',
      ],
      'zh',
    ),
};

const en: ChartStrings<DensityModel> = {
  name: 'Who names whom more densely',
  finding: findingEn,
  description: (model) =>
    say`Questions are short and answers long, so counts cannot be compared. What can is how often a place comes up in ${thousand('en')} Chinese characters: a vermilion dot for the questions, the other for the answers, the gap between them as a bar.${
      model.home
        ? say` ${sentenceStart(model.home.name.en)} is counted separately, at ${density(model.home.perQuestions)} in questions and ${density(model.home.perAnswers)} in answers, and is not drawn.`
        : ''
    }`,
  alt: (model) => {
    const [first, last] = ends(model);
    return say`Dumbbell chart of ${count(model.places.length, 'en')} ${model.places.length === 1 ? 'place' : 'places'} by mentions per ${thousand('en')} characters${sidesEn(model)}. At the top stands ${name(first, 'en')}, with ${density(first.perQuestions)} in questions and ${density(first.perAnswers)} in answers; at the bottom ${name(last, 'en')}, with ${density(last.perQuestions)} and ${density(last.perAnswers)}.`;
  },
  note: (model) =>
    say`Places with at least ${computed(formatWord(model.threshold, 'en'), 'density.threshold')} ${model.threshold === 1 ? 'mention' : 'mentions'}; with fewer, a density is mostly chance. A ratio makes the headline only where the counts on both sides bear it. Lengths include punctuation; full names and short forms both count.`,
  table: (model) =>
    table(
      model,
      [
        'Place',
        'Type',
        'In questions',
        'In answers',
        'Density, questions',
        'Density, answers',
        'Questions, drawn again',
        'Answers, drawn again',
      ],
      'en',
    ),
};

export const densityStrings = { zh, en };
