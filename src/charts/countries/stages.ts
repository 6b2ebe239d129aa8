import type { StageDefinition } from '../chart.ts';
import type { CountriesModel } from './model.ts';
import { drawRanking } from './stage-ranking.ts';
import { countriesStrings, rankingAlt } from './strings.ts';

export const countriesStages: readonly StageDefinition<CountriesModel>[] = [
  {
    id: 'countries-ranking',
    draw: drawRanking,
    strings: {
      zh: { caption: countriesStrings.zh.finding, alt: rankingAlt.zh },
      en: { caption: countriesStrings.en.finding, alt: rankingAlt.en },
    },
  },
];
