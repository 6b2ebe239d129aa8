import type { FigureRow, Tables, TurnRow } from './schemas.ts';

/** A question with the answers up to the next, or a statement; its figures as said, in order. */
export interface FigureExchange {
  opening: TurnRow;
  /** Number of the question, from 1; undefined for a statement. */
  number: number | undefined;
  figures: FigureRow[];
}

/** Exchanges in order, also those without figures. */
export function figureExchanges(tables: Pick<Tables, 'turns' | 'figures'>): FigureExchange[] {
  const found: FigureExchange[] = [];
  let questions = 0;
  for (const turn of tables.turns) {
    const last = found.at(-1);
    const figures = tables.figures.filter((row) => row.turn_id === turn.turn_id);
    if (turn.kind === 'answer' && last) last.figures.push(...figures);
    else {
      const number = turn.kind === 'question' ? (questions += 1) : undefined;
      found.push({ opening: turn, number, figures: [...figures] });
    }
  }
  return found;
}

/** Figures outside the question itself. */
const answeredFigures = ({ figures }: FigureExchange): FigureRow[] =>
  figures.filter(({ kind }) => kind !== 'question');

/**
 * The fewest exchanges whose answers together hold more than half of the figures in answers, fullest first; ties in
 * order. Empty without figures in answers.
 */
export function fullestAnswers(exchanges: readonly FigureExchange[]): FigureExchange[] {
  const count = (exchange: FigureExchange): number => answeredFigures(exchange).length;
  const total = exchanges.reduce((sum, exchange) => sum + count(exchange), 0);
  const fullest: FigureExchange[] = [];
  let held = 0;
  for (const exchange of exchanges.toSorted((a, b) => count(b) - count(a))) {
    if (2 * held > total || count(exchange) === 0) break;
    fullest.push(exchange);
    held += count(exchange);
  }
  return fullest;
}

/** Number of figures in the answers of some exchanges. */
export const figuresInAnswers = (exchanges: readonly FigureExchange[]): number =>
  exchanges.reduce((sum, exchange) => sum + answeredFigures(exchange).length, 0);

/** Whether a figure counts years: anniversaries and spans. */
export const countsYears = ({ unit }: Pick<FigureRow, 'unit'>): boolean => unit === 'years';
