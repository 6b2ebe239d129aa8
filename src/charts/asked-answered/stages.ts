import type { StageDefinition } from '../chart.ts';
import type { AskedAnsweredModel, LeadingPlace } from './model.ts';
import { drawAllPlaces } from './stage-all.ts';
import { drawOnePlace } from './stage-one.ts';
import { askedAnsweredStrings, leadingAlt, leadingCaption, returnsCaption } from './strings.ts';

/** For models that passed `applies`. */
function leadingOf({ leading }: AskedAnsweredModel): LeadingPlace {
  if (!leading) throw new Error('no place is named in more questions than any other');
  return leading;
}

/** The place named in most questions, then all places. */
export const askedAnsweredStages: readonly StageDefinition<AskedAnsweredModel>[] = [
  {
    id: 'asked-answered-one',
    applies: ({ leading }) => leading !== undefined,
    draw: (model, context) => drawOnePlace(model, leadingOf(model), context),
    strings: {
      zh: { caption: leadingCaption('zh'), alt: (model) => leadingAlt(model, leadingOf(model), 'zh') },
      en: { caption: leadingCaption('en'), alt: (model) => leadingAlt(model, leadingOf(model), 'en') },
    },
  },
  {
    id: 'asked-answered-all',
    applies: ({ namings }) => namings > 0,
    draw: drawAllPlaces,
    strings: {
      zh: { caption: returnsCaption('zh'), alt: askedAnsweredStrings.zh.alt },
      en: { caption: returnsCaption('en'), alt: askedAnsweredStrings.en.alt },
    },
  },
];
