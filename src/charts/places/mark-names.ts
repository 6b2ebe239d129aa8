import { formatDecimal, formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import type { PlaceRow } from '../../lib/schemas.ts';

/**
 * What marks of places are called, as a screen reader says it. Every number has its word, and what is said of questions
 * always comes before what is said of answers, however the picture is laid out.
 */

/** Kinds of places beside their names; countries and territories carry none. */
export const typeTags: Record<Lang, Record<PlaceRow['type'], string>> = {
  zh: { country: '', territory: '', region: '区域', bloc: '组织' },
  en: { country: '', territory: '', region: 'region', bloc: 'bloc' },
};

interface Named {
  name: { zh: string; en: string };
  type: PlaceRow['type'];
}

/** A place with its kind, as they stand side by side in a row: 联合国，组织 · United Nations, bloc. */
export function placeTitle({ name, type }: Named, lang: Lang): string {
  const tag = typeTags[lang][type];
  if (!tag) return name[lang];
  return lang === 'zh' ? `${name.zh}，${tag}` : `${name.en}, ${tag}`;
}

const times = (count: number): string => `${formatInteger(count)} ${count === 1 ? 'mention' : 'mentions'}`;

/**
 * A place and how often it is named: 美国：28次提及，提问中11次，回答中17次. Where only one side is counted, that side
 * alone.
 */
export function mentionsName(
  place: Named & { questions: number; answers: number },
  lang: Lang,
  counted: 'both' | 'questions' | 'answers' = 'both',
): string {
  const { questions, answers } = place;
  const title = placeTitle(place, lang);
  if (counted !== 'both') {
    const count = place[counted];
    if (lang === 'en') return `${title}: ${times(count)} in ${counted}`;
    return `${title}：${counted === 'questions' ? '提问' : '回答'}中提到${formatInteger(count)}次`;
  }
  const total = questions + answers;
  return lang === 'zh'
    ? `${title}：${formatInteger(total)}次提及，提问中${formatInteger(questions)}次，回答中${formatInteger(answers)}次`
    : `${title}: ${times(total)}, ${formatInteger(questions)} in questions, ${formatInteger(answers)} in answers`;
}

/**
 * What the mark of a place on the map is: there a total stands right after a name, and lists say what kind of places they
 * hold, so that the kind comes last.
 */
export function mapName(place: Named & { questions: number; answers: number }, lang: Lang): string {
  const name = mentionsName({ ...place, type: 'country' }, lang);
  const tag = typeTags[lang][place.type];
  return tag ? `${name}${lang === 'zh' ? '；' : '; '}${tag}` : name;
}

/** How often something comes up in as much text: 每千字提问中8.8次，回答中2.0次. */
export function densities(perQuestions: number, perAnswers: number, lang: Lang): string {
  const [asked, answered] = [perQuestions, perAnswers].map((each) =>
    each === 0 ? '0' : formatDecimal(each),
  );
  return lang === 'zh'
    ? `每千字提问中${asked}次，回答中${answered}次`
    : `${asked} per 1,000 characters in questions, ${answered} in answers`;
}
