/**
 * Coding schemes: other context weights. They show how much the share of answers that keep to one topic depends on
 * them.
 */
import { CONTEXTS, type Context, type ContextKind } from './context.ts';

/** `published` gives the tables' topics; `own` reads every sentence alone. */
export const SCHEMES = ['published', 'halved', 'equal', 'own'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Weight of every context under `equal`: that of a hint in the lexicon. */
const EQUAL_WEIGHT = 1;

const KINDS = Object.keys(CONTEXTS) as ContextKind[];

/** On the lexicon's scale. */
function contextWeight(scheme: Scheme, kind: ContextKind): number {
  const { weight } = CONTEXTS[kind];
  if (scheme === 'published') return weight;
  if (scheme === 'halved') return weight / 2;
  return scheme === 'equal' ? EQUAL_WEIGHT : 0;
}

/** Multipliers of a context's prior, which is made for `published`. */
const FACTORS = Object.fromEntries(
  SCHEMES.map((scheme) => [
    scheme,
    Object.fromEntries(KINDS.map((kind) => [kind, contextWeight(scheme, kind) / CONTEXTS[kind].weight])),
  ]),
) as Record<Scheme, Record<ContextKind, number>>;

/** Weight of each topic under a scheme: the sentence's own plus its contexts'. */
export function scoresUnder(scheme: Scheme, own: readonly number[], contexts: readonly Context[]): number[] {
  const scores = own.slice();
  const factors = FACTORS[scheme];
  for (const { kind, prior } of contexts) {
    const factor = factors[kind];
    if (factor === 0) continue;
    for (let topic = 0; topic < scores.length; topic++) {
      scores[topic] = (scores[topic] ?? 0) + factor * (prior[topic] ?? 0);
    }
  }
  return scores;
}

/** All context weights, for the data package: `{ published: { question: 7, … }, … }`. */
export function contextWeights(): Record<Scheme, Record<ContextKind, number>> {
  return Object.fromEntries(
    SCHEMES.map((scheme) => [
      scheme,
      Object.fromEntries(KINDS.map((kind) => [kind, contextWeight(scheme, kind)])),
    ]),
  ) as Record<Scheme, Record<ContextKind, number>>;
}
