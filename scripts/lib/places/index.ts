import type { SentenceTokens } from '../tokens.ts';
import type { Mention, Rejected, Sentence, Transcript, Warning } from '../types.ts';
import { findExchanges, type SentenceContext } from './context.ts';
import { Evidence } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { startsWithAny } from './match.ts';
import { belongsToOutlet } from './outlet-names.ts';
import { Persons } from './persons.ts';
import { scanTokens, type Scanned } from './scan.ts';
import { isContradicted } from './phrases.ts';
import { findShortForms } from './short-forms.ts';
import { isEuropeanUnion, isSpainsSide } from './special.ts';
import type { Token } from './tokens.ts';
import { SentenceWords } from './words.ts';

export { findPlace, loadGazetteer, type Gazetteer } from './gazetteer.ts';

/** Offsets into `reading.text`, in order, without overlap. */
export interface PlacesFound {
  mentions: Mention[];
  rejected: Rejected[];
  warnings: Warning[];
}

/**
 * The place mentions of a transcript: longest full names, then short forms (中 in 中美, 巴 in 巴方), each only in a frame
 * that makes it a mention, read from what its sentence and exchange name. None begins or ends inside an ordinary word,
 * or is inside a person's name. Each is within one sentence. Pure; linear time.
 *
 * @param cut the words of each sentence, in text order
 */
export function findPlaces(
  transcript: Transcript,
  gazetteer: Gazetteer,
  cut: readonly SentenceTokens[],
): PlacesFound {
  const text = transcript.reading.text;
  const exchanges = findExchanges(transcript);
  const evidence = new Evidence();
  /** Full names only, without phrases. */
  const named = new Evidence();
  const persons = new Persons();
  const words = cut.map((list) => new SentenceWords(list));
  for (const list of words) persons.learn(list, text, gazetteer);
  const scanned: (Scanned & { sentence: Sentence; words: SentenceWords; turn: number })[] = [];
  transcript.turns.forEach((turn, index) => {
    for (const sentence of turn.sentences) {
      const own = words[scanned.length]!;
      const found = scanTokens({ gazetteer, text, words: own, persons }, sentence.start, sentence.end);
      scanned.push({ ...found, sentence, words: own, turn: index });
      for (const token of found.tokens) if (token.kind !== 'phrase') addEvidence(named, token);
    }
  });
  for (const one of scanned) {
    const exchange = exchanges[one.turn]!;
    const holds = (token: Token) => !isContradicted(gazetteer, text, token, named, exchange);
    if (one.tokens.some((token) => token.kind === 'phrase')) one.tokens = one.tokens.filter(holds);
    for (const token of one.tokens) addEvidence(evidence, token);
  }

  const result: PlacesFound = { mentions: [], rejected: [], warnings: [] };
  for (const { sentence, tokens, torn, words: own, turn } of scanned) {
    const context: SentenceContext = {
      gazetteer,
      text,
      sentence,
      tokens,
      words: own,
      evidence,
      exchange: exchanges[turn]!,
    };
    const collector = new Collector(context);
    tokens.forEach((token, index) => readToken(context, collector, token, index));
    const short = findShortForms(context);
    for (const found of short.found) {
      if (found.placeId === undefined) collector.ambiguous(found.start, found.end, found.candidates);
      else collector.mention(found.start, found.end, found.placeId, found.form);
    }
    for (const { start, end, reason } of short.rejected) collector.rejectFramed(start, end, reason);
    for (const { start, end } of torn) collector.rejectTorn(start, end);
    collector.into(result);
  }
  return result;
}

function addEvidence(evidence: Evidence, token: Token): void {
  const { name, phrase, cue } = token.entry;
  if (token.kind === 'name' && name?.placeIds.length === 1) evidence.add(name.placeIds[0]!, token.start);
  if (token.kind === 'phrase')
    for (const mark of phrase?.marks ?? []) evidence.add(mark.placeId, token.start);
  for (const placeId of cue?.placeIds ?? []) evidence.add(placeId, token.start);
}

function readToken(context: SentenceContext, collector: Collector, token: Token, index: number): void {
  const { text, sentence, evidence, exchange } = context;
  const { start, end, entry } = token;
  if (token.kind === 'exclusion') {
    collector.reject(start, end, entry.exclusion!.reason);
    return;
  }
  if (token.kind === 'cue') return;
  if (belongsToOutlet(context, index)) {
    collector.reject(start, end, 'outlet_name');
    return;
  }
  if (token.kind === 'phrase') {
    for (const mark of entry.phrase!.marks) {
      collector.mention(
        start + mark.from,
        start + mark.to,
        mark.placeId,
        mark.to - mark.from > 1 ? 'full' : 'short',
      );
    }
    return;
  }
  const suffix = rejectedSuffix(text, end, sentence.end);
  if (suffix) {
    collector.reject(start, end + 1, suffix);
    return;
  }
  const { placeIds } = entry.name!;
  if (placeIds.length > 1) {
    const candidates = placeIds.map((placeId) => ({
      placeId,
      frames: new Set<never>(),
      needs: '' as const,
      isDefault: false,
    }));
    const placeId = evidence.choose(candidates, start, sentence, exchange);
    if (placeId) collector.mention(start, end, placeId, 'full');
    else collector.ambiguous(start, end, placeIds);
    return;
  }
  const placeId = placeIds[0]!;
  if (placeId === 'NEIGHBOURS' && isSurroundings(context, index)) {
    collector.reject(start, end, 'surroundings');
    return;
  }
  if (placeId === 'THE_WEST' && isSpainsSide(context, start, end)) {
    collector.mention(start, start + 1, 'ES', 'short');
    return;
  }
  collector.mention(
    start,
    end,
    placeId === 'EUROPE' && isEuropeanUnion(context, start, end) ? 'EU' : placeId,
    'full',
  );
}

/** 周边 around an airport, an island or a place, not a country's neighbourhood. */
function isSurroundings({ text, tokens, sentence }: SentenceContext, index: number): boolean {
  const { start } = tokens[index]!;
  if (start > sentence.start && '场校站村城厂岛礁园区海'.includes(text[start - 1] ?? '?')) return true;
  const before = tokens[index - 1];
  return before?.kind === 'name' && before.end === start && before.entry.name?.placeIds[0] !== 'CN';
}

/** A name followed by its language or ethnic group is no mention. */
function rejectedSuffix(text: string, end: number, limit: number): string | undefined {
  if (end >= limit) return undefined;
  if (text[end] === '语') return 'language';
  if (
    text[end] === '文' &&
    !startsWithAny(text, end + 1, [
      '化',
      '明',
      '学',
      '物',
      '献',
      '件',
      '书',
      '艺',
      '官',
      '章',
      '旅',
      '教',
      '体',
      '人',
    ])
  )
    return 'language';
  if (text[end] === '族') return 'ethnic_group';
  return startsWithAny(text, end, ['自治州', '自治县', '自治旗']) ? 'province' : undefined;
}

/** Reasons reported only where they hide something like a mention. */
const QUIET = new Set(['person', 'city', 'province', 'geographic_name', 'unit', 'word_internal']);

class Collector {
  private readonly mentions: Mention[] = [];
  private readonly rejected: Rejected[] = [];
  private readonly warnings: Warning[] = [];
  private readonly context: SentenceContext;

  constructor(context: SentenceContext) {
    this.context = context;
  }

  mention(start: number, end: number, key: string, form: Mention['form']): void {
    const { placeId, type } = this.context.gazetteer.places.get(key)!;
    this.mentions.push({ start, end, placeId, type, form, sentence: this.context.sentence });
  }

  reject(start: number, end: number, reason: string): void {
    if (QUIET.has(reason) && !this.looksLikeMention(start, end)) return;
    this.rejectFramed(start, end, reason);
  }

  /** Framed short forms are always reported. */
  rejectFramed(start: number, end: number, reason: string): void {
    this.rejected.push({ start, end, reason, sentence: this.context.sentence });
  }

  /** A name torn by a word (有|关岛|礁), unless its characters were read otherwise: 中美|国情. */
  rejectTorn(start: number, end: number): void {
    const isRead = this.mentions.some((mention) => mention.start < end && mention.end > start);
    if (!isRead) this.rejectFramed(start, end, 'word_internal');
  }

  ambiguous(start: number, end: number, candidates: readonly string[]): void {
    const { text, sentence } = this.context;
    const surface = text.slice(start, end);
    this.warnings.push({
      kind: 'ambiguous_place',
      span: { start, end },
      surface,
      sentence,
      message: `"${surface}" can be ${candidates.join(', ')}; nothing in the sentence or the exchange decides, so it is not counted`,
    });
    this.rejected.push({ start, end, reason: 'ambiguous', sentence });
  }

  into(result: PlacesFound): void {
    const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;
    result.mentions.push(...this.mentions.sort(byStart));
    result.rejected.push(...this.rejected.sort(byStart));
    result.warnings.push(...this.warnings);
  }

  /** The span contains a full name: 马里 in 马里乌波尔. */
  private looksLikeMention(start: number, end: number): boolean {
    const { entries } = this.context.gazetteer;
    for (let at = start; at < end; at++) {
      if (entries.matches(this.context.text, at, end).some(({ value }) => value.name)) return true;
    }
    return false;
  }
}
