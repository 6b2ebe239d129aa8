/** Labels of figures and dates: automatic, or an edition's own. */
import type { DateMention, Figure, Sentence, Span, Transcript, Warning } from '../types.ts';
import { closeUp } from '../close-up.ts';
import { InputError } from '../types.ts';
import type { Units } from './units.ts';

const LABEL_LENGTH = 16;
/** Longest clause without punctuation, in characters on either side. */
const LONGEST_CLAUSE = 120;
const CLAUSE_END = /[,。;:!?\n]/;
/** Function words after which the label of a long clause may start. */
const TIES = /[的了和与及在对从向以将已为]/;
const LOOSE_START = /^(?:[、的了和与及是“]|以及|并|还|也|又|而|其中)+/;
const LOOSE_END = /(?:[、的了和与及是为达到有在“]|达到|共有|累计)+$/;

/** The clause around a span, within its sentence; UTF-16 offsets into the reading's text. */
export function clauseAround(span: Span, sentence: Sentence): Span {
  const { text } = sentence;
  let start = span.start - sentence.start;
  let end = span.end - sentence.start;
  const first = Math.max(0, start - LONGEST_CLAUSE);
  const last = Math.min(text.length, end + LONGEST_CLAUSE);
  while (start > first && !CLAUSE_END.test(text[start - 1] ?? '')) start -= 1;
  while (end < last && !CLAUSE_END.test(text[end] ?? '')) end += 1;
  return { start: sentence.start + start, end: sentence.start + end };
}

/** The last `length` characters at most, cut after a function word if possible. */
function trimToTail(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(-length);
  const cut = tail.slice(0, length / 2).search(TIES);
  return cut < 0 ? tail : tail.slice(cut + 1);
}

/** A figure's clause without the figure, in the speaker's words. */
export function automaticLabels(figure: Figure, units: Units): { labelZh: string; labelEn: string } {
  const { text, start: offset } = figure.sentence;
  const clause = clauseAround(figure, figure.sentence);
  const spoken = (from: number, to: number) => closeUp(text.slice(from - offset, to - offset).trim()).text;
  const before = spoken(clause.start, figure.start).replace(LOOSE_START, '').replace(LOOSE_END, '');
  const after = spoken(figure.end, clause.end).replace(LOOSE_START, '');
  const words = before.length >= 2 ? trimToTail(before, LABEL_LENGTH) : after.slice(0, LABEL_LENGTH);
  const code = units.codes.get(figure.unit);
  const labelZh = words.replace(LOOSE_START, '');
  const nameEn = code?.nameEn ?? figure.unit;
  return labelZh === ''
    ? { labelZh: code?.nameZh ?? '', labelEn: nameEn }
    : { labelZh, labelEn: `${nameEn}: “${labelZh}”` };
}

interface Items {
  figures: Figure[];
  dates: DateMention[];
}

/**
 * Applies an edition's labels. A row of `labels.csv` identifies an item by `table` (`figures` or `dates`), `start`
 * (code points of the source) and `surface`, and sets `label_zh`, `label_en`, `group`, `series`, `role`; empty cells
 * change nothing.
 *
 * Warnings (only if there are labels): `unlabelled_figure`, `unlabelled_date`. Throws `InputError` naming a row whose
 * offset has no item or another surface.
 */
export function applyLabels(
  items: Items,
  labels: readonly Record<string, string>[],
  transcript: Transcript,
): Items & { warnings: Warning[] } {
  if (labels.length === 0) return { ...items, warnings: [] };
  const { reading } = transcript;
  const source = Array.from(reading.source);
  const rows = new Map<string, { row: Record<string, string>; n: number }>();
  labels.forEach((row, i) => {
    const key = `${row['table'] ?? ''}/${row['start'] ?? ''}/${row['surface'] ?? ''}`;
    if (rows.has(key))
      throw new InputError(`labels.csv, row ${i + 2}: ${key} stands there twice; remove one`);
    rows.set(key, { row, n: i + 2 });
  });
  const warnings: Warning[] = [];
  const take = (table: 'figures' | 'dates', item: Span & { sentence: Sentence }) => {
    const span = reading.toSource(item);
    const surface = source.slice(span.start, span.end).join('');
    const key = `${table}/${span.start}/${surface}`;
    const entry = rows.get(key);
    rows.delete(key);
    if (!entry) {
      const kind = table === 'figures' ? 'unlabelled_figure' : 'unlabelled_date';
      const message = `no row for ${surface} at ${span.start} in labels.csv; write one with table ${table}`;
      warnings.push({
        kind,
        span: { start: item.start, end: item.end },
        surface,
        sentence: item.sentence,
        message,
      });
    }
    return entry?.row;
  };
  const figures = items.figures.map((figure): Figure => {
    const row = take('figures', figure);
    if (!row) return figure;
    return {
      ...figure,
      labelZh: row['label_zh'] || figure.labelZh,
      labelEn: row['label_en'] || figure.labelEn,
      group: row['group'] || figure.group,
      series: row['series'] || figure.series,
      role: (row['role'] || figure.role) as Figure['role'],
    };
  });
  const dates = items.dates.map((date): DateMention => {
    const row = take('dates', date);
    if (!row) return date;
    return { ...date, eventZh: row['label_zh'] || date.eventZh, eventEn: row['label_en'] || date.eventEn };
  });
  for (const { row, n } of rows.values()) {
    const at = Number(row['start']);
    const there = source.slice(at, at + Array.from(row['surface'] ?? '').length).join('');
    throw new InputError(
      `labels.csv, row ${n}: no ${row['table'] || 'item'} “${row['surface'] ?? ''}” begins at ${row['start'] ?? ''}` +
        ` (the transcript has “${there}” there); correct start and surface or remove the row`,
    );
  }
  return { figures, dates, warnings };
}
