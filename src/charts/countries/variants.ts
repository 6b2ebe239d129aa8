import type { Tables } from '../../lib/schemas.ts';
import { countriesModel, standardVariant } from './model.ts';
import type { CountingVariant, CountriesModel } from './model.ts';

/** In URLs (`full-without-answers`), hence permanent. */
const homeWords = { apart: 'without', ranked: 'with' } as const;

/** Every variant, standard first. */
export const countingVariants: readonly CountingVariant[] = (['all', 'full'] as const).flatMap((forms) =>
  (['apart', 'ranked'] as const).flatMap((home) =>
    (['both', 'questions', 'answers'] as const).map((said) => ({ forms, home, said })),
  ),
);

/** In the order of a variant's name. */
export const variantParts: readonly (keyof CountingVariant)[] = ['forms', 'home', 'said'];

/** A choice's word in a variant's name. */
export function variantWord<Part extends keyof CountingVariant>(
  part: Part,
  value: CountingVariant[Part],
): string {
  return part === 'home' ? homeWords[value as CountingVariant['home']] : value;
}

/** For URLs. */
export function variantName(variant: CountingVariant): string {
  return variantParts.map((part) => variantWord(part, variant[part])).join('-');
}

/** Undefined for an unknown name. */
export function variantNamed(name: string): CountingVariant | undefined {
  return countingVariants.find((variant) => variantName(variant) === name);
}

export const standardName = variantName(standardVariant);

/**
 * The other variants by name, none longer than the standard one, so that a choice never makes the page taller. Empty if
 * any has no place: choices could not be combined freely.
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
