import type { Span } from '../types.ts';
import { isNobody, type KnownSpeakers, type Label } from './labels.ts';
import { GRAMMAR } from './label-words.ts';
import { personIn } from './persons.ts';
import { segments } from './speakers.ts';
import { asks } from './speech-acts.ts';
import type { Block } from './turns.ts';

/** 会后，有记者问及：… · 有一位记者追问…，: whoever asks, and what says so. */
const ASKED =
  /^(?:[^,。:;?!“”\n]{0,20}(?:会后|会前|会上|随后|此外|另外|之后|期间|其间|结束后|时|最后|接着|同日|当天|当日|此前)[^,。:;?!“”\n]{0,4},)?((?:(?:另|还|又|也)?有)?(?:的|[一两几多某该这]|另一)?(?:位|名)?[^,。:;?!“”\n]{0,24}?(?:记者|媒体|网友|分析师|投资者))们?[^,。:;?!“”\n]{0,6}?(?:继续|接着|又|还|再|也|随后|随即|紧接着)?(?:问及|问到|问道|追问|提问|询问|问起|提出|问)(?:道|说|称)?\s*([:,])?\s*/;
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
/** A sentence that begins so: a name, and that it speaks or announces. */
const SAID_FIRST = new RegExp(
  String.raw`(?:^|[。?!”\n])\s*([\p{Script=Han}·]{2,8}?)${MANNERS}*(?:${SAYS}|宣布)[,:]`,
  'gu',
);
/** 言路遥未作正面回答，只表示，…: what a known name does before it is said to speak. */
const SAID_AFTER = new RegExp(
  String.raw`^([^,。:;?!“”\n]{0,10}(?:回答|回应|置评|表态|评论|话题|提问),)(?:而|只|仅|但|并|又)?(?:是)?${MANNERS}*${SAYS}[,:]\s*`,
  'u',
);
const ANNOUNCED =
  /^(?:(?:最后|会后|会前|首先),)?([\p{Script=Han}·]{2,16}?)((?:最后|首先|随后|会前|会后|另外|同时|还|并)*)(?:宣布|通报)(?:如下|以下|[一两二三]条)?(?:消息|信息)?([:,])\s*/u;
/** Words that make a clause of what stands before 记者. */
const TELLS = /[的了是在对这那就]|回答|回应|会见|接受|举行|主持|召开|告诉/;
const PRONOUN = /^(?:他|她|发言人|部长|外长|总理|主席|行长|局长|主任|市长|对方)$/;
const MAY_REPORT = /(?:记者|媒体|网友|分析师|投资者)[^,。:\n]{0,10}(?:问|提出)|宣布|通报/;
/** With more names than any conference has, looking for each would cost too much. */
const MANY_NAMES = 200;
/** How far a reported answer may stand from the question that it answers, in UTF-16 units. */
const REACH = 600;

/**
 * Blocks with reported exchanges told apart: 会后，有记者问及：… is a question, the 华春莹表示，… that comes after it the
 * answer, 华春莹最后宣布：… a statement. What is merely told inside an answer (上次有记者问我) stays in it: a question
 * in reported speech needs a colon, or somebody else's answer in reach.
 */
export function cutReported(text: string, blocks: readonly Block[], known: KnownSpeakers): Block[] {
  const mayReport = MAY_REPORT.test(text);
  const answered = answeredByLabel(blocks, known);
  const names = new Set([...known.names.keys(), ...(mayReport ? namesOfSpeaking(text, known) : [])]);
  const cut: Block[] = [];
  /** What is asked and not answered yet, and in which manner. */
  let asked: 'label' | 'reported' | undefined;
  let answeredNext = false;
  /** Where the words of the last question begin. */
  let wordsFrom = 0;
  blocks.forEach((block, i) => {
    let open: Block = { ...block };
    cut.push(open);
    if (block.label) {
      asked = isAsking(block.label, known) ? 'label' : undefined;
      if (asked && /(?:有|一位|一名|某)[^、]*记者/.test(block.label.text)) asked = 'reported';
      answeredNext = answered[i] ?? false;
      wordsFrom = block.label.end;
    }
    if (!mayReport && (!asked || answeredNext)) return;
    const from = block.label ? Math.min(block.label.end, block.end) : block.start;
    for (const [start, end] of segments(text, { start: from, end: block.end, kind: 'text' })) {
      const atLineStart = start === from && !block.label;
      const label =
        (mayReport
          ? (questionAt(text, start, end, atLineStart, names) ??
            announcementAt(text, start, end, atLineStart, names))
          : undefined) ??
        (asked &&
        (atLineStart || asked === 'reported') &&
        mayAnswer(text, wordsFrom, start, end, asked, answeredNext)
          ? answerAt(text, { start, end }, names)
          : undefined);
      if (!label) continue;
      open = openBlock(cut, open, label, end);
      asked = label.role === 'reporter' ? 'reported' : undefined;
      wordsFrom = label.end;
      if (label.role !== 'reporter') names.add(label.speaker);
      const later = asked && answerInside(text, label.end, end, names);
      if (later) {
        open = openBlock(cut, open, later, end);
        names.add(later.speaker);
        asked = undefined;
      }
    }
    open.end = block.end;
  });
  return cut.filter((block) => block.end > block.start || block.label);
}

/** Names that are said to speak at the start of sentences again and again, whatever their surname. */
function namesOfSpeaking(text: string, known: KnownSpeakers): string[] {
  const count = new Map<string, number>();
  for (const found of text.matchAll(SAID_FIRST)) {
    const name = found[1] as string;
    const words = personIn(name) ?? name;
    if (!PRONOUN.test(words) && !GRAMMAR.test(words) && !known.isWord?.(words))
      count.set(words, (count.get(words) ?? 0) + 1);
  }
  return [...count].filter(([, times]) => times >= 2).map(([name]) => name);
}

/** Closes a block where a label begins and opens the next; a block without words of its own gives way. */
function openBlock(cut: Block[], before: Block, label: Label, end: number): Block {
  if (before.start === label.start) cut.pop();
  else before.end = Math.max(before.label?.end ?? before.start, label.start);
  const block: Block = { start: label.start, end, label };
  cut.push(block);
  return block;
}

/** For each block with an asking label: whether the next label answers it. */
function answeredByLabel(blocks: readonly Block[], known: KnownSpeakers): boolean[] {
  const answered: boolean[] = [];
  let next: Label | undefined;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const label = blocks[i]?.label;
    if (!label) continue;
    answered[i] = next !== undefined && !isAsking(next, known) && !next.announces;
    next = label;
  }
  return answered;
}

function isAsking(label: Label, known: KnownSpeakers): boolean {
  return label.role === 'reporter' || label.role === 'question' || known.names.get(label.speaker) === 'asks';
}

/** A paragraph that tells what somebody said may still be the question's own: 外长表示，…，这是否…？ */
function mayAnswer(
  text: string,
  wordsFrom: number,
  start: number,
  end: number,
  asked: 'label' | 'reported',
  answeredNext: boolean,
): boolean {
  if (asked === 'reported') return !answeredNext || asks(text.slice(wordsFrom, start).trim());
  const words = text.slice(wordsFrom, start).trim();
  return !answeredNext && asks(words) && !asks(text.slice(start, end));
}

function questionAt(
  text: string,
  start: number,
  end: number,
  atLineStart: boolean,
  names: ReadonlySet<string>,
): Label | undefined {
  const found = ASKED.exec(text.slice(start, Math.min(end, start + 120)));
  if (!found) return undefined;
  const who = found[1] as string;
  if (TELLS.test(who.replace(/^有的/, ''))) return undefined;
  // 部长回答记者提问, and nothing after it, is a headline.
  if (!found[2] && start + found[0].length >= end) return undefined;
  const labelEnd = start + found[0].length;
  const colon = found[2] === ':';
  if (!(colon && atLineStart) && !isAnsweredSoon(text, labelEnd, names)) return undefined;
  const textStart = start + found[0].indexOf(who);
  const house = who.slice(0, who.search(/(?:记者|媒体|网友|分析师|投资者)$/));
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

function announcementAt(
  text: string,
  start: number,
  end: number,
  atLineStart: boolean,
  names: ReadonlySet<string>,
): Label | undefined {
  const found = ANNOUNCED.exec(text.slice(start, Math.min(end, start + 60)));
  const speaker = found && speakerIn(found[1] as string, names);
  if (!found || !speaker || PRONOUN.test(speaker) || !names.has(speaker)) return undefined;
  if (found[3] === ',' && (!atLineStart || found[2] === '')) return undefined;
  return labelOfSaid(start, found, speaker, true);
}

function answerAt(text: string, { start, end }: Span, names: ReadonlySet<string>): Label | undefined {
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

/** The answer behind a comma of the sentence that reports the question: 有记者追问此事，华春莹表示，… */
function answerInside(
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

/** Who is said to speak: a known name with or without an office, a person by form, 他; undefined for 我 and prose. */
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
