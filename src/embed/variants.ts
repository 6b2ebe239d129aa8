import type { PreparedChart, VariantChoice } from '../charts/chart.ts';
import { escaped } from '../export/typeset.ts';
import { variantStrings } from '../i18n/variants.ts';
import type { Lang } from '../lib/language.ts';
import { lineWidth } from './text.ts';

/**
 * The switch between variants in a frame: radio buttons, and CSS that hides other variants. All are rendered in
 * advance, so it needs no script and survives freezing.
 */
export interface EmbedVariant {
  chart: PreparedChart;
  /** Classes of elements of this variant only; empty if it is the only one. */
  classes: string;
}

const wordClass = (at: number, word: string): string => `r${at}-${word}`;

/** The variants offered in a frame, the default first. */
export function embedVariants(chart: PreparedChart, lang: Lang): EmbedVariant[] {
  const { variantChoices } = chart;
  if (!variantChoices) return [{ chart, classes: '' }];
  const chosen = variantChoices.choices(lang);
  const standard = variantChoices.standard.split('-');
  const isOffered = (word: string, at: number): boolean =>
    chosen.find((choice) => choice.at === at)?.options.some((option) => option.word === word) ??
    word === standard[at];
  return [[variantChoices.standard, chart] as const, ...chart.variants]
    .filter(([name]) => name.split('-').every(isOffered))
    .map(([name, each]) => ({
      chart: each,
      classes: [
        'variant',
        ...(name === variantChoices.standard ? ['standard'] : []),
        ...chosen.map(({ at }) => wordClass(at, name.split('-')[at] ?? '')),
      ].join(' '),
    }));
}

const choicesOf = (chart: PreparedChart, lang: Lang): readonly VariantChoice[] =>
  chart.variantChoices?.choices(lang) ?? [];

/** HTML for each variant, wrapped in its classes if there are several. */
export function ofEachVariant(
  variants: readonly EmbedVariant[],
  html: (chart: PreparedChart, at: number) => string,
): string {
  return variants
    .map(({ chart, classes }, at) =>
      classes ? `<span class="${classes}">${html(chart, at)}</span>` : html(chart, at),
    )
    .join('');
}

/** The radio buttons; empty without variants. */
export function variantSwitch(chart: PreparedChart, lang: Lang): string {
  const choices = choicesOf(chart, lang);
  const standard = chart.variantChoices?.standard.split('-') ?? [];
  if (choices.length === 0) return '';
  const groups = choices.map(({ label, at, options }) => {
    const inputs = options.map(
      ({ word, name }) =>
        `<label><input type="radio" name="r${at}" value="${word}"${word === standard[at] ? ' checked' : ''} autocomplete="off"><span>${escaped(name)}</span></label>`,
    );
    return `<div class="choice" role="radiogroup" aria-label="${escaped(label)}"><span class="label" aria-hidden="true">${escaped(label)}</span>${inputs.join('')}</div>`;
  });
  return `<div class="variants" role="group" aria-label="${variantStrings[lang].title}">${groups.join('')}</div>`;
}

/** CSS to show the chosen variant; browsers without `:has()` show the default and no switch. Empty without variants. */
export function variantStyle(chart: PreparedChart, lang: Lang): string {
  const choices = choicesOf(chart, lang);
  if (choices.length === 0) return '';
  const hidden = choices.flatMap(({ at, options }) =>
    options.map(({ word }) => {
      const chosen = `.embed:has([name=r${at}][value=${word}]:checked)`;
      const others = `.variant:not(.${wordClass(at, word)})`;
      return `${chosen} ${others}{display:none}`;
    }),
  );
  return `${hidden.join('')}@supports not selector(:has(a)){.variant:not(.standard),.variants{display:none}}`;
}

/** In px, `label` in em; custom properties of variants.css. */
export const switchMeasures = {
  row: 32,
  /** Below the switch. */
  below: 8,
  /** Between rows, between groups in a row (`apart`), and between a label and its buttons (`beside`). */
  gap: 6,
  apart: 16,
  beside: 8,
  padding: 7,
  label: { zh: 2, en: 3.4 },
} as const;

/** Rows of the switch at `width` px, with type of `size` px; groups wrap. */
export function switchRows(chart: PreparedChart, lang: Lang, width: number, size: number): number {
  const { apart, beside, padding, label } = switchMeasures;
  let rows = 0;
  let taken = Infinity;
  for (const choice of choicesOf(chart, lang)) {
    // Adjacent buttons share a border.
    const words = choice.options.map(({ name }, index) =>
      Math.ceil(lineWidth(name, lang) * size + 2 * padding + (index === 0 ? 2 : 1)),
    );
    const group =
      Math.max(label[lang], lineWidth(choice.label, lang)) * size +
      beside +
      words.reduce((sum, word) => sum + word, 0);
    if (taken + apart + group <= width) taken += apart + group;
    else {
      rows += 1;
      taken = group;
    }
  }
  return rows;
}
