import { APPARATUS, GRAMMAR, MEDIUM, OFFICES } from './label-words.ts';
import { speakerWords } from './speaker-words.ts';

/** Han Chinese surnames. */
const ALL_SURNAMES = speakerWords('surname');
const SURNAMES = ALL_SURNAMES.filter((surname) => surname.length === 1).join('');
const COMPOUND = `(?:${ALL_SURNAMES.filter((surname) => surname.length > 1).join('|')})`;
const PERSON = new RegExp(
  String.raw`^(?:${COMPOUND}\p{Script=Han}{1,2}|[${SURNAMES}](?:某+|\p{Script=Han}{1,2}))$`,
  'u',
);
const SURNAME = new RegExp(`^[${SURNAMES}]$`);
const BEGINS = new RegExp(`^(?:${COMPOUND}|[${SURNAMES}])`);
const TITLED = new RegExp(
  String.raw`^(?:[老小][${SURNAMES}]|[${SURNAMES}](?:先生|女士|小姐|老师|教授|院士|总|博士|主任|部长|局长|司长|医生|律师|工)|[${SURNAMES}](?:委员|议员|立委|院长|部长|局长|处长|司长|市长|县长|主委|代表)\p{Script=Han}{1,2})$`,
  'u',
);
const FOREIGN =
  /^[\p{Script=Han}]{1,8}(?:·(?:[\p{Script=Han}]{1,10}|[A-Z]\.?)){1,4}$|^\p{Lu}[\p{Script=Latin}'’.-]*(?: (?:(?:de|da|van|von|bin|al) )?\p{Lu}[\p{Script=Latin}'’.-]*){1,3}$/u;
/** Whether a character is a surname. */
export function isSurname(character: string): boolean {
  return SURNAME.test(character);
}
export const HOUSE_AND_PERSON = /^[A-Z][\w.&' -]{1,30}, ?[A-Z][A-Za-z.' -]{1,30}$/;
const INSTITUTION = /[部委局署办院厅司处会国省市县区州团社站台心组行校所协联盟]$/;
const ORGANISATION = /^(?:公司|集团|银行|大学|医院|学院|省|市|县|区|委员会|有限|股份)/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const LATIN_WORD = /^\p{Lu}\p{Ll}{2,}$|^[A-Z]{2,4}$/u;
const OFFICE_BEFORE = new RegExp(String.raw`^(?:${OFFICES})+`);
const OFFICE_AFTER = new RegExp(String.raw`(?:${OFFICES})+$`);
/** Organisation, office, name: 国家卫生健康委员会副主任王某. */
const OFFICE_THEN_NAME = new RegExp(String.raw`^.{0,24}(?:${OFFICES})(.{2,5})$`);
/** Sentence openings that look like names, for lack of a dictionary. */
const NEVER =
  /^(?:方面|成果|关于|高兴|安全|安排|文化|金融|马上|白天|黄金|时间|章程|应该|解释|向好|于是|单位|路线|易言之|成立|施工|商品|管理|任务|初步|温馨提示|万一|关键|许多|严格|祝愿|余下|江南|应当|简言之|华人|成绩|高度|全局|全国|国内|国际|国家|和平|海外|连续|常见|包括|利好|年初|年末|区别|支持|乐观|满足|古人|海洋)/;
const ANSWERS_AFTER = /(?:又|再|补充|继续|笑着)?(?:回答(?:说|道)?|答复|答问|答道|回复|回应|答)$/;
const ASKS_AFTER = /(?:又|再|继续|接着)?(?:追问|提问|发问|问道|问)$/;

/** Whether a text is, or begins with, a dictionary word that is no name. */
export type WordTest = (text: string) => boolean;

/** The person without offices: 外交部长王毅 → 王毅; 王毅外长 → 王毅; an office alone stays (发言人); else undefined. */
export function personIn(label: string, isWord: WordTest = isNever): string | undefined {
  const name = label.trim();
  if (NEVER.test(name)) return undefined;
  const person = (text: string) =>
    (PERSON.test(text) && !isWord(text)) || FOREIGN.test(text) || TITLED.test(text);
  if (person(name)) return name;
  const after = name.replace(OFFICE_BEFORE, '').trim();
  if (after === '') return name;
  if (after !== name && person(after)) return after;
  // 国防部发言人张晓刚大校
  const between = after.replace(OFFICE_AFTER, '').trim();
  if (after !== name && between !== after && person(between)) return between;
  const before = name.replace(OFFICE_AFTER, '').trim();
  if (before !== name && person(before)) return before;
  const last = OFFICE_THEN_NAME.exec(name)?.[1];
  if (last && (PERSON.test(last) || FOREIGN.test(last)) && !isWord(last)) return last;
  if (isWord !== isNever) {
    const unusual = unusualPerson(name, before, last, isWord);
    if (unusual !== undefined) return unusual;
  }
  // 某国外长: an office alone, after its country or ministry.
  return before !== name &&
    before.length <= 12 &&
    /^[\p{Script=Han}]*$/u.test(before) &&
    name.length <= 16 &&
    before.length >= 1 &&
    !/[的了是在有对]/.test(before)
    ? name
    : undefined;
}

/**
 * A person whose surname no list holds, beside an office: 基教处处长都梁, 萨仁高娃财务总监, 容淮董事会主席. A dictionary keeps words out
 * (局长回应).
 */
function unusualPerson(
  name: string,
  before: string,
  last: string | undefined,
  isWord: WordTest,
): string | undefined {
  const isName = (text: string) => HAN_NAME.test(text) && !GRAMMAR.test(text) && !isWord(text);
  if (last && isName(last)) return last;
  if (before === name) return undefined;
  if (isName(before) && !INSTITUTION.test(before)) return before;
  return [2, 3, 4]
    .map((length) => name.slice(0, length))
    .find((first) => {
      const rest = name.slice(first.length);
      return PERSON.test(first) && !isWord(first) && isWord(rest) && !ORGANISATION.test(rest);
    });
}

function isNever(text: string): boolean {
  return NEVER.test(text);
}

/** What a label's form says about its speaker. */
export interface NameForm {
  /** The speaker's name across labels: without office, aside, 答 or 问. */
  key: string;
  /**
   * `sure`: a person or an office; `fair`: a possible name, not a word; `medium`: ends like a medium's name or stands
   * in 《》; `weak`: a word, a speaker only by use; `unlikely`: a speaker only if the order of turns lacks one.
   */
  tier: 'sure' | 'fair' | 'medium' | 'weak' | 'unlikely';
  office: boolean;
  /** Begins with a surname. */
  surname?: boolean;
}

/** The name form of `Head.core`, or undefined if nobody is named. */
export function nameForm(core: string, isWord: WordTest = isNever): NameForm | undefined {
  const words = core.replace(ANSWERS_AFTER, '').replace(ASKS_AFTER, '');
  if (words === '' || words.length > 40) return undefined;
  const title = /^《([^》]{1,16})》$/.exec(words);
  if (title) return { key: title[1] as string, tier: 'medium', office: false };
  const person = personIn(words, isWord);
  if (person) return { key: person, tier: 'sure', office: person !== words || OFFICE_AFTER.test(person) };
  const surname = BEGINS.test(words);
  const form = (tier: NameForm['tier']): NameForm => ({ key: words, tier, office: false, surname });
  if (APPARATUS.test(words)) return undefined;
  if (MEDIUM.test(words) && words.length >= 3 && words.length <= 16 && !GRAMMAR.test(words))
    return form('medium');
  if (SURNAME.test(words)) return form('fair');
  // In names such as 阿不都, 不 is not a function word.
  if (GRAMMAR.test(words.replace(/阿不(?=[都力来])/g, '阿'))) return undefined;
  if (LATIN_WORD.test(words)) return form('fair');
  // UBS, Cindy Huang
  if (HOUSE_AND_PERSON.test(words)) return form('fair');
  // 问题一, 问题二: a name with a number.
  const counted = /^(\p{Script=Han}{2,4}?)(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/u.exec(words)?.[1];
  if (counted && isWord(counted)) return { ...form('weak'), key: counted };
  if (/^\p{Script=Han}{2,6}$/u.test(words)) return form(isWord(words) || NEVER.test(words) ? 'weak' : 'fair');
  // A handle or firm; not digits alone.
  return /^(?=.*[\p{L}])[\p{L}\p{N}·&._' -]{1,20}$/u.test(words) ? form('weak') : undefined;
}

/** Whether a label ends in a verb such as 答 or 问. */
export function verbOf(core: string): 'answers' | 'asks' | undefined {
  if (ANSWERS_AFTER.test(core)) return 'answers';
  return ASKS_AFTER.test(core) ? 'asks' : undefined;
}
