import type { PreparedChart } from '../charts/chart.ts';
import { continents } from '../charts/map/strings.ts';
import { alternatives } from '../claims/alternatives.ts';
import type { AlternativeKind } from '../claims/alternatives.ts';
import { exchanges } from '../claims/exchanges.ts';
import { bearsOn, leadOf } from '../claims/leads.ts';
import { idsAt, ranking } from '../claims/rankings.ts';
import { claimStrings } from '../i18n/claims.ts';
import type { WayNames } from '../i18n/claims.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDecimal, formatInteger, formatList, formatShare } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { chinese, computed } from '../lib/phrase.ts';
import type { Computed, Phrase } from '../lib/phrase.ts';
import { inSentence } from '../lib/place-names.ts';
import { placeIds } from '../lib/place-ids.ts';
import { displayName, punctuation } from '../lib/punctuation.ts';
import type { Tables } from '../lib/schemas.ts';
import { readTables } from '../lib/tables.ts';
import { outcomes, resampling } from '../story/alternatives.ts';
import { evidence } from '../story/evidence.ts';
import { countedOtherwise, headlines } from './claims.ts';

/** What the lines under a chart say of its headline. */
export interface HowSure {
  lines: Phrase[];
  /** Headlines of numbers alone, in other ways of counting. */
  readings: Phrase[];
}

const from = 'claims.value';
const whole = (value: number): Computed => computed(formatInteger(value), from);

const isContinent = (id: string, names: Record<string, string>): boolean => Object.hasOwn(names, id);

/** Name of what a ranking ranks, inside a sentence: places, pairs of them, topics, continents, words. */
function nameOf(id: string, tables: Tables, lang: Lang): string {
  if (id.includes('+'))
    return formatList(
      id.split('+').map((part) => nameOf(part, tables, lang)),
      lang,
    );
  const idOf = placeIds(tables.places);
  const place = tables.places.find((row) => idOf(row) === id);
  if (place) return inSentence[lang]({ zh: place.name_zh, en: displayName(place.name_en) });
  const topic = tables.topics.find((row) => row.topic === id);
  if (topic) return `“${topic[`name_${lang}`]}”`;
  const names: Record<string, string> = continents[lang];
  return isContinent(id, names) ? (names[id] ?? id) : `“${id}”`;
}

/** A way of counting in words. */
export function wayName(id: string, tables: Tables, lang: Lang): string {
  const { groups, ways } = claimStrings[lang];
  if (id === resampling) return groups.drawn;
  const left = /^without (.+)$/.exec(id)?.[1];
  if (left === undefined) {
    const name = ways[id as keyof WayNames];
    return typeof name === 'string' ? name : id;
  }
  const all = exchanges(tables);
  const at = all.findIndex((exchange) => exchange.id === left);
  const question = tables.turns.find((turn) => turn.turn_id === all[at]?.turns[0]);
  const outlet =
    lang === 'zh' ? question?.outlet : displayName(question?.outlet_en || question?.outlet || '');
  return ways.exchange(outlet || undefined, formatInteger(at + 1));
}

/** Ways of counting inside a line; an exchange without an outlet is named by its number. */
const told = (ways: string): string | Computed => (/\d/.test(ways) ? computed(ways, 'turns.turn_id') : ways);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isRanking = /^first of /;

/** Maximum ways named one by one. */
const mostWays = 3;

/** Who leads a ranking, in how many counts, and who leads it in the others. */
function leadLine(name: string, tables: Tables, lang: Lang): Phrase {
  const words = claimStrings[lang];
  const firstOf = (counted: Tables): string[] =>
    idsAt(
      ranking(counted, name).filter(({ value }) => value > 0),
      0,
    );
  const namesOf = (ids: readonly string[]): string => {
    const names = ids.map((id) => nameOf(id, tables, lang));
    if (names.length === 0) return words.nobody;
    // Pairs hold an “and” of their own.
    return ids.some((id) => id.includes('+'))
      ? names.join(punctuation[lang].enumerationComma)
      : formatList(names, lang);
  };
  const published = firstOf(tables);
  const ways = alternatives(tables)
    .filter(({ kind }) => bearsOn(kind, name))
    .map(({ id, kind, tables: counted }) => ({ id, kind, ids: firstOf(counted) }));
  const isSame = ({ ids }: { ids: readonly string[] }): boolean => ids.join() === published.join();
  const left = ways.filter(({ kind }) => kind === 'exchange');
  const label = words.rankings[name.split('.').at(-1) ?? ''] ?? '';
  const [held, all] = [whole(left.filter(isSame).length), whole(left.length)];
  const line: Phrase[] = [
    left.every(isSame)
      ? words.leadsAlways(label, namesOf(published), all)
      : words.leads(label, namesOf(published), held, all),
  ];
  const others = Map.groupBy(
    ways.filter((way) => !isSame(way)),
    ({ ids }) => ids.join(),
  );
  for (const same of others.values()) {
    const names = namesOf(same[0]?.ids ?? []);
    const how = same.map(({ id }) => wayName(id, tables, lang)).join(words.between);
    line.push(
      same.length > mostWays
        ? words.otherwiseIn(whole(same.length), names)
        : words.otherwise(told(capital(how)), names),
    );
  }
  // Where nothing is named, nobody leads, and there is no claim to judge.
  const judged =
    published.length > 0 ? outcomes(`first of ${name} is ${published.join(' or ')}`, tables) : [];
  const drawn = judged.find(({ alternative }) => alternative === resampling);
  if (drawn) line.push(words.draws(computed(formatShare(Number(drawn.value), 0), from)));
  return line.flat();
}

/** In how many counts a comparison holds. */
function comparisonLine(claim: string, tables: Tables, lang: Lang): Phrase {
  const words = claimStrings[lang];
  const kinds = new Map<string, AlternativeKind>(alternatives(tables).map(({ id, kind }) => [id, kind]));
  const found = outcomes(claim, tables);
  const left = found.filter(({ alternative }) => kinds.get(alternative) === 'exchange');
  const drawn = found.find(({ alternative }) => alternative === resampling);
  return [
    ...words.comparison(whole(left.filter(({ holds }) => holds).length), whole(left.length)),
    ...(drawn ? words.draws(computed(formatShare(Number(drawn.value), 0), from)) : []),
  ];
}

/** A number with its interval, and how far it goes with one exchange left out. */
function measureLine(name: string, tables: Tables, lang: Lang): Phrase {
  const words = claimStrings[lang];
  const { value = 0, form } = evidence(tables, name);
  const written = (number: number): Computed => {
    if (form === 'percent') return computed(formatShare(number), from);
    return computed(number < 10 ? formatDecimal(number) : formatInteger(number), from);
  };
  const [low = NaN, high = NaN] = [
    evidence(tables, `low(${name})`).value,
    evidence(tables, `high(${name})`).value,
  ];
  const line = [
    ...words.interval(written(value), written(low), Number.isFinite(high) ? written(high) : undefined),
  ];
  const without = countedOtherwise(tables, name)
    .filter(({ kind }) => kind === 'exchange')
    .toSorted((a, b) => a.value - b.value);
  const [least, most] = [without[0], without.at(-1)];
  if (least && most) {
    const farthest = value - least.value > most.value - value ? least : most;
    line.push(
      ...words.ends(
        written(least.value),
        written(most.value),
        told(wayName(farthest.alternative, tables, lang)),
      ),
    );
  }
  return line;
}

/** How many of a place's mentions in answers stand in one; undefined unless that is half or more. */
function oneAnswerLine(id: string, tables: Tables, lang: Lang): Phrase | undefined {
  const all = evidence(tables, `place.${id}.in_answers`).value ?? 0;
  const most = evidence(tables, `place.${id}.in_one_answer`).value ?? 0;
  if (all < 2 || most * 2 < all) return undefined;
  const { oneAnswer, oneAnswerAll } = claimStrings[lang];
  const name = nameOf(id, tables, lang);
  return most === all ? oneAnswerAll(name, whole(all)) : oneAnswer(name, whole(most), whole(all));
}

/** Places that a headline's claims and numbers are about. */
function placesOf(chart: PreparedChart, tables: Tables): string[] {
  const idOf = placeIds(tables.places);
  const known = new Set(tables.places.map(idOf));
  const named = [
    ...chart.claims.filter((each) => each.in.includes('finding')).map(({ claim }) => claim),
    ...chart.measures,
  ];
  const leading = chart.rankings.includes('places.in_answers') ? leadOf(tables, 'places.in_answers').ids : [];
  const ids = named.flatMap((text) => [...(/place\.(\S+?)\.per_1000/.exec(text)?.slice(1) ?? [])]);
  return [...new Set([...leading, ...ids])].filter((id) => known.has(id));
}

/** Marks Chinese words in an English phrase. */
const withForeign: Record<Lang, (phrase: Phrase) => Phrase> = {
  zh: (phrase) => phrase,
  en: (phrase) =>
    phrase.flatMap((piece): Phrase =>
      typeof piece === 'string'
        ? piece
            .split(/(\p{Script=Han}+)/u)
            .map((part, index) => (index % 2 === 1 ? chinese(part) : part))
            .filter((part) => part !== '')
        : [piece],
    ),
};

/** How sure a chart's headline is. */
export function howSure(chart: PreparedChart, edition: Edition, lang: Lang): HowSure {
  const tables = readTables(edition.id);
  const claims = chart.claims.filter((each) => each.in.includes('finding'));
  const lines = [
    ...chart.rankings.map((name) => leadLine(name, tables, lang)),
    ...claims
      .filter(({ claim }) => !isRanking.test(claim))
      .map(({ claim }) => comparisonLine(claim, tables, lang)),
    ...(tables.turns.length > 0 ? chart.measures.map((name) => measureLine(name, tables, lang)) : []),
    ...placesOf(chart, tables).flatMap((id) => {
      const line = oneAnswerLine(id, tables, lang);
      return line ? [line] : [];
    }),
  ];
  const marked = lines.map(withForeign[lang]);
  if (claims.length + chart.rankings.length > 0) return { lines: marked, readings: [] };
  const { reading } = claimStrings[lang];
  const found = headlines(chart, edition, lang);
  const published = found.get('published');
  const readings = [...found]
    .filter(([way, headline]) => !/^(published|without )|own words|coder/.test(way) && headline !== published)
    .map(([way, headline]) => reading(told(wayName(way, tables, lang)), [computed(headline, from)]));
  return { lines: marked, readings };
}
