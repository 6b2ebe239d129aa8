import { formatDecimal, formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { formatQualified, formatQuantity } from '../../lib/quantities.ts';
import { punctuation, quotation } from '../../lib/punctuation.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import type { Amount, MoneySeries, TradeModel } from './model.ts';

interface Labels {
  from: string;
  to: string;
  cells(count: string, n: number): string;
  about: string;
  /** An end of a development in the name of its block. */
  end(when: string, amount: string): string;
}

/** `from` and `to` are for labels without a time. */
export const tradeLabels: Record<Lang, Labels> = {
  zh: {
    from: '起初',
    to: '后来',
    cells: (count) => `${count}格`,
    about: '约',
    end: (at, much) => `${at}${much}`,
  },
  en: {
    from: 'at first',
    to: 'later',
    cells: (count, n) => `${count} ${n === 1 ? 'square' : 'squares'}`,
    about: 'about ',
    end: (at, much) => `${much} ${at}`,
  },
};

/** A multiple: 325, 2.7. */
export function formatTimes(ratio: number): string {
  return ratio >= 10 ? formatInteger(ratio) : formatDecimal(ratio);
}

const amount = (one: Amount, lang: Lang) => computed(formatQualified(one, lang), 'figures.value');
const name = (one: MoneySeries, lang: Lang) => computed(one.name[lang], 'figures.label');
const when = (one: Amount, role: 'from' | 'to', lang: Lang) =>
  computed(one.when[lang] || tradeLabels[lang][role], 'figures.label');
const times = (one: MoneySeries, ratio: number, lang: Lang) =>
  computed(`${one.exact ? '' : tradeLabels[lang].about}${formatTimes(ratio)}`, 'figures.value');

/** From what to what. */
export function markOf(one: MoneySeries, lang: Lang): LinkedMark {
  const labels = tradeLabels[lang];
  const { colon, comma } = punctuation[lang];
  const ends = (['from', 'to'] as const).map((role) =>
    labels.end(one[role].when[lang] || labels[role], formatQualified(one[role], lang)),
  );
  return {
    name: `${one.name[lang]}${colon}${ends.join(comma)}`,
    sentences: [one.to.sentence, one.from.sentence],
    shown: [one.to.id, one.from.id],
  };
}

function findingZh({ leading, whose }: TradeModel): Phrase {
  const said = say`照${whose.zh}的数字，${name(leading, 'zh')}`;
  const { ratio } = leading;
  if (ratio === undefined) return say`${said}从${amount(leading.from, 'zh')}到${amount(leading.to, 'zh')}`;
  if (ratio >= 1.05) return say`${said}是原来的${times(leading, ratio, 'zh')}倍`;
  return say`${said}从${amount(leading.from, 'zh')}变为${amount(leading.to, 'zh')}`;
}

function findingEn({ leading, whose }: TradeModel): Phrase {
  const by = say`, by ${whose.en} figures`;
  const { ratio } = leading;
  if (ratio !== undefined && ratio >= 1.95)
    return say`${name(leading, 'en')}: ${times(leading, ratio, 'en')} times what it was${by}`;
  return say`${name(leading, 'en')}: from ${amount(leading.from, 'en')} to ${amount(leading.to, 'en')}${by}`;
}

/** What a cell stands for, one sentence per currency. */
function cellsZh(model: TradeModel): Phrase {
  return model.scales.flatMap(({ cell, cellOf, unit }): Phrase => {
    const worth = computed(formatQuantity(cell, unit, 'zh'), 'figures.value');
    return cellOf
      ? say`每一格都是${worth}，也就是${when(cellOf.from, 'from', 'zh')}的${name(cellOf, 'zh')}。`
      : say`每一格是${worth}。`;
  });
}

function cellsEn(model: TradeModel): Phrase {
  return model.scales.flatMap(({ cell, cellOf, unit }, index): Phrase => {
    const worth = computed(formatQuantity(cell, unit, 'en'), 'figures.value');
    const space = index > 0 ? ' ' : '';
    return cellOf
      ? say`${space}Every square is ${worth}, the first figure given: ${name(cellOf, 'en')}, ${when(cellOf.from, 'from', 'en')}.`
      : say`${space}Every square is ${worth}.`;
  });
}

const all = (model: TradeModel): MoneySeries[] => model.scales.flatMap(({ series }) => series);

function table(model: TradeModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 && index < 4 })),
    rows: all(model).flatMap((one) =>
      (['from', 'to'] as const).map((role) => [
        one.name[lang],
        one[role].when[lang] || tradeLabels[lang][role],
        { number: formatQualified(one[role], lang) },
        { number: role === 'to' && one.ratio !== undefined ? formatTimes(one.ratio) : '—' },
        quotation(one[role].surface),
      ]),
    ),
  };
}

const zh: ChartStrings<TradeModel> = {
  name: '贸易与投资',
  finding: findingZh,
  description: (model) => say`${cellsZh(model)}亮着的是起初，整块是后来，面积都按比例。`,
  alt: (model) =>
    say`单位格图。${all(model).flatMap((one) => say`${name(one, 'zh')}：${when(one.from, 'from', 'zh')}${amount(one.from, 'zh')}，${when(one.to, 'to', 'zh')}${amount(one.to, 'zh')}。`)}`,
  note: ({ whose }) =>
    say`数字出自${whose.zh}的原话，未经本站核对；没有说明按哪年的价格，比较的是名义金额。起初的值是零或“几乎为零”时，不计算倍数。`,
  table: (model) => table(model, ['项目', '时间', '金额', '倍数', '原话'], 'zh'),
};

const en: ChartStrings<TradeModel> = {
  name: 'Trade and investment',
  finding: findingEn,
  description: (model) =>
    say`${cellsEn(model)} The lit part is the first value, the whole block the later one; areas are true to scale.`,
  alt: (model) =>
    say`Chart of unit squares. ${all(model).flatMap((one) => say`${name(one, 'en')}: ${amount(one.from, 'en')} ${when(one.from, 'from', 'en')}, ${amount(one.to, 'en')} ${when(one.to, 'to', 'en')}. `)}`,
  note: ({ whose }) =>
    say`The figures are ${whose.en} own and were not checked here. No price year is given, so the amounts compare as stated, not adjusted for inflation. No multiple is computed from zero or “almost zero”.`,
  table: (model) => table(model, ['Series', 'When', 'Amount', 'Multiple', 'As said'], 'en'),
};

export const tradeStrings = { zh, en };
