import {
  coded,
  date,
  decimal,
  idInSentence,
  integer,
  kindColumn,
  refersTo,
  sentenceColumn,
  stretchColumns,
  text,
  turnColumn,
} from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import {
  changeCodes,
  dateKindCodes,
  perCodes,
  precisionCodes,
  qualifierCodes,
  roleCodes,
} from './codes/found-codes.ts';

const { surface, start, end } = stretchColumns();

export const figures: TableSchema = {
  name: 'figures',
  title: ['数字', 'Figures'],
  description: [
    '一行是一个衡量现实事物的数量，连同限定词和单位；年月日、序数、文号、电话、名称和成语中的数字不计。不同单位之间不可相加或比较。',
    'A row is a quantity that measures something in the world, with its qualifier and unit; calendar dates, ordinals, numbers of documents and telephones, names and idioms do not count. Never add or compare across units.',
  ],
  columns: [
    text(
      'figure_id',
      ['数字编号', 'Figure id'],
      [
        '形如 t07p02s03f1：所在句子的编号，加 f 和该句中的第几个数字。',
        'Like t07p02s03f1: the id of the sentence, f, and which figure in it.',
      ],
      {
        required: true,
        unique: true,
        pattern: idInSentence('f'),
      },
    ),
    surface,
    decimal(
      'value',
      ['数值', 'Value'],
      [
        '以 unit 为单位的数值：7800亿美元 为 780000000000，5% 为 5（percent），三分之一 为 0.333…（share）。范围取下限；可以为负（-3%、零下20度）。',
        'In units of `unit`: 7800亿美元 is 780000000000, 5% is 5 (percent), one third is 0.333… (share). A range gives its lower value; values may be negative.',
      ],
      { required: true },
    ),
    coded(
      'units',
      'unit',
      ['单位', 'Unit'],
      [
        '单位代号：USD、CNY、people、countries、years、percent 等。',
        'Code of the unit: USD, CNY, people, countries, years, percent and others.',
      ],
      { required: true },
    ),
    coded(
      qualifierCodes,
      'qualifier',
      ['限定', 'Qualifier'],
      [
        'exact 确数；near 近、约、几乎；over 超过、多、余、突破；at_least 以上、上千；under 不到；range 范围的下限。',
        'exact; near (近, 约, 几乎); over (超过, 多, 余, 突破); at_least (以上, 上千); under (不到); range (lower value of a range).',
      ],
      { required: true },
    ),
    coded(
      'figure_groups',
      'group',
      ['分组', 'Group'],
      [
        '编辑所分的组；没有分组时为单位的类别（money、people、duration 等）。',
        'Group given by an editor, or else the class of its unit (money, people, duration and others).',
      ],
    ),
    text(
      'label_zh',
      ['说明（中文）', 'Label in Chinese'],
      [
        '数字指什么：编辑所写；没有写时为所在分句的中心词。',
        'What the figure measures: written by an editor, or else the head words of its clause.',
      ],
    ),
    text(
      'label_en',
      ['说明（英文）', 'Label in English'],
      ['同上，英文；没有写时为空。', 'The same in English; empty where nobody wrote one.'],
    ),
    text(
      'series',
      ['系列', 'Series'],
      [
        '连接同一变化的两个数字（从 24亿美元 到 7800亿美元）；没有时为空。',
        'Joins the two figures of one development (from 24亿美元 to 7800亿美元); empty where there is none.',
      ],
    ),
    coded(
      roleCodes,
      'role',
      ['角色', 'Role'],
      ['系列中的起点 from 或终点 to。', 'from or to within its series.'],
    ),
    start,
    end,
    sentenceColumn(),
    turnColumn,
    kindColumn,
    coded(
      changeCodes,
      'change',
      ['变化', 'Change'],
      [
        'by 变化的幅度：增长了1.5倍 指增加 1.5 倍，为原来的 2.5 倍；翻两番（unit 为 doublings，值 2）为原来的 4 倍。to 变化后的水平：增长到原来的1.5倍、降至5%。其余为空。',
        'by: the size of a change. 增长了1.5倍 grew by 1.5 times, to 2.5 times what it was; 翻两番 (unit doublings, value 2) grew to 4 times. to: the level that a change led to, as in 增长到原来的1.5倍 or 降至5%. Empty otherwise.',
      ],
    ),
    coded(
      perCodes,
      'per',
      ['每', 'Per'],
      ['head 按人平均（人均、每人）；其余为空。', 'head: for each person (人均, 每人); empty otherwise.'],
    ),
  ],
  primaryKey: ['figure_id'],
  foreignKeys: [refersTo('sentences', 'sentence_id'), refersTo('turns', 'turn_id')],
};

export const dates: TableSchema = {
  name: 'dates',
  title: ['日期', 'Dates'],
  description: [
    '一行是一个日期、时期或周年，换算为年份；相对说法（今年、去年11月）以记者会当日为准，周年指向被纪念的年份。',
    'A row is a date, a period or an anniversary, resolved to years; relative ones (this year, last November) count from the day of the conference, an anniversary points at the year that it commemorates.',
  ],
  columns: [
    text(
      'date_id',
      ['日期编号', 'Date id'],
      [
        '形如 t07p02s03d1：所在句子的编号，加 d 和该句中的第几个日期。',
        'Like t07p02s03d1: the id of the sentence, d, and which date in it.',
      ],
      {
        required: true,
        unique: true,
        pattern: idInSentence('d'),
      },
    ),
    surface,
    coded(
      dateKindCodes,
      'date_kind',
      ['日期类别', 'Kind of date'],
      [
        'date 日历上的日或月；year 年份；period 起止、年代、世纪；relative 相对说法（今年、去年11月）；elapsed 有终点的时长（30年来、超过3年）；anniversary 周年，指向被纪念的年份；future 记者会之后或承诺要做的。',
        'date (day or month of the calendar); year; period (from–to, decade, century); relative (this year, last November); elapsed (a span up to a known point: 30年来, 超过3年); anniversary (the year that it commemorates); future (after the conference, or promised).',
      ],
      { required: true },
    ),
    integer(
      'year_from',
      ['起始年', 'First year'],
      ['公历年份；无从确定时为空。', 'Calendar year; empty where the text does not fix one.'],
    ),
    integer(
      'year_to',
      ['终止年', 'Last year'],
      [
        '公历年份，与起始年相同或在后；无从确定时为空。',
        'Calendar year, the same as the first or later; empty where the text does not fix one.',
      ],
    ),
    coded(
      precisionCodes,
      'precision',
      ['精度', 'Precision'],
      [
        '原文说到哪一级：日、月、季、半年、年、年代、世纪或时期。',
        'How precise the words are: day, month, season, half (of a year), year, decade, century or period.',
      ],
      { required: true },
    ),
    text(
      'event_zh',
      ['事件（中文）', 'Event in Chinese'],
      [
        '所指的事件，取自原文；没有时为空。',
        'The event, in words of the transcript; empty where none is named.',
      ],
    ),
    text(
      'event_en',
      ['事件（英文）', 'Event in English'],
      ['同上，英文；没有写时为空。', 'The same in English; empty where nobody wrote one.'],
    ),
    start,
    end,
    sentenceColumn(),
    turnColumn,
    kindColumn,
    date(
      'date_from',
      ['起始日', 'First day'],
      [
        '首日，含当日（ISO 8601）：去年11月 自 11-01 起，年初指 1 月，年底指 12 月，春、夏、秋、冬各三个月，冬季自 12 月起，上、中、下旬各自 1、11、21 日起。公元元年之前和无从确定时为空。',
        'First day, included (ISO 8601): last November begins on 11-01; 年初 is January, 年底 December; seasons have three months each, winter from December; 上旬, 中旬 and 下旬 begin on the 1st, 11th and 21st. Empty before the year 1 and where nothing fixes it.',
      ],
    ),
    date(
      'date_to',
      ['终止日', 'Last day'],
      [
        '末日，含当日（ISO 8601）；截至目前的时长（30年来）止于记者会当日。',
        'Last day, included (ISO 8601); a span up to now (30年来) ends on the day of the conference.',
      ],
    ),
  ],
  primaryKey: ['date_id'],
  foreignKeys: [refersTo('sentences', 'sentence_id'), refersTo('turns', 'turn_id')],
};
