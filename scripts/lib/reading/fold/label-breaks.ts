import type { Edit, Fold } from './edit.ts';

/** A short unpunctuated line, a break, the end of a label. */
const BREAK =
  /(?<=^|\n)[ \t]*([^\s,。;?!…:“”()[\]][^\n,。;?!…:“”]{0,23}?)[ \t]*\n[ \t]*([^\s:]{1,5})[ \t]*:/gu;
/** The end of a split word: 中新\n社记者, 甲报记\n者. */
const REST = /^(?:者|[社报台网]?记者)(?:追?问|提问)?$/;
const NO_NAME = /^[问答记]$/;

/**
 * Labels split by a line break. The joined name must also be a label elsewhere, since a heading may precede any label.
 */
function labelBreaks(text: string): Edit[] {
  const edits: Edit[] = [];
  let heads: Set<string> | undefined;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    const [whole, head = '', tail = ''] = match;
    const from = match.index + whole.indexOf(head);
    // The next line may begin another label.
    BREAK.lastIndex = from + head.length;
    const isRest =
      tail === '者' || tail.startsWith('者') ? head.endsWith('记') : REST.test(tail) && tail !== '记者';
    if (!isRest && NO_NAME.test(tail)) continue;
    if (!isRest && !(heads ??= headsOf(text)).has(head + tail)) continue;
    const start = from + head.length;
    const end = match.index + whole.lastIndexOf(tail);
    edits.push({ start, end, text: '' });
  }
  return edits;
}

/** Words before a colon at line starts; includes all labels. */
function headsOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/^[ \t]*([\p{Script=Han}·]{1,12}):/gmu), ([, head = '']) => head));
}

export const LABEL_BREAK_FOLD: Fold = {
  name: 'label_breaks',
  zh: '发言人称谓中的换行',
  en: 'line breaks inside labels',
  find: labelBreaks,
  examples: [
    ['甲报记\n者：好吗？', '甲报记者:好吗?'],
    ['中新\n社记者：好吗？', '中新社记者:好吗?'],
    ['潘功\n胜：好。\n问：好吗？\n潘功胜：好。', '潘功胜:好。\n问:好吗?\n潘功胜:好。'],
    ['关于税收\n问：好吗？', '关于税收\n问:好吗?'],
    ['关于税收\n记者：好吗？', '关于税收\n记者:好吗?'],
    ['中美关系\n王毅：好。\n王毅：好。', '中美关系\n王毅:好。\n王毅:好。'],
  ],
};
