import type { StageDefinition } from '../chart.ts';
import type { AskedAnsweredModel } from './model.ts';
import { drawAllPlaces } from './stage-all.ts';
import { drawOnePlace } from './stage-one.ts';
import { leadingOf, leadingStrings, returnsStrings } from './stages-strings.ts';

/** The place named in most questions, then all places. */
export const askedAnsweredStages: readonly StageDefinition<AskedAnsweredModel>[] = [
  {
    id: 'asked-answered-one',
    applies: ({ leading }) => leading !== undefined,
    draw: (model, context) => drawOnePlace(model, leadingOf(model), context),
    strings: leadingStrings,
  },
  {
    id: 'asked-answered-all',
    applies: ({ namings }) => namings > 0,
    draw: drawAllPlaces,
    strings: returnsStrings,
  },
];
