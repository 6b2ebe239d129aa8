import { preflightIds, preflightPageStrings } from '../i18n/preflight-page.ts';
import type { PreflightId } from '../i18n/preflight-page.ts';
import type { Lang } from '../lib/language.ts';
import { homeName } from '../lib/place-names.ts';
import { placeIds } from '../lib/place-ids.ts';
import { readPreflight } from '../lib/preflight.ts';
import type { Preflight, SourcePlace } from '../lib/preflight.ts';
import { punctuation } from '../lib/punctuation.ts';
import { readTables } from '../lib/tables.ts';

/** A place with its sentence; undefined outside spoken text. */
export interface LinkedPlace extends SourcePlace {
  sentence: string | undefined;
}

export interface PreflightEntry {
  /** Words of the transcript; empty if the note suffices. */
  surface: string;
  /** Comment in the page's language. */
  note: string;
  /** Surrounding passage, or labels as printed, in Chinese. */
  context: string;
  /** Occurrences; undefined for a single place. */
  count: number | undefined;
  places: LinkedPlace[];
}

export interface PreflightSectionContent {
  id: PreflightId;
  /** Total, including entries not listed. */
  count: number;
  entries: PreflightEntry[];
}

/** Characters of context before and after. */
const around = 14;
const roleOrder = ['answers', 'hosts', 'asks'] as const;

/** Sections of an edition's preflight report, in order, also empty ones. */
export function preflightSections(edition: string, lang: Lang): PreflightSectionContent[] {
  const report = readPreflight(edition);
  const entries = entriesOf(report, edition, lang);
  const counts: Partial<Record<PreflightId, number>> = {
    numerals: report.numerals.count,
    names: report.names.count,
  };
  return preflightIds.map((id) => ({ id, count: counts[id] ?? entries[id].length, entries: entries[id] }));
}

function entriesOf(report: Preflight, edition: string, lang: Lang): Record<PreflightId, PreflightEntry[]> {
  const words = preflightPageStrings[lang];
  const { sentences, places } = readTables(edition);
  const linked = (at: SourcePlace): LinkedPlace => ({
    ...at,
    sentence: sentences.find(({ start, end }) => start <= at.start && at.start < end)?.sentence_id,
  });
  const passage = ({ start }: SourcePlace): string => {
    const row = sentences.find((one) => one.start <= start && start < one.end);
    if (!row) return '';
    const characters = [...row.text];
    const [from, to] = [start - row.start - around, start - row.start + around];
    const shown = characters.slice(Math.max(0, from), to).join('').replace(/\s/g, '');
    return `${from > 0 ? '…' : ''}${shown}${to < characters.length ? '…' : ''}`;
  };
  const idOf = placeIds(places);
  const nameOf = (id: string): string => {
    const row = places.find((one) => idOf(one) === id);
    return row?.[`name_${lang}`] ?? (homeName(id, lang) || id);
  };
  const list = (names: readonly string[]): string => names.join(punctuation[lang].enumerationComma);
  const counted = (all: Preflight['folds']): PreflightEntry[] =>
    all.map((one) => ({
      surface: '',
      note: one[lang],
      context: '',
      count: one.count,
      places: one.first.map(linked),
    }));
  const said = (all: Preflight['sequence']): PreflightEntry[] =>
    all.map((one) => ({
      surface: one.surface,
      note: (lang === 'zh' ? one.zh : undefined) ?? one.message,
      context: '',
      count: undefined,
      places: [linked(one)],
    }));
  return {
    sequence: said(report.sequence),
    undecided: report.undecided.map((one) => ({
      surface: one.surface,
      note: '',
      context: passage(one),
      count: undefined,
      places: [linked(one)],
    })),
    possible_labels: report.possible_labels.map(({ name, count, first }) => ({
      surface: name,
      note: '',
      context: '',
      count,
      places: first.map(linked),
    })),
    bare_yuan: report.bare_yuan.map((one) => ({
      surface: '元',
      note: words.readIn(one[lang]),
      context: '',
      count: one.count,
      places: one.first.map(linked),
    })),
    numerals: report.numerals.first.map((one) => ({
      surface: one.surface,
      note: '',
      context: passage(one),
      count: undefined,
      places: [linked(one)],
    })),
    names: report.names.most.map(({ name, kind, count }) => ({
      surface: name,
      note: words.kinds[kind as keyof typeof words.kinds] ?? kind,
      context: '',
      count,
      places: [],
    })),
    short_forms: report.short_forms.map(({ surface, candidates, count, first, ...read }) => {
      const id = idOf(read);
      const others = candidates.filter((one) => one !== read.place_id).map(nameOf);
      return {
        surface,
        note: words.readAs(nameOf(id), list(others)),
        context: '',
        count,
        places: [linked(first)],
      };
    }),
    labels: report.labels
      .toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role))
      .map(({ speaker, role, labels, turns, first }) => {
        const others = labels.filter((label) => label !== speaker);
        return {
          surface: speaker,
          note: others.length > 0 ? words.labelled(words.roles[role]) : words.roles[role],
          context: others.join('、'),
          count: turns,
          places: first ? [linked(first)] : [],
        };
      }),
    file: counted(report.file),
    folds: counted(report.folds),
  };
}
