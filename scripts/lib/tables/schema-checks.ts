import {
  coded,
  decimal,
  integer,
  refersTo,
  sentenceColumn,
  stretchColumns,
  text,
  truth,
} from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import { measureCodes, taskCodes, warningCodes } from './codes/check-codes.ts';

const { surface, start, end } = stretchColumns(false);

export const warnings: TableSchema = {
  name: 'warnings',
  title: ['待核', 'Warnings'],
  description: [
    '一行是一处发表前应由人核对的内容；没有可指的原文时位置为空。',
    'A row is something that a person should look at before publishing; offsets are empty where no stretch of the transcript is concerned.',
  ],
  columns: [
    coded(
      warningCodes,
      'kind',
      ['类别', 'Kind'],
      [
        'sequence 问答次序中断之处；unknown_outlet 词表中没有的媒体；ambiguous_place 上下文不能定夺的简称；unread_number 读不出的数字；no_date 缺少记者会日期；unlabelled_figure、unlabelled_date 编辑尚未写说明的数字和日期。',
        'sequence: a place where questions and answers do not alternate; unknown_outlet: an outlet that the lexicon lacks; ambiguous_place: a short form that the context does not settle; unread_number: a numeral that cannot be read; no_date: the day of the conference is missing; unlabelled_figure, unlabelled_date: a figure or date for which labels.csv has no row yet.',
      ],
      {
        required: true,
      },
    ),
    surface,
    start,
    end,
    sentenceColumn(false),
    text('message', ['说明', 'Message'], ['有什么问题、该怎么办。', 'What is the matter and what to do.'], {
      required: true,
    }),
  ],
  primaryKey: [],
  foreignKeys: [refersTo('sentences', 'sentence_id')],
};

export const accuracy: TableSchema = {
  name: 'accuracy',
  title: ['准确度', 'Accuracy'],
  description: [
    '一行是一项与人工标注（金标准）比对的指标；没有金标准的版本没有此表。',
    'A row is a measure of agreement with the gold standard, which people annotated by reading; an edition without one has no such table.',
  ],
  columns: [
    coded(
      taskCodes,
      'task',
      ['任务', 'Task'],
      ['turns 轮次、mentions 提及、figures 数字、topics 话题。', 'turns, mentions, figures or topics.'],
      {
        required: true,
      },
    ),
    coded(
      measureCodes,
      'measure',
      ['指标', 'Measure'],
      [
        'exact 起止与类别全对；outlet、outlet_country 媒体及所在地对；precision 精确率、recall 召回率、f1 调和平均（mentions 要求起止与编号全对，figures 要求起止全对）；span_f1 只看起止；value、unit、qualifier 起止相符的数字中数值、单位、限定对的比例；paragraphs 段落话题对的比例；published_agreed 编码员甲、乙一致的句子中话题对的比例；published_a、published_b 与各编码员按上下文所编一致的比例，own_a、own_b 只看句中的词时一致的比例，coders_context、coders_own 编码员之间一致的比例，各带科恩卡帕系数（_kappa）。',
        'exact: extent and kind right; outlet, outlet_country: right among questions; precision, recall, f1: mentions by extent and id, figures by extent; span_f1: by extent alone; value, unit, qualifier: right among figures of matching extent; paragraphs: topic of the paragraph right; published_agreed: topic right among sentences on which both coders agree; published_a, published_b: agreement with each coder in context; own_a, own_b: the same by a sentence’s own words alone; coders_context, coders_own: agreement of the coders; each with Cohen’s kappa (_kappa).',
      ],
      { required: true },
    ),
    decimal(
      'value',
      ['值', 'Value'],
      [
        'numerator / denominator，不超过 1（六位小数），卡帕系数可为负；分母为 0 时为空。',
        'numerator / denominator, at most 1 (six decimals); kappa may be negative; empty where the denominator is 0.',
      ],
      { minimum: -1, maximum: 1 },
    ),
    integer(
      'numerator',
      ['分子', 'Numerator'],
      [
        '分子；f1 为正确数的两倍；卡帕系数为一致数乘句数减去偶然一致数。',
        'Numerator; twice the right ones for f1; for kappa the agreeing times all sentences, less the agreements of chance.',
      ],
      { required: true },
    ),
    integer(
      'denominator',
      ['分母', 'Denominator'],
      [
        '分母：exact 为标注数与所得数中较大者；precision 为所得数；recall 为标注数；f1 为两者之和；卡帕系数为句数的平方减去偶然一致数。',
        'Denominator: for exact the larger of gold and found; for precision what was found; for recall what is in the gold standard; for f1 their sum; for kappa the square of the sentences less the agreements of chance.',
      ],
      { required: true, minimum: 0 },
    ),
    decimal(
      'floor',
      ['下限', 'Floor'],
      [
        '须达到的值；只供参考的指标为空。',
        'The value that must be reached; empty where the measure is information only.',
      ],
      {
        minimum: 0,
        maximum: 1,
      },
    ),
    truth(
      'passed',
      ['达标', 'Passed'],
      ['是否达到下限；没有下限时为空。', 'Whether the floor is reached; empty where there is none.'],
    ),
  ],
  primaryKey: ['task', 'measure'],
  foreignKeys: [],
};
