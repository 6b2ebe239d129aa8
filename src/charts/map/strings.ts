import { formatDecimal, formatInteger, formatShare, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import { asideEn, asideZh, sentenceStart } from '../aside.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import { typeNames } from '../countries/strings.ts';
import type { Continent } from '../../lib/continents.ts';
import { firstNames, named } from '../places/first-few.ts';
import type { MapPlace } from './map-place.ts';
import type { MapModel } from './model.ts';
import type { ZoneId } from './zones.ts';

interface Labels {
  questions: string;
  answers: string;
  /** What a hollow and a solid square stand for. */
  whole: string;
  country: string;
  home(name: string, mentions: string): string;
  /** Between the mentions of a region and of its countries. */
  plus: string;
  /** Heading of what stands in no one place; how many of them it shows. */
  elsewhere: string;
  shortened(shown: string, all: string): string;
  /** Countries and territories of a region besides those that stand alone. */
  others: Record<ZoneId, string>;
}

export const mapLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问中',
    answers: '回答中',
    whole: '整个区域或组织',
    country: '一个国家或地区',
    home: (name, mentions) => `${name}${mentions}次，不在图中`,
    plus: '＋',
    elsewhere: '不在一处的区域和组织',
    shortened: (shown, all) => `前${shown}，共${all}`,
    others: {
      africa: '非洲其他',
      europe: '欧洲其他',
      western_asia: '西亚其他',
      central_asia: '中亚其他',
      southern_asia: '南亚其他',
      eastern_asia: '东亚其他',
      south_eastern_asia: '东南亚其他',
      oceania: '大洋洲其他',
      northern_america: '北美其他',
      latin_america: '拉美其他',
    },
  },
  en: {
    questions: 'In questions',
    answers: 'In answers',
    whole: 'a whole region or bloc',
    country: 'a country or territory',
    home: (name, mentions) => `${name}: ${mentions}, not drawn`,
    plus: ' + ',
    elsewhere: 'Regions and blocs in no one place',
    shortened: (shown, all) => `first ${shown} of ${all}`,
    others: {
      africa: 'Others in Africa',
      europe: 'Others in Europe',
      western_asia: 'Others in West Asia',
      central_asia: 'Others in Central Asia',
      southern_asia: 'Others in South Asia',
      eastern_asia: 'Others in East Asia',
      south_eastern_asia: 'Others in Southeast Asia',
      oceania: 'Others in Oceania',
      northern_america: 'Others in North America',
      latin_america: 'Others in Latin America',
    },
  },
};

/** Names inside a sentence. */
export const continents: Record<Lang, Record<Continent, string>> = {
  zh: { africa: '非洲', americas: '美洲', asia: '亚洲', europe: '欧洲', oceania: '大洋洲' },
  en: { africa: 'Africa', americas: 'the Americas', asia: 'Asia', europe: 'Europe', oceania: 'Oceania' },
};

const coordinate = (value: number | undefined): string | { number: string } =>
  value === undefined ? '' : { number: formatDecimal(value) };

function table(model: MapModel, labels: readonly string[], lang: Lang): TableView {
  const points = model.home ? [model.home, ...model.countries] : model.countries;
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

type Lead = NonNullable<MapModel['lead']>;

/** Where the share lies when exchanges are drawn again. */
const range: Record<Lang, (lead: Lead) => Phrase> = {
  zh: ({ interval }) =>
    interval ? say`（重新抽取各轮问答，在${share(interval[0])}到${share(interval[1])}之间）` : [],
  en: ({ interval }) =>
    interval ? say` (${share(interval[0])} to ${share(interval[1])} when exchanges are drawn again)` : [],
};

function findingZh(model: MapModel): Phrase {
  if (model.lead)
    return say`${asideZh(model.home)}提到国家和地区，${share(model.lead.share)}落在${continents.zh[model.lead.continent]}${range.zh(model.lead)}`;
  return say`${asideZh(model.home)}有${count(model.countries.length, 'zh')}个国家${model.countries.length === 1 ? '或' : '和'}地区被点名`;
}

function findingEn(model: MapModel): Phrase {
  if (model.lead)
    return say`${asideEn(model.home)}${share(model.lead.share)} of the mentions of countries and territories fall in ${continents.en[model.lead.continent]}${range.en(model.lead)}`;
  const one = model.countries.length === 1;
  return say`${asideEn(model.home)}${count(model.countries.length, 'en')} ${one ? 'country or territory is' : 'countries and territories are'} named`;
}

/** Regions and blocs together, most mentions first. */
const beside = ({ regions, blocs }: MapModel): MapPlace[] =>
  [...regions, ...blocs].toSorted((a, b) => b.total - a.total);

function besideZh(model: MapModel): Phrase {
  const listed = beside(model);
  if (listed.length === 0) return [];
  return say`区域和组织里点到的有${firstNames(listed, 'zh', 'places.mentions')}${listed.length > named ? '等' : ''}。`;
}

function besideEn(model: MapModel): Phrase {
  const listed = beside(model);
  if (listed.length === 0) return [];
  return say` Regions and blocs named are${listed.length > named ? ', among others, ' : ' '}${firstNames(listed, 'en', 'places.mentions')}.`;
}

function listedZh({ regions, blocs }: MapModel): Phrase {
  const parts = [
    ...(regions.length > 0 ? [say`${count(regions.length, 'zh')}个区域`] : []),
    ...(blocs.length > 0 ? [say`${count(blocs.length, 'zh')}个组织`] : []),
  ];
  return parts.length > 0
    ? say`另有${parts.flatMap((part, index) => (index > 0 ? ['和', ...part] : part))}。`
    : [];
}

function listedEn({ regions, blocs }: MapModel): Phrase {
  const parts = [
    ...(regions.length > 0 ? [say`${count(regions.length, 'en')} ${plural(regions.length, 'region')}`] : []),
    ...(blocs.length > 0 ? [say`${count(blocs.length, 'en')} ${plural(blocs.length, 'bloc')}`] : []),
  ];
  return parts.length > 0
    ? say` Besides, there are ${parts.flatMap((part, index) => (index > 0 ? [' and ', ...part] : part))}.`
    : [];
}

const zh: ChartStrings<MapModel> = {
  name: '在哪里',
  finding: findingZh,
  description: (model) =>
    say`一格是提到一次，朱色在提问里。空心是整个区域，实心是其中一国一地；“＋”前是区域的次数，后是其中各国各地合计的次数。${model.home ? say`${model.home.name.zh}（${mentions(model.home.total)}次）不在图中，也不计入占比。` : []}${besideZh(model)}`,
  alt: (model) =>
    say`按大致方位摆放的方格图，一格一次。${asideZh(model.home)}${count(model.countries.length, 'zh')}个国家和地区共被提到${mentions(model.mentions)}次${model.countries.length > named ? '，其中' : '：'}${firstNames(model.countries, 'zh', 'places.mentions')}。${listedZh(model)}`,
  note: () =>
    say`示意图：按大致方位排列，从西到东，由北向南，不是地图。国家和地区按联合国的地理分区归入区域；点名区域的次数不拆算到成员，成员的次数也不算进区域。`,
  table: (model) => table(model, ['地方', '类别', '提问', '回答', '合计', '经度', '纬度'], 'zh'),
};

const en: ChartStrings<MapModel> = {
  name: 'Where they are',
  finding: findingEn,
  description: (model) =>
    say`A square is a mention, vermilion in questions. Hollow squares name a whole region, solid ones a country or territory in it; before the + stand the mentions of the region, after it those of its countries together.${model.home ? say` ${sentenceStart(model.home.name.en)}, with ${mentions(model.home.total)} ${plural(model.home.total, 'mention')}, is not drawn and left out of the percentage.` : []}${besideEn(model)}`,
  alt: (model) =>
    say`Squares for mentions, placed roughly as on a map. ${asideEn(model.home) || 'There are '}${count(model.countries.length, 'en')} ${plural(model.countries.length, 'country or territory', 'countries and territories')} with ${mentions(model.mentions)} ${plural(model.mentions, 'mention')} in all${model.countries.length > named ? ', among them ' : ': '}${firstNames(model.countries, 'en', 'places.mentions')}.${listedEn(model)}`,
  note: () =>
    say`A sketch: places stand from west to east and from north to south, not on a map. Countries and territories go with regions as in the geoscheme of the United Nations; mentions of a region are never counted towards its members, nor theirs towards it.`,
  table: (model) =>
    table(model, ['Place', 'Type', 'Questions', 'Answers', 'All', 'Longitude', 'Latitude'], 'en'),
};

export const mapStrings = { zh, en };
