import type { Lang } from '../../lib/language.ts';
import { say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import type { StageDefinition } from '../chart.ts';
import { findingEn, findingZh } from './finding.ts';
import type { AskedAnsweredModel, LeadingPlace } from './model.ts';
import {
  aside,
  askedAnsweredLabels,
  askedAnsweredStrings,
  densest,
  returnsEn,
  returnsZh,
} from './strings.ts';

type Strings = StageDefinition<AskedAnsweredModel>['strings'];

/** The leading place of a model that the stage's `applies` has let through. */
export function leadingOf({ leading }: AskedAnsweredModel): LeadingPlace {
  if (!leading) throw new Error('no place is named in more questions than any other');
  return leading;
}

/** The finding, and where the mentions in answers stand. */
const leadingCaption: Record<Lang, (model: AskedAnsweredModel) => Phrase> = {
  zh: (model) => say`${findingZh(model)}。${densest(model, 'zh')}`,
  en: (model) => say`${findingEn(model)}.${densest(model, 'en')}`,
};

/** Words of the picture of the leading place. */
export const leadingStrings: Strings = {
  zh: {
    caption: leadingCaption.zh,
    alt: (model) =>
      say`对照图：${leadingOf(model).place.name.zh}在每个提问和它的回答里各出现几次。${leadingCaption.zh(model)}${askedAnsweredLabels.zh.honesty}`,
  },
  en: {
    caption: leadingCaption.en,
    alt: (model) =>
      say`How often each question and its answer name ${inEnglishSentence(leadingOf(model).place.name.en)}. ${leadingCaption.en(model)} ${askedAnsweredLabels.en.honesty}`,
  },
};

/** Words of the picture of all places. */
export const returnsStrings: Strings = {
  zh: {
    caption: (model) => say`${returnsZh(model)}${aside(model, 'zh')}`,
    alt: askedAnsweredStrings.zh.alt,
  },
  en: {
    caption: (model) => say`${returnsEn(model)}${aside(model, 'en')}`,
    alt: askedAnsweredStrings.en.alt,
  },
};
