import type { PreparedChart, VariantChoice } from '../charts/chart.ts';
import { escaped } from '../export/typeset.ts';
import { variantStrings } from '../i18n/variants.ts';
import type { Lang } from '../lib/language.ts';
import { lineWidth } from './text.ts';

/**
 * The switch between variants in a frame: radio buttons, and a style sheet that hides whatever belongs to a variant that
 * is not chosen. Everything is drawn and written for every variant beforehand, so it needs no script, and a frozen
 * frame keeps it.
 */
export interface EmbedVariant {
  /** The chart as it counts. */
  chart: PreparedChart;
  /** Classes of what belongs to this variant only; empty where there is no other. */
  classes: string;
}

const wordClass = (at: number, word: string): string => `r${at}-${word}`;

/** The variants that a reader of a frame can choose from, that of the chart itself first. */
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

/** The choices of a chart's frame; none where it is counted in one way. */
const choicesOf = (chart: PreparedChart, lang: Lang): readonly VariantChoice[] =>
  chart.variantChoices?.choices(lang) ?? [];

/** What is said of each variant, as HTML; where there is but one, as it is. */
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

/** The radio buttons; empty for a chart that is counted in one way. */
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

/**
 * Rules of style that show what belongs to the chosen variant. The switch stands above all of it, so that it stays under the
 * finger. A browser that does not know `:has()` shows the variant that the chart itself is, and no switch.
 */
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

/** Measures of the switch, in px; `label` in em of its type. src/embed/embed.css has them as custom properties. */
export const switchMeasures = {
  row: 32,
  /** Between the switch and the headline. */
  below: 8,
  /** Between rows, between groups in a row, and between a group's label and its buttons. */
  gap: 6,
  apart: 16,
  beside: 8,
  padding: 7,
  label: { zh: 2, en: 3.4 },
} as const;

/** Rows that the switch takes in `width` px with type of `size` px: groups follow each other while there is room. */
export function switchRows(chart: PreparedChart, lang: Lang, width: number, size: number): number {
  const { apart, beside, padding, label } = switchMeasures;
  let rows = 0;
  let taken = Infinity;
  for (const choice of choicesOf(chart, lang)) {
    // Neighbours share the line between them.
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
