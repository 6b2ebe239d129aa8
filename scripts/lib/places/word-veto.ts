import type { Span } from '../types.ts';
import type { Candidate } from './candidates.ts';
import type { SentenceContext } from './context.ts';
import { frameWordAt } from './match.ts';
import { isAmongStates } from './special.ts';
import { isKnown, type PlacedWord } from './words.ts';

/**
 * Whether the segmenter cuts an ordinary word at an edge of the short form: 当前|朝方 against 前朝, 同|德方 against 同德. The
 * place must be China or named in the exchange; the segmenter must see the short form, its side or a run of short
 * forms.
 */
export function isCutByWords(context: SentenceContext, candidate: Candidate, word: Span): boolean {
  const { words, text, evidence, exchange } = context;
  const { start, end, surface, readings } = candidate;
  const own = words.over(start);
  if (!own || !isSideOrRun(context, own)) return false;
  // 方 as an adverb after a phrase of place: 实践中|方能, 从中|方可.
  const adverb = text[end] === '方' && /[能可便才得知显始]/.test(text[end + 1] ?? '');
  const leads = adverb || '在从当于'.includes(text[start - 1] ?? '?');
  if (surface === '中' ? leads || own.end - own.start === 1 : !isNamed()) return false;
  return (word.start < start && own.start === start) || (word.end > own.end && own.end >= end);

  function isNamed(): boolean {
    return readings.some(
      (form) => (form.needs === '' && own!.end - own!.start > 1) || evidence.has(form.placeId, exchange),
    );
  }
}

/** 朝方, 朝, 中日 */
function isSideOrRun({ gazetteer, text }: SentenceContext, { start, end }: PlacedWord): boolean {
  const last = text[end - 1] === '方' && end - start === 2 ? end - 1 : end;
  for (let at = start; at < last; at++) if (!gazetteer.shorts.get(text.charAt(at))) return false;
  return true;
}

/**
 * Whether the short form is inside a dictionary word (立法|机关, 参加|纳米) that is no run of short forms (中美) and has no verb
 * before (访华) or side or head after it (中方, 美军, 中美关系). After another short form, a name in the exchange outweighs the
 * word: 中马|关丹 against 马关.
 *
 * @param runStart start of the run that the short form continues, if any
 */
export function leavesItsWord(
  context: SentenceContext,
  candidate: Candidate,
  runStart: number | undefined,
): boolean {
  const { gazetteer, text, words, evidence, exchange } = context;
  const { start, end, surface, readings } = candidate;
  const word = words.over(start);
  if (!word || !isKnown(word) || (word.start === start && word.end === end)) return false;
  const strong = readings.some((form) => form.needs === '');
  const continues =
    text[end] !== surface &&
    gazetteer.shorts
      .get(text.charAt(end))
      ?.some((form) => (strong && form.needs === '') || evidence.has(form.placeId, exchange));
  // Days, whatever precedes 日: 同日, 来日; but 同|日韩, 保|罗两国.
  if (!continues && word.start < start && word.form.partOfSpeech === 'time') return true;
  if (!continues && runStart === undefined && word.start === start && isOrdinary(context, candidate))
    return true;
  const from = runStart ?? start;
  if (word.start < from && runStart === undefined && !isVerb(context, word, candidate)) return true;
  if (word.end <= end || isHead(context, word, candidate)) return false;
  return runStart === undefined || !readings.some((form) => evidence.has(form.placeId, exchange));
}

/**
 * A dictionary word begins with the short form: 海|产品, 多|媒体, 非|农业, 安安静静. Exempt: sides and armies (俄方, 以军), and forms
 * that need no support (美资).
 */
function isOrdinary({ text }: SentenceContext, { end, surface, readings }: Candidate): boolean {
  const next = text[end] ?? '';
  if (next === surface) return true;
  return surface === '非'
    ? next !== '方'
    : !'方军'.includes(next) && surface !== '以' && readings.every((form) => form.needs === 'evidence');
}

function isVerb({ gazetteer, text }: SentenceContext, word: PlacedWord, run: Span): boolean {
  const before = text.slice(word.start, run.start);
  return (
    gazetteer.frameWords.verb.get(before) !== undefined ||
    gazetteer.frameWords.preposition.get(before) !== undefined
  );
}

function isHead(context: SentenceContext, word: PlacedWord, run: Span): boolean {
  const { gazetteer, text, sentence, evidence } = context;
  const { noun, pair_head: pairHead, subject_verb: subject } = gazetteer.frameWords;
  const next = gazetteer.shorts.get(text.charAt(run.end));
  // 港星 is a pair only if the text names Singapore.
  if (next?.some((form) => form.needs !== 'evidence' || evidence.has(form.placeId))) return true;
  if (next && isAmongStates(context, run.end, run.end + 1)) return true;
  if (text[run.end] === '方') return true;
  return [noun, pairHead, subject].some((table) => {
    const length = frameWordAt(table, text, run.end, sentence.end);
    return length > 1 || (length === 1 && run.end + 1 >= word.end);
  });
}

/**
 * Whether a run of short forms is an unrelated dictionary word: 乌法 the city, 巴东, 拉巴. It is a pair if each member is
 * unambiguous or named in the exchange, or if the dictionary takes the word for places: 英美.
 */
export function isOtherWord(context: SentenceContext, run: readonly Candidate[], core: string): boolean {
  const { words, evidence, exchange } = context;
  const first = run[0]!;
  const last = run.at(-1)!;
  const word = words.over(first.start);
  if (!word || word.start > first.start || word.end < last.end || !isKnown(word)) return false;
  // A head across the word's end: 美菲|军演, where the segmenter sees 美菲军.
  const head = frameWordAt(
    context.gazetteer.frameWords.pair_head,
    context.text,
    last.end,
    context.sentence.end,
  );
  if (word.end > last.end && last.end + head > word.end) return false;
  if (word.form.partOfSpeech === 'abbreviation' || run.some(({ surface }) => surface === '中')) return false;
  const isPlaces = word.form.partOfSpeech === 'place' || word.form.partOfSpeech === 'organisation';
  return run.some(
    ({ surface, readings, settled }) =>
      settled === undefined &&
      !core.includes(surface) &&
      !(isPlaces && readings.length === 1 && readings[0]!.needs === '') &&
      !readings.some((form) => evidence.has(form.placeId, exchange)),
  );
}
