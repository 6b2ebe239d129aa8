import type { Tables } from '../lib/schemas.ts';
import { askedEvidence } from './evidence/asked.ts';
import { countedOtherwise } from './evidence/counted.ts';
import { aheadEvidence, dateEvidence, yearEvidence } from './evidence/dates.ts';
import { factEvidence } from './evidence/facts.ts';
import { figureEvidence, seriesEvidence } from './evidence/figures.ts';
import { outletEvidence } from './evidence/outlets.ts';
import { pairEvidence, placeEvidence, withinEvidence } from './evidence/places.ts';
import { inReadingOrder } from './evidence/rows.ts';
import type { Evidence } from './evidence/types.ts';
import { topicEvidence } from './evidence/topics.ts';
import { wordingEvidence } from './evidence/wording.ts';
import { wordEvidence } from './evidence/words.ts';

/**
 * Looks up a name in the tables: `questions`, `place.US`, `place.US.in_questions`, `topic.people.share`,
 * `outlet.reuters`, `figure.近10万公里`, `date.1971年`, `year.1945.events`, `ahead.events`, `series.eu_trade.times`, `pair.JP+TW`,
 * `within.africa.mentions`, `asked.US.absent`, `wording.如何看待.in_questions`, `word.人民.in_answers`, the forms of evidence/counted.ts, or a
 * quotient (`place.US.per_1000_questions / place.US.per_1000_answers`). The place `home` is the conference's. Throws if
 * unknown.
 */
export function evidence(tables: Tables, name: string): Evidence {
  const otherwise = countedOtherwise(tables, name, evidence);
  if (otherwise) return otherwise;
  const [above = '', below] = name.split(' / ').map((part) => part.trim());
  if (below !== undefined) {
    const [a, b] = [evidence(tables, above), evidence(tables, below)];
    if (a.value === undefined || !b.value) throw new Error(`${name}: nothing to divide`);
    return {
      value: a.value / b.value,
      form: 'decimal',
      from: `${a.from} / ${b.from}`,
      sentences: inReadingOrder([...a.sentences, ...b.sentences]),
      chart: a.chart,
      shown: a.shown && b.shown && [...new Set([...a.shown, ...b.shown])],
      about: a.about,
    };
  }
  const [kind = '', ...rest] = above.split('.');
  const path = rest.join('.');
  switch (kind) {
    case 'place':
      return placeEvidence(tables, rest);
    case 'asked':
      return askedEvidence(tables, rest);
    case 'within':
      return withinEvidence(tables, rest);
    case 'topic':
      return topicEvidence(tables, rest);
    case 'outlet':
      return outletEvidence(tables, rest);
    case 'figure':
      return figureEvidence(tables, path);
    case 'date':
      return dateEvidence(tables, path);
    case 'year':
      return yearEvidence(tables, rest);
    case 'ahead':
      return aheadEvidence(tables, rest);
    case 'series':
      return seriesEvidence(tables, rest);
    case 'pair':
      return pairEvidence(tables, path);
    case 'wording':
      return wordingEvidence(tables, rest);
    case 'word':
      return wordEvidence(tables, rest);
    default:
      return factEvidence(tables, above);
  }
}
