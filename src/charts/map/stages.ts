import type { StageDefinition } from '../chart.ts';
import type { MapModel } from './model.ts';
import { drawWorld } from './stage-world.ts';
import { mapStrings } from './strings.ts';

export const mapStages: readonly StageDefinition<MapModel>[] = [
  {
    id: 'map-world',
    draw: drawWorld,
    strings: {
      zh: { caption: mapStrings.zh.finding, alt: mapStrings.zh.alt },
      en: { caption: mapStrings.en.finding, alt: mapStrings.en.alt },
    },
  },
];
