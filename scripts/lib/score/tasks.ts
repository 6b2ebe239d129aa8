import type { Cell } from '../csv.ts';
import type { Row } from '../tables/rows.ts';
import type { GoldFigure, GoldMention, GoldParagraph, GoldTurn } from './gold.ts';
import { isSameValue, matchByKey } from './match.ts';

export interface TaskScore {
  task: string;
  measures: [measure: string, numerator: number, denominator: number][];
  differences: string[];
}

interface Stretch {
  start: number;
  end: number;
}

/** Code points of context on either side. */
const CONTEXT = 14;

/**
 * Turns with matching start, end and kind, over the larger count, so that extra turns count as errors. Outlets are
 * judged on matched questions that name one.
 */
export function turnScore(
  gold: readonly GoldTurn[],
  rows: readonly Row[],
  points: readonly string[],
): TaskScore {
  const { pairs, missing, extra } = matchByKey(
    gold,
    rows.map(withStretch),
    (turn) => `${span(turn)} ${turn.kind}`,
    (turn) => `${span(turn)} ${text(turn.row.kind)}`,
  );
  const named = pairs.filter(({ gold: turn }) => turn.outlet !== null);
  const placed = pairs.filter(({ gold: turn }) => turn.outlet_country !== null);
  const wrongNames = named.filter(
    ({ gold: turn, found }) => !names(found, points).includes(turn.outlet ?? ''),
  );
  const wrongHomes = placed.filter(
    ({ gold: turn, found }) => text(found.row.outlet_country) !== turn.outlet_country,
  );
  return {
    task: 'turns',
    measures: [
      ['exact', pairs.length, Math.max(gold.length, rows.length)],
      ['outlet', named.length - wrongNames.length, named.length],
      ['outlet_country', placed.length - wrongHomes.length, placed.length],
    ],
    differences: [
      ...missing.map((turn) => line('turns missing', turn, points, turn.kind)),
      ...extra.map((turn) => line('turns extra', turn, points, text(turn.row.kind))),
      ...wrongNames.map(({ gold: turn, found }) =>
        line('turns outlet', turn, points, `${turn.outlet} read as ${text(found.row.speaker) || 'nothing'}`),
      ),
      ...wrongHomes.map(({ gold: turn, found }) =>
        line(
          'turns outlet_country',
          turn,
          points,
          `${turn.outlet_country} read as ${text(found.row.outlet_country) || 'nothing'}`,
        ),
      ),
    ],
  };
}

/** Accepted outlet names: as read, in the lexicon, and printed with misprints. */
function names({ row, start }: Stretch & { row: Row }, points: readonly string[]): string[] {
  const printed = points.slice(start, Number(row.speech_start)).join('');
  return [
    text(row.speaker),
    text(row.outlet),
    printed.replace(/[\s:：[\]【】]/g, '').replace(/记者$|記者$/, ''),
  ];
}

/** Mentions by span and place id: precision, recall, F1. F1 by span alone shows how many ids are wrong. */
export function mentionScore(
  gold: readonly GoldMention[],
  rows: readonly Row[],
  points: readonly string[],
): TaskScore {
  const found = rows.map(withStretch);
  const { pairs, missing, extra } = matchByKey(
    gold,
    found,
    (mention) => `${span(mention)} ${mention.id}`,
    (mention) => `${span(mention)} ${text(mention.row.place_id)}`,
  );
  const bySpan = matchByKey(gold, found, span, span);
  const wrong = matchByKey(missing, extra, span, span);
  return {
    task: 'mentions',
    measures: [
      ...precisionRecall(pairs.length, found.length, gold.length),
      ['span_f1', 2 * bySpan.pairs.length, found.length + gold.length],
    ],
    differences: [
      ...wrong.missing.map((mention) => line('mentions missing', mention, points, mention.id)),
      ...wrong.extra.map((mention) => line('mentions extra', mention, points, text(mention.row.place_id))),
      ...wrong.pairs.map(({ gold: mention, found: read }) =>
        line('mentions wrong', mention, points, `${mention.id} read as ${text(read.row.place_id)}`),
      ),
    ],
  };
}

/** Figures by span: precision, recall, F1; value, unit and qualifier of the matched. */
export function figureScore(
  gold: readonly GoldFigure[],
  rows: readonly Row[],
  points: readonly string[],
): TaskScore {
  const found = rows.map(withStretch);
  const { pairs, missing, extra } = matchByKey(gold, found, span, span);
  const checks: Record<string, (figure: GoldFigure, row: Row) => boolean> = {
    value: (figure, row) => isSameValue(figure.value, Number(row.value), figure.unit),
    unit: (figure, row) => figure.unit === text(row.unit),
    // The gold's `about` is `near` in the tables.
    qualifier: (figure, row) => figure.qualifier.replace(/^about$/, 'near') === text(row.qualifier),
  };
  const differences = [
    ...missing.map((figure) => line('figures missing', figure, points, `${figure.value} ${figure.unit}`)),
    ...extra.map((figure) =>
      line('figures extra', figure, points, `${text(figure.row.value)} ${text(figure.row.unit)}`),
    ),
  ];
  const measures = precisionRecall(pairs.length, found.length, gold.length);
  for (const [measure, isRight] of Object.entries(checks)) {
    const wrong = pairs.filter(({ gold: figure, found: read }) => !isRight(figure, read.row));
    measures.push([measure, pairs.length - wrong.length, pairs.length]);
    for (const { gold: figure, found: read } of wrong) {
      const expected = { value: figure.value, unit: figure.unit, qualifier: figure.qualifier }[measure];
      differences.push(
        line(`figures ${measure}`, figure, points, `${expected} read as ${text(read.row[measure])}`),
      );
    }
  }
  return { task: 'figures', measures, differences };
}

/**
 * Paragraphs with the right topic: that of most spoken characters, the first on a tie. A sentence belongs to the
 * paragraph where its speech starts.
 */
export function topicScore(
  gold: readonly GoldParagraph[],
  rows: readonly Row[],
  points: readonly string[],
): TaskScore {
  // In text order, for a single pass.
  const paragraphs = gold.toSorted((a, b) => a.start - b.start);
  const differences: string[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const chars = new Map<string, number>();
    while (next < rows.length && Number(rows[next]?.speech_start) < paragraph.end) {
      const row = rows[next++];
      if (row === undefined || Number(row.speech_start) < paragraph.start) continue;
      const topic = text(row.topic);
      chars.set(topic, (chars.get(topic) ?? 0) + Number(row.chars));
    }
    let [found, most] = ['nothing', -1];
    for (const [topic, spoken] of chars) if (spoken > most) [found, most] = [topic, spoken];
    if (found !== paragraph.topic) {
      differences.push(line('topics wrong', paragraph, points, `${paragraph.topic} read as ${found}`));
    }
  }
  return {
    task: 'topics',
    measures: [['paragraphs', gold.length - differences.length, gold.length]],
    differences,
  };
}

function precisionRecall(right: number, found: number, gold: number): TaskScore['measures'] {
  return [
    ['precision', right, found],
    ['recall', right, gold],
    ['f1', 2 * right, found + gold],
  ];
}

function withStretch(row: Row): Stretch & { row: Row } {
  return { start: Number(row.start), end: Number(row.end), row };
}

function span({ start, end }: Stretch): string {
  return `${start} ${end}`;
}

function text(cell: Cell): string {
  return cell === undefined ? '' : String(cell);
}

/** `mentions missing 49–51 US: …记者:[美国]和俄罗斯已就…`; long stretches are cut. */
function line(what: string, { start, end }: Stretch, points: readonly string[], detail: string): string {
  const shown = Math.min(end, start + 2 * CONTEXT);
  const part = (from: number, to: number): string =>
    points.slice(Math.max(0, from), to).join('').replace(/\s+/g, '⏎');
  const rest = shown < end ? '…' : '';
  const after = shown < end ? '' : part(end, end + CONTEXT);
  return `${what} ${start}–${end} ${detail}: ${part(start - CONTEXT, start)}[${part(start, shown)}${rest}]${after}`;
}
