import type { Results, Row } from './results.ts';
import { byCode, byPosition, idsInSentences, stretch } from './results.ts';

/** `figures.csv`, in text order. */
export function figureRows(results: Results): Row[] {
  const idIn = idsInSentences('f');
  return results.figures
    .toSorted((a, b) => byPosition(a, b) || byCode(a.unit, b.unit))
    .map((figure) => {
      const { surface, start, end } = stretch(results.transcript, figure);
      return {
        figure_id: idIn(figure.sentence),
        surface,
        value: figure.value,
        unit: figure.unit,
        qualifier: figure.qualifier,
        group: figure.group,
        label_zh: figure.labelZh,
        label_en: figure.labelEn,
        series: figure.series,
        role: figure.role,
        start,
        end,
        sentence_id: figure.sentence.id,
        turn_id: figure.sentence.turnId,
        kind: figure.sentence.kind,
        change: figure.change,
        per: figure.per,
      };
    });
}

/** `dates.csv`, in text order. */
export function dateRows(results: Results): Row[] {
  const idIn = idsInSentences('d');
  return results.dates
    .toSorted((a, b) => byPosition(a, b) || byCode(a.dateKind, b.dateKind))
    .map((date) => {
      const { surface, start, end } = stretch(results.transcript, date);
      return {
        date_id: idIn(date.sentence),
        surface,
        date_kind: date.dateKind,
        year_from: date.yearFrom,
        year_to: date.yearTo,
        precision: date.precision,
        event_zh: date.eventZh,
        event_en: date.eventEn,
        start,
        end,
        sentence_id: date.sentence.id,
        turn_id: date.sentence.turnId,
        kind: date.sentence.kind,
        date_from: date.dateFrom,
        date_to: date.dateTo,
      };
    });
}

/** `warnings.csv`: in text order, then those without span as they came. */
export function warningRows(results: Results): Row[] {
  return results.warnings
    .map((warning, index) => ({ warning, index }))
    .toSorted((a, b) => {
      const [spanA, spanB] = [a.warning.span, b.warning.span];
      if (spanA === undefined || spanB === undefined) {
        return Number(spanA === undefined) - Number(spanB === undefined) || a.index - b.index;
      }
      return byPosition(spanA, spanB) || byCode(a.warning.kind, b.warning.kind) || a.index - b.index;
    })
    .map(({ warning }) => {
      const at = warning.span === undefined ? undefined : stretch(results.transcript, warning.span);
      return {
        kind: warning.kind,
        surface: at?.surface ?? warning.surface,
        start: at?.start,
        end: at?.end,
        sentence_id: warning.sentence?.id,
        message: warning.message,
      };
    });
}
