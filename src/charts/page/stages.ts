import type { StageDefinition } from '../chart.ts';
import type { PageModel } from './model.ts';
import { drawAskers } from './stage-askers.ts';
import { drawContents } from './stage-contents.ts';
import { drawFigureSentences, drawNewspaper, drawPlace, drawPlaces, toneOfPlace } from './stage-page.ts';
import { drawSides, sideChars } from './stage-sides.ts';
import { drawTopicStrips } from './stage-topics.ts';
import { drawTurns } from './stage-turns.ts';
import {
  askersStrings,
  contentsStrings,
  figureSentencesStrings,
  newspaperStrings,
  placeStrings,
  placesStrings,
  sidesStrings,
  topicStripsStrings,
  turnsStrings,
} from './stages-strings.ts';

/**
 * The essay's first sequence: the page's sentences re-sorted. Strips keep their thickness and nearly their length, so
 * that the same material seems to move.
 */
export const pageStagesInOrder: readonly StageDefinition<PageModel>[] = [
  { id: 'page-newspaper', draw: drawNewspaper, strings: newspaperStrings },
  { id: 'page-turns', applies: ({ questions }) => questions > 0, draw: drawTurns, strings: turnsStrings },
  {
    id: 'page-sides',
    applies: (model) => Math.min(sideChars(model).questions, sideChars(model).answers) > 0,
    draw: drawSides,
    tones: () =>
      new Map([
        ['question_chars', 'question'],
        ['answer_chars', 'answer'],
      ]),
    strings: sidesStrings,
  },
  {
    id: 'page-askers',
    applies: ({ stages }) => stages.groups.some(({ id }) => id !== 'unknown'),
    draw: drawAskers,
    strings: askersStrings,
  },
  {
    id: 'page-topics',
    applies: ({ stages }) => stages.topics.length > 1,
    draw: drawTopicStrips,
    tones: ({ stages }) =>
      new Map(stages.topics.map(({ id }) => [`topic.${id}`, `topic-${id.replaceAll('_', '-')}`])),
    strings: topicStripsStrings,
  },
  {
    id: 'page-place',
    applies: ({ stages }) => stages.place !== undefined,
    draw: drawPlace,
    tones: ({ stages }) => new Map(stages.place ? [[`place.${stages.place.id}`, 'place']] : []),
    strings: placeStrings,
  },
  {
    id: 'page-places',
    applies: ({ stages }) => stages.places.length > 1,
    draw: drawPlaces,
    tones: (model) => new Map(model.stages.places.map(({ id }) => [`place.${id}`, toneOfPlace(model, id)])),
    strings: placesStrings,
  },
  {
    id: 'page-figures',
    applies: ({ stages }) => stages.figureSentences > 0,
    draw: drawFigureSentences,
    strings: figureSentencesStrings,
  },
  {
    id: 'page-contents',
    applies: ({ questions }) => questions > 0,
    draw: drawContents,
    strings: contentsStrings,
  },
];
