import type { Transcript, Turn, Warning } from '../types.ts';
import { endsInQuestion } from './speech-acts.ts';

/**
 * Breaks in the sequence of questions and answers, in text order, as warnings of kind `sequence` with their sentences.
 * A person checks for a lost label.
 */
export function findBreaks(transcript: Transcript): Warning[] {
  const { turns } = transcript;
  const questions = turns.filter(({ kind }) => kind === 'question');
  const answers = turns.filter(({ kind }) => kind === 'answer');
  const warnings: Warning[] = [];
  if (questions.length > 0 && answers.length === 0) {
    warnings.push(
      breakAt(
        questions[0] as Turn,
        `${countOf(questions.length, 'question')} and no answer in the whole text: the labels of whoever answers were not found; ` +
          'name the speaker with --speaker or in edition.yaml.',
        `全文有 ${questions.length} 个提问而没有回答：没有找到回答者的称谓，请用 --speaker 或在 edition.yaml 中注明。`,
      ),
    );
  }
  let pending: Turn | undefined;
  for (const turn of turns) {
    if (turn.kind === 'question') {
      if (pending && answers.length > 0)
        warnings.push(
          breakAt(
            turn,
            `${turn.id} is a question right after the question ${pending.id}; is an answer missing?`,
            `${turn.id} 是提问，紧接着提问 ${pending.id}：中间是否缺了回答？`,
          ),
        );
      pending = turn;
      const inside = paragraphAfterQuestion(turn);
      if (inside !== undefined)
        warnings.push(
          breakAt(
            turn,
            `${turn.id} goes on in a new paragraph after a question mark; does an answer without a label begin there?`,
            `${turn.id} 在问号之后另起一段：那里是否开始了没有称谓的回答？`,
            inside,
          ),
        );
    } else if (turn.kind === 'answer') {
      pending = undefined;
    }
  }
  if (pending && answers.length > 0)
    warnings.push(
      breakAt(
        pending,
        `The text ends without an answer to the question ${pending.id}.`,
        `全文结束时，提问 ${pending.id} 没有回答。`,
      ),
    );
  warnings.push(...answersToNothing(turns));
  return warnings.sort((a, b) => (a.sentence?.start ?? 0) - (b.sentence?.start ?? 0));
}

/** An answer without a question before it. */
function answersToNothing(turns: readonly Turn[]): Warning[] {
  return turns.flatMap((turn, i) => {
    if (turn.kind !== 'answer' || turns[i - 1]?.kind === 'question') return [];
    const before = turns[i - 1];
    if (before?.kind === 'answer' && before.speaker !== turn.speaker) return [];
    const asked = turns.slice(0, i).some(({ kind }) => kind === 'question');
    if (before?.kind === 'statement' && asked) return [];
    return [
      breakAt(
        turn,
        `${turn.id} is an answer and no question stands before it; is its label missing?`,
        `${turn.id} 是回答，前面没有提问：提问的称谓是否缺失？`,
      ),
    ];
  });
}

/** First paragraph after one ending in a question mark, unless it asks again. */
function paragraphAfterQuestion(turn: Turn): number | undefined {
  for (let p = 1; p < turn.paragraphs.length; p += 1) {
    const before = turn.paragraphs[p - 1]?.sentences.at(-1)?.text ?? '';
    const words = turn.paragraphs[p]?.sentences.map(({ text }) => text).join('') ?? '';
    if (/\?[”’")\]》]*$/.test(before) && !endsInQuestion(words)) return p;
  }
  return undefined;
}

function breakAt(turn: Turn, message: string, messageZh: string, paragraph = 0): Warning {
  const sentence = turn.paragraphs[paragraph]?.sentences[0];
  const span =
    sentence && sentence.end > sentence.start ? { start: sentence.start, end: sentence.end } : undefined;
  return {
    kind: 'sequence',
    surface: sentence?.text ?? turn.labelPrinted,
    ...(span && { span }),
    ...(sentence && { sentence }),
    message,
    messageZh,
  };
}

function countOf(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
