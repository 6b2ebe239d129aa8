import { readTranscript } from '../../scripts/lib/read.ts';
import type { Results } from '../../scripts/lib/tables/rows.ts';
import type { Mention, PlaceType, Sentence, Span, Transcript } from '../../scripts/lib/types.ts';

/** A conference of two questions, with a character outside the basic plane. */
export const TEXT = [
  '主持人:😀欢迎美国和法国的朋友。',
  '甲报、乙报记者:美国怎么看?',
  '王毅:美国和中国都是大国。美国,美国。有5个国家。',
  '丙报记者:今年呢?',
  '王毅:中国会努力。',
].join('\n\n');

const PLACES: [id: string, zh: string, en: string][] = [
  ['US', '美国', 'United States'],
  ['CN', '中国', 'China'],
  ['FR', '法国', 'France'],
];

/** The sentence that contains a stretch of the reading. */
function sentenceAt({ turns }: Transcript, { start, end }: Span): Sentence {
  const found = turns.flatMap((turn) => turn.sentences).find((s) => s.start <= start && end <= s.end);
  if (found === undefined) throw new Error(`no sentence at ${start}`);
  return found;
}

export function occurrences(transcript: Transcript, word: string): (Span & { sentence: Sentence })[] {
  const { text } = transcript.reading;
  const found: (Span & { sentence: Sentence })[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const span = { start, end: start + word.length };
    found.push({ ...span, sentence: sentenceAt(transcript, span) });
  }
  return found;
}

/** What the method finds in a text, places by their full names alone. */
export function resultsOf(text: string, overrides: Partial<Results> = {}): Results {
  const transcript = readTranscript(text, { speaker: '王毅' });
  const type: PlaceType = 'country';
  const mentions: Mention[] = PLACES.flatMap(([placeId, zh]) =>
    occurrences(transcript, zh).map((at) => Object.assign(at, { placeId, type, form: 'full' as const })),
  );
  const sentences = transcript.turns.flatMap((turn) => turn.sentences);
  return {
    transcript,
    outlets: [],
    mentions,
    rejected: [],
    figures: [],
    dates: [],
    topics: new Map(
      sentences.map((sentence) => [
        sentence.id,
        sentence.text.includes('大国')
          ? {
              topic: 'great_powers',
              score: 1,
              evidence: ['大国', '美国'],
              otherwise: { halved: 'great_powers', equal: 'great_powers', own: 'great_powers' },
            }
          : {
              topic: 'other',
              score: 0,
              evidence: [],
              otherwise: { halved: 'other', equal: 'other', own: 'none' },
            },
      ]),
    ),
    tokens: [],
    words: [],
    warnings: [],
    places: new Map(
      PLACES.map(([placeId, nameZh, nameEn]) => [
        placeId,
        { placeId, type, nameZh, nameEn, region: '', lon: 0, lat: 0 },
      ]),
    ),
    topicNames: [
      { topic: 'great_powers', nameZh: '大国关系', nameEn: 'Great powers' },
      { topic: 'other', nameZh: '其他', nameEn: 'Other' },
    ],
    ...overrides,
  };
}
