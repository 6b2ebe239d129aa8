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

/** Name of a rule in addresses. */
export function ruleName({ forms, home, said }: CountingRule): string {
  return [forms, homeWords[home], said].join('-');
}

/** The rule of a name; undefined for a name that no rule has. */
export function ruleNamed(name: string): CountingRule | undefined {
  return countingRules.find((rule) => ruleName(rule) === name);
}

/** Name of the rule of the chart's own page. */
export const standardName = ruleName(standardRule);

/**
 * The ranking under every rule but the standard one, by name. None at all where one of them leaves no place: the choices
 * could not be combined freely.
 */
export function countriesByRule(tables: Tables): ReadonlyMap<string, CountriesModel> {
  const models = new Map<string, CountriesModel>();
  for (const rule of countingRules) {
    const name = ruleName(rule);
    const model = countriesModel(tables, rule);
    if (!model) return new Map();
    if (name !== standardName) models.set(name, model);
  }
  return models;
}
