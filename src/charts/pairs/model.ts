import { homePlace } from '../../lib/home-place.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { PlaceRow, SentenceRow, Tables } from '../../lib/schemas.ts';
import { cutAtTie } from '../countries/model.ts';
import { markKeys } from '../place-key.ts';

export interface PairedPlace {
  id: string;
  /** By which its marks travel from picture to picture; unlike the id it is unique. */
  key: string;
  type: PlaceRow['type'];
  name: { zh: string; en: string };
}

/** A sentence that names both places of a pair. */
export interface Shared {
  id: string;
  kind: SentenceRow['kind'];
}

export interface Pair {
  a: PairedPlace;
  b: PairedPlace;
  /** In the order of the conference. */
  sentences: Shared[];
}

/** A place that is named in one sentence with the home country. */
export interface Partner extends PairedPlace {
  sentences: Shared[];
}

/** A sentence with the places of the graphic that it names. */
export interface Thread extends Shared {
  /** Indices of `places`, from top to bottom. */
  rows: number[];
}

export interface PairsModel {
  /** All pairs, most sentences first. */
  all: Pair[];
  /** Those without the home country. */
  pairs: Pair[];
  /** Places of the graphic from top to bottom, those that meet often next to each other. */
  places: PairedPlace[];
  /** Sentences that name two or more of these places, those that name the same ones side by side. */
  threads: Thread[];
  /** The pairs that lead; none where too many are tied. */
  leaders: Pair[];
  home: PairedPlace | undefined;
  /** Who is named together with the home country, most sentences first. */
  partners: Partner[];
  /** How many of them the graphic shows. */
  shownPartners: number;
}

/** At most this many places in the graphic, and partners beside it; the table has all. */
const mostPlaces = 14;
const mostPartners = 12;
/** More tied leaders than this are no leaders. */
const mostLeaders = 3;

/**
 * Pairs of places named in one sentence, the home country set aside; undefined where no two others are named together.
 * Throws where pairs.csv counts other sentences than mentions.csv has.
 */
export function pairsModel(tables: Tables): PairsModel | undefined {
  const keyOf = markKeys(tables.places);
  const home = `place:${homePlace(tables)}`;
  const places = tables.places.map((row) => ({
    id: row.place_id,
    type: row.type,
    key: keyOf(row),
    name: { zh: row.name_zh, en: displayName(row.name_en) },
  }));
  const rank = new Map(places.map(({ key }, index) => [key, index]));
  const known = (id: string, type: PlaceRow['type'] | undefined): PairedPlace => {
    const place = places.find((each) => each.id === id && (type === undefined || each.type === type));
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
      // In a pair the place that is named more often comes first.
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
  const leaders = pairs.filter(({ sentences }) => sentences.length === most);
  const shown = shownPlaces(pairs);
  const keys = new Set(shown.map(({ key }) => key));
  const among = pairs.filter(({ a, b }) => keys.has(a.key) && keys.has(b.key));
  const order = ordered(shown, among);
  return {
    all,
    pairs,
    places: order,
    threads: threadsOf(order, among),
    // Where the most is one sentence, nothing is frequent.
    leaders: most === 1 || leaders.length > mostLeaders ? [] : leaders,
    home: partners.length > 0 ? known(home.slice('place:'.length), undefined) : undefined,
    partners,
    shownPartners: cutAtTie(partners, ({ sentences }) => sentences.length, mostPartners),
  };
}

/**
 * Places of the most frequent pairs. Pairs of equal count come in together as long as there is room for all of them, so
 * that no tie is cut; where even the first do not fit, the first places of the ranking are taken.
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

/** The sentences of some pairs, each once, in the order of the rows that they join; else in that of the conference. */
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
 * Places in the order that brings those near each other that meet often, found by moving one place at a time to where it helps most until nothing
 * helps: for the few places of a graphic that is as good as trying all orders.
 */
function ordered(places: readonly PairedPlace[], pairs: readonly Pair[]): PairedPlace[] {
  const length = (order: readonly PairedPlace[]): number => {
    const at = new Map(order.map(({ key }, index) => [key, index]));
    return pairs.reduce(
      // Frequent pairs weigh more than in proportion: they are the ones to be seen.
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
