import { countingStrings } from '../../i18n/counting.ts';
import { homePlace } from '../../lib/home-place.ts';
import type { Lang } from '../../lib/language.ts';
import type { Tables } from '../../lib/schemas.ts';
import type { RuleChoice } from '../chart.ts';
import type { CountingRule } from './model.ts';
import { ruleParts, ruleWord } from './rules.ts';

function choice<Part extends keyof CountingRule>(
  part: Part,
  label: string,
  names: Record<CountingRule[Part], string>,
): RuleChoice {
  return {
    label,
    at: ruleParts.indexOf(part),
    options: (Object.entries(names) as [CountingRule[Part], string][]).map(([value, name]) => ({
      word: ruleWord(part, value),
      name,
    })),
  };
}

/** What a reader can choose about the counting of places, in the order in which it is offered. */
export function countingChoices(tables: Tables, lang: Lang): RuleChoice[] {
  const words = countingStrings[lang];
  const home = tables.places.find((place) => place.place_id === homePlace(tables));
  return [
    choice('said', words.said, words.saidChoices),
    choice('forms', words.forms, words.formsChoices),
    // Without a home country there is none to leave out.
    ...(home ? [choice('home', lang === 'zh' ? home.name_zh : home.name_en, words.homeChoices)] : []),
  ];
}
