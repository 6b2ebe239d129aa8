import type { Role, Span } from '../types.ts';
import { isNobody, stripTitleMarks } from './label-outlets.ts';
import { headAt, type Head } from './heads.ts';
import {
  ANSWER_MARK,
  GRAMMAR,
  HOST,
  HOST_NAME,
  MEDIUM,
  NO_REPORTER,
  PROSE_AT_LINE_START,
  PROSE_INLINE,
  QUESTION_MARK,
  REPORTER,
  SPOKESPERSON,
} from './label-words.ts';
import { HOUSE_AND_PERSON, isSurname, nameForm, personIn, verbOf, type WordTest } from './persons.ts';

/**
 * A speaker label. `reporter`: X记者 and similar; `question` / `answer`: 问 and 答; `host`: leads the conference; `name`: a
 * person or office; the whole text decides the role.
 */
export interface Label extends Span {
  role: 'reporter' | 'question' | 'answer' | 'host' | 'name';
  /** Without colon and brackets. */
  text: string;
  textStart: number;
  /** The speaker's name in every label (毛宁 for 毛宁答 and 发言人毛宁); '' if unnamed. */
  speaker: string;
  /** Span of the outlets in `text`: 新华社、法新社 in 新华社、法新社记者. */
  listing?: Span;
  /** A statement, even after a question: 华春莹最后宣布. */
  announces?: boolean;
  /** Reported speech: 有记者问及, 华春莹表示. */
  reported?: boolean;
}

/** Known speakers and outlets, folded. */
export interface KnownSpeakers {
  /** Everyone who speaks under a name; role undefined if the place decides. */
  names: ReadonlyMap<string, Role | undefined>;
  /** Roles set by hand, by name or label; override form. */
  given: ReadonlyMap<string, Role>;
  /** Lexicon outlets, so that `新华社:` without 记者 asks. */
  outlets: ReadonlySet<string>;
  /** The text has labels on lines of their own without a colon. */
  bareLines: boolean;
  /** Its labels are numbered through, names too: 3. 张明: */
  numbered?: boolean;
  isWord?: WordTest;
}

/** They go by handles. */
const HANDLED = /^(?:网友|网民|听众|观众|读者)$/;
/** These may follow a list number in any text; names only where all labels are numbered. */
const MARKED = /记者|分析师|问|答|主持人|发言人/;
/** Asides about the manner of asking, not the outlet. */
const MANNER =
  /连线|线上|线下|视频|书面|现场|翻译|提问|追问|同一|笑|^[男女]$|[英俄法日韩德]语|中文|英文|插话|举牌|举手|\d号|follow|\d:\d/;

/** The label at a line's start or after a sentence end, or undefined. */
export function labelAt(
  text: string,
  offset: number,
  known: KnownSpeakers,
  inline: boolean,
): Label | undefined {
  const head = headAt(text, offset, inline);
  return head && labelOf(head, known, inline);
}

/** The head as a label, or undefined if no one speaks under it. */
export function labelOf(head: Head, known: KnownSpeakers, inline: boolean): Label | undefined {
  const strong = strongLabel(head, known, inline);
  if (head.number !== undefined && !known.numbered && !(strong && MARKED.test(head.core))) return undefined;
  if (strong) return strong;
  const announced = announcer(head.core);
  const speaker = knownName(announced ?? head.core, known);
  if (speaker === undefined) return undefined;
  const listing = known.names.get(speaker) === 'asks' ? houseOfAsker(head, speaker) : undefined;
  return {
    ...base(head),
    role: 'name',
    speaker,
    ...(announced ? { announces: true } : {}),
    ...(listing ? { listing } : {}),
  };
}

/** A medium as asker (《环球》, 某某周刊), or the outlet in brackets after a person. */
function houseOfAsker(head: Head, speaker: string): Span | undefined {
  const house = houseAside(head);
  if (house) return house;
  if (HOUSE_AND_PERSON.test(head.core)) return { start: 0, end: head.text.indexOf(',') };
  const isMedium = /^《.*》$/.test(head.core) || MEDIUM.test(speaker);
  return isMedium ? { start: 0, end: head.text.replace(/(?:追问|提问|问)?$/, '').length } : undefined;
}

function base(head: Head): Pick<Label, 'start' | 'end' | 'text' | 'textStart'> {
  return { start: head.start, end: head.end, text: head.text, textStart: head.textStart };
}

/** The label if form alone shows the role. 发言人 answers, so it is a `name`. */
export function strongLabel(
  head: Head,
  known: Pick<KnownSpeakers, 'outlets' | 'isWord'>,
  inline: boolean,
): Label | undefined {
  const { core } = head;
  if (QUESTION_MARK.test(core)) {
    const house = houseAside(head, known.isWord);
    return { ...base(head), role: 'question', speaker: '', ...(house ? { listing: house } : {}) };
  }
  if (ANSWER_MARK.test(core)) {
    const who = head.asides
      .map((aside) => nameForm(aside, known.isWord))
      .find((name) => name?.tier === 'sure' || (name?.tier === 'fair' && name.key.length > 1))?.key;
    return { ...base(head), role: 'answer', speaker: who ?? '' };
  }
  if (HOST.test(core) && !GRAMMAR.test(core)) {
    const named = HOST_NAME.exec(core);
    return { ...base(head), role: 'host', speaker: named?.[1] ?? named?.[2] ?? '' };
  }
  const reporter = REPORTER.exec(core);
  if (reporter && !NO_REPORTER.test(core) && isReporter(reporter, inline, known.isWord)) {
    const listing = /^(?:记者|分析[师员])$/.test(reporter[2] as string)
      ? listingBefore(head, reporter[2] as string, known)
      : houseAside(head);
    return { ...base(head), role: 'reporter', speaker: core, ...(listing ? { listing } : {}) };
  }
  const outlet = outletOf(head, known);
  if (outlet) return { ...base(head), role: 'reporter', speaker: core, listing: outlet };
  const office = SPOKESPERSON.exec(core)?.[1];
  if (office !== undefined && !PROSE_INLINE.test(office) && !GRAMMAR.test(office)) {
    return { ...base(head), role: 'name', speaker: nameForm(core, known.isWord)?.key ?? core };
  }
  return undefined;
}

function isReporter(
  [, before = '', noun = '', own = '']: RegExpExecArray,
  inline: boolean,
  isWord?: WordTest,
): boolean {
  // A name is no clause: 法新社记者提出的问题, 法新社记者问及巴以局势.
  if (own !== '' && (GRAMMAR.test(own) || /^[问谈就追]/.test(own.trim()))) return false;
  // 投资者关系活动类别; but handles are words: 网友小城故事.
  if (own.length > 1 && !HANDLED.test(noun) && isWord?.(own) && !personIn(own)) return false;
  return !(inline ? PROSE_INLINE : PROSE_AT_LINE_START).test(before);
}

/** The span before 记者, or in brackets after it: 记者（共同社）. */
function listingBefore(head: Head, noun: string, known: Pick<KnownSpeakers, 'outlets'>): Span | undefined {
  const masked = head.text.replace(/\([^()]*\)/g, (aside) => '('.repeat(aside.length));
  const end = withoutSurname(masked.slice(0, Math.max(0, masked.lastIndexOf(noun))), known);
  if (end > 0 && !isNobody(head.text.slice(0, end))) return { start: 0, end };
  return houseAside(head);
}

/** Length of the outlet in 中央社 张 (before 记者), without the reporter's name. */
function withoutSurname(before: string, { outlets }: Pick<KnownSpeakers, 'outlets'>): number {
  const isHouse = (text: string) => outlets.has(stripTitleMarks(text).toLowerCase()) || MEDIUM.test(text);
  for (const length of [1, 3, 2]) {
    const house = before.slice(0, -length).trimEnd();
    const name = before.slice(-length).trim();
    const isName = name.length === 1 ? isSurname(name) : personIn(name) !== undefined;
    if (house.length >= 2 && isName && isHouse(house) && !isHouse(before)) return house.length;
  }
  return before.length;
}

function houseAside(head: Head, isWord?: WordTest): Span | undefined {
  const house = head.asides.find(
    (aside) =>
      aside !== '' &&
      !MANNER.test(aside) &&
      !isNobody(aside) &&
      (MEDIUM.test(aside) || !personIn(aside, isWord)),
  );
  if (house === undefined) return undefined;
  const start = head.text.indexOf(house, head.text.indexOf('('));
  const noun = /(?:记者|分析[师员]).{0,24}$/.exec(house);
  return start < 0 ? undefined : { start, end: start + (noun ? noun.index : house.length) };
}

/** A lexicon outlet alone, with its reporter's name, or in brackets after the name. */
function outletOf(head: Head, known: Pick<KnownSpeakers, 'outlets' | 'isWord'>): Span | undefined {
  const { core, text } = head;
  const isOutlet = (name: string) => known.outlets.has(stripTitleMarks(name).toLowerCase());
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '');
  if (isOutlet(core) || core.split('、').every(isOutlet)) return { start: 0, end: bare.length };
  for (let end = Math.min(core.length - 1, 20); end >= 2; end -= 1) {
    const rest = core.slice(end).replace(/^[\s·/|—-]+/, '');
    if (!isOutlet(core.slice(0, end))) continue;
    if (/^(?:追问|提问|问)$/.test(rest) || personIn(rest, known.isWord)) return { start: 0, end };
  }
  const aside = head.asides.find((inside) => isOutlet(inside.replace(/记者$/, '')) || /.记者$/.test(inside));
  return aside !== undefined && nameForm(core, known.isWord) ? houseAside(head) : undefined;
}

/** 华春莹最后宣布 → 华春莹; else undefined. */
function announcer(core: string): string | undefined {
  const found =
    /^(.{1,24}?)(?:最后|首先|随后|会前|会后|当日|今天|另外|同时|还|并|再次)*(?:宣布|通报|发布|公布|预告|(?<=最后)(?:说|表示|总结))(?:如下|以下|[一两二三]条|最新)?(?:消息|信息)?$/.exec(
      core,
    );
  return found?.[1];
}

/** A known name, alone or among office words. */
function knownName(core: string, known: KnownSpeakers): string | undefined {
  const { names } = known;
  if (names.size === 0) return undefined;
  if (names.has(core)) return core;
  const key = nameForm(core, known.isWord)?.key;
  if (key !== undefined && names.has(key)) return key;
  const numbered = core.replace(/\s*[\d一二三四五六七八九十]{1,3}$/, '');
  if (numbered !== core && names.has(numbered)) return numbered;
  const verb = verbOf(core) ? core.replace(/(?:回答|追问|提问|答|问)$/, '') : core;
  if (verb !== core && names.has(verb)) return verb;
  if (names.size > MANY_NAMES) return undefined;
  for (const name of names.keys()) {
    const at = name.length > 1 ? core.indexOf(name) : -1;
    if (at < 0) continue;
    const around = core.slice(0, at) + core.slice(at + name.length);
    if (around.length <= 16 && !/[的说称道问对向请、]|表示|强调|指出|认为|介绍/.test(around)) return name;
  }
  return undefined;
}

/** Above this, searching every label for each name costs too much. */
const MANY_NAMES = 200;
