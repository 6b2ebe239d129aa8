/**
 * What a place says depends on who speaks: a foreign minister who names Japan speaks about Japan; a company or a
 * ministry of health that names it speaks about a market or an example. And the other way round for hospitals and
 * courts, which are other countries' own where a foreign ministry names them.
 */
import type { Evidence } from './evidence.ts';
import type { TopicLexicon } from './lexicon.ts';

/** Shares of home topics (economy, technology, domestic) at which places begin to say less, and say least. */
const [MIXED, HOME] = [0.6, 0.85];
/** What is left of the weight of a place in a conference about nothing but home topics. */
const LEAST = 0.3;
/** Shares of home topics at which domestic words begin to say less, and say least. */
const [FOREIGN, ABROAD] = [0.35, 0.15];
/** What is left of the weight of a domestic word in a conference about nothing but dealings with other countries. */
const LEAST_DOMESTIC = 0.5;
/** Evidence of the conference that counts beside an exchange's own, however much there is. */
const CONFERENCE_SAYS = 40;
/** Evidence at which an exchange is trusted by half: a few words. */
const HALF_TRUST = 5;

/** What the words of some sentences (places left out) say: for home topics, and for all. */
export interface Register {
  home: number;
  total: number;
}

export function registerOf(sentences: readonly Evidence[], lexicon: TopicLexicon): Register {
  let home = 0;
  let total = 0;
  for (const { hits } of sentences) {
    for (const { weights, scale, place } of hits) {
      if (place) continue;
      for (const { topic, weight } of weights) {
        if (topic === lexicon.other) continue;
        total += weight * scale;
        if (lexicon.home[topic]) home += weight * scale;
      }
    }
  }
  return { home, total };
}

/** By what the weights of a sentence are multiplied in its exchange. */
export interface Factors {
  places: number;
  domestic: number;
}

/**
 * Factors of an exchange: 1 where it and the conference are a mixture. The more they speak of home topics, the less
 * places say; the more of dealings with other countries, the less domestic words do (a hospital ship, an election).
 */
export function registerFactors(exchange: Register, conference: Register): Factors {
  const lent = conference.total === 0 ? 0 : Math.min(1, CONFERENCE_SAYS / conference.total);
  const home = exchange.home + lent * conference.home;
  const total = exchange.total + lent * conference.total;
  if (total === 0) return { places: 1, domestic: 1 };
  const trust = total / (total + HALF_TRUST);
  return {
    places: 1 - (1 - LEAST) * trust * ramp(home / total, MIXED, HOME),
    domestic: 1 - (1 - LEAST_DOMESTIC) * trust * ramp(home / total, FOREIGN, ABROAD),
  };
}

/** 0 up to `from`, 1 from `to` on, and in proportion between them; `to` may be the smaller one. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The evidence of a sentence under the factors of its exchange; `own` stays as it is. */
export function weighRegister(
  evidence: Evidence,
  { places, domestic }: Factors,
  lexicon: TopicLexicon,
): Evidence {
  const lessPlaces = places < 1 && evidence.hits.some(({ place, subject }) => place && !subject);
  const atHome = evidence.weights[lexicon.domestic] ?? 0;
  const lessDomestic = domestic < 1 && atHome > 0;
  if (!lessPlaces && !lessDomestic) return evidence;
  const weights = evidence.weights.slice();
  let { total, hits } = evidence;
  if (lessDomestic) {
    weights[lexicon.domestic] = atHome * domestic;
    total -= atHome * (1 - domestic);
  }
  if (lessPlaces) {
    hits = hits.map((hit) => {
      if (!hit.place || hit.subject) return hit;
      for (const { topic, weight } of hit.weights) {
        // Hong Kong and Macao, which speak for domestic affairs, are no other countries.
        if (topic === lexicon.domestic) continue;
        const lost = weight * hit.scale * (1 - places);
        weights[topic] = Math.max(0, (weights[topic] ?? 0) - lost);
        total -= lost;
      }
      return { ...hit, scale: hit.scale * places };
    });
  }
  return { ...evidence, weights, total, hits };
}
