import type { Edition } from '../../lib/edition.ts';
import { spokenTranslation } from '../../transcript/sources.ts';
import { readCorpus } from './corpus.ts';
import type { CorpusSentence, CorpusToken, CorpusTurn } from './corpus.ts';

/** A comment's text on one line. */
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Ten columns. Nothing was parsed: features, heads and relations are unspecified. */
function word(
  { form, read, tag, partOfSpeech, start, end, isStop, isSpaceAfter }: CorpusToken,
  at: number,
): string {
  // In the order of the alphabet, as tools write them.
  const more = [
    `End=${end}`,
    ...(isSpaceAfter ? [] : ['SpaceAfter=No']),
    `Start=${start}`,
    ...(isStop ? ['Stop=Yes'] : []),
  ];
  return [at + 1, form, read, tag, partOfSpeech || '_', '_', '_', '_', '_', more.join('|')].join('\t');
}

/** Our English of what was said: without the label, as the text. */
function translation({ text_en: english, start, speech_start: spoken }: CorpusSentence['row']): string[] {
  if (!english) return [];
  return [`# text_en = ${line((spoken ?? start) > start ? spokenTranslation(english) : english)}`];
}

function block(
  { row, tokens, text }: CorpusSentence,
  turn: CorpusTurn['row'],
  heads: readonly string[],
): string {
  return [
    ...heads,
    `# sent_id = ${row.sentence_id}`,
    `# text = ${text}`,
    ...translation(row),
    `# turn_id = ${turn.turn_id}`,
    `# kind = ${turn.kind}`,
    ...(turn.speaker ? [`# speaker = ${line(turn.speaker)}`] : []),
    `# topic = ${row.topic}`,
    ...tokens.map(word),
    '',
    '',
  ].join('\n');
}

/**
 * An edition's tokens as CoNLL-U: `# newdoc`, a `# newpar` per paragraph, ids of the tables, universal tags, offsets and
 * stop words under MISC. Empty if its tokens were not computed.
 */
export function conllu(edition: Edition): string {
  let isFirst = true;
  return readCorpus(edition)
    .flatMap(({ row: turn, paragraphs }) =>
      paragraphs.flatMap(({ id, sentences }) =>
        sentences.map((sentence, index) => {
          const heads = [
            ...(isFirst ? [`# newdoc id = ${edition.id}`] : []),
            ...(index === 0 ? [`# newpar id = ${id}`] : []),
          ];
          isFirst = false;
          return block(sentence, turn, heads);
        }),
      ),
    )
    .join('');
}
