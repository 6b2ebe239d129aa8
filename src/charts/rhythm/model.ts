import { leadOf } from '../../claims/leads.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { MentionRow, PlaceRow, Tables } from '../../lib/schemas.ts';
import { cutAtTie } from '../countries/model.ts';
import { markKeys } from '../place-key.ts';

/** A mention; `at` in characters from the start of the conference. */
export interface Tick {
  at: number;
  kind: MentionRow['kind'];
  sentence: string;
}

export interface RhythmPlace {
  id: string;
  /** Of its travelling marks. */
  key: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  ticks: Tick[];
  /** Exchanges that name it: a question with its answers, or what precedes the first. */
  exchanges: number;
  /** Mentions in the exchange that names it most. */
  densest: number;
}

interface RhythmTurn {
  from: number;
  to: number;
  kind: MentionRow['kind'];
  /** Of a question, from 1. */
  number: number | undefined;
}

export interface RhythmModel {
  /** Length of the conference in characters. */
  chars: number;
  turns: RhythmTurn[];
  exchanges: number;
  /** Except home; most mentions first. */
  all: RhythmPlace[];
  /** Those drawn, in order of appearance. */
  places: RhythmPlace[];
  /** Places with at least `mainly` of their mentions in one exchange. */
  concentrated: number;
  /** Named in most exchanges however they are counted; undefined if none is. */
  widest: RhythmPlace | undefined;
  /** That no other place is. */
  claim: string;
  /** Not drawn. */
  home: RhythmPlace | undefined;
}

const limit = 15;

/** Minimum share for a place to belong mainly to one exchange. */
const mainly = 2 / 3;

/** Where in the conference each place is named; undefined if only home is. */
export function rhythmModel(tables: Tables): RhythmModel | undefined {
  const first = tables.turns[0];
  const last = tables.turns[tables.turns.length - 1];
  if (!first || !last) return undefined;
  const exchangeOf = new Map<string, number>();
  let question = 0;
  const turns = tables.turns.map((turn): RhythmTurn => {
    if (turn.kind === 'question') question += 1;
    exchangeOf.set(turn.turn_id, question);
    return {
      from: turn.start - first.start,
      to: turn.end - first.start,
      kind: turn.kind,
      number: turn.kind === 'question' ? question : undefined,
    };
  });
  const [idOf, keyOf] = [placeIds(tables.places), markKeys(tables.places)];
  const home = `place:${homePlace(tables)}`;
  const named = new Map<string, MentionRow[]>();
  for (const mention of tables.mentions) {
    const list = named.get(placeOf(mention)) ?? [];
    list.push(mention);
    named.set(placeOf(mention), list);
  }
  const everyone = tables.places
    .filter((place) => named.has(placeOf(place)))
    .map((place): RhythmPlace => {
      const mentions = named.get(placeOf(place)) ?? [];
      const counts = new Map<number, number>();
      for (const { turn_id } of mentions) {
        const exchange = exchangeOf.get(turn_id) ?? 0;
        counts.set(exchange, (counts.get(exchange) ?? 0) + 1);
      }
      return {
        id: idOf(place),
        key: keyOf(place),
        name: { zh: place.name_zh, en: displayName(place.name_en) },
        type: place.type,
        ticks: mentions.map(({ start, kind, sentence_id }) => ({
          at: start - first.start,
          kind,
          sentence: sentence_id,
        })),
        exchanges: counts.size,
        densest: Math.max(...counts.values()),
      };
    })
    .toSorted((a, b) => b.ticks.length - a.ticks.length || (a.id < b.id ? -1 : 1));
  const all = everyone.filter(({ key }) => key !== home);
  if (all.length === 0) return undefined;
  const places = inOrder(
    all.slice(
      0,
      cutAtTie(all, ({ ticks }) => ticks.length, limit),
    ),
  );
  const most = Math.max(...places.map(({ exchanges }) => exchanges));
  const wide = places.filter(({ exchanges }) => exchanges === most);
  const { ids, isSteady, claim } = leadOf(tables, 'places.exchanges');
  const isWidest = isSteady && ids.length === 1 && wide.length === 1 && wide[0]?.id === ids[0];
  return {
    chars: last.end - first.start,
    turns,
    exchanges: new Set(exchangeOf.values()).size,
    all,
    places,
    concentrated: places.filter(({ densest, ticks }) => densest >= ticks.length * mainly).length,
    home: everyone.find(({ key }) => key === home),
    widest: isWidest && most > 1 ? wide[0] : undefined,
    claim,
  };
}

/** The model with every place drawn. */
export function withAllPlaces(model: RhythmModel): RhythmModel {
  return { ...model, places: inOrder(model.all) };
}

const inOrder = (places: readonly RhythmPlace[]): RhythmPlace[] =>
  places.toSorted((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1));

/** Median position of the mentions. */
function middle({ ticks }: RhythmPlace): number {
  const sorted = ticks.map(({ at }) => at).toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
