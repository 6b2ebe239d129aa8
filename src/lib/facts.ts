import type { Tables } from './schemas.ts';

/** Numbers that prose may name, each computed from the tables. */
export interface Facts {
  /** Turns of kind question, answer. */
  questions: number;
  answers: number;
  /** Distinct outlets that asked, and distinct homes of them. */
  outlets: number;
  outlet_homes: number;
  /** Outlets whose home is mainland China, and all others. */
  outlets_mainland: number;
  outlets_elsewhere: number;
  /** Distinct homes of those others. */
  homes_elsewhere: number;
  sentences: number;
  /** Characters spoken. */
  chars: number;
  question_chars: number;
  answer_chars: number;
  /** Characters of answer for each character of question. */
  answer_per_question: number;
  topics: number;
  /** Distinct places named, China apart, and mentions of all of them. */
  places: number;
  mentions: number;
}

export type FactName = keyof Facts;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** All facts of an edition. */
export function computeFacts(tables: Tables): Facts {
  const questions = tables.turns.filter((turn) => turn.kind === 'question');
  const answers = tables.turns.filter((turn) => turn.kind === 'answer');
  const questionChars = sum(questions.map((turn) => turn.chars));
  const answerChars = sum(answers.map((turn) => turn.chars));
  const mainland = tables.outlets.filter((outlet) => outlet.country === 'CN').length;
  return {
    questions: questions.length,
    answers: answers.length,
    outlets: tables.outlets.length,
    outlet_homes: new Set(tables.outlets.map((outlet) => outlet.country).filter(Boolean)).size,
    outlets_mainland: mainland,
    outlets_elsewhere: tables.outlets.length - mainland,
    homes_elsewhere: new Set(
      tables.outlets.map((outlet) => outlet.country).filter((home) => home && home !== 'CN'),
    ).size,
    sentences: tables.sentences.length,
    chars: sum(tables.turns.map((turn) => turn.chars)),
    question_chars: questionChars,
    answer_chars: answerChars,
    answer_per_question: questionChars ? answerChars / questionChars : 0,
    topics: tables.topics.filter((topic) => topic.chars > 0).length,
    places: tables.places.filter((place) => place.place_id !== 'CN').length,
    mentions: sum(tables.places.map((place) => place.mentions)),
  };
}
