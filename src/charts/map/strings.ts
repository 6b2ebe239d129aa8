import { formatDecimal, formatInteger, formatShare, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import { plural } from '../../lib/plural.ts';
import { asideEn, asideZh, sentenceStart } from '../aside.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import { typeNames } from '../countries/strings.ts';
import type { Continent, MapModel } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  regions: string;
  blocs: string;
  /** Heading of the combined list; how many places it shows. */
  beside: string;
  shortened(shown: string, all: string): string;
}

export const mapLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问中',
    answers: '回答中',
    regions: '区域',
    blocs: '组织',
    beside: '区域和组织',
    shortened: (shown, all) => `前${shown}，共${all}`,
  },
  en: {
    questions: 'In questions',
    answers: 'In answers',
    regions: 'Regions',
    blocs: 'Blocs',
    beside: 'Regions and blocs',
    shortened: (shown, all) => `first ${shown} of ${all}`,
  },
};

const continents: Record<Lang, Record<Continent, string>> = {
  zh: { africa: '非洲', americas: '美洲', asia: '亚洲', europe: '欧洲', oceania: '大洋洲' },
  en: { africa: 'Africa', americas: 'the Americas', asia: 'Asia', europe: 'Europe', oceania: 'Oceania' },
};

const coordinate = (value: number | undefined): string | { number: string } =>
  value === undefined ? '' : { number: formatDecimal(value) };

function table(model: MapModel, labels: readonly string[], lang: Lang): TableView {
  const points = model.home ? [model.home, ...model.bubbles] : model.bubbles;
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 })),
    rows: [
      ...points.map((place) => ({ ...place })),
      ...[...model.regions, ...model.blocs].map((place) => ({ ...place, lon: undefined, lat: undefined })),
    ].map((place) => [
      place.name[lang],
      typeNames[lang][place.type],
      { number: formatInteger(place.questions) },
      { number: formatInteger(place.answers) },
      { number: formatInteger(place.total) },
      coordinate(place.lon),
      coordinate(place.lat),
    ]),
  };
}

const mentions = (value: number) => computed(formatInteger(value), 'places.mentions');
const count = (value: number, lang: Lang) => computed(formatWord(value, lang), 'places');
const share = (value: number) => computed(formatShare(value, 0), 'places.mentions.share');

function findingZh(model: MapModel): Phrase {
  if (model.lead)
    return say`${asideZh(model.home)}提到国家和地区，${share(model.lead.share)}落在${continents.zh[model.lead.continent]}`;
  return say`${asideZh(model.home)}有${count(model.bubbles.length, 'zh')}个国家${model.bubbles.length === 1 ? '或' : '和'}地区被点名`;
}

function findingEn(model: MapModel): Phrase {
  if (model.lead)
    return say`${asideEn(model.home)}${share(model.lead.share)} of the mentions of countries and territories fall in ${continents.en[model.lead.continent]}`;
  const one = model.bubbles.length === 1;
  return say`${asideEn(model.home)}${count(model.bubbles.length, 'en')} ${one ? 'country or territory is' : 'countries and territories are'} named`;
}

function besideZh(model: MapModel): Phrase {
  const top = [...model.regions, ...model.blocs].toSorted((a, b) => b.total - a.total)[0];
  if (!top) return [];
  return say`区域和组织没有坐标，另外列出，气泡用同一把尺子；其中提到最多次的有${top.name.zh}，${mentions(top.total)}次。`;
}

function besideEn(model: MapModel): Phrase {
  const top = [...model.regions, ...model.blocs].toSorted((a, b) => b.total - a.total)[0];
  if (!top) return [];
  return say` Regions and blocs have no point on a map and are listed on the same scale; none is named more often than ${inEnglishSentence(top.name.en)}, with ${mentions(top.total)} ${plural(top.total, 'mention')}.`;
}

function listedZh({ regions, blocs }: MapModel): Phrase {
  const parts = [
    ...(regions.length > 0 ? [say`${count(regions.length, 'zh')}个区域`] : []),
    ...(blocs.length > 0 ? [say`${count(blocs.length, 'zh')}个组织`] : []),
  ];
  return parts.length > 0
    ? say`另列${parts.flatMap((part, index) => (index > 0 ? ['和', ...part] : part))}。`
    : [];
}

function listedEn({ regions, blocs }: MapModel): Phrase {
  const parts = [
    ...(regions.length > 0 ? [say`${count(regions.length, 'en')} ${plural(regions.length, 'region')}`] : []),
    ...(blocs.length > 0 ? [say`${count(blocs.length, 'en')} ${plural(blocs.length, 'bloc')}`] : []),
  ];
  return parts.length > 0
    ? say` Listed beside them: ${parts.flatMap((part, index) => (index > 0 ? [' and ', ...part] : part))}.`
    : [];
}

const zh: ChartStrings<MapModel> = {
  name: '在哪里',
  finding: findingZh,
  description: (model) =>
    say`气泡的面积是提到的次数，红心是其中提问里的部分。${model.home ? say`${model.home.name.zh}（灰色，${mentions(model.home.total)}次）按同样的比例画出，不计入占比。` : []}${besideZh(model)}`,
  alt: (model) =>
    say`世界地图，只有陆地轮廓。${asideZh(model.home)}${count(model.bubbles.length, 'zh')}个国家和地区共被提到${mentions(model.mentions)}次，最多的是${model.bubbles[0]?.name.zh ?? ''}，${mentions(model.bubbles[0]?.total ?? 0)}次。${listedZh(model)}`,
  note: () =>
    say`底图是自然地球（Natural Earth）的陆地轮廓，等积投影，不画任何国界。气泡在国家或地区的中部；挤在一起的稍稍让开，让得远的用细线连回原处。区域和组织不拆算到成员。`,
  table: (model) => table(model, ['地方', '类别', '提问', '回答', '合计', '经度', '纬度'], 'zh'),
};

const en: ChartStrings<MapModel> = {
  name: 'Where they are',
  finding: findingEn,
  description: (model) =>
    say`The area of a bubble is the number of mentions, its red core those in questions.${model.home ? say` ${sentenceStart(model.home.name.en)}, in grey with ${mentions(model.home.total)} ${plural(model.home.total, 'mention')}, is drawn to the same scale and left out of the percentage.` : []}${besideEn(model)}`,
  alt: (model) =>
    say`World map of the land alone. ${asideEn(model.home) || 'There are '}${count(model.bubbles.length, 'en')} ${plural(model.bubbles.length, 'country or territory', 'countries and territories')} with ${mentions(model.mentions)} ${plural(model.mentions, 'mention')} in all, most of them ${inEnglishSentence(model.bubbles[0]?.name.en ?? '')}, ${mentions(model.bubbles[0]?.total ?? 0)}.${listedEn(model)}`,
  note: () =>
    say`The base map is the outline of the land from Natural Earth in an equal-area projection, with no borders drawn. Bubbles stand in the middle of a country or territory; where they crowd they give way a little, and a line leads back from those that moved far. Regions and blocs are never counted towards their members.`,
  table: (model) =>
    table(model, ['Place', 'Type', 'Questions', 'Answers', 'All', 'Longitude', 'Latitude'], 'en'),
};

export const mapStrings = { zh, en };
