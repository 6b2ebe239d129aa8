/** Browser: hits of each search, and their rates in questions and answers. */
import { formatDecimal, formatInteger, formatShare } from '../lib/format.ts';
import { element } from '../marks/element.ts';
import type { HitCounts } from './counts.ts';
import { make } from './elements.ts';
import { withInterval } from './key-cells.ts';
import type { Interval } from './statistics.ts';
import type { ExploreStrings } from './strings.ts';

export interface Counted {
  /** Number of its colour, from 1. */
  tone: number;
  typed: string;
  counts: HitCounts;
}

type Side = 'questions' | 'answers';

/** A rate and its interval, scaled from 0 to `most`. */
function whisker({ value, low, high }: Interval, most: number, side: Side): SVGElement {
  const across = (rate: number): string => `${((rate / most) * 100).toFixed(2)}%`;
  const tone = side === 'questions' ? 'question' : 'answer';
  return element(document, 'svg', { class: `whisker ${tone}`, 'aria-hidden': 'true', focusable: 'false' }, [
    element(document, 'line', { x1: across(low), x2: across(Math.min(high, most)), y1: 6, y2: 6 }),
    element(document, 'circle', { cx: across(value), cy: 6, r: 4 }),
  ]);
}

function rateCell(counted: Counted, side: Side, most: number, words: ExploreStrings): HTMLElement {
  const rate = counted.counts[side];
  if (!rate) return make('td', 'rate', '—');
  const cell = make('td', 'rate', make('span', 'side', words.columns[side]), ' ', withInterval(rate));
  if (most > 0) cell.append(whisker(rate, most, side));
  return cell;
}

function heading(text: string): HTMLElement {
  const cell = make('th', '', text);
  cell.scope = 'col';
  return cell;
}

/** Table of counts, one row per search. */
export function countsTable(searches: readonly Counted[], words: ExploreStrings): HTMLElement {
  const { columns } = words;
  const rates = searches.flatMap(({ counts }) => [counts.questions, counts.answers]);
  const most = Math.max(0, ...rates.map((rate) => rate?.high ?? 0));
  const rows = searches.map((counted) => {
    const { tone, typed, counts } = counted;
    const name = make('th', `tone-place-${tone}`, make('span', 'swatch'), typed);
    name.scope = 'row';
    const turns = words.ofTurns(formatInteger(counts.turns), formatInteger(counts.allTurns));
    const share = counts.allTurns > 0 ? ` (${formatShare(counts.turns / counts.allTurns, 0)})` : '';
    const cells: [className: string, label: string, value: string][] = [
      ['hits', columns.hits, formatInteger(counts.hits)],
      ['sentences', columns.sentences, formatInteger(counts.sentences)],
    ];
    const row = make(
      'tr',
      '',
      name,
      ...cells.map(([className, label, value]) =>
        make('td', className, make('span', 'side', label), ' ', value),
      ),
      rateCell(counted, 'questions', most, words),
      rateCell(counted, 'answers', most, words),
      make('td', 'turns', `${turns}${share}`),
    );
    if (counts.inLabels > 0)
      row.lastElementChild?.append(make('span', 'in-labels', words.inLabels(formatInteger(counts.inLabels))));
    return row;
  });
  const head = make(
    'tr',
    '',
    ...[
      columns.search,
      columns.hits,
      columns.sentences,
      columns.questions,
      columns.answers,
      columns.turns,
    ].map(heading),
  );
  const table = make('table', 'count-table', make('thead', '', head), make('tbody', '', ...rows));
  table.setAttribute('aria-describedby', 'counts-title');
  return table;
}

/** Screen-reader summary of the counts. */
export function countsSaid(searches: readonly Counted[], words: ExploreStrings): string {
  return searches
    .map(({ typed, counts }) => {
      const rate = (side: Side): string =>
        counts[side] ? `${words.columns[side]} ${formatDecimal(counts[side].value, 1)}` : '';
      return [typed, words.hits(formatInteger(counts.hits)), rate('questions'), rate('answers')]
        .filter(Boolean)
        .join(', ');
    })
    .join('; ');
}
