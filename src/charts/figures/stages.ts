import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase, Piece } from '../../lib/phrase.ts';
import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { formatQualified } from '../../lib/quantities.ts';
import type { StageDefinition } from '../chart.ts';
import { answersStrings, yearFiguresStrings } from './answers-strings.ts';
import { scaledMeasures } from './scale.ts';
import type { ScaledMeasures } from './scale.ts';
import { drawAnswersFigures, drawYearFigures } from './stage-answers.ts';
import { drawScale } from './stage-scale.ts';
import { labelText } from './strings.ts';
import type { FigureEntry, FiguresModel } from './model.ts';

const labelled: Record<Lang, (label: Piece, amount: Piece) => Phrase> = {
  zh: (label, value) => say`${label}：${value}`,
  en: (label, value) => say`${label}: ${value}`,
};

/** 25年来…的公路：近10万公里, or the number alone where nobody labelled it. */
function named(entry: FigureEntry, lang: Lang): Phrase {
  const amount = computed(formatQualified(entry, lang), 'figures.value');
  const label = entry.labels[0] ? labelText(entry.labels[0], lang) : '';
  return label ? labelled[lang](computed(label, 'figures.label'), amount) : say`${amount}`;
}

/** The measures of a model that the stage's `applies` has let through. */
function measuresOf({ groups }: FiguresModel): ScaledMeasures {
  const scale = scaledMeasures(groups);
  if (!scale) throw new Error('no measures share a unit and a group');
  return scale;
}

const measures = (model: FiguresModel, lang: Lang): Phrase =>
  joined(
    measuresOf(model).entries.map((entry) => named(entry, lang)),
    punctuation[lang].semicolon,
  );

/** Each figure in its answer; measures on one scale; the figures that count years. */
export const figuresStages: readonly StageDefinition<FiguresModel>[] = [
  { id: 'figures-answers', draw: drawAnswersFigures, strings: answersStrings },
  {
    id: 'figures-scale',
    applies: ({ groups }) => scaledMeasures(groups) !== undefined,
    draw: (model, context) => drawScale(measuresOf(model), context),
    strings: {
      zh: {
        caption: (model) => say`照${measuresOf(model).group.whose.zh}的数字：${measures(model, 'zh')}`,
        alt: (model) =>
          say`同一比例的长条，据${measuresOf(model).group.whose.zh}：${measures(model, 'zh')}。一行放不下的，折成几行。`,
      },
      en: {
        caption: (model) => say`By ${measuresOf(model).group.whose.en} figures – ${measures(model, 'en')}`,
        alt: (model) =>
          say`Bars on one scale, by ${measuresOf(model).group.whose.en} figures – ${measures(model, 'en')}. What is longer than a line runs over several.`,
      },
    },
  },
  {
    id: 'figures-years',
    applies: ({ years }) => years > 0,
    draw: drawYearFigures,
    strings: yearFiguresStrings,
  },
];
