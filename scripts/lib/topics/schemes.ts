/**
 * Schemes of coding: the same words under other weights of the context. How many answers keep to one topic depends
 * on these weights, so that whoever says such a thing can see what other weights would say.
 */
import { CONTEXTS, type Context, type ContextKind } from './context.ts';

/** `published` is what the tables hold as the topic; `own` reads every sentence alone. */
export const SCHEMES = ['published', 'halved', 'equal', 'own'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What every context weighs under `equal`: a word that is a hint, as the lexicon weighs words. */
const EQUAL_WEIGHT = 1;

const KINDS = Object.keys(CONTEXTS) as ContextKind[];

/** Weight of a context under a scheme, on the scale of the lexicon. */
function contextWeight(scheme: Scheme, kind: ContextKind): number {
  const { weight } = CONTEXTS[kind];
  if (scheme === 'published') return weight;
  if (scheme === 'halved') return weight / 2;
  return scheme === 'equal' ? EQUAL_WEIGHT : 0;
}

/** By what a context's prior, which is made for `published`, is multiplied under each scheme. */
const FACTORS = Object.fromEntries(
  SCHEMES.map((scheme) => [
    scheme,
    Object.fromEntries(KINDS.map((kind) => [kind, contextWeight(scheme, kind) / CONTEXTS[kind].weight])),
  ]),
) as Record<Scheme, Record<ContextKind, number>>;

/** What speaks for each topic under a scheme: the sentence's own weights and those that its contexts add. */
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

/** The weights of every context under every scheme, for the data package: `{ published: { question: 7, … }, … }`. */
export function contextWeights(): Record<Scheme, Record<ContextKind, number>> {
  return Object.fromEntries(
    SCHEMES.map((scheme) => [
      scheme,
      Object.fromEntries(KINDS.map((kind) => [kind, contextWeight(scheme, kind)])),
    ]),
  ) as Record<Scheme, Record<ContextKind, number>>;
}
