import { ANSWER_MARK, HOST, NO_REPORTER, QUESTION_MARK, REPORTER } from '../label-words.ts';
import type { Edit, Fold } from './edit.ts';

/**
 * A sign used instead of a colon after labels: 记者——…, 记者｜…, （记者）…, Q. … The whole text decides, by labels evident in
 * form; the sign is then read as a colon (or square brackets) after every possible name, so that the label rules apply.
 */
interface Style {
  /** Groups: opening sign, words, closing sign. */
  pattern: RegExp;
  opens: string;
  closes: string;
  /** Ambiguous: only 问, 答, Q, A and names are labels. */
  marksOnly?: boolean;
  /** A common clause separator. */
  inSentences?: boolean;
}

/** After a line's start or a sentence end. */
const PLACE = String.raw`(?<=^|[\n。?!…][”’")\]]?[ \t]{0,8})`;
const WORDS = String.raw`([^\s,。;?!…:“”()[\]|<>—、-][^\n,。;?!…:“”()[\]|<>—]{0,23}?(?:\([^()\n]{1,20}\))?)`;
const MARK = String.raw`((?:[QA](?:uestion|nswer)?|[追又再]?[问答]|[问答记]者?|回答|提问)\s?\d{0,3})`;

/** Not the rest of a line of names: 记者 张三 李四. */
const NO_NAMES = String.raw`(?!(?:[\p{Script=Han}·]{2,4}[ \t、]*){1,4}[ \t]*(?:\n|$))`;

const STYLES: readonly Style[] = [
  { pattern: style(String.raw`(\|?[ \t]*)${WORDS}([ \t]*\|[ \t]*)(?=[^\s|])`), opens: '', closes: ':' },
  {
    pattern: style(String.raw`()${WORDS}([ \t]*(?:—{1,2}|--|–{1,2}|─{1,2})[ \t]*)(?=\S)`),
    opens: '',
    closes: ':',
  },
  { pattern: style(String.raw`()${WORDS}([ \t]*/[ \t]*)(?=[^\s/\d])`), opens: '', closes: ':' },
  {
    pattern: style(String.raw`(\()([^\s()\n][^()\n:]{0,23})(\)[ \t]*:?[ \t]*)(?=[^\s:(])`),
    opens: '[',
    closes: ']',
  },
  { pattern: style(String.raw`(<)([^\s<>/][^<>\n:]{0,23})(>[ \t]*)(?=[^\s:])`), opens: '[', closes: ']' },
  {
    pattern: style(String.raw`([“‘])([^\s“”‘’\n][^“”‘’\n:]{0,23})([”’][ \t]*:[ \t]*)`),
    opens: '[',
    closes: ']',
  },
  { pattern: style(String.raw`()${WORDS}([ \t]*;[ \t]*)(?=\S)`), opens: '', closes: ':', inSentences: true },
  {
    pattern: style(String.raw`()${MARK}([ \t]*[.、,。][ \t]*)(?=\S)`, 'i'),
    opens: '',
    closes: ':',
    marksOnly: true,
  },
  {
    pattern: style(
      String.raw`()((?:${MARK.slice(1, -1)}|[^\s,。;?!…:“”()[\]|<>—]{2,14}?))([ \t]+)(?=\S)${NO_NAMES}`,
    ),
    opens: '',
    closes: ':',
    marksOnly: true,
  },
];

function style(words: string, flags = ''): RegExp {
  return new RegExp(PLACE + words, `g${flags}u`);
}

/** Labels with a colon or square brackets. */
const USUAL = /(?:^|\n)[ \t]*(?:\[([^\][\n]{1,40})\]|([^\n,。;?!…:“”]{1,40}):)/g;
const NAMED_LINE = /\n[ \t]*[^\s,。;?!…:“”][^\n,。;?!…:“”]{1,39}:/;
/** Minimum number of labels to show a style. */
const FEWEST = 2;
/** With this many usual labels, a text needs no other style. */
const ENOUGH = 3;

type Form = 'asks' | 'answers' | 'other' | undefined;

function formOf(words: string): Form {
  const core = words.replace(/\([^()]*\)/g, '').trim();
  if (QUESTION_MARK.test(core)) return 'asks';
  if (ANSWER_MARK.test(core)) return 'answers';
  if (HOST.test(core)) return 'other';
  return REPORTER.test(core) && !NO_REPORTER.test(core) && core.length <= 24 ? 'asks' : undefined;
}

function usualLabels(text: string): number {
  let count = 0;
  for (const [, bracketed, plain] of text.matchAll(USUAL)) {
    if (formOf(bracketed ?? plain ?? '')) count += 1;
    if (count >= ENOUGH) break;
  }
  return count;
}

function labelSigns(text: string): Edit[] {
  const usual = usualLabels(text);
  if (usual >= ENOUGH) return [];
  for (const one of STYLES) {
    const found = Array.from(text.matchAll(one.pattern));
    const forms = found.map(([, , words = '']) => formOf(words));
    const shown = forms.filter((form) => form !== undefined).length;
    const replies = repliers(text, found, forms);
    const enough = usual === 0 && replies.size > 0 ? 1 : Math.max(FEWEST, usual + 1);
    if (shown < enough && !takesTurns(one, found, usual)) continue;
    if (shown > 0 && !forms.includes('asks')) continue;
    if (one.marksOnly && !isExchange(forms, replies.size > 0 || answersUnderNames(text, found, forms)))
      continue;
    return found.flatMap((match, i) =>
      !one.marksOnly || forms[i] || replies.has(match[2] as string) ? editsOf(match, one) : [],
    );
  }
  return [];
}

/** Whether the first speaker asks or leads, and someone answers. 记者 张三 alone may be a credit. */
function isExchange(forms: readonly Form[], answered: boolean): boolean {
  const first = forms.find((form) => form !== undefined);
  return first !== 'answers' && (answered || forms.includes('answers'));
}

/** Whether each question is followed by a name with a colon: Q  Thank you. … ⏎ MS. SMITH:  … */
function answersUnderNames(text: string, found: readonly RegExpExecArray[], forms: readonly Form[]): boolean {
  const questions = found.filter((_, i) => forms[i] === 'asks');
  return (
    questions.length >= FEWEST &&
    questions.every(({ index }, i) => NAMED_LINE.test(text.slice(index, questions[i + 1]?.index)))
  );
}

/** Whether at least two heads recur and account for most matches. */
function takesTurns(one: Style, found: readonly RegExpExecArray[], usual: number): boolean {
  if (one.marksOnly || one.inSentences || usual > 0) return false;
  const count = new Map<string, number>();
  for (const [, , words = ''] of found) count.set(words, (count.get(words) ?? 0) + 1);
  const again = [...count.values()].filter((times) => times > 1);
  return again.length >= 2 && again.reduce((sum, times) => sum + times, 0) >= found.length * 0.7;
}

/** Possible names: words at a line's start after a question. */
function repliers(text: string, found: readonly RegExpExecArray[], forms: readonly Form[]): Set<string> {
  const names = new Set<string>();
  found.forEach((match, i) => {
    const before = found[i - 1];
    if (!before || forms[i - 1] !== 'asks' || forms[i]) return;
    if (
      /^\p{Script=Han}{2,6}$/u.test(match[2] as string) &&
      /\n[ \t]*$/.test(text.slice(before.index, match.index))
    )
      names.add(match[2] as string);
  });
  return names;
}

function editsOf(match: RegExpExecArray, { opens, closes }: Style): Edit[] {
  const [whole, open = '', words = '', close = ''] = match;
  const edits: Edit[] = [];
  if (open !== opens) edits.push({ start: match.index, end: match.index + open.length, text: opens });
  const end = match.index + whole.length;
  edits.push({ start: end - close.length, end, text: closes });
  return words === '' ? [] : edits;
}

export const LABEL_SIGN_FOLD: Fold = {
  name: 'label_signs',
  zh: '称谓后不用冒号的记号',
  en: 'signs other than a colon behind labels',
  find: labelSigns,
  examples: [
    ['记者——好吗？\n王毅——好。\n记者——真的？', '记者:好吗?\n王毅:好。\n记者:真的?'],
    ['记者｜好吗？\n王毅｜好。\n记者｜真的？', '记者:好吗?\n王毅:好。\n记者:真的?'],
    ['| 记者 | 好吗？ |\n| 王毅 | 好。 |\n| 记者 | 真的？ |', '记者:好吗? |\n王毅:好。 |\n记者:真的? |'],
    ['（甲报记者）好吗？\n（王毅）好。\n（记者）真的？', '[甲报记者]好吗?\n[王毅]好。\n[记者]真的?'],
    ['<记者> 好吗？\n<王毅> 好。\n<记者> 真的？', '[记者]好吗?\n[王毅]好。\n[记者]真的?'],
    ['「記者」：好嗎？\n「王毅」：好。\n「記者」：真的？', '[记者]好吗?\n[王毅]好。\n[记者]真的?'],
    ['记者／好吗？\n王毅／好。\n记者／真的？', '记者:好吗?\n王毅:好。\n记者:真的?'],
    ['Q. 好吗？\nA. 好。', 'Q:好吗?\nA:好。'],
    ['Q1、好吗？\nA1、好。', 'Q1:好吗?\nA1:好。'],
    ['问　好吗？\n答　好。', '问:好吗?\n答:好。'],
    [
      'Q  好吗？\nMS. LEE: 好。\nQ  真的？\nMS. LEE: 真的。',
      'Q :好吗?\nMS. LEE: 好。\nQ :真的?\nMS. LEE: 真的。',
    ],
    ['记者 好吗？\n王毅 好。\n记者 真的？', '记者:好吗?\n王毅:好。\n记者:真的?'],
    ['记者 张三 李四\n好吗？\n王毅\n好。', '记者 张三 李四\n好吗?\n王毅\n好。'],
    ['记者：好吗？\n王毅：重点——开放。', '记者:好吗?\n王毅:重点——开放。'],
    ['记者：好吗？\n（记者李雷）\nA. 好', '记者:好吗?\n(记者李雷)\nA. 好'],
  ],
};
