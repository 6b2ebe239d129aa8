import { joinsToNumber } from './blanks.ts';
import type { Edit, Fold } from './edit.ts';

const BREAK = /(\d+)[ \t]*\n[ \t]*(?:\n[ \t]*)?(\d+)/g;
/** UTF-16 units examined before a break. */
const LOOKED_AT = 80;
/** Han characters that make prose, not a table column. */
const PROSE_LENGTH = 8;

/** Numbers broken across lines; table rows, lists and paragraphs stay apart. */
function digitBreaks(text: string): Edit[] {
  const edits: Edit[] = [];
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    const [whole, head = '', tail = ''] = match;
    const end = match.index + whole.length;
    // A number may span three lines.
    BREAK.lastIndex = end - tail.length;
    const from = text.lastIndexOf('\n', match.index) + 1;
    const line = text.slice(Math.max(from, match.index - LOOKED_AT), match.index);
    const broken = edits.at(-1)?.end === from;
    // A year is sure even right after a label.
    const isYear = /^(?:19|20)$/.test(head) && /^\d\d$/.test(tail) && text[end] === '年';
    if (!isYear && !isProse(line) && !goesOn(text, from, line) && !broken) continue;
    if (!isYear && /[A-Za-z:/][ \t]?$/.test(line)) continue;
    if (!joinsToNumber(head, tail, text.slice(end, end + 3))) continue;
    edits.push({ start: match.index + head.length, end: end - tail.length, text: '' });
  }
  return edits;
}

/** Whether `line` continues the sentence before it; a table row ends in a number. */
function goesOn(text: string, at: number, line: string): boolean {
  const before = text.slice(Math.max(0, at - LOOKED_AT), at).trimEnd();
  const sentence = before.slice(Math.max(...Array.from('。?!…:', (mark) => before.lastIndexOf(mark))) + 1);
  return sentence !== '' && isProse(sentence + line) && !/\d[\d.]*[ \t]*[万亿%元人个]*$/.test(sentence);
}

function isProse(line: string): boolean {
  return /[,。;?!…:“”、]/.test(line) || (line.match(/[\u3400-\u9fff]/g)?.length ?? 0) >= PROSE_LENGTH;
}

export const BREAK_FOLD: Fold = {
  name: 'digit_breaks',
  zh: '数字中的换行',
  en: 'line breaks inside numbers',
  find: digitBreaks,
  examples: [
    ['王毅：达到6\n880亿美元。', '王毅:达到6880亿美元。'],
    ['王毅：在20\n24年，', '王毅:在2024年,'],
    ['王毅：20\n24年，', '王毅:2024年,'],
    ['来自世界各地的共有3\r\n8个国家', '来自世界各地的共有38个国家'],
    ['王毅：去年有工作，\n比20\n24年多', '王毅:去年有工作,\n比2024年多'],
    ['王毅：去年有很多很多工作，比\n20\n24年多', '王毅:去年有很多很多工作,比\n2024年多'],
    ['出口 100\n200亿', '出口100\n200亿'],
    ['分别是：2023\n2024年', '分别是:2023\n2024年'],
    ['他说，有以下3\n1、扩大开放', '他说,有以下3\n1、扩大开放'],
  ],
};
