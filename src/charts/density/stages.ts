import type { StageDefinition } from '../chart.ts';
import type { DensityModel } from './model.ts';
import { drawSides } from './stage-sides.ts';
import { densityStrings } from './strings.ts';

export const densityStages: readonly StageDefinition<DensityModel>[] = [
  {
    id: 'density-sides',
    draw: drawSides,
    tones: ({ all }) =>
      new Map(
        all.flatMap(({ id }) => [
          [`place.${id}.per_1000_questions`, 'question'],
          [`place.${id}.per_1000_answers`, 'answer'],
        ]),
      ),
    strings: {
      zh: { caption: densityStrings.zh.finding, alt: densityStrings.zh.alt },
      en: { caption: densityStrings.en.finding, alt: densityStrings.en.alt },
    },
  },
];
