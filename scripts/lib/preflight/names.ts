import { GRAMMAR } from '../reading/label-words.ts';
import { speakerWords } from '../reading/speaker-words.ts';

/**
 * Filters the segmenter's names, since its dictionary takes ordinary words for persons (智慧, 安宁, 惠及). Persons need an
 * office, title, point or verb of speaking beside them, places a context of their own.
 */

/** Offices of persons, without ministries and institutions. */
const OFFICES = speakerWords('office')
  .filter((word) => word.length > 1 && !/(?:[部办委院行]|大会|中央|人大|政协)$/.test(word))
  .join('|');
const BEFORE_PERSON = new RegExp(`(?:${OFFICES}|同志|记者|作者|学者|诗人|选手|·)$`);
const AFTER_PERSON = new RegExp(
  `^(?:${OFFICES}|同志|夫妇|阁下|表示|说|指出|强调|认为|称|介绍|会见|会谈|访|当选|就任|出任|回答|答|:|·|在(?:会上|接受|讲话|致辞))`,
);
const BEFORE_PLACE = /(?:在|到|赴|抵达?|往|于|从|至|由|过|经|访|去|来自|、|省|市|区|《|“)$/;
const AFTER_PLACE =
  /^(?:[市省县州港湾河江湖山路岛]|机场|口岸|举[行办]|召开|会[议晤谈]|宣言|峰会|、|等地|地区|大学|》)/;
/** Common nouns that the dictionary tags as places. */
const KIND_OF_PLACE =
  /^(?:[一两二三四五六七八九十多各外别他它本][国省市县区]|.?城[市镇乡]|平原|高原|盆地|山[口地区]|沿海|.{1,2}地区|.半球|.{1,2}部|.方|[江湖海][河洋]|太阳|月亮|洪水|冰川)$/;
const ORGANISATION =
  /(?:部|院|署|会|社|局|厅|司|公司|集团|大学|学院|组织|联盟|同盟|机构|银行|基金|党|协会|学会|中心|委|厂|站|军|队|武装|法庭|使馆|论坛|行动|运动|计划)$/;
/** Occurrences examined, and the context around each in UTF-16 units. */
const [PLACES, AROUND] = [12, 6];

/** Whether a word that the segmenter tags as a name of `kind` is likely one in this text. */
export function isLikelyName(word: string, kind: string, text: string): boolean {
  if (word.length < 2) return false;
  if (kind === 'place' && KIND_OF_PLACE.test(word)) return false;
  if (kind === 'organisation') return word.length > 2 && ORGANISATION.test(word);
  if (kind === 'person' && GRAMMAR.test(word)) return false;
  const [before, after] = kind === 'place' ? [BEFORE_PLACE, AFTER_PLACE] : [BEFORE_PERSON, AFTER_PERSON];
  let at = text.indexOf(word);
  for (let i = 0; at >= 0 && i < PLACES; i += 1) {
    const end = at + word.length;
    if (before.test(text.slice(Math.max(0, at - AROUND), at))) return true;
    if (after.test(text.slice(end, end + AROUND))) return true;
    at = text.indexOf(word, end);
  }
  return false;
}
