import type { ChartClaim, PreparedChart } from '../charts/chart.ts';
import { charts } from '../charts/registry.ts';
import { alternatives } from '../claims/alternatives.ts';
import type { AlternativeKind } from '../claims/alternatives.ts';
import { draws } from '../claims/resample.ts';
import { editionCharts } from '../export/edition-files.ts';
import type { Edition } from '../lib/edition.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import type { TableName, Tables } from '../lib/schemas.ts';
import { readTables } from '../lib/tables.ts';
import { assertClaims, outcomes, resampling } from '../story/alternatives.ts';
import type { Outcome } from '../story/alternatives.ts';
import { readContent } from '../story/content.ts';
import { evidence } from '../story/evidence.ts';

/** A claim and its outcome under every relevant alternative. */
export interface ProvenClaim {
  /** `prose.page-place.1`, `finding.density.1`, `caption.map-world.1`; `number.density.1` for a number and its range. */
  id: string;
  /** Location below the edition's path: `#step-page-place`, `charts/density/`. */
  where: string;
  /** Expression evaluated, or a headline that claims nothing beyond its numbers. */
  claim: string;
  outcomes: readonly Outcome[];
  /** Alternatives that break it and are stated next to it. */
  declared: ReadonlySet<string>;
}

/** Tables affected by each kind of alternative. */
const changed: Record<AlternativeKind, readonly TableName[]> = {
  names: ['places', 'pairs', 'mentions'],
  topics: ['topics', 'topics_by_turn'],
  exchange: ['turns', 'sentences', 'outlets', 'places', 'pairs', 'mentions', 'topics', 'figures', 'dates'],
};

const recounted = new Map<string, Map<string, string>>();

/**
 * A chart's headline as published and under each alternative that affects its tables and leaves it something to show.
 * Cached.
 */
export function headlines(chart: PreparedChart, edition: Edition, lang: Lang): ReadonlyMap<string, string> {
  const key = [edition.id, chart.id, lang].join(' ');
  const known = recounted.get(key);
  if (known) return known;
  const definition = charts.find(({ id }) => id === chart.id);
  const found = new Map([['published', plain(chart.finding(lang))]]);
  for (const { id, kind, tables } of alternatives(readTables(edition.id))) {
    if (!chart.tables.some((table) => changed[kind].includes(table))) continue;
    const other = definition?.prepare(tables);
    if (other) found.set(id, plain(other.finding(lang)));
  }
  recounted.set(key, found);
  return found;
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

/** Texts of a chart that are not pictures of the essay. */
const ownTexts: ReadonlySet<string> = new Set(['finding', 'alt', 'description']);

/** What a chart's texts claim. Throws, naming the chart, claim, alternative and value, if one does not hold undeclared. */
export function chartClaims(
  { id, claims }: { id: string; claims: readonly ChartClaim[] },
  tables: Tables,
): ProvenClaim[] {
  assertClaims(
    claims.map(({ claim, unless = [] }) => ({ claim, unless })),
    tables,
    `chart ${id}`,
  );
  const counts = new Map<string, number>();
  return claims.flatMap(({ claim, unless, in: texts }) =>
    texts.map((text): ProvenClaim => {
      const name = ownTexts.has(text) ? `${text}.${id}` : `caption.${text}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return {
        id: `${name}.${count}`,
        where: `charts/${id}/`,
        claim,
        outcomes: outcomes(claim, tables),
        declared: new Set(unless),
      };
    }),
  );
}

/** A headline without a superlative: its numbers differ, and nothing beyond them is claimed. */
function numbersOnly(chart: PreparedChart, edition: Edition): ProvenClaim[] {
  if (chart.claims.some((claim) => claim.in.includes('finding'))) return [];
  return [
    {
      id: `finding.${chart.id}`,
      where: `charts/${chart.id}/`,
      claim: `numbers only: ${plain(chart.finding('en'))}`,
      outcomes: Array.from(headlines(chart, edition, 'en'), ([alternative, value]) => ({
        alternative,
        value,
        holds: true,
      })),
      declared: new Set(),
    },
  ];
}

const short = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? 'no limit' : String(Number(value.toFixed(3)));

/** A number of a headline under every alternative: where resampled, both ends of its interval. */
function measureClaims({ id, measures }: PreparedChart, tables: Tables): ProvenClaim[] {
  return measures.map((name, index): ProvenClaim => {
    const without = withoutEach(tables, name);
    const drawn = `${short(evidence(tables, `low(${name})`).value)} to ${short(evidence(tables, `high(${name})`).value)}`;
    return {
      id: `number.${id}.${index + 1}`,
      where: `charts/${id}/`,
      claim: name,
      outcomes: [
        { alternative: 'published', value: short(evidence(tables, name).value), holds: true },
        ...without.map(({ alternative, value }) => ({ alternative, value: short(value), holds: true })),
        { alternative: resampling, value: `95% of ${draws}: ${drawn}`, holds: true },
      ],
      declared: new Set(),
    };
  });
}

/** A number without each exchange, as far as it can be counted there. */
export function withoutEach(tables: Tables, name: string): { alternative: string; value: number }[] {
  return alternatives(tables)
    .filter(({ kind }) => kind === 'exchange')
    .flatMap(({ id, tables: others }) => {
      try {
        const { value } = evidence(others, name);
        return value === undefined ? [] : [{ alternative: id, value }];
      } catch {
        // It names what only this exchange has.
        return [];
      }
    });
}

/** Every claim of an edition's prose and charts, with outcomes. Throws if one does not hold and nothing says so. */
export function provenClaims(edition: Edition): ProvenClaim[] {
  const tables = readTables(edition.id);
  return [
    ...proseClaims(edition),
    ...editionCharts(edition).flatMap((chart) => [
      ...chartClaims(chart, tables),
      ...numbersOnly(chart, edition),
      ...measureClaims(chart, tables),
    ]),
  ];
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
