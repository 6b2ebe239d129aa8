import type { Span } from '../types.ts';
import { STAMP_BEFORE } from './lines.ts';

/**
 * A speaker label. `reporter`: X记者 and the like; `question` / `answer`: 问 and 答; `host`: whoever leads the
 * conference; `name`: a person or an office; `bracket`: [X], whose role its text tells.
 */
export interface Label extends Span {
  role: 'reporter' | 'question' | 'answer' | 'host' | 'name';
  /** The label without colon and brackets. */
  text: string;
  /** Where `text` begins in the reading. */
  textStart: number;
}

/** What is known of the people before labels are looked for: folded names. */
export interface KnownSpeakers {
  /** People who answer: from the option, the edition, or found by `findSpeakers`. */
  names: ReadonlySet<string>;
  /** Outlets of the lexicon, so that `新华社:` without 记者 is a question. */
  outlets: ReadonlySet<string>;
}

/** The label forms, in words, for the message that refuses a text without any. */
export const LABEL_FORMS = '“X记者:”, “记者:”, “问:” / “答:”, “[X记者]”, “主持人:”, “发言人:”, “姓名:”';

/** Office words that stand before or after a name; a label that is nothing but one of them names a speaker too. */
export const OFFICES =
  '(?:国务院|国务委员|副?总理|中共中央|政治局委员|全国人大|全国政协|大会|新闻发言人|发言人|外交部|商务部|国防部|国台办|发改委|财政部|央行|卫健委|' +
  '副?部长|部长助理|外长|副外长|外交部长|外相|首相|副?总统|国王|副?主席|主任|副主任|行长|副行长|局长|副局长|司长|副司长|署长|专员|处长|' +
  '大使|公使|参赞|特使|代表|秘书长|副秘书长|委员长?|副委员长|省长|市长|书记|行政长官|政务司司长|财政司司长|总干事|主教练|教授|院士|研究员|先生|女士|兼|长)';

const HOST =
  /(?:(?:大会|新闻)?主持人|司仪|主席台|会议主席)(?:[\p{Script=Han}·]{1,12}|\([^)]{1,20}\))?(?=\s*:)/uy;
const QUESTION =
  /(?:(?:同一|该|这位|上述)?(?:记者)?(?:追问|再问|续问|接着问|继续问|又问)|提问|问|Q)\s*\d{0,3}(?:\(([^)]{1,30})\))?(?=\s*:)/y;
const ANSWER = /(?:回答|答复|答|A)\s*\d{0,3}(?=\s*:)/y;
/** Up to 48 characters without a sentence's punctuation, then 记者, then perhaps the reporter's own name. */
const REPORTER =
  /[^\n,。?!…;:“”()[\]]{0,48}?记者(?:(?:追问|提问|再问|问)|[\p{Script=Han}·]{1,8}|\([^)]{1,30}\)|[A-Z\d]{1,3})?(?=\s*:)/uy;
const SPOKESPERSON = /(?:[\p{Script=Han}]{0,10})发言人(?:[\p{Script=Han}·]{1,10})?(?=\s*:)/uy;
const BRACKET = /\[\s*([^\][\n。?!…]{1,40}?)\s*\](?:\s*:)?/y;
const BARE =
  /([^\s,。?!…;:“”()[\]、]{1,24}(?: [^\s,。?!…;:“”()[\]、]{1,24}){0,3})(?:\s*\([^)\n]{1,24}\))?(?=\s*:)/y;
const COLON = /\s*:[ \t]*/y;
/** Words before a name or 记者 that show the line to be prose and not a label. */
const PROSE = /(?:是|对|向|告诉|答复|回应|指出|表示|强调|认为|说|称|请|给|和我|以及)[^社报台网]*$/;

/** Whether a label may begin at an offset: none is longer than this, and all but [X] hold a colon. */
export function mayHoldLabel(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first === 0x5b || first === 0x28) return true;
  const colon = text.slice(at, at + 96).indexOf(':');
  return colon > 0;
}

/** The label at an offset where one may stand (a line's start, or after a sentence's end), or undefined. */
export function labelAt(
  text: string,
  offset: number,
  known: KnownSpeakers,
  inline: boolean,
): Label | undefined {
  let at = offset;
  STAMP_BEFORE.lastIndex = at;
  const stamp = STAMP_BEFORE.exec(text);
  if (stamp && !inline) at += stamp[0].length;
  const bracket = match(BRACKET, text, at);
  if (bracket) return bracketLabel(bracket, at, known);
  const finish = (role: Label['role'], found: RegExpExecArray): Label | undefined => {
    const colon = match(COLON, text, at + found[0].length);
    if (!colon) return undefined;
    const bodyStart = at + found[0].length + colon[0].length;
    return { start: at, end: bodyStart, role, text: found[0].trim(), textStart: at };
  };
  const question = match(QUESTION, text, at);
  if (question) return finish('question', question);
  const answer = match(ANSWER, text, at);
  if (answer) return finish('answer', answer);
  const host = match(HOST, text, at);
  if (host) return finish('host', host);
  const reporter = match(REPORTER, text, at);
  if (reporter && !(inline && PROSE.test(reporter[0].slice(0, reporter[0].lastIndexOf('记者'))))) {
    return finish('reporter', reporter);
  }
  const spokesperson = match(SPOKESPERSON, text, at);
  if (spokesperson && !PROSE.test(spokesperson[0].slice(0, spokesperson[0].indexOf('发言人')))) {
    return finish('name', spokesperson);
  }
  const bare = match(BARE, text, at);
  if (!bare) return undefined;
  const name = bare[1] as string;
  if (known.outlets.has(stripTitleMarks(name).toLowerCase())) return finish('reporter', bare);
  return isKnownName(name, known.names) ? finish('name', bare) : undefined;
}

/** A line's start that could be a name's label: `名字:`, `[名字]`, with office words around it or an aside after it. */
export function bareLabelAt(text: string, offset: number): { name: string; end: number } | undefined {
  STAMP_BEFORE.lastIndex = offset;
  const stamp = STAMP_BEFORE.exec(text);
  const at = offset + (stamp ? stamp[0].length : 0);
  const bracket = match(BRACKET, text, at);
  if (bracket) return { name: bracket[1] as string, end: at + bracket[0].length };
  const bare = match(BARE, text, at);
  if (!bare) return undefined;
  const colon = match(COLON, text, at + bare[0].length);
  return colon ? { name: bare[1] as string, end: at + bare[0].length + colon[0].length } : undefined;
}

/** A label names a known speaker when it is the name, alone or with office words before or after it. */
function isKnownName(label: string, names: ReadonlySet<string>): boolean {
  if (names.has(label)) return true;
  for (const name of names) {
    const at = label.indexOf(name);
    if (at < 0) continue;
    const around = label.slice(0, at) + label.slice(at + name.length);
    if (around.length <= 16 && !/[的说称道问对向请]/.test(around)) return true;
  }
  return false;
}

function bracketLabel(found: RegExpExecArray, at: number, known: KnownSpeakers): Label | undefined {
  const text = found[1] as string;
  const label = (role: Label['role']): Label => ({
    start: at,
    end: at + found[0].length,
    role,
    text,
    textStart: at + found[0].indexOf(text),
  });
  if (/记者(?:[\p{Script=Han}·]{1,8}|\([^)]*\)|[A-Z\d]{1,3})?$/u.test(text)) return label('reporter');
  if (/^(?:追问|提问|问|Q)\d*$/.test(text)) return label('question');
  if (/^(?:回答|答|A)\d*$/.test(text)) return label('answer');
  if (/^(?:主持人|司仪)/.test(text)) return label('host');
  if (known.outlets.has(stripTitleMarks(text).toLowerCase())) return label('reporter');
  return isKnownName(text, known.names) ? label('name') : undefined;
}

/** 《人民日报》 → 人民日报. */
export function stripTitleMarks(text: string): string {
  return text.replace(/[《》]/g, '');
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Labels that ask for nobody in particular: no outlet can be read from them. */
const NOBODY =
  /^(?:有|一位|另一位|某|某位|该|同一|同一位|这位|现场|在场|中外|境外|境内|外国|外籍|国内|男|女|多位|多家媒体|媒体|海外|本地|其他|港澳|港澳台|台湾地区|第[一二三四五六七八九十\d]+位|\d+)*$/;

/**
 * The outlets that a reporter's label names, as stretches of the reading: split at 、, without 《》, 记者 and what
 * follows it. Empty for labels that name none (记者, 有记者, 女记者).
 */
export function outletsIn(label: Label): { name: string; span: Span }[] {
  const cut = label.text.lastIndexOf('记者');
  const aside = /^(?:追问|问|提问)\(([^)]+)\)/.exec(label.text);
  const listing = aside ? (aside[1] as string) : cut >= 0 ? label.text.slice(0, cut) : label.text;
  if (label.role === 'question' && !aside) return [];
  const base = label.textStart + (aside ? label.text.indexOf('(') + 1 : 0);
  const outlets: { name: string; span: Span }[] = [];
  for (const part of listing.matchAll(/[^、]+/g)) {
    const raw = part[0];
    const lead = raw.length - raw.trimStart().length;
    const name = stripTitleMarks(raw).trim();
    if (name === '' || NOBODY.test(name)) continue;
    // The stretch runs from the name's first to its last character; 《》 inside (巴西《圣保罗页报》) stay in it.
    const start = base + part.index + lead + (raw.trimStart().startsWith('《') ? 1 : 0);
    const end = base + part.index + raw.trimEnd().length - (raw.trimEnd().endsWith('》') ? 1 : 0);
    outlets.push({ name, span: { start, end } });
  }
  return outlets;
}
