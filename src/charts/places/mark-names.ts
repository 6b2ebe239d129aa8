import { formatDecimal, formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
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

/** 联合国，组织 · United Nations, bloc. */
export function placeTitle({ name, type }: Named, lang: Lang): string {
  const tag = typeTags[lang][type];
  if (!tag) return name[lang];
  return lang === 'zh' ? `${name.zh}，${tag}` : `${name.en}, ${tag}`;
}

const times = (count: number): string => `${formatInteger(count)} ${count === 1 ? 'mention' : 'mentions'}`;

/** 美国：28次提及，提问中11次，回答中17次; only one side if only that is counted. */
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

/** For the map: the total is visible after the name, and lists give the type, so the type comes last. */
export function mapName(place: Named & { questions: number; answers: number }, lang: Lang): string {
  const name = mentionsName({ ...place, type: 'country' }, lang);
  const tag = typeTags[lang][place.type];
  return tag ? `${name}${lang === 'zh' ? '；' : '; '}${tag}` : name;
}

/** 每千字提问中8.8次，回答中2.0次. */
export function densities(perQuestions: number, perAnswers: number, lang: Lang): string {
  const [asked, answered] = [perQuestions, perAnswers].map((each) =>
    each === 0 ? '0' : formatDecimal(each),
  );
  return lang === 'zh'
    ? `每千字提问中${asked}次，回答中${answered}次`
    : `${asked} per 1,000 characters in questions, ${answered} in answers`;
}
