import { formatDecimal, formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { PlaceRow } from '../../lib/schemas.ts';

/** Names of place marks for screen readers. Every number has its unit; questions precede answers. */

/** Tags beside names; countries and territories have none. */
export const typeTags: Record<Lang, Record<PlaceRow['type'], string>> = {
  zh: { country: '', territory: '', region: '区域', bloc: '组织' },
  en: { country: '', territory: '', region: 'region', bloc: 'bloc' },
};

interface Named {
  name: { zh: string; en: string };
  type: PlaceRow['type'];
}

/** How names of marks say counts. Those that a noun goes with come in as numbers, the others as they are written. */
interface CountWords {
  /** All mentions of a place, then those on either side. */
  mentions(title: string, total: number, questions: string, answers: string): string;
  /** Where only one side is counted. */
  mentionsIn(title: string, count: number, counted: 'questions' | 'answers'): string;
  densities(questions: string, answers: string): string;
  /** So many characters are what a density is counted by. */
  thousand: string;
}

const timesEn = (count: number): string => `${formatInteger(count)} ${plural(count, 'mention')}`;

const countWords: Record<Lang, CountWords> = {
  zh: {
    mentions: (title, total, questions, answers) =>
      `${title}：${formatInteger(total)}次提及，提问中${questions}次，回答中${answers}次`,
    mentionsIn: (title, count, counted) =>
      `${title}：${counted === 'questions' ? '提问' : '回答'}中提到${formatInteger(count)}次`,
    densities: (questions, answers) => `每千字提问中${questions}次，回答中${answers}次`,
    thousand: '千',
  },
  en: {
    mentions: (title, total, questions, answers) =>
      `${title}: ${timesEn(total)}, ${questions} in questions, ${answers} in answers`,
    mentionsIn: (title, count, counted) => `${title}: ${timesEn(count)} in ${counted}`,
    densities: (questions, answers) =>
      `${questions} per 1,000 characters in questions, ${answers} in answers`,
    thousand: '1,000',
  },
};

/** A place with its kind, as they stand side by side in a row: 联合国，组织 · United Nations, bloc. */
export function placeTitle({ name, type }: Named, lang: Lang): string {
  return [name[lang], typeTags[lang][type]].filter(Boolean).join(punctuation[lang].comma);
}

/** 美国：28次提及，提问中11次，回答中17次; only one side if only that is counted. */
export function mentionsName(
  place: Named & { questions: number; answers: number },
  lang: Lang,
  counted: 'both' | 'questions' | 'answers' = 'both',
): string {
  const { questions, answers } = place;
  const { mentions, mentionsIn } = countWords[lang];
  const title = placeTitle(place, lang);
  if (counted !== 'both') return mentionsIn(title, place[counted], counted);
  return mentions(title, questions + answers, formatInteger(questions), formatInteger(answers));
}

/** For the map: the total is visible after the name, and lists give the type, so the type comes last. */
export function mapName(place: Named & { questions: number; answers: number }, lang: Lang): string {
  const name = mentionsName({ ...place, type: 'country' }, lang);
  return [name, typeTags[lang][place.type]].filter(Boolean).join(punctuation[lang].semicolon);
}

const density = (perThousand: number): string => (perThousand === 0 ? '0' : formatDecimal(perThousand));

/** How often something comes up in as much text: 每千字提问中8.8次，回答中2.0次. */
export function densities(perQuestions: number, perAnswers: number, lang: Lang): string {
  return countWords[lang].densities(density(perQuestions), density(perAnswers));
}

/** The characters that densities are counted by, inside a sentence. */
export const thousand = (lang: Lang) => computed(countWords[lang].thousand, 'per_1000');
