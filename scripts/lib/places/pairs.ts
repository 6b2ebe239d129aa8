import { accepted, nearbyOnly, type Candidate, type ShortResult } from './candidates.ts';
import { continuesName, mayBeLocative, opensClause, type SentenceContext } from './context.ts';
import type { ShortForm } from './gazetteer.ts';
import { frameWordAt } from './match.ts';
import { verbFrame } from './frames.ts';
import { europeInPair } from './special.ts';
import { tokenFrom } from './tokens.ts';
import { isOtherWord } from './word-veto.ts';

/** Places side by side need no support; other characters could be parts of foreign names. */
export const CORE = '中美俄欧日韩朝';

/** A pair or list without separators, or undefined. */
export function readPair(context: SentenceContext, run: readonly Candidate[]): ShortResult[] | undefined {
  const { gazetteer, text, sentence, evidence, exchange } = context;
  const open = run.filter((candidate) => candidate.settled === undefined);
  if (isLocativeRun(context, run) || isOtherWord(context, run, CORE)) return undefined;
  if (run.some((candidate) => candidate.weak) && !vouchesForWeak(context, run)) return undefined;
  const forms = new Map<Candidate, ShortForm[]>();
  for (const candidate of open) {
    const readings = candidate.readings.filter((form) => form.frames.has('pair'));
    if (readings.length === 0) return undefined;
    forms.set(candidate, readings);
  }
  if (run.some((candidate, i) => i > 0 && candidate.surface === run[i - 1]!.surface)) return undefined;
  // The head may be in quotation marks: 中马“两国双园”.
  const end = run.at(-1)!.end + (text[run.at(-1)!.end] === '“' ? 1 : 0);
  const headLength = isListedPair(context, run)
    ? 2
    : frameWordAt(gazetteer.frameWords.pair_head, text, end, sentence.end);
  const isCore = (candidate: Candidate): boolean => CORE.includes(candidate.surface);
  const strong = open.every((candidate) => forms.get(candidate)!.some((form) => form.needs === ''));
  const supported =
    run.length > open.length || run[0]!.surface === '中' || run.at(-1)!.surface === '中' || run.every(isCore);
  // A one-character head (在, 将, 等) is too little after what could be a name: 巴罗将.
  const headed = headLength > (supported || run.some(isCore) ? 0 : 1);
  // Three or more are a list even if one alone would need a head: 中泰缅老.
  const list = run.length > 2 && run.some(isCore) && !holdsPerson(context, run);
  // A partner of China known from the exchange needs no head: 中尼跨境铁路.
  const known = open.every((candidate) =>
    forms
      .get(candidate)!
      .some(
        (form) => form.needs !== 'evidence' && (form.needs === '' || evidence.has(form.placeId, exchange)),
      ),
  );
  const accepts =
    headed ||
    list ||
    ((strong || known) && supported) ||
    (run.some(isCore) && standsAlone(context, run)) ||
    isVouchedFor(context, run, forms);
  if (!accepts) return undefined;
  return open.flatMap((candidate): ShortResult[] => {
    const partners = run.filter((other) => other !== candidate).map((other) => other.surface);
    const readings = nearbyOnly(context, forms.get(candidate)!);
    if (candidate.surface === '欧') return [accepted(candidate, europeInPair(context, partners))];
    const placeId = readMember(context, run, candidate, readings);
    return [{ ...accepted(candidate, placeId), candidates: readings.map((form) => form.placeId) }];
  });
}

/**
 * Every member is China, a core place or named in the exchange (beside China, in the transcript), so no head is needed:
 * 埃厄是邻居, 中土天然气管道.
 */
function isVouchedFor(
  context: SentenceContext,
  run: readonly Candidate[],
  forms: ReadonlyMap<Candidate, readonly ShortForm[]>,
): boolean {
  const { text, sentence, evidence, exchange } = context;
  const withChina = run.some((candidate) => candidate.surface === '中');
  if (withChina && mayBeLocative(context, run.find((candidate) => candidate.surface === '中')!.start))
    return false;
  if (continuesName(text, run.at(-1)!.end, sentence.end)) return false;
  return run.every(
    (candidate) =>
      candidate.settled !== undefined ||
      CORE.includes(candidate.surface) ||
      forms
        .get(candidate)!
        .some(
          (form) =>
            evidence.has(form.placeId, exchange) ||
            (withChina && form.needs !== 'evidence' && evidence.has(form.placeId)),
        ),
  );
}

/** A member that nothing names needs one that is a state wherever it stands, and no word across the run's edges. */
function vouchesForWeak({ words }: SentenceContext, run: readonly Candidate[]): boolean {
  return (
    words.isWhole(run[0]!.start, run.at(-1)!.end) &&
    run.some(
      ({ settled, weak, readings }) => settled !== undefined || (!weak && readings[0]!.needs !== 'evidence'),
    )
  );
}

/** 美|拉德|反应 */
function holdsPerson({ words }: SentenceContext, run: readonly Candidate[]): boolean {
  return run.some(({ start }) => {
    const word = words.over(start);
    return word !== undefined && word.end - word.start > 1 && word.form.partOfSpeech === 'person';
  });
}

/** Unambiguous members need no head if no word crosses the edges: 日菲签署. */
function standsAlone(context: SentenceContext, run: readonly Candidate[]): boolean {
  const { words, text, sentence } = context;
  const [start, end] = [run[0]!.start, run.at(-1)!.end];
  if (!words.isWhole(start, end) || continuesName(text, end, sentence.end) || holdsPerson(context, run))
    return false;
  return run.every(({ readings, settled }) => {
    const [first, ...others] = readings;
    return settled === undefined && first?.needs === '' && others.length === 0 && first.frames.has('side');
  });
}

/** 中 after such a noun, before a form that needs support: 发展中|新问题, 谈判中|土地. */
function isLocativeRun({ text, sentence }: SentenceContext, run: readonly Candidate[]): boolean {
  const [first, second] = run;
  if (first?.surface !== '中' || first.settled !== undefined || second?.settled !== undefined) return false;
  const before = text.slice(Math.max(sentence.start, first.start - 2), first.start);
  return (
    second!.readings.every((form) => form.needs === 'evidence') &&
    /^(?:发展|建设|工作|谈判|会谈|实践|生活|竞争|发掘|交往|交流|改革|过程|进程|历程)$/.test(before)
  );
}

/** Sentence openings that change the subject. */
const NEW_MATTER = /^(?:另外|此外|至于|还有|再问|同时|第[二三四]|其次)/;

/**
 * The reading of an ambiguous member. A pair keeps its earlier reading in the exchange unless its sentence first names
 * another; after a change of subject, the sentence decides.
 */
function readMember(
  context: SentenceContext,
  run: readonly Candidate[],
  candidate: Candidate,
  readings: readonly ShortForm[],
): string | undefined {
  const { evidence, sentence, exchange, text } = context;
  if (readings.length === 1) return readings[0]!.placeId;
  const start = candidate.start;
  const key = `${run.map((member) => member.surface).join('')}|${candidate.surface}`;
  const earlier = exchange.pairs.get(key);
  const turns = NEW_MATTER.test(text.slice(sentence.start, sentence.start + 2));
  const placeId =
    evidence.nearest(readings, start, sentence, turns) ??
    (readings.some((form) => form.placeId === earlier) ? earlier : undefined) ??
    evidence.choose(readings, start, sentence, exchange);
  if (placeId !== undefined) exchange.pairs.set(key, placeId);
  return placeId;
}

/** Listed pairs share the last one's head: 中肯、中坦传统友谊. */
function isListedPair(context: SentenceContext, run: readonly Candidate[]): boolean {
  const { text } = context;
  const first = run[0]!;
  const end = run.at(-1)!.end;
  const opening = run.length === 2 && first.surface === '中';
  return (
    opening &&
    ((text[end] === '、' && text[end + 1] === '中') ||
      (text[first.start - 1] === '、' && text[first.start - 3] === '中'))
  );
}

/**
 * An unambiguous short form before a full name and a head: 中印尼关系, 中伊拉克“石油换重建”, 港东盟贸易. At a clause's start China needs
 * no head.
 */
export function pairsWithName(context: SentenceContext, candidate: Candidate): boolean {
  const { gazetteer, text, sentence, tokens } = context;
  const { surface, start, end } = candidate;
  const isChina = surface === '中';
  if (!candidate.readings.some((form) => form.needs === '' && form.frames.has('side'))) return false;
  const name = tokenFrom(tokens, end);
  if (name?.kind !== 'name') return false;
  const type = gazetteer.places.get(name.entry.name!.placeIds[0]!)?.type;
  if (type !== 'country' && type !== 'bloc') return false;
  const headed = frameWordAt(gazetteer.frameWords.pair_head, text, name.end, sentence.end) >= 2;
  if (isChina) return !mayBeLocative(context, start) && (headed || opensClause(context, start));
  // 俄印尼总统会晤; but 朝 may be a preposition.
  if (CORE.includes(surface) && surface !== '朝' && opensClause(context, start)) return true;
  // A verb's object is no member of a pair: 对美中国企业.
  return headed && verbFrame(context, candidate) === undefined;
}
