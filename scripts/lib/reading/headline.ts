import type { Transcript } from '../types.ts';
import { findLines } from './lines.ts';

const DAY = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/;

/** First line, as read, that is neither a page note nor part of a turn; '' if none. */
export function headlineOf(transcript: Transcript): string {
  const first = transcript.turns[0];
  if (!first) return '';
  const head = before(transcript.reading.text, transcript);
  const line = findLines(head).find(({ kind }) => kind === 'text');
  return line ? head.slice(line.start, line.end).slice(0, 80) : '';
}

/** The date before the first label, `YYYY-MM-DD`, or undefined. */
export function dayInHeadline(head: string): string | undefined {
  const match = DAY.exec(head);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1) as [string, string, string];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function before(text: string, transcript: Transcript): string {
  const labelled = transcript.turns.find((turn) => turn.label !== '') ?? transcript.turns[0];
  const start = labelled?.sentences[0]?.start ?? 0;
  const label = labelled ? text.lastIndexOf(labelled.label, start) : start;
  return text.slice(0, Math.max(0, label));
}
