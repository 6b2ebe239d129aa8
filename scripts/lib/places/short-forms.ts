import type { Span } from '../types.ts';
import { accepted, nearbyOnly, type Candidate, type ShortResult } from './candidates.ts';
import type { SentenceContext } from './context.ts';
import type { Frame, ShortForm } from './gazetteer.ts';
import { frameWordAt, frameWordBefore, wordAround } from './match.ts';
import { CORE, pairsWithName, readPair } from './pairs.ts';
import { clauseSubjectFrame, listFrame, nounFrame, peninsulaFrame, sideFrame, verbFrame } from './frames.ts';
import { bareFrame } from './bare.ts';
import { isAskedAbout, isListedBehind, isPartner } from './openings.ts';
import { isCutByWords, isOtherWord, leavesItsWord } from './word-veto.ts';
import {
  isActingSide,
  isAmongStates,
  isCentralAfrica,
  isHongKong,
  neighbourReading,
  readableAsIsrael,
} from './special.ts';

/** A framed short form inside an ordinary word: 立法|方. */
export interface ShortRejection extends Span {
  reason: string;
}

/** The framed short forms of a sentence, outside its tokens. */
export function findShortForms(context: SentenceContext): {
  found: ShortResult[];
  rejected: ShortRejection[];
} {
  const found: ShortResult[] = [];
  const rejected: ShortRejection[] = [];
  for (const run of findRuns(context, found, rejected)) found.push(...readRun(context, run));
  return { found, rejected };
}

/** Adjacent short forms (中|美|俄), with settled marks of a phrase such as 俄乌. */
function findRuns(context: SentenceContext, found: ShortResult[], rejected: ShortRejection[]): Candidate[][] {
  const { gazetteer, text, sentence, tokens } = context;
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  const close = (): void => {
    if (run.some((candidate) => candidate.settled === undefined)) runs.push(run);
    run = [];
  };
  let next = 0;
  let at = sentence.start;
  while (at < sentence.end) {
    const token = tokens[next];
    if (token && token.start === at) {
      const settled = settledMarks(context, next);
      if (settled.length > 0) run.push(...settled);
      else close();
      // A phrase that ends in other words has no neighbour.
      at = token.end;
      next++;
      continue;
    }
    const special = specialAt(context, at);
    if (special) {
      close();
      found.push(special);
      at = special.end;
      continue;
    }
    const candidate = gazetteer.shorts.begins(text.charCodeAt(at))
      ? candidateAt(context, at, token?.start ?? sentence.end, run[0]?.start, rejected)
      : undefined;
    if (candidate) run.push(candidate);
    else if (run.length > 0) close();
    at = candidate ? candidate.end : at + 1;
  }
  close();
  return runs;
}

/** Readings without a frame: 中非, 本港. */
function specialAt(context: SentenceContext, start: number): ShortResult | undefined {
  if (isCentralAfrica(context, start))
    return { start, end: start + 2, placeId: 'CF', form: 'full', candidates: ['CF'] };
  if (isHongKong(context, start))
    return { start, end: start + 1, placeId: 'HK', form: 'short', candidates: ['HK'] };
  return undefined;
}

/**
 * The marks of a phrase that consists of marks, or a country's two-character name (印尼, 沙特), which pairs alike: 新马印尼三国.
 * Otherwise empty.
 */
function settledMarks(context: SentenceContext, index: number): Candidate[] {
  const token = context.tokens[index]!;
  const named = token.kind === 'name' ? token.entry.name!.placeIds : [];
  if (named.length === 1 && token.end - token.start === 2) {
    const surface = context.text.slice(token.start, token.end);
    const place = context.gazetteer.places.get(named[0]!);
    const shortened = place?.type === 'country' && place.nameZh.length > 2 && !surface.endsWith('国');
    return shortened
      ? [{ start: token.start, end: token.end, surface, readings: [], settled: named[0]! }]
      : [];
  }
  const marks = token.kind === 'phrase' ? (token.entry.phrase?.marks ?? []) : [];
  const covered = marks.reduce((sum, mark) => sum + mark.to - mark.from, 0);
  if (covered !== token.end - token.start) return [];
  return marks.map((mark) => ({
    start: token.start + mark.from,
    end: token.start + mark.to,
    surface: context.text.slice(token.start + mark.from, token.start + mark.to),
    readings: [],
    settled: mark.placeId,
  }));
}

function candidateAt(
  context: SentenceContext,
  at: number,
  limit: number,
  runStart: number | undefined,
  rejected: ShortRejection[],
): Candidate | undefined {
  const { gazetteer, text, sentence, evidence } = context;
  // Longest form first: 半岛.
  for (const { value: forms, end } of gazetteer.shorts.matches(text, at, limit).toReversed()) {
    const surface = text.slice(at, end);
    if (surface === '日' && /[0-9一二三四五六七八九十两数几]/.test(text[at - 1] ?? '')) return undefined;
    const named = forms.filter(
      (form) => form.needs !== 'evidence' || form.frames.has('peninsula') || evidence.has(form.placeId),
    );
    const weak = named.length === 0;
    if (weak && !isAmongStates(context, at, end) && !(surface === '以' && isActingSide(context, at)))
      continue;
    const short: Candidate = { start: at, end, surface, readings: weak ? forms : named };
    if (weak) short.weak = true;
    const word = wordAround(
      gazetteer,
      text,
      at,
      end,
      sentence.start,
      sentence.end,
      (around) => !isCutByWords(context, short, around),
    );
    if (word && !outweighs(context, short, word, runStart !== undefined)) {
      const strong = forms.some((form) => form.needs === '' && form.frames.has('side'));
      if (strong && text[end] === '方' && word.end === end) {
        rejected.push({ start: word.start, end: end + 1, reason: 'word_internal' });
      }
      return undefined;
    }
    if (surface === '以' && !readableAsIsrael(context, at)) return undefined;
    const listed = isAskedAbout(text, short) || isListedBehind(context, short);
    return leavesItsWord(context, short, runStart) && !listed ? undefined : short;
  }
  return undefined;
}

/**
 * Whether a short form's frame outweighs the ordinary word around it: 中乌|合作 and 对朝|政策 against 乌合 and 朝政, 中意|两国 against
 * 中意, 秘方 in an exchange on Peru.
 */
function outweighs(context: SentenceContext, candidate: Candidate, word: Span, inRun: boolean): boolean {
  const { gazetteer, text, sentence, evidence, exchange } = context;
  const { start, end } = candidate;
  const { pair_head: pairHead, verb } = gazetteer.frameWords;
  if (word.start === start) {
    const led = inRun || frameWordBefore(verb, text, start, sentence.start) > 0;
    const head = headLength(context, end);
    // At the same end, a two-character head suffices: 中非|贸易 against 非贸易.
    if (led && (end + head > word.end || (head >= 2 && end + head === word.end))) return true;
    const isSide = text[end] === '方' && word.end === end + 1;
    if (
      isSide &&
      candidate.readings.some((form) => form.frames.has('side') && evidence.has(form.placeId, exchange))
    )
      return true;
  }
  if (word.end === end && (isAskedAbout(text, candidate) || isListedBehind(context, candidate))) return true;
  if (word.end === end && isPartner(context, candidate)) return true;
  const isPair =
    word.end - word.start === 2 &&
    (word.start === start ? gazetteer.shorts.begins(text.charCodeAt(end)) : inRun && word.end === end);
  return isPair && frameWordAt(pairHead, text, word.end, sentence.end) > 1;
}

/** In UTF-16 units. */
function headLength({ gazetteer, text, sentence }: SentenceContext, at: number): number {
  return Math.max(
    frameWordAt(gazetteer.frameWords.pair_head, text, at, sentence.end),
    frameWordAt(gazetteer.frameWords.noun, text, at, sentence.end),
  );
}

function readRun(context: SentenceContext, run: readonly Candidate[]): ShortResult[] {
  const { text } = context;
  const last = run.at(-1)!;
  if (run.length === 1) return readSingle(context, last);
  // Before a name, `pairsWithName` decides: 会谈中|印尼总统.
  if (run.length === 2 && last.settled !== undefined && last.end - last.start === 2)
    return readSingle(context, run[0]!);
  if (last.settled === undefined) {
    const frame =
      sideFrame(context, last) ?? (opensWithVerb(context, run) ? nounFrame(context, last) : undefined);
    if (frame && !(text[last.end] === '方' && text[last.end + 1] === '面')) {
      return [...readRun(context, run.slice(0, -1)), ...settle(context, last, frame)];
    }
  }
  const pair = readPair(context, run);
  if (!pair && isOtherWord(context, run, CORE)) return [];
  return pair ?? run.flatMap((candidate) => readSingle(context, candidate));
}

/** 驻日美军 is a verb with its object, then a noun; 中美军队 is a pair. */
function opensWithVerb(context: SentenceContext, run: readonly Candidate[]): boolean {
  return run.length === 2 && run[0]!.settled === undefined && verbFrame(context, run[0]!) !== undefined;
}

function readSingle(context: SentenceContext, candidate: Candidate): ShortResult[] {
  if (candidate.settled !== undefined) return [];
  if (candidate.weak && candidate.surface !== '以') return [];
  if (pairsWithName(context, candidate)) return [accepted(candidate, candidate.readings[0]!.placeId)];
  const frame =
    sideFrame(context, candidate) ??
    verbFrame(context, candidate) ??
    nounFrame(context, candidate) ??
    clauseSubjectFrame(context, candidate) ??
    listFrame(context, candidate) ??
    peninsulaFrame(context, candidate) ??
    bareFrame(context, candidate);
  return frame ? settle(context, candidate, frame) : [];
}

function settle(
  context: SentenceContext,
  candidate: Candidate,
  frame: { frame: Frame; readings: readonly ShortForm[] },
): ShortResult[] {
  const neighbour = frame.frame === 'side' ? neighbourReading(context, candidate.surface) : undefined;
  if (neighbour !== undefined) return [accepted(candidate, neighbour)];
  const readings = nearbyOnly(context, frame.readings);
  const placeId = context.evidence.choose(readings, candidate.start, context.sentence, context.exchange);
  return [{ ...accepted(candidate, placeId), candidates: readings.map((form) => form.placeId) }];
}
