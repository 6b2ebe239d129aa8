import type { Edition } from '../../lib/edition.ts';
import type { TurnRow } from '../../lib/schemas.ts';
import type { CorpusTurn } from './corpus.ts';
import { nameOf } from './tei-names.ts';

interface Person {
  id: string;
  name: string;
  /** Of the main speaker, where the edition has it. */
  english?: string;
  /** Of a reporter. */
  outlet?: string;
}

interface Outlet {
  id: string;
  name: string;
  english: string;
}

/** Who speaks in an edition. Reporters are known by their outlet only. */
export interface Voices {
  persons: readonly Person[];
  outlets: readonly Outlet[];
  /** Id of a turn's speaker; undefined if no label names one. */
  of(turn: TurnRow): string | undefined;
}

/** Persons and outlets in order of appearance. */
export function voices(edition: Edition, turns: readonly CorpusTurn[]): Voices {
  const persons = new Map<string, Person>();
  const outlets = new Map<string, Outlet>();
  const keyOf = ({ outlet_id: outlet, speaker }: TurnRow): string => (outlet ? `outlet ${outlet}` : speaker);
  for (const { row } of turns) {
    const key = keyOf(row);
    if (!key || persons.has(key)) continue;
    const outletId = row.outlet_id && nameOf.outlet(row.outlet_id);
    if (outletId) outlets.set(outletId, { id: outletId, name: row.outlet, english: row.outlet_en });
    persons.set(key, {
      id: outletId ? nameOf.reporter(row.outlet_id) : nameOf.speaker(persons.size + 1),
      name: row.speaker || row.outlet,
      ...(row.speaker === edition.speaker && edition.speaker_en ? { english: edition.speaker_en } : {}),
      ...(outletId ? { outlet: outletId } : {}),
    });
  }
  return {
    persons: [...persons.values()],
    outlets: [...outlets.values()],
    of: (turn) => persons.get(keyOf(turn))?.id,
  };
}
