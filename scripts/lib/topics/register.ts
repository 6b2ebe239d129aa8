/**
 * Weights by speaker: to a foreign minister Japan is a subject, to a company or health ministry a market or an example.
 * Hospitals and courts named by a foreign ministry are those of other countries.
 */
import { multiplied, sumHits, type Evidence, type Hit } from './evidence.ts';
import type { TopicLexicon } from './lexicon.ts';

/** Shares of home topics (economy, technology, domestic) where places start to lose weight, and weigh least. */
const [MIXED, HOME] = [0.6, 0.85];
/** Remaining weight of places in a conference about home topics only. */
const LEAST = 0.3;
/** Shares of home topics where domestic words start to lose weight, and weigh least. */
const [FOREIGN, ABROAD] = [0.35, 0.15];
/** Remaining weight of domestic words in a conference about foreign relations only. */
const LEAST_DOMESTIC = 0.5;
/** Most evidence that the conference lends an exchange. */
const CONFERENCE_SAYS = 40;
/** Evidence at which half the adjustment applies: a few words. */
const HALF_TRUST = 5;

/** Evidence without places: home topics, and all. */
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

export interface Factors {
  places: number;
  domestic: number;
}

/**
 * Multipliers for an exchange's weights; 1 for a mixture. Home topics reduce the weight of places; foreign relations
 * that of domestic words (a hospital ship, an election).
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

/** 0 up to `from`, 1 from `to` on, linear between; `to` may be smaller. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Applies an exchange's factors, to its words as to their sums; `own` is unchanged. */
export function weighRegister(
  evidence: Evidence,
  { places, domestic }: Factors,
  lexicon: TopicLexicon,
): Evidence {
  const lessPlaces = places < 1 && evidence.hits.some(isLocation);
  const lessDomestic = domestic < 1 && (evidence.weights[lexicon.domestic] ?? 0) > 0;
  if (!lessPlaces && !lessDomestic) return evidence;
  const hits = multiplied(evidence.hits, (hit, topic) => {
    // Hong Kong and Macao are domestic.
    if (topic === lexicon.domestic) return domestic;
    return isLocation(hit) ? places : 1;
  });
  return { ...evidence, weights: sumHits(hits, lexicon.topics.length), hits };
}

/** A place that is not what the sentence is about. */
function isLocation({ place, subject }: Hit): boolean {
  return place && !subject;
}
