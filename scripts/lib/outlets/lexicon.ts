import { join } from 'node:path';
import { readCsv } from '../csv.ts';

/**
 * Home of an outlet, as in accreditation at press conferences in China: `mainland` 内地媒体 (CN), `hong_kong_macao_taiwan`
 * 港澳台媒体 (HK, MO, TW), `foreign` 外国媒体 (any other). Follows from the country; not ownership, status or medium.
 */
export type OutletGroup = 'mainland' | 'hong_kong_macao_taiwan' | 'foreign';

/** `broker`: a bank or broker; its analysts ask at conference calls. */
const MEDIA = ['agency', 'newspaper', 'broadcaster', 'magazine', 'online', 'broker'] as const;
type OutletMedium = (typeof MEDIA)[number];

/** A row of `outlets.csv`; `country` is ISO 3166-1 alpha-2. */
export interface Outlet {
  outletId: string;
  nameZh: string;
  nameEn: string;
  country: string;
  group: OutletGroup;
  medium: OutletMedium;
}

/** By normalised name. */
export interface OutletLexicon {
  outlets: readonly Outlet[];
  /** Unambiguous: 路透社. */
  byName: ReadonlyMap<string, Outlet>;
  /** Shared names with country prefix: `AR民族报`, `KE民族报`. */
  byCountryAndName: ReadonlyMap<string, Outlet>;
  /** Chinese names and aliases as in the file, except those that need a country. */
  printedNames: ReadonlySet<string>;
  /** By shared name, for messages: 民族报 → La Nación, Daily Nation, … */
  sharing: ReadonlyMap<string, readonly Outlet[]>;
}

/** Prefix of shared names in `aliases`, valid only after the country. */
const NEEDS_COUNTRY = '~';

/** Key for comparing names; ignores case, width, spaces, dots, hyphens, quotes and brackets. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.·・‧•\-‐‑–—'‘’"“”`´&/,、()《》〈〉!|]/gu, '');
}

/** Empty for an empty country. */
export function groupOf(country: string): OutletGroup | '' {
  if (country === '') return '';
  if (country === 'CN') return 'mainland';
  return country === 'HK' || country === 'MO' || country === 'TW' ? 'hong_kong_macao_taiwan' : 'foreign';
}

function isMedium(value: string): value is OutletMedium {
  return (MEDIA as readonly string[]).includes(value);
}

/**
 * Reads `outlets.csv`: outlet_id, name_zh, name_en, country, group, aliases, medium. Aliases are joined by `|`; one
 * with a leading `~` counts only after the country (`~民族报` of AR: 阿根廷民族报). Looked up by `nameKey`.
 *
 * Throws an Error naming the line for a missing cell, a malformed id, an unknown group or medium, a group that
 * contradicts the country, or a duplicate id or name.
 */
export function loadOutlets(lexiconDir: string): OutletLexicon {
  const path = join(lexiconDir, 'outlets.csv');
  const outlets: Outlet[] = [];
  const ids = new Set<string>();
  const byName = new Map<string, Outlet>();
  const byCountryAndName = new Map<string, Outlet>();
  const sharing = new Map<string, Outlet[]>();
  const printedNames = new Set<string>();

  for (const [index, row] of readCsv(path).entries()) {
    const fail = (what: string): never => {
      throw new Error(`${path}, line ${index + 2} (${row['name_zh'] ?? ''}): ${what}`);
    };
    const outlet = outletOfRow(row, fail);
    if (ids.has(outlet.outletId)) fail(`the id ${outlet.outletId} is taken; give this outlet another`);
    ids.add(outlet.outletId);
    outlets.push(outlet);

    const aliases = (row['aliases'] ?? '').split('|').filter((alias) => alias !== '');
    for (const name of [outlet.nameZh, ...aliases]) {
      if (!name.startsWith(NEEDS_COUNTRY)) printedNames.add(name);
    }
    for (const alias of [outlet.nameZh, outlet.nameEn, ...aliases]) {
      const shared = alias.startsWith(NEEDS_COUNTRY);
      const name = nameKey(shared ? alias.slice(NEEDS_COUNTRY.length) : alias);
      if (name === '') fail(`the alias ${JSON.stringify(alias)} has no letters`);
      const [names, key] = shared ? [byCountryAndName, outlet.country + name] : [byName, name];
      const holder = names.get(key);
      if (holder && holder !== outlet) {
        fail(
          `the name ${alias} belongs to ${holder.outletId}; drop it here, or mark both with ${NEEDS_COUNTRY}`,
        );
      }
      names.set(key, outlet);
      if (shared) sharing.set(name, [...(sharing.get(name) ?? []), outlet]);
    }
  }
  return { outlets, byName, byCountryAndName, printedNames, sharing };
}

function outletOfRow(row: Record<string, string>, fail: (what: string) => never): Outlet {
  const cell = (column: string): string => row[column] || fail(`the column ${column} is empty or missing`);
  const outletId = cell('outlet_id');
  const country = cell('country');
  const group = groupOf(country);
  const medium = cell('medium');
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(outletId)) return fail(`${outletId} is not a lowercase slug`);
  if (!/^[A-Z]{2}$/.test(country)) return fail(`${country} is not an ISO 3166-1 alpha-2 code`);
  if (group === '' || cell('group') !== group)
    return fail(`unknown group ${cell('group')}; ${country} is ${group}`);
  if (!isMedium(medium)) return fail(`unknown medium ${medium}; use one of ${MEDIA.join(', ')}`);
  return { outletId, nameZh: cell('name_zh'), nameEn: cell('name_en'), country, group, medium };
}

/** English titles that may open an ordinary line. */
const PLAIN_WORDS =
  /^(?:Time|Fortune|Focus|Stern|Stuff|Dawn|Tempo|Astro|Arte|Kan|Bild|This Day|The Hill|The Age|The Island|The Point|Foreign Policy|World News|World Affairs|New Vision|Global News|Fresh News|China Report|China Today)$/;

/**
 * Lower-case names that mark a reporter's label without 记者 (`新华社:`). Leaves out two-character names unless they end
 * like a station's or agency's, and English titles that are plain words: ordinary lines may start with `财富:` or `Time:`.
 */
export function outletNames(lexicon: OutletLexicon): Set<string> {
  const names = [...lexicon.printedNames].filter((name) => name.length > 2 || /[视台广社]$/u.test(name));
  const titles = lexicon.outlets
    .map(({ nameEn }) => nameEn.replace(/ \(.*\)$/, ''))
    .filter((title) => title.length > 2 && !PLAIN_WORDS.test(title));
  return new Set([...names, ...titles].map((name) => name.toLowerCase()));
}
