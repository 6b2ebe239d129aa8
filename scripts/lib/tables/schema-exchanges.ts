import { count, PLACE_ID, refersTo, text, TURN_ID } from './codebook.ts';
import type { TableSchema } from './codebook.ts';
import { typeColumn } from './schema-places.ts';

export const askedAnswered: TableSchema = {
  name: 'asked_answered',
  title: ['问与答中的地名', 'Places asked about and answered'],
  description: [
    '一行是一次问答中被提到的一个地方，中国也计入。一次问答是一个提问和它之后、下一提问之前的全部回答；没有提问在先的回答不在表中。asked 与 answered 之和等于 mentions.csv 中相应行数。',
    'A row is a place named in an exchange, China included. An exchange is a question and all answers between it and the next question; answers that no question precedes are not in the table. asked and answered equal the rows of mentions.csv in those turns.',
  ],
  columns: [
    text(
      'turn_id',
      ['提问编号', 'Id of the question'],
      ['提问的轮次，见 turns.csv。', 'The turn of the question; see turns.csv.'],
      { required: true, pattern: TURN_ID },
    ),
    text(
      'answer_id',
      ['回答编号', 'Id of the answer'],
      [
        '回答的轮次；一个提问有几个回答时为第一个，没有回答时为空。',
        'The turn of the answer; the first one where a question has several, empty where it has none.',
      ],
      { pattern: TURN_ID },
    ),
    text(
      'place_id',
      ['地名编号', 'Place id'],
      ['所指的地方，见 places.csv。', 'The place; see places.csv.'],
      {
        required: true,
        pattern: PLACE_ID,
      },
    ),
    typeColumn,
    count('asked', ['问及次数', 'Asked'], ['提问中的提及次数。', 'Mentions in the question.']),
    count('answered', ['答及次数', 'Answered'], ['回答中的提及次数。', 'Mentions in the answers.']),
  ],
  primaryKey: ['turn_id', 'place_id', 'type'],
  foreignKeys: [
    refersTo('turns', 'turn_id'),
    refersTo('turns', 'answer_id', 'turn_id'),
    { columns: ['place_id', 'type'], table: 'places', references: ['place_id', 'type'] },
  ],
};
