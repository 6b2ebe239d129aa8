/**
 * Number lexicons: units (`units.csv`, `unit-codes.csv`), hedges (`hedges.csv`), names and idioms with numerals
 * (`number-names.csv`).
 */
import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import type { Qualifier } from '../types.ts';
import { InputError } from '../types.ts';
import { indexBySurface } from './surfaces.ts';
import type { SurfaceIndex } from './surfaces.ts';

type UnitKind = 'currency' | 'measure' | 'classifier' | 'noun';

export interface UnitWord {
  surface: string;
  /** Measures and currencies end a figure; classifiers may take a noun phrase, headed by a noun. */
  kind: UnitKind;
  /** Code of the unit; a classifier's applies if the head noun is unknown. */
  unit: string;
  /** Value in the unit: 世纪 is 100 years. */
  factor: number;
  /** The class of nouns that a classifier counts, or a noun's own class. */
  takes: string;
  /**
   * When one to nine in Chinese numerals is information: `yes` from two, `three` from three, `one` always, `arabic`
   * never, `noun` as for the noun, `people` with casualties, `place` after a region.
   */
  small: string;
  /** Following characters that make it another word (人 in 人民). */
  notBefore: ReadonlySet<string>;
}

/** A measure outside the lexicon: %, a share, a unit in context. */
export function plainUnit(surface: string, unit: string, factor = 1): UnitWord {
  return { surface, kind: 'measure', unit, factor, takes: '', small: 'one', notBefore: new Set() };
}

interface UnitCode {
  unit: string;
  group: string;
  nameZh: string;
  nameEn: string;
}

export interface Hedge {
  surface: string;
  qualifier: Qualifier;
  /** Preceding characters that make it another word (约 in 条约). */
  notAfter: ReadonlySet<string>;
}

export interface Units {
  /** Currencies, measures and classifiers. */
  words: SurfaceIndex<UnitWord>;
  nouns: SurfaceIndex<UnitWord>;
  codes: ReadonlyMap<string, UnitCode>;
  /** Hedges before a number, by last character, longest first. */
  before: ReadonlyMap<string, readonly Hedge[]>;
  after: SurfaceIndex<Hedge>;
  /** Names and idioms whose numerals measure nothing. */
  names: SurfaceIndex<{ surface: string }>;
}

const KINDS: readonly string[] = ['currency', 'measure', 'classifier', 'noun'];
const SMALL: readonly string[] = ['', 'yes', 'three', 'one', 'arabic', 'noun', 'people', 'place'];
const QUALIFIERS: readonly string[] = ['exact', 'near', 'over', 'at_least', 'under', 'range'];

/** `problem` returns what is wrong with a row, or undefined. */
function readRows(path: string, problem: (row: Record<string, string>) => string | undefined) {
  const rows = readCsv(path);
  rows.forEach((row, n) => {
    const wrong = row['surface'] === '' ? 'empty surface' : problem(row);
    // Row 1 is the header.
    if (wrong) throw new InputError(`${path}, row ${n + 2}: ${wrong}; correct the row`);
  });
  return rows;
}

function oneOf(value: string | undefined, allowed: readonly string[], column: string): string | undefined {
  return value !== undefined && allowed.includes(value)
    ? undefined
    : `${column} is “${value ?? ''}”, expected one of ${allowed.map((a) => a || '(empty)').join(', ')}`;
}

/**
 * Loads a folder's number lexicons. Throws `InputError` naming file and row of a bad row; a missing file throws the
 * reader's error.
 */
export function loadUnits(lexiconDir: string): Units {
  const codes = new Map<string, UnitCode>();
  const codeRows = readRows(join(lexiconDir, 'unit-codes.csv'), (row) =>
    row['unit'] && row['group'] && row['name_zh'] && row['name_en'] ? undefined : 'an empty cell',
  );
  for (const row of codeRows) {
    const unit = row['unit'] ?? '';
    codes.set(unit, {
      unit,
      group: row['group'] ?? '',
      nameZh: row['name_zh'] ?? '',
      nameEn: row['name_en'] ?? '',
    });
  }
  const seen = new Set<string>();
  const wordRows = readRows(join(lexiconDir, 'units.csv'), (row) => {
    const key = `${row['surface'] ?? ''}/${row['kind'] === 'noun' ? 'noun' : 'unit'}`;
    if (seen.has(key)) return `“${row['surface'] ?? ''}” stands there twice`;
    seen.add(key);
    if (!codes.has(row['unit'] ?? '')) return `unit “${row['unit'] ?? ''}” is not in unit-codes.csv`;
    if (row['factor'] && !(Number(row['factor']) > 0)) return `factor “${row['factor']}” is not a number`;
    return oneOf(row['kind'], KINDS, 'kind') ?? oneOf(row['small'], SMALL, 'small');
  });
  const words = wordRows.map((row): UnitWord => ({
    surface: row['surface'] ?? '',
    kind: row['kind'] as UnitKind,
    unit: row['unit'] ?? '',
    factor: Number(row['factor'] || 1),
    takes: row['takes'] ?? '',
    small: row['small'] ?? '',
    notBefore: new Set(row['not_before'] ?? ''),
  }));
  const hedgeRows = readRows(
    join(lexiconDir, 'hedges.csv'),
    (row) =>
      oneOf(row['position'], ['before', 'after'], 'position') ??
      oneOf(row['qualifier'], QUALIFIERS, 'qualifier'),
  );
  const before = new Map<string, Hedge[]>();
  const after: Hedge[] = [];
  for (const row of hedgeRows) {
    const surface = row['surface'] ?? '';
    const hedge: Hedge = {
      surface,
      qualifier: row['qualifier'] as Qualifier,
      notAfter: new Set(row['not_after'] ?? ''),
    };
    if (row['position'] === 'after') after.push(hedge);
    else before.set(surface.at(-1) ?? '', [...(before.get(surface.at(-1) ?? '') ?? []), hedge]);
  }
  for (const hedges of before.values()) hedges.sort((a, b) => b.surface.length - a.surface.length);
  const names = readRows(join(lexiconDir, 'number-names.csv'), () => undefined);
  return {
    words: indexBySurface(words.filter((word) => word.kind !== 'noun')),
    nouns: indexBySurface(words.filter((word) => word.kind === 'noun')),
    codes,
    before,
    after: indexBySurface(after),
    names: indexBySurface(names.map((row) => ({ surface: row['surface'] ?? '' }))),
  };
}
