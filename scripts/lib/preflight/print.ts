import type { SourcePlace } from './places.ts';
import type { Preflight } from './report.ts';

const SHOWN = 3;

/**
 * A summary for standard error, empty if nothing needs a look: folds, speakers, then leftovers. `preflight.json` has it
 * all.
 */
export function preflightLines(preflight: Preflight): string[] {
  const { file, folds, labels, sequence, numerals, names, short_forms: shortForms } = preflight;
  const { bare_yuan: yuan, possible_labels: possible } = preflight;
  const lines: string[] = [];
  for (const { en, count } of file) lines.push(`file: ${count} ${en}`);
  for (const { en, count, first } of folds) lines.push(`folded: ${count} ${en}${places(first)}`);
  if (labels.length > 0) {
    const of = (role: string) => labels.filter((label) => label.role === role).map(({ speaker }) => speaker);
    for (const [role, verb] of [
      ['answers', 'answers'],
      ['hosts', 'leads'],
      ['asks', 'asks'],
    ] as const) {
      if (of(role).length > 0) lines.push(`${verb}: ${list(of(role))}`);
    }
  }
  if (sequence.length > 0) lines.push(`the sequence breaks ${sequence.length} times${places(sequence)}`);
  if (possible.length > 0)
    lines.push(
      `words with a colon taken for no label: ${list(possible.map(({ name, count }) => `${name} (${count})`))}${places(possible.flatMap(({ first }) => first))}`,
    );
  for (const { unit, count, first } of yuan)
    lines.push(`amounts in a bare 元 read as ${unit}: ${count}${places(first)}`);
  if (numerals.count > 0) lines.push(`numbers in no table: ${numerals.count}${places(numerals.first)}`);
  if (names.count > 0)
    lines.push(
      `names in no table: ${names.count} (${list(
        names.most.map(({ name }) => name),
        names.count,
      )})`,
    );
  if (shortForms.length > 0)
    lines.push(
      `short forms read: ${list(shortForms.map(({ surface, place_id: id, type, count }) => `${surface} as ${id} ${type} (${count})`))}`,
    );
  return lines.map((line) => `look at: ${line}`);
}

function places(first: readonly SourcePlace[]): string {
  if (first.length === 0) return '';
  const shown = first.slice(0, SHOWN).map(({ line, column, surface }) => `${line}:${column} “${surface}”`);
  return ` (${shown.join(', ')}${first.length > SHOWN ? ', …' : ''})`;
}

function list(items: readonly string[], all = items.length): string {
  const shown = items.slice(0, 3 * SHOWN).join(', ');
  return items.length > 3 * SHOWN ? `${shown}, … (${all} in all)` : shown;
}
