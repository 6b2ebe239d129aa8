import { join } from 'node:path';
import { readCsv } from '../csv.ts';

/**
 * Where an outlet is at home, in the distinction that accreditation and reporting at press conferences in China
 * use: `mainland` 内地媒体 (home CN), `hong_kong_macao_taiwan` 港澳台媒体 (home HK, MO, TW), `foreign` 外国媒体
 * (any other home). The group follows from the country and says nothing about ownership or status; the kind of
 * medium is a column of its own.
 */
export type OutletGroup = 'mainland' | 'hong_kong_macao_taiwan' | 'foreign';

/** `broker` is a bank or a broker, whose analysts ask at a company's conference call. */
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

/** Outlets by normalised name. */
export interface OutletLexicon {
  outlets: readonly Outlet[];
  /** Names that stand for themselves: 路透社. */
  byName: ReadonlyMap<string, Outlet>;
  /** Names that several outlets bear and that need their country in front: `AR民族报`, `KE民族报`. */
  byCountryAndName: ReadonlyMap<string, Outlet>;
  /** Chinese names and aliases as the file has them, without those that need their country. */
  printedNames: ReadonlySet<string>;
  /** Outlets by the name that they share, for the message to the editor: 民族报 → La Nación, Daily Nation, … */
  sharing: ReadonlyMap<string, readonly Outlet[]>;
}

/** Names in `aliases` that need the outlet's country in front of them, because others bear them too, carry this. */
const NEEDS_COUNTRY = '~';

/** The form in which names are compared: no case, width, spaces, dots, hyphens, quotes or brackets. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.·・‧•\-‐‑–—'‘’"“”`´&/,、()《》〈〉!|]/gu, '');
}

/** The group of a country; empty for an unknown one. */
export function groupOf(country: string): OutletGroup | '' {
  if (country === '') return '';
  if (country === 'CN') return 'mainland';
  return country === 'HK' || country === 'MO' || country === 'TW' ? 'hong_kong_macao_taiwan' : 'foreign';
}

function isMedium(value: string): value is OutletMedium {
  return (MEDIA as readonly string[]).includes(value);
}

/**
 * Reads `outlets.csv` of a lexicon folder.
 *
 * Columns: outlet_id, name_zh, name_en, country, group, aliases, medium. Aliases are joined by `|`; one that begins
 * with `~` names the outlet only after its country (`~民族报` of AR: 阿根廷民族报). Both names and every alias are
 * names to be found by, compared without case, spaces and punctuation.
 *
 * Throws an Error that names the file's line on a missing cell, an id that is no slug, an unknown group or medium,
 * a group that does not fit the country, and on an id or name that an earlier row has.
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

/**
 * Names that mark a label as a reporter's where 记者 is missing (`新华社:`), in lower case. English titles are left
 * out, and so are names of two characters unless they end like a station's or an agency's: `Time:`, `财富:` and the
 * like begin ordinary lines.
 */
export function outletNames(lexicon: OutletLexicon): Set<string> {
  const names = [...lexicon.printedNames].filter((name) => name.length > 2 || /[视台广社]$/u.test(name));
  return new Set(names.map((name) => name.toLowerCase()));
}
