import { coded, count, decimal, refersTo, text, turnColumn } from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import { outletGroupCodes, partOfSpeechCodes } from './codes/text-codes.ts';

export const topics: TableSchema = {
  name: 'topics',
  title: ['话题', 'Topics'],
  description: [
    '一行是一个话题，按字数排列；只统计回答，没有回答时为空表。字数等于 topics_by_turn.csv 中相应行之和，占比之和为 1。',
    'A row is a topic, ordered by characters; only answers are counted, and the table is empty where nobody answers. Characters equal the sums over topics_by_turn.csv; shares add up to 1.',
  ],
  columns: [
    coded('topics', 'topic', ['话题', 'Topic'], ['话题代号。', 'Code of the topic.'], {
      required: true,
      unique: true,
    }),
    text('name_zh', ['中文名', 'Name in Chinese'], ['中文名。', 'Name in Chinese.'], { required: true }),
    text('name_en', ['英文名', 'Name in English'], ['英文名。', 'Name in English.'], { required: true }),
    count(
      'chars',
      ['字数', 'Characters'],
      [
        '回答中属于该话题的句子说出的字符数；只在提问或开场白中出现的话题为 0。',
        'Characters spoken in sentences of answers on the topic; 0 for a topic of questions or statements only.',
      ],
    ),
    decimal(
      'share',
      ['占比', 'Share'],
      [
        '占全部回答字数的比例，0 至 1（十二位小数）。',
        'Share of the characters of all answers, 0 to 1 (twelve decimals).',
      ],
      { required: true, minimum: 0, maximum: 1 },
    ),
    count(
      'sentences',
      ['句数', 'Sentences'],
      ['回答中属于该话题的句子数。', 'Number of sentences of answers on the topic.'],
    ),
    count(
      'answers',
      ['回答数', 'Answers'],
      ['至少有一句谈到该话题的回答数。', 'Number of answers with at least one sentence on the topic.'],
    ),
  ],
  primaryKey: ['topic'],
  foreignKeys: [],
};

export const topicsByTurn: TableSchema = {
  name: 'topics_by_turn',
  title: ['各回答的话题', 'Topics by answer'],
  description: [
    '一行是一个回答中的一个话题；占比在每个回答内之和为 1。',
    'A row is a topic in an answer; shares add up to 1 within each answer.',
  ],
  columns: [
    turnColumn,
    coded(
      'topics',
      'topic',
      ['话题', 'Topic'],
      ['话题代号，见 topics.csv。', 'Code of the topic; see topics.csv.'],
      {
        required: true,
      },
    ),
    count(
      'chars',
      ['字数', 'Characters'],
      ['该回答中属于该话题的句子说出的字符数。', 'Characters spoken in its sentences on the topic.'],
    ),
    decimal(
      'share',
      ['占比', 'Share'],
      [
        '占该回答字数的比例，0 至 1（十二位小数）。',
        'Share of the characters of the answer, 0 to 1 (twelve decimals).',
      ],
      {
        required: true,
        minimum: 0,
        maximum: 1,
      },
    ),
  ],
  primaryKey: ['turn_id', 'topic'],
  foreignKeys: [refersTo('turns', 'turn_id'), refersTo('topics', 'topic')],
};

export const words: TableSchema = {
  name: 'words',
  title: ['词语', 'Words'],
  description: [
    '一行是一个词（分词所得，去停用词），按次数排列。分词只服务于看词，不用来数地名。',
    'A row is a word as segmented, stop words removed, ordered by count. Segmentation serves the view of words; places are not counted with it.',
  ],
  columns: [
    text('word', ['词', 'Word'], ['词。', 'The word.'], { required: true }),
    coded(
      partOfSpeechCodes,
      'part_of_speech',
      ['词性', 'Part of speech'],
      ['结巴分词的词性标记。', "Tag of jieba's part-of-speech set."],
    ),
    count(
      'count',
      ['次数', 'Count'],
      ['全部出现次数，含开场白等。', 'All occurrences, those in statements included.'],
    ),
    decimal(
      'per_1000',
      ['每千字', 'Per 1,000'],
      [
        '每 1,000 个说出的字符的出现次数（六位小数）。',
        'Occurrences per 1,000 characters spoken (six decimals).',
      ],
      { required: true, minimum: 0 },
    ),
    count('in_questions', ['提问中', 'In questions'], ['提问中的出现次数。', 'Occurrences in questions.']),
    count('in_answers', ['回答中', 'In answers'], ['回答中的出现次数。', 'Occurrences in answers.']),
    count('sentences', ['句数', 'Sentences'], ['出现该词的句子数。', 'Number of sentences that hold it.']),
  ],
  primaryKey: ['word', 'part_of_speech'],
  foreignKeys: [],
};

export const outlets: TableSchema = {
  name: 'outlets',
  title: ['媒体', 'Outlets'],
  description: [
    '一行是一家被列为提问者的媒体，按首次出现的顺序。几家媒体合用一个标签时，提问和回答计入第一家，其余各家不计，因此合计等于 turns.csv 之和。',
    'A row is an outlet that a label names, in order of appearance. Where a label joins several, question and answer are counted for the first one only, so that totals equal the sums over turns.csv; the others stand with 0.',
  ],
  columns: [
    text('outlet_id', ['媒体编号', 'Outlet id'], ['媒体代号。', 'Code of the outlet.'], {
      required: true,
      unique: true,
    }),
    text('outlet', ['媒体', 'Outlet'], ['中文名。', 'Name in Chinese.'], { required: true }),
    text(
      'outlet_en',
      ['英文名', 'Name in English'],
      ['英文名；词表中没有时为空。', 'Name in English; empty where the lexicon has none.'],
    ),
    text(
      'country',
      ['所在地', 'Home'],
      [
        '总部所在国家或地区的 ISO 3166-1 两字母代码；词表中没有时为空。',
        'ISO 3166-1 alpha-2 code of the country or territory of the headquarters; empty where the lexicon has none.',
      ],
      { pattern: '^[A-Z]{2}$' },
    ),
    coded(
      outletGroupCodes,
      'group',
      ['分组', 'Group'],
      [
        'mainland 内地；hong_kong_macao_taiwan 港澳台；foreign 外国；词表中没有时为空。',
        'mainland; hong_kong_macao_taiwan; foreign (groups used in accreditation); empty where the lexicon has none.',
      ],
    ),
    count('questions', ['提问数', 'Questions'], ['提问轮次数。', 'Number of question turns.']),
    count(
      'question_chars',
      ['提问字数', 'Characters of questions'],
      ['提问说出的字符数。', 'Characters spoken in its questions.'],
    ),
    count(
      'answer_chars',
      ['回答字数', 'Characters of answers'],
      [
        '其提问之后、下一提问之前的回答说出的字符数。',
        'Characters spoken in the answers between its questions and the next question.',
      ],
    ),
  ],
  primaryKey: ['outlet_id'],
  foreignKeys: [],
};
