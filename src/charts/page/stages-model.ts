import { homePlace } from '../../lib/home-place.ts';
import { placeIds } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { FigureRow, MentionRow, PlaceRow, SentenceRow, Tables, TurnRow } from '../../lib/schemas.ts';
import { topicLead } from '../topics/model.ts';
import type { TopicLead } from '../topics/model.ts';

type Name = { zh: string; en: string };
type IdOf = ReturnType<typeof placeIds>;

export interface StageSentence {
  id: string;
  /** In reading order, from 0. */
  index: number;
  kind: TurnRow['kind'];
  chars: number;
  topic: string;
  /** Ids of places named, except home: most mentions first, ties in order of naming. */
  places: string[];
  figures: PlacedFigure[];
}

/** A figure's place in its sentence, as shares of the sentence's length. */
interface PlacedFigure {
  id: string;
  from: number;
  to: number;
}

/** An outlet's home relative to the conference; `unknown` if not in the tables. */
type AskerGroupId = 'mainland' | 'hong_kong_macao_taiwan' | 'home' | 'elsewhere' | 'unknown';

/** A question with its answer, or a statement. */
export interface Exchange {
  turnId: string;
  /** Question number, from 1; undefined for a statement. */
  number: number | undefined;
  /** Outlet, or the speaker of a statement; empty if unknown. */
  who: Name;
  group: AskerGroupId;
  /** ISO code of the outlet's home; empty if unknown. */
  country: string;
  turns: { kind: TurnRow['kind']; sentences: StageSentence[] }[];
  chars: number;
  /** The answer's main topic, then up to two places named most. */
  about: Name[];
}

export interface AskerGroup {
  id: AskerGroupId;
  /** ISO codes, in order of asking. */
  homes: string[];
  exchanges: Exchange[];
}

export interface NamedPlace {
  id: string;
  type: PlaceRow['type'];
  name: Name;
  mentions: number;
  /** Sentences that name it. */
  sentences: number;
}

export interface PageStages {
  sentences: StageSentence[];
  exchanges: Exchange[];
  /** Home outlets first. */
  groups: AskerGroup[];
  /** Largest first. */
  topics: { id: string; name: Name; share: number; sentences: StageSentence[] }[];
  topicLead: TopicLead;
  /** Place id of the conference's country; empty if no place is named. */
  home: string;
  homeName: Name;
  /** Most-named country or territory, except home. */
  place: NamedPlace | undefined;
  /** Most-named places of any type, except home; at most `placesLit`, fewer on a tie. */
  places: NamedPlace[];
  figures: number;
  figureSentences: number;
}

/** Places highlighted together; limited by the number of colours. */
const placesLit = 5;

const groupOrder: readonly AskerGroupId[] = [
  'home',
  'mainland',
  'hong_kong_macao_taiwan',
  'elsewhere',
  'unknown',
];

function askerGroup(turn: TurnRow, home: string): AskerGroupId {
  if (turn.outlet_group === 'mainland' || turn.outlet_group === 'hong_kong_macao_taiwan')
    return turn.outlet_group;
  if (!turn.outlet_country) return 'unknown';
  return turn.outlet_country === home ? 'home' : 'elsewhere';
}

/** Distinct ids, most frequent first; ties in order of appearance. */
function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row)) ?? [];
    list.push(row);
    groups.set(keyOf(row), list);
  }
  return groups;
}

/** Where a figure stands in the text of its sentence. */
function placed({ figure_id, start, end }: FigureRow, sentence: SentenceRow): PlacedFigure {
  const from = sentence.speech_start ?? sentence.start;
  const share = (at: number): number =>
    Math.max(0, Math.min(1, (at - from) / Math.max(1, sentence.end - from)));
  return { id: figure_id, from: share(start), to: share(end) };
}

function stageSentences(tables: Tables, mentions: Map<string, MentionRow[]>, idOf: IdOf): StageSentence[] {
  const figures = grouped(tables.figures, (figure) => figure.sentence_id);
  return tables.sentences
    .filter((row) => row.chars > 0)
    .map((row, index) => ({
      id: row.sentence_id,
      index,
      kind: row.kind,
      chars: row.chars,
      topic: row.topic,
      places: byFrequency((mentions.get(row.sentence_id) ?? []).map(idOf)),
      figures: (figures.get(row.sentence_id) ?? []).map((figure) => placed(figure, row)),
    }));
}

/** The data of the page's pictures. */
export function pageStages(tables: Tables): PageStages {
  const home = homePlace(tables);
  const idOf = placeIds(tables.places);
  const mentionsAbroad = tables.mentions.filter((mention) => idOf(mention) !== home);
  const sentences = stageSentences(
    tables,
    grouped(mentionsAbroad, (mention) => mention.sentence_id),
    idOf,
  );
  const turnOf = new Map(tables.sentences.map((row) => [row.sentence_id, row.turn_id]));
  const byTurn = grouped(sentences, ({ id }) => turnOf.get(id) ?? '');
  const placeRows = new Map(tables.places.map((row) => [idOf(row), row]));
  const topicNames = new Map(tables.topics.map((row) => [row.topic, { zh: row.name_zh, en: row.name_en }]));
  const named = (id: string): NamedPlace[] => {
    const row = placeRows.get(id);
    if (!row) return [];
    const naming = sentences.filter(({ places }) => places.includes(id)).length;
    const name = { zh: row.name_zh, en: row.name_en };
    return [{ id, type: row.type, name, mentions: row.mentions, sentences: naming }];
  };

  const exchanges: Exchange[] = [];
  for (const turn of tables.turns) {
    const spoken = byTurn.get(turn.turn_id) ?? [];
    const last = exchanges.at(-1);
    if (turn.kind !== 'answer' || !last) {
      const name = turn.outlet || (turn.kind === 'question' ? '' : turn.speaker);
      const numbered = exchanges.filter(({ number }) => number !== undefined).length;
      exchanges.push({
        turnId: turn.turn_id,
        number: turn.kind === 'question' ? numbered + 1 : undefined,
        who: { zh: name, en: displayName(turn.outlet_en || name) },
        group: askerGroup(turn, home),
        country: turn.outlet_country,
        turns: [{ kind: turn.kind, sentences: spoken }],
        chars: 0,
        about: [],
      });
    } else last.turns.push({ kind: turn.kind, sentences: spoken });
  }
  for (const exchange of exchanges) {
    const all = exchange.turns.flatMap((turn) => turn.sentences);
    exchange.chars = all.reduce((sum, { chars }) => sum + chars, 0);
    exchange.about = subjects(all, mentionsAbroad, topicNames, placeRows, idOf);
  }

  const asked = exchanges.filter(({ number }) => number !== undefined);
  const groups = groupOrder.flatMap((id): AskerGroup[] => {
    const members = asked.filter(({ group }) => group === id);
    const homes = [...new Set(members.map(({ country }) => country))];
    return members.length > 0 ? [{ id, homes, exchanges: members }] : [];
  });
  const ranked = tables.places
    .filter((place) => idOf(place) !== home && place.mentions > 0)
    .toSorted((a, b) => b.mentions - a.mentions || (idOf(a) < idOf(b) ? -1 : 1));
  const first = ranked.find(({ type }) => type === 'country' || type === 'territory');
  // Cut where the count changes, so that no tie is split.
  const cuts = Array.from({ length: placesLit }, (_, index) => placesLit - index);
  const lit = cuts.find((cut) => (ranked[cut - 1]?.mentions ?? 0) > (ranked[cut]?.mentions ?? 0)) ?? 0;
  const homeRow = placeRows.get(home);
  return {
    sentences,
    exchanges,
    groups,
    topics: tables.topics
      .filter((row) => row.chars > 0)
      .toSorted((a, b) => b.chars - a.chars || (a.topic < b.topic ? -1 : 1))
      .map((row) => ({
        id: row.topic,
        name: { zh: row.name_zh, en: row.name_en },
        share: row.share,
        sentences: sentences.filter(({ kind, topic }) => kind === 'answer' && topic === row.topic),
      })),
    topicLead: topicLead(tables),
    home,
    homeName: { zh: homeRow?.name_zh ?? '', en: homeRow?.name_en ?? '' },
    place: first ? named(idOf(first))[0] : undefined,
    places: ranked.slice(0, lit).flatMap((place) => named(idOf(place))),
    figures: tables.figures.length,
    figureSentences: sentences.filter((sentence) => sentence.figures.length > 0).length,
  };
}

/** The topic with most characters, then the two places named most; no repeated name (周边 is a topic and a place). */
function subjects(
  sentences: readonly StageSentence[],
  mentions: readonly MentionRow[],
  topicNames: ReadonlyMap<string, Name>,
  placeRows: ReadonlyMap<string, PlaceRow>,
  idOf: IdOf,
): Name[] {
  const answered = sentences.filter(({ kind, topic }) => kind !== 'question' && topic);
  const chars = new Map<string, number>();
  for (const { topic, chars: length } of answered) chars.set(topic, (chars.get(topic) ?? 0) + length);
  const [topic] = [...chars].toSorted((a, b) => b[1] - a[1]);
  const topicName = topic && topicNames.get(topic[0]);
  const ids = new Set(sentences.map(({ id }) => id));
  const places = byFrequency(mentions.filter(({ sentence_id }) => ids.has(sentence_id)).map(idOf));
  const names = places.flatMap((id) => {
    const row = placeRows.get(id);
    return row && row.name_zh !== topicName?.zh ? [{ zh: row.name_zh, en: row.name_en }] : [];
  });
  return [...(topicName ? [topicName] : []), ...names.slice(0, 2)];
}
