/** A question with the answers up to the next question. */
export interface Exchange<Turn> {
  question: Turn;
  answers: Turn[];
}

/** Questions in order, each with its answers. Statements and answers before the first question belong to none. */
export function exchangesOf<Turn extends { kind: string }>(turns: readonly Turn[]): Exchange<Turn>[] {
  const found: Exchange<Turn>[] = [];
  for (const turn of turns) {
    if (turn.kind === 'question') found.push({ question: turn, answers: [] });
    else if (turn.kind === 'answer') found[found.length - 1]?.answers.push(turn);
  }
  return found;
}
