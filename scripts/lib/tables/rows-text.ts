import type { TextByLanguage } from '../translations.ts';
import type { Turn } from '../types.ts';
import type { Results, Row, TurnOutlet } from './results.ts';
import { rounded } from './results.ts';

/** `turns.csv`, in text order. */
export function turnRows(results: Results): Row[] {
  const { reading, turns } = results.transcript;
  const outlets = outletsByTurn(results);
  return turns.map((turn) => {
    const [outlet, ...others] = outlets.get(turn.id) ?? [];
    const first = turn.sentences[0];
    return {
      turn_id: turn.id,
      n: turn.n,
      kind: turn.kind,
      speaker: turn.speaker,
      outlet_id: outlet?.outletId,
      outlet: outlet?.name,
      outlet_en: outlet?.nameEn,
      outlet_country: outlet?.country,
      outlet_group: outlet?.group,
      start: turn.source.start,
      end: turn.source.end,
      chars: turn.chars,
      sentences: turn.sentences.length,
      label: turn.labelPrinted,
      // Empty speech, after a label, is at the turn's end.
      speech_start: first === undefined ? turn.source.end : reading.toSource(first).start,
      co_outlets: others.map((other) => other.outletId).join('|'),
    };
  });
}

/** `sentences.csv`, in text order; `english` by sentence id. */
export function sentenceRows(results: Results, english: TextByLanguage): Row[] {
  const { reading, turns } = results.transcript;
  const rows: Row[] = [];
  for (const turn of turns) {
    for (const sentence of turn.sentences) {
      const decision = results.topics.get(sentence.id);
      const speech = reading.toSource(sentence);
      rows.push({
        sentence_id: sentence.id,
        turn_id: turn.id,
        paragraph_id: sentence.paragraphId,
        kind: sentence.kind,
        start: sentence.source.start,
        end: sentence.source.end,
        chars: sentence.chars,
        topic: decision?.topic ?? 'other',
        // One decimal: reweighting a word must not change every row.
        topic_score: rounded(decision?.score ?? 0, 1),
        topic_evidence: decision?.evidence.join('|'),
        text: reading.sourceText(sentence.source),
        speech_start: speech.start,
        speech_end: speech.end,
        text_en: english.get(sentence.id),
      });
    }
  }
  return rows;
}

/**
 * `outlets.csv`, in order of appearance. Only the first outlet of a joint label counts the question and its answers.
 */
export function outletRows(results: Results): Row[] {
  const outlets = outletsByTurn(results);
  const rows = new Map<string, { outlet: TurnOutlet; questions: number; asked: number; answered: number }>();
  for (const outlet of results.outlets) {
    if (!rows.has(outlet.outletId))
      rows.set(outlet.outletId, { outlet, questions: 0, asked: 0, answered: 0 });
  }
  let asking: string | undefined;
  for (const turn of results.transcript.turns) {
    if (turn.kind === 'question') asking = outlets.get(turn.id)?.[0]?.outletId;
    const row = asking === undefined ? undefined : rows.get(asking);
    if (row === undefined) continue;
    countTurn(row, turn);
  }
  return [...rows.values()].map(({ outlet, questions, asked, answered }) => ({
    outlet_id: outlet.outletId,
    outlet: outlet.name,
    outlet_en: outlet.nameEn,
    country: outlet.country,
    group: outlet.group,
    questions,
    question_chars: asked,
    answer_chars: answered,
  }));
}

function countTurn(row: { questions: number; asked: number; answered: number }, turn: Turn): void {
  if (turn.kind === 'question') {
    row.questions += 1;
    row.asked += turn.chars;
  } else if (turn.kind === 'answer') {
    row.answered += turn.chars;
  }
}

function outletsByTurn(results: Results): Map<string, TurnOutlet[]> {
  const outlets = new Map<string, TurnOutlet[]>();
  for (const outlet of results.outlets) {
    const listed = outlets.get(outlet.turnId);
    if (listed === undefined) outlets.set(outlet.turnId, [outlet]);
    else listed.push(outlet);
  }
  return outlets;
}
