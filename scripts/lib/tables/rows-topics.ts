import type { CodedSentence, Results, Row } from './results.ts';

/** Human codings: scheme in `sentence_topics.csv`, field in the gold standard. */
const CODINGS = {
  a_own: 'own_a',
  b_own: 'own_b',
  a_context: 'context_a',
  b_context: 'context_b',
} as const;

/** `sentence_topics.csv`, by sentence: the method's schemes, then the coders' of `coded`. */
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
 * Codes per sentence, or undefined. Matched by the start of speech (code points, ascending), so that another sentence
 * split loses only what it moves.
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
