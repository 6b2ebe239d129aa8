import { partOfSpeechOf } from './parts-of-speech.ts';
import type { Segmenter } from './segment.ts';
import { isCounted } from './stop-words.ts';
import type { Sentence, Transcript } from './types.ts';

/** One object for all occurrences in a transcript. */
export interface WordForm {
  word: string;
  partOfSpeech: string;
  /** Not counted: stop word, punctuation, bare numeral, single letter. */
  stop: boolean;
}

/** Without white space; `starts` are UTF-16 offsets into the reading. */
export interface SentenceTokens {
  sentence: Sentence;
  forms: WordForm[];
  starts: number[];
}

/**
 * All tokens, one item per sentence. Segments whole paragraphs for context; a token across a sentence's end is cut
 * there.
 */
export function tokensOf(
  transcript: Transcript,
  segmenter: Segmenter,
  stopwords: ReadonlySet<string>,
): SentenceTokens[] {
  const forms = new Map<string, WordForm | null>();
  // `null` marks white space, so that each word is examined once.
  const formOf = (word: string, tag: string): WordForm | null => {
    const blank = word.trim() === '';
    const form = blank
      ? null
      : { word, partOfSpeech: partOfSpeechOf(tag), stop: !isCounted(word, stopwords) };
    forms.set(word, form);
    return form;
  };
  const { text } = transcript.reading;
  const found: SentenceTokens[] = [];
  for (const { paragraphs } of transcript.turns) {
    for (const { sentences } of paragraphs) {
      const lists = sentences.map((sentence): SentenceTokens => ({ sentence, forms: [], starts: [] }));
      found.push(...lists);
      const [first, last] = [sentences[0], sentences.at(-1)];
      if (!first || !last) continue;
      let index = 0;
      const put = (word: string, tag: string, start: number): void => {
        while (start >= (sentences[index] as Sentence).end && index + 1 < sentences.length) index += 1;
        const list = lists[index] as SentenceTokens;
        const room = list.sentence.end - start;
        if (word.length > room && room > 0) {
          put(word.slice(0, room), 'x', start);
          put(word.slice(room), 'x', start + room);
          return;
        }
        let form = forms.get(word);
        if (form === undefined) form = formOf(word, tag);
        if (form === null) return;
        list.forms.push(form);
        list.starts.push(start);
      };
      let start = first.start;
      for (const { word, tag } of segmenter.tag(text.slice(first.start, last.end))) {
        put(word, tag, start);
        start += word.length;
      }
    }
  }
  return found;
}
