import { rollup } from 'd3';
import type { PreparedChart } from '../charts/chart.ts';
import { prepareCharts } from '../charts/registry.ts';
import { alternatives } from '../claims/alternatives.ts';
import { editionCharts } from '../export/edition-files.ts';
import type { Edition } from '../lib/edition.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import type { Phrase } from '../lib/phrase.ts';
import type { TableName } from '../lib/schemas.ts';
import { readTables } from '../lib/tables.ts';
import { outcomes } from '../story/alternatives.ts';
import type { Outcome } from '../story/alternatives.ts';
import { readContent } from '../story/content.ts';

/** A claim and its outcome under every relevant alternative. */
export interface ProvenClaim {
  /** `prose.page-place.1`, `finding.density`. */
  id: string;
  /** Location below the edition's path: `#step-page-place`, `charts/density/`. */
  where: string;
  /** Expression evaluated, or a finding without its numbers. */
  claim: string;
  outcomes: readonly Outcome[];
  /** Alternatives that break it and are stated next to it. */
  declared: ReadonlySet<string>;
}

/** Tables affected by each kind of alternative. */
const changed: Record<'names' | 'exchange' | 'topics', readonly TableName[]> = {
  names: ['places', 'pairs', 'mentions'],
  topics: ['topics', 'topics_by_turn'],
  exchange: ['turns', 'sentences', 'outlets', 'places', 'pairs', 'mentions', 'topics', 'figures', 'dates'],
};

/** A sentence without its numbers. */
const beyondNumbers = (phrase: Phrase): string =>
  phrase.map((piece) => (typeof piece === 'string' || 'lang' in piece ? plain([piece]) : '…')).join('');

interface Recounted {
  alternative: string;
  kind: keyof typeof changed;
  charts: ReadonlyMap<string, PreparedChart>;
}

const recounted = new Map<string, Recounted[]>();

/** Cached, for both languages. */
function recountedCharts({ id }: Edition): Recounted[] {
  const known = recounted.get(id);
  if (known) return known;
  const all = alternatives(readTables(id)).map(({ id: alternative, kind, tables }) => ({
    alternative,
    kind,
    charts: new Map(prepareCharts(tables).map((chart) => [chart.id, chart])),
  }));
  recounted.set(id, all);
  return all;
}

/** Whether a finding stays the same, numbers aside, under each alternative that affects its tables. */
function findingOutcomes(chart: PreparedChart, edition: Edition, lang: Lang): Outcome[] {
  const published = beyondNumbers(chart.finding(lang));
  // Words are counted only over the whole text, so no alternative affects their chart.
  const bears = (kind: Recounted['kind']): boolean =>
    !chart.tables.includes('words') && chart.tables.some((table) => changed[kind].includes(table));
  const others = recountedCharts(edition)
    .filter(({ kind }) => bears(kind))
    .map(({ alternative, charts }) => {
      const other = charts.get(chart.id);
      const value = other ? beyondNumbers(other.finding(lang)) : '';
      return { alternative, holds: value === published, value };
    });
  return [{ alternative: 'published', holds: true, value: published }, ...others];
}

function proseClaims(edition: Edition): ProvenClaim[] {
  const tables = readTables(edition.id);
  const proven = new Map<string, ProvenClaim>();
  for (const lang of languages) {
    for (const { id, holds, steps = [] } of readContent(edition, lang).chapters) {
      const parts = [
        { id, anchor: id, holds },
        ...steps.map((step) => ({ id: step.stage, anchor: `step-${step.stage}`, holds: step.holds })),
      ];
      for (const part of parts) {
        for (const [index, { claim, unless }] of part.holds.entries()) {
          // Claims shared by both languages count once.
          proven.set(`${part.id} ${claim}`, {
            id: `prose.${part.id}.${index + 1}`,
            where: `#${part.anchor}`,
            claim,
            outcomes: outcomes(claim, tables),
            declared: new Set(unless),
          });
        }
      }
    }
  }
  return [...proven.values()];
}

function findingClaims(edition: Edition): ProvenClaim[] {
  return editionCharts(edition).map((chart) => {
    const found = findingOutcomes(chart, edition, 'en');
    // The chart's page lists these under "How sure?".
    const broken = found.filter(({ holds }) => !holds).map(({ alternative }) => alternative);
    return {
      id: `finding.${chart.id}`,
      where: `charts/${chart.id}/`,
      claim: beyondNumbers(chart.finding('en')),
      outcomes: found,
      declared: new Set(broken),
    };
  });
}

/** Every claim of an edition's prose and charts, with outcomes. */
export function provenClaims(edition: Edition): ProvenClaim[] {
  return [...proseClaims(edition), ...findingClaims(edition)];
}

export const claimColumns = [
  'claim_id',
  'where',
  'claim',
  'alternative',
  'value',
  'holds',
  'declared',
] as const;

/** Rows of `claims.csv`: one per claim and alternative. */
export function claimRows(edition: Edition): Record<(typeof claimColumns)[number], string>[] {
  return provenClaims(edition).flatMap(({ id, where, claim, outcomes: found, declared }) =>
    found.map(({ alternative, value, holds }) => ({
      claim_id: id,
      where,
      claim,
      alternative,
      value,
      holds: String(holds),
      declared: String(declared.has(alternative)),
    })),
  );
}

/** Number of alternatives under which a claim holds. */
interface Held {
  held: number;
  all: number;
}

export interface FindingSummary {
  exchanges: Held;
  /** Whether it holds with full names only; undefined if names are irrelevant. */
  names: boolean | undefined;
  codings: Held;
  /** Other findings without numbers, most frequent first. */
  readings: string[];
}

/** Maximum number of other findings shown. */
const mostReadings = 3;

/** Outcomes of a chart's finding, by kind of alternative. */
export function claimsOfFinding(chart: PreparedChart, edition: Edition, lang: Lang): FindingSummary {
  const found = findingOutcomes(chart, edition, lang);
  const kinds = new Map(alternatives(readTables(edition.id)).map(({ id, kind }) => [id, kind]));
  const of = (kind: string): Outcome[] => found.filter(({ alternative }) => kinds.get(alternative) === kind);
  const count = (some: readonly Outcome[]): Held => ({
    held: some.filter(({ holds }) => holds).length,
    all: some.length,
  });
  const times = rollup(
    found.filter(({ holds, value }) => !holds && value !== ''),
    (rows) => rows.length,
    ({ value }) => value,
  );
  return {
    exchanges: count(of('exchange')),
    names: of('names')[0]?.holds,
    codings: count(of('topics')),
    readings: [...times]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, mostReadings)
      .map(([reading]) => reading),
  };
}
