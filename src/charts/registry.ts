import type { Tables } from '../lib/schemas.ts';
import { defineChart } from './chart.ts';
import type { Chart, PreparedChart } from './chart.ts';
import { fewer, firstBy, staged } from './short.ts';
import { drawAnniversaries } from './anniversaries/draw.ts';
import { anniversariesModel } from './anniversaries/model.ts';
import { drawSpan } from './anniversaries/stage-span.ts';
import { anniversariesStages } from './anniversaries/stages.ts';
import { anniversariesStrings } from './anniversaries/strings.ts';
import { drawFigures } from './figures/draw.ts';
import { figuresModel } from './figures/model.ts';
import { shortFigures } from './figures/short.ts';
import { figuresStages } from './figures/stages.ts';
import { figuresStrings } from './figures/strings.ts';
import { drawTrade } from './trade/draw.ts';
import { tradeModel } from './trade/model.ts';
import { drawThenNow, tradeStages } from './trade/stages.ts';
import { tradeStrings } from './trade/strings.ts';
import { drawVisaFree } from './visa-free/draw.ts';
import { visaFreeModel } from './visa-free/model.ts';
import { visaFreeStages } from './visa-free/stages.ts';
import { visaFreeStrings } from './visa-free/strings.ts';
import { drawAskedAnswered } from './asked-answered/draw.ts';
import { askedAnsweredModel } from './asked-answered/model.ts';
import { shortAskedAnswered } from './asked-answered/short.ts';
import { askedAnsweredStages } from './asked-answered/stages.ts';
import { askedAnsweredStrings } from './asked-answered/strings.ts';
import { drawCountries } from './countries/draw.ts';
import { countriesModel } from './countries/model.ts';
import { countingChoices } from './countries/choices.ts';
import { countriesByVariant, standardName } from './countries/variants.ts';
import { countriesStages } from './countries/stages.ts';
import { countriesClaims, countriesStrings } from './countries/strings.ts';
import { drawDensity } from './density/draw.ts';
import { densityModel, withAllPlaces as withAllDensities } from './density/model.ts';
import { densityStages } from './density/stages.ts';
import { densityClaims, densityMeasures, densityStrings } from './density/strings.ts';
import { drawMap } from './map/draw.ts';
import { mapModel } from './map/model.ts';
import { drawWorld } from './map/stage-world.ts';
import { mapStages } from './map/stages.ts';
import { mapStrings } from './map/strings.ts';
import { drawOutlets } from './outlets/draw.ts';
import { outletsModel } from './outlets/model.ts';
import { shortOutlets } from './outlets/short.ts';
import { outletsStrings } from './outlets/strings.ts';
import { drawPage } from './page/draw.ts';
import { pageModel } from './page/model.ts';
import { drawNewspaper } from './page/stage-page.ts';
import { pageStagesInOrder } from './page/stages.ts';
import { pageStrings } from './page/strings.ts';
import { drawPairs } from './pairs/draw.ts';
import { pairsModel } from './pairs/model.ts';
import { shortPairs } from './pairs/short.ts';
import { pairsStages } from './pairs/stages.ts';
import { pairsClaims, pairsStrings } from './pairs/strings.ts';
import { drawRhythm } from './rhythm/draw.ts';
import { rhythmModel, withAllPlaces as withAllRhythms } from './rhythm/model.ts';
import { rhythmStages } from './rhythm/stages.ts';
import { rhythmClaims, rhythmStrings } from './rhythm/strings.ts';
import { drawTopicsByTurn } from './topics-by-turn/draw.ts';
import { topicsByTurnModel } from './topics-by-turn/model.ts';
import { shortTopicsByTurn } from './topics-by-turn/short.ts';
import { topicsByTurnStages } from './topics-by-turn/stages.ts';
import { topicsByTurnStrings } from './topics-by-turn/strings.ts';
import { drawTopics } from './topics/draw.ts';
import { topicsModel } from './topics/model.ts';
import { topicsClaims, topicsStrings } from './topics/strings.ts';
import { drawWords } from './words/draw.ts';
import { wordsModel } from './words/model.ts';
import { wordsStages } from './words/stages.ts';
import { wordsClaims, wordsStrings } from './words/strings.ts';

/** Every chart, in story order. A new chart is one folder and one entry. */
export const charts = [
  defineChart({
    id: 'page',
    tables: ['sentences', 'turns'],
    model: pageModel,
    draw: drawPage,
    short: staged(drawNewspaper),
    stages: pageStagesInOrder,
    claims: ({ stages }) => topicsClaims(stages.topicLead, 'page-topics'),
    strings: pageStrings,
  }),
  defineChart({
    id: 'outlets',
    tables: ['turns', 'outlets', 'sentences'],
    model: outletsModel,
    draw: drawOutlets,
    measures: () => ['answer_per_question'],
    short: shortOutlets,
    strings: outletsStrings,
  }),
  defineChart({
    id: 'asked-answered',
    tables: ['asked_answered', 'turns', 'mentions', 'places'],
    model: askedAnsweredModel,
    draw: drawAskedAnswered,
    short: shortAskedAnswered,
    stages: askedAnsweredStages,
    strings: askedAnsweredStrings,
  }),
  defineChart({
    id: 'topics',
    tables: ['topics', 'sentences'],
    model: topicsModel,
    draw: drawTopics,
    short: fewer(drawTopics, {
      count: ({ topics }) => topics.length,
      keep: (model, count) => ({ ...model, topics: model.topics.slice(0, count) }),
    }),
    claims: ({ lead }) => topicsClaims(lead, 'finding'),
    rankings: ['topics.share'],
    measures: ({ topics: [first] }) => (first ? [`topic.${first.topic}.share`] : []),
    strings: topicsStrings,
  }),
  defineChart({
    id: 'topics-by-turn',
    tables: ['topics_by_turn', 'sentences', 'turns', 'topics'],
    model: topicsByTurnModel,
    draw: drawTopicsByTurn,
    short: shortTopicsByTurn,
    stages: topicsByTurnStages,
    strings: topicsByTurnStrings,
  }),
  defineChart({
    id: 'countries',
    tables: ['places'],
    model: (tables) => countriesModel(tables),
    variants: { models: countriesByVariant, standard: standardName, choices: countingChoices },
    draw: drawCountries,
    short: fewer(drawCountries, {
      count: ({ shown }) => shown,
      keep: (model, shown) => ({ ...model, shown }),
    }),
    byPlace: {
      list: ({ places }) => places,
      whole: (model) => ({ ...model, shown: model.places.length }),
    },
    stages: countriesStages,
    claims: countriesClaims,
    rankings: ['places.in_questions', 'places.in_answers'],
    strings: countriesStrings,
  }),
  defineChart({
    id: 'density',
    tables: ['places', 'turns'],
    model: densityModel,
    draw: drawDensity,
    short: fewer(drawDensity, {
      count: ({ places }) => places.length,
      keep: (model, count) => ({ ...model, places: model.places.slice(0, count) }),
    }),
    byPlace: { list: ({ all }) => all, whole: withAllDensities },
    stages: densityStages,
    claims: densityClaims,
    measures: densityMeasures,
    strings: densityStrings,
  }),
  defineChart({
    id: 'map',
    tables: ['places'],
    model: mapModel,
    draw: drawMap,
    rankings: ['continents.share'],
    short: staged(drawWorld),
    stages: mapStages,
    strings: mapStrings,
  }),
  defineChart({
    id: 'pairs',
    tables: ['pairs', 'mentions', 'sentences', 'places'],
    model: pairsModel,
    draw: drawPairs,
    short: shortPairs,
    stages: pairsStages,
    claims: pairsClaims,
    rankings: ['pairs.sentences'],
    strings: pairsStrings,
  }),
  defineChart({
    id: 'rhythm',
    tables: ['mentions', 'turns', 'places'],
    model: rhythmModel,
    draw: drawRhythm,
    short: fewer(drawRhythm, {
      count: ({ places }) => places.length,
      keep: (model, count) => ({ ...model, places: model.places.slice(0, count) }),
    }),
    byPlace: { list: ({ all }) => all, whole: withAllRhythms },
    stages: rhythmStages,
    claims: rhythmClaims,
    rankings: ['places.exchanges'],
    strings: rhythmStrings,
  }),
  defineChart({
    id: 'trade',
    tables: ['figures'],
    model: tradeModel,
    draw: drawTrade,
    short: staged(drawThenNow),
    stages: tradeStages,
    strings: tradeStrings,
  }),
  defineChart({
    id: 'visa-free',
    tables: ['figures'],
    model: visaFreeModel,
    draw: drawVisaFree,
    short: fewer(drawVisaFree, {
      count: ({ lists }) => lists.length,
      // The finding names all of them.
      least: ({ lists }) => lists.length,
      keep: (model) => model,
    }),
    stages: visaFreeStages,
    strings: visaFreeStrings,
  }),
  defineChart({
    id: 'figures',
    tables: ['figures'],
    model: figuresModel,
    draw: drawFigures,
    short: shortFigures,
    stages: figuresStages,
    strings: figuresStrings,
  }),
  defineChart({
    id: 'anniversaries',
    tables: ['dates'],
    model: anniversariesModel,
    draw: drawAnniversaries,
    short: staged(drawSpan),
    stages: anniversariesStages,
    strings: anniversariesStrings,
  }),
  defineChart({
    id: 'words',
    tables: ['words', 'tokens', 'turns', 'mentions'],
    model: wordsModel,
    draw: drawWords,
    short: fewer(drawWords, {
      count: ({ drawn }) => drawn.length,
      keep: (model, count) => ({ ...model, drawn: firstBy(model.drawn, count, ({ total }) => total) }),
    }),
    claims: wordsClaims,
    rankings: ['words.count'],
    stages: wordsStages,
    strings: wordsStrings,
  }),
] satisfies readonly Chart[];

export type ChartId = (typeof charts)[number]['id'];

/** The charts with something to show in an edition. */
export function prepareCharts(tables: Tables): PreparedChart[] {
  return charts.map((chart) => chart.prepare(tables)).filter((chart) => chart !== undefined);
}
