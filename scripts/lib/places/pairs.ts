import { accepted, nearbyOnly, type Candidate, type ShortResult } from './candidates.ts';
import { tokenFrom, type SentenceContext } from './context.ts';
import type { ShortForm } from './gazetteer.ts';
import { frameWordAt } from './match.ts';
import { europeInPair } from './special.ts';

/** Chars that are read as places side by side without further support; others could be parts of foreign names. */
const CORE = '中美俄欧日韩朝';

/** A pair or list without separators; undefined where the neighbours are no such thing. */
export function readPair(context: SentenceContext, run: readonly Candidate[]): ShortResult[] | undefined {
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
  const headed = headLength > (supported || run.some(isCore) ? 0 : 1);
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

/** 中印尼关系, 中埃及两国: China beside a name of two characters, with the head of a pair after it. */
export function pairsWithName(context: SentenceContext, candidate: Candidate): boolean {
  const { gazetteer, text, sentence, tokens } = context;
  if (candidate.surface !== '中') return false;
  const name = tokenFrom(tokens, candidate.end);
  if (!name || name.kind !== 'name' || name.end - name.start !== 2) return false;
  const headed = frameWordAt(gazetteer.frameWords.pair_head, text, name.end, sentence.end) >= 2;
  return headed && gazetteer.places.get(name.entry.name!.placeIds[0]!)?.type === 'country';
}
