import type { Tables } from '../../lib/schemas.ts';
import { countriesModel, standardRule } from './model.ts';
import type { CountingRule, CountriesModel } from './model.ts';

/** In an address: `full-without-answers`. These words are permanent, like the ids of charts. */
const homeWords = { apart: 'without', ranked: 'with' } as const;

/** Every rule, the standard one first. */
export const countingRules: readonly CountingRule[] = (['all', 'full'] as const).flatMap((forms) =>
  (['apart', 'ranked'] as const).flatMap((home) =>
    (['both', 'questions', 'answers'] as const).map((said) => ({ forms, home, said })),
  ),
);

/** The order of the choices in a rule's name. */
export const ruleParts: readonly (keyof CountingRule)[] = ['forms', 'home', 'said'];

/** The word for a choice in the name of a rule. */
export function ruleWord<Part extends keyof CountingRule>(part: Part, value: CountingRule[Part]): string {
  return part === 'home' ? homeWords[value as CountingRule['home']] : value;
}

/** Name of a rule in addresses. */
export function ruleName(rule: CountingRule): string {
  return ruleParts.map((part) => ruleWord(part, rule[part])).join('-');
}

/** The rule of a name; undefined for a name that no rule has. */
export function ruleNamed(name: string): CountingRule | undefined {
  return countingRules.find((rule) => ruleName(rule) === name);
}

/** Name of the rule of the chart's own page. */
export const standardName = ruleName(standardRule);

/**
 * The ranking under every rule but the standard one, by name; none is longer than the standard one, so that a choice makes
 * no frame or page higher. None at all where one of them leaves no place: the choices
 * could not be combined freely.
 */
export function countriesByRule(tables: Tables): ReadonlyMap<string, CountriesModel> {
  const models = new Map<string, CountriesModel>();
  const standard = countriesModel(tables);
  for (const rule of countingRules) {
    const name = ruleName(rule);
    const model = countriesModel(tables, rule, standard?.shown);
    if (!model) return new Map();
    if (name !== standardName) models.set(name, model);
  }
  return models;
}
