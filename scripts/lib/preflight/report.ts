import type { Units } from '../figures/units.ts';
import { findNumerals, type Numeral } from '../numerals.ts';
import type { Gazetteer } from '../places/index.ts';
import { FOLDS } from '../reading/fold/folds.ts';
import type { Results } from '../tables/rows.ts';
import type { PlaceType, Role, Span } from '../types.ts';
import { bareYuan } from './currencies.ts';
import { isLikelyName } from './names.ts';
import { LineIndex, type SourcePlace } from './places.ts';
import { possibleLabels } from './possible-labels.ts';

interface Counted {
  name: string;
  zh: string;
  en: string;
  count: number;
  first: SourcePlace[];
}

/** For editors before publishing: all that was folded, interpreted or left over. */
export interface Preflight {
  /** Code points of the transcript. */
  characters: number;
  /** Oddities of the file as a whole. */
  file: Counted[];
  folds: Counted[];
  labels: { speaker: string; role: Role; labels: string[]; turns: number; first?: SourcePlace }[];
  /** Breaks in the alternation of questions and answers. */
  sequence: (SourcePlace & { message: string; zh?: string })[];
  /** Numbers in no table. */
  numerals: { count: number; first: SourcePlace[] };
  /** The segmenter's names in no table. */
  names: { count: number; most: { name: string; kind: string; count: number }[] };
  /** Ambiguous short forms, with the place chosen. */
  short_forms: {
    surface: string;
    place_id: string;
    type: PlaceType;
    /** Ids of all its places; `AU:bloc` where a country has the same id. */
    candidates: string[];
    count: number;
    first: SourcePlace;
  }[];
  /** Ambiguous places left open. */
  undecided: (SourcePlace & { message: string })[];
  /** Amounts in a bare 元 that were read as another currency than the mainland's, or could be one. */
  bare_yuan: { unit: string; zh: string; en: string; count: number; first: SourcePlace[] }[];
  /** Words with a colon at the start of a paragraph that were taken for no label. */
  possible_labels: { name: string; count: number; first: SourcePlace[] }[];
}

const FIRST_PLACES = 5;
const NUMERALS_SHOWN = 60;
const NAMES_SHOWN = 60;

const FILE_NOTES: readonly { name: string; zh: string; en: string; pattern: RegExp }[] = [
  { name: 'carriage_returns', zh: '回车换行（CRLF）', en: 'carriage returns', pattern: /\r\n?/g },
  {
    name: 'invisible_characters',
    zh: '不可见字符（不读）',
    en: 'invisible characters, not read',
    pattern:
      // oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
      /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g,
  },
  { name: 'radicals', zh: '部首字符', en: 'radicals for ideographs', pattern: /[\u2e80-\u2fd5]/g },
  {
    name: 'compatibility_characters',
    zh: '兼容字符',
    en: 'compatibility ideographs and forms',
    pattern: /[\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b]/g,
  },
  {
    name: 'full_width',
    zh: '全角字母与数字',
    en: 'full-width letters and digits',
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g,
  },
  {
    name: 'replacement_characters',
    zh: '替代字符（原字已失）',
    en: 'replacement characters: the original is lost',
    pattern: /\ufffd/g,
  },
];
const BYTE_ORDER_MARK = { name: 'byte_order_mark', zh: '字节顺序标记', en: 'byte-order mark', count: 1 };
const BROKEN_LINES = { name: 'broken_lines', zh: '段内换行', en: 'line breaks inside a sentence' };
const NAME_KINDS = new Set(['person', 'place', 'organisation']);

/**
 * The pre-flight report. Pure: the same results give the same report, byte for byte.
 *
 * @param marked whether the file had a byte-order mark, which is not in the source
 */
export function preflightOf(
  results: Results,
  { gazetteer, units }: { gazetteer: Gazetteer; units: Units },
  marked: boolean,
): Preflight {
  const { reading } = results.transcript;
  const lines = new LineIndex(reading.source);
  const placeOf = (span: Span): SourcePlace => {
    const source = reading.toSource(span);
    return lines.place(source, reading.sourceText(source));
  };
  const warned = (kind: string) =>
    results.warnings
      .filter((warning) => warning.kind === kind)
      .map((warning) => ({
        ...(warning.span
          ? placeOf(warning.span)
          : { line: 1, column: 1, start: 0, surface: warning.surface }),
        message: warning.message,
        ...(warning.messageZh ? { zh: warning.messageZh } : {}),
      }));
  const file = FILE_NOTES.flatMap(({ pattern, ...note }) => {
    const found = lines.matches(pattern, FIRST_PLACES);
    return found.count > 0 ? [{ ...note, ...found }] : [];
  });
  return {
    characters: reading.toSource({ start: reading.text.length, end: reading.text.length }).end,
    file: marked ? [{ ...BYTE_ORDER_MARK, first: [] }, ...file] : file,
    folds: reading.folded.map(({ name, count, first }) => {
      const { zh, en } = FOLDS.find((fold) => fold.name === name) ?? BROKEN_LINES;
      return { name, zh, en, count, first: first.map((span) => lines.place(span, reading.sourceText(span))) };
    }),
    labels: labelsOf(results, lines),
    sequence: warned('sequence'),
    numerals: numeralsOf(results, placeOf),
    names: namesOf(results, gazetteer),
    short_forms: shortFormsOf(results, gazetteer, placeOf),
    undecided: warned('ambiguous_place'),
    bare_yuan: bareYuan(results.transcript, results.figures).map(({ unit, figures }) => ({
      unit,
      zh: units.codes.get(unit)?.nameZh ?? unit,
      en: units.codes.get(unit)?.nameEn ?? unit,
      count: figures.length,
      first: figures.slice(0, FIRST_PLACES).map(placeOf),
    })),
    possible_labels: possibleLabelsOf(results, placeOf),
  };
}

/** Serialises the report for `preflight.json`. */
export function writePreflight(preflight: Preflight): string {
  return `${JSON.stringify(preflight, null, 2)}\n`;
}

function labelsOf({ transcript }: Results, lines: LineIndex): Preflight['labels'] {
  return transcript.speakers.map(({ name, role, labels, turns }) => {
    const first = transcript.turns.find((turn) => labels.includes(turn.labelPrinted));
    return {
      speaker: name,
      role,
      labels,
      turns,
      ...(first ? { first: lines.place(first.source, first.labelPrinted) } : {}),
    };
  });
}

function possibleLabelsOf(
  { transcript }: Results,
  placeOf: (span: Span) => SourcePlace,
): Preflight['possible_labels'] {
  const found = new Map<string, Span[]>();
  for (const label of possibleLabels(transcript.reading.text, transcript.turns))
    found.set(label.name, [...(found.get(label.name) ?? []), label]);
  return [...found].map(([name, spans]) => ({
    name,
    count: spans.length,
    first: spans.slice(0, FIRST_PLACES).map(placeOf),
  }));
}

/** Numbers in no figure, date, mention or rejected span, except ranks and those inside words. */
function numeralsOf(results: Results, placeOf: (span: Span) => SourcePlace): Preflight['numerals'] {
  const taken = [results.figures, results.dates, results.mentions, results.rejected]
    .flatMap((found): Span[] => [...found])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let reached = 0;
  let count = 0;
  const first: SourcePlace[] = [];
  for (const sentence of results.transcript.turns.flatMap(({ sentences }) => sentences)) {
    for (const numeral of findNumerals(sentence.text)) {
      const start = sentence.start + numeral.start;
      const end = sentence.start + numeral.end;
      for (let span = taken[next]; span && span.start < end; span = taken[next]) {
        reached = Math.max(reached, span.end);
        next += 1;
      }
      if (reached > start || !isNumber(numeral, sentence.text)) continue;
      count += 1;
      // Include the next word as context.
      if (first.length < NUMERALS_SHOWN) first.push(placeOf({ start, end: Math.min(end + 2, sentence.end) }));
    }
  }
  return { count, first };
}

/** 一, 两 and 千万 are mostly parts of words; digits never are. */
function isNumber(numeral: Numeral, text: string): boolean {
  if (numeral.ordinal || numeral.bare || numeral.indefinite) return false;
  // 十分荒谬, 十大
  if (numeral.end - numeral.start === 1 && /^(?:分(?!钟|之)|大|足|字)/.test(text.slice(numeral.end)))
    return false;
  return numeral.script === 'arabic' || (numeral.script === 'chinese' && numeral.value >= 10);
}

function namesOf(results: Results, gazetteer: Gazetteer): Preflight['names'] {
  const known = new Set<string>();
  const { reading, turns, speakers } = results.transcript;
  for (const { start, end } of [...results.mentions, ...results.rejected])
    known.add(reading.text.slice(start, end));
  for (const { outlets } of turns) for (const outlet of outlets) known.add(outlet);
  const labels = speakers.map(({ name }) => name).join('\n');
  // Part of it is in a table: 东盟国家.
  const parts = [...known].filter((name) => name.length > 1);
  const left = results.words.filter(
    ({ word, partOfSpeech }) =>
      NAME_KINDS.has(partOfSpeech) &&
      !known.has(word) &&
      !parts.some((part) => word.includes(part)) &&
      !gazetteer.entries.get(word) &&
      !labels.includes(word) &&
      isLikelyName(word, partOfSpeech, reading.text),
  );
  return {
    count: left.length,
    most: left
      .slice(0, NAMES_SHOWN)
      .map(({ word, partOfSpeech, count }) => ({ name: word, kind: partOfSpeech, count })),
  };
}

function shortFormsOf(
  results: Results,
  gazetteer: Gazetteer,
  placeOf: (span: Span) => SourcePlace,
): Preflight['short_forms'] {
  const found = new Map<string, Preflight['short_forms'][number]>();
  for (const mention of results.mentions) {
    if (mention.form !== 'short') continue;
    const surface = results.transcript.reading.text.slice(mention.start, mention.end);
    const candidates = (gazetteer.shorts.get(surface) ?? []).map(({ placeId }) => placeId);
    if (candidates.length < 2) continue;
    const key = `${surface} ${mention.placeId}:${mention.type}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else {
      const { placeId, type } = mention;
      found.set(key, { surface, place_id: placeId, type, candidates, count: 1, first: placeOf(mention) });
    }
  }
  return [...found.values()];
}
