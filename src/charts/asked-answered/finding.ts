import { formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase, Piece } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import { asideEn, asideZh } from '../aside.ts';
import type { AskedAnsweredModel, LeadingPlace } from './model.ts';

const word = (value: number, lang: Lang, from: string): Piece => computed(formatWord(value, lang), from);
const capital = (value: number, from: string): Piece => {
  const written = formatWord(value, 'en');
  return computed(written.charAt(0).toUpperCase() + written.slice(1), from);
};

/** Once, twice, 20 times. */
function timesEn(value: number): Phrase {
  if (value === 1) return [computed('once', 'asked_answered')];
  if (value === 2) return [computed('twice', 'asked_answered')];
  return say`${word(value, 'en', 'asked_answered')} times`;
}

/** Empty if none of the leading place's questions is answered. */
function returnZh({ answered, absent }: LeadingPlace): Phrase {
  if (answered === 0) return [];
  if (absent === 0) return answered === 1 ? say`，回答里也有这个名字` : say`，回答里都有这个名字`;
  if (absent === answered) return answered === 1 ? say`，回答里没有这个名字` : say`，回答里都没有这个名字`;
  return say`，其中${word(absent, 'zh', 'asked_answered')}个的回答里没有这个名字`;
}

function returnEn({ answered, absent }: LeadingPlace): Phrase {
  if (answered === 0) return [];
  if (absent === 0) return answered === 1 ? say`; the answer names it too` : say`; the answers name it too`;
  if (absent === answered)
    return answered === 1
      ? say`; the name does not occur in the answer`
      : say`; the name occurs in none of the answers`;
  return say`; in ${word(absent, 'en', 'asked_answered')} of the answers the name does not occur`;
}

/** Questions naming the leading place and answers lacking it; without a leading place, the same for all places. */
export function findingZh(model: AskedAnsweredModel): Phrase {
  const { leading, namings, answeredNamings, recurring } = model;
  const total = model.exchanges.length;
  if (leading) {
    const name = leading.place.name.zh;
    const all = word(total, 'zh', 'questions');
    if (total === 1) return say`唯一的提问提到${name}${returnZh(leading)}`;
    if (leading.questions === total) return say`${all}个提问都提到${name}${returnZh(leading)}`;
    return say`${all}个提问里${word(leading.questions, 'zh', 'asked_answered')}个提到${name}${returnZh(leading)}`;
  }
  const aside = asideZh(model.home);
  if (namings === 0) return say`${aside}没有提问提到任何地方`;
  const start = say`${aside}各提问共提到地名${word(namings, 'zh', 'asked_answered')}处`;
  if (answeredNamings === 0) return start;
  if (recurring === 0) return say`${start}，回答里都没有再出现`;
  if (recurring === answeredNamings) return say`${start}，回答里都再出现`;
  return say`${start}，其中${word(recurring, 'zh', 'asked_answered')}处在回答里再出现`;
}

export function findingEn(model: AskedAnsweredModel): Phrase {
  const { leading, namings, answeredNamings, recurring } = model;
  const total = model.exchanges.length;
  if (leading) {
    const name = inEnglishSentence(leading.place.name.en);
    const back = returnEn(leading);
    if (total === 1) return say`The only question names ${name}${back}`;
    if (leading.questions === total)
      return total === 2
        ? say`Both questions name ${name}${back}`
        : say`All ${word(total, 'en', 'questions')} questions name ${name}${back}`;
    const some = capital(leading.questions, 'asked_answered');
    const verb = leading.questions === 1 ? 'names' : 'name';
    return say`${some} of the ${word(total, 'en', 'questions')} questions ${verb} ${name}${back}`;
  }
  const aside = asideEn(model.home);
  if (namings === 0) return say`${aside ? `${aside}no` : 'No'} question names a place`;
  const start = say`${aside ? `${aside}questions` : 'Questions'} name a place ${timesEn(namings)}`;
  if (answeredNamings === 0) return start;
  if (recurring === 0) return say`${start}; the answers name none of them`;
  if (recurring === answeredNamings) return say`${start}; the answers name each of them too`;
  return say`${start}; ${timesEn(recurring)} the answer names it too`;
}
