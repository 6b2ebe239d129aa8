import type { StageDefinition } from '../chart.ts';
import type { PairsModel } from './model.ts';
import { drawTogether } from './stage-together.ts';
import { pairsStrings } from './strings.ts';

/** Pictures of who is named together for the essay's steps. */
export const pairsStages: readonly StageDefinition<PairsModel>[] = [
  {
    id: 'pairs-together',
    draw: drawTogether,
    strings: {
      zh: { caption: pairsStrings.zh.finding, alt: pairsStrings.zh.alt },
      en: { caption: pairsStrings.en.finding, alt: pairsStrings.en.alt },
    },
  },
];
