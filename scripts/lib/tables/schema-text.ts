import {
  coded,
  count,
  decimal,
  integer,
  kindColumn,
  PARAGRAPH_ID,
  refersTo,
  SENTENCE_ID,
  stretchColumns,
  text,
  TURN_ID,
  turnColumn,
} from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import { outletGroupCodes } from './codes/text-codes.ts';

const { start, end } = stretchColumns();

export const turns: TableSchema = {
  name: 'turns',
  title: ['轮次', 'Turns'],
  description: [
    '一行是一次发言：一个提问、一个回答或一段开场白等。按原文顺序。标题、日期行、现场说明不属于任何轮次。',
    'A row is a turn: a question, an answer or a statement, in the order of the transcript. Headlines, date lines and stage directions belong to no turn.',
  ],
  columns: [
    text(
      'turn_id',
      ['轮次编号', 'Turn id'],
      ['形如 t07，按原文顺序。', 'Like t07, in the order of the transcript.'],
      {
        required: true,
        unique: true,
        pattern: TURN_ID,
      },
    ),
    integer(
      'n',
      ['序号', 'Number'],
      ['原文中的第几次发言，从 1 起。', 'Which turn of the transcript, from 1.'],
      {
        required: true,
        unique: true,
        minimum: 1,
      },
    ),
    kindColumn,
    text(
      'speaker',
      ['发言者', 'Speaker'],
      [
        '标签中的发言者：回答者的姓名；提问者为去掉“记者”二字的标签。无标签时为空。',
        'Who speaks, as the label gives it: a name; for a reporter the label without 记者. Empty where there is no label.',
      ],
    ),
    text(
      'outlet_id',
      ['媒体编号', 'Outlet id'],
      [
        '提问的媒体，见 outlets.csv；几家媒体合用一个标签时为第一家。回答和未署媒体的提问为空。',
        'The outlet that asks, see outlets.csv; the first one where a label joins several. Empty for answers and for questions that name no outlet.',
      ],
    ),
    text('outlet', ['媒体', 'Outlet'], ['媒体的中文名。', "The outlet's name in Chinese."]),
    text(
      'outlet_en',
      ['媒体（英文）', 'Outlet in English'],
      ['媒体的英文名；词表中没有时为空。', "The outlet's name in English; empty where the lexicon has none."],
    ),
    text(
      'outlet_country',
      ['媒体所在地', 'Home of the outlet'],
      [
        '媒体总部所在国家或地区的 ISO 3166-1 两字母代码；词表中没有时为空。',
        'ISO 3166-1 alpha-2 code of the country or territory of the headquarters; empty where the lexicon has none.',
      ],
      { pattern: '^[A-Z]{2}$' },
    ),
    coded(
      outletGroupCodes,
      'outlet_group',
      ['媒体分组', 'Group of the outlet'],
      [
        'mainland 内地；hong_kong_macao_taiwan 港澳台；foreign 外国；词表中没有时为空。',
        'mainland; hong_kong_macao_taiwan; foreign (groups used in accreditation); empty where the lexicon has none.',
      ],
    ),
    start,
    end,
    count(
      'chars',
      ['字数', 'Characters'],
      [
        '说出的字符数：码位数，不计标签和空白，含标点。等于各句 chars 之和。',
        'Characters spoken: code points without label and white space, punctuation included. The sum of chars over its sentences.',
      ],
    ),
    count('sentences', ['句数', 'Sentences'], ['句子数。', 'Number of sentences.']),
    text(
      'label',
      ['标签', 'Label'],
      [
        '读作标签的文字，不含冒号和括号；没有标签时为空。',
        'The label as read, without colon or brackets; empty where there is none.',
      ],
    ),
    integer(
      'speech_start',
      ['发言起点', 'Start of speech'],
      [
        '标签之后第一个说出的字符的位置，单位同 start。',
        'Position of the first character spoken after the label, in the unit of start.',
      ],
      { required: true, minimum: 0 },
    ),
    text(
      'co_outlets',
      ['合用标签的其他媒体', 'Further outlets'],
      [
        '同一标签下其余媒体的编号，以 | 相连；提问只计入第一家。',
        'Ids of the further outlets of a joint label, joined by |; the question is counted for the first outlet only.',
      ],
    ),
  ],
  primaryKey: ['turn_id'],
  foreignKeys: [refersTo('outlets', 'outlet_id')],
};

export const sentences: TableSchema = {
  name: 'sentences',
  title: ['句子', 'Sentences'],
  description: [
    '一行是一个句子。每个轮次的句子首尾相接、不重不漏：依次连接 text 即得该轮次的全部原文（标签和换行也在内）。',
    'A row is a sentence. The sentences of a turn tile it: joined in order, their text gives back every character of the turn, label and line breaks included.',
  ],
  columns: [
    text(
      'sentence_id',
      ['句子编号', 'Sentence id'],
      ['形如 t07p02s03：轮次、段落、句子。', 'Like t07p02s03: turn, paragraph, sentence.'],
      { required: true, unique: true, pattern: SENTENCE_ID },
    ),
    turnColumn,
    text(
      'paragraph_id',
      ['段落编号', 'Paragraph id'],
      [
        '形如 t07p02；被报纸分栏隔断的一段算一段。',
        'Like t07p02; a paragraph that a newspaper column broke in two is one paragraph.',
      ],
      { required: true, pattern: PARAGRAPH_ID },
    ),
    kindColumn,
    start,
    end,
    count(
      'chars',
      ['字数', 'Characters'],
      [
        '说出的字符数：码位数，不计标签和空白，含标点。',
        'Characters spoken: code points without label and white space, punctuation included.',
      ],
    ),
    coded(
      'topics',
      'topic',
      ['话题', 'Topic'],
      [
        '句子的话题，名称见 topics.csv；没有依据时为 other。',
        'Topic of the sentence, named in topics.csv; other where nothing decides.',
      ],
      { required: true },
    ),
    decimal(
      'topic_score',
      ['话题得分', 'Topic score'],
      [
        '所判话题的权重占全部话题权重之和的比例，0 至 1（一位小数）。',
        'Weight of the chosen topic as a share of the weights of all topics, 0 to 1 (one decimal).',
      ],
      { required: true, minimum: 0, maximum: 1 },
    ),
    text(
      'topic_evidence',
      ['话题依据', 'Topic evidence'],
      ['起决定作用的词，按权重排列，以 | 相连。', 'The words that decided, in order of weight, joined by |.'],
    ),
    text(
      'text',
      ['原文', 'Text'],
      [
        '原文，一字不改：记录稿[start:end]，含标签、空白和换行。',
        'The words of the transcript, untouched: transcript[start:end], with label, white space and line breaks.',
      ],
      { required: true },
    ),
    integer(
      'speech_start',
      ['说出部分的起点', 'Start of speech'],
      [
        '去掉标签和首部空白后的起点，单位同 start。',
        'Start without label and leading white space, in the unit of start.',
      ],
      { required: true, minimum: 0 },
    ),
    integer(
      'speech_end',
      ['说出部分的终点', 'End of speech'],
      ['去掉尾部空白后的终点，单位同 start。', 'End without trailing white space, in the unit of start.'],
      { required: true, minimum: 0 },
    ),
    text(
      'text_en',
      ['英文', 'Text in English'],
      [
        '本站自译的整句英文，含标签；不是官方译文，以中文原文为准。没有译文的一期为空。',
        'The whole sentence in English, label included: our own translation, not an official one; only the Chinese text counts. Empty in an edition without a translation.',
      ],
    ),
  ],
  primaryKey: ['sentence_id'],
  foreignKeys: [refersTo('turns', 'turn_id')],
};
