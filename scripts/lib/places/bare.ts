import type { Candidate } from './candidates.ts';
import { continuesName, opensClause, type SentenceContext } from './context.ts';
import { EVERYDAY } from './everyday.ts';
import type { Framed } from './frames.ts';
import type { PlacedWord } from './words.ts';

/** Short forms that are rarely words; the others need more evidence. */
const NO_WORDS = '叙乌菲阿巴俄韩伊柬缅泰埃匈葡荷挪澳乍喀厄圭捷斐芬梵瑙瑞黎苏尼孟蒙卢萨摩柬津塞';

/** Verbs of wishing and judging, before a country that acts: 希望|格保持稳定. */
const WISH =
  /(?:希望|期待|支持|敦促|呼吁|要求|祝愿|相信|赞赏|欢迎|祝贺|鼓励|反对|谴责|感谢|促使|认为|指责|注意到)$/;

/** Before a country as actor: 反对|朝进行核试验, 有关|朝试射, 满足|美要求. */
const BEFORE_ACTOR =
  /(?:是|称|指|即|因|但|而|如|若|望|促|求|使|让|令|止|对|为|认|据|到|见|明|知|信|疑|责|关|于|足)$/;

/**
 * A short form without a frame, cut as a word, in an exchange that names exactly one of its readings: 销毁叙化武, 希望乌有关各方.
 */
export function bareFrame(context: SentenceContext, candidate: Candidate): Framed | undefined {
  const { words, text, sentence, evidence, exchange } = context;
  const { start, end, surface } = candidate;
  if (!words.isWord(start, end)) return undefined;
  const named = candidate.readings.filter((form) => evidence.has(form.placeId, exchange));
  if (named.length !== 1 || text[start - 1] === '·' || text[end] === '·') return undefined;
  const before = words.before(start);
  const after = words.over(end);
  if (!after || isNamePiece(before, start)) return undefined;
  const does = after.form.partOfSpeech.startsWith('verb') && after.end - end > 1;
  const wished = WISH.test(text.slice(Math.max(sentence.start, start - 4), start));
  // 保持稳定 and 发挥作用 are words of the dictionary.
  const phrase = after.end - end >= 4;
  if ((does || phrase) && wished && !EVERYDAY.has(surface)) return { frame: 'subject', readings: named };
  if (after.form.stop && text[end] !== '的') return undefined;
  const known = after.form.partOfSpeech !== 'other' && after.form.partOfSpeech !== 'person';
  if (!known && continuesName(text, end, sentence.end)) return undefined;
  if (NO_WORDS.includes(surface)) return { frame: 'noun', readings: named };
  // 美, 日, 朝, 法 … are words too, so they must act.
  const acts = named[0]!.frames.has('subject') && does;
  const led =
    opensClause(context, start) || BEFORE_ACTOR.test(text.slice(Math.max(sentence.start, start - 1), start));
  return acts && led ? { frame: 'subject', readings: named } : undefined;
}

/** 穆罕默德|阿 */
function isNamePiece(before: PlacedWord | undefined, start: number): boolean {
  return before !== undefined && before.end === start && before.form.partOfSpeech === 'person';
}
