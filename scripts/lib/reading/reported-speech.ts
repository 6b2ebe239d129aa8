import type { Span } from '../types.ts';
import { GRAMMAR } from './label-words.ts';
import { isNobody } from './label-outlets.ts';
import type { KnownSpeakers, Label } from './labels.ts';
import { personIn } from './persons.ts';

/** 会后，有记者问及：… · 有一位记者追问…， */
const ASKED =
  /^((?:在?谈[到及]|关于|就|针对|对于|提[到及]|说到|围绕|随后谈到)[^,。:;?!“”\n]{1,30},)?(?:[^,。:;?!“”\n]{0,20}(?:会后|会前|会上|随后|此外|另外|之后|期间|其间|结束后|时|最后|接着|同日|当天|当日|此前)[^,。:;?!“”\n]{0,4},|会后|会前|会上|随后|此外|另外|其间|期间|接着)?((?:(?:另|还|又|也)?有)?(?:的|[一两几多某该这]|另一)?(?:位|名)?[^,。:;?!“”\n]{0,24}?(?:记者|媒体|网友|分析师|投资者))们?(?:()[就对围针关向](?!此)[^,。:;?!“”\n]{1,40}?|[^,。:;?!“”\n]{0,6}?)(?:继续|接着|又|还|再|也|很|十分|随后|随即|紧接着)?(?:问及|问到|问道|追问|提问|询问|问起|提出|发问|问|提到|提及|谈到|谈及|关心|关注|想知道|想了解|希望了解)(?:道|说|称|了)?\s*([:,])?\s*/;
const MANNERS =
  '(?:对此|就此|则|也|又|随即|当即|首先|最后|明确|严肃|严正|再次|笑着|坦率地|坚定地|进一步|随后|接着|在?回[答应](?:提问)?时?)';
const SAYS = '(?:回答|答复|回应|答|表示|说|指出|强调|称|认为|介绍|重申|解释|坦言|透露|表态)(?:道|说|称)?';
const SAID = new RegExp(
  String.raw`^(?:(?:对此|就此|随后|会上|接着),?)?((?:[\p{Script=Han}·]{1,16}?)|[A-Z][A-Za-z.' -]{1,30}?)${MANNERS}*${SAYS}[,:]\s*`,
  'u',
);
const SAID_LATER = new RegExp(
  String.raw`[,。?!”\n]\s*(?:对此,?)?([\p{Script=Han}·]{1,16}?)${MANNERS}*${SAYS}[,:]`,
  'gu',
);
/** Sentence start: a name and a verb of saying or announcing. */
const SAID_FIRST = new RegExp(
  String.raw`(?:^|[。?!”\n])\s*([\p{Script=Han}·]{2,8}?)${MANNERS}*(?:${SAYS}|宣布)[,:]`,
  'gu',
);
/** Between a known name and its verb of saying: 言路遥未作正面回答，只表示，… */
const SAID_AFTER = new RegExp(
  String.raw`^([^,。:;?!“”\n]{0,10}(?:回答|回应|置评|表态|评论|话题|提问),)(?:而|只|仅|但|并|又)?(?:是)?${MANNERS}*${SAYS}[,:]\s*`,
  'u',
);
const ANNOUNCED =
  /^(?:(?:最后|会后|会前|首先),)?([\p{Script=Han}·]{2,16}?)((?:最后|首先|随后|会前|会后|另外|同时|还|并)*)(?:宣布|通报|预告|发布|介绍)(?:(?:如下|以下|[一两二三]条)?(?:消息|信息)?|(了[^,。:;?!“”\n]{2,40}))([:,])\s*/u;
/** Indefinite words before an outlet. */
const SOMEBODY = /^(?:(?:另|还|又|也)?有)?(?:[一两几多某该这]|另一)?[位名](?=.{2,}(?:记者|媒体|分析师)$)/;
/** Before 记者, these mark a clause. */
const TELLS = /[的了是在对这那就]|回答|回应|会见|接受|举行|主持|召开|告诉/;
const PRONOUN = /^(?:他|她|发言人|部长|外长|总理|主席|行长|局长|主任|市长|对方)$/;
/** Above this, searching for each name costs too much. */
const MANY_NAMES = 200;
/** From a reported question to its answer, in UTF-16 units. */
const REACH = 600;

/** A reported question at the end of `ASKED_REACH` UTF-16 units. */
const ASKED_BEFORE = /(?:记者|媒体|网友)[^。:\n]{0,24}?(?:问|提)[^。\n]*[。?!”\n]?$/;
const ASKED_REACH = 160;

/** Names reported at sentence starts at least twice, whatever their surname. */
export function namesOfSpeaking(text: string, known: KnownSpeakers): string[] {
  const count = new Map<string, number>();
  for (const found of text.matchAll(SAID_FIRST)) {
    const name = found[1] as string;
    const words = personIn(name) ?? name;
    if (PRONOUN.test(words) || GRAMMAR.test(words) || known.isWord?.(words)) continue;
    // Once is enough after a reported question.
    const asked = ASKED_BEFORE.test(text.slice(Math.max(0, found.index - ASKED_REACH), found.index + 1));
    count.set(words, (count.get(words) ?? 0) + (asked && words.length <= 4 ? 2 : 1));
  }
  return [...count].filter(([, times]) => times >= 2).map(([name]) => name);
}

/** A reported question: 会后，有记者问及：… */
export function questionAt(
  text: string,
  start: number,
  end: number,
  atLineStart: boolean,
  names: ReadonlySet<string>,
): Label | undefined {
  const found = ASKED.exec(text.slice(start, Math.min(end, start + 120)));
  if (!found) return undefined;
  // 一名彭博社记者 → 彭博社记者
  const some = SOMEBODY.exec(found[2] as string)?.[0].length ?? 0;
  const who = (found[2] as string).slice(some);
  if (TELLS.test(who.replace(/^有的|来自.{1,16}的(?=记者|媒体)/, ''))) return undefined;
  // 部长回答记者提问 alone is a headline.
  if (!found[4] && start + found[0].length >= end) return undefined;
  const textStart = start + found[0].indexOf(who, found[1]?.length ?? 0);
  // A topic belongs to the question's words: 有记者就关税的影响提问; 谈到叙利亚局势，有记者提问：…
  const labelEnd = found[1]
    ? start
    : found[3] === undefined
      ? start + found[0].length
      : textStart + who.length;
  const colon = found[4] === ':';
  if (!(colon && atLineStart) && !isAnsweredSoon(text, start + found[0].length, names)) return undefined;
  const house = who
    .slice(0, who.search(/(?:记者|媒体|网友|分析师|投资者)$/))
    .replace(/^来自.*[^社报台网视]的$/, '');
  const listing = house !== '' && !isNobody(house) ? { listing: { start: 0, end: house.length } } : {};
  return {
    start,
    end: labelEnd,
    role: 'reporter',
    text: who,
    textStart,
    speaker: who,
    reported: true,
    ...listing,
  };
}

function isAnsweredSoon(text: string, from: number, names: ReadonlySet<string>): boolean {
  for (const found of text.slice(from, from + REACH).matchAll(SAID_LATER)) {
    if (speakerIn(found[1] as string, names) !== undefined) return true;
  }
  return false;
}

/** A reported announcement: 华春莹最后宣布：… */
export function announcementAt(
  text: string,
  start: number,
  end: number,
  atLineStart: boolean,
  names: ReadonlySet<string>,
): Label | undefined {
  const found = ANNOUNCED.exec(text.slice(start, Math.min(end, start + 60)));
  const speaker = found && speakerIn(found[1] as string, names);
  if (!found || !speaker || PRONOUN.test(speaker) || !names.has(speaker)) return undefined;
  if (found[4] === ',' && (!atLineStart || found[2] === '')) return undefined;
  if (found[2] === '' && /^(?:介绍|发布)/.test(found[0].slice((found[1] as string).length))) return undefined;
  const said = labelOfSaid(start, found, speaker, true);
  // What was announced belongs to the words: 首先通报了进出口情况:
  const told = found[3] ? found[0].indexOf(found[3]) : -1;
  return told < 0 ? said : { ...said, end: start + told };
}

/** A reported answer: 华春莹表示，… */
export function answerAt(text: string, { start, end }: Span, names: ReadonlySet<string>): Label | undefined {
  const found = SAID.exec(text.slice(start, Math.min(end, start + 60)));
  const speaker = found && speakerIn(found[1] as string, names);
  if (found && speaker) return labelOfSaid(start, found, speaker, false);
  const words = text.slice(start, Math.min(end, start + 60));
  if (names.size > MANY_NAMES) return undefined;
  for (const name of names) {
    const after =
      name.length > 1 && words.startsWith(name) ? SAID_AFTER.exec(words.slice(name.length)) : null;
    if (!after) continue;
    const length = name.length + after[0].length;
    return {
      start,
      end: start + length,
      role: 'answer',
      text: name,
      textStart: start,
      speaker: name,
      reported: true,
    };
  }
  return undefined;
}

/** An answer after the question's comma: 有记者追问此事，华春莹表示，… */
export function answerInside(
  text: string,
  from: number,
  end: number,
  names: ReadonlySet<string>,
): Label | undefined {
  for (let at = text.indexOf(',', from); at >= 0 && at < end; at = text.indexOf(',', at + 1)) {
    const label = answerAt(text, { start: at + 1, end }, names);
    if (label) return label;
    if (at > from + REACH) return undefined;
  }
  return undefined;
}

function labelOfSaid(start: number, found: RegExpExecArray, speaker: string, announces: boolean): Label {
  const text = found[1] as string;
  const textStart = start + found[0].indexOf(text);
  const end = start + found[0].length;
  return {
    start,
    end,
    role: announces ? 'name' : 'answer',
    text,
    textStart,
    speaker,
    reported: true,
    ...(announces ? { announces } : {}),
  };
}

/** A known name with or without office, a person by form, or 他 etc.; else undefined. */
function speakerIn(words: string, names: ReadonlySet<string>): string | undefined {
  if (PRONOUN.test(words) || names.has(words)) return words;
  const person = personIn(words);
  if (person) return person;
  if (names.size > MANY_NAMES) return undefined;
  for (const name of names) {
    if (name.length > 1 && words.length <= name.length + 12 && words.endsWith(name)) return name;
  }
  return undefined;
}
