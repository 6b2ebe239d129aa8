import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { formatQualified, formatQuantity, qualifierWord } from '../../lib/quantities.ts';
import { plural } from '../../lib/plural.ts';
import type { FigureRow } from '../../lib/schemas.ts';
import { punctuation, quotation } from '../../lib/punctuation.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import type { CountryList, VisaFreeModel } from './model.ts';

/** Chinese if there is no English label. */
export const labelOf = (row: FigureRow, lang: Lang): string => row[`label_${lang}`] || row.label_zh;

const amount = (row: FigureRow, lang: Lang) => computed(formatQualified(row, lang), 'figures.value');
const label = (row: FigureRow, lang: Lang) => computed(labelOf(row, lang), 'figures.label');

/** Every number after what it counts. */
export function markOf(rows: readonly FigureRow[], lang: Lang): LinkedMark {
  const { colon, semicolon } = punctuation[lang];
  const said = rows.map((row) => `${labelOf(row, lang)}${colon}${formatQualified(row, lang)}`);
  return {
    name: said.join(semicolon),
    sentences: rows.slice(0, 1).map((row) => row.sentence_id),
    shown: rows.map((row) => row.figure_id),
  };
}

/** 甲：1；乙：2 · 1 (first); 2 (second). */
const listed: Record<Lang, (model: VisaFreeModel) => Phrase> = {
  zh: ({ lists }) =>
    joined(
      lists.map(({ countries }) => say`${label(countries, 'zh')}：${amount(countries, 'zh')}`),
      '；',
    ),
  en: ({ lists }) =>
    joined(
      lists.map(({ countries }) => say`${amount(countries, 'en')} (${label(countries, 'en')})`),
      '; ',
    ),
};

/** Labels often repeat the unit: 38 countries with visa-free entry, 54 with … */
function counted(row: FigureRow, index: number): Phrase {
  const rest = /^Countries (.+)$/.exec(labelOf(row, 'en'))?.[1];
  if (!rest) return say`${amount(row, 'en')}: ${label(row, 'en')}`;
  const number = `${qualifierWord(row, 'en')} ${formatInteger(row.value)}`.trim();
  return say`${computed(`${number}${index > 0 ? '' : ` ${plural(row.value, 'country', 'countries')}`} ${rest.replace(/,.*$/, '')}`, 'figures.value')}`;
}

function findingZh({ lists, whose }: VisaFreeModel): Phrase {
  const parts = lists.flatMap(({ countries }, index): Phrase => {
    const rest = /^(.+)的国家$/.exec(countries.label_zh)?.[1];
    const named = computed(rest ?? countries.label_zh, 'figures.label');
    return say`${index ? '，' : ''}${named}${amount(countries, 'zh')}`;
  });
  return say`${whose.zh}说，${parts}`;
}

function findingEn({ lists, whose }: VisaFreeModel): Phrase {
  const parts = lists.flatMap(
    ({ countries }, index): Phrase => say`${index ? ', ' : ''}${counted(countries, index)}`,
  );
  return say`${parts}, by ${whose.en} count`;
}

const termText: Record<Lang, (list: CountryList) => Phrase> = {
  zh: ({ terms }) => terms.flatMap((term) => say`${label(term, 'zh')}${amount(term, 'zh')}。`),
  en: ({ terms }) => terms.flatMap((term) => say` ${label(term, 'en')}: ${amount(term, 'en')}.`),
};

function table(model: VisaFreeModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((column, index) => ({ label: column, numeric: index === 1 })),
    rows: model.lists.flatMap(({ countries, terms }) =>
      [countries, ...terms].map((row) => [
        labelOf(row, lang),
        {
          number: row === countries ? formatQualified(row, lang) : formatQuantity(row.value, row.unit, lang),
        },
        quotation(row.surface),
      ]),
    ),
  };
}

const zh: ChartStrings<VisaFreeModel> = {
  name: '免签',
  finding: findingZh,
  description: ({ lists }) =>
    lists.length > 1
      ? say`一格是一个国家，每份名单单独数。同一个国家可以在不止一份名单上，所以不相加。`
      : say`一格是一个国家。`,
  alt: (model) => say`单位格图：${listed.zh(model)}。${model.lists.flatMap(termText.zh)}`,
  note: ({ lists, whose }) =>
    say`数字出自${whose.zh}的原话，未经本站核对。${lists.length > 1 ? '各份名单的待遇不同，合计没有意义。' : ''}`,
  table: (model) => table(model, ['名单', '数目', '原话'], 'zh'),
};

const en: ChartStrings<VisaFreeModel> = {
  name: 'Visa-free',
  finding: findingEn,
  description: ({ lists }) =>
    lists.length > 1
      ? say`A square is a country, and each list is counted by itself. A country may stand on more than one list, so the counts are never added.`
      : say`A square is a country.`,
  alt: (model) => say`Chart of unit squares: ${listed.en(model)}.${model.lists.flatMap(termText.en)}`,
  note: ({ lists, whose }) =>
    say`The figures are ${whose.en} own and were not checked here.${lists.length > 1 ? ' The lists grant different things, and a sum of them would mean nothing.' : ''}`,
  table: (model) => table(model, ['List', 'Count', 'As said'], 'en'),
};

export const visaFreeStrings = { zh, en };
