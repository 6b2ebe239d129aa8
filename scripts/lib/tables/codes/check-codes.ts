/** Codes of warnings and of the comparison with the gold standard. */
import { codes } from './code.ts';

export const warningCodes = codes(
  ['sequence', '问答次序中断之处', 'place where questions and answers do not alternate'],
  ['unknown_outlet', '词表中没有的媒体', 'outlet that the lexicon lacks'],
  ['ambiguous_place', '上下文不能定夺的简称', 'short form that the context does not settle'],
  ['unread_number', '读不出的数字', 'numeral that cannot be read'],
  ['no_date', '缺少记者会日期', 'the day of the conference is missing'],
  ['unlabelled_figure', '编辑尚未写说明的数字', 'figure for which labels.csv has no row yet'],
  ['unlabelled_date', '编辑尚未写说明的日期', 'date for which labels.csv has no row yet'],
);

export const taskCodes = codes(
  ['turns', '轮次', 'turns'],
  ['mentions', '提及', 'mentions'],
  ['figures', '数字', 'figures'],
  ['topics', '话题', 'topics'],
);

const agreements = [
  ['published_a', '发表的编码与编码员甲（按上下文）一致', 'published coding against coder a in context'],
  ['published_b', '发表的编码与编码员乙（按上下文）一致', 'published coding against coder b in context'],
  ['own_a', '只看句中的词时与编码员甲一致', 'by own words alone, against coder a'],
  ['own_b', '只看句中的词时与编码员乙一致', 'by own words alone, against coder b'],
  ['coders_context', '两位编码员之间一致（按上下文）', 'the two coders in context'],
  ['coders_own', '两位编码员之间一致（只读该句）', 'the two coders, each sentence alone'],
] as const;

export const measureCodes = codes(
  ['exact', '起止与类别全对', 'extent and kind right'],
  ['outlet', '提问的媒体对', 'outlet right among questions'],
  ['outlet_country', '媒体所在地对', 'home of the outlet right among questions'],
  ['precision', '精确率', 'precision'],
  ['recall', '召回率', 'recall'],
  ['f1', '精确率与召回率的调和平均', 'harmonic mean of precision and recall'],
  ['span_f1', '只看起止的调和平均', 'harmonic mean by extent alone'],
  ['value', '起止相符的数字中数值对', 'value right among figures of matching extent'],
  ['unit', '起止相符的数字中单位对', 'unit right among figures of matching extent'],
  ['qualifier', '起止相符的数字中限定对', 'qualifier right among figures of matching extent'],
  ['paragraphs', '段落话题对', 'topic of the paragraph right'],
  ['published_agreed', '编码员一致的句子中话题对', 'topic right among sentences on which both coders agree'],
  ...agreements.flatMap(([value, zh, en]) => [
    [value, `${zh}的比例`, `agreement: ${en}`] as const,
    [`${value}_kappa`, `${zh}：科恩卡帕系数`, `Cohen’s kappa: ${en}`] as const,
  ]),
);
