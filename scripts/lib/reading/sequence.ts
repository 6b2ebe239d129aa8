import type { Transcript, Turn, Warning } from '../types.ts';

/**
 * Where the sequence of questions and answers breaks, in the order of the text: warnings of kind `sequence`, each with
 * the sentence at the place. The text is read as it stands; a person looks whether a label was lost there.
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
          ),
        );
      pending = turn;
      const inside = paragraphAfterQuestion(turn);
      if (inside !== undefined)
        warnings.push(
          breakAt(
            turn,
            `${turn.id} goes on in a new paragraph after a question mark; does an answer without a label begin there?`,
            inside,
          ),
        );
    } else if (turn.kind === 'answer') {
      pending = undefined;
    }
  }
  if (pending && answers.length > 0)
    warnings.push(breakAt(pending, `The text ends without an answer to the question ${pending.id}.`));
  warnings.push(...answersToNothing(turns));
  return warnings.sort((a, b) => (a.sentence?.start ?? 0) - (b.sentence?.start ?? 0));
}

/** 答 after 答, or 答 before any 问: whoever speaks under a mark answers something. */
function answersToNothing(turns: readonly Turn[]): Warning[] {
  return turns.flatMap((turn, i) => {
    if (turn.kind !== 'answer' || turns[i - 1]?.kind === 'question') return [];
    const before = turns[i - 1];
    if (before?.kind === 'answer' && before.speaker !== turn.speaker) return [];
    const asked = turns.slice(0, i).some(({ kind }) => kind === 'question');
    if (before?.kind === 'statement' && asked) return [];
    return [breakAt(turn, `${turn.id} is an answer and no question stands before it; is its label missing?`)];
  });
}

/** The first paragraph, after the first, that follows one ending in a question mark and asks nothing itself. */
function paragraphAfterQuestion(turn: Turn): number | undefined {
  for (let p = 1; p < turn.paragraphs.length; p += 1) {
    const before = turn.paragraphs[p - 1]?.sentences.at(-1)?.text ?? '';
    if (/\?[”’")\]》]*$/.test(before)) return p;
  }
  return undefined;
}

function breakAt(turn: Turn, message: string, paragraph = 0): Warning {
  const sentence = turn.paragraphs[paragraph]?.sentences[0];
  const span =
    sentence && sentence.end > sentence.start ? { start: sentence.start, end: sentence.end } : undefined;
  return {
    kind: 'sequence',
    surface: sentence?.text ?? turn.labelPrinted,
    ...(span && { span }),
    ...(sentence && { sentence }),
    message,
  };
}

function countOf(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
