import type { Tables } from '../../lib/schemas.ts';
import { countriesModel, standardVariant } from './model.ts';
import type { CountingVariant, CountriesModel } from './model.ts';

/** In an address: `full-without-answers`. These words are permanent, like the ids of charts. */
const homeWords = { apart: 'without', ranked: 'with' } as const;

/** Every variant, the standard one first. */
export const countingVariants: readonly CountingVariant[] = (['all', 'full'] as const).flatMap((forms) =>
  (['apart', 'ranked'] as const).flatMap((home) =>
    (['both', 'questions', 'answers'] as const).map((said) => ({ forms, home, said })),
  ),
);

/** The order of the choices in a variant's name. */
export const variantParts: readonly (keyof CountingVariant)[] = ['forms', 'home', 'said'];

/** The word for a choice in the name of a variant. */
export function variantWord<Part extends keyof CountingVariant>(
  part: Part,
  value: CountingVariant[Part],
): string {
  return part === 'home' ? homeWords[value as CountingVariant['home']] : value;
}

/** Name of a variant in addresses. */
export function variantName(variant: CountingVariant): string {
  return variantParts.map((part) => variantWord(part, variant[part])).join('-');
}

/** The variant of a name; undefined for a name that no variant has. */
export function variantNamed(name: string): CountingVariant | undefined {
  return countingVariants.find((variant) => variantName(variant) === name);
}

/** Name of the variant of the chart's own page. */
export const standardName = variantName(standardVariant);

/**
 * The ranking under every variant but the standard one, by name; none is longer than the standard one, so that a choice makes
 * no frame or page higher. None at all where one of them leaves no place: the choices
 * could not be combined freely.
 */
export function countriesByVariant(tables: Tables): ReadonlyMap<string, CountriesModel> {
  const models = new Map<string, CountriesModel>();
  const standard = countriesModel(tables);
  for (const variant of countingVariants) {
    const name = variantName(variant);
    const model = countriesModel(tables, variant, standard?.shown);
    if (!model) return new Map();
    if (name !== standardName) models.set(name, model);
  }
  return models;
}
