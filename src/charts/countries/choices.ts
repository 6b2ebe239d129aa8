import { variantStrings } from '../../i18n/variants.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds } from '../../lib/place-ids.ts';
import type { Lang } from '../../lib/language.ts';
import type { Tables } from '../../lib/schemas.ts';
import type { VariantChoice } from '../chart.ts';
import type { CountingVariant } from './model.ts';
import { variantParts, variantWord } from './variants.ts';

function choice<Part extends keyof CountingVariant>(
  part: Part,
  label: string,
  names: Record<CountingVariant[Part], string>,
): VariantChoice {
  return {
    label,
    at: variantParts.indexOf(part),
    options: (Object.entries(names) as [CountingVariant[Part], string][]).map(([value, name]) => ({
      word: variantWord(part, value),
      name,
    })),
  };
}

/** Counting options, in the order offered. */
export function countingChoices(tables: Tables, lang: Lang): VariantChoice[] {
  const words = variantStrings[lang];
  const idOf = placeIds(tables.places);
  const home = tables.places.find((place) => idOf(place) === homePlace(tables));
  return [
    choice('said', words.said, words.saidChoices),
    choice('forms', words.forms, words.formsChoices),
    // Without a home country there is none to leave out.
    ...(home ? [choice('home', home[`name_${lang}`], words.homeChoices)] : []),
  ];
}
