import { coded, refersTo, sentenceColumn } from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import { schemeCodes } from './codes/text-codes.ts';

export const sentenceTopics: TableSchema = {
  name: 'sentence_topics',
  title: ['各句的话题', 'Topics by sentence'],
  description: [
    '一行是一个句子在一种编码方式下的话题。published 即 sentences.csv 的 topic；各方式下上下文的权重见本数据包的 topic_context_weights。',
    'A row is the topic of a sentence under a scheme of coding. published is the topic of sentences.csv; topic_context_weights in this package has the weights of the contexts under each scheme.',
  ],
  columns: [
    sentenceColumn(),
    coded(
      schemeCodes,
      'scheme',
      ['编码方式', 'Scheme'],
      [
        'published 发表；halved 上下文权重减半；equal 各种上下文权重相同；own 只看句中的词；a_own、b_own 编码员甲、乙只读该句所编；a_context、b_context 二人按该句在轮次中的位置所编（只有带金标准的版本才有）。',
        'published: as published; halved: with the weights of the contexts halved; equal: all contexts weigh the same; own: by the words of the sentence alone; a_own, b_own: by coders a and b, who read the sentence alone; a_context, b_context: by the same coders, in its place in the turn (only in editions with a gold standard).',
      ],
      {
        required: true,
      },
    ),
    coded(
      'own_topics',
      'topic',
      ['话题', 'Topic'],
      [
        '话题代号，名称见 topics.csv；在 own、a_own、b_own 下，句中的词不足以判断时为 none。',
        'Code of the topic, named in topics.csv; under own, a_own and b_own none where the words of the sentence do not tell.',
      ],
      { required: true },
    ),
  ],
  primaryKey: ['sentence_id', 'scheme'],
  foreignKeys: [refersTo('sentences', 'sentence_id')],
};
