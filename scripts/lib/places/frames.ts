import { continuesName, mayBeLocative, opensClause, type SentenceContext } from './context.ts';
import type { Frame, ShortForm } from './gazetteer.ts';
import { frameWordAt, frameWordBefore } from './match.ts';
import type { Candidate } from './candidates.ts';
import { EVERYDAY } from './everyday.ts';
import { isActingSide } from './special.ts';
import { tokenFrom, tokenOver } from './tokens.ts';

/** A matching frame and the readings it admits. */
export interface Framed {
  frame: Frame;
  readings: readonly ShortForm[];
}

/** Readings that need support are admitted only if the exchange names the place. */
function admit(
  context: SentenceContext,
  candidate: Candidate,
  frame: Frame,
  lenient: boolean,
): Framed | undefined {
  const readings = candidate.readings.filter(
    (form) =>
      form.frames.has(frame) &&
      (form.needs === '' ||
        candidate.weak ||
        (lenient && form.needs === 'head') ||
        context.evidence.has(form.placeId, context.exchange) ||
        (ALONE.has(frame) && isOnlyNamed(context, candidate, form))),
  );
  return readings.length > 0 ? { frame, readings } : undefined;
}

/** Frames for which the whole transcript may give support: 赴斯, 斯方. */
const ALONE: ReadonlySet<Frame> = new Set(['verb', 'side']);

/** Whether the transcript names no other reading of the short form. */
function isOnlyNamed(
  { evidence, gazetteer, words, text }: SentenceContext,
  { surface, start, end }: Candidate,
  form: ShortForm,
): boolean {
  if (!words.isWord(start, end) && !(text[end] === '方' && words.isWord(start, end + 1))) return false;
  // Compass points need more: 前往南基伍省.
  if ('东西南北多'.includes(surface)) return false;
  return (
    evidence.has(form.placeId) &&
    (gazetteer.shorts.get(surface) ?? []).every((other) => other === form || !evidence.has(other.placeId))
  );
}

function isStrong(framed: Framed): boolean {
  return framed.readings.some((form) => form.needs === '');
}

/** X方 as a country's side (中方, 巴方), not 方式, 方案, 方法. */
export function sideFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { gazetteer, text, sentence } = context;
  if (text[candidate.end] !== '方' || candidate.end >= sentence.end) return undefined;
  const framed =
    admit(context, candidate, 'side', true) ??
    (candidate.surface === '以' && isActingSide(context, candidate.start)
      ? { frame: 'side', readings: candidate.readings }
      : undefined);
  if (!framed) return undefined;
  const tail = frameWordAt(gazetteer.frameWords.side_tail, text, candidate.end, sentence.end);
  // At a clause's start, 方正 and 方便 are no words: 中方|正通过渠道.
  const isAdverb = tail === 2 && '正便才得知'.includes(text[candidate.end + 1] ?? '?');
  const opens = isAdverb && isStrong(framed) && opensClause(context, candidate.start);
  if (tail > 0 && !opens && !isSideWord(context, candidate)) return undefined;
  const weakTail = frameWordAt(gazetteer.frameWords.side_tail_word, text, candidate.end, sentence.end) > 0;
  return weakTail && !isStrong(framed) ? undefined : framed;
}

/** The segmenter sees the side, and the place is China or named: 目前|中方|正, 对|中方|正常. */
function isSideWord(context: SentenceContext, { start, end, surface, readings }: Candidate): boolean {
  const { words, text, evidence, exchange } = context;
  if (!words.isWord(start, end + 1)) return false;
  if (surface !== '中') return readings.some((form) => evidence.has(form.placeId, exchange));
  return (
    text[end + 1] === '正' || !(mayBeLocative(context, start) || '在从当于'.includes(text[start - 1] ?? '?'))
  );
}

/** Characters that mean their country after a preposition. */
const AFTER_PREPOSITION = '美俄韩朝乌台欧';

/** A verb of dealing with a country: 对X, 访X, 驻X, 援X … */
export function verbFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { gazetteer, text, sentence } = context;
  const { verb, preposition } = gazetteer.frameWords;
  const before = frameWordBefore(verb, text, candidate.start, sentence.start);
  if (before > 0) return admit(context, candidate, 'verb', false);
  if (AFTER_PREPOSITION.includes(candidate.surface)) {
    const led = frameWordBefore(preposition, text, candidate.start, sentence.start) > 0;
    return led ? admit(context, candidate, 'verb', false) : undefined;
  }
  return towardsNamed(context, candidate);
}

/** A preposition before a place named in the exchange: 向菲提供, 到肯投资. */
function towardsNamed(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { text, sentence, evidence, exchange } = context;
  const { start, end, surface } = candidate;
  if (start === sentence.start || !'向与同给跟到'.includes(text[start - 1] ?? '?')) return undefined;
  // Compass points, and a word of degree: 向西, 向南, 同多国.
  if ('西南东多'.includes(surface) || continuesName(text, end, sentence.end)) return undefined;
  const readings = candidate.readings.filter(
    (form) => form.frames.has('verb') && evidence.has(form.placeId, exchange),
  );
  return readings.length > 0 ? { frame: 'verb', readings } : undefined;
}

/** An office, institution, or dealing with another place: X总统, X军, X企, X驻Y, X对Y. */
export function nounFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { gazetteer, text, sentence } = context;
  const headed = frameWordAt(gazetteer.frameWords.noun, text, candidate.end, sentence.end) > 0;
  return headed || dealsWithPlace(context, candidate.end)
    ? admit(context, candidate, 'noun', false)
    : undefined;
}

/** 对华, 涉台, 在中东 */
function dealsWithPlace(context: SentenceContext, at: number): boolean {
  const { gazetteer, text, tokens } = context;
  if (!'对涉售援驻侵访助向在'.includes(text[at] ?? '?')) return false;
  const token = tokenFrom(tokens, at) ?? tokenFrom(tokens, at + 1);
  if (!token) return '对援驻访'.includes(text[at] ?? '?') && isNamedShort(context, at + 1);
  if (token.start === at) return token.kind === 'phrase' && token.entry.phrase?.marks.at(-1)?.to === 2;
  return (
    token.kind === 'name' ||
    (token.kind === 'phrase' && gazetteer.places.has(token.entry.phrase!.marks[0]!.placeId))
  );
}

/** A short form whose place the exchange names: 美对|古. */
function isNamedShort(
  { gazetteer, text, sentence, evidence, exchange }: SentenceContext,
  at: number,
): boolean {
  return gazetteer.shorts.matches(text, at, sentence.end).some(({ value: forms, end }) => {
    const named = forms.some((form) => form.frames.has('verb') && evidence.has(form.placeId, exchange));
    return named && !continuesName(text, end, sentence.end);
  });
}

/** A country that opens a clause as subject: 美将采取措施. */
export function clauseSubjectFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { gazetteer, text, sentence, evidence, exchange } = context;
  if (!opensClause(context, candidate.start)) return undefined;
  if (frameWordAt(gazetteer.frameWords.subject_verb, text, candidate.end, sentence.end) === 0)
    return undefined;
  const { surface, start, end, readings } = candidate;
  const isWord = context.words.isWord(start, end);
  const named = readings.filter(
    (form) =>
      // 委是主权国家, 卡将继续斡旋: cut as a word, any short form acts.
      (form.frames.has('subject') || (isWord && !EVERYDAY.has(surface))) &&
      (evidence.has(form.placeId, exchange) || (isWord && form.needs === '' && evidence.has(form.placeId))),
  );
  return named.length > 0 ? { frame: 'subject', readings: named } : undefined;
}

/** A list with 、: 中、美、俄. */
export function listFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { gazetteer, text, sentence } = context;
  const { start, end } = candidate;
  // 卡、埃和美: the last of a list.
  const isLast =
    '和与及'.includes(text[start - 1] ?? '?') &&
    text[start - 3] === '、' &&
    gazetteer.shorts.begins(text.charCodeAt(start - 2)) &&
    gazetteer.shorts.begins(text.charCodeAt(start - 4)) &&
    context.words.isWord(start, end);
  if (isLast) return admit(context, candidate, 'pair', false);
  const inList = text[start - 1] === '、' || text[end] === '、';
  if (!inList) return undefined;
  const opens =
    start === sentence.start ||
    /[,;:。?!、“(\s和与同及对在是由为把将]/.test(text[start - 1] ?? '') ||
    followsVerb(context, candidate);
  const closes =
    end >= sentence.end ||
    /[,;:。?!、”)\s和与同及等]/.test(text[end] ?? '') ||
    frameWordAt(gazetteer.frameWords.pair_head, text, end, sentence.end) > 0;
  // A full name vouches for the item before it: 听取菲、印尼两国的意见.
  const named = text[end] === '、' && tokenFrom(context.tokens, end + 1)?.kind === 'name';
  if (named && context.evidence.has(candidate.readings[0]!.placeId))
    return admit(context, candidate, 'pair', false);
  // After 、 the list may end mid-clause: 把俄、朝、伊列入名单.
  if (!opens || !(closes || text[start - 1] === '、')) return undefined;
  const neighbour = (at: number): boolean =>
    gazetteer.shorts.begins(text.charCodeAt(at)) && at >= sentence.start && at < sentence.end;
  const beside = text[end] === '、' ? isListed(context, end + 1) || neighbour(end + 1) : false;
  const after = text[start - 1] === '、' ? isListed(context, start - 2) || neighbour(start - 2) : false;
  if (!beside && !after) return undefined;
  return admit(context, candidate, 'pair', false);
}

/** 希望|刚、卢双方: cut as a word after a verb, in an exchange that names it. */
function followsVerb({ words, evidence, exchange }: SentenceContext, candidate: Candidate): boolean {
  const { start, end, readings } = candidate;
  const before = words.before(start);
  return (
    before?.form.partOfSpeech === 'verb' &&
    words.isWord(start, end) &&
    readings.some((form) => evidence.has(form.placeId, exchange))
  );
}

function isListed(context: SentenceContext, at: number): boolean {
  return tokenOver(context.tokens, at)?.kind === 'name';
}

const KOREA = ['KOREAN_PENINSULA', 'KP', 'KR'];

/** 半岛 for 朝鲜半岛, in a text about Korea. */
export function peninsulaFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { text, sentence, evidence, tokens } = context;
  const readings = candidate.readings.filter((form) => form.frames.has('peninsula'));
  if (readings.length === 0) return undefined;
  if (tokenOver(tokens, candidate.start - 1)) return undefined;
  // Other peninsulas: 山东半岛, 克里米亚半岛.
  if (
    candidate.start > sentence.start &&
    '东州亚干里国大小龙宁极坦奈来加兰西岛尔'.includes(text[candidate.start - 1] ?? '?')
  )
    return undefined;
  return KOREA.some((placeId) => evidence.has(placeId)) ? { frame: 'peninsula', readings } : undefined;
}
