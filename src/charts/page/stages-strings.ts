import { formatDecimal, formatInteger, formatShare, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { sentenceStart } from '../aside.ts';
import type { StageDefinition } from '../chart.ts';
import { topicsFinding } from '../topics/strings.ts';
import type { PageModel } from './model.ts';
import { groupName } from './stage-askers.ts';
import { sideChars } from './stage-sides.ts';
import { answeredQuestions } from './stage-turns.ts';
import type { AskerGroup, NamedPlace } from './stages-model.ts';

type Strings = StageDefinition<PageModel>['strings'];

const count = (value: number, from: string) => computed(formatInteger(value), from);
const word = (value: number, lang: Lang, from: string) => computed(formatWord(value, lang), from);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const sentences = (model: PageModel) => count(model.sentences, 'sentences');

export const newspaperStrings: Strings = {
  zh: {
    caption: (model) => say`原文排成一版：${sentences(model)}句话，一句一道`,
    alt: (model) =>
      say`全部${sentences(model)}句话按原来的顺序排成报纸的栏，一道是一句，长短是字数；朱色是提问。`,
  },
  en: {
    caption: (model) => say`The transcript on one page: ${sentences(model)} sentences, a stroke for each`,
    alt: (model) =>
      say`All ${sentences(model)} sentences in their order, set in newspaper columns. Each stroke is a sentence, as long as it has characters; questions are vermilion.`,
  },
};

const extremes = (model: PageModel): [number, number] => {
  const lengths = answeredQuestions(model).map(({ chars }) => chars);
  return [Math.max(...lengths), Math.min(...lengths)];
};

export const turnsStrings: Strings = {
  zh: {
    caption: (model) => {
      const [longest, shortest] = extremes(model);
      return say`${word(model.questions, 'zh', 'questions')}问按先后排开，连问带答最长${count(longest, 'turns.chars')}字，最短${count(shortest, 'turns.chars')}字`;
    },
    alt: (model) => {
      const [longest, shortest] = extremes(model);
      return say`${word(model.questions, 'zh', 'questions')}个提问各成一栏，提问在上，回答在下，栏越长话越多：从${count(shortest, 'turns.chars')}字到${count(longest, 'turns.chars')}字。`;
    },
  },
  en: {
    caption: (model) => {
      const [longest, shortest] = extremes(model);
      return say`${computed(capital(formatWord(model.questions, 'en')), 'questions')} ${model.questions === 1 ? 'question' : 'questions'} in order; with its answer, the longest runs to ${count(longest, 'turns.chars')} characters, the shortest to ${count(shortest, 'turns.chars')}`;
    },
    alt: (model) => {
      const [longest, shortest] = extremes(model);
      return say`A column for each of ${word(model.questions, 'en', 'questions')} ${plural(model.questions, 'question')}, the question above its answer; the longer the column, the more was said, from ${count(shortest, 'turns.chars')} to ${count(longest, 'turns.chars')} characters.`;
    },
  },
};

const asked = (model: PageModel) => count(sideChars(model).questions, 'question_chars');
const answered = (model: PageModel) => count(sideChars(model).answers, 'answer_chars');
const ratio = (model: PageModel) =>
  computed(
    formatDecimal(sideChars(model).answers / sideChars(model).questions),
    'answer_chars / question_chars',
  );

export const sidesStrings: Strings = {
  zh: {
    caption: (model) =>
      say`提问${asked(model)}字，${model.hasStatements ? '回答和发布' : '回答'}${answered(model)}字，后者是前者的${ratio(model)}倍`,
    alt: (model) =>
      say`提问和${model.hasStatements ? '回答、发布' : '回答'}分开排，栏宽和行距相同，面积可以直接比：${asked(model)}字对${answered(model)}字。`,
  },
  en: {
    caption: (model) =>
      say`${asked(model)} characters of questions, ${answered(model)} of ${model.hasStatements ? 'answers and statements' : 'answers'}: ${ratio(model)}\u00a0for each one asked`,
    alt: (model) =>
      say`Questions on one side, ${model.hasStatements ? 'answers and statements' : 'answers'} on the other, set alike so that areas compare: ${asked(model)} characters against ${answered(model)}.`,
  },
};

const questionsOf = ({ exchanges }: AskerGroup) => count(exchanges.length, 'turns');

const askers: Record<Lang, (model: PageModel) => Phrase> = {
  zh: ({ stages: { groups, home } }) =>
    joined(
      groups.map((group) => say`${groupName(group, home, 'zh', true)}${questionsOf(group)}次`),
      '、',
    ),
  en: ({ stages: { groups, home } }) =>
    joined(
      groups.map((group) => say`${groupName(group, home, 'en', true)}: ${questionsOf(group)}`),
      '; ',
    ),
};

export const askersStrings: Strings = {
  zh: {
    caption: (model) => say`按媒体总部所在地数提问：${askers.zh(model)}`,
    alt: (model) =>
      say`提问按媒体总部所在地分组，朱色是提问，回答退淡。${askers.zh(model)}。各组里依次列出媒体的名字。`,
  },
  en: {
    caption: (model) => say`Questions by where the outlet has its head office – ${askers.en(model)}`,
    alt: (model) =>
      say`Questions grouped by where the outlet has its head office – ${askers.en(model)}. Questions are vermilion, answers faint; each outlet is named above its question.`,
  },
};

function topicList(model: PageModel, lang: Lang): Phrase {
  const { space, enumerationComma } = punctuation[lang];
  return joined(
    model.stages.topics.map(
      (topic) => say`${topic.name[lang]}${space}${computed(formatShare(topic.share), 'topics.share')}`,
    ),
    enumerationComma,
  );
}

export const topicStripsStrings: Strings = {
  zh: {
    caption: ({ stages: { topics, topicLead } }) =>
      say`把回答按话题归拢。${topicsFinding.zh(topics, topicLead)}`,
    alt: (model) => say`回答的句子按话题叠成一条，各段的高低是占回答字数的比例：${topicList(model, 'zh')}。`,
  },
  en: {
    caption: ({ stages: { topics, topicLead } }) =>
      say`Gathered by topic. ${topicsFinding.en(topics, topicLead)}`,
    alt: (model) =>
      say`The sentences of the answers stacked by topic, each part as high as its share of the characters: ${topicList(model, 'en')}.`,
  },
};

const mentions = (place: NamedPlace | undefined) => count(place?.mentions ?? 0, 'places.mentions');
const naming = (place: NamedPlace | undefined) => count(place?.sentences ?? 0, 'mentions');

export const placeStrings: Strings = {
  zh: {
    caption: ({ stages: { place, homeName } }) =>
      say`${homeName.zh}另计，${place?.name.zh ?? ''}提到${mentions(place)}次，在${naming(place)}句话里`,
    alt: (model) =>
      say`仍是整版${sentences(model)}句话，提到${model.stages.place?.name.zh ?? ''}的${naming(model.stages.place)}句点亮，其余退淡。`,
  },
  en: {
    caption: ({ stages: { place, homeName } }) =>
      say`${sentenceStart(place?.name.en ?? '')}, with ${inEnglishSentence(homeName.en)} counted separately: ${mentions(place)} ${plural(place?.mentions ?? 0, 'mention')}, in ${naming(place)} ${plural(place?.sentences ?? 0, 'sentence')}`,
    alt: (model) =>
      say`The page of ${sentences(model)} sentences again, with the ${naming(model.stages.place)} that ${plural(model.stages.place?.sentences ?? 0, 'names', 'name')} ${inEnglishSentence(model.stages.place?.name.en ?? '')} lit and all others faint.`,
  },
};

const placeList: Record<Lang, (model: PageModel) => Phrase> = {
  zh: ({ stages: { places } }) =>
    joined(
      places.map((place) => say`${place.name.zh}${mentions(place)}次`),
      '、',
    ),
  en: ({ stages: { places } }) =>
    joined(
      places.map((place) => say`${place.name.en} ${mentions(place)}`),
      ', ',
    ),
};

const lit = (model: PageModel): Phrase =>
  say`${computed(capital(formatWord(model.stages.places.length, 'en')), 'places')} ${plural(model.stages.places.length, 'place')} lit`;

export const placesStrings: Strings = {
  zh: {
    caption: (model) =>
      say`${model.stages.homeName.zh}另计，点亮${word(model.stages.places.length, 'zh', 'places')}个地方：${placeList.zh(model)}`,
    alt: (model) =>
      say`整版里提到${word(model.stages.places.length, 'zh', 'places')}个地方的句子各用一色点亮：${placeList.zh(model)}。一句话提到几个地方的，取其中提得最多的那一个；其余句子退淡。`,
  },
  en: {
    caption: (model) =>
      say`${lit(model)}, with ${inEnglishSentence(model.stages.homeName.en)} counted separately: ${placeList.en(model)}`,
    alt: (model) =>
      say`The page with the sentences lit that name ${word(model.stages.places.length, 'en', 'places')} ${plural(model.stages.places.length, 'place')}, a colour for each: ${placeList.en(model)}. A sentence that names several has the colour of the one it names most; all other sentences are faint.`,
  },
};

const figures = (model: PageModel) => count(model.stages.figures, 'figures');
const figureSentences = (model: PageModel) => count(model.stages.figureSentences, 'figures');

export const figureSentencesStrings: Strings = {
  zh: {
    caption: (model) =>
      say`${figures(model)}个数字，集中在${sentences(model)}句里的${figureSentences(model)}句`,
    alt: (model) =>
      say`整版里有数字的${figureSentences(model)}句点亮，数字所在的字更深，提问里的是朱色；其余退淡。数字共${figures(model)}个。`,
  },
  en: {
    caption: (model) =>
      say`${figures(model)} ${plural(model.stages.figures, 'figure')}, in ${figureSentences(model)} of ${sentences(model)} sentences`,
    alt: (model) =>
      say`The page with the sentences lit in which figures stand, the figures themselves darkest, vermilion in questions; all others are faint. Sentences with figures: ${figureSentences(model)}; figures in all: ${figures(model)}.`,
  },
};

export const contentsStrings: Strings = {
  zh: {
    caption: (model) => say`${word(model.questions, 'zh', 'questions')}个提问，想读哪一问，点开就是原文`,
    alt: (model) =>
      say`整版成了目录：${word(model.questions, 'zh', 'questions')}个提问，各有次序、媒体和话题，点开就到全文中的那一问。`,
  },
  en: {
    caption: (model) =>
      say`${computed(capital(formatWord(model.questions, 'en')), 'questions')} ${plural(model.questions, 'question')}: choose one and read it in the transcript`,
    alt: (model) =>
      say`The page as a table of contents: each of ${word(model.questions, 'en', 'questions')} ${plural(model.questions, 'question')} with its number, outlet and subject leads to its place in the transcript.`,
  },
};
