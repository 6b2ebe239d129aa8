import type { Span } from '../types.ts';
import type { SentenceContext } from './context.ts';
import type { Frame, ShortForm } from './gazetteer.ts';
import { frameWordAt, wordAround } from './match.ts';
import { clauseSubjectFrame, listFrame, nounFrame, peninsulaFrame, sideFrame, verbFrame } from './frames.ts';
import { europeInPair, isCentralAfrica, readableAsIsrael } from './special.ts';

/** A short form where it stands, with the readings that this text admits. */
export interface Candidate extends Span {
  surface: string;
  readings: readonly ShortForm[];
  /** The place, where a phrase has already decided on it. */
  settled?: string;
}

/** What became of a framed short form. */
export interface ShortResult extends Span {
  /** Undefined where it is framed like a mention and nothing decides between its readings. */
  placeId: string | undefined;
  form: 'full' | 'short';
  candidates: readonly string[];
}

/** A framed short form that an ordinary word swallows: 立法|方. */
export interface ShortRejection extends Span {
  reason: string;
}

/** The short forms of a sentence, found by their frames outside the tokens. */
export function findShortForms(context: SentenceContext): {
  found: ShortResult[];
  rejected: ShortRejection[];
} {
  const found: ShortResult[] = [];
  const rejected: ShortRejection[] = [];
  for (const run of findRuns(context, found, rejected)) found.push(...readRun(context, run));
  return { found, rejected };
}

/** Neighbouring short forms: 中|美|俄, with the settled marks of a phrase such as 俄乌 among them. */
function findRuns(context: SentenceContext, found: ShortResult[], rejected: ShortRejection[]): Candidate[][] {
  const { text, sentence, tokens } = context;
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
      // What follows a phrase that ends in other words is no neighbour of its marks.
      at = token.end;
      next++;
      continue;
    }
    if (isCentralAfrica(context, at)) {
      close();
      const [start, end] = [at, at + 2];
      found.push({ start, end, placeId: 'CF', form: 'full', candidates: ['CF'] });
      at = end;
      continue;
    }
    const candidate = candidateAt(context, at, token?.start ?? sentence.end, run.length > 0, rejected);
    if (candidate) run.push(candidate);
    else if (run.length > 0) close();
    at = candidate ? candidate.end : at + 1;
    if (text[at] === undefined) break;
  }
  close();
  return runs;
}

/** The marks of a phrase that consists of nothing else; empty for every other token. */
function settledMarks(context: SentenceContext, index: number): Candidate[] {
  const token = context.tokens[index]!;
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
  inRun: boolean,
  rejected: ShortRejection[],
): Candidate | undefined {
  const { gazetteer, text, sentence, evidence } = context;
  for (const length of [2, 1]) {
    const end = at + length;
    if (end > limit) continue;
    const surface = text.slice(at, end);
    const forms = gazetteer.shorts.get(surface);
    if (!forms) continue;
    if (surface === '日' && /[0-9一二三四五六七八九十两数几]/.test(text[at - 1] ?? '')) return undefined;
    const word = wordAround(gazetteer, text, at, end, sentence.start, sentence.end);
    // 中乌|合作, 中法|人文: beside another short form, the head of the pair is stronger than 乌合 or 法人.
    const headEnd = inRun ? end + frameWordAt(gazetteer.frameWords.pair_head, text, end, sentence.end) : end;
    if (word && !(word.start === at && headEnd > word.end)) {
      const strong = forms.some((form) => form.needs === '' && form.frames.has('side'));
      if (strong && text[end] === '方' && word.end === end) {
        rejected.push({ start: word.start, end: end + 1, reason: 'word_internal' });
      }
      return undefined;
    }
    const readings = forms.filter(
      (form) => form.needs !== 'evidence' || form.frames.has('peninsula') || evidence.has(form.placeId),
    );
    if (surface === '以' && !readableAsIsrael(context, at)) return undefined;
    if (readings.length > 0) return { start: at, end, surface, readings };
  }
  return undefined;
}

function readRun(context: SentenceContext, run: readonly Candidate[]): ShortResult[] {
  const { text } = context;
  const last = run.at(-1)!;
  if (run.length === 1) return readSingle(context, last);
  if (last.settled === undefined) {
    const frame =
      sideFrame(context, last) ?? (opensWithVerb(context, run) ? nounFrame(context, last) : undefined);
    if (frame && !(text[last.end] === '方' && text[last.end + 1] === '面')) {
      return [...readRun(context, run.slice(0, -1)), ...settle(context, last, frame)];
    }
  }
  const pair = readPair(context, run);
  return pair ?? run.flatMap((candidate) => readSingle(context, candidate));
}

/** 驻日美军 is a verb with its object, then a noun; 中美军队 a pair. */
function opensWithVerb(context: SentenceContext, run: readonly Candidate[]): boolean {
  return run.length === 2 && run[0]!.settled === undefined && verbFrame(context, run[0]!) !== undefined;
}

/** Chars that are read as places side by side without further support; others could be parts of foreign names. */
const CORE = '中美俄欧日韩朝';

/** A pair or list without separators; undefined where the neighbours are no such thing. */
function readPair(context: SentenceContext, run: readonly Candidate[]): ShortResult[] | undefined {
  const { gazetteer, text, sentence, evidence, exchange } = context;
  const open = run.filter((candidate) => candidate.settled === undefined);
  const forms = new Map<Candidate, ShortForm[]>();
  for (const candidate of open) {
    const readings = candidate.readings.filter((form) => form.frames.has('pair'));
    if (readings.length === 0) return undefined;
    forms.set(candidate, readings);
  }
  if (run.some((candidate, i) => i > 0 && candidate.surface === run[i - 1]!.surface)) return undefined;
  const end = run.at(-1)!.end;
  const headLength = isListedPair(context, run)
    ? 2
    : frameWordAt(gazetteer.frameWords.pair_head, text, end, sentence.end);
  const isCore = (candidate: Candidate): boolean => CORE.includes(candidate.surface);
  const strong = open.every((candidate) => forms.get(candidate)!.some((form) => form.needs === ''));
  const supported =
    run.length > open.length || run[0]!.surface === '中' || run.at(-1)!.surface === '中' || run.every(isCore);
  // A head of one character (在, 将, 等) is too little for neighbours that could be part of a person's name: 巴罗将.
  const headed = headLength > (supported ? 0 : 1);
  // Three or more in a row are a list even if one of them, alone, would need a head: 中泰缅老.
  const list = run.length > 2 && run.filter(isCore).length > 0;
  // Known from the exchange, the partner of China needs no head: 中尼跨境铁路.
  const known = open.every((candidate) =>
    forms
      .get(candidate)!
      .some(
        (form) => form.needs !== 'evidence' && (form.needs === '' || evidence.has(form.placeId, exchange)),
      ),
  );
  if (!headed && !list && !((strong || known) && supported)) return undefined;
  return open.flatMap((candidate): ShortResult[] => {
    const partners = run.filter((other) => other !== candidate).map((other) => other.surface);
    const readings = nearbyOnly(context, forms.get(candidate)!);
    if (candidate.surface === '欧') return [accepted(candidate, europeInPair(context, partners))];
    if (candidate.surface === '中' && isCentralAfrica(context, candidate.start))
      return [
        { start: candidate.start, end: candidate.start + 2, placeId: 'CF', form: 'full', candidates: ['CF'] },
      ];
    if (candidate.surface === '非' && isCentralAfrica(context, candidate.start - 1)) return [];
    const placeId = evidence.choose(readings, candidate.start, sentence, exchange);
    return [{ ...accepted(candidate, placeId), candidates: readings.map((form) => form.placeId) }];
  });
}

/** 中肯、中坦传统友谊: pairs in a list share the head that the last one has. */
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

/** Readings that need evidence count only where the exchange gives it, if any other reading is left. */
function nearbyOnly(context: SentenceContext, readings: readonly ShortForm[]): readonly ShortForm[] {
  const near = readings.filter(
    (form) => form.needs !== 'evidence' || context.evidence.has(form.placeId, context.exchange),
  );
  return near.length > 0 ? near : readings;
}

function accepted(candidate: Candidate, placeId: string | undefined): ShortResult {
  return { start: candidate.start, end: candidate.end, placeId, form: 'short', candidates: [] };
}

function readSingle(context: SentenceContext, candidate: Candidate): ShortResult[] {
  if (candidate.settled !== undefined) return [];
  if (pairsWithName(context, candidate)) return [accepted(candidate, candidate.readings[0]!.placeId)];
  const frame =
    sideFrame(context, candidate) ??
    verbFrame(context, candidate) ??
    nounFrame(context, candidate) ??
    clauseSubjectFrame(context, candidate) ??
    listFrame(context, candidate) ??
    peninsulaFrame(context, candidate);
  return frame ? settle(context, candidate, frame) : [];
}

/** 中印尼关系, 中埃及两国: China beside a name of two characters, with the head of a pair after it. */
function pairsWithName(context: SentenceContext, candidate: Candidate): boolean {
  const { gazetteer, text, sentence, tokens } = context;
  if (candidate.surface !== '中') return false;
  const name = tokens.find((token) => token.start === candidate.end);
  if (!name || name.kind !== 'name' || name.end - name.start !== 2) return false;
  const headed = frameWordAt(gazetteer.frameWords.pair_head, text, name.end, sentence.end) >= 2;
  return headed && gazetteer.places.get(name.entry.name!.placeIds[0]!)?.type === 'country';
}

/** The reading of a short form in its frame. */
function settle(
  context: SentenceContext,
  candidate: Candidate,
  frame: { frame: Frame; readings: readonly ShortForm[] },
): ShortResult[] {
  const readings = nearbyOnly(context, frame.readings);
  const placeId = context.evidence.choose(readings, candidate.start, context.sentence, context.exchange);
  return [{ ...accepted(candidate, placeId), candidates: readings.map((form) => form.placeId) }];
}
