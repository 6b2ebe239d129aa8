import { coded, idInSentence, refersTo, sentenceColumn, stretchColumns, text, truth } from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import { partOfSpeechCodes } from './codes/text-codes.ts';

const { start, end } = stretchColumns();

export const tokens: TableSchema = {
  name: 'tokens',
  title: ['分词', 'Tokens'],
  description: [
    '一行是分词所得的一个词或标点，按原文顺序，空白不计。words.csv 由 stop 为 false 的各行按 token 和 part_of_speech 计数而得。',
    'A row is a word or a mark of punctuation as the segmenter cut it, in the order of the transcript, white space left out. words.csv counts the rows whose stop is false by token and part_of_speech.',
  ],
  columns: [
    text(
      'token_id',
      ['词次编号', 'Token id'],
      [
        '形如 t07p02s03w12：所在句子的编号，加 w 和该句中的第几个词。',
        'Like t07p02s03w12: the id of the sentence, w, and which token in it.',
      ],
      { required: true, unique: true, pattern: idInSentence('w') },
    ),
    sentenceColumn(),
    text(
      'token',
      ['词', 'Token'],
      [
        '读作的词：误植已更正，繁体和全角已折合，词内的空白和换行已去掉；原文见 记录稿[start:end]。',
        'The word as read: misprints corrected, traditional and full-width characters folded, blanks and line breaks inside it closed up; the printed one is transcript[start:end].',
      ],
      { required: true },
    ),
    coded(
      partOfSpeechCodes,
      'part_of_speech',
      ['词性', 'Part of speech'],
      [
        '词典所记的词性，与 words.csv 相同；随词不随句。',
        'Part of speech in the dictionary, as in words.csv: a property of the word, not of its use.',
      ],
      { required: true },
    ),
    start,
    end,
    truth(
      'stop',
      ['不计', 'Stop'],
      [
        '是否不计入 words.csv：停用词、标点、纯数字和单个字母为 true。',
        'Whether words.csv leaves it out: true for stop words, punctuation, bare numerals and single letters.',
      ],
      { required: true },
    ),
  ],
  primaryKey: ['token_id'],
  foreignKeys: [refersTo('sentences', 'sentence_id')],
};
