import { displayName } from '../../lib/punctuation.ts';
import type { Tables } from '../../lib/schemas.ts';
import { pageStages } from './stages-model.ts';
import type { PageStages } from './stages-model.ts';

export interface PageSentence {
  id: string;
  chars: number;
}

export interface PageTurn {
  id: string;
  kind: 'question' | 'answer' | 'statement';
  /** Questions only, from 1. */
  number: number | undefined;
  /** The asking outlet, or the speaker of a statement. */
  label: { zh: string; en: string };
  sentences: PageSentence[];
}

export interface PageModel {
  turns: PageTurn[];
  questions: number;
  questionChars: number;
  answerChars: number;
  sentences: number;
  /** Opening statements, announcements. */
  hasStatements: boolean;
  stages: PageStages;
}

/** Every sentence in reading order, grouped by turn; undefined without sentences. */
export function pageModel(tables: Tables): PageModel | undefined {
  if (tables.sentences.length === 0) return undefined;
  let number = 0;
  const turns = tables.turns.map((turn): PageTurn => {
    const isQuestion = turn.kind === 'question';
    if (isQuestion) number += 1;
    const name = turn.outlet || (isQuestion ? '' : turn.speaker);
    return {
      id: turn.turn_id,
      kind: turn.kind,
      number: isQuestion ? number : undefined,
      label: { zh: name, en: displayName(turn.outlet_en || name) },
      sentences: tables.sentences
        .filter((sentence) => sentence.turn_id === turn.turn_id)
        .map((sentence) => ({ id: sentence.sentence_id, chars: sentence.chars })),
    };
  });
  const chars = (kind: PageTurn['kind']): number =>
    tables.turns.filter((turn) => turn.kind === kind).reduce((total, turn) => total + turn.chars, 0);
  return {
    turns,
    questions: number,
    questionChars: chars('question'),
    answerChars: chars('answer'),
    sentences: tables.sentences.length,
    hasStatements: tables.turns.some((turn) => turn.kind === 'statement'),
    stages: pageStages(tables),
  };
}
