/** Codes of what is found in sentences: places, figures, dates. */
import { codes } from './code.ts';

export const placeTypeCodes = codes(
  [
    'country',
    '国家：联合国会员国、观察员国，以及库克群岛和纽埃',
    'country: UN members, observers, the Cook Islands and Niue',
  ],
  ['territory', '其他地区', 'other territory'],
  ['region', '地理或政治区域', 'geographic or political region'],
  ['bloc', '国际组织或国家集团', 'organisation or group of countries'],
);

export const formCodes = codes(
  ['full', '全称或通称（美国）', 'full name (美国)'],
  ['short', '简称（中美的 中、美）', 'short form (中 and 美 in 中美)'],
  ['adjective', '形容词的专门说法', 'an adjective of its own'],
  ['people', '人民的专门说法', 'a word of its own for the people'],
);

/** Kinds of `exclusions.csv` and of numerals in notations, with what context rules out. */
export const reasonCodes = codes(
  ['ambiguous', '上下文不能定夺', 'nothing in the context settles it'],
  ['city', '城市', 'city'],
  ['province', '省、州', 'province or state'],
  ['sea', '海域', 'sea or strait'],
  ['geographic_name', '山川等地名', 'river, mountain or other geographic name'],
  ['historic_state', '历史上的国家', 'state of the past'],
  ['person', '人名', 'name of a person'],
  ['person_name', '人名', 'name of a person that holds the characters of a place'],
  ['people_of_descent', '族裔', 'people by descent'],
  ['outlet_name', '媒体名', 'name of an outlet'],
  ['institution_not_place', '机构', 'institution'],
  ['other_entity', '其他专名', 'another name'],
  ['company', '公司', 'company'],
  ['party', '政党', 'political party'],
  ['language', '语言', 'language'],
  ['currency', '货币', 'currency'],
  ['unit', '单位', 'unit of measurement'],
  ['weapon', '武器', 'weapon'],
  ['word_internal', '词内巧合', 'characters of another word'],
  ['score', '比分、票数比', 'score of a game or a vote'],
  ['ratio', '比值', 'ratio'],
  ['dimensions', '长宽', 'dimensions'],
  ['clock_time', '钟点', 'time of day'],
  ['number_code', '编号、版本号、电话', 'number of a document, a version or a telephone'],
);

export const qualifierCodes = codes(
  ['exact', '确数', 'exact'],
  ['near', '近、约、几乎', 'near (近, 约, 几乎)'],
  ['over', '超过、多、余、突破', 'over (超过, 多, 余, 突破)'],
  ['at_least', '以上、上千', 'at least (以上, 上千)'],
  ['under', '不到', 'under (不到)'],
  ['range', '范围的下限', 'lower value of a range'],
);

export const roleCodes = codes(
  ['from', '系列的起点', 'start of the series'],
  ['to', '系列的终点', 'end of the series'],
);

export const changeCodes = codes(
  ['by', '变化的幅度', 'size of a change'],
  ['to', '变化后的水平', 'level that a change led to'],
);

export const perCodes = codes(['head', '按人平均', 'for each person']);

export const dateKindCodes = codes(
  ['date', '日历上的日或月', 'day or month of the calendar'],
  ['year', '年份', 'year'],
  ['period', '起止、年代、世纪', 'from–to, decade, century'],
  ['relative', '相对说法（今年、去年11月）', 'relative (this year, last November)'],
  ['elapsed', '有终点的时长（30年来）', 'span up to a known point (30年来)'],
  ['anniversary', '周年，指向被纪念的年份', 'anniversary, at the year that it commemorates'],
  ['future', '记者会之后或承诺要做的', 'after the conference, or promised'],
);

export const precisionCodes = codes(
  ['day', '日', 'day'],
  ['month', '月', 'month'],
  ['season', '季', 'season'],
  ['half', '半年', 'half of a year'],
  ['year', '年', 'year'],
  ['decade', '年代', 'decade'],
  ['century', '世纪', 'century'],
  ['period', '时期', 'period'],
);
