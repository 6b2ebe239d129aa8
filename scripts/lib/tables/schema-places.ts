import {
  coded,
  count,
  decimal,
  idInSentence,
  kindColumn,
  PLACE_ID,
  refersTo,
  sentenceColumn,
  stretchColumns,
  text,
  turnColumn,
} from './codebook.ts';
import type { Bilingual, Column, ForeignKey, TableSchema } from './codebook.ts';
import { formCodes, placeTypeCodes, reasonCodes } from './codes/found-codes.ts';

const { surface, start, end } = stretchColumns();

export const typeColumn = coded(
  placeTypeCodes,
  'type',
  ['类型', 'Type'],
  [
    'country 国家（联合国会员国、观察员国，以及库克群岛和纽埃）；territory 其他地区；region 地理或政治区域；bloc 国际组织或国家集团。类型只用于统计，不表示对地位的立场。',
    'country (UN members, observers, the Cook Islands and Niue), territory (others), region (geographic or political), bloc (organisation or group of countries). The type serves counting and takes no position on status.',
  ],
  { required: true },
);

function placeColumn(name: string, title: Bilingual, description: Bilingual): Column {
  return text(name, title, description, { required: true, pattern: PLACE_ID });
}

function toPlaces(id: string, type: string): ForeignKey {
  return { columns: [id, type], table: 'places', references: ['place_id', 'type'] };
}

export const mentions: TableSchema = {
  name: 'mentions',
  title: ['地名提及', 'Mentions of places'],
  description: [
    '一行是一次提及：指称一个国家、地区、区域或集团的最短文字，含简称（中美 计两次）和作定语的用法；代词、人名、城市、海域、媒体名不计。',
    'A row is a mention: the shortest stretch that refers to a country, territory, region or bloc, short forms (中美 counts twice) and attributive use included; pronouns, persons, cities, seas and names of outlets do not count.',
  ],
  columns: [
    text(
      'mention_id',
      ['提及编号', 'Mention id'],
      [
        '形如 t07p02s03m2：所在句子的编号，加 m 和该句中的第几次提及。',
        'Like t07p02s03m2: the id of the sentence, m, and which mention in it.',
      ],
      {
        required: true,
        unique: true,
        pattern: idInSentence('m'),
      },
    ),
    placeColumn(
      'place_id',
      ['地名编号', 'Place id'],
      ['所指的地方，见 places.csv。', 'The place that is meant; see places.csv.'],
    ),
    typeColumn,
    surface,
    coded(
      formCodes,
      'form',
      ['形式', 'Form'],
      [
        'full 全称或通称（美国）；short 简称（中美的 中、美）；adjective、people 用于形容词和人民的专门说法。',
        'full (美国); short (中 and 美 in 中美); adjective or people where the language has a form of its own.',
      ],
      { required: true },
    ),
    start,
    end,
    sentenceColumn(),
    turnColumn,
    kindColumn,
  ],
  primaryKey: ['mention_id'],
  foreignKeys: [
    toPlaces('place_id', 'type'),
    refersTo('sentences', 'sentence_id'),
    refersTo('turns', 'turn_id'),
  ],
};

export const rejected: TableSchema = {
  name: 'rejected',
  title: ['不计的文字', 'Rejected stretches'],
  description: [
    '一行是一段看似提及地名或数字、实际不计的文字，并注明理由。',
    'A row is a stretch that looks like a mention of a place or like a figure and is not counted, with the reason.',
  ],
  columns: [
    surface,
    start,
    end,
    sentenceColumn(),
    coded(
      reasonCodes,
      'reason',
      ['理由', 'Reason'],
      [
        '不计的理由：outlet_name 媒体名；person 人名；word_internal 词内巧合；sea、province、city、geographic_name 海域、省、城市等；currency、unit 货币和单位；language 语言；ambiguous 无从定夺；score 比分、票数比；ratio 比值；dimensions 长宽；clock_time 钟点；number_code 编号、电话；其余见 exclusions.csv。',
        'Why it is not counted: outlet_name; person; word_internal (letters of another word); sea, province, city, geographic_name; currency, unit; language; ambiguous (nothing settles it); score (of a game or a vote), ratio, dimensions, clock_time, number_code (numbers of documents, versions, telephones); others as in exclusions.csv.',
      ],
      {
        required: true,
      },
    ),
  ],
  primaryKey: [],
  foreignKeys: [refersTo('sentences', 'sentence_id')],
};

export const places: TableSchema = {
  name: 'places',
  title: ['地名', 'Places'],
  description: [
    '一行是一个至少被提到一次的国家、地区、区域或集团，按提及次数排列。各项计数等于 mentions.csv 中相应行之和。',
    'A row is a country, territory, region or bloc that is mentioned at least once, ordered by mentions. Counts equal the sums over mentions.csv.',
  ],
  columns: [
    placeColumn(
      'place_id',
      ['地名编号', 'Place id'],
      [
        '国家和地区为 ISO 3166-1 两字母代码；其余为大写英文代号（GAZA、AFRICA、EU …）。与 type 合看才唯一：AU 作国家是澳大利亚，作集团是非盟。',
        'ISO 3166-1 alpha-2 for countries and territories; a name in capitals for others (GAZA, AFRICA, EU …). Unique together with type only: AU is Australia as a country and the African Union as a bloc.',
      ],
    ),
    typeColumn,
    text('name_zh', ['中文名', 'Name in Chinese'], ['中文名。', 'Name in Chinese.'], { required: true }),
    text('name_en', ['英文名', 'Name in English'], ['英文名。', 'Name in English.'], { required: true }),
    coded(
      'regions',
      'region',
      ['所在区域', 'Region'],
      [
        '联合国 M49 地理分区或上一级区域，仅作排列之用；集团可为空。',
        'Subregion after UN M49 or the wider region, for arrangement only; may be empty for blocs.',
      ],
    ),
    decimal(
      'lon',
      ['经度', 'Longitude'],
      [
        '用于在图上落点的经度，度；区域和集团没有落点，为空。',
        'Longitude in degrees of the point used on maps; empty for regions and blocs, which have no point.',
      ],
      { minimum: -180, maximum: 180 },
    ),
    decimal(
      'lat',
      ['纬度', 'Latitude'],
      [
        '用于在图上落点的纬度，度；区域和集团为空。',
        'Latitude in degrees of the point used on maps; empty for regions and blocs.',
      ],
      { minimum: -90, maximum: 90 },
    ),
    count(
      'mentions',
      ['提及次数', 'Mentions'],
      ['全部提及次数，含开场白等。', 'All mentions, those in statements included.'],
    ),
    count('in_questions', ['提问中', 'In questions'], ['提问中的提及次数。', 'Mentions in questions.']),
    count('in_answers', ['回答中', 'In answers'], ['回答中的提及次数。', 'Mentions in answers.']),
    count('turns', ['轮次数', 'Turns'], ['提到它的轮次数。', 'Number of turns that mention it.']),
    decimal(
      'per_1000_questions',
      ['提问中每千字', 'Per 1,000 in questions'],
      [
        '提问中每 1,000 个说出的字符的提及次数（六位小数）；没有提问时为空。',
        'Mentions per 1,000 characters spoken in questions (six decimals); empty where nobody asks.',
      ],
      { minimum: 0 },
    ),
    decimal(
      'per_1000_answers',
      ['回答中每千字', 'Per 1,000 in answers'],
      [
        '回答中每 1,000 个说出的字符的提及次数（六位小数）；没有回答时为空。',
        'Mentions per 1,000 characters spoken in answers (six decimals); empty where nobody answers.',
      ],
      { minimum: 0 },
    ),
  ],
  primaryKey: ['place_id', 'type'],
  foreignKeys: [],
};

export const pairs: TableSchema = {
  name: 'pairs',
  title: ['同句地名', 'Pairs of places'],
  description: [
    '一行是在同一句中被提到的两个地方；place_a 的编号按码位排在 place_b 之前，每对只出现一次。',
    'A row is two places named in one sentence; place_a comes before place_b in code order, so each pair appears once.',
  ],
  columns: [
    placeColumn('place_a', ['地名一', 'Place A'], ['编号在前的一个。', 'The one whose id comes first.']),
    placeColumn('place_b', ['地名二', 'Place B'], ['编号在后的一个。', 'The one whose id comes second.']),
    count(
      'sentences',
      ['句数', 'Sentences'],
      ['同时提到两者的句子数。', 'Number of sentences that name both.'],
    ),
    { ...typeColumn, name: 'type_a', title: ['地名一的类型', 'Type of place A'] },
    { ...typeColumn, name: 'type_b', title: ['地名二的类型', 'Type of place B'] },
  ],
  primaryKey: ['place_a', 'type_a', 'place_b', 'type_b'],
  foreignKeys: [toPlaces('place_a', 'type_a'), toPlaces('place_b', 'type_b')],
};
