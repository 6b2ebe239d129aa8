import { formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import { plural } from '../../lib/plural.ts';
import { formatQuantity } from '../../lib/quantities.ts';
import { sentenceStart } from '../aside.ts';
import type { ChartClaim, ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import { typeNames } from '../countries/strings.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { mentionsName } from '../places/mark-names.ts';
import type { RhythmModel, RhythmPlace } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  /** Before the question numbers. */
  order: string;
}

export const rhythmLabels: Record<Lang, Labels> = {
  zh: { questions: '提问中', answers: '回答中', order: '第几问' },
  en: { questions: 'In questions', answers: 'In answers', order: 'Question' },
};

/** Name of a place's row; statements count as answers. */
export function courseMark(place: RhythmPlace, lang: Lang): LinkedMark {
  const questions = place.ticks.filter(({ kind }) => kind === 'question').length;
  const answers = place.ticks.length - questions;
  return {
    name: mentionsName({ ...place, questions, answers }, lang),
    sentences: place.ticks.map(({ sentence }) => sentence),
  };
}

function table(model: RhythmModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 })),
    rows: model.all.map((place) => [
      place.name[lang],
      typeNames[lang][place.type],
      { number: formatInteger(place.ticks.length) },
      { number: formatInteger(place.exchanges) },
      { number: formatInteger(place.densest) },
    ]),
  };
}

const places = (value: number, lang: Lang) => computed(formatWord(value, lang), 'places');
const exchanges = (value: number, lang: Lang) => computed(formatWord(value, lang), 'mentions.turns');
const mentions = (value: number) => computed(formatInteger(value), 'places.mentions');

const twoThirds = (lang: Lang) => computed(formatQuantity(2 / 3, 'share', lang), 'rhythm.mainly');
const upper = (value: number) => {
  const word = formatWord(value, 'en');
  return computed(word.charAt(0).toUpperCase() + word.slice(1), 'places');
};

function findingZh(model: RhythmModel): Phrase {
  const { concentrated, widest } = model;
  const shown = model.places.length;
  const wide = widest && say`提到${widest.name.zh}的有${exchanges(widest.exchanges, 'zh')}轮，多于别处`;
  if (concentrated * 2 <= shown) return wide ?? say`${places(shown, 'zh')}个地方在问答里先后出现`;
  const [only] = shown === 1 ? model.places : [];
  if (only) return say`${only.name.zh}主要集中在一轮问答里`;
  const tied = say`${places(shown, 'zh')}个地方里，${places(concentrated, 'zh')}个主要集中在一轮问答里`;
  return wide ? say`${tied}；${wide}` : tied;
}

function findingEn(model: RhythmModel): Phrase {
  const { concentrated, widest } = model;
  const shown = model.places.length;
  const name = widest ? inEnglishSentence(widest.name.en) : '';
  if (concentrated * 2 <= shown) {
    return widest
      ? say`Of ${exchanges(model.exchanges, 'en')} exchanges, ${exchanges(widest.exchanges, 'en')} name ${name}, more than any other place`
      : say`${upper(shown)} ${shown === 1 ? 'place comes' : 'places come'} up in the course of the transcript`;
  }
  const [only] = shown === 1 ? model.places : [];
  if (only) return say`${sentenceStart(only.name.en)} belongs mainly to a single exchange`;
  const tied = say`${upper(concentrated)} of ${places(shown, 'en')} places ${plural(concentrated, 'belongs', 'belong')} mainly to a single exchange`;
  return widest ? say`${tied}; ${exchanges(widest.exchanges, 'en')} exchanges name ${name}` : tied;
}

/** Which place the texts say is named in most exchanges. */
export function rhythmClaims({ widest, claim }: RhythmModel): ChartClaim[] {
  return widest ? [{ claim, in: ['finding', 'rhythm-course'] }] : [];
}

function homeZh({ home, exchanges: all }: RhythmModel): Phrase {
  if (!home) return [];
  const named = exchanges(home.exchanges, 'zh');
  if (all === 1) return say`${home.name.zh}也被提到，不在图中。`;
  if (home.exchanges === all) return say`${home.name.zh}在全部${named}轮问答里都被提到，不在图中。`;
  return say`${home.name.zh}在${exchanges(all, 'zh')}轮问答中的${named}轮里被提到，不在图中。`;
}

function homeEn({ home, exchanges: all }: RhythmModel): Phrase {
  if (!home) return [];
  const named = exchanges(home.exchanges, 'en');
  if (all === 1) return say` ${sentenceStart(home.name.en)}, named too, is left out.`;
  if (home.exchanges === all)
    return say` ${sentenceStart(home.name.en)}, named in all ${named} exchanges, is left out.`;
  return say` ${sentenceStart(home.name.en)}, named in ${named} of ${exchanges(all, 'en')} exchanges, is left out.`;
}

const zh: ChartStrings<RhythmModel> = {
  name: '何时谈到',
  finding: findingZh,
  description: (model) =>
    say`从左到右是原文，按字数走；每提到一次画一竖，淡淡的竖带是提问。各行按先后排列。${homeZh(model)}`,
  alt: (model) =>
    say`条码图：${places(model.places.length, 'zh')}个地方在原文里被提到的位置。${model.concentrated === 0 ? '没有一个' : say`${places(model.concentrated, 'zh')}个`}地方至少${twoThirds('zh')}的提及集中在一轮问答里。自上而下从${model.places[0]?.name.zh ?? ''}排到${model.places.at(-1)?.name.zh ?? ''}。`,
  note: (model) =>
    say`一轮是一个问题和随后的回答。“主要”指至少${twoThirds('zh')}的提及落在同一轮里。图中是全篇次数靠前的${places(model.places.length, 'zh')}个地方，行的先后按各自居中的那次提及；全部${mentions(model.all.length)}个都在图表页的表格里。`,
  table: (model) => table(model, ['地方', '类别', '提及', '提到它的轮数', '最多的一轮'], 'zh'),
};

const en: ChartStrings<RhythmModel> = {
  name: 'When each comes up',
  finding: findingEn,
  description: (model) =>
    say`From left to right the transcript, to the scale of its characters; a tick for each mention, faint bands where questions are asked. Rows follow the order in which places come up.${homeEn(model)}`,
  alt: (model) =>
    say`Barcode plot of where ${places(model.places.length, 'en')} ${plural(model.places.length, 'place is', 'places are')} named in the course of the transcript. Places with at least ${twoThirds('en')} of their mentions in one exchange: ${model.concentrated === 0 ? 'none' : places(model.concentrated, 'en')}. The rows run from ${inEnglishSentence(model.places[0]?.name.en ?? '')} to ${inEnglishSentence(model.places.at(-1)?.name.en ?? '')}.`,
  note: (model) =>
    say`An exchange is a question with the answers to it. “Mainly” means at least ${twoThirds('en')} of the mentions. Shown are the first ${places(model.places.length, 'en')} by mentions, each row placed by its middle mention; all ${mentions(model.all.length)} are in the table on the chart’s page.`,
  table: (model) =>
    table(model, ['Place', 'Type', 'Mentions', 'Exchanges naming it', 'In the densest exchange'], 'en'),
};

export const rhythmStrings = { zh, en };
