import type { CodedSentence, Results, Row } from './results.ts';

/** The codings by people, as schemes of `sentence_topics.csv`, with the field of the gold standard that has each. */
const CODINGS = {
  a_own: 'own_a',
  b_own: 'own_b',
  a_context: 'context_a',
  b_context: 'context_b',
} as const;

/**
 * Rows of `sentence_topics.csv`, sentence by sentence in the order of the transcript: the schemes of the method, and
 * behind them the coders' for the sentences among `coded`.
 */
export function sentenceTopicRows(results: Results, coded: readonly CodedSentence[] = []): Row[] {
  const rows: Row[] = [];
  const sentences = results.transcript.turns.flatMap((turn) => turn.sentences);
  const codes = codesBySpeech(
    sentences.map((sentence) => results.transcript.reading.toSource(sentence).start),
    coded,
  );
  sentences.forEach(({ id }, index) => {
    const decision = results.topics.get(id);
    if (decision === undefined) return;
    const { topic: published, otherwise } = decision;
    for (const [scheme, topic] of Object.entries({ published, ...otherwise })) {
      rows.push({ sentence_id: id, scheme, topic });
    }
    const people = codes[index];
    if (people === undefined) return;
    for (const [scheme, field] of Object.entries(CODINGS)) {
      rows.push({ sentence_id: id, scheme, topic: people[field] });
    }
  });
  return rows;
}

/**
 * The codes of each sentence, given where its speech begins (code points, ascending); undefined where none were
 * given. Codes are found by place, so that another split of the text into sentences loses only what it moves.
 */
export function codesBySpeech(
  speechStarts: readonly number[],
  coded: readonly CodedSentence[],
): (CodedSentence | undefined)[] {
  const inOrder = coded.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return speechStarts.map((start) => {
    while (next < inOrder.length && (inOrder[next] as CodedSentence).end <= start) next += 1;
    const found = inOrder[next];
    return found !== undefined && found.start <= start ? found : undefined;
  });
}
