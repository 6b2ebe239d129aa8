import type { Lang } from '../../lib/language.ts';
import { unitGroup } from '../../lib/quantities.ts';
import { countsYears, figureExchanges, figuresInAnswers, fullestAnswers } from '../../lib/figure-answers.ts';
import type { FigureRow, Tables } from '../../lib/schemas.ts';
import { who, whose } from '../../lib/speaker.ts';
import { answersFigures } from './answers.ts';
import type { AnswerFigures } from './answers.ts';

/** What a number was said of; labels equal in either language are the same. */
export interface FigureLabel {
  zh: string;
  en: string;
  /** Wording at the first occurrence. */
  surface: string;
  /** Ids. */
  figures: string[];
  sentences: string[];
  /** Occurs in questions only. */
  asked: boolean;
}

/** One number of a group, possibly with several labels (80 years since …, since …). */
export interface FigureEntry {
  value: number;
  unit: string;
  qualifier: FigureRow['qualifier'];
  surface: string;
  labels: FigureLabel[];
  /** The development it is an end of, and which end; empty if none. */
  series: string;
  role: FigureRow['role'];
  /** Bar length, 0 to 1 of the largest in its unit and group; undefined if it is the only one. */
  length: number | undefined;
}

export interface FigureGroup {
  id: string;
  name: { zh: string; en: string } | undefined;
  /** The table has all, the drawing the first `shown`. */
  entries: FigureEntry[];
  shown: number;
  /** Who said them. */
  who: Record<Lang, string>;
  whose: Record<Lang, string>;
}

/** Maximum numbers drawn per group, unless at most `fewMore` would be left. */
const limit = 16;
const fewMore = 4;

export interface FiguresModel {
  /** In order of appearance; groups of only time spans last. */
  groups: FigureGroup[];
  rows: FigureRow[];
  /** Near, over, at least, under, lower end of a range. */
  hedged: number;
  /** Years, counted: anniversaries and spans. */
  years: number;
  /** Each exchange with the figures said in it. */
  answers: AnswerFigures[];
  /** The fewest answers with more than half of the answers' figures; how many they are and hold. */
  fullest: { answers: number; figures: number };
}

const sameNumber = (a: FigureEntry, b: FigureRow): boolean =>
  a.unit === b.unit && Math.abs(a.value - b.value) <= 1e-9 * Math.abs(b.value) && a.qualifier === b.qualifier;

function entries(rows: readonly FigureRow[]): FigureEntry[] {
  const list: FigureEntry[] = [];
  for (const row of rows) {
    const label: FigureLabel = {
      zh: row.label_zh,
      en: row.label_en,
      surface: row.surface,
      figures: [row.figure_id],
      sentences: [row.sentence_id],
      asked: row.kind === 'question',
    };
    const entry = list.find((one) => sameNumber(one, row));
    if (!entry) {
      const { value, unit, qualifier, surface, series, role } = row;
      list.push({ value, unit, qualifier, surface, labels: [label], series, role, length: undefined });
      continue;
    }
    if (!entry.series) Object.assign(entry, { series: row.series, role: row.role });
    const known = entry.labels.find(
      (one) => one.zh === row.label_zh || (one.en !== '' && one.en === row.label_en),
    );
    if (!known) entry.labels.push(label);
    else {
      known.figures.push(row.figure_id);
      if (!known.sentences.includes(row.sentence_id)) known.sentences.push(row.sentence_id);
      known.asked &&= label.asked;
    }
  }
  return list;
}

/** Comparable only in a group of nothing else. */
const ownScale = new Set(['duration', 'share']);

/** Bars need at least two numbers of one unit. */
function withLengths(list: FigureEntry[]): FigureEntry[] {
  return list.map((entry) => {
    const kind = unitGroup(entry.unit);
    if (ownScale.has(kind) && list.some((one) => unitGroup(one.unit) !== kind)) return entry;
    const alike = list.filter((one) => one.unit === entry.unit).map((one) => Math.abs(one.value));
    const most = Math.max(...alike);
    return alike.length > 1 && most > 0 ? { ...entry, length: Math.abs(entry.value) / most } : entry;
  });
}

const timeOnly = (group: FigureGroup): boolean =>
  group.entries.every((entry) => unitGroup(entry.unit) === 'duration');

/** All figures, grouped by the editor or else by class of unit; undefined without figures. */
export function figuresModel(tables: Tables): FiguresModel | undefined {
  const rows = tables.figures;
  if (rows.length === 0) return undefined;
  const groupOf = (row: FigureRow): string => row.group || unitGroup(row.unit);
  const groups = [...new Set(rows.map(groupOf))].map((id): FigureGroup => {
    const inGroup = rows.filter((row) => groupOf(row) === id);
    const kinds = inGroup.map((row) => row.kind);
    const list = withLengths(entries(inGroup));
    const longestFirst = list.every((entry) => unitGroup(entry.unit) === 'duration');
    return {
      id,
      name: tables.occasion.groups[id],
      shown: list.length > limit + fewMore ? limit : list.length,
      who: who(tables, kinds),
      whose: whose(tables, kinds),
      entries: longestFirst ? list.toSorted((a, b) => b.value - a.value) : list,
    };
  });
  const fullest = fullestAnswers(figureExchanges(tables));
  return {
    groups: [...groups.filter((group) => !timeOnly(group)), ...groups.filter(timeOnly)],
    rows,
    hedged: rows.filter((row) => row.qualifier !== 'exact').length,
    years: rows.filter(countsYears).length,
    answers: answersFigures(tables),
    fullest: { answers: fullest.length, figures: figuresInAnswers(fullest) },
  };
}
