import type { ChartClaim, PreparedChart } from '../charts/chart.ts';
import { charts } from '../charts/registry.ts';
import { alternatives } from '../claims/alternatives.ts';
import type { AlternativeKind } from '../claims/alternatives.ts';
import { bearsOn } from '../claims/leads.ts';
import { draws } from '../claims/resample.ts';
import { editionCharts } from '../export/edition-files.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import type { TableName, Tables } from '../lib/schemas.ts';
import { readTables } from '../lib/tables.ts';
import { assertClaims, outcomes, resampling } from '../story/alternatives.ts';
import { evidence } from '../story/evidence.ts';
import { proseClaims } from './prose-claims.ts';
import type { ProvenClaim } from './proven-claim.ts';

/** Tables affected by each kind of alternative. */
const changed: Record<AlternativeKind, readonly TableName[]> = {
  names: ['places', 'pairs', 'mentions'],
  topics: ['topics', 'topics_by_turn'],
  exchange: ['turns', 'sentences', 'outlets', 'places', 'pairs', 'mentions', 'topics', 'figures', 'dates'],
};

const recounted = new Map<string, Map<string, string>>();

/**
 * The headline of a chart, or of its variant of that name, as published and under each alternative that affects its
 * tables and leaves it something to show. Cached.
 */
export function headlines(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  variant?: string,
): ReadonlyMap<string, string> {
  const key = [edition.id, chart.id, variant, lang].join(' ');
  const known = recounted.get(key);
  if (known) return known;
  const definition = charts.find(({ id }) => id === chart.id);
  const found = new Map([['published', plain(chart.finding(lang))]]);
  for (const { id, kind, tables } of alternatives(readTables(edition.id))) {
    if (!chart.tables.some((table) => changed[kind].includes(table))) continue;
    const whole = definition?.prepare(tables);
    const other = variant === undefined ? whole : whole?.variants.get(variant);
    if (other) found.set(id, plain(other.finding(lang)));
  }
  recounted.set(key, found);
  return found;
}

/** Texts of a chart that are not pictures of the essay. */
const ownTexts: ReadonlySet<string> = new Set(['finding', 'alt', 'description']);
const isOwnText = (text: string): boolean => ownTexts.has(text);

/** A chart or one of its variants, as addresses name it: `countries`, `countries/full-without-answers`. */
interface ShownChart {
  id: string;
  chart: PreparedChart;
  variant?: string;
}

/** What has a page of its own, and so a headline. */
function shownCharts(edition: Edition): ShownChart[] {
  return editionCharts(edition).flatMap((chart): ShownChart[] => [
    { id: chart.id, chart },
    ...Array.from(chart.variants, ([variant, each]) => ({
      id: `${chart.id}/${variant}`,
      // The essay's pictures are those of the chart itself.
      chart: { ...each, claims: each.claims.map((claim) => ({ ...claim, in: claim.in.filter(isOwnText) })) },
      variant,
    })),
  ]);
}

const headlineOf = (chart: PreparedChart): ProvenClaim['says'] => ({
  zh: plain(chart.finding('zh')),
  en: plain(chart.finding('en')),
});

const claimName = (id: string): string => id.replaceAll('/', '.');

/**
 * What the texts of a chart claim; `id` as in `ShownChart`. Throws, naming the chart, claim, alternative and value, if
 * one does not hold undeclared.
 */
export function chartClaims(
  { id, claims }: { id: string; claims: readonly ChartClaim[] },
  tables: Tables,
  says: ProvenClaim['says'] = {},
): ProvenClaim[] {
  assertClaims(
    claims.map(({ claim, unless = [] }) => ({ claim, unless })),
    tables,
    `chart ${id}`,
  );
  const counts = new Map<string, number>();
  return claims.flatMap(({ claim, unless, in: texts }) =>
    texts.map((text): ProvenClaim => {
      const name = isOwnText(text) ? `${text}.${claimName(id)}` : `caption.${text}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return {
        id: `${name}.${count}`,
        where: `charts/${id}/`,
        claim,
        says,
        isNumber: false,
        outcomes: outcomes(claim, tables),
        declared: new Set(unless),
      };
    }),
  );
}

/** A headline without a superlative: its numbers differ, and nothing beyond them is claimed. */
function numbersOnly({ id, chart, variant }: ShownChart, edition: Edition): ProvenClaim[] {
  if (chart.claims.some((claim) => claim.in.includes('finding'))) return [];
  return [
    {
      id: `finding.${claimName(id)}`,
      where: `charts/${id}/`,
      claim: `numbers only: ${plain(chart.finding('en'))}`,
      says: headlineOf(chart),
      isNumber: true,
      outcomes: Array.from(headlines(chart, edition, 'en', variant), ([alternative, value]) => ({
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
function measureClaims({ id, chart }: ShownChart, tables: Tables): ProvenClaim[] {
  return chart.measures.map((name, index): ProvenClaim => {
    const others = countedOtherwise(tables, name);
    const drawn = `${short(evidence(tables, `low(${name})`).value)} to ${short(evidence(tables, `high(${name})`).value)}`;
    return {
      id: `number.${claimName(id)}.${index + 1}`,
      where: `charts/${id}/`,
      claim: name,
      says: headlineOf(chart),
      isNumber: true,
      outcomes: [
        { alternative: 'published', value: short(evidence(tables, name).value), holds: true },
        ...others.map(({ alternative, value }) => ({ alternative, value: short(value), holds: true })),
        { alternative: resampling, value: `95% of ${draws}: ${drawn}`, holds: true },
      ],
      declared: new Set(),
    };
  });
}

interface OtherCount {
  alternative: string;
  kind: AlternativeKind;
  value: number;
}

/** A number under each alternative that affects it, as far as it can be counted there. */
export function countedOtherwise(tables: Tables, name: string): OtherCount[] {
  return alternatives(tables)
    .filter(({ kind }) => bearsOn(kind, name))
    .flatMap(({ id, kind, tables: others }): OtherCount[] => {
      try {
        const { value } = evidence(others, name);
        return value === undefined ? [] : [{ alternative: id, kind, value }];
      } catch {
        // It names what is left out there.
        return [];
      }
    });
}

/** Every claim of an edition's prose and charts, with outcomes. Throws if one does not hold and nothing says so. */
export function provenClaims(edition: Edition): ProvenClaim[] {
  const tables = readTables(edition.id);
  return [
    ...proseClaims(edition),
    ...shownCharts(edition).flatMap((shown) => [
      ...chartClaims({ id: shown.id, claims: shown.chart.claims }, tables, headlineOf(shown.chart)),
      ...numbersOnly(shown, edition),
      ...measureClaims(shown, tables),
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
