import type { StageDefinition } from '../chart.ts';
import type { PairsModel } from './model.ts';
import { drawTogether } from './stage-together.ts';
import { pairsStrings } from './strings.ts';

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
