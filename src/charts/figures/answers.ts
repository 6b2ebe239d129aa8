import { figureExchanges, fullestAnswers } from '../../lib/figure-answers.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { DateRow, FigureRow, Tables } from '../../lib/schemas.ts';
import { anniversariesModel, eventKey } from '../anniversaries/model.ts';

/** A figure as said. */
export interface SaidFigure {
  row: FigureRow;
  /** Key of the event whose time it is (80周年), for its first figure; undefined for all others. */
  event: string | undefined;
}

/** Figures of one sentence. */
export interface SaidSentence {
  id: string;
  figures: SaidFigure[];
}

/** The figures of an exchange, or of a statement, in the order in which they were said. */
export interface AnswerFigures {
  /** Of the question; undefined for a statement. */
  number: number | undefined;
  /** Outlet, or who made the statement; empty if unknown. */
  who: { zh: string; en: string };
  sentences: SaidSentence[];
  figures: number;
  /** Among the fewest that hold more than half of the figures in answers, if those are a minority. */
  isFull: boolean;
}

/** Maximum share of the answers with figures that may stand out. */
const minority = 0.5;

const isSameStretch = (figure: FigureRow, date: DateRow): boolean =>
  date.sentence_id === figure.sentence_id && date.start < figure.end && figure.start < date.end;

/** Keys of events by figure: the first figure that says each event's time. */
function eventsOfFigures(tables: Tables): Map<string, string> {
  const keys = new Map<string, string>();
  for (const event of anniversariesModel(tables)?.years.flatMap(({ events }) => events) ?? []) {
    const dates = tables.dates.filter(({ date_id }) => event.dates.includes(date_id));
    const figure = tables.figures.find(
      (row) => !keys.has(row.figure_id) && dates.some((date) => isSameStretch(row, date)),
    );
    if (figure) keys.set(figure.figure_id, eventKey(event));
  }
  return keys;
}

/** The figures of every exchange, also of those without; in order. */
export function answersFigures(tables: Tables): AnswerFigures[] {
  const exchanges = figureExchanges(tables);
  const withFigures = exchanges.filter(({ figures }) => figures.length > 0).length;
  const fullest = fullestAnswers(exchanges);
  const standOut = fullest.length <= withFigures * minority ? fullest : [];
  const events = eventsOfFigures(tables);
  return exchanges.map((exchange): AnswerFigures => {
    const { opening, number, figures } = exchange;
    const sentences: SaidSentence[] = [];
    for (const row of figures) {
      let sentence = sentences.find(({ id }) => id === row.sentence_id);
      if (!sentence) sentences.push((sentence = { id: row.sentence_id, figures: [] }));
      sentence.figures.push({ row, event: events.get(row.figure_id) });
    }
    const name = opening.outlet || (opening.kind === 'question' ? '' : opening.speaker);
    return {
      number,
      who: { zh: name, en: displayName(opening.outlet_en || name) },
      sentences,
      figures: figures.length,
      isFull: standOut.includes(exchange),
    };
  });
}
