import type { FactName } from '../lib/facts.ts';
import { computeFacts } from '../lib/facts.ts';
import { homePlace } from '../lib/home-place.ts';
import type { Lang } from '../lib/language.ts';
import { formatQualified } from '../lib/quantities.ts';
import { displayName, displayPunctuation } from '../lib/punctuation.ts';
import type { MentionRow, PlaceRow, Tables } from '../lib/schemas.ts';

/** What the tables hold under a name that prose uses: a number or words, and the sentences behind it. */
export interface Evidence {
  /** The number as computed; shares from 0 to 1. */
  value?: number;
  /** How the number is shown where prose does not say; a whole number in digits otherwise. */
  form?: 'percent' | 'decimal';
  /** Words in place of a number: a name, a figure with its unit and hedge. */
  words?: Record<Lang, string>;
  /** Whether the words are a name. */
  isName?: boolean;
  /** Table and column: `places.mentions`. */
  from: string;
  /** Ids of the sentences that it was counted in, in reading order; empty where it counts more than one can list. */
  sentences: readonly string[];
  /** The chart whose page shows the table behind it. */
  chart: string;
  /** Ids of the places, figures or dates that it stands for; they are lit in the sentences. */
  shown?: readonly string[];
  /** What a number is about, where `shown` holds no place or figure that says so: an outlet, a year. */
  about?: Record<Lang, string>;
}

/** Where each count of the whole conference can be looked up. */
const chartOfFact: Record<FactName, string> = {
  questions: 'outlets',
  answers: 'outlets',
  outlets: 'outlets',
  outlet_homes: 'outlets',
  outlets_home: 'outlets',
  outlets_elsewhere: 'outlets',
  outlets_foreign: 'outlets',
  outlets_near_home: 'outlets',
  homes_elsewhere: 'outlets',
  outlets_naming_own: 'outlets',
  sentences: 'page',
  rate_base: 'density',
  chars: 'page',
  question_chars: 'page',
  answer_chars: 'page',
  answer_per_question: 'page',
  topics: 'topics',
  answers_on_one_topic: 'topics-by-turn',
  places: 'countries',
  mentions: 'countries',
  figures: 'figures',
  figures_hedged: 'figures',
  figures_in_answers: 'figures',
  first_year: 'anniversaries',
};

const order = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted();

function pick<Row>(rows: readonly Row[], matches: (row: Row) => boolean, what: string): Row {
  const found = rows.find(matches);
  if (!found) throw new Error(`the tables have no ${what}`);
  return found;
}

const isCountry = (row: { type: string }): boolean => row.type === 'country' || row.type === 'territory';

/** A place by its id; `AU:bloc` where two places share one. */
function placeNamed(tables: Tables, name: string): PlaceRow {
  const [id, type] = name.split(':');
  return pick(
    tables.places,
    (row) => row.place_id === id && (!type || row.type === type),
    `place ${name} in places.csv`,
  );
}

function mentionsOf(tables: Tables, place: PlaceRow): MentionRow[] {
  return tables.mentions.filter((row) => row.place_id === place.place_id && row.type === place.type);
}

const placeColumns = {
  mentions: () => true,
  in_questions: (row: MentionRow) => row.kind === 'question',
  in_answers: (row: MentionRow) => row.kind === 'answer',
  per_1000_questions: (row: MentionRow) => row.kind === 'question',
  per_1000_answers: (row: MentionRow) => row.kind === 'answer',
  turns: () => true,
} as const;

function placeEvidence(tables: Tables, [name = '', column]: string[]): Evidence {
  const place = placeNamed(tables, name);
  const mentions = mentionsOf(tables, place);
  if (column === undefined) {
    return {
      words: { zh: place.name_zh, en: place.name_en },
      isName: true,
      from: 'places.name',
      sentences: order(mentions.map((row) => row.sentence_id)),
      chart: 'countries',
      shown: [place.place_id],
    };
  }
  if (!(column in placeColumns)) throw new Error(`places.csv has no column ${column} that prose may name`);
  const known = column as keyof typeof placeColumns;
  return {
    value: place[known],
    form: known.startsWith('per_') ? 'decimal' : undefined,
    from: `places.${known}`,
    sentences: order(mentions.filter(placeColumns[known]).map((row) => row.sentence_id)),
    chart: known.startsWith('per_') ? 'density' : 'countries',
    shown: [place.place_id],
  };
}

/** Countries and territories of a continent or subregion: the sum of their mentions, or how many are named. */
function withinEvidence(tables: Tables, [region = '', column = '']: string[]): Evidence {
  const inside = tables.places.filter((row) => isCountry(row) && row.region.split('-').includes(region));
  if (inside.length === 0) throw new Error(`places.csv has no country in ${region}`);
  const sentences = order(inside.flatMap((place) => mentionsOf(tables, place).map((row) => row.sentence_id)));
  const base = {
    from: `places.${column}`,
    sentences,
    chart: 'map',
    shown: inside.map((place) => place.place_id),
  };
  if (column === 'mentions') {
    return { ...base, value: inside.reduce((sum, row) => sum + row.mentions, 0) };
  }
  if (column === 'countries') return { ...base, value: inside.length };
  throw new Error(`within.${region} knows mentions and countries, not ${column}`);
}

function topicEvidence(tables: Tables, [id = '', column]: string[]): Evidence {
  const topic = pick(tables.topics, (row) => row.topic === id, `topic ${id} in topics.csv`);
  const base = { sentences: [], chart: 'topics' };
  if (column === undefined)
    return { ...base, words: { zh: topic.name_zh, en: topic.name_en }, isName: true, from: 'topics.name' };
  if (column === 'share') return { ...base, value: topic.share, form: 'percent', from: 'topics.share' };
  if (column === 'answers') return { ...base, value: topic.answers, from: 'topics.answers' };
  throw new Error(`topics.csv has no column ${column} that prose may name`);
}

function outletEvidence(tables: Tables, [id = '', column]: string[]): Evidence {
  const outlet = pick(tables.outlets, (row) => row.outlet_id === id, `outlet ${id} in outlets.csv`);
  const asked = tables.turns.filter((turn) => turn.kind === 'question' && turn.outlet_id === id);
  const turns = new Set(asked.map((turn) => turn.turn_id));
  const sentences = tables.sentences.filter((row) => turns.has(row.turn_id)).map((row) => row.sentence_id);
  const about = { zh: outlet.outlet, en: displayName(outlet.outlet_en || outlet.outlet) };
  const base = { sentences, chart: 'outlets', about };
  if (column === undefined) return { ...base, words: about, isName: true, from: 'outlets.outlet' };
  if (column === 'question_chars')
    return { ...base, value: outlet.question_chars, from: 'outlets.question_chars' };
  if (column === 'answer_chars')
    return { ...base, value: outlet.answer_chars, from: 'outlets.answer_chars', sentences: [] };
  throw new Error(`outlets.csv has no column ${column} that prose may name`);
}

/** A figure by the words that it has in the transcript: 近10万公里. */
function figureEvidence(tables: Tables, surface: string): Evidence {
  const figure = pick(tables.figures, (row) => row.surface === surface, `figure ${surface} in figures.csv`);
  return {
    value: figure.value,
    words: { zh: displayPunctuation(figure.surface), en: formatQualified(figure, 'en') },
    from: 'figures.surface',
    sentences: [figure.sentence_id],
    chart: 'figures',
    shown: [figure.figure_id],
  };
}

/** A year by the words of the date that names it: 1971年. */
function dateEvidence(tables: Tables, surface: string): Evidence {
  const date = pick(tables.dates, (row) => row.surface === surface, `date ${surface} in dates.csv`);
  const year = String(date.year_from ?? '');
  return {
    value: date.year_from,
    words: { zh: `${year}年`, en: year },
    from: 'dates.year_from',
    sentences: [date.sentence_id],
    chart: 'anniversaries',
    shown: [date.date_id],
  };
}

/** `year.1945`: the year in digits with all sentences that reach back to it; `.events`: the distinct anniversaries of it. */
function yearEvidence(tables: Tables, [year = '', column]: string[]): Evidence {
  const dates = tables.dates.filter(
    (row) => String(row.year_from) === year && (column === undefined || row.date_kind === 'anniversary'),
  );
  if (dates.length === 0) throw new Error(`dates.csv has no ${column ? 'anniversary' : 'date'} of ${year}`);
  const sentences = order(dates.map((row) => row.sentence_id));
  const about = { zh: `${year}年`, en: year };
  const base = { sentences, chart: 'anniversaries', shown: dates.map((row) => row.date_id), about };
  if (column === undefined) return { ...base, value: Number(year), words: about, from: 'dates.year_from' };
  if (column !== 'events') throw new Error(`year.${year} knows events, not ${column}`);
  return { ...base, value: new Set(dates.map((row) => row.event_zh)).size, from: 'dates.event' };
}

/** `series.eu_trade.times`: how many times its first value the last value of a development is. */
function seriesEvidence(tables: Tables, [series = '', column = '']: string[]): Evidence {
  const rows = tables.figures.filter((row) => row.series === series);
  const from = pick(rows, (row) => row.role === 'from', `beginning of series ${series}`);
  const to = pick(rows, (row) => row.role === 'to', `end of series ${series}`);
  if (column !== 'times') throw new Error(`series.${series} knows times, not ${column}`);
  if (!(from.value > 0))
    throw new Error(`series ${series} begins at ${from.value}: nothing is a multiple of it`);
  return {
    value: to.value / from.value,
    from: 'figures.value',
    sentences: order([from.sentence_id, to.sentence_id]),
    chart: 'trade',
    shown: [from.figure_id, to.figure_id],
  };
}

/** `pair.JP+TW`: sentences that name both. */
function pairEvidence(tables: Tables, name: string): Evidence {
  const [a = '', b = ''] = name.split('+').toSorted();
  const pair = pick(
    tables.pairs,
    (row) => row.place_a === a && row.place_b === b,
    `pair ${name} in pairs.csv`,
  );
  const naming = (id: string): Set<string> =>
    new Set(tables.mentions.filter((row) => row.place_id === id).map((row) => row.sentence_id));
  const second = naming(b);
  return {
    value: pair.sentences,
    from: 'pairs.sentences',
    sentences: order([...naming(a)].filter((id) => second.has(id))),
    chart: 'pairs',
    shown: [a, b],
  };
}

function factEvidence(tables: Tables, name: string): Evidence {
  const value = computeFacts(tables)[name as FactName] as number | undefined;
  if (value === undefined)
    throw new Error(`there is no fact "${name}"; there are: ${Object.keys(chartOfFact).join(', ')}`);
  return {
    value,
    form: Number.isInteger(value) ? undefined : 'decimal',
    from: name,
    sentences: [],
    chart: chartOfFact[name as FactName],
  };
}

/**
 * What the tables hold under a name: `questions`, `place.US`, `place.US.in_questions`, `topic.people.share`,
 * `outlet.reuters`, `figure.近10万公里`, `date.1971年`, `year.1945.events`, `series.eu_trade.times`, `pair.JP+TW`,
 * `within.africa.mentions`, or the quotient of two of them (`place.US.per_1000_questions / place.US.per_1000_answers`).
 * `home` stands for the id of the place that the conference is held in. Throws with the name where there is no such thing.
 */
export function evidence(tables: Tables, name: string): Evidence {
  const [above = '', below] = name.split(' / ').map((part) => part.trim());
  if (below !== undefined) {
    const [a, b] = [evidence(tables, above), evidence(tables, below)];
    if (a.value === undefined || !b.value) throw new Error(`${name}: nothing to divide`);
    return {
      value: a.value / b.value,
      form: 'decimal',
      from: `${a.from} / ${b.from}`,
      sentences: order([...a.sentences, ...b.sentences]),
      chart: a.chart,
      shown: [...new Set([...(a.shown ?? []), ...(b.shown ?? [])])],
      about: a.about,
    };
  }
  const [kind = '', ...rest] = above.replace('.home', `.${homePlace(tables)}`).split('.');
  const path = rest.join('.');
  switch (kind) {
    case 'place':
      return placeEvidence(tables, rest);
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
    case 'series':
      return seriesEvidence(tables, rest);
    case 'pair':
      return pairEvidence(tables, path);
    default:
      return factEvidence(tables, above);
  }
}
