import { dropped, type Edit, type Fold } from './edit.ts';

/** Unspoken pictographs, except digits, ©, arrows, 〰 and the like. */
const PICTOGRAPHS =
  /(?:(?![©®™‼⁉↔-↪〰〽㊗㊙ℹ])\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?|[\u{1f1e6}-\u{1f1ff}]{2})(?:[ \t]*(?:(?![©®™‼⁉↔-↪〰〽㊗㊙ℹ])\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?|[\u{1f1e6}-\u{1f1ff}]{2}))*/gu;

function pictographs(text: string): Edit[] {
  return /[\ud83c-\ud83e\u231a-\u27bf\u2b00-\u2bff]/.test(text) ? dropped(text, PICTOGRAPHS) : [];
}

const LONGEST_LINE = 4000;

/** Straight quotes open and close in turn where a line has an even number of them. */
function straightQuotes(text: string): Edit[] {
  if (!text.includes('"')) return [];
  const edits: Edit[] = [];
  let inLine: Edit[] = [];
  let lineStart = 0;
  const close = (end: number) => {
    if (inLine.length % 2 === 0 && end - lineStart <= LONGEST_LINE) edits.push(...inLine);
    inLine = [];
  };
  for (const { index, 0: found } of text.matchAll(/["\n]/g)) {
    if (found === '"') {
      inLine.push({ start: index, end: index + 1, text: inLine.length % 2 === 0 ? '“' : '”' });
    } else {
      close(index);
      lineStart = index + 1;
    }
  }
  close(text.length);
  return edits;
}

export const SIGN_FOLDS: readonly Fold[] = [
  {
    name: 'pictographs',
    zh: '表情符号（不计入发言）',
    en: 'pictographs (not spoken)',
    find: pictographs,
    aside: true,
    examples: [
      ['🔹 彭博社记者：好吗？📝', ' 彭博社记者:好吗?'],
      ['好 👏👏🏽，谢谢🙏', '好,谢谢'],
      ['5©2→3', '5©2→3'],
    ],
  },
  {
    name: 'straight_quotes',
    zh: '直引号',
    en: 'straight quotation marks',
    find: straightQuotes,
    examples: [
      ['列入"实体清单"。"好"', '列入“实体清单”。“好”'],
      ['长5"，', '长5",'],
    ],
  },
];
