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

/** A claim of the edition with what became of it under every way of counting that bears on it. */
export interface ProvenClaim {
  /** `prose.page-place.1`, `finding.density`. */
  id: string;
  /** Where it stands, as an address below the edition's: `#step-page-place`, `charts/density/`. */
  where: string;
  /** The expression that is evaluated, or the sentence with its numbers left out. */
  claim: string;
  outcomes: readonly Outcome[];
  /** Ways of counting that break it and are said beside it. */
  declared: ReadonlySet<string>;
}

/** Tables that a way of counting changes, by its kind. */
const changed: Record<'names' | 'exchange' | 'topics', readonly TableName[]> = {
  names: ['places', 'pairs', 'mentions'],
  topics: ['topics', 'topics_by_turn'],
  exchange: ['turns', 'sentences', 'outlets', 'places', 'pairs', 'mentions', 'topics', 'figures', 'dates'],
};

/** A sentence without its numbers: what it claims beyond them. */
const beyondNumbers = (phrase: Phrase): string =>
  phrase.map((piece) => (typeof piece === 'string' || 'lang' in piece ? plain([piece]) : '…')).join('');

/** An edition's charts under a way of counting. */
interface Recounted {
  alternative: string;
  kind: keyof typeof changed;
  charts: ReadonlyMap<string, PreparedChart>;
}

const recounted = new Map<string, Recounted[]>();

/** The charts of an edition under every way of counting; prepared once for both languages. */
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

/**
 * Whether the finding of a chart comes out as the same sentence, its numbers aside, under each way of counting that
 * changes the chart's tables.
 */
function findingOutcomes(chart: PreparedChart, edition: Edition, lang: Lang): Outcome[] {
  const published = beyondNumbers(chart.finding(lang));
  // Words are counted over the whole text alone; without them nothing of their chart is counted otherwise.
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
          // What both languages say is one claim.
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
    // The chart's page says under "How sure?" what breaks its finding.
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

/** Every claim of an edition's prose and every finding of its charts, proven. */
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

/** Rows of `claims.csv`: a claim under a way of counting. */
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

/** How often something held among how many ways of counting. */
interface Held {
  held: number;
  all: number;
}

/** What the ways of counting make of a chart's finding, summed up for its page. */
export interface FindingSummary {
  exchanges: Held;
  /** Whether it is the same by full names only; undefined where names do not bear on it. */
  names: boolean | undefined;
  codings: Held;
  /** Other sentences that it becomes, most frequent first, numbers left out. */
  readings: string[];
}

/** At most so many other readings are shown. */
const mostReadings = 3;

/** The outcomes of a chart's finding, by the kind of counting. */
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
