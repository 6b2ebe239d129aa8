import { leadOf } from '../../claims/leads.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { PlaceRow, SentenceRow, Tables } from '../../lib/schemas.ts';
import { cutAtTie } from '../countries/model.ts';
import { markKeys } from '../place-key.ts';

export interface PairedPlace {
  id: string;
  /** Of its travelling marks. */
  key: string;
  type: PlaceRow['type'];
  name: { zh: string; en: string };
}

export interface Shared {
  id: string;
  kind: SentenceRow['kind'];
}

export interface Pair {
  a: PairedPlace;
  b: PairedPlace;
  /** In conference order. */
  sentences: Shared[];
}

/** A place named in the same sentences as home. */
export interface Partner extends PairedPlace {
  sentences: Shared[];
}

export interface Thread extends Shared {
  /** Indices into `places`, ascending. */
  rows: number[];
}

export interface PairsModel {
  /** Most sentences first. */
  all: Pair[];
  /** Those without home. */
  pairs: Pair[];
  /** Those drawn, top to bottom; frequent pairs are close. */
  places: PairedPlace[];
  /** Sentences naming at least two of these places, grouped by places. */
  threads: Thread[];
  /** Pairs with most sentences in some way of counting; empty if there are too many. */
  leaders: Pair[];
  /** They lead in every way. */
  isSteady: boolean;
  /** That no other pair leads. */
  claim: string;
  home: PairedPlace | undefined;
  /** Most sentences first. */
  partners: Partner[];
  shownPartners: number;
}

/** Maximum number drawn; the table has all. */
const mostPlaces = 14;
const mostPartners = 12;
/** If more may lead, none does. */
const mostLeaders = 3;

/**
 * Pairs of places named in one sentence, home apart; undefined if there are none. Throws if pairs.csv and mentions.csv
 * count different sentences.
 */
export function pairsModel(tables: Tables): PairsModel | undefined {
  const [idOf, keyOf] = [placeIds(tables.places), markKeys(tables.places)];
  const home = `place:${homePlace(tables)}`;
  const places = tables.places.map((row) => ({
    id: idOf(row),
    type: row.type,
    key: keyOf(row),
    name: { zh: row.name_zh, en: displayName(row.name_en) },
  }));
  const rank = new Map(places.map(({ key }, index) => [key, index]));
  const known = (id: string, type: PlaceRow['type'] | undefined): PairedPlace => {
    const row = tables.places.find(
      (each) => each.place_id === id && (type === undefined || each.type === type),
    );
    const place = row && places.find(({ key }) => key === keyOf(row));
    if (!place) throw new Error(`pairs.csv names ${id}, which places.csv does not have`);
    return place;
  };
  const naming = new Map<string, Set<string>>();
  for (const mention of tables.mentions) {
    const key = keyOf(mention);
    naming.set(key, (naming.get(key) ?? new Set()).add(mention.sentence_id));
  }
  const all = tables.pairs
    .map((row): Pair => {
      // The place named more often comes first.
      const [a, b] = [known(row.place_a, row.type_a), known(row.place_b, row.type_b)].toSorted(
        (x, y) => (rank.get(x.key) ?? 0) - (rank.get(y.key) ?? 0),
      ) as [PairedPlace, PairedPlace];
      const [inA, inB] = [naming.get(a.key), naming.get(b.key)];
      const sentences = tables.sentences
        .filter(({ sentence_id }) => inA?.has(sentence_id) && inB?.has(sentence_id))
        .map(({ sentence_id, kind }) => ({ id: sentence_id, kind }));
      if (sentences.length !== row.sentences) {
        throw new Error(
          `pairs.csv counts ${row.sentences} sentences with ${row.place_a} and ${row.place_b}, mentions.csv has ${sentences.length}`,
        );
      }
      return { a, b, sentences };
    })
    .toSorted(
      (x, y) =>
        y.sentences.length - x.sentences.length ||
        (rank.get(x.a.key) ?? 0) - (rank.get(y.a.key) ?? 0) ||
        (rank.get(x.b.key) ?? 0) - (rank.get(y.b.key) ?? 0),
    );
  const withHome = ({ a, b }: Pair): boolean => a.key === home || b.key === home;
  const pairs = all.filter((pair) => !withHome(pair));
  const most = pairs[0]?.sentences.length;
  if (most === undefined) return undefined;
  const partners = all
    .filter(withHome)
    .map(({ a, b, sentences }) => ({ ...(a.key === home ? b : a), sentences }));
  const lead = leadOf(tables, 'pairs.sentences');
  const leads = new Set(lead.ids);
  const leaders = pairs.filter(({ a, b }) => leads.has([a.id, b.id].toSorted().join('+')));
  const shown = shownPlaces(pairs);
  const keys = new Set(shown.map(({ key }) => key));
  const among = pairs.filter(({ a, b }) => keys.has(a.key) && keys.has(b.key));
  const order = ordered(shown, among);
  return {
    all,
    pairs,
    places: order,
    threads: threadsOf(order, among),
    // With a maximum of one sentence, no pair is frequent.
    leaders: most === 1 || lead.ids.length > mostLeaders ? [] : leaders,
    isSteady: lead.isSteady,
    claim: lead.claim,
    home: partners.length > 0 ? places.find(({ key }) => key === home) : undefined,
    partners,
    shownPartners: cutAtTie(partners, ({ sentences }) => sentences.length, mostPartners),
  };
}

/**
 * Places of the most frequent pairs. Pairs with equal counts enter together, so that no tie is cut; if not even the
 * first fit, the first places of the ranking.
 */
function shownPlaces(pairs: readonly Pair[]): PairedPlace[] {
  let shown: PairedPlace[] = [];
  for (const count of new Set(pairs.map(({ sentences }) => sentences.length))) {
    const next = new Map<string, PairedPlace>();
    for (const { a, b, sentences } of pairs) {
      if (sentences.length < count) break;
      next.set(a.key, a).set(b.key, b);
    }
    if (next.size > mostPlaces) return shown.length > 0 ? shown : [...next.values()].slice(0, mostPlaces);
    shown = [...next.values()];
  }
  return shown;
}

/** The pairs' sentences, sorted by rows, then in conference order. */
function threadsOf(places: readonly PairedPlace[], pairs: readonly Pair[]): Thread[] {
  const row = new Map(places.map(({ key }, index) => [key, index]));
  const threads = new Map<string, Thread>();
  for (const { a, b, sentences } of pairs) {
    for (const { id, kind } of sentences) {
      const rows = new Set([...(threads.get(id)?.rows ?? []), row.get(a.key) ?? 0, row.get(b.key) ?? 0]);
      threads.set(id, { id, kind, rows: [...rows].toSorted((x, y) => x - y) });
    }
  }
  return [...threads.values()].toSorted((x, y) => {
    for (let at = 0; at < Math.max(x.rows.length, y.rows.length); at += 1) {
      const difference = (x.rows[at] ?? -1) - (y.rows[at] ?? -1);
      if (difference !== 0) return difference;
    }
    return x.id < y.id ? -1 : 1;
  });
}

/**
 * Orders places so that frequent pairs are close, by moving single places while that helps; for so few, as good as
 * trying all orders.
 */
function ordered(places: readonly PairedPlace[], pairs: readonly Pair[]): PairedPlace[] {
  const length = (order: readonly PairedPlace[]): number => {
    const at = new Map(order.map(({ key }, index) => [key, index]));
    return pairs.reduce(
      // Squared, since the frequent pairs are the ones to show.
      (sum, { a, b, sentences }) =>
        sum + sentences.length ** 2 * Math.abs((at.get(a.key) ?? 0) - (at.get(b.key) ?? 0)),
      0,
    );
  };
  let best = [...places];
  let shortest = length(best);
  for (let improved = true; improved;) {
    improved = false;
    for (let from = 0; from < best.length; from += 1) {
      for (let to = 0; to < best.length; to += 1) {
        const place = best[from];
        if (from === to || !place) continue;
        const next = best.toSpliced(from, 1).toSpliced(to, 0, place);
        const total = length(next);
        if (total < shortest) [best, shortest, improved] = [next, total, true];
      }
    }
  }
  return best;
}
